import { setTimeout as sleep } from 'node:timers/promises'
import type { Jobs } from '#jobs/open-jobs.ts'
import {
  isUnderWay,
  listGivenUp,
  putCompare,
  putDue,
  putFollow,
  workPapers,
  type Works,
} from '#jobs/work-papers.ts'
import { listUnjoined } from '#register/list-unjoined.ts'
import { countDue, retryProblems } from '#store/due-papers.ts'
import { listUnchecked } from '#store/letter-checks.ts'

const LOOK_MS = 200
/** How often what became due in the meantime is put in the queues. */
const DUE_MS = 2000

/**
 * Does all that waits, with others that work on the same register, and resolves when nothing is left that can be done now.
 * `follow` first asks what is new, and tries at once what went wrong before: somebody waits for it. What a source does not give
 * now is left for later, and so is work that was given up, which is told. Throws when the register cannot be used.
 */
export async function workUntilDone(
  jobs: Jobs,
  works: Works,
  { follow }: { readonly follow: boolean },
): Promise<void> {
  const before = new Set((await listGivenUp(jobs)).map(({ id }) => id))
  const listNew = async () => (await listGivenUp(jobs)).filter(({ id }) => !before.has(id))
  if (follow) {
    await retryProblems(works.db, works.now())
    await putFollow(jobs)
  }
  await putDue(jobs, works)
  const working = await workPapers(jobs, works)
  try {
    for (let lookedAt = Date.now(); ; await sleep(LOOK_MS)) {
      if (works.signal?.aborted) return
      const fault = working.fault()
      if (fault) throw fault
      if (await isLeft(jobs, works)) {
        if (Date.now() - lookedAt < DUE_MS) continue
        lookedAt = Date.now()
        await putDue(jobs, works)
        continue
      }
      const givenUp = await listNew()
      const isLeftOver = await isToBeCompared(works)
      if (isLeftOver && !givenUp.some(({ work }) => work === 'compare')) {
        await putCompare(jobs)
        continue
      }
      // What came in between may have been put, and given up, twice: that is told once.
      for (const [work, why] of new Map(givenUp.map((one) => [one.work, one.why]))) {
        if (work === 'follow' || isLeftOver) works.told?.onGivenUp?.(work, why)
      }
      return
    }
  } finally {
    await working.close()
  }
}

async function isLeft(jobs: Jobs, { db, now }: Works): Promise<boolean> {
  return (await isUnderWay(jobs)) || (await countDue(db, now())) > 0
}

async function isToBeCompared({ db }: Works): Promise<boolean> {
  return (await listUnchecked(db)).length > 0 || (await listUnjoined(db)).length > 0
}

/** How often the sources are asked what is new. */
const FOLLOW_SECONDS = 20
/** How often letters are held against each other that nobody held after they came in. */
const COMPARE_SECONDS = 60

/**
 * Works on, until the signal says to stop: asks the sources again and again, and does whatever waits. Throws when the register
 * cannot be used.
 */
export async function workOn(
  jobs: Jobs,
  works: Works,
  { follow, signal }: { readonly follow: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const working = await workPapers(jobs, { ...works, signal })
  let comparedAt = 0
  try {
    for (
      let followedAt = 0;
      !signal.aborted;
      await sleep(DUE_MS, undefined, { signal }).catch(() => undefined)
    ) {
      const fault = working.fault()
      if (fault) throw fault
      if (follow && Date.now() - followedAt >= FOLLOW_SECONDS * 1000) {
        followedAt = Date.now()
        await putFollow(jobs)
      }
      await putDue(jobs, works)
      const isIdle = (await countDue(works.db, works.now())) === 0
      if (!isIdle || Date.now() - comparedAt < COMPARE_SECONDS * 1000 || (await isUnderWay(jobs))) continue
      if ((await listUnchecked(works.db)).length === 0) continue
      comparedAt = Date.now()
      await putCompare(jobs)
    }
  } finally {
    await working.close()
  }
}

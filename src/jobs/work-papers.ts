import { Readable } from 'node:stream'
import { makeReader, type Reader } from '#intake/pool/reader.ts'
import type { GivenUp, Jobs, QueueName } from '#jobs/open-jobs.ts'
import type { Watcher } from '#join/watched.ts'
import type { Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import type { SourcePaper } from '#model/source-paper.ts'
import { compareNew } from '#register/compare-new.ts'
import { fetchPaper, type FetchOutcome } from '#register/fetch-paper.ts'
import type { Filed, HowToFile } from '#register/file-letter.ts'
import { filePaper } from '#register/file-paper.ts'
import { followHouse, type Followed } from '#register/follow-house.ts'
import { listUnjoined } from '#register/list-unjoined.ts'
import type { AskedSources } from '#register/want-asked.ts'
import type { SyncFeed } from '#sources/syncfeed/client.ts'
import type { Db } from '#store/connect.ts'
import { countDue, isToFetch } from '#store/due-papers.ts'
import { isRegisterFault } from '#store/register-fault.ts'
import { getPaper, nextPapers } from '#store/source-papers.ts'

/** What work in the background needs. */
export type Works = HowToFile & {
  readonly db: Db
  readonly sources: AskedSources & { readonly feed: SyncFeed }
  readonly watcher: Watcher
  readonly lang: Lang
  readonly told?: Told
  /** Ends all work between two letters, two papers or two pages, and every question to a source. */
  readonly signal?: AbortSignal | undefined
}

/** Who wants to know what is being done. */
export type Told = {
  readonly onPage?: (category: string, rows: number) => void
  readonly onFollowed?: (followed: Followed) => void
  /** The paper as it stands then: with what went wrong, if anything did. */
  readonly onFetched?: (paper: SourcePaper, outcome: FetchOutcome) => void
  readonly onFiled?: (paper: SourcePaper, filed: Filed | undefined) => void
  readonly onLinking?: (left: number) => void
  readonly onCompared?: (checked: number) => void
  /** Work that nobody does again by itself. */
  readonly onGivenUp?: (work: WholeWork, why: string) => void
}

/** Work that goes on. */
export type Working = {
  /** Why it makes no sense to go on; undefined as long as it does. */
  readonly fault: () => Error | undefined
  /** Waits for what is being done, and ends. */
  readonly close: () => Promise<void>
}

/** Work that is about everything. */
export type WholeWork = 'follow' | 'compare'

/** The one thing that it is about. */
const ALL = 'all'
/** So many papers are put in the queues at once: what more is due comes at the next look. */
const AT_ONCE = 500

/** Starts to do whatever waits in the queues. The jobs are closed by who opened them. */
export async function workPapers(jobs: Jobs, works: Works): Promise<Working> {
  const reader: Reader = makeReader(works.vocabulary, Readable.from([]), { lang: works.lang })
  let fault: Error | undefined
  const work = (queue: QueueName, handle: (key: string) => Promise<void>) =>
    jobs.work(queue, async (key) => {
      try {
        await handle(key)
      } catch (error) {
        if (!works.signal?.aborted && isHopeless(queue, error)) fault ??= error as Error
        throw error
      }
    })
  const handlers = handlersOf(jobs, works, reader)
  for (const queue of ['follow', 'fetch', 'read', 'compare'] as const) await work(queue, handlers[queue])
  const close = async () => {
    // What is being read needs its reader to the end.
    await jobs.rest()
    reader.close()
  }
  return { fault: () => fault, close }
}

/** What is done for a job of each queue. */
function handlersOf(
  jobs: Jobs,
  works: Works,
  reader: Reader,
): Readonly<Record<QueueName, (key: string) => Promise<void>>> {
  const { db, told = {} } = works
  return {
    follow: async () => {
      const { feed } = works.sources
      const followed = await followHouse(db, { ...works, feed, ...(told.onPage && { onPage: told.onPage }) })
      told.onFollowed?.(followed)
      const due = await putDue(jobs, works)
      // A motion that came in may be the one that a letter of before means.
      if (due === 0 && followed.rows > 0 && (await listUnjoined(db)).length > 0) await putCompare(jobs)
    },
    fetch: async (id) => {
      const paper = await getPaper(db, id)
      if (!paper || !isToFetch(paper, works.now())) return
      const outcome = await fetchPaper(db, paper, works.sources, works)
      told.onFetched?.((await getPaper(db, id)) ?? paper, outcome)
      if (outcome === 'fetched') await jobs.put('read', [id])
    },
    read: async (id) => {
      const paper = await getPaper(db, id)
      if (paper?.state !== 'fetched') return
      const filed = await filePaper(db, paper, reader, works)
      const after = (await getPaper(db, id)) ?? paper
      if (filed || after.problem !== null) told.onFiled?.(after, filed)
      // Held against the rest when nothing more is to come: each comparison looks at all that is there.
      if (filed && (await countDue(db, works.now())) === 0) await putCompare(jobs)
    },
    compare: async () => {
      const how = { ...works, ...(told.onLinking && { onLetter: told.onLinking }) }
      const checked = await compareNew(db, how)
      told.onCompared?.(checked)
    },
  }
}

/**
 * Whether doing it again is of no use. What may go wrong with a paper is kept with it, so that what is still thrown there is
 * wrong with the register. A server that is away for a moment is no reason.
 */
function isHopeless(queue: QueueName, error: unknown): boolean {
  if (error instanceof RekenschapError && error.code === 'register-unreachable') return false
  return queue === 'fetch' || queue === 'read' || isRegisterFault(error)
}

/**
 * Puts what is due in the queues: papers to fetch, also those of which an XML may have come, and papers to read. What another
 * process left behind is among them.
 */
export async function putDue(jobs: Jobs, { db, now }: Pick<Works, 'db' | 'now'>): Promise<number> {
  let due = 0
  for (const [state, queue] of [
    ['fetched', 'read'],
    ['wanted', 'fetch'],
    ['missing', 'fetch'],
    ['filed', 'fetch'],
  ] as const) {
    const papers = await nextPapers(db, state, AT_ONCE, now())
    await jobs.put(
      queue,
      papers.map(({ id }) => id),
    )
    due += papers.length
  }
  return due
}

/** Asks the sources once what is new. */
export async function putFollow(jobs: Jobs): Promise<void> {
  await jobs.put('follow', [ALL])
}

/** Holds what was filed against the rest. */
export async function putCompare(jobs: Jobs): Promise<void> {
  await jobs.put('compare', [ALL])
}

/** Whether the sources are being asked or letters held against each other, or are about to be. */
export async function isUnderWay(jobs: Jobs): Promise<boolean> {
  return (await jobs.isBusy('follow', ALL)) || (await jobs.isBusy('compare', ALL))
}

/** What of that was given up within the last hour. */
export async function listGivenUp(jobs: Jobs): Promise<(GivenUp & { readonly work: WholeWork })[]> {
  const list = async (work: WholeWork) => (await jobs.listGivenUp(work, ALL)).map((one) => ({ ...one, work }))
  return [...(await list('follow')), ...(await list('compare'))]
}

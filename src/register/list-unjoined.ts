import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { listJoinStates, type JoinState } from '#store/letter-motions.ts'
import { countMotionPapersByDay, countMotionsByDay, newestDayOf } from '#store/motion-rows.ts'
import { listCursors } from '#store/source-cursors.ts'

/** A letter that is to be joined to what the House keeps, and how much of that is known of the days before it. */
export type Unjoined = Pick<JoinState, 'document' | 'reading' | 'day'> & {
  readonly known: string
  /** The feed was followed up to its day: what is not there is not there. */
  readonly complete: boolean
}

/** Without these a motion has no Members or no number. */
const NEEDED = ['Zaak', 'ZaakActor', 'Document', 'DocumentVersie']

/**
 * The documents whose reading was not joined, and those that speak of motions while more is known now of the days before them,
 * in order of day.
 */
export async function listUnjoined(db: Db): Promise<Unjoined[]> {
  const states = await listJoinStates(db)
  if (states.length === 0) return []
  const known = await howMuchIsKnown(db)
  return states.flatMap(({ document, reading, day, ...before }) => {
    const now = known(day)
    const isJoined = before.joined === reading && (!before.mentions || before.known === now.known)
    return isJoined ? [] : [{ document, reading, day, ...now }]
  })
}

async function howMuchIsKnown(db: Db): Promise<(day: Day | null) => Pick<Unjoined, 'known' | 'complete'>> {
  const motions = upTo(await countMotionsByDay(db))
  const papers = upTo(await countMotionPapersByDay(db))
  const followed = new Set((await listCursors(db)).map(({ category }) => category))
  const newest = NEEDED.every((category) => followed.has(category)) ? await newestDayOf(db, 'Zaak') : null
  return (day) => {
    const complete = day !== null && newest !== null && newest >= day
    return { complete, known: `${motions(day)} ${papers(day)} ${complete ? 'all' : 'some'}` }
  }
}

/** How many there are up to a day; of all days when it is null. What has no day counts always. */
function upTo(
  counts: readonly { readonly day: Day | null; readonly count: number }[],
): (day: Day | null) => number {
  const days = counts.map(({ day }) => day ?? '')
  const sums: number[] = []
  for (const { count } of counts) sums.push((sums.at(-1) ?? 0) + count)
  return (day) => {
    if (day === null) return sums.at(-1) ?? 0
    let [from, to] = [0, days.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (days[middle]! <= day) from = middle + 1
      else to = middle
    }
    return sums[from - 1] ?? 0
  }
}

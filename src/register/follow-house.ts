import type { Watcher } from '#join/watched.ts'
import type { Moment } from '#model/register.ts'
import { problemOf } from '#register/problem-of.ts'
import { readKept } from '#register/read-kept.ts'
import { wantChanged } from '#register/want-papers.ts'
import type { FeedStep, SyncFeed } from '#sources/syncfeed/client.ts'
import { feedEntry } from '#sources/syncfeed/parse.ts'
import type { Db } from '#store/connect.ts'
import { getCursor, saveCursor, savePage } from '#store/source-cursors.ts'
import { forgetUnread, saveUnread } from '#store/source-unread.ts'
import { inTransaction } from '#store/transaction.ts'

/** How the feed is followed; `onPage` is told of each page which category it was of and how many rows came so far. */
export type HowToFollow = {
  readonly feed: SyncFeed
  readonly watcher: Watcher
  readonly now: () => Moment
  readonly onPage?: (category: string, rows: number) => void
  readonly signal?: AbortSignal | undefined
}

/** What came of following: rows that came, papers that are wanted now, and in words why a category was left where it was. */
export type Followed = {
  readonly rows: number
  readonly wanted: number
  readonly problems: readonly string[]
}

const SOURCE = 'tk-syncfeed'

/**
 * What is kept of the House, papers last: when a paper comes by, what tells whether it is watched is there already. What is not
 * here (rooms, seats, persons with their birth and residence, gifts) says nothing of promises or is nobody's business.
 */
export const FOLLOWED_CATEGORIES = [
  'Commissie',
  'Fractie',
  'Kamerstukdossier',
  'Zaak',
  'ZaakActor',
  'Activiteit',
  'Agendapunt',
  'Besluit',
  'Stemming',
  'Toezegging',
  'DocumentActor',
  'DocumentVersie',
  'DocumentPublicatie',
  'Document',
] as const

/** What decides which papers are wanted, and by which number: as long as one of these failed, papers wait. */
const DECIDING: ReadonlySet<string> = new Set([
  'Kamerstukdossier',
  'Zaak',
  'ZaakActor',
  'DocumentActor',
  'DocumentVersie',
  'DocumentPublicatie',
])

/**
 * Follows the feed of the House from where it was left, and wants the papers that somebody watches. Rows of a page, papers and
 * the place in the feed are written together: broken off anywhere, it goes on where it was. An entry that cannot be read is kept
 * as it came, and read again each time. A category that fails does not stop
 * the others, but papers come when all that decides on them is there. Throws when it is stopped, and when the register cannot be
 * used.
 */
export async function followHouse(db: Db, how: HowToFollow): Promise<Followed> {
  const problems: string[] = []
  let [rows, wanted] = [0, 0]
  let isDecided = true
  for (const category of FOLLOWED_CATEGORIES) {
    if (category === 'Document' && !isDecided) continue
    try {
      wanted += await readAgain(db, category, how)
      for await (const step of stepsOf(db, category, how)) {
        wanted += await keepStep(db, category, step, how)
        rows += step.rows.length
        how.onPage?.(category, rows)
      }
    } catch (error) {
      problems.push(`${category}: ${problemOf(error, how.signal)}`)
      if (DECIDING.has(category)) isDecided = false
    }
  }
  return { rows, wanted, problems }
}

/** A feed that was made anew is followed from nothing at once. */
async function* stepsOf(db: Db, category: string, { feed }: HowToFollow): AsyncGenerator<FeedStep> {
  const { token } = (await getCursor(db, SOURCE, category)) ?? { token: null }
  for await (const step of feed.follow(category, token ?? undefined)) {
    yield step
    if (step.reset) yield* feed.follow(category, undefined)
  }
}

function keepStep(db: Db, category: string, step: FeedStep, { watcher, now }: HowToFollow): Promise<number> {
  return inTransaction(db, async (trx) => {
    const at = now()
    if (step.reset) await saveCursor(trx, { source: SOURCE, category, token: null, at })
    const part = { source: SOURCE, category }
    const { rows, unread, place } = step
    await forgetUnread(trx, part, { names: rows.map(({ id }) => id) })
    const pieces = unread.map(({ title, raw }) => ({ ...part, name: title, place, raw }))
    await saveUnread(trx, pieces, at)
    const page = { ...part, rows, token: step.token ?? null, at }
    return wantChanged(trx, await savePage(trx, page), { watcher, now: at })
  })
}

/** Reads what could not be read before. Gives how many papers are wanted by it. */
async function readAgain(db: Db, category: string, { watcher, now }: HowToFollow): Promise<number> {
  const part = { source: SOURCE, category }
  const wanted = await readKept(db, part, feedEntry, async (trx, rows) => {
    const at = now()
    return wantChanged(trx, await savePage(trx, { ...part, rows, token: null, at }), { watcher, now: at })
  })
  return wanted.reduce((sum, papers) => sum + papers, 0)
}

import { sql } from 'kysely'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { daysOf, fitting, known, onDays, type Days } from '#store/search-filter.ts'
import { newestFirst } from '#store/search-order.ts'
import type { Search } from '#store/search.ts'

/** So many of what fits are counted and put in order. A word that stands in half of all letters costs no more than that. */
export const COUNTED = 10_000

/**
 * How what fits is looked up. By the indexes, all of it, then sorted to have the newest; by the indexes among what is newer than
 * a day, when enough of it fits; or by going through all from the newest on, when much of it does.
 */
export type Way = 'sorted' | 'in-order' | Since

/** By the indexes in what is of a day or later: so many letters. */
export type Since = { readonly since: Day; readonly letters: number; readonly isSecond: boolean }

/** The newest of the register, by which is seen how much of it fits. */
const SAMPLE = 800
/** Fewer than this of the sample tell too little about the rest, and are soon sorted. */
const TELLING = 24
/**
 * How much more is looked at than a sample says is needed in which so many fit. What stands in one letter resembles itself, so
 * that a sample tells less than its size: so far off is one in some dozens.
 */
const marginOf = (count: number) => 1 + 3.5 / Math.sqrt(count)
/** What was looked at in vain is a far larger sample. */
const SECOND_MARGIN = 1.1

/**
 * Chooses how a search is done. The database would guess: wrong for phrases and words together, and blindly where nobody ever
 * let it count, as on PGlite. With a share `s` of `n` rows, going through looks at `COUNTED / s` rows and sorting at `s * n`.
 */
export async function planSearch(trx: Db, search: Search): Promise<Way> {
  const { words, sort } = search
  const days = daysOf(search)
  await setting(trx, { enable_seqscan: 'off', work_mem: MEMORY })
  const { rows } = await sql<{ count: number; looked: number; size: number; since: Day | null }>`
    select count(*) filter (where ${fitting(search, words)}) as count, count(*) as looked, min(dated) as since,
      (select coalesce(max(id), 0) from search_unit) as size
    from (
      select * from search_unit where ${known(search)} and ${onDays(days)} order by ${newestFirst(sort)} limit ${SAMPLE}
    ) as search_unit`.execute(trx)
  const { count, looked, size, since } = rows[0]!
  if (looked < SAMPLE) return 'in-order'
  const share = count / SAMPLE
  if (share >= Math.min(0.5, Math.sqrt(COUNTED / size) * 2)) return 'in-order'
  const needed = Math.round((COUNTED / share) * marginOf(count))
  if (sort === 'deadline' || count < TELLING || needed > size || since === null) return 'sorted'
  const letters = await countLetters(trx, days, since)
  return sinceDay(trx, { search, letters: Math.ceil((letters * needed) / SAMPLE) }, false)
}

/** Where to look when among the newest fewer than `COUNTED` fit: further back, as far as those tell, or else everywhere. */
export async function planFurther(
  trx: Db,
  search: Search,
  { letters, isSecond }: Since,
  count: number,
): Promise<Way> {
  if (isSecond || count < COUNTED / 4) return 'sorted'
  const needed = Math.ceil(((letters * COUNTED) / count) * SECOND_MARGIN)
  return sinceDay(trx, { search, letters: needed }, true)
}

/** Of what is found by the indexes all pages are to be told apart: with less memory whole stretches would be read again. */
const MEMORY = '64MB'

type Before = { readonly search: Search; readonly letters: number }

/** Since the day of the last of so many letters. They are fewer than what stands in them, and soon counted off. */
async function sinceDay(trx: Db, { search, letters }: Before, isSecond: boolean): Promise<Way> {
  const { rows } = await sql<{ dated: Day | null }>`
    select dated from letter_facet where ${onDays(daysOf(search))}
    order by dated desc nulls last, document_id offset ${letters} limit 1`.execute(trx)
  const since = rows[0]?.dated ?? null
  return since === null ? 'sorted' : { since, letters, isSecond }
}

/** How many letters are of a day or later. */
async function countLetters(trx: Db, days: Days, since: Day): Promise<number> {
  const { rows } = await sql<{ letters: number }>`
    select count(*) as letters from letter_facet where ${onDays(days)} and dated >= ${since}::date`.execute(
    trx,
  )
  return rows[0]!.letters
}

/** Lets the database go through all in order, or look up by the indexes alone: it would choose the slower one of the two. */
export function goThisWay(trx: Db, way: Way): Promise<void> {
  const inOrder = way === 'in-order'
  return setting(trx, {
    enable_bitmapscan: inOrder ? 'off' : 'on',
    enable_indexscan: inOrder ? 'on' : 'off',
  })
}

/** Settings until the end of the transaction. */
async function setting(trx: Db, values: Readonly<Record<string, string>>): Promise<void> {
  const each = Object.entries(values).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await sql`select ${sql.join(each)}`.execute(trx)
}

import { sql } from 'kysely'
import type { Db } from '#store/connect.ts'
import { fitting, known } from '#store/search-filter.ts'
import { newestFirst } from '#store/search-order.ts'
import type { Search } from '#store/search.ts'

/** So many of what fits are counted and put in order. A word that stands in half of all letters costs no more than that. */
export const COUNTED = 10_000

/**
 * How what fits is looked up. By the index of words, as it comes; when that is too much sorted, to have the newest of it; or,
 * when much of the register fits, by going through it from the newest on until there is enough.
 */
export type Way = 'as-it-comes' | 'sorted' | 'in-order'

/** The newest of the register, by which is seen how much of it fits. */
const SAMPLE = 400
/** With so many of the sample, going through is cheaper: at a million the same number of rows is looked at either way. */
const MUCH = 40

/**
 * Chooses how a search is done. The database would guess: wrong for phrases and words together, and blindly where nobody ever
 * let it count, as on PGlite.
 */
export async function planSearch(trx: Db, search: Search): Promise<Way> {
  const { words, sort, unit, knownAt } = search
  await sql`set local enable_seqscan = off`.execute(trx)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select * from search_unit where ${known(unit, knownAt)} order by ${newestFirst(sort)} limit ${SAMPLE}
    ) as search_unit where ${fitting(search, words)}`.execute(trx)
  const isMuch = rows[0]!.count >= MUCH
  await sql`set local enable_bitmapscan = ${sql.lit(isMuch ? 'off' : 'on')}`.execute(trx)
  return isMuch ? 'in-order' : 'as-it-comes'
}

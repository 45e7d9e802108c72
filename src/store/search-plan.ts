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
/** With so many of the sample there may be more than is counted: that is found out before anything is put in order. */
const SEVERAL = 3

/**
 * Chooses how a search is done. The database would guess: wrong for phrases and words together, and blindly where nobody ever
 * let it count, as on PGlite. With a share `s` of `n` rows, going through looks at `COUNTED / s` rows and sorting at `s * n`.
 */
export async function planSearch(trx: Db, search: Search): Promise<Way> {
  const { words, sort, unit, knownAt } = search
  await sql`set local enable_seqscan = off`.execute(trx)
  const { rows } = await sql<{ count: number; size: number }>`
    select count(*) as count, (select coalesce(max(id), 0) from search_unit) as size from (
      select * from search_unit where ${known(unit, knownAt)} order by ${newestFirst(sort)} limit ${SAMPLE}
    ) as search_unit where ${fitting(search, words)}`.execute(trx)
  const { count, size } = rows[0]!
  if (count >= SAMPLE * Math.min(0.5, Math.sqrt(COUNTED / size))) {
    await sql`set local enable_bitmapscan = off`.execute(trx)
    return 'in-order'
  }
  return count >= SEVERAL && (await isTooMuch(trx, search)) ? 'sorted' : 'as-it-comes'
}

async function isTooMuch(trx: Db, search: Search): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from search_unit where ${fitting(search, search.words)} limit ${COUNTED + 1}
    ) as bounded`.execute(trx)
  return rows[0]!.count > COUNTED
}

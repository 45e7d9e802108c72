import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { fitting, known } from '#store/search-filter.ts'
import { newestFirst } from '#store/search-order.ts'
import type { Search } from '#store/search.ts'

/** So many of what fits are counted and put in order. A word that stands in half of all letters costs no more than that. */
export const COUNTED = 10_000

/**
 * How what fits is looked up. By the index of words, as it comes; when that is too much sorted, to have the newest of it; among
 * what is newer than a day, when enough of it fits; or by going through all from the newest on, when much of it does.
 */
export type Way = 'as-it-comes' | 'sorted' | 'in-order' | { readonly since: Day }

/** The newest of the register, by which is seen how much of it fits. */
const SAMPLE = 800
/** How much more is looked at than the sample says is needed. */
const MARGIN = 1.4

/**
 * Chooses how a search is done. The database would guess: wrong for phrases and words together, and blindly where nobody ever
 * let it count, as on PGlite. With a share `s` of `n` rows, going through looks at `COUNTED / s` rows and sorting at `s * n`.
 */
export async function planSearch(trx: Db, search: Search): Promise<Way> {
  const { words, sort, unit, knownAt } = search
  await sql`set local enable_seqscan = off`.execute(trx)
  const { rows } = await sql<{ count: number; size: number }>`
    select count(*) as count, (select coalesce(max(id), 0) from search_unit) as size from (
      select * from search_unit where ${known(unit, knownAt)} and ${until(search)} order by ${newestFirst(sort)} limit ${SAMPLE}
    ) as search_unit where ${fitting(search, words)}`.execute(trx)
  const { count, size } = rows[0]!
  const share = count / SAMPLE
  if (share >= Math.min(0.5, Math.sqrt(COUNTED / size) * 2)) {
    await sql`set local enable_bitmapscan = off`.execute(trx)
    return 'in-order'
  }
  const needed = Math.round((COUNTED / share) * MARGIN)
  const since = sort === 'deadline' || needed > size ? null : await dayAfter(trx, search, needed)
  if (since !== null) return { since }
  return share * size > COUNTED / 3 && (await isTooMuch(trx, search)) ? 'sorted' : 'as-it-comes'
}

/** What is looked at begins where the asked days end. */
function until({ fields: { to } }: Search): RawBuilder<unknown> {
  return to === null ? sql`true` : sql`dated <= ${to}::date`
}

async function isTooMuch(trx: Db, search: Search): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from search_unit where ${fitting(search, search.words)} limit ${COUNTED + 1}
    ) as bounded`.execute(trx)
  return rows[0]!.count > COUNTED
}

/** The day since when there are so many units. */
async function dayAfter(trx: Db, search: Search, units: number): Promise<Day | null> {
  const { rows } = await sql<{ dated: Day | null }>`
    select dated from search_unit where unit = ${search.unit} and ${until(search)} order by dated desc nulls last, id desc
    offset ${units} limit 1`.execute(trx)
  return rows[0]?.dated ?? null
}

/** What is newer than a day is found by the indexes of days and words together, not by going through it. */
export async function goByBitmap(trx: Db, only: boolean): Promise<void> {
  await sql`set local enable_indexscan = ${sql.lit(only ? 'off' : 'on')}`.execute(trx)
}

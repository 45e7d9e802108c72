import { sql } from 'kysely'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { findable } from '#store/insert-many.ts'

/** Rows of a time that have words in common with something. */
export type HouseRowsNear = {
  readonly category: string
  /** What they are called in `Soort`, in small letters, or nothing; of all sorts when absent. */
  readonly kinds?: readonly string[]
  readonly from: Day
  readonly to: Day
  /** Words, or how words begin: a row has one of them. */
  readonly words: readonly string[]
  /** No more than this. */
  readonly most: number
}

/** A word that more rows than this have tells nothing of them. */
const COMMON = 600

/**
 * Ids of rows that hold, of these days and sorts, that have one of these words; the first days first. Words that most rows
 * have do not count.
 */
export async function listNear(
  db: Db,
  { category, kinds, from, to, words, most }: HouseRowsNear,
): Promise<string[]> {
  if (words.length === 0) return []
  const sort = kinds ? sql`(kind is null or lower(kind) = any(${kinds.map(findable)}::text[]))` : sql`true`
  const patterns = sql`${words.map(patternOf)}::text[]`
  const { rows } = await sql<{ id: string }>`
    with near as materialized (
      select id, dated, array(select word from unnest(${patterns}) as word where fields ilike word) as words
      from house_row
      where category = ${findable(category)} and not deleted and dated between ${from}::date and ${to}::date
        and ${sort} and fields ilike any(${patterns})
    ), telling as (
      select word from near cross join unnest(words) as word group by word having count(*) <= ${COMMON}
    )
    select id from near where words && array(select word from telling)
    order by dated, id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

const SHORT = 7

/** A vowel may have an accent in the row and none in the word: in a long word any letter will do there. */
function patternOf(word: string): string {
  const safe = findable(word).replace(/[\\%_]/g, '')
  return `%${safe.length < SHORT ? safe : safe.replace(/[aeiou]/gi, '_')}%`
}

/** Ids of the rows of a category under one of these dossiers that have this number within it. */
export async function listNumberedIn(
  db: Db,
  { category, dossiers, number }: { category: string; dossiers: readonly string[]; number: number },
): Promise<string[]> {
  if (dossiers.length === 0 || !Number.isInteger(number)) return []
  const { rows } = await sql<{ id: string }>`
    select id from house_row
    where category = ${findable(category)} and not deleted
      and fields ~ ${`"Volgnummer":"?${number}[",}]`}
      and id in (
        select id from house_ref
        where target = any(${[...dossiers]}::text[]) and category = ${findable(category)})
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

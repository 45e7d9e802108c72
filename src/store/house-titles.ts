import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { storable } from '#store/insert-many.ts'
import { inTransaction } from '#store/transaction.ts'

/** A paper of the House by what its title is about and its day. */
export type TitledPaper = {
  readonly id: string
  readonly stems: readonly string[]
  readonly dated: Day | null
}

/** In how many titles stems stand, and how many titles there are. */
export type TitleCounts = { readonly counts: ReadonlyMap<string, number>; readonly titles: number }

/** Under this stem stands how many titles there are. */
const ALL = ''

/** Counts the titles of rows that are about to be written, in place of those they had. Writers take turns. */
export async function countTitles(
  trx: Db,
  rows: readonly {
    readonly id: string
    readonly category: string
    readonly title_stems: readonly string[] | null
  }[],
): Promise<void> {
  const papers = rows.filter(({ category }) => category === 'Document')
  if (papers.length === 0) return
  const { rows: before } = await sql<{ stems: string[] }>`
    select title_stems as stems from house_row
    where id = any(${papers.map(({ id }) => id)}::text[]) and title_stems is not null`.execute(trx)
  const counts = new Map<string, number>()
  const count = (stems: readonly string[], by: number) => {
    for (const stem of [ALL, ...stems]) counts.set(stem, (counts.get(stem) ?? 0) + by)
  }
  for (const { stems } of before) count(stems, -1)
  for (const { title_stems: stems } of papers) if (stems) count(stems, 1)
  const changed = [...counts].flatMap(([stem, titles]) => (titles === 0 ? [] : { stem, titles }))
  if (changed.length === 0) return
  await sql`
    insert into house_title_stem
    select * from json_populate_recordset(null::house_title_stem, ${JSON.stringify(changed)}::json)
    on conflict (stem) do update set titles = house_title_stem.titles + excluded.titles`.execute(trx)
}

/** Counts all titles anew. */
export async function recountTitles(trx: Db): Promise<void> {
  await sql`truncate house_title_stem`.execute(trx)
  await sql`
    insert into house_title_stem (stem, titles)
    select unnest(${ALL}::text || title_stems), count(*)::int from house_row where title_stems is not null group by 1`.execute(
    trx,
  )
}

/** In how many titles each of these stems stands. */
export async function listTitleCounts(db: Db, stems: readonly string[]): Promise<TitleCounts> {
  const { rows } = await sql<{ stem: string; titles: number }>`
    select stem, titles from house_title_stem
    where stem = any(${[ALL, ...stems.map(storable)]}::text[]) and titles > 0`.execute(db)
  const counts = new Map(rows.map(({ stem, titles }) => [stem, titles]))
  const titles = counts.get(ALL) ?? 0
  counts.delete(ALL)
  return { counts, titles }
}

/** The papers whose title has any of these stems. Costs as much as there are such titles: ask for rare ones. */
export async function listWithAnyStem(
  db: Db,
  stems: readonly string[],
  most: number,
): Promise<TitledPaper[]> {
  return listByIndex(db, sql`title_stems && ${stems.map(storable)}::text[]`, { stems, most })
}

/** The papers whose title has all of these stems. */
export async function listWithAllStems(
  db: Db,
  stems: readonly string[],
  most: number,
): Promise<TitledPaper[]> {
  return listByIndex(db, sql`title_stems @> ${stems.map(storable)}::text[]`, { stems, most })
}

async function listByIndex(
  db: Db,
  where: RawBuilder<unknown>,
  { stems, most }: { readonly stems: readonly string[]; readonly most: number },
): Promise<TitledPaper[]> {
  if (stems.length === 0) return []
  return inTransaction(db, async (trx) => {
    // Nobody counts for PGlite what stands in an array: it would go through all rows.
    await sql`set local enable_seqscan = off`.execute(trx)
    const { rows } = await sql<TitledPaper>`
      select id, title_stems as stems, dated from house_row where ${where} limit ${most}`.execute(trx)
    return rows
  })
}

/** The papers of some days whose title has any of these stems; with `stems` absent all of them. */
export async function listTitledOn(
  db: Db,
  { from, to, stems }: { readonly from: Day; readonly to: Day; readonly stems?: readonly string[] },
  most: number,
): Promise<TitledPaper[]> {
  const having = stems ? sql`stems && ${stems.map(storable)}::text[]` : sql`true`
  // Materialised: by the days there are few, by common stems very many.
  const { rows } = await sql<TitledPaper>`
    with of_days as materialized (
      select id, title_stems as stems, dated from house_row
      where category = 'Document' and dated between ${from}::date and ${to}::date and title_stems is not null
    )
    select * from of_days where ${having} limit ${most}`.execute(db)
  return rows
}

/** The last day of which a paper of the House is known; null when there is none. */
export async function lastPaperDay(db: Db): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select max(dated) as day from house_row where category = 'Document'`.execute(db)
  return rows[0]?.day ?? null
}

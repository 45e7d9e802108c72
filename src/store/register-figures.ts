import { sql } from 'kysely'
import type { EntryKind, EntryState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'

/** How much of a kind there is: of commitments each class apart. */
export type KindCount = { readonly kind: EntryKind; readonly class: string | null; readonly count: number }

/** What the register holds, in numbers. `dated` is the day of its newest letter. */
export type RegisterFigures = {
  readonly letters: number
  readonly links: number
  readonly from: Day | null
  readonly to: Day | null
  readonly entries: readonly KindCount[]
}

/** Counts what the register holds. Goes through all entries: ask again only when something changed (`headOf`). */
export async function countRegister(db: Db): Promise<RegisterFigures> {
  const { rows } = await sql<{ letters: number; links: number; from: Day | null; to: Day | null }>`
    select (select count(*) from document) as letters, (select count(*) from link) as links,
      (select min(dated) from document) as from, (select max(dated) from document) as to`.execute(db)
  const { rows: entries } = await sql<KindCount>`
    select kind, case when kind = 'commitment' then class end as class, count(*) as count
    from entry where anchor <> 'lost' group by 1, 2 order by 1, 2`.execute(db)
  return { ...(rows[0] ?? { letters: 0, links: 0, from: null, to: null }), entries }
}

/** Number of the last event: as long as it stays the same, so does all that is in the register. */
export async function headOf(db: Db): Promise<number> {
  const { seq } = await db.selectFrom('chain').select('seq').where('id', '=', 1).executeTakeFirstOrThrow()
  return seq
}

/** Of each of these documents how much of each kind it holds. */
export async function countEntriesOf(
  db: Db,
  documents: readonly string[],
): Promise<Map<string, readonly KindCount[]>> {
  if (documents.length === 0) return new Map()
  const { rows } = await sql<KindCount & { document: string }>`
    select document_id as document, kind, case when kind = 'commitment' then class end as class, count(*) as count
    from entry where document_id = any(${[...documents]}::text[]) and anchor <> 'lost'
    group by 1, 2, 3 order by 2, 3`.execute(db)
  return Map.groupBy(rows, ({ document }) => document)
}

/** Of each of these documents what it does with what was said in earlier ones: how many links of each kind. */
export async function countLinksOf(
  db: Db,
  documents: readonly string[],
): Promise<Map<string, readonly { readonly kind: string; readonly count: number }[]>> {
  if (documents.length === 0) return new Map()
  const { rows } = await sql<{ document: string; kind: string; count: number }>`
    select later_document as document, kind, count(*) as count from link
    where later_document = any(${[...documents]}::text[]) group by 1, 2 order by count(*) desc, kind`.execute(
    db,
  )
  return Map.groupBy(rows, ({ document }) => document)
}

/** Commitments whose last day is this one or later, the first to come first. */
export async function listDue(
  db: Db,
  { from, limit }: { readonly from: Day; readonly limit: number },
): Promise<EntryState[]> {
  const { rows } = await sql<{ state: string }>`
    select state from entry
    where due_to >= ${from}::date and kind = 'commitment' and anchor <> 'lost'
    order by due_to, id limit ${limit}`.execute(db)
  return rows.map(({ state }) => JSON.parse(state) as EntryState)
}

/** So many letters are looked through at once for what nobody came back to. */
const AT_ONCE = 40

/**
 * Promises of the government that no later letter comes back to, those of the oldest letter first. Looks through letters from the
 * oldest on until there are enough.
 */
export async function listSilentLongest(
  db: Db,
  { limit }: { readonly limit: number },
): Promise<EntryState[]> {
  const found: EntryState[] = []
  for (let offset = 0; found.length < limit; offset += AT_ONCE) {
    const { rows: documents } = await sql<{ id: string }>`
      select id from document where dated is not null order by dated, id limit ${AT_ONCE} offset ${offset}`.execute(
      db,
    )
    if (documents.length === 0) break
    const ids = documents.map(({ id }) => id)
    const { rows } = await sql<{ state: string }>`
      select entry.state from unnest(${ids}::text[]) with ordinality as old (id, n)
      join entry on entry.document_id = old.id
      where kind = 'commitment' and class = 'promise' and anchor <> 'lost'
        and not exists (select from entry_heard where entry_id = entry.id)
      order by n, entry.id`.execute(db)
    const entries = rows.map(({ state }) => JSON.parse(state) as EntryState)
    found.push(...entries.filter(({ speaker }) => speaker === 'government'))
  }
  return found.slice(0, limit)
}

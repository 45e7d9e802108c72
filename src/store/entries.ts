import { sql } from 'kysely'
import type { EntryState, ExpectationState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'

/** The entries of documents in order of their place, those whose words were lost included. */
export async function listEntriesOf(db: Db, documents: readonly string[]): Promise<EntryState[]> {
  if (documents.length === 0) return []
  const rows = await db
    .selectFrom('entry')
    .select('state')
    .where('document_id', '=', sql<string>`any(${[...documents]}::text[])`)
    .execute()
  return byPlace(rows.map(({ state }) => JSON.parse(state) as EntryState))
}

/** What is expected after a document. */
export async function listExpectationsOf(db: Db, documentId: string): Promise<ExpectationState[]> {
  const rows = await db
    .selectFrom('expectation')
    .select('state')
    .where('document_id', '=', documentId)
    .execute()
  return byPlace(rows.map(({ state }) => JSON.parse(state) as ExpectationState))
}

/** Expectations that are looked through: what fell due long ago is asked for by few. */
const MOST_EXPECTED = 2000

/** Documents of which something is expected by a day, those of which it fell due last first. */
export async function listExpecting(
  db: Db,
  { until, limit }: { readonly until: Day; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ document: string }>`
    select document_id as document from (
      select document_id, due from expectation where due <= ${until}::date order by due desc, id limit ${MOST_EXPECTED}
    ) as due group by document_id order by max(due) desc, document_id limit ${limit}`.execute(db)
  return rows.map(({ document }) => document)
}

function byPlace<State extends { readonly id: string; readonly start: number }>(states: State[]): State[] {
  return states.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
}

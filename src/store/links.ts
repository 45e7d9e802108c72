import { sql } from 'kysely'
import type { LinkState } from '#model/register.ts'
import type { Db } from '#store/connect.ts'

/** The links to and from a document, in order of id. */
export async function listLinksOf(db: Db, document: string): Promise<LinkState[]> {
  const { rows } = await sql<Row>`
    select state from link where earlier_document = ${document} or later_document = ${document}`.execute(db)
  return statesOf(rows)
}

/** The links that end at statements: of the later ones (`later_at`) or of the earlier ones (`earlier_at`). In order of id. */
export async function listLinksAt(
  db: Db,
  side: 'earlier_at' | 'later_at',
  statements: readonly string[],
): Promise<LinkState[]> {
  if (statements.length === 0) return []
  // One look at the index for each: the database, which nobody ever let count, would go through all links.
  const { rows } = await sql<Row>`
    select found.state from unnest(${[...new Set(statements)]}::text[]) as asked,
      lateral (select state from link where ${sql.ref(side)} = asked offset 0) as found`.execute(db)
  return statesOf(rows)
}

/** The thread of each of these later statements that has links other than `without`. */
export async function listThreadsAt(
  db: Db,
  statements: readonly string[],
  without: ReadonlySet<string>,
): Promise<Map<string, string>> {
  if (statements.length === 0) return new Map()
  const { rows } = await sql<{ statement: string; thread: string | null }>`
    select statement, (
      select thread from link where later_at = statement and id <> all(${[...without]}::text[]) limit 1
    ) as thread
    from unnest(${[...statements]}::text[]) as statement`.execute(db)
  return new Map(rows.flatMap(({ statement, thread }) => (thread === null ? [] : [[statement, thread]])))
}

type Row = { readonly state: string }

function statesOf(rows: readonly Row[]): LinkState[] {
  return rows.map(({ state }) => JSON.parse(state) as LinkState).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The links of threads, in order of id. */
export async function listLinksOfThreads(db: Db, threads: readonly string[]): Promise<LinkState[]> {
  if (threads.length === 0) return []
  const { rows } = await sql<Row>`
    select state from link where thread = any(${[...threads]}::text[])`.execute(db)
  return statesOf(rows)
}

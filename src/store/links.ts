import { sql } from 'kysely'
import type { LinkState } from '#model/register.ts'
import type { Db } from '#store/connect.ts'

/** The links to and from a document, in order of id. */
export function listLinksOf(db: Db, document: string): Promise<LinkState[]> {
  return linksWhere(db, sql<boolean>`earlier_document = ${document} or later_document = ${document}`)
}

/** The links that end at statements: of the later ones (`later_at`) or of the earlier ones (`earlier_at`). In order of id. */
export function listLinksAt(
  db: Db,
  side: 'earlier_at' | 'later_at',
  statements: readonly string[],
): Promise<LinkState[]> {
  return linksWhere(db, sql<boolean>`${sql.ref(side)} = any(${[...statements]}::text[])`)
}

async function linksWhere(db: Db, where: ReturnType<typeof sql<boolean>>): Promise<LinkState[]> {
  const rows = await db.selectFrom('link').select('state').where(where).execute()
  return rows.map(({ state }) => JSON.parse(state) as LinkState).sort((a, b) => (a.id < b.id ? -1 : 1))
}

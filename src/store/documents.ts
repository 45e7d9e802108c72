import { sql } from 'kysely'
import type { DocumentState, ReadingState, VersionState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { findable } from '#store/insert-many.ts'

/** A document with the version and the reading that hold now. */
export type Held = {
  readonly document: DocumentState
  readonly version: VersionState
  readonly reading: ReadingState
}

type Row = { document: string; version: string; reading: string }

const held = ({ document, version, reading }: Row): Held => ({
  document: JSON.parse(document) as DocumentState,
  version: JSON.parse(version) as VersionState,
  reading: JSON.parse(reading) as ReadingState,
})

function heldWhere(db: Db) {
  return db
    .selectFrom('document')
    .innerJoin('reading', 'reading.id', 'document.reading_id')
    .innerJoin('version', 'version.id', 'reading.version_id')
    .select(['document.state as document', 'version.state as version', 'reading.state as reading'])
}

/** Every document with what holds of it now, in order of id. */
export async function listHeld(db: Db): Promise<Held[]> {
  const all = (await heldWhere(db).execute()).map(held)
  return all.sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
}

/** A document with what holds of it now; undefined when there is none. */
export async function getHeld(db: Db, documentId: string): Promise<Held | undefined> {
  const row = await heldWhere(db).where('document.id', '=', documentId).executeTakeFirst()
  return row && held(row)
}

/** How many documents are of this day or later, and the day of the last of them. */
export async function countSince(
  db: Db,
  day: Day,
): Promise<{ readonly documents: number; readonly until: Day | null }> {
  const { rows } = await sql<{ documents: number; until: Day | null }>`
    select count(*) as documents, max(dated) as until from document where dated >= ${day}::date`.execute(db)
  return rows[0]!
}

/** The document of which these bytes are the newest version; undefined when there is none. */
export async function findBySha256(db: Db, sha256: string): Promise<Held | undefined> {
  const row = await heldWhere(db)
    .where('version.sha256', '=', sha256)
    .orderBy('document.id')
    .executeTakeFirst()
  return row && held(row)
}

/** Every version, of whatever document, in which these bytes were received. */
export async function listVersionsBySha256(db: Db, sha256: string): Promise<VersionState[]> {
  const rows = await db.selectFrom('version').select('state').where('sha256', '=', sha256).execute()
  return inOrder(rows.map(({ state }) => JSON.parse(state) as VersionState))
}

/** What was received of a document, first one first. */
export async function listVersionsOf(db: Db, documentId: string): Promise<VersionState[]> {
  const rows = await db.selectFrom('version').select('state').where('document_id', '=', documentId).execute()
  return inOrder(rows.map(({ state }) => JSON.parse(state) as VersionState))
}

function inOrder(versions: VersionState[]): VersionState[] {
  return versions.sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
}

/** Documents that bear one of these official ids, or came from this place, if it is one. In order of id. */
export async function findByName(
  db: Db,
  { identifiers, origin }: { readonly identifiers: readonly string[]; readonly origin: string | null },
): Promise<Held[]> {
  const rows = await heldWhere(db)
    .where((where) =>
      where.or([
        sql<boolean>`document.identifiers && ${identifiers.map(findable)}::text[]`,
        ...(origin === null ? [] : [where('document.origin', '=', findable(origin))]),
      ]),
    )
    .orderBy('document.id')
    .execute()
  return rows.map(held)
}

/** Keeps bytes under their hash; those that are there already stay. */
export async function saveBlob(
  trx: Db,
  blob: { readonly sha256: string; readonly media_type: string; readonly bytes: Uint8Array },
): Promise<void> {
  await trx
    .insertInto('blob')
    .values(blob)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

/** The bytes with this hash; undefined when they are not kept. */
export async function getBlob(db: Db, sha256: string): Promise<Uint8Array | undefined> {
  return (await db.selectFrom('blob').select('bytes').where('sha256', '=', sha256).executeTakeFirst())?.bytes
}

/** The readings that hold and were not held against other letters yet, in order of the day of their letter; undated ones first. */
export async function listUnlinked(db: Db): Promise<ReadingState[]> {
  const rows = await db
    .selectFrom('reading')
    .innerJoin('document', 'document.reading_id', 'reading.id')
    .select('reading.state')
    .where('reading.linked', '=', false)
    .orderBy(sql`document.dated nulls first`)
    .orderBy('reading.id')
    .execute()
  return rows.map(({ state }) => JSON.parse(state) as ReadingState)
}

/** The reading that holds for each document that changed after an event. */
export async function listChangedSince(db: Db, seq: number): Promise<Map<string, string>> {
  const rows = await db.selectFrom('document').select(['id', 'reading_id']).where('seq', '>', seq).execute()
  return new Map(rows.map(({ id, reading_id }) => [id, reading_id]))
}

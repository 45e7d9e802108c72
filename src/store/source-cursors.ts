import type { HouseRow } from '#model/house.ts'
import type { Moment } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import { type HouseChanges, saveHouseRows } from '#store/house-rows.ts'
import { inTransaction } from '#store/transaction.ts'

/** How far a source was followed for a category: what it gave to go on with, null to begin anew, and when that was. */
export type SourceCursor = { readonly token: string | null; readonly at: Moment }

/** How far a source was followed; undefined when it never was. */
export function getCursor(db: Db, source: string, category: string): Promise<SourceCursor | undefined> {
  return db
    .selectFrom('source_cursor')
    .select(['token', 'at'])
    .where('source', '=', source)
    .where('category', '=', category)
    .executeTakeFirst()
}

/** Every category of every source that was followed, in order of source and category. */
export async function listCursors(
  db: Db,
): Promise<(SourceCursor & { readonly source: string; readonly category: string })[]> {
  const rows = await db.selectFrom('source_cursor').selectAll().execute()
  const key = ({ source, category }: (typeof rows)[number]) => `${source} ${category}`
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Keeps how far a source was followed; null makes that it is followed from its beginning. */
export async function saveCursor(
  db: Db,
  cursor: SourceCursor & { readonly source: string; readonly category: string },
): Promise<void> {
  const { source, category, token, at } = cursor
  await db
    .insertInto('source_cursor')
    .values({ source, category, token, at })
    .onConflict((conflict) => conflict.columns(['source', 'category']).doUpdateSet({ token, at }))
    .execute()
}

/** A page of a source: its rows, and what leads on from it; null when the source gives nothing to go on with. */
export type SourcePage = {
  readonly source: string
  readonly category: string
  readonly rows: readonly HouseRow[]
  readonly token: string | null
  readonly at: Moment
}

/**
 * Takes a page in: its rows and how far the source was followed with it are kept together or not at all. A page without token
 * leaves the one that is there, so that following goes on from the last page that had one.
 */
export function savePage(db: Db, { source, category, rows, token, at }: SourcePage): Promise<HouseChanges> {
  return inTransaction(db, async (trx) => {
    const changes = await saveHouseRows(trx, rows)
    const last = token ?? (await getCursor(trx, source, category))?.token ?? null
    await saveCursor(trx, { source, category, token: last, at })
    return changes
  })
}

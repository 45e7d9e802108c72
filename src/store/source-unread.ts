import { sql } from 'kysely'
import type { Moment } from '#model/register.ts'
import { findable, storable } from '#store/insert-many.ts'
import type { Db } from '#store/transaction.ts'
import { sha256 } from '#text/sha256.ts'

/** Which part of a source something is from. */
type PartOf = { readonly source: string; readonly category: string }

/** What a source gave and nobody could read: as it came, what the source calls it, and the address it came from. */
export type UnreadPiece = PartOf & { readonly name: string; readonly place: string; readonly raw: string }

/** A piece that is kept, to be read again. */
export type KeptPiece = { readonly sha256: string; readonly raw: string }

/** How much is kept, how much of that since a moment, and the newest of it. */
export type UnreadCount = {
  readonly count: number
  readonly fresh: number
  readonly name: string
  readonly place: string
}

/** Keeps what could not be read. What is there already stays as it is. */
export async function saveUnread(db: Db, pieces: readonly UnreadPiece[], at: Moment): Promise<void> {
  const rows = pieces.map(({ source, category, name, place, raw }) => ({
    source,
    category,
    sha256: sha256(raw),
    name: findable(name.toLowerCase()),
    place: storable(place),
    at,
    raw: storable(raw),
  }))
  const byHash = new Map(rows.map((row) => [row.sha256, row]))
  if (rows.length === 0) return
  await db
    .insertInto('source_unread')
    .values([...byHash.values()])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** So many are read again at a time. */
const AT_ONCE = 100

/** What is kept of a part of a source, some at a time. */
export async function* listUnread(db: Db, { source, category }: PartOf): AsyncGenerator<KeptPiece[]> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('source_unread')
      .select(['sha256', 'raw'])
      .where('source', '=', source)
      .where('category', '=', category)
      .where('sha256', '>', last)
      .orderBy('sha256')
      .limit(AT_ONCE)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)!.sha256
  }
}

/** Forgets what was read after all: these very pieces, or those of which the source gave a newer one under the same name. */
export async function forgetUnread(
  db: Db,
  { source, category }: PartOf,
  { hashes = [], names = [] }: { readonly hashes?: readonly string[]; readonly names?: readonly string[] },
): Promise<void> {
  if (hashes.length + names.length === 0) return
  const called = names.map((name) => findable(name.toLowerCase()))
  await sql`
    delete from source_unread where source = ${source} and category = ${category}
      and (sha256 = any(${[...hashes]}::text[]) or name = any(${called}::text[]))`.execute(db)
}

/** How much is kept; undefined when everything was read. */
export async function countUnread(db: Db, since: Moment): Promise<UnreadCount | undefined> {
  const { rows } = await sql<UnreadCount>`
    select count(*) over () as count, count(*) filter (where at >= ${since}::timestamptz) over () as fresh, name, place
    from source_unread order by at desc, sha256 limit 1`.execute(db)
  return rows[0]
}

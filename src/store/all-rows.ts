import { sql } from 'kysely'
import type { Db } from '#store/connect.ts'
import { recountTitles } from '#store/house-titles.ts'
import { insertMany } from '#store/insert-many.ts'

/**
 * The tables that a backup holds, with the columns by which their rows are told apart. The others are made anew from these, or
 * hold nothing that is missed.
 */
const KEYS = {
  blob: ['sha256'],
  event: ['seq'],
  reading_text: ['reading_id'],
  finding: ['reading_id', 'n'],
  passage: ['reading_id', 'n'],
  statement: ['reading_id', 'n'],
  search_unit: ['id'],
  house_row: ['id', 'category'],
  house_ref: ['id', 'category', 'name', 'target'],
  house_mention: ['number', 'category', 'id'],
  source_cursor: ['source', 'category'],
  source_paper: ['id'],
  source_unread: ['source', 'category', 'sha256'],
} as const

/** A table that a backup holds. */
export type BackedUp = keyof typeof KEYS

/** In the order in which they are written and read back. */
export const BACKED_UP = Object.keys(KEYS) as readonly BackedUp[]

/** A row as JSON has it: bytes in base64. */
export type PlainRow = Readonly<Record<string, unknown>>

const AT_ONCE = { blob: 4, source_paper: 10, reading_text: 50 } as const
const USUALLY_AT_ONCE = 2000

/** Every row of a table, some at a time. */
export async function* listRows(db: Db, table: BackedUp): AsyncGenerator<PlainRow> {
  const keys = KEYS[table]
  const columns = sql.join(keys.map((key) => sql.ref(key)))
  const limit = (AT_ONCE as Partial<Record<BackedUp, number>>)[table] ?? USUALLY_AT_ONCE
  for (let last: readonly unknown[] | undefined; ;) {
    const behind = last ? sql`(${columns}) > (${sql.join(last)})` : sql`true`
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${behind} order by ${columns} limit ${limit}`.execute(db)
    yield* rows.map(plain)
    if (rows.length < limit) return
    last = keys.map((key) => rows.at(-1)![key])
  }
}

function plain(row: Record<string, unknown>): PlainRow {
  const { bytes } = row
  return bytes instanceof Uint8Array ? { ...row, bytes: Buffer.from(bytes).toString('base64') } : row
}

/** Writes rows back into a table that is empty. */
export async function restoreRows(trx: Db, table: BackedUp, rows: readonly PlainRow[]): Promise<void> {
  // What is big goes by itself, and as bytes.
  const { big = [], small = [] } = Object.groupBy(rows, ({ bytes }) =>
    typeof bytes === 'string' ? 'big' : 'small',
  )
  for (const { bytes, ...row } of big) {
    const whole = { ...row, bytes: Buffer.from(String(bytes), 'base64') }
    await trx.insertInto(table).values(whole).execute()
  }
  await insertMany(trx, table, small as never)
}

/** What comes after rows with numbers of their own were written: new ones get the next numbers, the chain its head. */
export async function finishRestore(trx: Db): Promise<void> {
  await recountTitles(trx)
  await sql`
    select setval(pg_get_serial_sequence('search_unit', 'id'), (select coalesce(max(id), 0) + 1 from search_unit), false)`.execute(
    trx,
  )
  await sql`
    update chain set seq = last.seq, hash = last.hash
    from (select seq, hash from event order by seq desc limit 1) as last where chain.id = 1`.execute(trx)
}

/** Whether a register holds nothing yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select 1 from event) or exists (select 1 from blob) or exists (select 1 from house_row)
      or exists (select 1 from source_cursor) or exists (select 1 from source_paper) as some`.execute(db)
  return !rows[0]!.some
}

/** How many rows a table has. */
export async function countRows(db: Db, table: 'event' | 'document'): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]!.count
}

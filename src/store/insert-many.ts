import { sql, type Insertable } from 'kysely'
import type { Db } from '#store/connect.ts'
import type { Tables } from '#store/tables.ts'

/** Rows that go in one statement. */
const AT_ONCE = 1000

/** Inserts rows, many in a statement: they go as one parameter, which costs a tenth of a parameter for each value. */
export async function insertMany<Name extends keyof Tables>(
  db: Db,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    const columns = sql.join(Object.keys(some[0]!).map((column) => sql.ref(column)))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(some)}::json)`.execute(
      db,
    )
  }
}

/**
 * A text as a column of words takes it: NUL and halves of surrogate pairs become U+FFFD. For names and search terms; what must
 * keep each code unit is stored as JSON text.
 */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed()
}

/** An index takes no more than 2700 bytes; a unit of text is at most three. */
const LONGEST = 800

/** A text as a column takes it by which rows are looked up: what makes no difference to people makes none there. */
export function findable(text: string): string {
  return text.length > LONGEST ? storable(text.slice(0, LONGEST)) : storable(text)
}

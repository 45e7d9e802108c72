import { sql } from 'kysely'
import type { Db } from '#store/connect.ts'

/** Of which short ids are not made, so that those of copies are never those of another row. */
const FIRST = 'u'
const SECOND = '0123456789abcdefghjkmnpqrstvwxyz'

/** What is copied, each with the document it belongs to. */
const TABLES = {
  document: 'id',
  version: 'document_id',
  reading: 'document_id',
  reading_text: 'substring(reading_id from 1 for 10)',
  finding: 'substring(reading_id from 1 for 10)',
  passage: 'substring(reading_id from 1 for 10)',
  statement: 'substring(reading_id from 1 for 10)',
  entry: 'document_id',
  link: 'later_document',
  expectation: 'document_id',
  search_unit: 'document_id',
  letter_facet: 'document_id',
  entry_heard: 'document_id',
  listed_entry: 'document_id',
  entry_subject: 'document_id',
} as const

/** Columns that hold the id of something, or begin with it. */
const IDS = /^(?:id|\w+_id|(?:earlier|later)_(?:document|at)|thread)$/

/** Copies of a letter are not of the same day: else what is newest would be a few letters over and over. */
const FROM = "date '2008-01-01'"
const DAYS = 6570

/** What stands in a column of a copy. */
function copied(table: keyof typeof TABLES, { name, type }: Column, mark: string): string {
  const copyOf = (id: string) => `'${mark}' || substring(${id} from 3)`
  if (type === 'text' && IDS.test(name)) return copyOf(name)
  if (name === 'dated' || name === 'heard') {
    const shift = `abs(hashtext(${copyOf(TABLES[table])})) % ${DAYS}`
    return `${FROM} + abs(${name} - ${FROM} + ${shift}) % ${DAYS}`
  }
  if (name !== 'state') return name
  const ids = `regexp_replace(state, '("(?:id|document|reading|version|thread)":")[0-9a-z]{2}', '\\1${mark}', 'g')`
  // The entries at both ends, which are the only strings that stand in a list.
  const entries = `'(?<=[[,])"[0-9a-z]{2}([0-9a-z]{8})"(?=[],])'`
  return table === 'link' ? `regexp_replace(${ids}, ${entries}, '"${mark}\\1"', 'g')` : ids
}

type Column = { readonly name: string; readonly type: string }

async function columnsOf(db: Db, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select column_name as name, data_type as type from information_schema.columns
    where table_name = ${table} and is_identity = 'NO' order by ordinal_position`.execute(db)
  return rows
}

/** What is copied here at random lies in a register that follows its sources in order of day. */
const IN_ORDER = [
  'cluster search_unit using search_unit_day',
  'cluster listed_entry using listed_entry_newest',
]

/**
 * Grows a register to some documents by copies of those it has, with all that was read in them and what links them to each other;
 * only the chain of events stays as it was. For measuring alone: it can be read, but not verified.
 */
export async function growRegister(db: Db, documents: number): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from document`.execute(db)
  const had = rows[0]!.count
  const copies = Math.ceil(documents / had) - 1
  if (copies > SECOND.length) throw new Error(`${had} documents make ${had * (SECOND.length + 1)} at most`)
  for (let copy = 0; copy < copies; copy++) {
    const mark = `${FIRST}${SECOND[copy]}`
    const most = documents - had * (copy + 1)
    await sql`create table copied as select id from document
      where id not like ${`${FIRST}%`} order by id limit ${sql.lit(most)}`.execute(db)
    for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
      const columns = await columnsOf(db, table)
      const both = table === 'link' ? 'and earlier_document in (select id from copied)' : ''
      await sql
        .raw(
          `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
           select ${columns.map((column) => copied(table, column, mark)).join(', ')} from ${table}
           where ${TABLES[table]} in (select id from copied) ${both}`,
        )
        .execute(db)
    }
    await sql`drop table copied`.execute(db)
  }
  await sql`update term set statements = statements * ${sql.lit(copies + 1)}`.execute(db)
  for (const statement of [...IN_ORDER, 'vacuum analyze']) await sql.raw(statement).execute(db)
}

import { sql } from 'kysely'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { findable, insertMany } from '#store/insert-many.ts'
import { houseNumbersIn } from '#text/house-numbers.ts'

/** Where one row names another by its number and not by a relation: in notes, decisions, titles, commitments. */
const TEXTS = ['Noot', 'BesluitTekst', 'Opmerking', 'Onderwerp', 'Tekst', 'KamerbriefNakoming'] as const

/** A row whose words name a number; `number` in small letters. */
export type HouseMention = Pick<HouseRow, 'category' | 'id'> & { readonly number: string }

type Version = Pick<HouseRow, 'category' | 'id' | 'deleted' | 'fields'>

/** What became of a row. */
export type MentionChange = { readonly before: Version | undefined; readonly after: Version }

function numbersIn({ deleted, fields }: Version): ReadonlySet<string> {
  if (deleted) return new Set()
  const texts = TEXTS.flatMap((name) => {
    const text = fields[name]
    return typeof text === 'string' ? [text] : []
  })
  return new Set(texts.flatMap(houseNumbersIn).map(findable))
}

/** Keeps which numbers rows name, by their last version alone. */
export async function writeMentions(trx: Db, changes: readonly MentionChange[]): Promise<void> {
  const sides = changes.map(({ before, after }) => ({
    id: after.id,
    category: after.category,
    had: before ? numbersIn(before) : new Set<string>(),
    has: numbersIn(after),
  }))
  const beyond = (one: 'had' | 'has', other: 'had' | 'has') =>
    sides.flatMap(({ id, category, ...sets }): HouseMention[] =>
      [...sets[one]].flatMap((number) => (sets[other].has(number) ? [] : [{ number, category, id }])),
    )
  const gone = beyond('had', 'has')
  if (gone.length > 0) {
    await sql`
      delete from house_mention
      using json_populate_recordset(null::house_mention, ${JSON.stringify(gone)}::json) as gone
      where house_mention.number = gone.number and house_mention.category = gone.category
        and house_mention.id = gone.id`.execute(trx)
  }
  await insertMany(trx, 'house_mention', beyond('has', 'had'))
}

/** Ids of the rows whose words name one of these numbers, in order; no more than `most`. */
export async function listMentioning(
  db: Db,
  numbers: readonly string[],
  { most = 1000 }: { readonly most?: number } = {},
): Promise<string[]> {
  const wanted = numbers.map((number) => findable(number.toLowerCase()))
  const { rows } = await sql<{ id: string }>`
    select distinct id from house_mention where number = any(${wanted}::text[]) order by id limit ${most}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Mentions of rows that are not there or were withdrawn, in order: there should be none. */
export async function listStrayMentions(db: Db): Promise<readonly HouseMention[]> {
  const { rows } = await sql<HouseMention>`
    select number, category, id from house_mention where not exists (
      select 1 from house_row as row
      where row.id = house_mention.id and row.category = house_mention.category and not row.deleted)
    order by number, category, id`.execute(db)
  return rows
}

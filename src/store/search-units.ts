import { sql } from 'kysely'
import type { Moment } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { insertMany } from '#store/insert-many.ts'
import { FACETS, facetValue, type Facet } from '#store/search-facets.ts'

/** Something that can be found: a passage, or the entry that begins in it. `words` is the text of a `tsvector`. */
export type SearchUnit = {
  readonly document: string
  readonly reading: string
  readonly passage: number
  readonly entry: string | null
  readonly kinds: readonly string[]
  readonly class: string | null
  readonly documentKind: string
  readonly date: Day | null
  readonly due: Day | null
  readonly themes: readonly string[]
  readonly countries: readonly string[]
  readonly ministries: readonly string[]
  readonly words: string
}

/** Makes units findable, as known from a moment on. */
export async function saveUnits(trx: Db, units: readonly SearchUnit[], at: Moment): Promise<void> {
  await insertMany(
    trx,
    'search_unit',
    units.map((unit) => ({
      unit: unit.entry === null ? ('passage' as const) : ('entry' as const),
      document_id: unit.document,
      reading_id: unit.reading,
      passage_n: unit.passage,
      entry_id: unit.entry,
      dated: unit.date,
      due: unit.due,
      facets: facetsOf(unit),
      words: unit.words,
      known_from: at,
      known_until: null,
    })),
  )
}

/** The values of a unit by which it is counted, each with its facet. */
function facetsOf(unit: SearchUnit): string[] {
  const values: Readonly<Record<Facet, readonly (string | null | undefined)[]>> = {
    soort: unit.kinds,
    klasse: [unit.class],
    thema: unit.themes,
    land: unit.countries,
    ministerie: unit.ministries,
    stuk: [unit.documentKind],
    jaar: [unit.date?.slice(0, 4)],
  }
  return FACETS.flatMap((facet) =>
    [...new Set(values[facet])].flatMap((value) => (value ? [facetValue(facet, value)] : [])),
  )
}

/** Ends what is known of a document: from this moment on its units are found only by who asks for what was known before. */
export async function closeUnits(trx: Db, document: string, at: Moment): Promise<void> {
  await trx
    .updateTable('search_unit')
    .set({ known_until: at })
    .where('document_id', '=', document)
    .where('known_until', 'is', null)
    .execute()
}

const INDEXES = ['search_passage_words', 'search_entry_words', 'search_unit_facets']

/** Brings what waits to be written to the indexes there, after many units were saved: until then each search goes through it. */
export async function settleUnits(db: Db): Promise<void> {
  const each = INDEXES.map((index) => sql`gin_clean_pending_list(${index}::regclass)`)
  await sql`select ${sql.join(each)}`.execute(db)
}

/** How many units of a reading are found now. */
export async function countUnits(db: Db, document: string, reading: string): Promise<number> {
  const { count } = await db
    .selectFrom('search_unit')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('document_id', '=', document)
    .where('reading_id', '=', reading)
    .where('known_until', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

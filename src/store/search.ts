import { sql, type RawBuilder } from 'kysely'
import type { Moment } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { QueryFields, QuerySort } from '#query/query.ts'
import type { Db } from '#store/connect.ts'

/** A search: the text of a `tsquery`, null for one without words; fields; what is looked through, and as known when. */
export type Search = {
  readonly words: string | null
  readonly fields: QueryFields
  readonly sort: QuerySort
  readonly unit: 'passage' | 'entry'
  /** As the register knew it then. */
  readonly knownAt: Moment
  readonly size: number
  /** Place of the last hit of the page before. */
  readonly after: SearchPlace | undefined
}

/** Where a hit stands in the order of its search. */
export type SearchPlace = { readonly key: number | string | null; readonly id: number }

/** Something found. */
export type FoundUnit = SearchPlace & {
  readonly document: string
  readonly reading: string
  readonly passage: number
  readonly entry: string | null
}

/** The facets of a search. */
export const FACETS = ['soort', 'klasse', 'thema', 'land', 'ministerie', 'stuk', 'jaar'] as const

/** One of them. */
export type Facet = (typeof FACETS)[number]

/** How often a value of a facet occurs among what was found. */
export type FacetCount = { readonly facet: Facet; readonly value: string; readonly count: number }

/** A page of what was found. `complete` is false when there is more than is counted: then `total` is a lower bound. */
export type SearchPage = {
  readonly hits: readonly FoundUnit[]
  readonly total: number
  readonly complete: boolean
  readonly facets: readonly FacetCount[]
}

/** So many of what fits are counted and put in order. A word that stands in half of all letters costs no more than that. */
export const COUNTED = 10_000
/** Values of one facet that are given, at most. */
const VALUES = 30

/** Searches passages or entries. Of more than `COUNTED` that fit only the newest are put in order, or those due first. */
export async function searchUnits(db: Db, search: Search): Promise<SearchPage> {
  const fits = fitting(search)
  const some = await sql<{ count: number }>`
    select count(*) as count from (select 1 from search_unit where ${fits} limit ${COUNTED + 1}) as bounded`.execute(
    db,
  )
  const count = some.rows[0]!.count
  if (count === 0) return { hits: [], total: 0, complete: true, facets: [] }
  const complete = count <= COUNTED
  const { rows } = await pageOf(search, fits, complete).execute(db)
  const of = <Value>(what: string) =>
    rows.filter((row) => row.what === what).map(({ value }) => JSON.parse(value) as Value)
  return {
    hits: of<FoundUnit>('hit').sort(comparing(search.sort)),
    total: Math.min(count, COUNTED),
    complete,
    facets: of<FacetCount>('facet').sort(
      (a, b) =>
        FACETS.indexOf(a.facet) - FACETS.indexOf(b.facet) ||
        b.count - a.count ||
        (a.value < b.value ? -1 : 1),
    ),
  }
}

/** The hits of a page and the counts of all facets, as rows of JSON. */
function pageOf(
  { words, sort, size, after }: Search,
  fits: RawBuilder<unknown>,
  complete: boolean,
): RawBuilder<{ what: string; value: string }> {
  const bound = complete ? sql`` : sql`order by ${ORDERS[sort]} limit ${COUNTED}`
  const key = keyFor(sort, words)
  return sql<{ what: string; value: string }>`
    with candidate as materialized (
      select id, document_id, reading_id, passage_n, entry_id, kinds, class, document_kind, dated, themes, countries,
        ministries, ${key} as key
      from search_unit where ${fits} ${bound}
    ), hit as (
      select id, document_id as document, reading_id as reading, passage_n as passage, entry_id as entry, key
      from candidate where ${behind(sort, after)} order by ${inOrder(sort)} limit ${size}
    ), counted as (
      select 'soort' as facet, value, count(*) as count from candidate, unnest(kinds) as value group by 2
      union all select 'klasse', class, count(*) from candidate where class is not null group by 2
      union all select 'thema', value, count(*) from candidate, unnest(themes) as value group by 2
      union all select 'land', value, count(*) from candidate, unnest(countries) as value group by 2
      union all select 'ministerie', value, count(*) from candidate, unnest(ministries) as value group by 2
      union all select 'stuk', document_kind, count(*) from candidate group by 2
      union all select 'jaar', extract(year from dated)::text, count(*) from candidate where dated is not null group by 2
    ), facet as (
      select facet, value, count, row_number() over (partition by facet order by count desc, value collate "C") as place
      from counted
    )
    select 'hit' as what, row_to_json(hit)::text as value from hit
    union all
    select 'facet', json_build_object('facet', facet, 'value', value, 'count', count)::text
    from facet where place <= ${VALUES}`
}

function fitting({ words, fields, unit, knownAt }: Search): RawBuilder<unknown> {
  const { kinds, themes, countries, ministries, classes, years, from, to } = fields
  const some = (column: string, values: readonly string[]) =>
    values.length === 0 ? [] : [sql`${sql.ref(column)} && ${[...values]}::text[]`]
  const day = (compare: RawBuilder<unknown>, value: Day | null) =>
    value === null ? [] : [sql`dated ${compare} ${value}::date`]
  return sql.join(
    [
      sql`unit = ${unit}`,
      sql`known_from <= ${knownAt}::timestamptz and (known_until is null or known_until > ${knownAt}::timestamptz)`,
      ...(words === null ? [] : [sql`words @@ ${words}::tsquery`]),
      ...some('kinds', kinds),
      ...some('themes', themes),
      ...some('countries', countries),
      ...some('ministries', ministries),
      ...(classes.length === 0 ? [] : [sql`class = any(${[...classes]}::text[])`]),
      ...(years.length === 0 ? [] : [sql`extract(year from dated)::int = any(${[...years]}::int[])`]),
      ...day(sql`>=`, from),
      ...day(sql`<=`, to),
    ],
    sql` and `,
  )
}

/** Which of too many are looked at. */
const ORDERS: Readonly<Record<QuerySort, RawBuilder<unknown>>> = {
  relevance: sql`dated desc nulls last, id desc`,
  date: sql`dated desc nulls last, id desc`,
  deadline: sql`due, id`,
}

/** What hits are put in order by. Without words nothing is more to the point than anything else: then the newest come first. */
function keyFor(sort: QuerySort, words: string | null): RawBuilder<unknown> {
  if (sort === 'deadline') return sql`due::text`
  if (sort === 'date' || words === null) return sql`dated::text`
  // 1: a long text is not more to the point for being long. Weights are of D, C, B, A: parts of compounds count less.
  return sql`ts_rank_cd('{0.3, 0.4, 0.6, 1.0}', words, ${words}::tsquery, 1)::float8`
}

const inOrder = (sort: QuerySort) =>
  sort === 'deadline' ? sql`key collate "C" asc nulls last, id asc` : sql`key desc nulls last, id desc`

function behind(sort: QuerySort, after: SearchPlace | undefined): RawBuilder<unknown> {
  if (!after) return sql`true`
  const { key, id } = after
  const type = typeof key === 'number' ? sql`float8` : sql`text`
  if (sort === 'deadline') {
    if (key === null) return sql`key is null and id > ${id}`
    return sql`(key is null or key > ${key}::text or (key = ${key}::text and id > ${id}))`
  }
  if (key === null) return sql`key is null and id < ${id}`
  return sql`(key is null or key < ${key}::${type} or (key = ${key}::${type} and id < ${id}))`
}

function comparing(sort: QuerySort): (a: FoundUnit, b: FoundUnit) => number {
  const up = sort === 'deadline' ? 1 : -1
  return (a, b) => {
    if (a.key === b.key) return up * (a.id - b.id)
    if (a.key === null) return 1
    if (b.key === null) return -1
    return up * (a.key < b.key ? -1 : 1)
  }
}

/** The words of passages, and what is known of the documents and entries they stand with. */
export type FoundText = {
  readonly reading: string
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly text: string
}

/** The passages of hits. */
export async function listFoundTexts(db: Db, hits: readonly FoundUnit[]): Promise<FoundText[]> {
  if (hits.length === 0) return []
  const asked = hits.map(({ reading, passage }) => ({ reading, passage }))
  const { rows } = await sql<Omit<FoundText, 'text'> & { shown: string }>`
    select passage.reading_id as reading, passage.n as passage, passage.start_at as start, passage.end_at as end,
      passage.page, passage.shown
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked (reading text, passage int)
    join passage on passage.reading_id = asked.reading and passage.n = asked.passage`.execute(db)
  return rows.map(({ shown, ...rest }) => ({ ...rest, text: JSON.parse(shown) as string }))
}

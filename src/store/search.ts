import { sql, type RawBuilder } from 'kysely'
import type { Moment } from '#model/register.ts'
import type { QueryFields, QuerySort } from '#query/query.ts'
import type { Db } from '#store/connect.ts'
import { readFacets, type FacetCount } from '#store/search-facets.ts'
import { fitting } from '#store/search-filter.ts'
import { behind, comparing, inOrder, newestFirst, type SearchPlace } from '#store/search-order.ts'
import { COUNTED, goThisWay, planFurther, planSearch, type Way } from '#store/search-plan.ts'
import { weighWords, type WeighedWords } from '#store/search-widely.ts'
import type { LooseQuery } from '#store/text-search.ts'
import { inTransaction } from '#store/transaction.ts'

/** A search: the text of a `tsquery`, null for one without words; fields; what is looked through, and as known when. */
export type Search = {
  readonly words: string | null
  /** The words apart, for when few texts have them all; null when that makes no sense. */
  readonly loose: LooseQuery | null
  readonly fields: QueryFields
  readonly sort: QuerySort
  readonly unit: 'passage' | 'entry'
  /** As the register knew it then. */
  readonly knownAt: Moment
  readonly size: number
  /** Place of the last hit of the page before. */
  readonly after: SearchPlace | undefined
}

/** Something found. */
export type FoundUnit = SearchPlace & {
  readonly document: string
  readonly reading: string
  readonly passage: number
  readonly entry: string | null
}

/**
 * A page of what was found. `total` counts what has all that was asked; `complete` is false when there is more than is counted:
 * then it is a lower bound. `widened` counts what has most of the words, that included; null when it was not looked for.
 */
export type SearchPage = {
  readonly hits: readonly FoundUnit[]
  readonly total: number
  readonly complete: boolean
  readonly widened: number | null
  readonly facets: readonly FacetCount[]
}

/** When fewer texts than this have all words, those with most of them are looked for too. */
const FEW = 10

/**
 * Searches passages or entries. Of more than `COUNTED` that fit only the newest are put in order, or those due first. When few
 * have all words, those with most of them come behind. Whatever way `plan` chooses, the page is the same.
 */
export function searchUnits(db: Db, search: Search, plan = planSearch): Promise<SearchPage> {
  return inTransaction(db, async (trx) => {
    const { complete, count, ...page } = await findExact(trx, search, await plan(trx, search))
    if (!complete) return { ...page, total: COUNTED, complete, widened: null }
    if (count < FEW) await goThisWay(trx, 'sorted')
    const weighed = count < FEW ? await weighWords(trx, search) : null
    if (!weighed) return { ...page, total: count, complete, widened: null }
    const { count: widened, ...wide } = await findPage(trx, search, widely(search, weighed))
    return { ...wide, total: count, complete, widened }
  })
}

type Exact = Found & { readonly complete: boolean }

async function findExact(trx: Db, search: Search, way: Way): Promise<Exact> {
  await goThisWay(trx, way)
  const found = await findPage(trx, search, exactly(search, way))
  if (found.count > COUNTED) return { ...found, complete: false }
  if (typeof way === 'string') return { ...found, complete: true }
  // Fewer than the sample said.
  return findExact(trx, search, await planFurther(trx, search, way, found.count))
}

/**
 * The newest of what has all that was asked: one more than is counted tells that there is more. What each is put in order by is
 * worked out for those alone: for a compound and its parts that takes longer than to find them.
 */
function exactly(search: Search, way: Way): RawBuilder<unknown> {
  const { words, sort } = search
  const since = typeof way === 'object' ? sql`dated >= ${way.since}::date` : sql`true`
  return sql`select id, facets, ${keyFor(sort, words)} as key from (
      select * from search_unit where ${fitting(search, words)} and ${since}
      order by ${newestFirst(sort)} limit ${COUNTED + 1}
    ) as unit`
}

/** Those with all words first, which are few, then by what the words they have tell. */
function widely(search: Search, { some, any, share, least }: WeighedWords): RawBuilder<unknown> {
  const { words, sort } = search
  const hasAll = sql`words @@ ${words}::tsquery`
  return sql`select id, facets, (1 + ${rank(words!)})::float8 as key from search_unit where ${fitting(search, words)}
    union all
    select id, facets, (share + 0.1 * ${rank(any)})::float8 as key from (
      select *, ${share} as share from search_unit where ${fitting(search, some)} and not ${hasAll}
      order by ${newestFirst(sort)} limit ${COUNTED - FEW}
    ) as unit where share >= ${least}`
}

type Found = Pick<SearchPage, 'hits' | 'facets'> & { readonly count: number }

/** Puts what was found in order, and counts it: all of it, though of more than `COUNTED` the last is left out. */
async function findPage(trx: Db, { sort, size, after }: Search, found: RawBuilder<unknown>): Promise<Found> {
  const { rows } = await sql<{ hits: FoundUnit[]; facets: Record<string, number>; count: number }>`
    with found as materialized (${found}), candidate as (select * from found limit ${COUNTED}), hit as (
      select id, document_id as document, reading_id as reading, passage_n as passage, entry_id as entry, key
      from (
        select id, key from candidate where ${behind(sort, after)} order by ${inOrder(sort)} limit ${size}
      ) as page join search_unit using (id)
    ), facet as (
      select value, count(*) as count from (select unnest(facets) as value from candidate) as each group by value
    )
    select (select coalesce(json_agg(hit), '[]') from hit) as hits,
      (select coalesce(json_object_agg(value, count), '{}') from facet) as facets,
      (select count(*) from found) as count`.execute(trx)
  const { hits, facets, count } = rows[0]!
  return { hits: hits.sort(comparing(sort)), facets: readFacets(facets), count }
}

/** What hits are put in order by. Without words nothing is more to the point than anything else: then the newest come first. */
function keyFor(sort: QuerySort, words: string | null): RawBuilder<unknown> {
  if (sort === 'deadline') return sql`due::text`
  if (sort === 'date' || words === null) return sql`dated::text`
  return sql`${rank(words)}::float8`
}

/** 1: a long text is not more to the point for being long. Weights are of D, C, B, A: see `toTsVector`. */
const rank = (words: string) => sql`ts_rank_cd('{0.3, 0.1, 0.3, 1.0}', words, ${words}::tsquery, 1)`

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

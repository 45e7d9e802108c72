import { sql, type RawBuilder } from 'kysely'
import type { LetterMotion } from '#model/letter-motion.ts'
import type { Item } from '#model/reading.ts'
import type { LinkState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { findable } from '#store/insert-many.ts'
import type { FollowedList } from '#store/tables.ts'
import { inTransaction } from '#store/transaction.ts'

/** So many of what fits are counted; a list is turned over no further. */
export const MOST_COUNTED = 10_000

/** What is asked of a list. All of it has to fit. */
export type ListAsked = {
  /** Values with their facet: 'thema:democratie', 'sterkte:hard'. */
  readonly facets?: readonly string[]
  /** Of the letter: four digits. */
  readonly year?: string | undefined
  /** The term ends on this day or later, or before it. */
  readonly dueFrom?: Day | undefined
  readonly dueBefore?: Day | undefined
  /** No letter since this day comes back to it. */
  readonly silentSince?: Day | undefined
  /** Whether a later letter says that it was done or discharged. */
  readonly settled?: boolean | undefined
}

/**
 * Orders of a list: by day of the letter; by term; longest silent; refused and unanswered first; by sum in euros. `advice`: newest
 * letter first, in each what was refused and not answered first.
 */
export type ListOrder = 'newest' | 'oldest' | 'due' | 'silent' | 'weight' | 'advice' | 'value'

/** Which part of what fits. `whole`: of a file, which is not bounded. */
export type ListRange = {
  readonly order: ListOrder
  readonly offset: number
  readonly limit: number
  readonly whole?: boolean
}

/** Something that is listed. `n` and `answer` are numbers of findings of the reading. */
export type Listed = {
  readonly id: string
  readonly document: string
  readonly reading: string
  readonly n: number
  readonly answer: number | null
  readonly dated: Day | null
  readonly due: Day | null
  readonly heard: Day | null
  readonly settled: boolean
  readonly value: number | null
  readonly subject: string | null
  readonly facets: readonly string[]
}

/** A page of a list. `complete` is false when more fits than is counted: then `total` is a lower bound. */
export type ListPage<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly complete: boolean
}

/** Lists the entries of some documents anew, or of all. */
export async function refreshListedEntries(trx: Db, documents?: readonly string[]): Promise<void> {
  const which = documents === undefined ? sql`array(select id from document)` : sql`${[...documents]}::text[]`
  await sql`select refresh_listed_entries(${which})`.execute(trx)
}

/** Tells anew of some links, or of all, to which entries they come back. */
export async function refreshHeard(trx: Db, links?: readonly string[]): Promise<void> {
  if (links?.length === 0) return
  const which = links === undefined ? sql`array(select id from link)` : sql`${[...links]}::text[]`
  await sql`select refresh_entry_heard(${which})`.execute(trx)
}

const COLUMNS = sql`id, document_id as document, reading_id as reading, n, answer, dated, due, heard, settled, value, subject, facets`

const ORDERS: Readonly<Record<ListOrder, RawBuilder<unknown>>> = {
  newest: sql`dated desc nulls last, document_id, n`,
  oldest: sql`dated, document_id, n`,
  due: sql`due, id`,
  silent: sql`heard, id`,
  weight: sql`weight, dated desc nulls last, id`,
  advice: sql`dated desc nulls last, document_id, weight, n`,
  value: sql`value desc nulls last, id`,
}

/** The part of a list that fits what is asked, and how much does. */
export async function listListed(
  db: Db,
  list: FollowedList,
  asked: ListAsked,
  { order, offset, limit, whole = false }: ListRange,
): Promise<ListPage<Listed>> {
  const fits = fitting(list, asked)
  const by = ORDERS[order]
  const most = whole ? sql`` : sql`limit ${MOST_COUNTED + 1}`
  const { rows } = await sql<{ total: number; rows: Listed[] }>`
    with hit as materialized (
      select id, document_id, n, dated, due, heard, weight, value from listed_entry where ${fits} ${most}
    ), shown as (
      select id, row_number() over (order by ${by}) as place from hit order by ${by} limit ${limit} offset ${offset}
    ), page as (
      select ${COLUMNS}, place from shown join listed_entry using (id)
    )
    select (select count(*) from hit) as total, (select coalesce(json_agg(page order by place), '[]') from page) as rows`.execute(
    db,
  )
  const { total, rows: page } = rows[0]!
  if (whole || total <= MOST_COUNTED) return { rows: page.map(bare), total, complete: true }
  return { rows: await listInOrder(db, fits, { order, offset, limit }), total: MOST_COUNTED, complete: false }
}

function bare({ place: _place, ...row }: Listed & { readonly place?: number }): Listed {
  return row
}

/** Of what fits often the first are soon found by going through all in order; the database would look all of it up and sort. */
function listInOrder(
  db: Db,
  fits: RawBuilder<unknown>,
  { order, offset, limit }: ListRange,
): Promise<Listed[]> {
  return inTransaction(db, async (trx) => {
    await sql`select set_config('enable_bitmapscan', 'off', true)`.execute(trx)
    const { rows } = await sql<Listed>`
      select ${COLUMNS} from listed_entry where ${fits} order by ${ORDERS[order]} limit ${limit} offset ${offset}`.execute(
      trx,
    )
    return rows
  })
}

function fitting(list: FollowedList, asked: ListAsked): RawBuilder<unknown> {
  const { facets = [], year, dueFrom, dueBefore, silentSince, settled } = asked
  const wanted: RawBuilder<unknown>[] = [sql`list = ${list}`]
  if (facets.length > 0) wanted.push(sql`facets @> ${[`lijst:${list}`, ...facets].map(findable)}::text[]`)
  if (year !== undefined) {
    wanted.push(sql`dated between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`)
  }
  if (dueFrom !== undefined) wanted.push(sql`due >= ${dueFrom}::date`)
  if (dueBefore !== undefined) wanted.push(sql`due < ${dueBefore}::date`)
  if (silentSince !== undefined) wanted.push(sql`heard < ${silentSince}::date`)
  if (settled !== undefined) wanted.push(sql`settled = ${settled}`)
  return sql.join(wanted, sql` and `)
}

/** A motion of which letters speak: in how many letters that fit, from the first to the last. */
export type ListedMotion = {
  readonly subject: string
  readonly first: Day | null
  readonly last: Day | null
  readonly letters: number
}

/** Orders of motions: by the letter that spoke of it last, by the first one, or by how many did. */
export type MotionOrder = 'newest' | 'oldest' | 'most'

const MOTION_ORDERS: Readonly<Record<MotionOrder, RawBuilder<unknown>>> = {
  newest: sql`max(last) desc nulls last, subject`,
  oldest: sql`min(first), subject`,
  most: sql`count(*) desc, max(last) desc nulls last, subject`,
}

/** The motions of which letters speak that fit what is asked; of very many places only the newest are looked at. */
export async function listListedMotions(
  db: Db,
  asked: ListAsked,
  { order, offset, limit, whole = false }: Omit<ListRange, 'order'> & { readonly order: MotionOrder },
): Promise<ListPage<ListedMotion>> {
  const most = whole ? sql`` : sql`limit ${MOST_COUNTED + 1}`
  const { rows } = await sql<ListedMotion & { total: number; places: number }>`
    with hit as materialized (
      select subject, dated, document_id from listed_entry where ${fitting('motion', asked)}
      order by dated desc nulls last, document_id, n ${most}
    ), letter as (
      select subject, min(dated) as first, max(dated) as last from hit group by subject, document_id
    )
    select subject, min(first) as first, max(last) as last, count(*) as letters,
      count(*) over () as total, (select count(*) from hit) as places
    from letter group by subject order by ${MOTION_ORDERS[order]} limit ${limit} offset ${offset}`.execute(db)
  const [first] = rows
  if (!first && offset > 0) {
    const { total, complete } = await listListedMotions(db, asked, { order, offset: 0, limit: 1, whole })
    return { rows: [], total, complete }
  }
  return {
    rows: rows.map(({ subject, first: from, last, letters }) => ({ subject, first: from, last, letters })),
    total: first?.total ?? 0,
    complete: whole || (first?.places ?? 0) <= MOST_COUNTED,
  }
}

/** Places of something in order of day, when there are too many: so many of the first and of the last. */
export type Ends = { readonly first: number; readonly last: number }

/** Places where letters speak of a motion, in order of day: all `total` of them, or those at both ends. */
export type PlacesOfMotion = { readonly places: readonly Listed[]; readonly total: number }

/** Where letters speak of these motions. */
export async function listPlacesOfMotions(
  db: Db,
  subjects: readonly string[],
  { first, last }: Ends,
): Promise<Map<string, PlacesOfMotion>> {
  if (subjects.length === 0) return new Map()
  const { rows } = await sql<Listed & { subject: string; total: number }>`
    select place.* from unnest(${subjects.map(findable)}::text[]) as asked, lateral (
      select ${COLUMNS}, row_number() over (order by dated, document_id, n) as nth, count(*) over () as total
      from listed_entry where subject = asked and list = 'motion'
    ) as place where nth <= ${first} or nth > total - ${last} order by subject, nth`.execute(db)
  const by = Map.groupBy(rows, ({ subject }) => subject)
  return new Map([...by].map(([subject, places]) => [subject, { places, total: places[0]!.total }]))
}

/** A letter that comes back to an entry. */
export type HeardIn = {
  readonly entry: string
  readonly document: string
  readonly kind: LinkState['kind']
  readonly dated: Day | null
}

/** The letters that come back to each of these entries, newest first. */
export async function listHeard(
  db: Db,
  entries: readonly string[],
): Promise<Map<string, readonly HeardIn[]>> {
  if (entries.length === 0) return new Map()
  const { rows } = await sql<HeardIn>`
    select entry_id as entry, document_id as document, kind, dated from entry_heard
    where entry_id = any(${[...entries]}::text[]) order by dated desc nulls last, link_id`.execute(db)
  return Map.groupBy(rows, ({ entry }) => entry)
}

/** Findings of readings, by `findingKey`. */
export async function getFindings(
  db: Db,
  asked: readonly { readonly reading: string; readonly n: number }[],
): Promise<Map<string, Item>> {
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ reading: string; n: number; item: string }>`
    select finding.reading_id as reading, finding.n, item
    from json_to_recordset(${JSON.stringify(asked.map(({ reading, n }) => ({ reading, n })))}::json) as asked (reading text, n int)
    join finding on finding.reading_id = asked.reading and finding.n = asked.n`.execute(db)
  return new Map(rows.map(({ reading, n, item }) => [findingKey({ reading, n }), JSON.parse(item) as Item]))
}

/** By what `getFindings` gives a finding. */
export function findingKey({ reading, n }: { readonly reading: string; readonly n: number }): string {
  return `${reading} ${n}`
}

/** The values of a facet that a list has, most frequent first. Goes through the whole list. */
export async function listFacetValues(db: Db, list: FollowedList, facet: string): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select substr(facet, ${facet.length + 2}) as value from listed_entry, unnest(facets) as facet
    where list = ${list} and starts_with(facet, ${`${facet}:`}) group by facet order by count(*) desc, facet`.execute(
    db,
  )
  return rows.map(({ value }) => value)
}

/** How often each weight occurs in each year among what fits, newest year first; of very much among the newest only. */
export async function countWeightsByYear(
  db: Db,
  list: FollowedList,
  asked: ListAsked,
): Promise<{ readonly year: string; readonly weight: number; readonly count: number }[]> {
  const { rows } = await sql<{ year: string; weight: number; count: number }>`
    with hit as materialized (
      select dated, weight from listed_entry where ${fitting(list, asked)} and dated is not null
      order by dated desc limit ${MOST_COUNTED}
    )
    select to_char(dated, 'YYYY') as year, weight, count(*) as count from hit group by 1, 2 order by 1 desc, 2`.execute(
    db,
  )
  return rows
}

/** How many letters there are of each day, oldest first; those without one first, under null. */
export async function countLettersByDay(
  db: Db,
): Promise<{ readonly day: Day | null; readonly letters: number }[]> {
  const { rows } = await sql<{ day: Day | null; letters: number }>`
    select dated as day, count(*) as letters from document group by dated order by dated nulls first`.execute(
    db,
  )
  return rows
}

/** The values that any letter has of some facets. */
export async function listLetterValues(
  db: Db,
  facets: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const { rows } = await sql<{ facet: string; value: string }>`
    select split_part(facet, ':', 1) as facet, substr(facet, strpos(facet, ':') + 1) as value
    from (select distinct unnest(facets) as facet from letter_facet) as each
    where split_part(facet, ':', 1) = any(${[...facets]}::text[]) order by 1, 2`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ facet }) => facet)].map(([facet, some]) => [
      facet,
      some.map(({ value }) => value),
    ]),
  )
}

/** What letters say of which motion they mean, of all of these letters. */
export async function listMentionsInAll(db: Db, documents: readonly string[]): Promise<LetterMotion[]> {
  if (documents.length === 0) return []
  const { rows } = await sql<{ said: string }>`
    select said from motion_mention join document on document.id = document_id and document.reading_id = motion_mention.reading_id
    where document_id = any(${[...documents]}::text[])
    order by document.dated nulls first, document_id, n`.execute(db)
  return rows.map(({ said }) => JSON.parse(said) as LetterMotion)
}

/** The ids of the rows of cases, by their numbers. */
export async function findCaseIds(db: Db, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from house_row
    where category = 'Zaak' and number = any(${numbers.map(findable)}::text[]) and not deleted`.execute(db)
  return rows.map(({ id }) => id)
}

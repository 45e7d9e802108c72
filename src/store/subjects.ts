import { sql, type RawBuilder } from 'kysely'
import type { EntryState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'

/** The sorts of subject by which entries are listed, as they stand before the id of one: `land:IR`. */
export const SUBJECT_SORTS = ['thema', 'land', 'forum', 'instrument'] as const

/** One of them. */
export type SubjectSort = (typeof SUBJECT_SORTS)[number]

/** Something that is spoken of: its sort and its id within that. */
export type Subject = { readonly sort: SubjectSort; readonly id: string }

/** How much was said of one: entries, how many of them are promised or meant, and on which days first and last. */
export type SubjectCount = Subject & {
  readonly entries: number
  readonly commitments: number
  readonly first: Day | null
  readonly last: Day | null
}

/** Of a subject how many entries there are of a sort in a year, and how many of those have a last day; null: of no year. */
export type SubjectYear = {
  readonly sort: string
  readonly year: string | null
  readonly entries: number
  readonly due: number
}

/** What is asked of a subject: entries of one sort, of one year, or only those with a last day. */
export type SubjectAsked = {
  readonly sort?: string | undefined
  readonly year?: string | undefined
  readonly due?: boolean
}

/** Which of the entries that fit. */
export type SubjectRange = {
  readonly order: 'newest' | 'oldest'
  readonly offset: number
  readonly limit: number
}

/** Makes anew what the entries of these documents are about, or of all. */
export async function refreshEntrySubjects(trx: Db, documents?: readonly string[]): Promise<void> {
  const which = documents === undefined ? sql`null` : sql`${[...documents]}::text[]`
  await sql`select refresh_entry_subjects(${which})`.execute(trx)
}

/** Every subject of which something was said. Goes through all entries: ask again only when something changed. */
export async function countSubjects(db: Db): Promise<SubjectCount[]> {
  const { rows } = await sql<SubjectCount>`
    select split_part(subject, ':', 1) as sort, substring(subject from position(':' in subject) + 1) as id,
      entries, commitments, first, last
    from (
      select subject, count(*) as entries,
        count(*) filter (where sort in ('toezegging', 'voornemen', 'inzet', 'verbintenis')) as commitments,
        min(dated) as first, max(dated) as last
      from entry_subject group by subject
    ) as each order by entries desc, subject`.execute(db)
  return rows
}

/**
 * How much was said of a subject, by sort and year, and in how many letters. Goes through all its entries: ask again only when
 * something changed.
 */
export async function countSubject(
  db: Db,
  subject: Subject,
): Promise<{ readonly years: readonly SubjectYear[]; readonly letters: number }> {
  const { rows: years } = await sql<SubjectYear>`
    select sort, extract(year from dated)::text as year, sum(entries)::bigint as entries, sum(due)::bigint as due
    from (
      select sort, dated, count(*) as entries, count(due) as due
      from entry_subject where subject = ${nameOf(subject)} group by sort, dated
    ) as day group by 1, 2 order by 2, 1`.execute(db)
  const { rows: letters } = await sql<{ count: number }>`
    select count(*) as count from (
      select document_id from entry_subject where subject = ${nameOf(subject)} group by document_id
    ) as letter`.execute(db)
  return { years, letters: letters[0]!.count }
}

/** The entries about a subject in order of day; those without a day count as older than all. */
export async function listSubjectEntries(
  db: Db,
  subject: Subject,
  { sort, year, due, order, offset, limit }: SubjectAsked & SubjectRange,
): Promise<EntryState[]> {
  const fits = sql.join(
    [
      sql`subject = ${nameOf(subject)}`,
      ...(sort === undefined ? [] : [sql`sort = ${sort}`]),
      ...(year === undefined ? [] : [inYear(year)]),
      ...(due === true ? [sql`due is not null`] : []),
    ],
    sql` and `,
  )
  const way =
    order === 'newest' ? sql`dated desc nulls last, entry_id` : sql`dated nulls first, entry_id desc`
  const { rows } = await sql<{ state: string }>`
    select state from (
      select entry_id, row_number() over (order by ${way}) as n from entry_subject
      where ${fits} order by ${way} limit ${limit} offset ${offset}
    ) as shown join entry on entry.id = entry_id order by n`.execute(db)
  return rows.map(({ state }) => JSON.parse(state) as EntryState)
}

/** What else the entries about a subject are about: the subjects of other sorts that go with it most, at most `most` of each. */
export async function listBeside(
  db: Db,
  subject: Subject,
  most: number,
): Promise<(Subject & { readonly entries: number })[]> {
  const { rows } = await sql<{ sort: SubjectSort; id: string; entries: number }>`
    with own as (
      select entry_id from entry_subject where subject = ${nameOf(subject)}
      order by dated desc nulls last, entry_id limit ${LOOKED_AT}
    ), beside as (
      select subject, count(*) as entries from own join entry_subject using (entry_id)
      where subject <> ${nameOf(subject)} and subject !~ '^thema:raamwerk/' group by subject
    ), numbered as (
      select split_part(subject, ':', 1) as sort, substring(subject from position(':' in subject) + 1) as id, entries,
        row_number() over (partition by split_part(subject, ':', 1) order by entries desc, subject) as n
      from beside
    )
    select sort, id, entries from numbered where n <= ${most} order by sort, n`.execute(db)
  return rows
}

/** Entries of a subject that are looked at for what goes with it: the newest. */
const LOOKED_AT = 5000

/** A statement that names a thing, still packed, with the document whose current reading it is of. */
export type NamingStatement = { readonly document: string; readonly packed: string }

/**
 * The statements of current readings that name a thing by its key (`fund:…`), or lean on it in a letter that names it, in order
 * of day and place; of the letters that name it the first and the last `most`.
 */
export async function listNaming(db: Db, key: string, most: number): Promise<NamingStatement[]> {
  const { rows } = await sql<NamingStatement>`
    with naming as materialized (
      select distinct document.id, document.reading_id, document.dated
      from statement join document on document.reading_id = statement.reading_id
      where terms @> array[${key}]
    ), ends as (
      select *, row_number() over (order by dated, id) as up, row_number() over (order by dated desc, id desc) as down from naming
    )
    select ends.id as document, packed from ends join statement on statement.reading_id = ends.reading_id
    where (up <= ${most} or down <= ${most}) and position(${JSON.stringify(key)} in packed) > 0
    order by ends.dated, ends.id, n`.execute(db)
  return rows
}

function nameOf({ sort, id }: Subject): string {
  return `${sort}:${id}`
}

/** That something is of a year, as days, so that an index tells; `geen` is without a day. */
function inYear(year: string): RawBuilder<unknown> {
  if (!/^\d{4}$/.test(year)) return sql`dated is null`
  return sql`dated between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`
}

/** Everything that statements of current readings name with this before its id, and in how many statements. */
export async function countNamed(
  db: Db,
  prefix: string,
): Promise<{ readonly id: string; readonly sentences: number }[]> {
  const { rows } = await sql<{ id: string; sentences: number }>`
    select substring(term from ${prefix.length + 1}::int) as id, statements as sentences from term
    where starts_with(term, ${prefix}) and statements > 0 and length(term) <= ${prefix.length + 200}::int
    order by statements desc, term`.execute(db)
  return rows
}

/** The words of a statement that names a thing, by its key: of the first that the index gives. */
export async function listFirstNaming(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; packed: string }>`
    select asked as key, found.packed from unnest(${[...keys]}::text[]) as asked,
      lateral (select packed from statement where terms @> array[asked] limit 1) as found`.execute(db)
  return new Map(rows.map(({ key, packed }) => [key, (JSON.parse(packed) as { text: string }).text]))
}

/** The sentence that entries stand in, by their id: the first with which one shares words. */
export async function listSentencesOf(
  db: Db,
  entries: readonly Pick<EntryState, 'id' | 'reading' | 'start' | 'end'>[],
): Promise<Map<string, string>> {
  if (entries.length === 0) return new Map()
  const asked = entries.map(({ id, reading, start, end }) => ({ id, reading, start_at: start, end_at: end }))
  const { rows } = await sql<{ id: string; packed: string }>`
    select id, found.packed
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked (id text, reading text, start_at int, end_at int),
      lateral (
        select packed from statement
        where reading_id = reading and span_of(packed) && int4range(start_at, end_at) order by n limit 1
      ) as found`.execute(db)
  return new Map(rows.map(({ id, packed }) => [id, (JSON.parse(packed) as { text: string }).text]))
}

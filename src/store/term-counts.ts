import { sql } from 'kysely'
import type { TermCounts } from '#compare/term-weights.ts'
import type { Db } from '#store/connect.ts'

/** Stands in the counts for every statement: how many there are is known without going through them. */
const EVERY = ''

/** Counts the terms of a reading that becomes the one that holds, in the place of the one that did until now, if any. */
export async function countTerms(trx: Db, reading: string, before: string | undefined): Promise<void> {
  await addStatements(trx, reading, before)
  if (before !== undefined) await addTerms(trx, before, -1)
  await addTerms(trx, reading, 1)
}

async function addTerms(trx: Db, readingId: string, by: 1 | -1): Promise<void> {
  await sql`
    insert into term (term, statements)
    select unnest(array_remove(terms, ${EVERY})), ${by}::int * count(*)::int
    from statement where reading_id = ${readingId} group by 1
    on conflict (term) do update set statements = term.statements + excluded.statements`.execute(trx)
}

/** Where they were not counted yet all are: the document has its new reading by now. */
async function addStatements(trx: Db, reading: string, before: string | undefined): Promise<void> {
  const countOf = (id: string) => sql`(select count(*) from statement where reading_id = ${id})`
  await sql`
    insert into term (term, statements)
    select ${EVERY}, case when exists (select 1 from term where term = ${EVERY})
      then ${countOf(reading)} - ${countOf(before ?? '')}
      else (select count(*) from statement join document on document.reading_id = statement.reading_id) end
    on conflict (term) do update set statements = term.statements + excluded.statements`.execute(trx)
}

/** What is counted: the terms of the statements that hold, and each statement itself. */
const COUNTED_TERMS = sql`
  select unnest(array_append(array_remove(statement.terms, ${EVERY}), ${EVERY})) as term, count(*)::int as counted
  from statement join document on document.reading_id = statement.reading_id group by 1`

/** In how many statements of the readings that hold each term stands, and how many there are. */
export async function getTermCounts(db: Db): Promise<TermCounts> {
  // In one text: tens of thousands of rows, or a list of as many values, would take longer on their way than to be found.
  const { rows } = await sql<{ counted: string }>`
    select coalesce(string_agg(statements || ' ' || term, ${BETWEEN}), '') as counted
    from term where statements > 0`.execute(db)
  const all = new Map<string, number>()
  for (const one of rows[0]!.counted.split(BETWEEN)) {
    const space = one.indexOf(' ')
    all.set(one.slice(space + 1), Number(one.slice(0, Math.max(0, space))))
  }
  const statements = all.get(EVERY) || (await countStatements(db))
  all.delete(EVERY)
  return { counts: all, statements }
}

/** Stands in no term: words have letters and digits, names the same and a few marks. */
const BETWEEN = '\u001f'

/** For a register to which nothing was added since they are counted. */
async function countStatements(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from statement join document on document.reading_id = statement.reading_id`.execute(
    db,
  )
  return rows[0]!.count
}

/** Terms of which the kept count is not the number of statements that have them. */
export async function listWrongTerms(db: Db): Promise<{ term: string; counted: number; kept: number }[]> {
  const { rows } = await sql<{ term: string; counted: number; kept: number }>`
    select coalesce(a.term, b.term) as term, coalesce(a.counted, 0) as counted, coalesce(b.statements, 0) as kept
    from (${COUNTED_TERMS}) a full join term b on a.term = b.term
    where coalesce(a.counted, 0) <> coalesce(b.statements, 0)
      and (a.term is distinct from ${EVERY} or b.term is not null)
    order by 1`.execute(db)
  return rows
}

/** Counts all terms anew. */
export async function recountTerms(trx: Db): Promise<void> {
  await sql`truncate term`.execute(trx)
  await sql`insert into term (term, statements) ${COUNTED_TERMS}`.execute(trx)
}

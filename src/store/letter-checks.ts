import { sql } from 'kysely'
import type { CheckCounts } from '#model/news.ts'
import type { Moment } from '#model/register.ts'
import type { Db } from '#store/connect.ts'

/** What came of holding a reading against the letters before it. */
export type LetterCheck = {
  readonly document: string
  readonly reading: string
  readonly at: Moment
  readonly counts: CheckCounts
}

/** Documents that came from a source and whose newest reading was not held against the others, the newest first. */
export async function listUnchecked(
  db: Db,
): Promise<{ readonly document: string; readonly reading: string }[]> {
  const { rows } = await sql<{ document: string; reading: string }>`
    select document.id as document, document.reading_id as reading
    from document left join letter_check on letter_check.document_id = document.id
    where document.id in (select document_id from source_paper where document_id is not null)
      and letter_check.reading_id is distinct from document.reading_id
    order by document.dated desc nulls last, document.id`.execute(db)
  return rows
}

/** Keeps what came of a check, in place of that of an earlier reading. */
export async function saveChecks(db: Db, checks: readonly LetterCheck[]): Promise<void> {
  for (const { document, reading, at, counts } of checks) {
    const row = { reading_id: reading, at, counts: JSON.stringify(counts) }
    await db
      .insertInto('letter_check')
      .values({ document_id: document, ...row })
      .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
      .execute()
  }
}

/** The checks since a moment, that moment not included, the newest letters first. */
export async function listChecksSince(db: Db, since: Moment): Promise<LetterCheck[]> {
  const { rows } = await sql<{ document: string; reading: string; at: Moment; counts: string }>`
    select document_id as document, letter_check.reading_id as reading, letter_check.at as at, counts
    from letter_check join document on document.id = document_id
    where letter_check.at > ${since}::timestamptz
    order by document.dated desc nulls last, document_id`.execute(db)
  return rows.map(({ counts, ...row }) => ({ ...row, counts: JSON.parse(counts) as CheckCounts }))
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Passage } from '#model/filing.ts'
import type { Reading } from '#model/reading.ts'
import type { Statement } from '#model/statement.ts'
import type { Db } from '#store/connect.ts'
import { insertMany, storable } from '#store/insert-many.ts'

/** What a reading found, as it is kept: never changed after. */
export type ReadingContent = {
  readonly reading: Reading
  readonly text: string
  readonly passages: readonly Passage[]
  /** Stems of the headings of the letter. */
  readonly subject: readonly string[]
  /** The statements of the letter, each with its text as `pack` wrote it. */
  readonly statements: readonly { readonly packed: string; readonly terms: readonly string[] }[]
}

/** Hashes that bind what is kept of a reading to the chain of events. */
export function contentHashes({ reading, text }: Pick<ReadingContent, 'reading' | 'text'>): {
  textSha256: string
  findingsSha256: string
} {
  return {
    textSha256: sha256(JSON.stringify(text)),
    findingsSha256: findingsHash(reading.items.map((item) => JSON.stringify(item))),
  }
}

/** The hash of findings in order, each as JSON. */
export function findingsHash(items: readonly string[]): string {
  return sha256(items.join('\n'))
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Keeps the content of a reading under its id; what is kept already stays as it is. */
export async function saveReadingContent(trx: Db, id: string, content: ReadingContent): Promise<void> {
  const { reading, text, passages, subject, statements } = content
  const { document, segments, links } = reading
  const kept = await trx
    .selectFrom('reading_text')
    .select('reading_id')
    .where('reading_id', '=', id)
    .executeTakeFirst()
  if (kept) return
  await insertMany(trx, 'reading_text', [
    {
      reading_id: id,
      canonical: JSON.stringify(text),
      head: JSON.stringify({ document, segments, links, subject }),
    },
  ])
  await insertMany(
    trx,
    'finding',
    reading.items.map((item, n) => ({ reading_id: id, n, kind: item.kind, item: JSON.stringify(item) })),
  )
  await insertMany(
    trx,
    'passage',
    passages.map(({ kind, level, page, start, end, text: shown }, n) => ({
      reading_id: id,
      n,
      kind,
      level,
      page,
      start_at: start,
      end_at: end,
      shown: JSON.stringify(shown),
    })),
  )
  await insertMany(
    trx,
    'statement',
    statements.map(({ packed, terms }, n) => ({ reading_id: id, n, terms: terms.map(storable), packed })),
  )
}

/** Counts the terms of a reading that becomes the one that holds (1), or holds no longer (-1). */
export async function countTerms(trx: Db, readingId: string, by: 1 | -1): Promise<void> {
  await sql`
    insert into term (term, statements)
    select unnest(terms), ${by}::int * count(*)::int from statement where reading_id = ${readingId} group by 1
    on conflict (term) do update set statements = term.statements + excluded.statements`.execute(trx)
}

/** A kept reading, as the contract has it, with its canonical text. Undefined when there is none. */
export async function getReadingContent(
  db: Db,
  id: string,
): Promise<{ reading: Reading; text: string } | undefined> {
  const kept = await db.selectFrom('reading_text').selectAll().where('reading_id', '=', id).executeTakeFirst()
  if (!kept) return undefined
  const findings = await db
    .selectFrom('finding')
    .select('item')
    .where('reading_id', '=', id)
    .orderBy('n')
    .execute()
  const { document, segments, links } = JSON.parse(kept.head) as Omit<Reading, 'schema' | 'items'>
  const items = findings.map(({ item }) => JSON.parse(item) as Reading['items'][number])
  return {
    reading: { schema: 'rekenschap.reading/1', document, segments, items, links },
    text: JSON.parse(kept.canonical) as string,
  }
}

/** The passages of a reading, in order. */
export async function listPassages(
  db: Db,
  readingId: string,
): Promise<{ n: number; start: number; end: number; text: string }[]> {
  const rows = await db
    .selectFrom('passage')
    .select(['n', 'start_at', 'end_at', 'shown'])
    .where('reading_id', '=', readingId)
    .orderBy('n')
    .execute()
  return rows.map(({ n, start_at, end_at, shown }) => ({
    n,
    start: start_at,
    end: end_at,
    text: JSON.parse(shown) as string,
  }))
}

/** The packed statements of readings: `readingId` with the text of each, in order. */
export async function listStatements(
  db: Db,
  readingIds: readonly string[],
): Promise<{ reading_id: string; n: number; packed: string }[]> {
  return db
    .selectFrom('statement')
    .select(['reading_id', 'n', 'packed'])
    .where('reading_id', '=', sql<string>`any(${[...readingIds]}::text[])`)
    .orderBy('reading_id')
    .orderBy('n')
    .execute()
}

/** The terms by which a statement is found again among those of other letters. */
export function termsOf({ words, keys }: Statement): string[] {
  return [...new Set([...words, ...keys])]
}

/** What is kept of a reading, as it stands there: the text and the findings as JSON. Undefined when there is nothing. */
export async function getReadingRows(
  db: Db,
  id: string,
): Promise<{ canonical: string; items: string[] } | undefined> {
  const kept = await db
    .selectFrom('reading_text')
    .select('canonical')
    .where('reading_id', '=', id)
    .executeTakeFirst()
  if (!kept) return undefined
  const rows = await db
    .selectFrom('finding')
    .select('item')
    .where('reading_id', '=', id)
    .orderBy('n')
    .execute()
  return { ...kept, items: rows.map(({ item }) => item) }
}

/** Terms of which the kept count is not the number of statements that have them. */
export async function listWrongTerms(db: Db): Promise<{ term: string; counted: number; kept: number }[]> {
  const { rows } = await sql<{ term: string; counted: number; kept: number }>`
    select coalesce(a.term, b.term) as term, coalesce(a.counted, 0)::int as counted,
      coalesce(b.statements, 0) as kept
    from (
      select unnest(statement.terms) as term, count(*) as counted
      from statement join document on document.reading_id = statement.reading_id group by 1
    ) a full join term b on a.term = b.term
    where coalesce(a.counted, 0) <> coalesce(b.statements, 0) order by 1`.execute(db)
  return rows
}

/** Counts all terms anew. */
export async function recountTerms(trx: Db): Promise<void> {
  await sql`truncate term`.execute(trx)
  await sql`
    insert into term (term, statements)
    select unnest(statement.terms), count(*)::int
    from statement join document on document.reading_id = statement.reading_id group by 1`.execute(trx)
}

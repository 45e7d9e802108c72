import type { Passage } from '#model/filing.ts'
import type { Reading } from '#model/reading.ts'
import type { Db } from '#store/connect.ts'
import { findable, insertMany } from '#store/insert-many.ts'
import type { Tables } from '#store/tables.ts'
import { sha256 } from '#text/sha256.ts'

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
export function contentHashes(content: ReadingContent): {
  textSha256: string
  findingsSha256: string
  restSha256: string
} {
  const { reading, text, passages, statements } = content
  return {
    textSha256: sha256(JSON.stringify(text)),
    findingsSha256: findingsHash(reading.items.map((item) => JSON.stringify(item))),
    restSha256: restHash({
      head: headOf(content),
      passages: passages.map(passageRow),
      statements: statements.map(statementRow),
    }),
  }
}

type PassageRow = Omit<Tables['passage'], 'reading_id'>

/** What is kept of a reading beside its text and findings, as rows have it. */
type Rest = {
  readonly head: string
  readonly passages: readonly PassageRow[]
  readonly statements: readonly ReturnType<typeof statementRow>[]
}

function restHash({ head, passages, statements }: Rest): string {
  const { document, ...rest } = JSON.parse(head) as Head
  // The same bytes under another name are read the same.
  const unnamed = { ...document, source: { ...document.source, name: '' } }
  return sha256(JSON.stringify([unnamed, rest, passages, statements]))
}

type Head = Pick<Reading, 'document' | 'segments' | 'links'> & { readonly subject: readonly string[] }

function headOf({ reading: { document, segments, links }, subject }: ReadingContent): string {
  return JSON.stringify({ document, segments, links, subject } satisfies Head)
}

function passageRow({ kind, level, page, start, end, text }: Passage, n: number): PassageRow {
  return { n, kind, level, page, start_at: start, end_at: end, shown: JSON.stringify(text) }
}

function statementRow({ terms, packed }: ReadingContent['statements'][number], n: number) {
  return { n, terms: terms.map(findable), packed }
}

/** The hash of findings in order, each as JSON. */
export function findingsHash(items: readonly string[]): string {
  return sha256(items.join('\n'))
}

/** Keeps the content of a reading under its id; what is kept already stays as it is. */
export async function saveReadingContent(trx: Db, id: string, content: ReadingContent): Promise<void> {
  const { reading, text, passages, statements } = content
  if ((await getCanonical(trx, id)) !== undefined) return
  await insertMany(trx, 'reading_text', [
    {
      reading_id: id,
      canonical: JSON.stringify(text),
      head: headOf(content),
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
    passages.map((passage, n) => ({ reading_id: id, ...passageRow(passage, n) })),
  )
  await insertMany(
    trx,
    'statement',
    statements.map((statement, n) => ({ reading_id: id, ...statementRow(statement, n) })),
  )
}

/** A kept reading, as the contract has it, with its canonical text. Undefined when there is none. */
export async function getReadingContent(
  db: Db,
  id: string,
): Promise<{ reading: Reading; text: string } | undefined> {
  const rows = await getReadingRows(db, id)
  if (!rows) return undefined
  const { document, segments, links } = JSON.parse(rows.head) as Head
  const items = rows.items.map((item) => JSON.parse(item) as Reading['items'][number])
  return {
    reading: { schema: 'rekenschap.reading/1', document, segments, items, links },
    text: JSON.parse(rows.canonical) as string,
  }
}

/** The canonical text of a reading as it is kept: as JSON. Undefined when there is none. */
export async function getCanonical(db: Db, id: string): Promise<string | undefined> {
  const kept = await db
    .selectFrom('reading_text')
    .select('canonical')
    .where('reading_id', '=', id)
    .executeTakeFirst()
  return kept?.canonical
}

/** The passages of a reading, in order. */
export async function listPassages(
  db: Db,
  readingId: string,
): Promise<(Omit<Passage, 'matching'> & { readonly n: number })[]> {
  const rows = await db
    .selectFrom('passage')
    .select(['n', 'kind', 'level', 'page', 'start_at', 'end_at', 'shown'])
    .where('reading_id', '=', readingId)
    .orderBy('n')
    .execute()
  return rows.map(({ n, kind, level, page, start_at, end_at, shown }) => ({
    n,
    kind: kind as Passage['kind'],
    level,
    page,
    start: start_at,
    end: end_at,
    text: JSON.parse(shown) as string,
  }))
}

/** What is kept of a reading, as it stands there: text, head and findings as JSON. Undefined when there is nothing. */
export async function getReadingRows(
  db: Db,
  id: string,
): Promise<{ canonical: string; head: string; items: string[] } | undefined> {
  const kept = await db
    .selectFrom('reading_text')
    .select(['canonical', 'head'])
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

/** The hash of what is kept of a reading beside its text and findings, made of its head and what stands there. */
export async function hashRest(db: Db, id: string, head: string): Promise<string> {
  const passages = await db
    .selectFrom('passage')
    .select(['n', 'kind', 'level', 'page', 'start_at', 'end_at', 'shown'])
    .where('reading_id', '=', id)
    .orderBy('n')
    .execute()
  const statements = await db
    .selectFrom('statement')
    .select(['n', 'terms', 'packed'])
    .where('reading_id', '=', id)
    .orderBy('n')
    .execute()
  return restHash({ head, passages, statements })
}

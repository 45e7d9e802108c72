import { Readable } from 'node:stream'
import { findLetters } from '#intake/find-letters.ts'
import { readLetters } from '#intake/pool/read-letters.ts'
import type { Filing } from '#model/filing.ts'
import type { DocumentState, VersionState } from '#model/register.ts'
import { draftEntries } from '#register/draft-entries.ts'
import { documentState } from '#register/file-letter.ts'
import { contentOf, readingState } from '#register/file-reading.ts'
import { unitsOf } from '#register/make-findable.ts'
import { shortId } from '#register/short-id.ts'
import type { Db } from '#store/connect.ts'
import { recordChanges } from '#store/events.ts'
import { insertMany } from '#store/insert-many.ts'
import { saveUnits, type SearchUnit } from '#store/search-units.ts'
import { inTransaction } from '#store/transaction.ts'
import { compiledLists } from '#test/word-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What of a letter a search needs: its document, its passages, and what it is found by. */
export type IndexedLetter = {
  readonly document: DocumentState
  readonly passages: Filing['passages']
  readonly units: readonly SearchUnit[]
}

const GIVEN: VersionState['given'] = { date: null, id: null }

/** Reads letters as far as a search needs. Entries stand as they were drafted, each under a number. */
export async function readForSearch(
  paths: readonly string[],
  vocabulary: Vocabulary,
): Promise<IndexedLetter[]> {
  const { letters } = await findLetters(paths, 'nl')
  const outcomes = readLetters(letters, vocabulary, Readable.from([]), {
    folder: 'vocabulary',
    compiled: compiledLists,
    lang: 'nl',
    job: 'filing',
  })
  const read: IndexedLetter[] = []
  for await (const outcome of outcomes) {
    if ('failed' in outcome) throw new Error(outcome.failed)
    read.push(indexed(outcome.filing, outcome.letter.name, vocabulary))
  }
  return read
}

function indexed(filing: Filing, name: string, vocabulary: Vocabulary): IndexedLetter {
  const id = shortId(name)
  const { sha256, mediaType } = filing.reading.document.source
  const version: VersionState = {
    id: `${id}.1`,
    document: id,
    number: 1,
    sha256,
    mediaType,
    name,
    origin: name,
    given: GIVEN,
  }
  const reading = readingState(
    { document: id, version: version.id, given: GIVEN },
    contentOf(filing, vocabulary),
    'test',
  )
  const facts = { id, key: id, version, reading: reading.id, name, origin: name }
  const document = documentState(filing, facts, vocabulary)
  const entries = draftEntries(filing).map((draft, n) => ({
    ...draft,
    id: `${id}-${n}`,
    key: `${id}-${n}`,
    document: id,
    reading: reading.id,
    anchor: 'exact' as const,
  }))
  return {
    document,
    passages: filing.passages,
    units: unitsOf(document, reading, filing, entries, vocabulary),
  }
}

/** Makes letters findable in a register, without filing them. */
export async function indexLetters(db: Db, letters: readonly IndexedLetter[], at: string): Promise<void> {
  const changes = letters.map(({ document }) => ({
    kind: 'document' as const,
    id: document.id,
    action: 'added' as const,
    reason: 'test',
    after: document,
  }))
  await inTransaction(db, (trx) => recordChanges(trx, changes, { actor: 'test', at }))
  await insertMany(
    db,
    'passage',
    letters.flatMap(({ document, passages }) =>
      passages.map(({ kind, level, page, start, end, text }, n) => ({
        reading_id: document.reading,
        n,
        kind,
        level,
        page,
        start_at: start,
        end_at: end,
        shown: JSON.stringify(text),
      })),
    ),
  )
  await saveUnits(
    db,
    letters.flatMap(({ units }) => units),
    at,
  )
}

import { matchEntries } from '#anchor/match-entries.ts'
import { commonWordsOf, countedTerms } from '#compare/term-weights.ts'
import { packStatement } from '#intake/packed-keys.ts'
import type { Filing } from '#model/filing.ts'
import type { DocumentState, EntryAnchor, EntryState, ReadingState, VersionState } from '#model/register.ts'
import { overlaps, type Span } from '#model/span.ts'
import { draftEntries, makeKeys, surroundings, type DraftEntry } from '#register/draft-entries.ts'
import { draftExpectations } from '#register/draft-expectations.ts'
import { freeIds } from '#register/free-id.ts'
import { shortId } from '#register/short-id.ts'
import type { Db } from '#store/connect.ts'
import { listEntriesOf, listExpectationsOf } from '#store/entries.ts'
import type { Change } from '#store/events.ts'
import {
  contentHashes,
  getCanonical,
  saveReadingContent,
  type ReadingContent,
} from '#store/reading-content.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a new reading does to the entries of its document: how many are new, found again, found elsewhere, and gone. */
export type EntryCounts = {
  readonly opened: number
  readonly kept: number
  readonly moved: number
  readonly lost: number
}

/** A reading that is to become the one that holds for its document. */
export type NewReading = {
  readonly document: DocumentState
  readonly reading: ReadingState
  readonly filing: Filing
  /** The filing as it is kept. */
  readonly content: ReadingContent
  readonly reason: string
}

/** What {@link fileReading} gives: the events to record, the entries after them, and what they come to. */
export type FiledReading = {
  readonly changes: readonly Change[]
  readonly entries: readonly EntryState[]
  readonly counts: EntryCounts
}

/** Makes the state of a reading. Its id follows from what was read, by which rules, and what was found. */
export function readingState(
  of: Pick<ReadingState, 'document' | 'version'> & Pick<VersionState, 'given'>,
  content: ReadingContent,
  ruleSet: string,
): ReadingState {
  const { document, version, given } = of
  const { restSha256, ...hashes } = contentHashes(content)
  return {
    id: `${version}-${shortId(JSON.stringify([ruleSet, given, hashes]), 6)}`,
    document,
    version,
    ruleSet,
    ...hashes,
    restSha256,
    findings: content.reading.items.length,
    passages: content.passages.length,
    linked: false,
  }
}

/** What is kept of a letter that was read. */
export function contentOf(filing: Filing, vocabulary: Vocabulary): ReadingContent {
  const common = commonWordsOf(vocabulary)
  const { subject, statements } = filing.keys
  return {
    ...filing,
    subject,
    statements: statements.map((statement) => ({
      packed: packStatement(statement),
      terms: countedTerms(statement, common),
    })),
  }
}

/** Keeps the content of a reading and works out what it does to the entries and expectations of its document. */
export async function fileReading(
  trx: Db,
  { document, reading, filing, content, reason }: NewReading,
  vocabulary: Vocabulary,
): Promise<FiledReading> {
  await saveReadingContent(trx, reading.id, content)
  const before = await listEntriesOf(trx, [document.id])
  const same = await readingsWith(trx, before, filing.text)
  const drafts = draftEntries(filing)
  const { again, lost, gained } = matchEntries(before, drafts, {
    text: filing.text,
    isSameFor: (entry) => same.has(entry.reading),
  })
  const keyFor = makeKeys(
    document.key,
    before.map(({ key }) => key),
  )
  const keyed = gained.map((draft) => ({ draft, key: keyFor(draft) }))
  const ids = await freeIds(
    trx,
    'entry',
    keyed.map(({ key }) => key),
  )
  const opened = keyed.map(({ draft, key }) =>
    entryOf(draft, { id: ids.get(key)!, key, document: document.id, reading: reading.id }, 'exact'),
  )
  const kept = again.map(({ entry, finding, place, how }) =>
    finding
      ? entryOf(finding, { ...entry, reading: reading.id }, how)
      : { ...entry, ...standing(place, filing), reading: reading.id, finding: null, anchor: how },
  )
  const gone = lost.map((entry): EntryState => ({ ...entry, finding: null, anchor: 'lost' }))
  const changes: Change[] = [
    ...opened.map((after) => entryChange('opened', after, reason)),
    ...kept.map((after) => entryChange(after.anchor === 'moved' ? 'moved' : 'found-again', after, reason)),
    ...gone.map((after) => entryChange('lost', after, reason)),
  ]
  return {
    changes: [...changes, ...(await expectationChanges(trx, document, reading, filing, vocabulary, reason))],
    entries: [...opened, ...kept],
    counts: {
      opened: opened.length,
      kept: kept.filter(({ anchor }) => anchor === 'exact').length,
      moved: kept.filter(({ anchor }) => anchor === 'moved').length,
      lost: gone.length,
    },
  }
}

function entryChange(
  action: 'opened' | 'moved' | 'found-again' | 'lost',
  after: EntryState,
  reason: string,
): Change {
  return { kind: 'entry', id: after.id, action, reason, after }
}

/** The fields in one order: states are compared as text. */
function entryOf(
  draft: DraftEntry,
  { id, key, document, reading }: Pick<EntryState, 'id' | 'key' | 'document' | 'reading'>,
  anchor: EntryAnchor,
): EntryState {
  const { start, end, ...rest } = draft
  return { id, key, document, reading, start, end, ...rest, anchor }
}

/** Where words that are no finding stand. */
function standing({ start, end }: Span, { text, passages }: Filing) {
  const { prefix, suffix } = surroundings(text, { start, end })
  const page = passages.find((passage) => overlaps(passage, { start, end }))?.page ?? null
  return { start, end, prefix, suffix, page }
}

/** The readings in which entries stand that are of this very text. */
async function readingsWith(
  trx: Db,
  entries: readonly EntryState[],
  text: string,
): Promise<ReadonlySet<string>> {
  const same = new Set<string>()
  for (const id of new Set(entries.map(({ reading }) => reading))) {
    if ((await getCanonical(trx, id)) === JSON.stringify(text)) same.add(id)
  }
  return same
}

/** What is expected no more is withdrawn. */
async function expectationChanges(
  trx: Db,
  document: DocumentState,
  reading: ReadingState,
  { keys }: Filing,
  vocabulary: Vocabulary,
  reason: string,
): Promise<Change[]> {
  const after = draftExpectations(keys, { document: document.id, reading: reading.id }, vocabulary)
  const ids = new Set(after.map(({ id }) => id))
  const before = await listExpectationsOf(trx, document.id)
  return [
    ...after.map((state): Change => ({
      kind: 'expectation',
      id: state.id,
      action: 'opened',
      reason,
      after: state,
    })),
    ...before
      .filter(({ id }) => !ids.has(id))
      .map(({ id }): Change => ({ kind: 'expectation', id, action: 'withdrawn', reason, after: null })),
  ]
}

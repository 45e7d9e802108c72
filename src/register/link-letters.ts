import { makeCollection, type Collection } from '#compare/collection.ts'
import { findLinks } from '#compare/find-links.ts'
import { listsOf, type Lists } from '#compare/relation.ts'
import { commonWordsOf, type TermCounts } from '#compare/term-weights.ts'
import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { DocumentState, LinkEnd, LinkState, ReadingState } from '#model/register.ts'
import { overlaps } from '#model/span.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { unpackLetters } from '#register/letters-of.ts'
import { shortId } from '#register/short-id.ts'
import { threadOf } from '#register/thread-of.ts'
import type { Db } from '#store/connect.ts'
import { listUnlinked } from '#store/documents.ts'
import { listEntriesOf } from '#store/entries.ts'
import { listStates, lockChain, recordChanges, type Actor, type Change } from '#store/events.ts'
import { listLinksOf } from '#store/links.ts'
import { getStates } from '#store/projections.ts'
import {
  countStatements,
  findSharing,
  listPackedLetters,
  listTermCounts,
  type PackedLetter,
} from '#store/statements.ts'
import { inTransaction } from '#store/transaction.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** How letters are linked; `onLetter` is told before each letter how many are left. */
export type HowToLink = Actor & {
  readonly vocabulary: Vocabulary
  readonly onLetter?: (left: number) => void
}

/** So many letters at once are held against the whole register; fewer only against letters that share telling words. */
const MANY = 20
/** Statements that share most with one of a letter, and letters of these, that are looked at. */
const SHARING = 40
const LETTERS = 150
/** Telling terms of a statement by which others are looked up; a term in more statements than this tells too little. */
const TERMS = 6
const COMMON = 1500

/**
 * Holds every letter that was not held against the others yet against them, and records what links them: its links to earlier
 * letters, and those of later letters to it. Gives how many letters were held. Broken off, it goes on where it was.
 */
export async function linkLetters(db: Db, { vocabulary, onLetter, ...by }: HowToLink): Promise<number> {
  const unlinked = await listUnlinked(db)
  if (unlinked.length === 0) return 0
  const [counts, statements] = [await listTermCounts(db), await countStatements(db)]
  const known = { counts, statements }
  const packed = await listPackedLetters(
    db,
    unlinked.length > MANY
      ? await listStates(db, 'document')
      : await statesOf(db, await documentsNear(db, unlinked, known)),
  )
  const letters = unpackLetters(packed)
  const common = commonWordsOf(vocabulary)
  const collection = makeCollection([...letters.values()], common, known)
  const lists = listsOf(vocabulary)
  for (const [at, reading] of unlinked.entries()) {
    onLetter?.(unlinked.length - at)
    const found = linksOf(letters.get(reading.document)!, collection, lists)
    await saveLinks(db, reading, found, new Map(packed.map((one) => [letters.get(one.document)!, one])), by)
  }
  return unlinked.length
}

/** The documents that are to be linked, and those that share telling words with one of them. */
async function documentsNear(
  db: Db,
  unlinked: readonly ReadingState[],
  known: TermCounts,
): Promise<string[]> {
  const own = unlinked.map(({ document }) => document)
  const near = new Set(own)
  for (const [document, { statements }] of unpackLetters(
    await listPackedLetters(db, await statesOf(db, own)),
  )) {
    const asked = statements.flatMap((statement, n) =>
      askedTerms(statement, known).map((term) => ({ n, ...term })),
    )
    const sharing = await findSharing(db, asked, { most: SHARING, not: document })
    for (const other of sharing.slice(0, LETTERS)) near.add(other.document)
  }
  return [...near]
}

function askedTerms({ words, keys }: Statement, { counts, statements }: TermCounts) {
  return [...new Set([...words, ...keys])]
    .map((term) => ({ term, count: counts.get(term) ?? 0 }))
    .filter(({ count }) => count > 1 && count <= COMMON)
    .sort((a, b) => a.count - b.count || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS)
    .map(({ term, count }) => ({ term, weight: Math.log((statements + 1) / count) }))
}

async function statesOf(db: Db, documents: readonly string[]): Promise<DocumentState[]> {
  return [...(await getStates(db, 'document', documents)).values()]
}

/** Later statements that are looked at for each statement of a letter that comes in after them. */
const LATER = 10
const FLOOR = 0.1

/** The links of a letter to earlier ones, and those of later letters that now lead to it. */
function linksOf(letter: LetterKeys, collection: Collection, lists: Lists): LetterLink[] {
  const own = findLinks(letter, collection, lists)
  const day = letter.date.value
  if (day === null) return own
  const isLater = (other: LetterKeys) => other !== letter && (other.date.value ?? '') > day
  if (!collection.letters.some(isLater)) return own
  const near = new Map<Statement, Placed>()
  for (const statement of letter.statements) {
    const among = { letters: isLater, most: LATER, floor: FLOOR }
    for (const { letter: later, statement: said } of collection.candidatesFor({ letter, statement }, among)) {
      near.set(said, { letter: later, statement: said })
    }
  }
  const back = [...Map.groupBy(near.values(), ({ letter: later }) => later)].flatMap(([later, placed]) =>
    findLinks({ ...later, statements: placed.map(({ statement }) => statement) }, collection, lists)
      .filter(({ earlier }) => earlier.letter === letter)
      .map((link) => ({ ...link, later: { letter: later, statement: link.later.statement } })),
  )
  return [...own, ...back]
}

async function saveLinks(
  db: Db,
  reading: ReadingState,
  found: readonly LetterLink[],
  sources: ReadonlyMap<LetterKeys, PackedLetter>,
  by: Actor,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockChain(trx)
    const entries = new Map<string, Awaited<ReturnType<typeof listEntriesOf>>>()
    const endOf = async ({ letter, statement }: Placed): Promise<LinkEnd> => {
      const { document, reading: of } = sources.get(letter)!
      if (!entries.has(document)) entries.set(document, await listEntriesOf(trx, document))
      const { start, end, quote, page } = statement
      const ids = entries
        .get(document)!
        .filter((entry) => entry.reading === of && entry.anchor !== 'lost' && overlaps(entry, statement))
        .map(({ id }) => id)
      return { document, reading: of, start, end, date: letter.date.value, page, quote, entries: ids }
    }
    const after = new Map<string, LinkState>()
    for (const { earlier, later, kind, attribute, words, rule, score, doubts } of found) {
      const ends = { earlier: await endOf(earlier), later: await endOf(later) }
      const state = {
        id: linkId(ends.earlier, ends.later),
        kind,
        attribute,
        words,
        rule,
        score: Math.round(score * 1000) / 1000,
        doubts: [...doubts],
        ...ends,
        thread: '',
        standing: 'proposed' as const,
      }
      if (state.score > (after.get(state.id)?.score ?? -1)) after.set(state.id, state)
    }
    const before = await listLinksOf(trx, reading.document)
    const gone = before.filter(({ id }) => !after.has(id))
    const threaded = await threadOf(trx, [...after.values()], gone)
    const reason = 'compare'
    const changes: Change[] = [
      ...threaded.map((state): Change => ({
        kind: 'link',
        id: state.id,
        action: 'proposed',
        reason,
        after: state,
      })),
      ...gone.map(({ id }): Change => ({ kind: 'link', id, action: 'withdrawn', reason, after: null })),
      { kind: 'reading', id: reading.id, action: 'linked', reason, after: { ...reading, linked: true } },
    ]
    await recordChanges(trx, changes, by)
  })
}

/** One link between two statements. */
function linkId(earlier: LinkEnd, later: LinkEnd): string {
  return shortId(`${earlier.document}:${earlier.start}>${later.document}:${later.start}`, 16)
}

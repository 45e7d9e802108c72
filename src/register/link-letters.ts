import { isEarlier, makeCollection, type Collection } from '#compare/collection.ts'
import { findLinks, findLinksTo } from '#compare/find-links.ts'
import { listsOf, type Lists } from '#compare/relation.ts'
import { commonWordsOf, type CommonWords, type TermCounts } from '#compare/term-weights.ts'
import type { DocumentState, ReadingState } from '#model/register.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { findNear } from '#register/find-near.ts'
import { unpackLetters } from '#register/letters-of.ts'
import { saveLinks, type FoundLinks, type Looked } from '#register/save-links.ts'
import type { Db } from '#store/connect.ts'
import { listUnlinked } from '#store/documents.ts'
import { getChainHead, listStates, type Actor } from '#store/events.ts'
import { listLinksOf } from '#store/links.ts'
import { getStates } from '#store/projections.ts'
import { listPackedLetters, settleTerms } from '#store/statements.ts'
import { getTermCounts } from '#store/term-counts.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** How letters are linked; `onLetter` is told before each letter how many are left. */
export type HowToLink = Actor & {
  readonly vocabulary: Vocabulary
  readonly onLetter?: (left: number) => void
}

/** So many letters at once are held against the whole register; fewer only against letters that share telling words. */
const MANY = 20
/** Letters that share most with a letter, that are looked at. */
const LETTERS = 150

/**
 * Holds every letter that was not held against the others yet against them, and records what links them: its links to earlier
 * letters, and those of later letters to it. Gives how many letters were held. Broken off, it goes on where it was.
 */
export async function linkLetters(db: Db, { vocabulary, onLetter, ...by }: HowToLink): Promise<number> {
  const unlinked = await listUnlinked(db)
  if (unlinked.length === 0) return 0
  const { seq } = await getChainHead(db)
  const known = await getTermCounts(db)
  const common = commonWordsOf(vocabulary)
  const packed = await listPackedLetters(
    db,
    unlinked.length > MANY
      ? await listStates(db, 'document')
      : await statesOf(db, await documentsNear(db, unlinked, known, common)),
  )
  const letters = unpackLetters(packed)
  const collection = makeCollection([...letters.values()], common, known)
  const sources = new Map(packed.map((one) => [letters.get(one.document)!, one]))
  const looked: Looked = { seq, sources, entries: new Map() }
  const pending = new Set(unlinked.map(({ document }) => letters.get(document)))
  const lists = listsOf(vocabulary)
  const left = new Set(unlinked.map(({ document }) => document))
  for (const reading of unlinked) {
    onLetter?.(left.size)
    left.delete(reading.document)
    const letter = letters.get(reading.document)
    pending.delete(letter)
    // Somebody else gave it a new version meanwhile, and holds that against the others.
    if (!letter || sources.get(letter)?.reading !== reading.id) continue
    const hadLinks = (await listLinksOf(db, reading.document)).length > 0
    const links = linksOf(letter, hadLinks, { collection, lists, pending })
    await saveLinks(db, reading, { ...looked, links, pending: left }, by)
  }
  return unlinked.length
}

/** The documents that are to be linked, and those that share telling words with one of them. */
async function documentsNear(
  db: Db,
  unlinked: readonly ReadingState[],
  known: TermCounts,
  common: CommonWords,
): Promise<string[]> {
  await settleTerms(db)
  const own = unlinked.map(({ document }) => document)
  const near = new Set(own)
  for (const [document, { statements }] of unpackLetters(
    await listPackedLetters(db, await statesOf(db, own)),
  )) {
    const sharing = await findNear(db, statements, { known, common, not: document, most: LETTERS })
    for (const other of sharing) near.add(other)
  }
  return [...near]
}

async function statesOf(db: Db, documents: readonly string[]): Promise<DocumentState[]> {
  return [...(await getStates(db, 'document', documents)).values()]
}

/** Later statements that are looked at for each statement of a letter that comes in after them. */
const LATER = 10
const FLOOR = 0.1

type Against = {
  readonly collection: Collection
  readonly lists: Lists
  /** Letters whose own turn is still to come. */
  readonly pending: ReadonlySet<LetterKeys | undefined>
}

/**
 * The links of a letter to earlier ones, and those of statements of later letters that may now lead to it. When it had links
 * before, others of theirs may stand in the place of what is gone: then all links of those statements.
 */
function linksOf(letter: LetterKeys, hadLinks: boolean, { collection, lists, pending }: Against): FoundLinks {
  const own = findLinks(letter, collection, lists)
  const isLater = (other: LetterKeys) => other !== letter && !pending.has(other) && isEarlier(letter, other)
  if (!collection.letters.some(isLater)) return { own, later: { found: [], hasAll: hadLinks } }
  const near = new Map<Statement, LetterKeys>()
  for (const statement of letter.statements) {
    const among = { letters: isLater, most: LATER, floor: FLOOR }
    for (const { letter: later, statement: said } of collection.candidatesFor({ letter, statement }, among)) {
      near.set(said, later)
    }
  }
  const found = [...Map.groupBy(near.keys(), (statement) => near.get(statement)!)].flatMap(([of, said]) => {
    const some = { letter: of, statements: new Set(said) }
    const all = hadLinks ? findLinks(of, collection, lists) : findLinksTo(letter, some, collection, lists)
    const links = Map.groupBy(all, (link) => link.later.statement)
    return said
      .filter((statement) => hadLinks || links.has(statement))
      .map((statement) => ({ placed: { letter: of, statement }, links: links.get(statement) ?? [] }))
  })
  return { own, later: { found, hasAll: hadLinks } }
}

import { makeCollection } from '#compare/collection.ts'
import { findLinks } from '#compare/find-links.ts'
import { listsOf } from '#compare/relation.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import type { LinkState, ReadingState } from '#model/register.ts'
import { unpackLetters } from '#register/letters-of.ts'
import { linkLetters, type HowToLink } from '#register/link-letters.ts'
import { entriesAt, linkStates, saveLinks, type Looked } from '#register/save-links.ts'
import { tellingLinks } from '#register/telling-links.ts'
import { countRows } from '#store/all-rows.ts'
import type { Db } from '#store/connect.ts'
import { listUnlinked } from '#store/documents.ts'
import { getChainHead, listStates } from '#store/events.ts'
import { getStates } from '#store/projections.ts'
import { listPackedLetters, type PackedLetter } from '#store/statements.ts'

/** A register of at most so many letters is linked as a whole each time: its words weigh otherwise with every letter. */
const SMALL = 300
/** A larger one each time it has grown by this part, up to so many letters: those take some ten minutes. */
const GROWTH = 0.1
const LARGE = 5000

/**
 * Links what was not linked yet, as `linkLetters` does. In a small register, or one that has grown by a tenth, everything is
 * linked at once instead: the links are then those that all letters have together, in whatever order they came. Gives how many
 * letters were new. Broken off, it begins again: what was new counts as such until all is done.
 */
export async function linkNew(db: Db, how: HowToLink): Promise<number> {
  const unlinked = await listUnlinked(db)
  if (unlinked.length === 0) return 0
  const now = await countRows(db, 'document')
  if (!isWeighedAnew(now - unlinked.length, now)) return linkLetters(db, how)
  const { seq } = await getChainHead(db)
  const packed = await listPackedLetters(db, await listStates(db, 'document'))
  await linkAll(db, inOrder(packed), { ...how, seq })
  return unlinked.length
}

/** Whether so many letters more make it worth while: at steps that are a tenth apart, whatever came between. */
export function isWeighedAnew(before: number, now: number): boolean {
  if (now <= SMALL) return true
  const steps = (letters: number) => Math.floor(Math.log(letters) / Math.log(1 + GROWTH))
  return now <= LARGE && steps(now) > steps(Math.max(before, SMALL))
}

/** By day and content: of two statements that fit equally well always the same one is taken, whatever their documents are called. */
function inOrder(packed: readonly PackedLetter[]): PackedLetter[] {
  const keyOf = ({ letter, document }: PackedLetter) =>
    `${letter.date.value ?? ''} ${letter.sha256} ${document}`
  return packed
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)
}

async function linkAll(
  db: Db,
  packed: readonly PackedLetter[],
  { vocabulary, onLetter, seq, ...by }: HowToLink & { readonly seq: number },
): Promise<void> {
  const letters = unpackLetters(packed)
  const collection = makeCollection([...letters.values()], commonWordsOf(vocabulary))
  const lists = listsOf(vocabulary)
  const sources = new Map(packed.map((one) => [letters.get(one.document)!, one]))
  const looked: Looked = { seq, sources, entries: await entriesAt(db, [...letters.keys()]) }
  const before = Map.groupBy(await listStates(db, 'link'), ({ later }) => later.document)
  const readings = await getStates(
    db,
    'reading',
    packed.map(({ reading }) => reading),
  )
  // What is new comes last: as long as it is not marked, all of this is done again.
  const turns = newLast(packed, readings)
  for (const [at, { document, reading }] of turns.entries()) {
    onLetter?.(turns.length - at)
    const own = findLinks(letters.get(document)!, collection, lists)
    const state = readings.get(reading)!
    const had = before.get(document) ?? []
    if (state.linked && !isNews(linkStates(own, looked), had)) continue
    await saveLinks(db, state, { ...looked, links: { own, later: null }, pending: new Set() }, by)
  }
}

function newLast(
  packed: readonly PackedLetter[],
  readings: ReadonlyMap<string, ReadingState>,
): PackedLetter[] {
  const known = packed.filter(({ reading }) => readings.has(reading))
  const isLinked = ({ reading }: PackedLetter) => readings.get(reading)!.linked
  return [...known.filter(isLinked), ...known.filter((one) => !isLinked(one))]
}

function isNews(found: readonly LinkState[], had: readonly LinkState[]): boolean {
  return found.length !== had.length || tellingLinks(found, had).length > 0
}

import type { Identification } from '#join/identification.ts'
import { identifyPaper } from '#join/identify.ts'
import { indexOffered, type KnownPaper } from '#join/indexed-papers.ts'
import { dossierOf } from '#join/mentioned-motions.ts'
import { paperFactsOf, type PaperFacts } from '#join/paper-facts.ts'
import { shinglesOf, type Shingles } from '#join/shingles.ts'
import { subjectStems } from '#join/subject-words.ts'
import type { Document } from '#model/document.ts'
import type { OfferedPaper } from '#model/house.ts'
import type { Reading } from '#model/reading.ts'
import type { DocumentState } from '#model/register.ts'
import { findNearHeld, type NearHeld } from '#register/near-held.ts'
import { findNearTitles } from '#register/near-titles.ts'
import { listOfferedByHouse } from '#register/offered-papers.ts'
import { countRows } from '#store/all-rows.ts'
import type { Db } from '#store/connect.ts'
import { findHouseRows } from '#store/house-rows.ts'
import { lastPaperDay, listTitleCounts } from '#store/house-titles.ts'
import { listOfferedElsewhere } from '#store/near-texts.ts'
import { listPapers } from '#store/source-papers.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A letter that was read and is nowhere kept. */
export type BareLetter = { readonly document: Document; readonly reading: Reading }

/** How letters are identified. With `askSources` title words leave the machine; without it nothing does. */
export type HowToIdentify = {
  readonly vocabulary: Vocabulary
  readonly askSources?: ((facts: PaperFacts) => Promise<readonly OfferedPaper[] | undefined>) | undefined
}

/** From how much on a held text is told to be the same. */
const SAME_TEXT = 0.7

/**
 * Says which known paper a letter is, by its number, title, day, senders and text. Looks at papers of the House that share rare
 * words or the day, and at held documents that share passages, so that it costs little more among a million papers.
 */
export async function identifyLetter(
  db: Db,
  letter: BareLetter,
  { vocabulary, askSources }: HowToIdentify,
): Promise<Identification> {
  const { document, reading } = letter
  const facts = paperFactsOf(reading, document.text)
  const held = await findNearHeld(db, letter, vocabulary)
  const asked = askSources ? await askSources(facts) : undefined
  const { ids, onDay } = await findNearTitles(db, facts)
  const known = await knownPapers(db, facts, { ids, held, asked: asked ?? [] })
  const stems = [facts.title ?? '', facts.opening, ...known.map(({ paper }) => paper.title)].flatMap(
    subjectStems,
  )
  const { counts, titles } = await listTitleCounts(db, [...new Set(stems)])
  const index = indexOffered(known, { counts, texts: titles, onDay })
  return {
    identified: identifyPaper(facts, index, shinglesOf(document.text)),
    held: held.flatMap(({ document: { id }, close }) => (close >= SAME_TEXT ? { document: id, close } : [])),
    compared: {
      papers: titles,
      held: await countRows(db, 'document'),
      until: await lastPaperDay(db),
      asked: asked ? asked.length : null,
    },
  }
}

type Found = {
  readonly ids: readonly string[]
  readonly held: readonly NearHeld[]
  readonly asked: readonly OfferedPaper[]
}

/** Each paper once, by whatever source it is known, with its text when it is held. */
async function knownPapers(db: Db, facts: PaperFacts, { ids, held, asked }: Found): Promise<KnownPaper[]> {
  const wanted = await listPapers(db, { documentIds: held.map(({ document }) => document.id) })
  const houseOf = new Map(wanted.map(({ documentId, houseId }) => [documentId, houseId]))
  const offeredOf = new Map(wanted.map(({ documentId, offered }) => [documentId, offered]))
  const houseIds = [...ids, ...(await numbered(db, facts)), ...wanted.flatMap(({ houseId }) => houseId ?? [])]
  const byHouse = await listOfferedByHouse(db, [...new Set(houseIds)])
  const shelf = makeShelf()
  for (const { houseId, paper } of byHouse) shelf.put(paper, houseId)
  for (const paper of [...likeliest(await listOfferedElsewhere(db), facts), ...asked]) shelf.put(paper)
  for (const { document, text } of held) {
    const paper = offeredOf.get(document.id) ?? ownPaper(document)
    if (paper) shelf.put(paper, houseOf.get(document.id) ?? undefined, text)
  }
  return shelf.all()
}

/** So many of the papers that the House does not offer are looked at closely. */
const LOOKED_AT = 120

/** Those that share most words, the day or a number with a letter. */
function likeliest(papers: readonly OfferedPaper[], facts: PaperFacts): OfferedPaper[] {
  const asked = new Set(subjectStems(`${facts.title ?? ''} ${facts.opening}`))
  const pointsOf = (paper: OfferedPaper) => {
    const words = subjectStems(paper.title).filter((stem) => asked.has(stem)).length
    const number = paper.identifiers.some((one) => facts.identifiers.includes(one)) ? 100 : 0
    return words + number + (paper.date !== null && paper.date === facts.date ? 2 : 0)
  }
  return papers
    .map((paper) => ({ paper, points: pointsOf(paper) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, LOOKED_AT)
    .map(({ paper }) => paper)
}

/** Papers by their GUID and numbers: one that is put twice stays as it was first, and gets its text. */
function makeShelf() {
  const papers: { paper: OfferedPaper; text?: Shingles }[] = []
  const byKey = new Map<string, number>()
  return {
    put: (paper: OfferedPaper, houseId?: string, text?: Shingles) => {
      const own = paper.identifiers.map((number) => number.toLowerCase())
      // Two papers of the House may bear one number by mistake: they stay two.
      const keys = houseId === undefined ? own : [houseId]
      const at = keys.map((key) => byKey.get(key)).find((found) => found !== undefined) ?? papers.length
      if (at === papers.length) papers.push({ paper })
      if (text) papers[at]!.text = text
      for (const key of [...keys, ...own]) if (!byKey.has(key)) byKey.set(key, at)
    },
    all: (): KnownPaper[] => papers,
  }
}

/** A document of which no source told, when it bears an official number; without one it says nothing new. */
function ownPaper(document: DocumentState): OfferedPaper | undefined {
  const [id] = document.identifiers
  if (id === undefined) return undefined
  return {
    id,
    identifiers: document.identifiers,
    title: document.title ?? '',
    kind: '',
    date: document.date.value,
    dossiers: [...new Set(document.identifiers.flatMap((one) => dossierOf(one) ?? []))],
    senders: document.signatories.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)),
  }
}

/** The papers of the House that go by a number which a letter bears. */
async function numbered(db: Db, { identifiers }: PaperFacts): Promise<string[]> {
  const ids: string[] = []
  for (const number of identifiers) {
    const papers = await findHouseRows(db, { category: 'Document', number: number.toUpperCase() })
    const versions = await findHouseRows(db, { category: 'DocumentVersie', number })
    ids.push(...papers.map(({ id }) => id))
    ids.push(...versions.flatMap(({ refs }) => refs['Document'] ?? []))
  }
  return ids
}

import type { AskedNumber } from '#join/asked-number.ts'
import { commitmentsIn, type HouseCommitment } from '#join/house-commitments.ts'
import { dayOf } from '#join/house-day.ts'
import { motionsIn, type HouseMotion } from '#join/house-motions.ts'
import { housePaperOf } from '#join/house-papers.ts'
import type { JoinedMotion, TextDoubt } from '#join/join-motion.ts'
import { indexHouse, textOf, type HouseIndex } from '#join/linked-rows.ts'
import { papersOf } from '#join/papers-of.ts'
import { chainsOf, type ChainsOf } from '#join/trail-chains.ts'
import type { Certainty, Trail } from '#join/trail.ts'
import type { HouseRow, OfferedPaper } from '#model/house.ts'
import type { LetterMotion } from '#model/letter-motion.ts'
import type { RegisterSays } from '#model/register-says.ts'
import type { EntryState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A case of the House (Zaak): what was asked, moved or sent. */
export type HouseCase = {
  readonly number: string
  readonly kind: string | null
  readonly title: string
  readonly date: Day | null
}

/** A place in a letter of the register that speaks of what was asked after. */
export type CitingLetter = {
  /** Id in the register, and the official id when it has one. */
  readonly document: string
  readonly official: string | null
  readonly title: string
  readonly date: Day | null
  /** The passage that says so, in the words of the letter. */
  readonly quote: string
  readonly page: number | null
  /** What the register keeps of that passage. */
  readonly entries: readonly Pick<EntryState, 'id' | 'kind' | 'class' | 'text' | 'page'>[]
  /** It names the number, or describes what is meant: "de motie-De Vries over wadwier". */
  readonly by: 'number' | 'words'
  readonly certainty: Certainty
}

/** The text of a motion in the register, and the motion of the House that it is. */
export type MotionText = {
  /** Id in the register. */
  readonly document: string
  /** The number of its Zaak; null when it is no motion that is known of the House, or one with other Members and another day. */
  readonly zaak: string | null
  readonly certainty: JoinedMotion['certainty'] | null
  readonly doubts: readonly TextDoubt[]
}

/** All that the sources and the register know of one number. Empty lists where nothing is known. */
export type TrailReport = {
  /** As it was asked, in official spelling; then every number by which the same is known, that one first. */
  readonly number: string
  readonly numbers: readonly string[]
  readonly papers: readonly OfferedPaper[]
  readonly cases: readonly HouseCase[]
  readonly motions: readonly HouseMotion[]
  /** The commitment with this number; of a letter, those that the House says it settles. */
  readonly commitments: readonly HouseCommitment[]
  /** Other papers that are spoken of here: answers, settling letters, what replaces a motion. */
  readonly others: readonly OfferedPaper[]
  readonly enclosures: readonly OfferedPaper[]
  readonly enclosedWith: readonly OfferedPaper[]
  readonly chains: readonly Trail[]
  /** Its own letter in the register, when it is there. */
  readonly documents: readonly { readonly id: string; readonly title: string; readonly date: Day | null }[]
  /** Of those of them that are the text of a motion: which motion of the House that is. */
  readonly motionTexts: readonly MotionText[]
  readonly letters: readonly CitingLetter[]
  /** The motions that its own letter speaks of. */
  readonly speaksOf: readonly LetterMotion[]
  /** What registers say of its state: overviews of ministries, and the House; no judgement of ours. */
  readonly says: readonly RegisterSays[]
  /** So much hangs on it that some was left out. */
  readonly cut: boolean
}

/** What the rows of the House tell of a number, and nothing of the register yet. `bearers` are the rows that bear it. */
export type HouseReport = Omit<
  TrailReport,
  'documents' | 'motionTexts' | 'letters' | 'speaksOf' | 'says' | 'cut'
>

/** Joins what the rows around a number tell of it. */
export function houseReportOf(
  asked: AskedNumber,
  bearers: readonly HouseRow[],
  rows: readonly HouseRow[],
  vocabulary: Vocabulary,
): HouseReport {
  const house = indexHouse(rows)
  const place = placeOf(asked, bearers, rows, vocabulary)
  const { own, cases, numbers } = place
  const documents = of(own, 'Document')
  const motions = motionsAmong(cases, house, vocabulary)
  const papers = own.some(({ category }) => category === 'Zaak')
    ? unique([...documents, ...cases.flatMap((one) => house.linked(one, 'Document'))])
    : documents
  const commitments = commitmentsIn(house, vocabulary).filter(
    ({ number, settledBy }) => number === asked.id || settledBy.some((paper) => numbers.includes(paper)),
  )
  const chains = chainsOf(place, rows, vocabulary)
  const offer = (row: HouseRow) => housePaperOf(row, house).offered
  const enclosures = unique(documents.flatMap((row) => house.related(row, 'BijlageDocument', 'BronDocument')))
  const enclosedWith = unique(
    documents.flatMap((row) => house.related(row, 'BronDocument', 'BijlageDocument')),
  )
  const shown = new Set([...papers, ...enclosures, ...enclosedWith].map(({ id }) => id))
  const others = spokenOf(motions, commitments, chains)
    .flatMap((number) => house.numbered(number))
    .filter((row) => row.category === 'Document' && !shown.has(row.id))
  return {
    number: asked.id,
    numbers,
    papers: papers.map(offer),
    cases: cases.flatMap((one) => caseOf(one)),
    motions,
    commitments,
    others: unique(others).map(offer),
    enclosures: enclosures.map(offer),
    enclosedWith: enclosedWith.map(offer),
    chains,
  }
}

/** What bears a number, under which others it goes, and the cases it belongs to. */
export function placeOf(
  { id }: AskedNumber,
  bearers: readonly HouseRow[],
  rows: readonly HouseRow[],
  vocabulary: Vocabulary,
): ChainsOf {
  const house = indexHouse(rows)
  const own = bearers.flatMap((row) => house.get(row.id) ?? [])
  const cases = unique([
    ...of(own, 'Zaak'),
    ...of(own, 'Document').flatMap((row) => house.linked(row, 'Zaak')),
  ])
  const numbers = numbersOf(id, own, motionsAmong(cases, house, vocabulary), house)
  return { asked: id, numbers, own, cases }
}

function motionsAmong(cases: readonly HouseRow[], house: HouseIndex, vocabulary: Vocabulary): HouseMotion[] {
  return motionsIn(house, vocabulary).filter(({ id }) => cases.some((one) => one.id === id))
}

function of(rows: readonly HouseRow[], category: string): HouseRow[] {
  return rows.filter((row) => row.category === category)
}

function unique(rows: readonly HouseRow[]): HouseRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

function caseOf(zaak: HouseRow): HouseCase[] {
  const number = textOf(zaak, 'Nummer')
  const title = textOf(zaak, 'Onderwerp') ?? textOf(zaak, 'Titel') ?? ''
  return number === null
    ? []
    : [{ number, kind: textOf(zaak, 'Soort'), title, date: dayOf(zaak, 'GestartOp') }]
}

/** Other numbers of the same: of a motion its case, document and paper are one; a letter and its case are not. */
function numbersOf(
  asked: string,
  own: readonly HouseRow[],
  motions: readonly HouseMotion[],
  house: HouseIndex,
): readonly string[] {
  const borne = own.flatMap((row) => [
    ...(row.category === 'Document' ? papersOf(row, house) : []),
    textOf(row, 'DocumentNummer') ?? textOf(row, 'Nummer') ?? asked,
  ])
  const ofMotions = motions
    .filter(({ id, documents }) => own.some((row) => row.id === id) || meet(documents, borne))
    .flatMap(({ papers, documents, number }) => [...papers, ...documents, number ?? asked])
  return [...new Set([asked, ...borne, ...ofMotions])]
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one))
}

/** Numbers of the papers that motions, commitments and chains speak of. */
function spokenOf(
  motions: readonly HouseMotion[],
  commitments: readonly HouseCommitment[],
  chains: readonly Trail[],
): string[] {
  return [
    ...motions.flatMap(({ documents }) => documents),
    ...commitments.flatMap(({ settledBy }) => settledBy),
    ...chains.flatMap(({ steps }) => steps.map(({ source }) => source)),
  ]
}

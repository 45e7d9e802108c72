import { analyse } from '#extract/analysis.ts'
import { findReferences } from '#extract/references.ts'
import { dayOf } from '#join/house-day.ts'
import { readValue, type KnownValue } from '#join/house-values.ts'
import { indexHouse, numberOf, textOf, type HouseIndex } from '#join/linked-rows.ts'
import { dossiersOf, papersOf } from '#join/papers-of.ts'
import { submittersOf, type Submitters } from '#join/submitters.ts'
import { voteOn, type Vote } from '#join/vote-of.ts'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import { readText } from '#read/read-text.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A motion as the House keeps it: what it is called, who submitted it, and what became of it. */
export type HouseMotion = {
  readonly id: string
  /** Of the Zaak: '2024Z10720'. */
  readonly number: string | null
  /** Of its Documents: '2024D25415'. */
  readonly documents: readonly string[]
  /** Official ids: 'kst-32735-385'. */
  readonly papers: readonly string[]
  readonly dossiers: readonly string[]
  /** The number within its dossier; null when it is no paper. */
  readonly paperNumber: number | null
  readonly title: string
  /** What the source calls it: 'Motie', 'Motie (gewijzigd/nader)'. */
  readonly kind: string
  readonly submitters: Submitters
  readonly date: Day | null
  readonly appreciation: KnownValue
  readonly vote: Vote | null
  /** What it takes the place of and what took its place: numbers of Zaken and ids of papers. */
  readonly replaces: readonly string[]
  readonly replacedBy: readonly string[]
  /** Until when it may be held over. */
  readonly lapses: Day | null
  readonly done: boolean
}

const MOTION = 'Motie'
/** "(t.v.v. 21501-02-3068)", "(t.v.v. Kamerstuk 31083-71)", "(t.v.v. 33885, nr.18)". */
const INSTEAD_OF = /\(\s*t\.?\s?v\.?\s?v\.?\s*([^()]+)\)?\s*$/i

/** The motions of the House, in the order of its rows. */
export function motionsOf(rows: readonly HouseRow[], vocabulary: Vocabulary): HouseMotion[] {
  return motionsIn(indexHouse(rows), vocabulary)
}

/** The same, of rows that are in order already. */
export function motionsIn(house: HouseIndex, vocabulary: Vocabulary): HouseMotion[] {
  return house
    .of('Zaak')
    .filter((zaak) => textOf(zaak, 'Soort')?.startsWith(MOTION))
    .map((zaak) => motionOf(zaak, house, vocabulary))
}

function motionOf(zaak: HouseRow, house: HouseIndex, vocabulary: Vocabulary): HouseMotion {
  const documents = house.linked(zaak, 'Document').filter((row) => textOf(row, 'Soort')?.startsWith(MOTION))
  const title = textOf(zaak, 'Onderwerp') ?? firstText(documents, 'Onderwerp') ?? ''
  const number = [zaak, ...documents].map((row) => numberOf(row, 'Volgnummer')).find(isPaperNumber) ?? null
  const numbersOf = (relation: string, inverse: string) =>
    house.related(zaak, relation, inverse).flatMap((other) => textOf(other, 'Nummer') ?? [])
  return {
    id: zaak.id,
    number: textOf(zaak, 'Nummer'),
    documents: documents.flatMap((row) => textOf(row, 'DocumentNummer') ?? []),
    papers: [...new Set(documents.flatMap((row) => papersOf(row, house)))],
    dossiers: [...new Set([zaak, ...documents].flatMap((row) => dossiersOf(row, house)))],
    paperNumber: number,
    title,
    kind: textOf(zaak, 'Soort') ?? MOTION,
    submitters: submittersOf(zaak, title, house, vocabulary),
    date: documents.map((row) => dayOf(row, 'Datum')).find((day) => day !== null) ?? dayOf(zaak, 'GestartOp'),
    appreciation: readValue(textOf(zaak, 'Kabinetsappreciatie'), 'appreciation', vocabulary),
    vote: voteOn(zaak, house, vocabulary),
    replaces: [
      ...new Set([...numbersOf('VervangenVanuit', 'VervangenDoor'), ...insteadOf(title, vocabulary)]),
    ],
    replacedBy: numbersOf('VervangenDoor', 'VervangenVanuit'),
    lapses: dayOf(zaak, 'Termijn'),
    done: zaak.fields['Afgedaan'] === true,
  }
}

function isPaperNumber(number: number | null): number is number {
  return number !== null && number > 0
}

function firstText(rows: readonly HouseRow[], field: string): string | undefined {
  return rows.map((row) => textOf(row, field)).find((text) => text !== null) ?? undefined
}

/** The papers that the end of a title says the motion replaces. */
function insteadOf(title: string, vocabulary: Vocabulary): string[] {
  const words = INSTEAD_OF.exec(title)?.[1]
  return words === undefined
    ? []
    : papersCitedIn(`Kamerstuk ${words.replace(/^Kamerstuk(?:ken)?\s*/i, '')}`, vocabulary)
}

/** Ids of the papers that a short text cites: 'kst-36435-XVII-10'. */
export function papersCitedIn(text: string, vocabulary: Vocabulary): string[] {
  const source = { name: '', sha256: '', mediaType: 'text/plain', date: undefined }
  const references = findReferences(analyse(readText(text, source, vocabulary), vocabulary))
  return [...new Set(references.flatMap(({ id }) => (id?.startsWith('kst-') ? [id] : [])))]
}

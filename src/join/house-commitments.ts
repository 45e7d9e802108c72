import { decidedStatuses, type DecidedStatus } from '#join/decided-statuses.ts'
import { dayOf } from '#join/house-day.ts'
import { readValue, type KnownValue } from '#join/house-values.ts'
import { indexHouse, textOf, type HouseIndex } from '#join/linked-rows.ts'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A commitment as the House registers it (Toezegging), kept apart from any judgement. */
export type HouseCommitment = {
  readonly id: string
  /** 'TZ202412-116'. */
  readonly number: string | null
  readonly words: string
  /** The register axis. Raw as the source spells it. */
  readonly status: KnownValue
  /** What committees decided of it, oldest first; the row may not say so yet. */
  readonly decided: readonly DecidedStatus[]
  readonly made: Day | null
  /** The day on which it was complied with (`DatumNakoming`); null as long as it is open. By when it was due only its words say. */
  readonly settledOn: Day | null
  readonly ministry: string | null
  readonly minister: { readonly name: string; readonly office: string | null } | null
  /** The number of the debate in which it was made. */
  readonly activity: string | null
  /** Parties and Members to whom it was made. */
  readonly madeTo: readonly string[]
  /** Numbers of the letters that settle it, as the House says. */
  readonly settledBy: readonly string[]
  readonly repeats: readonly string[]
  readonly changes: readonly string[]
  readonly supplements: readonly string[]
}

const DOCUMENT_NUMBER = /\b\d{4}[DZ]\d{5}\b|\bkst-[\w-]+\b/g
const NAME_PARTS = ['Titulatuur', 'Initialen', 'Tussenvoegsel', 'Achternaam', 'Achtervoegsel'] as const

/** The commitments that the House registers, in the order of its rows. */
export function commitmentsOf(rows: readonly HouseRow[], vocabulary: Vocabulary): HouseCommitment[] {
  return commitmentsIn(indexHouse(rows), vocabulary)
}

/** The same, of rows that are in order already. */
export function commitmentsIn(house: HouseIndex, vocabulary: Vocabulary): HouseCommitment[] {
  const decided = decidedStatuses(house, vocabulary)
  return house.of('Toezegging').map((row) => commitmentOf(row, house, decided, vocabulary))
}

function commitmentOf(
  row: HouseRow,
  house: HouseIndex,
  decided: readonly DecidedStatus[],
  vocabulary: Vocabulary,
): HouseCommitment {
  const number = textOf(row, 'Nummer')
  const numbersOf = (relation: string, inverse: string) =>
    house.related(row, relation, inverse).flatMap((other) => textOf(other, 'Nummer') ?? [])
  const settledBy = settlingPapers(row, house)
  return {
    id: row.id,
    number,
    words: textOf(row, 'Tekst') ?? '',
    status: readValue(textOf(row, 'Status'), 'commitment', vocabulary),
    decided: decided.filter((status) => concerns(status, number, settledBy)).sort(byDay),
    made: dayOf(row, 'Aanmaakdatum'),
    settledOn: dayOf(row, 'DatumNakoming'),
    ministry: textOf(row, 'Ministerie'),
    minister: ministerOf(row),
    activity: textOf(row, 'ActiviteitNummer') ?? activityOf(row, house),
    madeTo: madeTo(row, house),
    settledBy,
    repeats: numbersOf('IsHerhalingVan', 'IsHerhaaldDoor'),
    changes: numbersOf('IsWijzigingVan', 'IsGewijzigdDoor'),
    supplements: numbersOf('IsAanvullingOp', 'IsAangevuldVanuit'),
  }
}

/** A decision on "de in de brief genoemde toezeggingen" holds for those that the House says this letter settles. */
function concerns(status: DecidedStatus, number: string | null, settledBy: readonly string[]): boolean {
  if (number !== null && status.numbers.includes(number)) return true
  return status.of === 'letter' && status.papers.some((paper) => settledBy.includes(paper))
}

function byDay(a: DecidedStatus, b: DecidedStatus): number {
  return (a.day ?? '') < (b.day ?? '') ? -1 : 1
}

/** The field was a number in text and became a relation to Documents in 2026: both are read, and a list in text too. */
function settlingPapers(row: HouseRow, house: HouseIndex): readonly string[] {
  const documents = house
    .related(row, 'KamerbriefNakoming')
    .flatMap((other) => textOf(other, 'DocumentNummer') ?? [])
  const stated = textOf(row, 'KamerbriefNakoming')
  return [...new Set([...documents, ...(stated?.match(DOCUMENT_NUMBER) ?? [])])]
}

function ministerOf(row: HouseRow): HouseCommitment['minister'] {
  const parts = NAME_PARTS.flatMap((field) => textOf(row, field) ?? [])
  const name = textOf(row, 'Naam') ?? (textOf(row, 'Achternaam') === null ? null : parts.join(' '))
  return name === null ? null : { name, office: textOf(row, 'Functie') }
}

function activityOf(row: HouseRow, house: HouseIndex): string | null {
  return house.linked(row, 'Activiteit').flatMap((activity) => textOf(activity, 'Nummer') ?? [])[0] ?? null
}

/** To whom: relations of the row until 2026, rows of their own (`ToegezegdAan`) since. */
function madeTo(row: HouseRow, house: HouseIndex): readonly string[] {
  const through = house.linked(row, 'ToegezegdAan')
  const parties = [row, ...through].flatMap((from) => house.linked(from, 'Fractie'))
  const persons = [row, ...through].flatMap((from) => house.linked(from, 'Persoon'))
  const names = [
    ...parties.map((party) => textOf(party, 'Afkorting') ?? textOf(party, 'NaamNL')),
    ...persons.map((person) =>
      ['Roepnaam', 'Tussenvoegsel', 'Achternaam'].flatMap((field) => textOf(person, field) ?? []).join(' '),
    ),
  ]
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))]
}

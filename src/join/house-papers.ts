import { dayOf } from '#join/house-day.ts'
import { numberOf, textOf, type HouseIndex } from '#join/linked-rows.ts'
import { dossiersOf } from '#join/papers-of.ts'
import type { WatchedFacts } from '#join/watched.ts'
import type { HouseRow, OfferedPaper } from '#model/house.ts'

/** A file of the House: of which set, under which id, and how long it ought to be. */
export type HouseFile = {
  readonly set: 'DocumentPublicatie' | 'Document'
  readonly id: string
  readonly bytes: number | null
}

/** A paper as the rows of the House tell of it. */
export type HousePaper = {
  readonly offered: OfferedPaper
  readonly facts: WatchedFacts
  readonly houseId: string
  /** The papers that it was enclosed with. */
  readonly enclosedWith: readonly HouseRow[]
  /** The newest change of the paper or of one of its publications. */
  readonly updated: string
  /** The XML of Official Publications that the House holds itself; undefined when it has none. */
  readonly xml: HouseFile | undefined
  /** What the sender handed in, mostly a PDF. */
  readonly original: HouseFile
}

/** A paper of a row of `Document`, by whatever of its versions, actors, cases and dossiers is at hand. */
export function housePaperOf(document: HouseRow, index: HouseIndex): HousePaper {
  const versions = index.linked(document, 'DocumentVersie')
  const version = newestVersion(versions)
  const publications = version ? index.linked(version, 'DocumentPublicatie') : []
  const xml = publications.find((row) => textOf(row, 'DocumentType') === 'Xml')
  const dossiers = dossiersOf(document, index)
  const number = textOf(document, 'DocumentNummer')
  const identifiers = [idAtPublisher(document, version, dossiers), number ?? document.id].filter(
    (id) => id !== null,
  )
  const paper = {
    title: textOf(document, 'Onderwerp') ?? textOf(document, 'Titel') ?? '',
    kind: textOf(document, 'Soort') ?? '',
    date: dayOf(document, 'Datum'),
    dossiers,
    senders: sendersOf(document, index),
  }
  return {
    offered: { id: identifiers[0]!, identifiers: [...new Set(identifiers)], ...paper },
    facts: { ...paper, committees: committeesOf(document, index) },
    houseId: document.id,
    enclosedWith: index.related(document, 'BronDocument', 'BijlageDocument'),
    updated: [document, ...versions, ...publications].map(({ updated }) => updated).reduce(later),
    xml: xml && { set: 'DocumentPublicatie', id: xml.id, bytes: numberOf(xml, 'ContentLength') },
    original: { set: 'Document', id: document.id, bytes: numberOf(document, 'ContentLength') },
  }
}

const later = (a: string, b: string) => (a < b ? b : a)

function newestVersion(versions: readonly HouseRow[]): HouseRow | undefined {
  return versions.toSorted(
    (a, b) =>
      (numberOf(b, 'Versienummer') ?? 0) - (numberOf(a, 'Versienummer') ?? 0) || (a.id < b.id ? -1 : 1),
  )[0]
}

/**
 * The id at Official Publications. One that is not there yet has the id that it will get: dossier and number. Of a number
 * in two dossiers that cannot be told.
 */
function idAtPublisher(
  document: HouseRow,
  version: HouseRow | undefined,
  dossiers: readonly string[],
): string | null {
  const given = version && textOf(version, 'ExterneIdentifier')
  if (given) return given
  const number = numberOf(document, 'Volgnummer')
  const [dossier] = dossiers
  return number !== null && number > 0 && dossier !== undefined && dossiers.length === 1
    ? `kst-${dossier}-${number}`
    : null
}

/** Each with the office in which it was done, when that is told. */
function sendersOf(document: HouseRow, index: HouseIndex): string[] {
  return index.linked(document, 'DocumentActor').flatMap((row) => {
    const [name, office] = [textOf(row, 'ActorNaam'), textOf(row, 'Functie')]
    return name === null ? (office ?? []) : office === null ? name : `${name}, ${office}`
  })
}

/** Of the cases of a paper, and of the paper itself. */
function committeesOf(document: HouseRow, index: HouseIndex): string[] {
  const cases = index.linked(document, 'Zaak')
  const actors = [
    ...cases.flatMap((one) => index.linked(one, 'ZaakActor')),
    ...index.linked(document, 'DocumentActor'),
  ]
  const names = actors.flatMap((row) =>
    /commissie/i.test(`${textOf(row, 'Relatie') ?? ''} ${textOf(row, 'ActorNaam') ?? ''}`)
      ? (textOf(row, 'ActorNaam') ?? [])
      : [],
  )
  return [...new Set(names)]
}

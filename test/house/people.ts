import { addRow, midnight, type Draft } from '#test/house/draft.ts'

/** A member of the House or of the government. */
export type Person = {
  readonly id: string
  readonly initials: string
  readonly given: string
  readonly infix: string | null
  readonly surname: string
  readonly factionId: string | undefined
  readonly faction: string | undefined
  /** `Minister van Buitenlandse Zaken`; undefined for a member of the House. */
  readonly office: string | undefined
}

/** A faction with its seats. */
export type Faction = {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly seats: number
}

/** A committee. */
export type Committee = { readonly id: string; readonly name: string; readonly short: string }

/** Who is who in the invented House. */
export type People = {
  readonly members: readonly Person[]
  readonly ministers: readonly Person[]
  readonly factions: readonly Faction[]
  readonly committees: readonly Committee[]
}

const FACTIONS = [
  ['Polderbond', 'PB', 31],
  ['Lijst Noorderlicht', 'LN', 27],
  ['Vrije Kust', 'VK', 24],
  ['Samen Vooruitstrevend', 'SaVo', 22],
  ['Dorp en Stad', 'D&S', 19],
  ['Partij van de Dijken', 'PvdDij', 14],
  ['Groene Hoek', 'GH', 8],
  ['Nieuwe Maat', 'NiMa', 5],
] as const

// The first five are those of the samples.
const NAMES = [
  ['A.', 'Agnes', 'van den', 'Berg'],
  ['T.', 'Tjalling', null, 'Hidding'],
  ['S.', 'Sophie', 'van ’t', 'Zelfde'],
  ['N.', 'Nadia', 'El', 'Khatib'],
  ['W.', 'Wouter', 'ter', 'Haar'],
  ['P.', 'Petra', null, 'Ploegmakers'],
  ['J.', 'Joris', null, 'Koerselman'],
  ['M.', 'Marit', 'de', 'Zwaluw'],
  ['B.', 'Bram', null, 'Oldewelt'],
  ['F.', 'Fenna', 'van der', 'Wierde'],
  ['R.', 'Ruben', null, 'Steenwijker'],
  ['I.', 'Ilse', 'op den', 'Kamp'],
  ['H.', 'Hamza', null, 'Boudarraz'],
  ['L.', 'Lieke', null, 'Tjeerdsma'],
  ['D.', 'Daan', 'van', 'Oeverbeek'],
  ['C.', 'Cato', null, 'Rietvink'],
  ['G.', 'Gijs', null, 'Achterveld'],
  ['E.', 'Elif', null, 'Karagöl'],
  ['S.', 'Stijn', 'de', 'Waardt'],
  ['Y.', 'Yara', null, 'Molenkamp'],
  ['K.', 'Koen', null, 'Uitendaal'],
  ['V.', 'Vera', 'van der', 'Graft'],
  ['O.', 'Otto', null, 'Brinkhorster'],
  ['Z.', 'Zoë', null, 'Lammerdink'],
] as const

const OFFICES = [
  ['Minister van Buitenlandse Zaken', 'Q.', 'Quirijn', 'van', 'Zandwijk'],
  ['Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking', 'U.', 'Ursula', null, 'Deventraat'],
  ['Minister van Defensie', 'X.', 'Xander', 'de', 'Poortere'],
] as const

const COMMITTEES = [
  ['vaste commissie voor Buitenlandse Zaken', 'BuZa'],
  ['vaste commissie voor Buitenlandse Handel en Ontwikkelingssamenwerking', 'BuHa-OS'],
  ['vaste commissie voor Defensie', 'DEF'],
] as const

const BEGIN = '2021-04-01'

/** Committees, factions, members and ministers, with their rows. */
export function addPeople(draft: Draft): People {
  const factions = FACTIONS.map(([name, short, seats], at) => ({
    name,
    short,
    seats,
    id: addRow(draft, 'Fractie', BEGIN, {
      Nummer: 2600 + at,
      Afkorting: short,
      NaamNL: name,
      NaamEN: null,
      AantalZetels: seats,
      AantalStemmen: seats * 69_551,
      DatumActief: midnight(BEGIN),
      DatumInactief: null,
      ContentType: null,
      ContentLength: null,
    }),
  }))
  const members = NAMES.map((name, at) => addMember(draft, name, factions[at % factions.length]!, at))
  const ministers = OFFICES.map(([office, ...name], at) => addPerson(draft, name, at + 900, office))
  const committees = COMMITTEES.map(([name, short], at) => ({
    name,
    short,
    id: addRow(draft, 'Commissie', BEGIN, {
      Nummer: 27_900 + at,
      Soort: 'Algemeen',
      Afkorting: short,
      NaamNL: name,
      NaamEN: null,
      NaamWebNL: name.replace('vaste commissie voor ', ''),
      NaamWebEN: null,
      DatumActief: midnight(BEGIN),
      DatumInactief: null,
    }),
  }))
  return { members, ministers, factions, committees }
}

type Name = readonly [string, string, string | null, string]

function addMember(draft: Draft, name: Name, faction: Faction, at: number): Person {
  const person = addPerson(draft, name, at + 4000, undefined, faction)
  const seat = addRow(draft, 'FractieZetel', BEGIN, { Gewicht: at }, { Fractie: faction.id })
  addRow(
    draft,
    'FractieZetelPersoon',
    BEGIN,
    { Functie: 'Lid', Van: midnight(BEGIN), TotEnMet: null },
    { FractieZetel: seat, Persoon: person.id },
  )
  return person
}

function addPerson(
  draft: Draft,
  [initials, given, infix, surname]: Name,
  number: number,
  office?: string,
  faction?: Faction,
): Person {
  const id = addRow(draft, 'Persoon', BEGIN, {
    Nummer: number,
    Titels: null,
    Initialen: initials,
    Tussenvoegsel: infix,
    Achternaam: surname,
    Voornamen: given,
    Roepnaam: given,
    Geslacht: null,
    Functie: office === undefined ? 'Tweede Kamerlid' : 'Bewindspersoon',
    Woonplaats: null,
    Fractielabel: faction?.short ?? null,
    ContentType: null,
    ContentLength: null,
  })
  return {
    id,
    initials,
    given,
    infix,
    surname,
    office,
    factionId: faction?.id,
    faction: faction?.short,
  }
}

/** `Van den Berg`, as a title says it. */
export function titleName({ infix, surname }: Person): string {
  return infix === null ? surname : `${infix[0]!.toUpperCase()}${infix.slice(1)} ${surname}`
}

/** `Q. van Zandwijk`, as a signature says it. */
export function signedName({ initials, infix, surname }: Person): string {
  return [initials, infix, surname].filter((part) => part !== null).join(' ')
}

/** `Berg, A. van den`, as the House lists it. */
export function actorName({ initials, infix, surname }: Person): string {
  return `${surname}, ${initials}${infix === null ? '' : ` ${infix}`}`
}

import { accountNl } from '#messages/account-nl.ts'
import { checkNl } from '#messages/check-nl.ts'
import { cliNl } from '#messages/cli-nl.ts'
import { doubtsNl } from '#messages/doubts-nl.ts'
import { fetchNl } from '#messages/fetch-nl.ts'
import { matchingNl } from '#messages/matching-nl.ts'
import { queryNl } from '#messages/query-nl.ts'
import { registerNl } from '#messages/register-nl.ts'
import { serveNl } from '#messages/serve-nl.ts'
import { sourcesNl } from '#messages/sources-nl.ts'
import { storeNl } from '#messages/store-nl.ts'
import { termsNl } from '#messages/terms-nl.ts'
import { trailNl } from '#messages/trail-nl.ts'
import { webCheckNl } from '#messages/web-check-nl.ts'
import { webListsNl } from '#messages/web-lists-nl.ts'
import { webNl } from '#messages/web-nl.ts'
import { webReadingNl } from '#messages/web-reading-nl.ts'
import { webSearchNl } from '#messages/web-search-nl.ts'
import { webSubjectsNl } from '#messages/web-subjects-nl.ts'

/** Everything Rekenschap says in Dutch. */
export const nl = {
  perYear: 'per jaar',
  terms: termsNl,
  doubts: doubtsNl,
  cli: cliNl,
  check: checkNl,
  account: accountNl,
  fetch: fetchNl,
  matching: matchingNl,
  query: queryNl,
  store: storeNl,
  sources: sourcesNl,
  register: registerNl,
  trail: trailNl,
  web: webNl,
  webLists: webListsNl,
  webCheck: webCheckNl,
  webSearch: webSearchNl,
  webReading: webReadingNl,
  webSubjects: webSubjectsNl,
  serve: serveNl,
  range: {
    on: (day: string) => `op ${day}`,
    until: (day: string) => `t/m ${day}`,
    since: (day: string) => `vanaf ${day}`,
    year: (year: string) => `in ${year}`,
  },
  place: {
    page: (page: number) => `blz. ${page}`,
    offset: (offset: string) => `teken ${offset}`,
  },
  paper: {
    undated: 'zonder datum',
    characters: (start: number, end: number) => `tekens ${start}–${end}`,
    doubt: 'Twijfel',
    doubts: 'Twijfels',
    sources: 'Bronnen',
    source: (number: number) => `Bron ${number}`,
    finding: (number: number) => `Bevinding ${number}`,
    permalink: 'vaste plaats',
    contents: 'Inhoud',
    skip: 'Naar de inhoud',
    back: 'Terug naar de tekst',
    tagline: 'Wat brieven beloven en wat ervan komt, met de eigen woorden erbij',
    /** Around the number of a page and before the number of pages. */
    pageOf: ['blz. ', ' van '] as readonly [before: string, between: string],
  },
  summary: {
    from: 'van',
    ministry: 'ministerie',
    to: 'aan',
    file: 'bestand',
    /** Columns of the longest of the three labels above and a blank. */
    headColumns: 12,
    characters: (count: string) => `${count} tekens`,
    noDate: 'datum onbekend',
    empty: 'Deze brief is leeg.',
    nothing: 'In deze brief is niets gevonden.',
    toHouse: 'Toegezegd aan de Kamer',
    dated: 'Voornemens met termijn',
    undated: 'Voornemens zonder termijn',
    continuing: 'Blijvende inzet',
    efforts: 'Inspanningen',
    effortCount: (count: number) => (count === 1 ? '1 inspanning' : `${count} inspanningen`),
    noTerm: 'geen termijn',
    motions: 'Moties en wat ermee is gedaan',
    motion: (names: string) => (names === '' ? 'motie' : `motie-${names}`),
    andOthers: 'c.s.',
    asks: 'vraagt',
    answer: 'antwoord',
    mention: 'genoemd',
    notSaid: 'niet gezegd',
    recommendations: 'Aanbevelingen en het antwoord',
    recommendation: (number: number) => `aanbeveling ${number}`,
    asAWhole: 'advies als geheel',
    amounts: 'Bedragen',
    settles: 'Wat deze brief afdoet',
    realised: 'Gedaan, volgens de brief zelf',
    withheld: 'Wat de brief niet vertelt',
    names: 'Genoemd',
    references: 'stukken',
    rest: 'En verder',
    withAll: 'alles met --all',
    more: (count: number) => `… en nog ${count} (alles met --all)`,
    doubts: 'Twijfel',
    notUnderstood: (percentage: number) => `${percentage}% van de tekst is niet begrepen`,
    day: 'datum',
    letter: 'brief',
    letters: (count: number) => (count === 1 ? '1 brief' : `${count} brieven`),
    /** Commitments, to the House, with a term, motions, recommendations, amounts. */
    columns: ['toez.', 'Kamer', 'termijn', 'moties', 'aanb.', 'bedr.'] as readonly string[],
    agenda: (day: string) => `Voornemens met een termijn na de jongste brief (${day})`,
  },
}

/** Everything Rekenschap says, in any language. */
export type Messages = typeof nl

import { accountEn } from '#messages/account-en.ts'
import { checkEn } from '#messages/check-en.ts'
import { cliEn } from '#messages/cli-en.ts'
import { doubtsEn } from '#messages/doubts-en.ts'
import { fetchEn } from '#messages/fetch-en.ts'
import { matchingEn } from '#messages/matching-en.ts'
import type { Messages } from '#messages/nl.ts'
import { queryEn } from '#messages/query-en.ts'
import { registerEn } from '#messages/register-en.ts'
import { serveEn } from '#messages/serve-en.ts'
import { sourcesEn } from '#messages/sources-en.ts'
import { storeEn } from '#messages/store-en.ts'
import { termsEn } from '#messages/terms-en.ts'
import { trailEn } from '#messages/trail-en.ts'
import { webCheckEn } from '#messages/web-check-en.ts'
import { webEn } from '#messages/web-en.ts'
import { webListsEn } from '#messages/web-lists-en.ts'
import { webReadingEn } from '#messages/web-reading-en.ts'
import { webSearchEn } from '#messages/web-search-en.ts'
import { webSubjectsEn } from '#messages/web-subjects-en.ts'

/** Everything Rekenschap says in English. */
export const en: Messages = {
  perYear: 'per year',
  terms: termsEn,
  doubts: doubtsEn,
  cli: cliEn,
  check: checkEn,
  account: accountEn,
  fetch: fetchEn,
  matching: matchingEn,
  query: queryEn,
  store: storeEn,
  sources: sourcesEn,
  register: registerEn,
  trail: trailEn,
  web: webEn,
  webLists: webListsEn,
  webCheck: webCheckEn,
  webSearch: webSearchEn,
  webReading: webReadingEn,
  webSubjects: webSubjectsEn,
  serve: serveEn,
  range: {
    on: (day) => `on ${day}`,
    until: (day) => `by ${day}`,
    since: (day) => `from ${day}`,
    year: (year) => `in ${year}`,
  },
  place: {
    page: (page) => `p. ${page}`,
    offset: (offset) => `character ${offset}`,
  },
  paper: {
    undated: 'undated',
    characters: (start, end) => `characters ${start}–${end}`,
    doubt: 'Doubt',
    doubts: 'Doubts',
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    finding: (number) => `Finding ${number}`,
    permalink: 'permanent link',
    contents: 'Contents',
    skip: 'To the contents',
    back: 'Back to the text',
    tagline: 'What letters promise and what comes of it, in their own words',
    pageOf: ['p. ', ' of '],
  },
  summary: {
    from: 'from',
    ministry: 'ministry',
    to: 'to',
    file: 'file',
    headColumns: 10,
    characters: (count) => `${count} characters`,
    noDate: 'date unknown',
    empty: 'This letter is empty.',
    nothing: 'Nothing was found in this letter.',
    toHouse: 'Promised to the House',
    dated: 'Promises with a term',
    undated: 'Promises without a term',
    continuing: 'What goes on',
    efforts: 'Efforts',
    effortCount: (count) => (count === 1 ? '1 effort' : `${count} efforts`),
    noTerm: 'no term',
    motions: 'Motions and what became of them',
    motion: (names) => (names === '' ? 'motion' : `motion ${names}`),
    andOthers: 'and others',
    asks: 'asks',
    answer: 'answer',
    mention: 'named',
    notSaid: 'not said',
    recommendations: 'Recommendations and the answer',
    recommendation: (number) => `advice ${number}`,
    asAWhole: 'the advice as a whole',
    amounts: 'Amounts',
    settles: 'What this letter settles',
    realised: 'Done, by the letter’s own account',
    withheld: 'What the letter does not tell',
    names: 'Named',
    references: 'papers',
    rest: 'Besides',
    withAll: 'all with --all',
    more: (count) => `… and ${count} more (all with --all)`,
    doubts: 'Doubts',
    notUnderstood: (percentage) => `${percentage}% of the text was not understood`,
    day: 'date',
    letter: 'letter',
    letters: (count) => (count === 1 ? '1 letter' : `${count} letters`),
    columns: ['comm.', 'House', 'term', 'motions', 'rec.', 'sums'],
    agenda: (day) => `Promises with a term after the latest letter (${day})`,
  },
}

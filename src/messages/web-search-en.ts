import type { WebSearchMessages } from '#messages/web-search-nl.ts'

/** What the page for searching says in English, beside the field. */
export const webSearchEn: WebSearchMessages = {
  chips: {
    label: 'Searched with',
    remove: (what) => `without ${what}`,
    all: 'clear all',
    from: (day) => `from ${day}`,
    to: (day) => `up to ${day}`,
    knownOn: (day) => `as known on ${day}`,
  },
  sort: {
    label: 'Order',
    relevance: 'relevance',
    date: 'newest first',
    deadline: 'first term first',
  },
  unit: {
    label: 'Search in',
    entry: 'statements',
    passage: 'paragraphs',
  },
  facets: {
    title: 'Narrow down',
    toFacets: 'Narrow down ↓',
    bounded: (count) => `The numbers count the newest ${count}.`,
    names: {
      soort: 'Kind',
      klasse: 'Class',
      thema: 'Theme',
      land: 'Country',
      ministerie: 'Ministry',
      stuk: 'Kind of document',
      jaar: 'Year',
    },
    more: (count) => `${count} more`,
    chosen: 'chosen',
  },
  why: {
    label: 'Found by',
    how: {
      same: () => '',
      form: (asked) => `form of ${asked}`,
      part: (asked) => `with ${asked} in it`,
      name: (asked) => `another word for ${asked}`,
    },
    above: 'In the title or a heading',
    missing: 'Not found',
  },
  newest: 'There is more; the newest 10,000 are put in order.',
  page: 'This search, continued',
  first: 'Back to the start of the list',
  none: {
    withoutFields: 'Search without the fields',
    fewer: (words) => `Search for ${words} only`,
    prefix: (words) => `Search for words that begin with ${words}`,
    otherUnit: { entry: 'Search in statements', passage: 'Search in paragraphs' },
  },
  help: {
    title: 'How to search',
    rows: [
      [
        'All words',
        'All words must occur, in the text itself, in a heading above it or in the title. Singular, plural, conjugations, parts of compounds and other names for the same count. The letters are in Dutch.',
        'mensenrechtenverdedigers visum',
      ],
      ['Phrase', 'Between quotation marks exactly so, in a row.', '"vrijheid van meningsuiting"'],
      ['Either', 'OR between two words.', 'Iran OR Syrië noodvisum'],
      ['Not', 'A hyphen before a word leaves it out.', 'noodvisum -Iran'],
      ['Beginning of a word', 'A star after two letters or more.', 'journalist*'],
      [
        'Kind of statement',
        'promise, intention, effort, motion, recommendation, response, amount, discharge.',
        'kind:promise nota',
      ],
      [
        'What about and where',
        'theme:, country:, ministry:, document:. With commas: any of these.',
        'country:Iran,Syrië kind:amount',
      ],
      ['When', 'year:, from: and until:.', 'motie year:2022-2024'],
      ['Order', 'By deadline: what runs out first comes first.', 'kind:promise sort:deadline'],
    ],
  },
  files: (count) => `JSON and CSV hold the first ${count} places.`,
}

import type { queryNl } from '#messages/query-nl.ts'

/** What is said in English of a query that was not wholly understood. */
export const queryEn: typeof queryNl = {
  problems: {
    'open-quote': (text) =>
      `The quotation mark before “${text}” does not close; the separate words were searched for.`,
    'open-bracket': (text) => `A bracket is missing at “${text}”; the search went without it.`,
    'lone-or': () => 'OR lacks one of its sides and does not count.',
    'too-long': () => 'The query is too long; only its beginning counts.',
    'too-deep': () =>
      'The search does not follow so many brackets within brackets; what is inside counts as plain words.',
    'short-prefix': (text) =>
      `Two characters or more belong before *; “${text}” was searched for as a whole word.`,
    'empty-field': (text) => `A value belongs right behind “${text}”, without a space.`,
    'excluded-field': (text) => `“${text}”: a field can not be excluded; it does not count.`,
    'field-in-choice': (text) => `“${text}” holds for the whole query, not as one side of OR.`,
    'unknown-kind': (text) => `There is no kind “${text}”; it does not count.`,
    'unknown-theme': (text) => `There is no theme “${text}”; it does not count.`,
    'unknown-country': (text) => `No country “${text}” is in the list; it does not count.`,
    'unknown-ministry': (text) => `No ministry “${text}” is in the list; it does not count.`,
    'unknown-document-kind': (text) => `There is no kind of document “${text}”; it does not count.`,
    'unknown-class': (text) => `There is no class “${text}”; it does not count.`,
    'unknown-sort': (text) => `“${text}” is no order; choose relevance, date or deadline.`,
    'bad-year': (text) => `“${text}” is no year; write 2023 or 2021-2023.`,
    'bad-day': (text) => `“${text}” is no day; write 2024-12-31, 31-12-2024, 2024-12 or 2024.`,
    'days-swapped': () => 'The first day lay behind the last one; they were swapped.',
  },
}

import type { Day } from '#model/span.ts'

/** What is asked of the words of a text. A phrase is exact but for capitals and accents; a star closes one by a beginning. */
export type Expression =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'all'; readonly of: readonly Expression[] }
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }

/** What is asked beside words. Each list is of ids, any of which will do; an empty list asks nothing. Both days count. */
export type QueryFields = {
  /** Ids of `vocabulary/search-names.yaml`. */
  readonly kinds: readonly string[]
  /** Ids of themes; `raamwerk/…` for a part of the policy framework. */
  readonly themes: readonly string[]
  /** ISO 3166-1 codes of two capitals. */
  readonly countries: readonly string[]
  readonly ministries: readonly string[]
  /** Kinds of document: `letter`, `policy-note` … */
  readonly documents: readonly string[]
  /** Classes of commitment. */
  readonly classes: readonly string[]
  readonly years: readonly number[]
  readonly from: Day | null
  readonly to: Day | null
}

/** The order of what is found. */
export type QuerySort = 'relevance' | 'date' | 'deadline'

/** What somebody searches for. The same whether it was typed or put together from parameters. */
export type Query = {
  readonly words: Expression | null
  readonly fields: QueryFields
  readonly sort: QuerySort
}

/** The fields of a query that hold ids. */
export type ListField = 'kinds' | 'themes' | 'countries' | 'ministries' | 'documents' | 'classes'

/** A query that asks nothing. */
export const EMPTY_QUERY: Query = {
  words: null,
  fields: {
    kinds: [],
    themes: [],
    countries: [],
    ministries: [],
    documents: [],
    classes: [],
    years: [],
    from: null,
    to: null,
  },
  sort: 'relevance',
}

/** Something in a query that was not understood and left out; `text` is the piece as it was typed. */
export type QueryProblem = { readonly code: QueryProblemCode; readonly text: string }

/** What can be wrong with a query. */
export type QueryProblemCode =
  | 'open-quote'
  | 'open-bracket'
  | 'lone-or'
  | 'too-long'
  | 'too-deep'
  | 'short-prefix'
  | 'empty-field'
  | 'excluded-field'
  | 'field-in-choice'
  | 'unknown-kind'
  | 'unknown-theme'
  | 'unknown-country'
  | 'unknown-ministry'
  | 'unknown-document-kind'
  | 'unknown-class'
  | 'unknown-sort'
  | 'bad-year'
  | 'bad-day'
  | 'days-swapped'

import { termsOf, type TermExpression } from '#query/query-runs.ts'
import type { Expression } from '#query/query.ts'
import type { Step } from '#text/query-terms.ts'
import type { SearchLists } from '#text/search-lists.ts'
import type { WordTerms } from '#text/search-terms.ts'

/** PostgreSQL takes a megabyte for all terms of a text and their places: of a longer one the rest is not found. */
const MOST_BYTES = 1_000_000
const PER_PLACE = 2
const PER_TERM = 8

/** PostgreSQL counts no further; of the positions of one lexeme it keeps the first 255 by itself. */
const LAST_POSITION = 16_383

/** Words between a text and what stands above it: so far that no run of words goes from one into the other. */
const GAP = 10
/** Words above a text that count. */
const MOST_ABOVE = 40

/** What a text is, and the words it stands under: title and headings. */
export type Setting = {
  readonly heading: boolean
  readonly above: readonly (WordTerms & { readonly position: number })[]
}

const ALONE: Setting = { heading: false, above: [] }

/**
 * A literal for `$1::tsvector`, which asks no dictionary. What a word itself is has weight A, or B in a heading; the part of a
 * compound D. What stands above the text has C, and no terms as it is written: a phrase is sought in the text alone.
 * Source: PostgreSQL 15, § 8.11.1 tsvector.
 */
export function toTsVector(
  words: readonly (WordTerms & { readonly position: number })[],
  { heading, above }: Setting = ALONE,
): string {
  const places = new Map<string, string>()
  let size = 0
  const add = (term: string, place: string) => {
    if (term === '') return
    const known = places.get(term)
    size += known === undefined ? 3 * term.length + PER_TERM : PER_PLACE
    if (size > MOST_BYTES) return
    places.set(term, known === undefined ? place : `${known},${place}`)
  }
  for (const { position, terms, parts } of words) {
    const place = `${Math.min(position, LAST_POSITION)}`
    const own = `${place}${heading ? 'B' : 'A'}`
    for (const term of terms) add(term, own)
    for (const part of parts) add(part, place)
  }
  const start = (words.at(-1)?.position ?? 0) + GAP
  for (const { position, terms, parts } of above.slice(0, MOST_ABOVE)) {
    const place = `${Math.min(start + position, LAST_POSITION)}C`
    for (const term of [...terms, ...parts]) {
      if (!places.has(term) && !isWritten(term)) places.set(term, place)
    }
  }
  let vector = ''
  for (const [term, list] of places) vector += `${quoted(term)}:${list} `
  return vector
}

/** Whether a term is a word as it is written, and no number. */
const isWritten = (term: string) => /^=[^\d]*$/.test(term)

/** A literal for `$1::tsquery`; null when the expression asks nothing that can be searched for. */
export function toTsQuery(expression: Expression, lists: SearchLists): string | null {
  const terms = termsOf(expression, lists)
  return terms && printed(terms)
}

/** The words of a query apart: each as a `tsquery`, and one for all the rest, which must hold. */
export type LooseQuery = { readonly each: readonly string[]; readonly must: string | null }

/**
 * What a text may miss some of: the plain words of a query, when there are two or more. Phrases, beginnings, choices between
 * brackets and what is left out are no such words.
 */
export function toLooseQuery(expression: Expression, lists: SearchLists): LooseQuery | null {
  if (expression.kind !== 'all') return null
  const isPlain = ({ kind }: Expression) => kind === 'word' || kind === 'any'
  const words = termsOf({ kind: 'all', of: expression.of.filter(isPlain) }, lists)
  if (words?.kind !== 'all') return null
  const rest = termsOf({ kind: 'all', of: expression.of.filter((one) => !isPlain(one)) }, lists)
  return { each: words.of.map((one) => printed(one)), must: rest && printed(rest) }
}

/** What is left out is left out for its own words, not for those above it. */
function printed(expression: TermExpression, inText = false): string {
  if (expression.kind === 'run') {
    return bracketed(expression.run.map((step, at) => printedStep(step, at, inText)))
  }
  if (expression.kind === 'not') return `!(${printed(expression.of, true)})`
  const joint = expression.kind === 'all' ? ' & ' : ' | '
  return expression.of
    .map((one) => (one.kind === 'run' ? printed(one, inText) : `(${printed(one, inText)})`))
    .join(joint)
}

function bracketed(steps: readonly string[]): string {
  return steps.length > 1 ? `(${steps.join('')})` : steps.join('')
}

function printedStep({ term, after, prefix, own }: Step, at: number, inText: boolean): string {
  const joint = at === 0 ? '' : ` <${after}> `
  const marks = `${prefix ? '*' : ''}${own ? 'AB' : inText ? 'ABD' : ''}`
  return `${joint}${quoted(term)}${marks === '' ? '' : `:${marks}`}`
}

/** Bytes PostgreSQL allows in a lexeme, counted as if each unit took three. */
const LONGEST_TERM = 680

function quoted(term: string): string {
  if (/^=?[a-z0-9]{1,80}$/.test(term)) return `'${term}'`
  const kept = term.slice(0, LONGEST_TERM).replaceAll('\0', '').toWellFormed()
  return `'${kept.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

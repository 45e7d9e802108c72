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

/**
 * A literal for `$1::tsvector`, which asks no dictionary. What a word itself is has weight A, the part of a compound D.
 * Source: PostgreSQL 15, § 8.11.1 tsvector.
 */
export function toTsVector(words: readonly (WordTerms & { readonly position: number })[]): string {
  const places = new Map<string, string>()
  let size = 0
  const add = (term: string, place: string) => {
    const known = places.get(term)
    size += known === undefined ? 3 * term.length + PER_TERM : PER_PLACE
    if (size > MOST_BYTES) return
    places.set(term, known === undefined ? place : `${known},${place}`)
  }
  for (const { position, terms, parts } of words) {
    const place = `${Math.min(position, LAST_POSITION)}`
    const own = `${place}A`
    for (const term of terms) add(term, own)
    for (const part of parts) add(part, place)
  }
  let vector = ''
  for (const [term, list] of places) vector += `${quoted(term)}:${list} `
  return vector
}

/** A literal for `$1::tsquery`; null when the expression asks nothing that can be searched for. */
export function toTsQuery(expression: Expression, lists: SearchLists): string | null {
  const terms = termsOf(expression, lists)
  return terms && printed(terms)
}

function printed(expression: TermExpression): string {
  if (expression.kind === 'run') return bracketed(expression.run.map(printedStep))
  if (expression.kind === 'not') return `!(${printed(expression.of)})`
  const joint = expression.kind === 'all' ? ' & ' : ' | '
  return expression.of.map((one) => (one.kind === 'run' ? printed(one) : `(${printed(one)})`)).join(joint)
}

function bracketed(steps: readonly string[]): string {
  return steps.length > 1 ? `(${steps.join('')})` : steps.join('')
}

function printedStep({ term, after, prefix, own }: Step, at: number): string {
  const joint = at === 0 ? '' : ` <${after}> `
  const marks = `${prefix ? '*' : ''}${own ? 'A' : ''}`
  return `${joint}${quoted(term)}${marks === '' ? '' : `:${marks}`}`
}

/** Bytes PostgreSQL allows in a lexeme, counted as if each unit took three. */
const LONGEST_TERM = 680

function quoted(term: string): string {
  if (/^=?[a-z0-9]{1,80}$/.test(term)) return `'${term}'`
  const kept = term.slice(0, LONGEST_TERM).replaceAll('\0', '').toWellFormed()
  return `'${kept.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

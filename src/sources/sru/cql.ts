import { parseDay, type Day } from '#text/time/day.ts'

/** A query in CQL, well formed: only made by the functions of this file. */
export type Cql = string & { readonly cql: true }

/** How a term is looked for: as the whole value, as words in this order, any of the words, all of the words. */
export type CqlRelation = '==' | '=' | 'any' | 'all'

/** `w.dossiernummer=="36600-XVII"`. The index is a name of ours, the words may be anybody's. */
export function cqlTerm(index: string, relation: CqlRelation, words: string): Cql {
  const spaced = /[a-z]/.test(relation) ? ` ${relation} ` : relation
  return `${index}${spaced}"${quoted(words)}"` as Cql
}

/** From a day on: `dt.modified>=2025-01-01`. Undefined for what is no day. */
export function cqlSince(index: string, day: Day): Cql | undefined {
  return parseDay(day) === undefined ? undefined : (`${index}>=${day}` as Cql)
}

/** All of these. */
export function cqlAnd(...parts: readonly Cql[]): Cql {
  return (parts.length > 1 ? parts.map((part) => `(${part})`) : parts).join(' AND ') as Cql
}

/**
 * Signs that would mean something are words.
 *
 * Source: CQL 1.2, § Term: backslash takes the meaning from `*`, `?`, `^`, `"` and itself.
 */
function quoted(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(/["\\*?^]/g, '\\$&')
}

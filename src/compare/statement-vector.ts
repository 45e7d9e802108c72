import type { TermWeights } from '#compare/term-weights.ts'
import type { Statement } from '#model/statement.ts'

/** The terms of a statement with their weights. */
export type Vector = { readonly terms: ReadonlyMap<string, number>; readonly norm: number }

/** Weight of what a statement leans on, of the parts of its compounds, and of the things it names, beside its own words. */
const MEANT = 0.6
const CONTEXT = 0.3
const PART = 0.5
const KEY = 1
/** Many sentences name one country. */
const COUNTRY = 0.7
const RECALLED_KEY = 0.5

/** The vector of a statement: its own words and names, and weaker what it leans on; of that at most `most` words. */
export function vectorOf(statement: Statement, { weightOf, partsOf }: TermWeights, most = Infinity): Vector {
  const terms = new Map<string, number>()
  const add = (term: string, share: number) => {
    const weight = weightOf(term) ** 2 * share
    if (weight > (terms.get(term) ?? 0)) terms.set(term, weight)
  }
  const addWord = (word: string, share: number) => {
    for (const part of partsOf(word)) add(part, part === word ? share : share * PART)
  }
  for (const word of statement.words) addWord(word, 1)
  for (const word of statement.meant) addWord(word, MEANT)
  const leading = Math.min(most, statement.context.length)
  for (let at = 0; at < leading; at++) addWord(statement.context[at]!, CONTEXT)
  for (const key of statement.keys) add(key, key.startsWith('country:') ? COUNTRY : KEY)
  for (const key of statement.leansOn) add(key, RECALLED_KEY)
  return vectorFrom(terms)
}

/** A vector of terms with these weights. */
export function vectorFrom(terms: ReadonlyMap<string, number>): Vector {
  let sum = 0
  for (const weight of terms.values()) sum += weight * weight
  return { terms, norm: Math.sqrt(sum) }
}

/** How alike two statements are: the cosine of their vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.terms.size < b.terms.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small.terms) sum += weight * (large.terms.get(term) ?? 0)
  return sum / (a.norm * b.norm || 1)
}

import type { TermWeights } from '#compare/term-weights.ts'
import type { Statement } from '#model/statement.ts'

/**
 * Signs from a noun that both have, as much as it tells: the later sentence takes it for known ("de nota") or brings it in as new
 * ("een nota").
 */
export function nounSigns({ words }: Statement, { known, fresh }: Statement, { weightOf }: TermWeights) {
  const heaviest = (nouns: readonly string[]) =>
    nouns.reduce((most, noun) => (words.includes(noun) ? Math.max(most, weightOf(noun)) : most), 0)
  return { knownNoun: heaviest(known), newNoun: heaviest(fresh) }
}

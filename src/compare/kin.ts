import type { Weighed } from '#compare/overlap.ts'
import type { TermWeights } from '#compare/term-weights.ts'

/**
 * What two lists of words share by kin alone, words that say much the same and are not the same: the weight of the rarest such
 * kin, 0 when there is none.
 */
export function rarestKin(a: Weighed, b: Weighed, weights: TermWeights): number {
  const theirs = kinBeside(b, a, weights)
  let rarest = 0
  for (const kin of kinBeside(a, b, weights)) {
    if (theirs.has(kin)) rarest = Math.max(rarest, weights.weightOf(kin) ** 2)
  }
  return rarest
}

/** The kin of the words that the other list has not. */
function kinBeside(one: Weighed, other: Weighed, { partsOf, kinOf }: TermWeights): Set<string> {
  const found = new Set<string>()
  for (const term of one.terms) {
    const parts = partsOf(term)
    if (parts.some((part) => other.parts.has(part))) continue
    for (const part of parts) for (const kin of kinOf(part)) found.add(kin)
  }
  return found
}

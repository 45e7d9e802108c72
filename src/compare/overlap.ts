import type { TermWeights } from '#compare/term-weights.ts'

/** A list of stems made ready to be held against others. */
export type Weighed = {
  readonly terms: readonly string[]
  /** The terms and the parts of those that are compounds. */
  readonly parts: ReadonlySet<string>
  /** What all terms weigh together. */
  readonly whole: number
}

/** What two lists of stems have in common. */
export type Overlap = {
  /** The weight they share, as a part of that of the lighter list: 0 to 1. */
  readonly share: number
  readonly total: number
  /** The two weightiest terms. */
  readonly rarest: number
  readonly second: number
}

/** A part of a compound counts for less than the word itself. */
const PART = 0.6

/** Makes a list of stems ready. */
export function weigh(terms: readonly string[], { weightOf, partsOf }: TermWeights): Weighed {
  const parts = new Set<string>()
  let whole = 0
  for (const term of terms) {
    for (const part of partsOf(term)) parts.add(part)
    whole += weightOf(term) ** 2
  }
  return { terms, parts, whole }
}

/** Weighs the words that both have; a compound has its parts too. */
export function overlapOf(a: Weighed, b: Weighed, { weightOf, partsOf }: TermWeights): Overlap {
  let total = 0
  let rarest = 0
  let second = 0
  for (const term of a.terms) {
    const match = b.parts.has(term) ? term : partsOf(term).find((part) => b.parts.has(part))
    if (match === undefined) continue
    const weight = weightOf(term) ** 2
    const counted = match === term ? weight : Math.min(weight, weightOf(match) ** 2) * PART
    total += counted
    if (counted > rarest) [rarest, second] = [counted, rarest]
    else if (counted > second) second = counted
  }
  return { share: Math.min(1, total / (Math.min(a.whole, b.whole) || 1)), total, rarest, second }
}

import type { TermWeights } from '#compare/term-weights.ts'

/** What two lists of stems have in common. */
export type CommonWeight = {
  /** The weight they share, as a part of that of the lighter list: 0 to 1. */
  readonly share: number
  readonly total: number
  /** The two weightiest terms. */
  readonly rarest: number
  readonly second: number
}

/** A part of a compound counts for less than the word itself. */
const PART = 0.6

/** Weighs the words that both have; a compound has its parts too. */
export function commonWeight(
  a: readonly string[],
  b: readonly string[],
  { weightOf, partsOf }: TermWeights,
): CommonWeight {
  const others = new Set(b.flatMap((word) => partsOf(word)))
  let total = 0
  let rarest = 0
  let second = 0
  let whole = 0
  for (const word of a) {
    const weight = weightOf(word) ** 2
    whole += weight
    const match = partsOf(word).find((part) => others.has(part))
    if (match === undefined) continue
    const counted = match === word ? weight : Math.min(weight, weightOf(match) ** 2) * PART
    total += counted
    if (counted > rarest) [rarest, second] = [counted, rarest]
    else if (counted > second) second = counted
  }
  const other = b.reduce((sum, word) => sum + weightOf(word) ** 2, 0)
  return { share: Math.min(1, total / (Math.min(whole, other) || 1)), total, rarest, second }
}

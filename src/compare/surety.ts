import type { Signs } from '#compare/signs.ts'

/**
 * How much each sign counts, and where the scale begins: fitted on annotated series of letters, not set by hand
 * (docs/decisions/0008). Whoever changes a sign fits them anew.
 */
const WEIGHTS = {
  margin: 1.56,
  marginBack: 1.02,
  second: 2.54,
  total: 2.66,
  kin: 1.82,
  passage: 1.16,
  toPassage: 1.8,
  fromPassage: 0.76,
  context: 1.16,
  knownNoun: 0.76,
  newNoun: 0.47,
  sameCountry: -0.82,
  sameSum: 1.35,
  sameFigure: 0.83,
  sameUnit: 1.92,
  sameDays: 0.74,
  otherEdition: -0.76,
  otherMotion: -0.63,
  changeTold: 0.69,
  promised: 0.68,
  promises: 0.4,
  wasDone: -0.24,
  sameYears: 1.2,
  uniqueName: 0.54,
  toldLater: 0.48,
  sameProduct: 1.32,
  otherProduct: -0.56,
  bothDated: 0.32,
  sameHeading: 0.29,
  verbatim: 0.85,
} as const satisfies Partial<Record<keyof Signs, number>>
const BASE = -7.33

/** The signs that count; the others are there for the rules. */
export const WEIGHED = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  let sum = BASE
  for (const name of WEIGHED) sum += WEIGHTS[name] * signs[name]
  return 1 / (1 + Math.exp(-sum))
}

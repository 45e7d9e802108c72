import type { Signs } from '#compare/signs.ts'

/**
 * How much each sign counts, and where the scale begins: fitted on annotated series of letters, not set by hand
 * (docs/decisions/0008). Whoever changes a sign fits them anew.
 */
const WEIGHTS = {
  margin: 1.45,
  marginBack: 1.27,
  second: 2.5,
  total: 2.65,
  kin: 1.71,
  passage: 1.65,
  toPassage: 2.14,
  fromPassage: 0.64,
  context: 1.18,
  knownNoun: 0.64,
  newNoun: 0.23,
  sameCountry: -0.98,
  sameSum: 1.59,
  sameFigure: 0.87,
  sameUnit: 2.04,
  sameDays: 0.84,
  otherEdition: -0.85,
  otherMotion: -0.87,
  changeTold: 0.63,
  promised: 0.56,
  promises: 0.27,
  wasDone: -0.21,
  sameYears: 1.23,
  uniqueName: 0.51,
  toldLater: 0.33,
  sameProduct: 1.21,
  otherProduct: -0.72,
  bothDated: 0.34,
  sameHeading: 0.34,
  verbatim: 0.83,
} as const satisfies Partial<Record<keyof Signs, number>>
const BASE = -7.08

/** The signs that count; the others are there for the rules. */
export const WEIGHED = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  let sum = BASE
  for (const name of WEIGHED) sum += WEIGHTS[name] * signs[name]
  return 1 / (1 + Math.exp(-sum))
}

import type { Signs } from '#compare/signs.ts'

/**
 * How much each sign counts, and where the scale begins: fitted on annotated series of letters, not set by hand
 * (docs/decisions/0008). Whoever changes a sign fits them anew.
 */
const WEIGHTS = {
  margin: 1.5,
  marginBack: 1.0,
  second: 2.5,
  total: 2.6,
  kin: 1.8,
  passage: 1.3,
  toPassage: 2.0,
  fromPassage: 0.8,
  context: 1.1,
  knownNoun: 0.8,
  newNoun: 0.5,
  sameCountry: -0.8,
  sameSum: 1.4,
  sameFigure: 0.8,
  sameUnit: 1.9,
  sameDays: 0.7,
  otherEdition: -0.8,
  otherMotion: -0.6,
  changeTold: 0.7,
  promised: 0.7,
  promises: 0.4,
  wasDone: -0.2,
  sameYears: 1.2,
  uniqueName: 0.5,
  toldLater: 0.5,
  sameProduct: 1.3,
  otherProduct: -0.6,
  bothDated: 0.3,
  sameHeading: 0.3,
  verbatim: 0.8,
} as const satisfies Partial<Record<keyof Signs, number>>
const BASE = -7.4

/** The signs that count; the others are there for the rules. */
export const WEIGHED = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  let sum = BASE
  for (const name of WEIGHED) sum += WEIGHTS[name] * signs[name]
  return 1 / (1 + Math.exp(-sum))
}

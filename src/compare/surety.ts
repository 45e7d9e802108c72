import type { Signs } from '#compare/signs.ts'

/**
 * How much each sign counts, and where the scale begins: fitted on annotated series of letters, not set by hand
 * (docs/decisions/0008). Whoever changes a sign fits them anew.
 */
const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  likeness: 2.1,
  margin: 1.6,
  marginBack: 1.0,
  share: 0.4,
  rarest: 0.6,
  second: 2.3,
  total: 1.9,
  context: 1.2,
  contextTotal: 1.9,
  sameName: -0.3,
  recalledName: -0.8,
  otherName: 1.0,
  otherBody: -0.4,
  otherNames: -0.5,
  sameCountry: -1.7,
  otherCountry: -0.7,
  sameSum: 1.5,
  otherSum: -0.6,
  sameFigure: 1.5,
  sameUnit: 2.0,
  sameDays: 1.3,
  otherEdition: -1.6,
  otherOrdinal: -0.5,
  sameMotion: -0.1,
  otherMotion: -1.6,
  refersBack: 1.2,
  fits: 1.0,
  rareName: -0.4,
  uniqueName: 0.6,
  toldLater: 0.5,
  onlyFacts: -0.7,
  sameProduct: 0.9,
  recalledProduct: 0.5,
  otherProduct: -0.4,
  bothDated: 0.4,
  sameHeading: 0.1,
  mutual: 0.2,
  pointedAt: 0.2,
  verbatim: 0.7,
}
const BASE = -8.0

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  let sum = BASE
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * signs[name as keyof Signs]
  return 1 / (1 + Math.exp(-sum))
}

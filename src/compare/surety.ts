import type { Signs } from '#compare/signs.ts'

/** How much each sign counts, and where the scale begins. */
const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  likeness: 3.6,
  share: 0.1,
  rarest: 0.0,
  second: 2.2,
  total: 2.5,
  context: 0.9,
  contextTotal: 2.8,
  margin: 1.4,
  marginBack: 0.8,
  sameName: -0.7,
  recalledName: -1.4,
  otherName: 0.9,
  otherBody: -2.9,
  otherNames: -0.6,
  sameCountry: -1.8,
  otherCountry: -0.9,
  sameSum: 1.8,
  otherSum: -0.6,
  sameFigure: 1.7,
  sameUnit: 2.3,
  sameDays: 1.3,
  otherOrdinal: -1.8,
  otherEdition: -0.8,
  sameMotion: -0.9,
  otherMotion: -2.8,
  refersBack: 1.2,
  fits: 1.0,
  verbatim: 1.5,
  rareName: -0.0,
  uniqueName: 0.4,
  toldLater: 0.5,
  onlyFacts: -0.6,
  sameProduct: 1.0,
  recalledProduct: 0.6,
  otherProduct: -0.4,
  bothDated: 0.4,
  mutual: 0.3,
  pointedAt: 0.4,
  sameHeading: 0.1,
}
const BASE = -7.9

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  let sum = BASE
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * signs[name as keyof Signs]
  return 1 / (1 + Math.exp(-sum))
}

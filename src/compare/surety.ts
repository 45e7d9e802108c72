import { SIGN_NAMES, type SignName, type Signs } from '#compare/sameness.ts'

/** How much each sign counts, and where the scale begins. */
const WEIGHTS: Readonly<Record<SignName, number>> = {
  likeness: 2.4,
  share: -0.2,
  rarest: -0.0,
  second: 2.2,
  total: 1.7,
  context: 0.9,
  contextTotal: 3.7,
  margin: 1.3,
  marginBack: 0.9,
  sameName: -0.5,
  recalledName: -1.3,
  otherName: 0.8,
  sameCountry: -2.3,
  otherCountry: -1.2,
  sameSum: 2.8,
  otherSum: -0.6,
  sameFigure: 0.2,
  sameUnit: 2.1,
  sameDays: 1.2,
  otherOrdinal: -2.4,
  sameMotion: -0.4,
  otherMotion: -1.9,
  refersBack: 1.1,
  fits: 1.0,
  verbatim: 1.2,
  rareName: 0.8,
  toldLater: 0.6,
  onlyFacts: -0.5,
  sameProduct: 1.3,
  recalledProduct: 0.6,
  otherProduct: -0.4,
  bothDated: 0.4,
  mutual: 0.7,
  pointedAt: 0.2,
  sameHeading: 0.2,
}
const BASE = -8.0

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + WEIGHTS[name] * signs[name], BASE)
  return 1 / (1 + Math.exp(-sum))
}

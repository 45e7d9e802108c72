import { SIGN_NAMES, type SignName, type Signs } from '#compare/sameness.ts'

/** How much each sign counts, and where the scale begins. */
const WEIGHTS: Readonly<Record<SignName, number>> = {
  likeness: 4.0,
  share: -0.3,
  rarest: -0.2,
  second: 1.8,
  total: 2.9,
  context: 0.9,
  contextTotal: 2.8,
  margin: 1.4,
  marginBack: 0.8,
  sameName: -0.8,
  recalledName: -1.4,
  otherName: 0.9,
  otherBody: -3.0,
  otherNames: -0.5,
  sameCountry: -1.9,
  otherCountry: -0.9,
  sameSum: 1.8,
  otherSum: -0.6,
  sameFigure: 0.5,
  sameUnit: 2.2,
  sameDays: 1.4,
  otherOrdinal: -2.2,
  sameMotion: -0.9,
  otherMotion: -2.8,
  refersBack: 1.1,
  fits: 1.0,
  verbatim: 1.3,
  rareName: 0.9,
  toldLater: 0.5,
  onlyFacts: -0.3,
  sameProduct: 1.0,
  recalledProduct: 0.5,
  otherProduct: -0.4,
  bothDated: 0.4,
  mutual: 0.5,
  pointedAt: 0.3,
  sameHeading: 0.2,
}
const BASE = -8.0

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + WEIGHTS[name] * signs[name], BASE)
  return 1 / (1 + Math.exp(-sum))
}

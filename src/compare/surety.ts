import { SIGN_NAMES, type SignName, type Signs } from '#compare/sameness.ts'

/** How much each sign counts, and where the scale begins. */
const WEIGHTS: Readonly<Record<SignName, number>> = {
  likeness: 3.7,
  share: 0.1,
  rarest: 0.0,
  second: 2.2,
  total: 2.5,
  context: 0.9,
  contextTotal: 2.8,
  margin: 1.4,
  marginBack: 0.7,
  sameName: -0.7,
  recalledName: -1.4,
  otherName: 0.9,
  otherBody: -3.0,
  otherNames: -0.5,
  sameCountry: -1.9,
  otherCountry: -1.0,
  sameSum: 1.9,
  otherSum: -0.5,
  sameFigure: 1.7,
  sameUnit: 2.3,
  sameDays: 1.3,
  otherOrdinal: -1.8,
  sameMotion: -0.9,
  otherMotion: -2.8,
  refersBack: 1.3,
  fits: 1.0,
  verbatim: 1.5,
  rareName: -0.0,
  uniqueName: 0.4,
  toldLater: 0.5,
  onlyFacts: -0.3,
  sameProduct: 1.0,
  recalledProduct: 0.6,
  otherProduct: -0.4,
  bothDated: 0.3,
  mutual: 0.3,
  pointedAt: 0.4,
  sameHeading: 0.1,
}
const BASE = -7.9

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + WEIGHTS[name] * signs[name], BASE)
  return 1 / (1 + Math.exp(-sum))
}

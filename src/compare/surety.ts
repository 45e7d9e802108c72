import { SIGN_NAMES, type SignName, type Signs } from '#compare/sameness.ts'

/** How much each sign counts, and where the scale begins. */
const WEIGHTS: Readonly<Record<SignName, number>> = {
  likeness: -0.8,
  share: 0.2,
  rarest: 0.3,
  second: 3.2,
  total: 2.6,
  context: 0.7,
  contextTotal: 3.0,
  margin: 2.0,
  marginBack: 1.8,
  sameName: 0.7,
  recalledName: -0.5,
  otherName: 2.0,
  sameCountry: -1.7,
  otherCountry: -1.1,
  sameSum: 0.6,
  otherSum: -1.1,
  sameFigure: -0.9,
  sameUnit: 2.3,
  sameDays: 2.0,
  otherOrdinal: 0.3,
  sameMotion: -0.9,
  otherMotion: -2.3,
  refersBack: -0.1,
  fits: 0.7,
  verbatim: -1.3,
  rareName: 1.2,
  toldLater: 0.7,
  onlyFacts: -1.0,
}
const BASE = -7.7

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + WEIGHTS[name] * signs[name], BASE)
  return 1 / (1 + Math.exp(-sum))
}

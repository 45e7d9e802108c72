import { SIGN_NAMES, type SignName, type Signs } from '#compare/sameness.ts'

/** How much each sign counts, and where the scale begins. */
const WEIGHTS: Readonly<Record<SignName, number>> = {
  likeness: 6,
  share: 2,
  rarest: 1,
  second: 4,
  context: 1,
  margin: 1.5,
  sameName: 0.5,
  recalledName: 0.3,
  otherName: -2,
  sameCountry: 0.5,
  otherCountry: -2,
  sameSum: 2,
  otherSum: -0.5,
  sameFigure: 0.5,
  sameDays: 1.2,
  otherOrdinal: -2,
  sameMotion: 3,
  otherMotion: -5,
  refersBack: 1.5,
  fits: 0.7,
  verbatim: 1,
}
const BASE = -6

/** How sure it is that two statements are about the same, 0 to 1. */
export function suretyOf(signs: Signs): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + WEIGHTS[name] * signs[name], BASE)
  return 1 / (1 + Math.exp(-sum))
}

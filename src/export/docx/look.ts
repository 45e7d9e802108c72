import type { Lang } from '#messages/messages.ts'

/** Inks on white, each with a contrast of at least 5; none says anything that weight, slant or a line does not say too. */
export const INK = {
  text: '1D2226',
  soft: '555B61',
  rule: 'B9B5AB',
  wash: 'F3F1EB',
  good: '17623F',
  middling: '85520D',
  bad: '9A2448',
} as const

/** Open fonts, and what Word takes where they are not installed. */
export const FONTS = {
  sans: { name: 'Noto Sans', family: 'swiss', instead: 'Calibri' },
  serif: { name: 'Noto Serif', family: 'roman', instead: 'Cambria' },
} as const

/** A4 with its margins, in twentieths of a point. */
export const PAGE = { short: 11_906, long: 16_838, side: 1247, top: 1247, bottom: 1361 } as const

/** How far the number of a finding stands out before its words. */
export const HANG = 454

/** The language of letters. */
export const DUTCH = 'nl-NL'

/** The language of what the report itself says. */
export function languageTag(lang: Lang): string {
  return lang === 'en' ? 'en-GB' : DUTCH
}

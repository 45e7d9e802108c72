import { fold } from '#text/fold.ts'

/**
 * The words of a quote as two versions of one text have them in common: letters and digits only, without case and diacritics.
 * Line ends, hyphens at them, spaces and the shape of quotation marks differ between a PDF and the XML of the same letter.
 */
export function normaliseQuote(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

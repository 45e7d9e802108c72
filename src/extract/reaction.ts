import type { Analysis } from '#extract/analysis.ts'

/** Only a letter that says it reacts to advice retells it at length, or quotes it without a number. */
const REACTS =
  /\b(?:kabinetsreactie|beleidsreactie|reactie (?:van het kabinet )?op (?:(?:het|de|een|dit) )?(?:[\w-]+ ){0,2}(?:advies|adviesrapport|rapport|evaluatie)|adviesrapport|evaluatierapport)\b/i

/** Whether a letter says at its beginning that it reacts to advice. */
export function reactsToAdvice({ document, text }: Analysis): boolean {
  return REACTS.test(`${document.title ?? ''} ${text.slice(0, 3000)}`)
}

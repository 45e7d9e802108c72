import { labelsEn } from '#export/html/labels-en.ts'
import { labelsNl, type Labels } from '#export/html/labels-nl.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import type { Terms } from '#messages/terms-nl.ts'

/** A language with everything the page says in it. The letter itself stays Dutch. */
export type Words = {
  readonly lang: Lang
  readonly labels: Labels
  readonly terms: Terms
  /** What a theme is called; a theme without a name goes by its id. */
  readonly themes: Readonly<Record<string, string>>
}

/** The words of the page in the language asked for. */
export function wordsFor(lang: Lang, themes: Readonly<Record<string, string>> = {}): Words {
  return { lang, labels: lang === 'en' ? labelsEn : labelsNl, terms: messagesFor(lang).terms, themes }
}

/** One or many, in words: `3 kanttekeningen`. */
export function counted(count: number, [one, many]: readonly [one: string, many: string]): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The beginning of a quote, cut at a word, with an ellipsis where something was left out. */
export function shortened(quote: string, most: number): string {
  if (quote.length <= most) return quote
  const cut = quote.lastIndexOf(' ', most)
  return `${quote.slice(0, cut > most / 2 ? cut : most)} …`
}

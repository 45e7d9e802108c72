import { en } from '#messages/en.ts'
import { nl, type Messages } from '#messages/nl.ts'

/** A language Rekenschap speaks. Quotes stay as the letter has them. */
export type Lang = 'nl' | 'en'

/** The languages, the default one first. */
export const LANGS: readonly Lang[] = ['nl', 'en']

/** Everything Rekenschap says in a language. */
export function messagesFor(lang: Lang): Messages {
  return lang === 'en' ? en : nl
}

/** What a doubt code means; a code without explanation in its own words. */
export function doubtWords(code: string, lang: Lang): string {
  const { doubts } = messagesFor(lang)
  return (doubts as Readonly<Record<string, string>>)[code] ?? code.replaceAll('-', ' ')
}

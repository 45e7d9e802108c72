import { messagesFor, type Lang } from '#messages/messages.ts'
import type { Source } from '#present/paper.ts'
import { dayOrUndated, letterName, placeWords } from '#present/words.ts'

/** Where words stand, for who reads along: `01-motiebrief.txt, 24 november 2022, blz. 3`; page and number are not parted. */
export function sourceWords(source: Source, lang: Lang): string {
  const { document, date } = placeParts(source, lang)
  return [document, date, placeWords(source, lang).replaceAll(' ', '\u00A0')].join(', ')
}

/** Where words stand, for who looks them up: `01-motiebrief.txt, 24 november 2022, blz. 3, tekens 120–240`. */
export function fullSourceWords(source: Source, lang: Lang): string {
  const { document, date, page } = placeParts(source, lang)
  return [document, date, page, charactersOf(source, lang)].filter((part) => part !== null).join(', ')
}

/** A source in words, part by part; `page` is null when the letter shows no pages. */
export function placeParts(
  { document, date, page }: Source,
  lang: Lang,
): { readonly document: string; readonly date: string; readonly page: string | null } {
  const { place } = messagesFor(lang)
  return {
    document: letterName(document),
    date: dayOrUndated(date, lang),
    page: page === null ? null : place.page(page),
  }
}

/** The offsets of a source in words: `tekens 120–240`. Plain digits, as the contract has them. */
export function charactersOf({ start, end }: Source, lang: Lang): string {
  return messagesFor(lang).paper.characters(start, end)
}

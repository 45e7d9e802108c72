import { messagesFor, type Lang } from '#messages/messages.ts'
import { oneLine } from '#present/lines.ts'
import type { Source } from '#present/paper.ts'
import { dayWords, placeWords } from '#present/words.ts'

/** Where words stand, for who reads along: `01-motiebrief.txt, 24 november 2022, blz. 3`; page and number are not parted. */
export function sourceWords(source: Source, lang: Lang): string {
  const place = placeWords(source, lang).replaceAll(' ', '\u00A0')
  return [oneLine(source.document), dateOf(source, lang), place].join(', ')
}

/** Where words stand, for who looks them up: `01-motiebrief.txt, 24 november 2022, blz. 3, tekens 120–240`. */
export function fullSourceWords(source: Source, lang: Lang): string {
  const { place } = messagesFor(lang)
  const page = source.page === null ? [] : [place.page(source.page)]
  return [oneLine(source.document), dateOf(source, lang), ...page, charactersOf(source, lang)].join(', ')
}

/** The offsets of a source in words: `tekens 120–240`. Plain digits, as the contract has them. */
export function charactersOf({ start, end }: Source, lang: Lang): string {
  return messagesFor(lang).paper.characters(start, end)
}

function dateOf({ date }: Source, lang: Lang): string {
  return date === null ? messagesFor(lang).paper.undated : dayWords(date, lang)
}

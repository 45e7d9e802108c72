import type { Lang } from '#messages/messages.ts'
import { messagesFor } from '#messages/messages.ts'
import type { Item, ItemOf, Period } from '#model/reading.ts'
import { oneLine } from '#present/lines.ts'

const LOCALE: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' }
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

// Making a formatter costs a millisecond; a letter asks for hundreds.
function once<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Format,
): Format {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as Format
}

/** `2022-12-31` → `31 december 2022`, or `31 dec 2022` when short. */
export function dayWords(day: string, lang: Lang, style: 'long' | 'short' = 'long'): string {
  const dateStyle = style === 'long' ? 'long' : 'medium'
  const format = once(
    `day ${lang} ${style}`,
    () => new Intl.DateTimeFormat(LOCALE[lang], { dateStyle, timeZone: 'UTC' }),
  )
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** `40000000`, `EUR` → `€ 40.000.000`. A currency that is no ISO code stands before the number as it is. */
export function moneyWords(value: number, currency: string, lang: Lang): string {
  const maximumFractionDigits = Number.isInteger(value) ? 0 : 2
  if (!/^[A-Z]{3}$/.test(currency)) return `${currency} ${numberWords(value, lang)}`
  const format = once(
    `money ${lang} ${currency} ${maximumFractionDigits}`,
    () => new Intl.NumberFormat(LOCALE[lang], { style: 'currency', currency, maximumFractionDigits }),
  )
  return format.format(value).replace('\u00A0', ' ')
}

/** `12345.5` → `12.345,5`. */
export function numberWords(value: number, lang: Lang): string {
  return once(
    `number ${lang}`,
    () => new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: 3 }),
  ).format(value)
}

/** A closed range of days in few words: `t/m 31 dec 2022`, `vanaf 1 jan 2026`, `in 2025`; empty when both are unknown. */
export function rangeWords({ from, to }: Pick<Period, 'from' | 'to'>, lang: Lang): string {
  const { range } = messagesFor(lang)
  if (from && to) {
    if (from === to) return range.on(dayWords(from, lang, 'short'))
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
    const whole = from.endsWith('-01-01') && to.endsWith('-12-31')
    if (whole) return range.year(first === last ? first : `${first}–${last}`)
    return range.until(dayWords(to, lang, 'short'))
  }
  if (to) return range.until(dayWords(to, lang, 'short'))
  return from ? range.since(dayWords(from, lang, 'short')) : ''
}

/** The sum with what bounds it: `ten minste € 6.000.000 per jaar (2023–2027)`. */
export function amountWords(amount: ItemOf<'amount'>, lang: Lang): string {
  const { terms, perYear } = messagesFor(lang)
  const period = rangeWords(amount, lang)
  return [
    terms.qualifier[amount.qualifier],
    moneyWords(amount.value, amount.currency, lang),
    amount.per === 'year' ? perYear : '',
    period === '' ? '' : `(${period})`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Where an item stands: its page when the letter shows pages, else the place of its first character. */
export function placeWords({ page, start }: Pick<Item, 'page' | 'start'>, lang: Lang): string {
  const { place } = messagesFor(lang)
  return page === null ? place.offset(numberWords(start, lang)) : place.page(page)
}

/** `kst-36200-XVII-66` → `36 200 XVII, nr. 66`, `kst-21501-02-9` → `21 501-02, nr. 9`; any other id as it is. */
export function referenceWords(id: string): string {
  const match = /^kst-(\d{2})(\d{3})(?:-([A-Z]+|\(R\d+\)|\d{2}(?=-)))?-(.+)$/.exec(id)
  if (!match) return id
  const [, thousands = '', rest = '', chapter, number = ''] = match
  const part = chapter === undefined ? '' : `${/^\d/.test(chapter) ? '-' : ' '}${chapter}`
  return `${thousands} ${rest}${part}, nr. ${number}`
}

/** The words as they begin a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The day of a letter in words; one that has none says so. */
export function dayOrUndated(day: string | null, lang: Lang, style: 'long' | 'short' = 'long'): string {
  return day === null ? messagesFor(lang).paper.undated : dayWords(day, lang, style)
}

/** The name of a letter for people. Every sample is called letter.txt: there the folder is the name. */
export function letterName(name: string): string {
  return oneLine(name).replace(/\/letter\.txt$/, '')
}

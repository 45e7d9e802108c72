import type { ItemOf } from '#model/reading.ts'
import type { Labels, } from '#export/html/labels-nl.ts'
import type { PageLang } from '#export/html/labels.ts'

type Range = { readonly from: string | null; readonly to: string | null }
type Parts = { readonly year: number; readonly month: number; readonly day: number }

/** A day in words: `31 oktober 2025`. */
export function dayInWords(day: string, { time }: Labels): string {
  const parts = partsOf(day)
  return parts.month >= 1 && parts.month <= 12 ? `${parts.day} ${time.months[parts.month - 1]} ${parts.year}` : day
}

/** A closed range of days as short as it can be said: `2025`, `maart 2025`, `uiterlijk 31 december 2022`. */
export function rangeInWords({ from, to }: Range, labels: Labels): string {
  const { time } = labels
  if (from === null && to === null) return time.open
  if (from === null) return `${time.atLatest} ${dayInWords(to!, labels)}`
  if (to === null) return `${time.from} ${startInWords(from, labels)}`
  if (from === to) return dayInWords(from, labels)
  const [a, b] = [partsOf(from), partsOf(to)]
  const wholeMonths = a.day === 1 && b.day === daysIn(b)
  if (wholeMonths && a.month === 1 && b.month === 12)
    return a.year === b.year ? String(a.year) : `${a.year} ${time.until} ${b.year}`
  if (wholeMonths && a.year === b.year && a.month === b.month) return `${time.months[a.month - 1]} ${a.year}`
  const first = wholeMonths ? time.months[a.month - 1]! : `${a.day} ${time.months[a.month - 1]}`
  const last = wholeMonths ? `${time.months[b.month - 1]} ${b.year}` : dayInWords(to, labels)
  return `${first}${a.year === b.year ? '' : ` ${a.year}`} ${time.until} ${last}`
}

/** The range as a machine writes it: `2025-03-01/2025-05-31`, an open side as `..`. */
export function rangeAsCode({ from, to }: Range): string {
  return from === to && from !== null ? from : `${from ?? '..'}/${to ?? '..'}`
}

/** A sum in words of the language: `ten minste € 2.000.000 per jaar`. */
export function moneyInWords(
  { value, currency, per, qualifier }: Pick<ItemOf<'amount'>, 'value' | 'currency' | 'per' | 'qualifier'>,
  lang: PageLang,
  labels: Labels,
): string {
  const sum = `${labels.qualifiers[qualifier]} ${formatMoney(value, currency, lang)}`.trim()
  return per === 'year' ? `${sum} ${labels.per.year}` : sum
}

/** A number as the language writes it. */
export function numberInWords(value: number, lang: PageLang): string {
  return value.toLocaleString(LOCALES[lang], { maximumFractionDigits: 3 })
}

const LOCALES: Readonly<Record<PageLang, string>> = { nl: 'nl-NL', en: 'en-GB' }

function formatMoney(value: number, currency: string, lang: PageLang): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${numberInWords(value, lang)} ${currency}`
  return value.toLocaleString(LOCALES[lang], {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
  })
}

function startInWords(day: string, labels: Labels): string {
  const { year, month, day: date } = partsOf(day)
  if (date !== 1) return dayInWords(day, labels)
  return month === 1 ? String(year) : `${labels.time.months[month - 1]} ${year}`
}

function partsOf(day: string): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

function daysIn({ year, month }: Parts): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

import type { Words } from '#export/html/labels.ts'
import type { ItemOf } from '#model/reading.ts'

type Range = { readonly from: string | null; readonly to: string | null }
type Parts = { readonly year: number; readonly month: number; readonly day: number }

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const

/** A day in words: `31 oktober 2025`. What is no day stays as it is. */
export function dayInWords(day: string, { labels }: Words): string {
  const { year, month, day: date } = partsOf(day)
  const name = labels.time.months[month - 1]
  return name ? `${date} ${name} ${year}` : day
}

/** A closed range of days as short as it can be said: `2025`, `maart 2025`, `uiterlijk 31 december 2022`. */
export function rangeInWords({ from, to }: Range, words: Words): string {
  const { time } = words.labels
  if (from === null && to === null) return time.open
  if (from === null) return `${time.atLatest} ${dayInWords(to!, words)}`
  if (to === null) return `${time.from} ${startInWords(from, words)}`
  if (from === to) return dayInWords(from, words)
  const [a, b] = [partsOf(from), partsOf(to)]
  const wholeMonths = a.day === 1 && b.day === daysIn(b)
  const sameYear = a.year === b.year
  if (wholeMonths && a.month === 1 && b.month === 12) {
    return sameYear ? String(a.year) : `${a.year} ${time.until} ${b.year}`
  }
  const nameOf = ({ month }: Parts) => time.months[month - 1] ?? String(month)
  if (wholeMonths && sameYear && a.month === b.month) return `${nameOf(a)} ${a.year}`
  const first = `${wholeMonths ? '' : `${a.day} `}${nameOf(a)}${sameYear ? '' : ` ${a.year}`}`
  const last = `${wholeMonths ? '' : `${b.day} `}${nameOf(b)} ${b.year}`
  return `${first} ${time.until} ${last}`
}

/** The range as a machine writes it: `2025-03-01/2025-05-31`, an open side as `..`. */
export function rangeAsCode({ from, to }: Range): string {
  return from === to && from !== null ? from : `${from ?? '..'}/${to ?? '..'}`
}

/** A sum in words: `ten minste € 2.000.000 per jaar`. */
export function moneyInWords(amount: ItemOf<'amount'>, words: Words): string {
  const sum = `${words.terms.qualifier[amount.qualifier]} ${formatMoney(amount, words)}`.trim()
  return amount.per === 'year' ? `${sum} ${words.labels.per.year}` : sum
}

/** A number as the language writes it. */
export function numberInWords(value: number, { lang }: Words): string {
  return formatter(LOCALES[lang], { maximumFractionDigits: 3 }).format(value)
}

function formatMoney({ value, currency }: ItemOf<'amount'>, words: Words): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${currency} ${numberInWords(value, words)}`
  const digits = Number.isInteger(value) ? 0 : 2
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return formatter(LOCALES[words.lang], { style: 'currency', currency, ...options }).format(value)
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Making one costs more than the rest of a note; a letter asks for hundreds. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.currency} ${options.minimumFractionDigits}`
  const made = formatters.get(key) ?? new Intl.NumberFormat(locale, options)
  formatters.set(key, made)
  return made
}

function startInWords(day: string, words: Words): string {
  const { year, month, day: date } = partsOf(day)
  if (date !== 1) return dayInWords(day, words)
  return month === 1 ? String(year) : `${words.labels.time.months[month - 1]} ${year}`
}

function partsOf(day: string): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

function daysIn({ year, month }: Parts): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

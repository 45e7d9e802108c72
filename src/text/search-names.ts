import { MAGNITUDES } from '#text/numbers.ts'
import { numberForms, valueOf } from '#text/search-numbers.ts'
import { plainWord } from '#text/search-tokens.ts'

/** Something that words name by number: its terms, and how many words from the first one say it. */
export type Named = { readonly terms: readonly string[]; readonly length: number }

const NONE: ReadonlyMap<number, readonly string[]> = new Map()

/** Terms of what the words name, by the index of the first word: "32 735, nr. 380" is `=kst-32735-380` and `=32735`. */
export function namedTerms(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const numbers = words.flatMap((word, at) => (/\d|^kst$/i.test(word) ? [at] : []))
  if (numbers.length === 0) return NONE
  return new Map(
    numbers.flatMap((at) => {
      const named = namedAt(words, at)
      return named ? [[at, named.terms.map((term) => `=${term}`)] as const] : []
    }),
  )
}

/** What the words from an index on name by number: a paper of the House, a day, a sum, a number in groups. */
export function namedAt(words: readonly string[], at: number): Named | undefined {
  const next = words.slice(at, at + MOST_WORDS).map(plainWord)
  return paper(next) ?? day(next) ?? sum(next) ?? grouped(next)
}

/** Words that a name of a paper can take: "36 600 V, nrs. 85, 86 en 87". */
const MOST_WORDS = 10

const CHAPTER = '[ivxl]{1,6}|[a-f]'
const WHOLE = new RegExp(`^(?:kst-|dossier-)?(\\d{5})(?:-(${CHAPTER}))?(?:-(\\d{1,4}))?$`)

function paper(words: readonly string[]): Named | undefined {
  const [first = '', second = '', third = ''] = words
  const whole = WHOLE.exec(first)
  if (whole) return withNumbers(words, 1, whole[1]!, whole[2], whole[3])
  if (first === 'kst' && WHOLE.test(second)) {
    const [, dossier = '', chapter] = WHOLE.exec(second)!
    const number = /^\d{1,4}$/.test(third) ? third : undefined
    return withNumbers(words, number === undefined ? 2 : 3, dossier, chapter, number)
  }
  if (!/^[123]\d$/.test(first)) return undefined
  const rest = new RegExp(`^(\\d{3})(?:-(${CHAPTER}))?(?:-(\\d{1,4}))?$`).exec(second)
  return rest ? withNumbers(words, 2, first + rest[1]!, rest[2], rest[3]) : undefined
}

function withNumbers(
  words: readonly string[],
  from: number,
  dossier: string,
  chapterSoFar: string | undefined,
  number: string | undefined,
): Named {
  let length = from
  let chapter = chapterSoFar
  if (
    chapter === undefined &&
    number === undefined &&
    new RegExp(`^(?:${CHAPTER})$`).test(words[length] ?? '')
  ) {
    chapter = words[length++]
  }
  const numbers = number === undefined ? [] : [number]
  if (number === undefined && /^(?:nrs?|nummers?)$/.test(words[length] ?? '')) {
    for (let at = length + 1; at < words.length; at++) {
      if (words[at] === 'en') continue
      if (!/^\d{1,4}(?:,\d{1,4})*$/.test(words[at]!)) break
      numbers.push(...words[at]!.split(','))
      length = at + 1
    }
  }
  const base = chapter === undefined ? dossier : `${dossier}-${chapter}`
  return {
    terms: [...new Set([...numbers.map((one) => `kst-${base}-${one}`), base, dossier])],
    length,
  }
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const SHORT_MONTHS = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')

/** "12 maart 2024", "12-03-2024" and "2024-03-12" are one day. */
function day([first = '', second = '', third = '']: readonly string[]): Named | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(first)
  if (iso) return { terms: [first], length: 1 }
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(first)
  if (dutch) return { terms: [isoDay(dutch[3]!, dutch[2]!, dutch[1]!)], length: 1 }
  const month = Math.max(MONTHS.indexOf(second), SHORT_MONTHS.indexOf(second)) + 1
  if (month === 0 || !/^\d{1,2}$/.test(first) || !/^\d{4}$/.test(third)) return undefined
  return { terms: [isoDay(third, String(month), first)], length: 3 }
}

function isoDay(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** "4,8 miljoen" and "4.800.000" are one sum. */
function sum([first = '', second = '']: readonly string[]): Named | undefined {
  const magnitude = MAGNITUDES.get(second)
  const value = valueOf(numberForms(first)[0] ?? '')
  if (magnitude === undefined || value === undefined) return undefined
  const whole = Math.round(value * magnitude)
  return Number.isSafeInteger(whole) ? { terms: [String(whole)], length: 2 } : undefined
}

/** "15 000" is "15000". */
function grouped(words: readonly string[]): Named | undefined {
  if (!/^[1-9]\d{0,2}$/.test(words[0] ?? '')) return undefined
  let length = 1
  while (/^\d{3}$/.test(words[length] ?? '') && length < 4) length++
  return length > 1 ? { terms: [words.slice(0, length).join('')], length } : undefined
}

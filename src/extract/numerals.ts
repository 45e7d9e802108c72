import { oncePerAnalysis, type Analysis } from '#extract/analysis.ts'
import { flagsOf, marker, type Flags } from '#extract/markers.ts'
import type { Span } from '#model/span.ts'
import { matchAt } from '#text/match-at.ts'
import { DENOMINATORS, FRACTION_WORDS, MAGNITUDES, NUMBER_WORDS, parseDigits } from '#text/numbers.ts'
import { MARK, SHAPE } from '#text/tokens.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

/** A number in the text, whatever it counts. Tokens half open. */
export type Numeral = Span & {
  readonly firstToken: number
  readonly endToken: number
  /** Null when damage leaves more than one reading; then `candidates` has them. */
  readonly value: number | null
  readonly candidates: readonly number[]
  readonly form: 'digits' | 'words' | 'fraction' | 'damaged'
  /** What `miljoen` and the like multiplied it by, written here or behind the next number of the list. */
  readonly factor: number
}

type Words = {
  readonly gate: Flags
  readonly value: ReadonlyMap<number, number>
  readonly factor: ReadonlyMap<number, number>
  readonly parts: ReadonlyMap<number, number>
  readonly wholeFraction: ReadonlyMap<number, number>
  readonly ordinalHalf: Flags
  readonly list: Flags
  readonly a: number
  readonly half: number
  readonly quarter: number
  readonly the: number
  readonly on: number
  readonly of: number
  readonly part: number
}

/** Every number of the text in order: digits, number words, fractions, damaged digits. Made once per analysis. */
export const numeralsOf = oncePerAnalysis(readNumerals)

function readNumerals(analysis: Analysis): readonly Numeral[] {
  const words = numeralWords(analysis.vocabulary)
  const { tokens } = analysis
  const { shape, word } = tokens
  const numerals: Numeral[] = []
  for (let token = 0; token < tokens.count;) {
    const form = shape[token]!
    let numeral: Numeral | undefined
    if (form === SHAPE.number) numeral = readDigits(analysis, words, token)
    else if (form === SHAPE.mixed) numeral = readDamaged(analysis, words, token)
    else if (form < SHAPE.number && word[token]! > 0 && words.gate[word[token]!] === 1) {
      numeral = readWords(analysis, words, token)
    }
    if (numeral) {
      numerals.push(numeral)
      token = numeral.endToken
    } else token++
  }
  return shareFactors(analysis, words, numerals)
}

/** `2 en 3 miljoen`: the factor behind the last number of a list counts for the ones before it. */
function shareFactors({ tokens }: Analysis, words: Words, numerals: Numeral[]): Numeral[] {
  const shared = new Set<number>()
  for (let index = numerals.length - 2; index >= 0; index--) {
    const numeral = numerals[index]!
    const next = numerals[index + 1]!
    if (numeral.factor !== 1 || next.factor === 1 || numeral.value === null || numeral.value >= 1000) continue
    if (next.firstToken - numeral.endToken !== 1) continue
    const between = tokens.word[numeral.endToken]!
    // A comma joins only what an "en" or "of" further on makes a list.
    if (words.list[between] !== 1 && !(between === MARK.comma && shared.has(index + 1))) continue
    numerals[index] = { ...numeral, value: numeral.value * next.factor, factor: next.factor }
    shared.add(index)
  }
  return numerals
}

/** Digits with points or spaces between thousands and a decimal comma; a decimal point in short numbers only. */
const DIGITS =
  /(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,6})?|\d{1,3}(?: 000){1,3}|\d{1,12},\d{1,6}|\d{1,3}\.\d{1,2}|\d{1,12})(?!\d)/y
const LOWER_TO_UPPER = /([1-9]\d{0,3})-([1-9]\d{0,2})(?![\d-])/y
const SIMPLE_FRACTION = /([1-9])\/(\d|10)(?![\d/])/y
/** What follows makes the digits part of a date, a time, an id or a sum (`5+1`). */
const GOES_ON = /[-.,:/+]\d|[A-Za-z]/y

function readDigits(analysis: Analysis, words: Words, token: number): Numeral | undefined {
  const { text, tokens } = analysis
  const from = tokens.start[token]!
  if (isInside(analysis, token)) return undefined
  const fraction = matchAt(SIMPLE_FRACTION, text, from)
  if (fraction) {
    const value = Number(fraction[1]) / Number(fraction[2])
    return value < 1 ? make(analysis, token, token + 3, value, 'fraction') : undefined
  }
  const range = matchAt(LOWER_TO_UPPER, text, from)
  if (range) {
    const [lower, upper] = [Number(range[1]), Number(range[2])]
    return lower < upper ? withFactor(analysis, words, token, token + 1, lower, 'digits') : undefined
  }
  const digits = matchAt(DIGITS, text, from)?.[0]
  if (!digits || (digits.length > 1 && /^0\d/.test(digits))) return undefined
  if (matchAt(GOES_ON, text, from + digits.length)) return undefined
  const value = parseDigits(digits)
  if (value === undefined) return undefined
  let end = token + 1
  while (end < tokens.count && tokens.start[end]! < from + digits.length) end++
  return withFactor(analysis, words, token, end, value, 'digits')
}

/** True behind a slash or colon and in the middle of a date: `2026/27`, `14:30`, `12.3.2026`. */
function isInside({ tokens }: Analysis, token: number): boolean {
  const { word, shape, start, end } = tokens
  if (token === 0 || end[token - 1] !== start[token]) return false
  const before = word[token - 1]
  if (before === MARK.slash || before === MARK.colon) return true
  return before === MARK.stop && shape[token - 2] === SHAPE.number && end[token - 2] === start[token - 1]
}

function readWords(analysis: Analysis, words: Words, token: number): Numeral | undefined {
  const { word } = analysis.tokens
  const id = word[token]!
  const next = word[token + 1] ?? 0
  if (id === words.a) {
    if (words.factor.has(next)) {
      return make(analysis, token, token + 2, words.factor.get(next)!, 'words', words.factor.get(next))
    }
    if (next === words.half && words.factor.has(word[token + 2] ?? 0)) {
      const factor = words.factor.get(word[token + 2]!)!
      return make(analysis, token, token + 3, factor / 2, 'words', factor)
    }
    return readFraction(analysis, words, token, 1)
  }
  const whole = words.wholeFraction.get(id)
  if (whole !== undefined) {
    const before = word[token - 1] ?? 0
    if (whole === 1 / 2 && (before !== words.the || words.ordinalHalf[before] === 1)) return undefined
    return make(analysis, whole === 1 / 2 ? token - 1 : token, token + 1, whole, 'fraction')
  }
  const value = words.value.get(id)
  if (value === undefined) return undefined
  return (
    readFraction(analysis, words, token, value) ??
    withFactor(analysis, words, token, token + 1, value, 'words')
  )
}

/** `een derde van`, `twee derde`, `een op de vijf`. */
function readFraction(analysis: Analysis, words: Words, token: number, value: number): Numeral | undefined {
  const { word } = analysis.tokens
  const next = word[token + 1] ?? 0
  const parts = words.parts.get(next)
  if (parts !== undefined) {
    const after = word[token + 2] ?? 0
    // "een derde land" is a third country, "een derde van de landen" is a share.
    if (value === 1 && next !== words.quarter && after !== words.of && after !== words.part) return undefined
    if (value >= parts) return undefined
    return make(analysis, token, token + 2, value / parts, 'fraction')
  }
  if (next !== words.on || value > 10) return undefined
  const at = word[token + 2] === words.the ? token + 3 : token + 2
  const total = words.value.get(word[at] ?? 0) ?? plainNumber(analysis, at)
  if (total === undefined || total <= value) return undefined
  return make(analysis, token, at + 1, value / total, 'fraction')
}

function plainNumber({ text, tokens }: Analysis, token: number): number | undefined {
  if (tokens.shape[token] !== SHAPE.number) return undefined
  return parseDigits(text.slice(tokens.start[token], tokens.end[token]))
}

/** Digits that scanning turned into letters; `o` and `l` can be read in one way only, `g` and `q` in two. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', g: '49', q: '49' }

function readDamaged(analysis: Analysis, words: Words, token: number): Numeral | undefined {
  const { text, tokens } = analysis
  const from = tokens.start[token]!
  const to = tokens.end[token]!
  if (to - from > 4) return undefined
  let readings = ['']
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    const letters = unit >= 48 && unit <= 57 ? text.charAt(at) : LOOKS_LIKE[text.charAt(at)]
    if (letters === undefined || (at === from && (text.charAt(at) === 'o' || text.charAt(at) === 'O'))) {
      return undefined
    }
    readings = readings.flatMap((reading) => [...letters].map((digit) => reading + digit))
  }
  if (readings.length > 4) return undefined
  if (text.slice(from, to).includes('q') && sectionQ(analysis).isFour) {
    readings = readings.filter((digits) => !digits.includes('9'))
  }
  const candidates = readings.map(Number)
  const [value] = candidates
  if (candidates.length > 1) return make(analysis, token, token + 1, null, 'damaged', 1, candidates)
  return withFactor(analysis, words, token, token + 1, value!, 'damaged')
}

/** Whether the sections of this document are numbered 3, q, 5: then its scanner reads a 4 as `q`. */
const sectionQ = oncePerAnalysis(({ text, document: { blocks } }) => {
  const numbers: string[] = []
  for (const { start } of blocks) {
    const number = /^[0-9q](?=[ .)])/.exec(text.slice(start, start + 3))
    if (number) numbers.push(number[0])
  }
  return {
    isFour: numbers.some(
      (number, at) => number === 'q' && numbers[at - 1] === '3' && numbers[at + 1] === '5',
    ),
  }
})

function withFactor(
  analysis: Analysis,
  words: Words,
  first: number,
  end: number,
  value: number,
  form: Numeral['form'],
): Numeral {
  const factor = words.factor.get(analysis.tokens.word[end] ?? 0) ?? 1
  return make(analysis, first, factor === 1 ? end : end + 1, value * factor, form, factor)
}

function make(
  { tokens }: Analysis,
  firstToken: number,
  endToken: number,
  value: number | null,
  form: Numeral['form'],
  factor = 1,
  candidates: readonly number[] = [],
): Numeral {
  // 1,1 × a million is 1100000.0000000002 in floating point.
  const exact = value === null ? null : Math.round(value * 1e6) / 1e6
  const start = tokens.start[firstToken]!
  return {
    start,
    end: tokens.end[endToken - 1]!,
    firstToken,
    endToken,
    value: exact,
    candidates,
    form,
    factor,
  }
}

const numeralWords = oncePerVocabulary((vocabulary): Words => {
  const { lexicon } = vocabulary
  const byId = (words: ReadonlyMap<string, number>) =>
    new Map([...words].map(([word, value]) => [lexicon.id(word), value] as const).filter(([id]) => id > 0))
  return {
    gate: flagsOf(vocabulary, ['een', ...NUMBER_WORDS.keys(), ...FRACTION_WORDS.keys()]),
    value: byId(NUMBER_WORDS),
    factor: byId(MAGNITUDES),
    parts: byId(DENOMINATORS),
    wholeFraction: byId(FRACTION_WORDS),
    ordinalHalf: marker(vocabulary, 'ordinal-half'),
    list: flagsOf(vocabulary, ['en', 'tot', 'of', 'naar', 'a']),
    a: lexicon.id('een'),
    half: lexicon.id('half'),
    quarter: lexicon.id('kwart'),
    the: lexicon.id('de'),
    on: lexicon.id('op'),
    of: lexicon.id('van'),
    part: lexicon.id('deel'),
  }
})

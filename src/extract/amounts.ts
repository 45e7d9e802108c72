import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { marker, type Flags } from '#extract/markers.ts'
import { numeralsOf, type Numeral } from '#extract/numerals.ts'
import type { ItemOf } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { SHAPE, wordsIn } from '#text/tokens.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type Amount = ItemOf<'amount'>

/** What an amount needs to know of a time expression of the same letter. */
export type TimeInReach = Pick<Finding<'time'>, 'start' | 'end' | 'from' | 'to' | 'type' | 'role'>

/** A number with its currency. Tokens half open. */
type Sum = {
  readonly numeral: Numeral
  readonly value: number
  readonly currency: string
  readonly first: number
  readonly end: number
  readonly doubts: readonly string[]
  /** The next sum speaks for this one too: `2 en 3 miljoen euro per jaar`. */
  readonly shares: boolean
}

const ROWS = ['stop', 'verb', 'minimum', 'maximum', 'roughly', 'yearly', 'budget', 'spent', 'pledged', 'own-payer',
  'money-verb', 'purpose', 'no-purpose', 'purpose-end', 'article', 'time-unit', 'month'] as const

type Words = { readonly currencies: ReadonlyMap<number, string>; readonly tons: number } & {
  readonly [Id in (typeof ROWS)[number]]: Flags
}

const COMMA = -44
const HYPHEN = -45

/**
 * Finds sums of money: a number with a currency, in whole units. The span is the money expression only. `times` are the
 * time expressions of the letter in order; one in the same sentence gives the period.
 */
export function findAmounts(analysis: Analysis, times: readonly TimeInReach[] = []): Finding<'amount'>[] {
  const words = analysis.vocabulary.memo('extract/amounts', () => wordsOf(analysis.vocabulary))
  const { sentences, tokens } = analysis
  const sums = findSums(analysis, words)
  const found: Finding<'amount'>[] = []
  for (let index = sums.length - 1; index >= 0; index--) {
    const sum = sums[index]!
    const sentence = sentenceAt(analysis, tokens.start[sum.first]!)
    const left = Math.max(sentences.firstToken[sentence]!, sums[index - 1]?.end ?? 0)
    const right = Math.min(sentences.endToken[sentence]!, sums[index + 1]?.first ?? Infinity)
    const span = { start: tokens.start[sum.first]!, end: tokens.end[sum.end - 1]! }
    const next = sum.shares ? found.at(-1) : undefined
    const bounds = { start: sentences.start[sentence]!, end: sentences.end[sentence]! }
    found.push({
      kind: 'amount',
      ...span,
      speaker: 'government',
      rule: sum.doubts.length > 0 ? 'amount/without-currency' : 'amount/currency',
      doubts: [...sum.doubts],
      value: sum.value,
      currency: sum.currency,
      per: next?.per ?? (isYearly(analysis, words, sum, left, right) ? 'year' : 'total'),
      ...(next ? { from: next.from, to: next.to } : periodOf(times, span, bounds)),
      purpose: next?.purpose ?? purposeOf(analysis, words, sum, right),
      modality: modalityOf(analysis, words, sentence),
      qualifier: qualifierOf(analysis, words, sum, left),
    })
  }
  return found.reverse()
}

function findSums(analysis: Analysis, words: Words): Sum[] {
  const numerals = numeralsOf(analysis)
  const sums: Sum[] = []
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index]!
    const sum = withCurrency(analysis, words, numeral) ?? withoutCurrency(analysis, words, numeral, sums.at(-1))
    if (!sum) continue
    const before = numerals[index - 1]
    const last = sums.at(-1)
    if (before && sum.first === numeral.firstToken && shares(analysis, before, numeral) && (last?.numeral !== before || last.doubts.length > 0)) {
      if (last?.numeral === before) sums.pop()
      sums.push({ ...sum, numeral: before, value: before.value!, first: before.firstToken, end: before.endToken, shares: true })
    }
    sums.push(sum)
  }
  return sums
}

/** `2 en 3 miljoen euro`, `tussen 500 en 900 euro`: the number before has the same currency. */
function shares({ tokens }: Analysis, before: Numeral, { factor, firstToken }: Numeral): boolean {
  const isYear = before.factor === 1 && before.value !== null && before.value >= 1900 && before.value <= 2100
  const joined = firstToken - before.endToken === 1 && tokens.shape[before.endToken] === SHAPE.lower
  return before.value !== null && before.factor === factor && joined && !isYear
}

function withCurrency({ tokens, text }: Analysis, words: Words, numeral: Numeral): Sum | undefined {
  const { word, start, end, shape } = tokens
  if (numeral.value === null || numeral.form === 'fraction') return undefined
  let first = numeral.firstToken
  let last = numeral.endToken
  let currency = words.currencies.get(word[first - 1] ?? 0)
  if (currency !== undefined) {
    first--
    if (currency === 'USD' && first > 0 && text.slice(start[first - 1], end[first - 1]) === 'US') first--
  } else {
    // "drie miljoen Amerikaanse dollar"
    const adjective = shape[last] === SHAPE.capital || shape[last] === SHAPE.upper ? 1 : 0
    currency = words.currencies.get(word[last] ?? 0)
    if (currency === undefined) {
      currency = adjective ? words.currencies.get(word[last + 1] ?? 0) : undefined
      last += adjective
    }
    if (currency === undefined) return undefined
    last++
  }
  // "500.000,-"
  if (word[last] === COMMA && word[last + 1] === HYPHEN && start[last + 1] === end[last]) {
    last += 2
    while (word[last] === HYPHEN && start[last] === end[last - 1]) last++
  }
  return { numeral, value: numeral.value, currency, first, end: last, doubts: [], shares: false }
}

/** `3 miljoen` beside sums in the same sentence, or beside a word of budgets, when it counts nothing; `vijf ton`. */
function withoutCurrency({ tokens, sentences, ...analysis }: Analysis, words: Words, numeral: Numeral, last: Sum | undefined): Sum | undefined {
  if (numeral.value === null || numeral.form === 'fraction') return undefined
  const inTons = tokens.word[numeral.endToken] === words.tons
  if (numeral.factor < 1e6 && !inTons) return undefined
  const end = numeral.endToken + (inTons ? 1 : 0)
  const next = tokens.word[end] ?? 0
  const counts = (tokens.shape[end] ?? SHAPE.end) < SHAPE.number && words.stop[next] !== 1 && words.verb[next] !== 1 && words['money-verb'][next] !== 1
  if (counts) return undefined
  const sentence = sentenceAt({ tokens, sentences, ...analysis }, numeral.start)
  const from = sentences.firstToken[sentence]!
  // In money a ton is a hundred thousand.
  const value = numeral.value * (inTons ? 100_000 : 1)
  const sum = { numeral, value, first: numeral.firstToken, end, shares: false }
  if (last && last.first >= from && !inTons) return { ...sum, currency: last.currency, doubts: ['currency-from-context'] }
  for (let token = from; token < sentences.endToken[sentence]!; token++)
    if (words['money-verb'][tokens.word[token]!] === 1) return { ...sum, currency: 'EUR', doubts: ['currency-not-named'] }
  return undefined
}

/** Words between an amount and what is said of it, at most. */
const REACH = 7
const EVERY_YEAR = /(?:per|elk|ieder) jaar(?![a-z])|per annum|p\/j|p\.?j\.?(?![a-z])/iy

function isYearly({ tokens, text }: Analysis, words: Words, { first, end }: Sum, left: number, right: number): boolean {
  const { word, start } = tokens
  const says = (token: number) => {
    if (words.yearly[word[token]!] === 1) return true
    EVERY_YEAR.lastIndex = start[token]!
    return EVERY_YEAR.test(text)
  }
  for (let token = end; token < Math.min(right, end + REACH); token++) if (says(token)) return true
  for (let token = Math.max(left, first - REACH); token < first; token++)
    if (says(token) || (first - token <= 3 && words.budget[word[token]!] === 1)) return true
  return false
}

/** Code units between a sum and the time that gives its period, at most. */
const FAR = 260

function periodOf(times: readonly TimeInReach[], sum: Span, sentence: Span): Pick<Amount, 'from' | 'to'> {
  let best: TimeInReach | undefined
  let nearest = FAR
  for (let index = firstAfter(times, sentence.start); index < times.length && times[index]!.start < sentence.end; index++) {
    const time = times[index]!
    if (time.type === 'recurrence' || time.role === 'publication' || (time.from === null && time.to === null)) continue
    // Words behind the sum speak of it sooner than words before it; a deadline bounds an act, not the money.
    const distance = (time.start >= sum.end ? time.start - sum.end : 40 + sum.start - time.end) + (time.role === 'deadline' ? 120 : 0)
    if (distance >= nearest) continue
    best = time
    nearest = distance
  }
  return { from: best?.from ?? null, to: best?.to ?? null }
}

function firstAfter(times: readonly TimeInReach[], at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

const MORE = /(?:meer|niet minder|hoger|groter) dan (?:de |het |een )?$/i
const LESS = /(?:(?:minder|niet meer|lager) dan|oplopend tot(?: wel)?|ten hoogste|niet boven) (?:de |het |een )?$/i

function qualifierOf({ tokens, text }: Analysis, words: Words, { first }: Sum, left: number): Amount['qualifier'] {
  const before = text.slice(Math.max(0, tokens.start[first]! - 24), tokens.start[first])
  if (MORE.test(before)) return 'min'
  if (LESS.test(before)) return 'max'
  for (let token = first - 1; token >= Math.max(left, first - 3); token--) {
    const id = tokens.word[token]!
    if (id < 0) break
    if (words.minimum[id] === 1) return 'min'
    // "2 tot 3 miljoen" is a range, "tot 3 miljoen" a ceiling.
    if (words.maximum[id] === 1 && tokens.shape[token - 1] !== SHAPE.number) return 'max'
    if (words.roughly[id] === 1) return 'approx'
  }
  return 'exact'
}

function modalityOf({ tokens, sentences }: Analysis, words: Words, sentence: number): Amount['modality'] {
  let spent = false
  let pledged = false
  let own = false
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    const id = tokens.word[token]!
    if (id <= 0) continue
    spent ||= words.spent[id] === 1
    pledged ||= words.pledged[id] === 1
    own ||= words['own-payer'][id] === 1
  }
  if (pledged && !own) return 'pledged-by-others'
  return spent ? 'past' : 'committed'
}

/** At most eight words behind the first `voor`, `aan` or `ten behoeve van` near the sum, up to a mark or a verb. */
function purposeOf({ tokens, text }: Analysis, words: Words, { end }: Sum, right: number): string | null {
  const { word, shape, start } = tokens
  for (let token = end; token < Math.min(right, end + REACH); token++) {
    const id = word[token]!
    if (id < 0 && id !== HYPHEN) return null
    if (words.purpose[id] !== 1) continue
    let first = token + 1
    while (first < right && words.article[word[first]!] === 1) first++
    const isTime = shape[first] === SHAPE.number || words['time-unit'][word[first]!] === 1 || words.month[word[first]!] === 1
    if (isTime || words['no-purpose'][word[first]!] === 1) continue
    let last = first
    while (last < Math.min(right, first + 8) && shape[last]! < SHAPE.mark && words.verb[word[last]!] !== 1 && words['purpose-end'][word[last]!] !== 1) last++
    if (last > first) return text.slice(start[first], tokens.end[last - 1])
  }
  return null
}

function wordsOf(vocabulary: Vocabulary): Words {
  const currencies = new Map<number, string>()
  for (const { id, names } of vocabulary.data.currencies)
    for (const name of names) {
      const [word] = wordsIn(name)
      currencies.set(word === undefined ? -name.charCodeAt(0) : vocabulary.lexicon.id(word), id.toUpperCase())
    }
  const rows = Object.fromEntries(ROWS.map((id) => [id, marker(vocabulary, id)])) as Record<(typeof ROWS)[number], Flags>
  return { currencies, ...rows, tons: vocabulary.lexicon.id('ton') }
}

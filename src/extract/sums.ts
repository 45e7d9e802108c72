import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import type { MoneyWords } from '#extract/money-words.ts'
import { numeralsOf, type Numeral } from '#extract/numerals.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

/** A number with its currency. Tokens half open. */
export type Sum = {
  readonly numeral: Numeral
  readonly value: number
  readonly currency: string
  readonly first: number
  readonly end: number
  readonly doubts: readonly string[]
  /** The next sum speaks for this one too: `2 en 3 miljoen euro per jaar`. */
  readonly shares: boolean
}

/** Finds the numbers of a letter that are money, in order. */
export function findSums(analysis: Analysis, words: MoneyWords): Sum[] {
  const numerals = numeralsOf(analysis)
  const sums: Sum[] = []
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index]!
    const sum =
      withCurrency(analysis, words, numeral) ?? withoutCurrency(analysis, words, numeral, sums.at(-1))
    if (!sum) continue
    const before = numerals[index - 1]
    const last = sums.at(-1)
    if (
      before &&
      sum.first === numeral.firstToken &&
      shares(analysis, before, numeral) &&
      (last?.numeral !== before || last.doubts.length > 0)
    ) {
      if (last?.numeral === before) sums.pop()
      sums.push({
        ...sum,
        numeral: before,
        value: before.value!,
        first: before.firstToken,
        end: before.endToken,
        shares: true,
      })
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

function withCurrency({ tokens, text }: Analysis, words: MoneyWords, numeral: Numeral): Sum | undefined {
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
    // "in 2021 € 50 miljoen": the sign belongs to the next number.
    if (shape[last] === SHAPE.number && (shape[last - 1] === SHAPE.mark || shape[last - 1] === SHAPE.upper)) {
      return undefined
    }
  }
  // "500.000,-"
  if (word[last] === MARK.comma && word[last + 1] === MARK.hyphen && start[last + 1] === end[last]) {
    last += 2
    while (word[last] === MARK.hyphen && start[last] === end[last - 1]) last++
  }
  return { numeral, value: numeral.value, currency, first, end: last, doubts: [], shares: false }
}

/** `3 miljoen` beside sums in the same sentence, or beside a word of budgets, when it counts nothing; `vijf ton`. */
function withoutCurrency(
  analysis: Analysis,
  words: MoneyWords,
  numeral: Numeral,
  last: Sum | undefined,
): Sum | undefined {
  const { tokens, sentences } = analysis
  if (numeral.value === null || numeral.form === 'fraction') return undefined
  const inTons = tokens.word[numeral.endToken] === words.tons
  if (numeral.factor < 1e6 && !inTons) return undefined
  const end = numeral.endToken + (inTons ? 1 : 0)
  const next = tokens.word[end] ?? 0
  const counts =
    (tokens.shape[end] ?? SHAPE.end) < SHAPE.number &&
    words.stop[next] !== 1 &&
    words.verb[next] !== 1 &&
    words['money-verb'][next] !== 1
  if (counts) return undefined
  const sentence = sentenceAt(analysis, numeral.start)
  const from = sentences.firstToken[sentence]!
  // In money a ton is a hundred thousand.
  const value = numeral.value * (inTons ? 100_000 : 1)
  const sum = { numeral, value, first: numeral.firstToken, end, shares: false }
  if (last && last.first >= from && !inTons) {
    return { ...sum, currency: last.currency, doubts: ['currency-from-context'] }
  }
  for (let token = from; token < sentences.endToken[sentence]!; token++) {
    if (words['money-verb'][tokens.word[token]!] === 1) {
      return { ...sum, currency: 'EUR', doubts: ['currency-not-named'] }
    }
  }
  return undefined
}

import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { moneyWords, type MoneyWords } from '#extract/money-words.ts'
import { findSums, type Sum } from '#extract/sums.ts'
import type { ItemOf } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { firstFrom } from '#text/sorted.ts'
import { parseDay } from '#text/time/day.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

type Amount = ItemOf<'amount'>

/** What an amount needs to know of a time expression of the same letter. */
export type TimeInReach = Pick<Finding<'time'>, 'start' | 'end' | 'from' | 'to' | 'type' | 'role'>

/**
 * Finds sums of money: a number with a currency, in whole units. The span is the money expression only. `times` are the
 * time expressions of the letter in order; one in the same sentence gives the period.
 */
export function findAmounts(analysis: Analysis, times: readonly TimeInReach[] = []): Finding<'amount'>[] {
  const words = moneyWords(analysis.vocabulary)
  const { sentences, tokens } = analysis
  const sums = findSums(analysis, words)
  const found: Finding<'amount'>[] = []
  let modality: { sentence: number; value: Amount['modality'] } = { sentence: -1, value: 'committed' }
  for (let index = sums.length - 1; index >= 0; index--) {
    const sum = sums[index]!
    const sentence = sentenceAt(analysis, tokens.start[sum.first]!)
    const left = Math.max(sentences.firstToken[sentence]!, sums[index - 1]?.end ?? 0)
    const right = Math.min(sentences.endToken[sentence]!, sums[index + 1]?.first ?? Infinity)
    if (modality.sentence !== sentence) modality = { sentence, value: modalityOf(analysis, words, sentence) }
    const span = { start: tokens.start[sum.first]!, end: tokens.end[sum.end - 1]! }
    const next = sum.shares ? found.at(-1) : undefined
    const bounds = { start: sentences.start[sentence]!, end: sentences.end[sentence]! }
    found.push({
      kind: 'amount',
      start: span.start,
      end: span.end,
      speaker: 'government',
      rule: sum.doubts.length > 0 ? 'amount/without-currency' : 'amount/currency',
      doubts: [...sum.doubts],
      value: sum.value,
      currency: sum.currency,
      per: next?.per ?? (isYearly(analysis, words, sum, left, right) ? 'year' : 'total'),
      ...(next ? { from: next.from, to: next.to } : periodOf(analysis, times, span, bounds)),
      purpose: next?.purpose ?? purposeOf(analysis, words, sum, right),
      modality: modality.value,
      qualifier: qualifierOf(analysis, words, sum, left),
    })
  }
  return found.reverse()
}

/** Words between an amount and what is said of it, at most. */
const REACH = 7
const EVERY_YEAR = /(?:per|elk|ieder) jaar(?![a-z])|per annum|p\/j|p\.?j\.?(?![a-z])/iy

function isYearly(
  { tokens, text }: Analysis,
  words: MoneyWords,
  { first, end }: Sum,
  left: number,
  right: number,
): boolean {
  const { word, start } = tokens
  const says = (token: number) => {
    if (words.yearly[word[token]!] === 1) return true
    EVERY_YEAR.lastIndex = start[token]!
    return EVERY_YEAR.test(text)
  }
  for (let token = end; token < Math.min(right, end + REACH); token++) if (says(token)) return true
  for (let token = Math.max(left, first - REACH); token < first; token++) {
    if (says(token) || (first - token <= 3 && words.budget[word[token]!] === 1)) return true
  }
  return false
}

/** Code units between a sum and the time that gives its period, at most. */
const FAR = 260

/** Between a time and a sum this begins another clause: "In 2029 komt een onderzoek, waarvoor € 3 miljoen …". */
const OTHER_CLAUSE = /, waar\w+ /i
/** "€ 5 miljoen, tegen € 4 miljoen in 2022": that year is of the other sum. */
const TURNS_TO = /\btegen\b/i
const SPREAD = /^over \S+ (?:jaar|jaren)$/i
/** Money is for years: a month or a quarter says when it was paid. */
const SHORTEST = 300

function isShort({ from, to }: TimeInReach): boolean {
  const [first, last] = [from && parseDay(from), to && parseDay(to)]
  return typeof first === 'number' && typeof last === 'number' && last - first < SHORTEST && last !== first
}

/** A comma or a second predicate between a sum and a time behind it makes words before it as near. */
const COMMA = 60
/** "bedroeg in 2023 € 9 miljoen en wordt in 2024 gehandhaafd" */
const AND_THEN = /,|\ben (?:wordt|worden|is|zijn|zal|zullen|blijft|blijven|stijgt|daalt)\b/i

function periodOf(
  { text }: Analysis,
  times: readonly TimeInReach[],
  sum: Span,
  sentence: Span,
): Pick<Amount, 'from' | 'to'> {
  let best: TimeInReach | undefined
  let nearest = FAR
  for (
    let index = firstFrom(times, Math.max(sentence.start, sum.start - FAR));
    index < times.length && times[index]!.start < Math.min(sentence.end, sum.end + FAR);
    index++
  ) {
    const time = times[index]!
    if (
      time.type === 'recurrence' ||
      time.role === 'publication' ||
      (time.from === null && time.to === null)
    ) {
      continue
    }
    // Words behind the sum speak of it sooner than words before it; a deadline bounds an act, not the money.
    const isBehind = time.start >= sum.end
    const between = isBehind ? text.slice(sum.end, time.start) : text.slice(time.end, sum.start)
    if ((isBehind ? TURNS_TO : OTHER_CLAUSE).test(between) || isShort(time)) continue
    // "€ 48 miljoen over vier jaar" is spread over years, not paid in four years' time.
    if (isBehind && SPREAD.test(text.slice(time.start, time.end))) continue
    const distance =
      between.length +
      (isBehind ? (AND_THEN.test(between) ? COMMA : 0) : 40) +
      (time.role === 'deadline' ? 120 : 0)
    if (distance >= nearest) continue
    best = time
    nearest = distance
  }
  return { from: best?.from ?? null, to: best?.to ?? null }
}

const MORE = /(?:meer|niet minder|hoger|groter) dan (?:de |het |een )?$/i
const LESS =
  /(?:(?:minder|niet meer|lager) dan|oplopend tot(?: wel)?|ten hoogste|niet boven) (?:de |het |een )?$/i

/** "Verlaagd tot 9 miljoen": where a change ends is the sum itself, no ceiling. */
const OUTCOME =
  /\b(?:verlaagd|verhoogd|teruggebracht|bijgesteld|gedaald|gestegen|beperkt|verminderd|opgehoogd|daalt|dalen|stijgt|stijgen|daalde|steeg) tot (?:in totaal )?(?:de |het |een )?$/i

function qualifierOf(
  { tokens, text }: Analysis,
  words: MoneyWords,
  { first }: Sum,
  left: number,
): Amount['qualifier'] {
  const before = text.slice(Math.max(0, tokens.start[first]! - 32), tokens.start[first])
  if (MORE.test(before)) return 'min'
  if (LESS.test(before)) return 'max'
  if (OUTCOME.test(before)) return 'exact'
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

function modalityOf(
  { tokens, sentences }: Analysis,
  words: MoneyWords,
  sentence: number,
): Amount['modality'] {
  let spent = false
  let reserved = false
  let pledged = false
  let own = false
  let was = false
  let ahead = false
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    const id = tokens.word[token]!
    if (id <= 0) continue
    spent ||= words.spent[id] === 1
    reserved ||= words.reserved[id] === 1
    pledged ||= words.pledged[id] === 1
    own ||= words['own-payer'][id] === 1
    was ||= words.was[id] === 1
    ahead ||= words['still-to-come'][id] === 1
  }
  if (pledged && !own) return 'pledged-by-others'
  // "Vorig jaar was € 6 miljoen beschikbaar": what was set apart then is past too.
  if (was && !ahead && (spent || reserved)) return 'past'
  return spent && !reserved ? 'past' : 'committed'
}

/** At most eight words behind the first `voor`, `aan` or `ten behoeve van` near the sum, up to a mark or a verb. */
function purposeOf(
  { tokens, text }: Analysis,
  words: MoneyWords,
  { end }: Sum,
  right: number,
): string | null {
  const { word, shape, start } = tokens
  for (let token = end; token < Math.min(right, end + REACH); token++) {
    const id = word[token]!
    if (id < 0 && id !== MARK.hyphen) return null
    if (words.purpose[id] !== 1) continue
    let first = token + 1
    while (first < right && words.article[word[first]!] === 1) first++
    const isTime =
      shape[first] === SHAPE.number ||
      words['time-unit'][word[first]!] === 1 ||
      words.month[word[first]!] === 1
    if (isTime || words['no-purpose'][word[first]!] === 1) continue
    let last = first
    while (
      last < Math.min(right, first + 8) &&
      shape[last]! < SHAPE.mark &&
      words.verb[word[last]!] !== 1 &&
      words['purpose-end'][word[last]!] !== 1
    ) {
      last++
    }
    if (last > first) return text.slice(start[first], tokens.end[last - 1])
  }
  return null
}

import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import { isTitle, percentAt, shareOf, textOf, unitAt, type Unit } from '#extract/counted-noun.ts'
import { figureWords, type FigureWords } from '#extract/figure-words.ts'
import type { Finding } from '#extract/finding.ts'
import { numeralsOf, type Numeral } from '#extract/numerals.ts'
import { isNoCount, isPeriod } from '#extract/uncounted.ts'
import { overlaps, type Span } from '#model/span.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

/**
 * Finds numbers that state a fact: counts, shares, ages, durations that date nothing. The span is number and unit. What is
 * `taken` (sums of money, citations, dates; in any order) is no figure.
 */
export function findFigures(analysis: Analysis, taken: readonly Span[] = []): Finding<'figure'>[] {
  const words = figureWords(analysis.vocabulary)
  const numerals = numeralsOf(analysis)
  const busy = taken.toSorted((a, b) => a.start - b.start)
  const found: Finding<'figure'>[] = []
  let reach = 0
  let done = 0
  let lastUnit: { unit: string; sentence: number } | undefined
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index]!
    if (numeral.firstToken < done) continue
    while (reach < busy.length && busy[reach]!.end <= numeral.start) reach++
    if (reach < busy.length && overlaps(busy[reach]!, numeral)) continue
    if (isNoCount(analysis, words, numeral)) continue
    const figure = readFigure(analysis, words, numeral, numerals[index + 1])
    const sentence = lastUnit || !figure ? sentenceAt(analysis, numeral.start) : -2
    if (!figure) {
      const unit = unitFromContext(analysis, words, numeral, sentence, lastUnit)
      if (unit) found.push(make(numeral, numeral.end, unit, 'figure/elliptic', ['unit-from-context']))
      continue
    }
    const { unit, end, rule } = figure
    lastUnit = { unit, sentence: sentence === -2 ? sentenceAt(analysis, numeral.start) : sentence }
    done = end
    const first = rule === 'figure/top' ? analysis.tokens.start[numeral.firstToken - 1]! : numeral.start
    found.push({ ...make(numeral, analysis.tokens.end[end - 1]!, unit, rule, []), start: first })
  }
  return found
}

function make(
  numeral: Numeral,
  end: number,
  unit: string,
  rule: string,
  doubts: string[],
): Finding<'figure'> {
  const { start, value, candidates, form } = numeral
  return {
    kind: 'figure',
    start,
    end,
    speaker: 'government',
    rule,
    doubts: form === 'damaged' ? [...doubts, value === null ? 'number-damaged' : 'number-repaired'] : doubts,
    value,
    candidates: [...candidates],
    unit,
  }
}

type Figure = Unit & { readonly rule: string }

function readFigure(
  analysis: Analysis,
  words: FigureWords,
  numeral: Numeral,
  next: Numeral | undefined,
): Figure | undefined {
  const { word } = analysis.tokens
  const at = numeral.endToken
  const percent = percentAt(analysis, words, at)
  if (percent) return { ...percent, rule: 'figure/percentage' }
  const upper = next && upperBound(analysis, words, numeral, next)
  if (next && upper) {
    return isPeriod(analysis, words, numeral, next.endToken) ? undefined : { ...upper, rule: 'figure/range' }
  }
  if (isTop(analysis, numeral)) return { unit: 'top', end: at, rule: 'figure/top' }
  if (words['time-unit'][word[at]!] === 1) {
    if (isPeriod(analysis, words, numeral, at)) return undefined
    return { unit: textOf(analysis, at, at + 1), end: at + 1, rule: 'figure/duration' }
  }
  if (numeral.form === 'fraction') {
    const share = shareOf(analysis, words, at) ?? unitAt(analysis, words, at)
    const unit = share?.unit ?? textOf(analysis, at - 1, at)
    return { unit, end: share?.end ?? at, rule: 'figure/share' }
  }
  // "drie van de vier hoofdsteden": three; the four is not counted again.
  if (word[at] === words.of) {
    const share = words.stop[word[at + 1]!] === 1 ? shareOf(analysis, words, at) : undefined
    return share && { ...share, rule: 'figure/part' }
  }
  return readCount(analysis, words, numeral)
}

function readCount(analysis: Analysis, words: FigureWords, numeral: Numeral): Figure | undefined {
  const at = numeral.endToken
  const counted = unitAt(analysis, words, at)
  if (!counted) return undefined
  if (numeral.form !== 'words' && (numeral.value === 1 || isTitle(analysis, at))) return undefined
  // "twee keer per jaar" is a recurrence.
  const isRecurrence =
    /(?:keer|maal)$/.test(counted.unit) &&
    /^(?:per|in|elke|iedere)$/.test(textOf(analysis, counted.end, counted.end + 1))
  return isRecurrence ? undefined : { ...counted, rule: 'figure/count' }
}

/** `2 tot 4 landen`, `tussen de 20 en 30 landen`: one figure with the lower bound and the unit of the upper one. */
function upperBound(
  analysis: Analysis,
  words: FigureWords,
  numeral: Numeral,
  next: Numeral,
): Unit | undefined {
  if (next.firstToken - numeral.endToken !== 1 || (next.value ?? 0) <= (numeral.value ?? 0)) return undefined
  if (!isRange(analysis, words, numeral, numeral.endToken)) return undefined
  return percentAt(analysis, words, next.endToken) ?? unitAt(analysis, words, next.endToken)
}

function isRange(analysis: Analysis, words: FigureWords, numeral: Numeral, at: number): boolean {
  const { tokens } = analysis
  const id = tokens.word[at]
  if (id === words.to || id === MARK.hyphen) return true
  if (/^(?:a|à)$/.test(textOf(analysis, at, at + 1))) return true
  if (id !== words.and) return false
  const before = tokens.word[numeral.firstToken - 1]
  return (
    before === words.between ||
    (before === words.the && tokens.word[numeral.firstToken - 2] === words.between)
  )
}

function isTop({ tokens, text }: Analysis, { firstToken }: Numeral): boolean {
  return (
    firstToken > 0 && /^top-?$/i.test(text.slice(tokens.start[firstToken - 1], tokens.end[firstToken - 1]))
  )
}

/**
 * What a number without a noun counts: the thing counted last ("drie daarvan", "zes lopen nog en drie niet", "er zijn
 * er 27"), or what "het aantal …" names. Undefined when it counts nothing.
 */
function unitFromContext(
  analysis: Analysis,
  words: FigureWords,
  { firstToken, endToken, form, value }: Numeral,
  sentence: number,
  last: { unit: string; sentence: number } | undefined,
): string | undefined {
  const { tokens, sentences } = analysis
  const { word } = tokens
  if (form === 'fraction' || value === null) return undefined
  const next = word[endToken] ?? 0
  if (next === words.against) {
    return votesAt(analysis, words, endToken + 2, last?.sentence === sentence ? last.unit : '')
  }
  if (value < 2) return undefined
  const near = last !== undefined && sentence - last.sentence <= 1
  if (words['derived-count'][next] === 1) return near ? last.unit : undefined
  const lead = word[firstToken - 1] ?? 0
  if (next === words.of || next === MARK.percent) return undefined
  if (!endsCount(analysis, words, endToken)) {
    // "ontvingen er 29 juridische bijstand"
    return lead === words.there && near && form !== 'words' ? last.unit : undefined
  }
  const from = sentences.firstToken[sentence] ?? firstToken
  const led = words['elliptic-lead'][lead] === 1
  for (let token = firstToken - 1; token >= from; token--) {
    if (led && word[token] === words.count) return unitAt(analysis, words, token + 1)?.unit ?? last?.unit
    if (word[token] === words.there && firstToken - token < 5 && near) return last.unit
  }
  const same = lead === words.and || words['of-which'][lead] === 1
  return last?.sentence === sentence && same && words.verb[next] !== 1 ? last.unit : undefined
}

/** "121 stemmen voor, 4 tegen", "met 85 tegen 61 stemmen": votes, by those counted before or behind. */
function votesAt(analysis: Analysis, words: FigureWords, behind: number, last: string): string | undefined {
  const unit = VOTES.test(last) ? last : unitAt(analysis, words, behind)?.unit
  return unit !== undefined && VOTES.test(unit) ? unit : undefined
}

const VOTES = /^(?:stemmen|lidstaten|landen|leden)$/

/** True when the word behind a number cannot be what it counts. */
function endsCount({ tokens }: Analysis, words: FigureWords, token: number): boolean {
  const shape = tokens.shape[token] ?? SHAPE.end
  const id = tokens.word[token] ?? 0
  return shape >= SHAPE.mark
    ? id !== MARK.hyphen && id !== MARK.slash && id !== MARK.close
    : words.stop[id] === 1 || words.verb[id] === 1
}

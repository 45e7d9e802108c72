import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import { percentAt, textOf, unitAt } from '#extract/counted-noun.ts'
import type { FigureWords } from '#extract/figure-words.ts'
import type { Numeral } from '#extract/numerals.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

/** Marks that close something: a number stuck behind one calls a footnote; an apostrophe opens a decade (`'50`). */
const BEFORE_NOTE = new Set([...`'),.:;?!&=_`].map((mark) => -mark.charCodeAt(0)))

/** True for numbers of articles, pages, years, houses and lists, and for numbers that point back at a count. */
export function isNoCount(analysis: Analysis, words: FigureWords, numeral: Numeral): boolean {
  const before = numeral.firstToken - 1
  const { word } = analysis.tokens
  if (words['back-reference'][word[before] ?? 0] === 1) {
    // "De raad, die 42 leden telt": behind a comma it opens a clause.
    return !(word[before] === words.those && word[before - 1] === MARK.comma)
  }
  if (numeral.form !== 'digits' && numeral.form !== 'damaged') return false
  return (
    isLabelled(analysis, words, numeral) ||
    isYear(analysis, words, numeral) ||
    isListNumber(analysis, numeral) ||
    isGlued(analysis, numeral) ||
    isPartOfName(analysis, words, numeral) ||
    isPostcode(analysis, numeral)
  )
}

const LABEL_ENDING =
  /(?:straat|weg|laan|plein|kade|gracht|dijk|singel|resolutie|artikel|verordening|richtlijn|route|tabel|bijlage)$/

/** `artikel 4`, `nr. 4`, `Rijnstraat 8`, `17 mei`. */
function isLabelled(
  { tokens, text }: Analysis,
  words: FigureWords,
  { firstToken, endToken }: Numeral,
): boolean {
  const { word, shape, start, end } = tokens
  if (words.month[word[endToken] ?? 0] === 1) return true
  const before = firstToken - 1
  if (before < 0) return false
  if (words.label[word[before]!] === 1) return true
  if (word[before] === MARK.stop && words.label[word[before - 1] ?? 0] === 1) return true
  if (shape[before]! >= SHAPE.number) return false
  return LABEL_ENDING.test(text.slice(Math.max(start[before]!, end[before]! - 12), end[before]))
}

const YEAR_FOLLOWS = /(?:\b(?:in|sinds|vanaf|tot|per|van|eind|begin|medio|voor|rond|na|uit|en)|[-\d]) $/i

/** Four digits from 1900 to 2100, unless people or things that are always counted stand behind: `2000 mensen`. */
function isYear({ tokens, text }: Analysis, words: FigureWords, numeral: Numeral): boolean {
  const { firstToken, endToken, value, factor, start, end } = numeral
  if (value === null || factor !== 1 || value < 1900 || value > 2100) return false
  if (endToken - firstToken > 1 || end - start !== 4) return false
  if (words.singular[tokens.word[endToken] ?? 0] !== 1) return true
  return YEAR_FOLLOWS.test(text.slice(Math.max(0, start - 10), start))
}

/** List and section numbers open a block or stand before a bracket: `1) …`, `(2)`, `3. …`, `4 Aanpak`. */
function isListNumber({ tokens }: Analysis, { firstToken, endToken }: Numeral): boolean {
  const { word, shape, start, end } = tokens
  const touchesNext = endToken < tokens.count && start[endToken] === end[endToken - 1]
  const before = shape[firstToken - 1] ?? SHAPE.end
  const next = shape[endToken] ?? SHAPE.end
  if (word[endToken] === MARK.close) {
    return word[firstToken - 1] === MARK.open || (touchesNext && before >= SHAPE.mark)
  }
  if (before !== SHAPE.end) return false
  return (
    (touchesNext && word[endToken] === MARK.stop) ||
    next === SHAPE.capital ||
    next === SHAPE.upper ||
    next === SHAPE.end
  )
}

/** `gebaar.5`, `"kop"6`, `'50`, `?id=7`. */
function isGlued({ tokens }: Analysis, { firstToken }: Numeral): boolean {
  const { word, shape, start, end } = tokens
  const before = firstToken - 1
  if (before < 0 || end[before] !== start[firstToken]) return false
  if (shape[before]! < SHAPE.mark || BEFORE_NOTE.has(word[before]!)) return true
  return word[before] === MARK.quote && before > 0 && end[before - 1] === start[before]
}

/** `Horizon 2020`, `Terminal 3`: a number behind a name is part of it, unless it counts something. */
function isPartOfName(analysis: Analysis, words: FigureWords, { firstToken, endToken }: Numeral): boolean {
  const { tokens, sentences } = analysis
  const before = firstToken - 1
  const shape = tokens.shape[before]
  if (shape !== SHAPE.capital && shape !== SHAPE.upper) return false
  if (unitAt(analysis, words, endToken) || percentAt(analysis, words, endToken)) return false
  if (words['time-unit'][tokens.word[endToken] ?? 0] === 1) return false
  return sentences.firstToken[sentenceAt(analysis, tokens.start[before]!)] !== before
}

/** Four digits and two capitals. */
function isPostcode({ tokens }: Analysis, { endToken, start, end, value }: Numeral): boolean {
  if (end - start !== 4 || value === null || value < 1000) return false
  return tokens.shape[endToken] === SHAPE.upper && tokens.end[endToken] === tokens.start[endToken]! + 2
}

const EVERY = /(?:eens (?:per|in de|elke|iedere)|om de|per|(?:onder|boven) de|(?:ouder|jonger) dan)$/i
const AGE_LEAD = /^(?:tot|van|vanaf|boven|onder|met|de|en|jonger|ouder|rond|dan|is)$/i

/** True when a duration dates something. It is a fact when it says how long, how often or how old something is. */
export function isPeriod(
  analysis: Analysis,
  words: FigureWords,
  { firstToken }: Numeral,
  unit: number,
): boolean {
  const { word } = analysis.tokens
  if (words['time-unit'][word[unit] ?? 0] !== 1) return false
  for (let token = unit + 1; token <= unit + 2; token++) {
    if (words['sentence-length'][word[token] ?? 0] === 1) return false
  }
  const before = firstToken - 1
  if (EVERY.test(textOf(analysis, Math.max(0, firstToken - 3), firstToken))) return false
  if (words.average[word[before] ?? 0] === 1) return false
  if (word[before] === words.of && words.lasting[word[before - 1] ?? 0] === 1) return false
  return !isAge(analysis, words, firstToken)
}

/** `jongeren tot 23 jaar`. */
function isAge(analysis: Analysis, words: FigureWords, firstToken: number): boolean {
  const { word, shape } = analysis.tokens
  for (let token = firstToken - 1; token >= Math.max(0, firstToken - 4); token--) {
    if (shape[token] === SHAPE.end) return false
    if (words.people[word[token]!] === 1) return AGE_LEAD.test(textOf(analysis, firstToken - 1, firstToken))
  }
  return false
}

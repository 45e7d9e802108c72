import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { marker, type Flags } from '#extract/markers.ts'
import { numeralsOf, type Numeral } from '#extract/numerals.ts'
import { overlaps, type Span } from '#model/span.ts'
import { SHAPE } from '#text/tokens.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

const ROWS = ['label', 'back-reference', 'dating', 'lasting', 'sentence-length', 'time-unit', 'month', 'percent', 'singular', 'verb',
  'stop', 'derived-count', 'people', 'average',
  'elliptic-lead', 'of-which'] as const

type Words = { readonly [Id in (typeof ROWS)[number]]: Flags } & {
  readonly and: number
  readonly of: number
  readonly the: number
  readonly to: number
  readonly between: number
  readonly there: number
  readonly count: number
}

/** A noun phrase behind a number. `end` is a token, excluded. */
type Unit = { readonly unit: string; readonly end: number }

const PERCENT = -37
const POINT = -46
const OPEN = -40
const CLOSE = -41
const HYPHEN = -45

/**
 * Finds numbers that state a fact: counts, shares, ages, durations that date nothing. The span is number and unit. What is
 * `taken` (sums of money, citations, dates; in any order) is no figure.
 */
export function findFigures(analysis: Analysis, taken: readonly Span[] = []): Finding<'figure'>[] {
  const words = analysis.vocabulary.memo('extract/figures', () => wordsOf(analysis.vocabulary))
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

function make(numeral: Numeral, end: number, unit: string, rule: string, doubts: string[]): Finding<'figure'> {
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

function readFigure(analysis: Analysis, words: Words, numeral: Numeral, next: Numeral | undefined): Figure | undefined {
  const { tokens, text } = analysis
  const { word } = tokens
  const at = numeral.endToken
  const percent = percentAt(analysis, words, at)
  if (percent) return { ...percent, rule: 'figure/percentage' }

  // "2 tot 4 landen", "tussen de 20 en 30 landen": one figure with the lower bound.
  if (next && next.firstToken - at === 1 && isRange(analysis, words, numeral, at) && (next.value ?? 0) > (numeral.value ?? 0)) {
    const upper = percentAt(analysis, words, next.endToken) ?? unitAt(analysis, words, next.endToken)
    if (upper) return isPeriod(analysis, words, numeral, next.endToken) ? undefined : { ...upper, rule: 'figure/range' }
  }
  if (isTop(analysis, numeral)) return { unit: 'top', end: at, rule: 'figure/top' }
  if (words['time-unit'][word[at]!] === 1) {
    if (isPeriod(analysis, words, numeral, at)) return undefined
    return { unit: textOf(analysis, at, at + 1), end: at + 1, rule: 'figure/duration' }
  }
  if (numeral.form === 'fraction') {
    const share = shareOf(analysis, words, at) ?? unitAt(analysis, words, at)
    return { unit: share?.unit ?? text.slice(numeral.start, numeral.end).split(' ').at(-1)!, end: share?.end ?? at, rule: 'figure/share' }
  }
  // "drie van de vier hoofdsteden": three; the four is not counted again.
  if (word[at] === words.of) {
    if (words.stop[word[at + 1]!] !== 1) return undefined
    const share = shareOf(analysis, words, at)
    return share && { ...share, rule: 'figure/part' }
  }
  const counted = unitAt(analysis, words, at)
  // "twee keer per jaar" is a recurrence.
  if (counted && /(?:keer|maal)$/.test(counted.unit) && /^(?:per|in|elke|iedere)$/.test(textOf(analysis, counted.end, counted.end + 1))) return undefined
  return counted && { ...counted, rule: 'figure/count' }
}

/** "van de (N) woorden": what a share or a part is taken of. */
function shareOf(analysis: Analysis, words: Words, at: number): Unit | undefined {
  const { word, shape } = analysis.tokens
  if (word[at] !== words.of) return undefined
  let token = at + 1
  while (token < at + 5 && (words.stop[word[token]!] === 1 || shape[token] === SHAPE.number || isNumberWord(analysis, token) || endsInE(analysis, token)) &&
    words.verb[word[token]!] !== 1 && (shape[token] ?? SHAPE.end) < SHAPE.mark) token++
  if ((shape[token] ?? SHAPE.end) >= SHAPE.number || words.stop[word[token]!] === 1) return undefined
  return unitAt(analysis, words, token, true)
}

function isNumberWord(analysis: Analysis, token: number): boolean {
  return numeralsOf(analysis).some((numeral) => numeral.firstToken === token)
}

function endsInE({ tokens, text }: Analysis, token: number): boolean {
  return tokens.shape[token] === SHAPE.lower && text.charCodeAt(tokens.end[token]! - 1) === 101
}

function percentAt({ tokens, text }: Analysis, words: Words, at: number): Unit | undefined {
  const { word, start, end } = tokens
  if (word[at] === PERCENT) return { unit: '%', end: at + 1 }
  if (words.percent[word[at]!] !== 1) return undefined
  const written = text.slice(start[at], end[at]).toLowerCase()
  return { unit: written.startsWith('procentpunt') ? 'procentpunt' : '%', end: at + 1 }
}

function isRange(analysis: Analysis, words: Words, numeral: Numeral, at: number): boolean {
  const { tokens } = analysis
  const id = tokens.word[at]
  if (id === words.to || id === HYPHEN) return true
  if (/^(?:a|à)$/.test(textOf(analysis, at, at + 1))) return true
  if (id !== words.and) return false
  const before = tokens.word[numeral.firstToken - 1]
  return before === words.between || (before === words.the && tokens.word[numeral.firstToken - 2] === words.between)
}

function isTop({ tokens, text }: Analysis, { firstToken }: Numeral): boolean {
  return firstToken > 0 && /^top-?$/i.test(text.slice(tokens.start[firstToken - 1], tokens.end[firstToken - 1]))
}

/** The noun phrase from a token on: adjectives and a noun, up to the first word that cannot belong to it. */
function unitAt(analysis: Analysis, words: Words, from: number, anyNumber = false): Unit | undefined {
  const { tokens, text } = analysis
  const { word, shape, start, end } = tokens
  const fits = (token: number) =>
    token < tokens.count &&
    (shape[token]! < SHAPE.number || (shape[token] === SHAPE.mixed && text.slice(start[token], end[token]).includes('-'))) &&
    words.stop[word[token]!] !== 1 &&
    words.verb[word[token]!] !== 1 &&
    words.month[word[token]!] !== 1
  for (let token = from; token < from + 6; token++) {
    if (word[token] === HYPHEN) return undefined
    if (!fits(token)) return undefined
    const last = end[token]! - 1
    const isAdjective = shape[token] === SHAPE.lower || shape[token] === SHAPE.capital ? looksLikeAdjective(text, start[token]!, last + 1) : false
    if (words.singular[word[token]!] === 1) return { unit: textOf(analysis, from, token + 1), end: token + 1 }
    if (isAdjective && word[token + 1] === words.and && fits(token + 2)) {
      // "forensische en opsporingsteams", "nationale en internationale organisaties"
      token++
      continue
    }
    if (isAdjective && fits(token + 1)) continue
    if (isAdjective && (word[token + 1] ?? 0) === -44 && fits(token + 2) && looksLikeAdjective(text, start[token + 2]!, end[token + 2]!)) {
      token++
      continue
    }
    if (shape[token] === SHAPE.upper && fits(token + 1) && looksLikePlural(text, start[token + 1]!, end[token + 1]!)) continue
    if (!anyNumber && !looksLikePlural(text, start[token]!, end[token]!)) return undefined
    return { unit: textOf(analysis, from, token + 1), end: token + 1 }
  }
  return undefined
}

function textOf({ tokens, text }: Analysis, from: number, to: number): string {
  return text.slice(tokens.start[from], tokens.end[to - 1])
}

const ADJECTIVES = new Set(['extra', 'ander', 'eigen', 'open', 'gouden', 'vrouwen', 'actief', 'aparte', 'bilateraal', 'half', 'jongeren', 'verschillend', 'nieuw',
  'houten', 'eu', 'vn', 'miljoen', 'procent'])

function looksLikeAdjective(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === 101 && end - start > 3) return !/(?:gemeente|ambassade|commissie|organisatie|missie|instantie|locatie|actie)$/.test(text.slice(start, end))
  return end - start < 13 && ADJECTIVES.has(text.slice(start, end))
}

/** Dutch plurals end in -en, -s, -'s or -eren; a few learned ones in -a and -i. */
function looksLikePlural(text: string, start: number, end: number): boolean {
  const word = text.slice(Math.max(start, end - 6), end)
  if (end - start < 4) return false
  return /(?:[a-z]en|[^s]s|'s|[rtmn]ia|ra|ea|ici|NGO's|Kamerleden)$/.test(word) && !/(?:sch|lijks|waarts|gens)$/.test(word)
}

/** Numbers of articles, pages, years, houses; numbers that point back; list numbers. */
function isNoCount(analysis: Analysis, words: Words, numeral: Numeral): boolean {
  const { tokens, text } = analysis
  const { word, shape, start, end } = tokens
  const { firstToken, endToken, form, value } = numeral
  const before = firstToken - 1
  const beforeShape = before >= 0 ? shape[before]! : SHAPE.end
  const beforeWord = before >= 0 ? word[before]! : 0
  const touchesBefore = before >= 0 && end[before] === start[firstToken]
  if (words['back-reference'][beforeWord] === 1) return true
  const isDigit = form === 'digits' || form === 'damaged'
  if (isDigit) {
    if (words.label[beforeWord] === 1) return true
    if (beforeWord === POINT && before > 0 && words.label[word[before - 1]!] === 1) return true
    if (words.month[word[endToken] ?? 0] === 1) return true
    if (words.month[beforeWord] === 1 && (value ?? 0) > 1000) return true
    if (isYear(analysis, words, numeral)) return true
    // List and section numbers open a block or stand before a bracket: "1) …", "(2)", "3. …"
    const nextWord = word[endToken] ?? 0
    const touchesNext = endToken < tokens.count && start[endToken] === end[endToken - 1]
    if (nextWord === CLOSE && (beforeWord === OPEN || touchesNext && beforeShape >= SHAPE.mark)) return true
    const opensBlock = beforeShape === SHAPE.end || before < 0
    if (opensBlock && (touchesNext && nextWord === POINT || (shape[endToken] ?? SHAPE.end) === SHAPE.capital || shape[endToken] === SHAPE.upper || shape[endToken] === SHAPE.end))
      return true
    // "de jaren '50"
    if (touchesBefore && beforeWord === -39) return true
    if (touchesBefore && (beforeShape < SHAPE.mark || beforeWord === -38 || beforeWord === -61 || beforeWord === -95)) return true
    // A number behind a name is part of it ("Horizon 2020", "Terminal 3"), unless it counts something.
    if ((beforeShape === SHAPE.capital || beforeShape === SHAPE.upper) && !isSentenceStart(analysis, before) && !unitAt(analysis, words, endToken) &&
      !percentAt(analysis, words, endToken) && words['time-unit'][nextWord] !== 1)
      return true
    if (/(?:straat|weg|laan|plein|kade|gracht|dijk|singel|resolutie|artikel|verordening|richtlijn|route|tabel|bijlage)$/.test(before >= 0 && beforeShape < SHAPE.number ? text.slice(Math.max(start[before]!, end[before]! - 12), end[before]) : '')) return true
    // A postcode: four digits and two capitals.
    if (value !== null && value >= 1000 && value < 10000 && shape[endToken] === SHAPE.upper && end[endToken]! - start[endToken]! === 2 && end[firstToken]! - start[firstToken]! === 4) return true
  }
  return false
}

function isYear({ tokens, text }: Analysis, words: Words, { firstToken, endToken, value, factor }: Numeral): boolean {
  if (value === null || factor !== 1 || value < 1900 || value > 2100 || endToken - firstToken > 1) return false
  if (tokens.end[firstToken]! - tokens.start[firstToken]! !== 4) return false
  // "2000 mensen" is a count when nothing before it says that a year follows.
  const before = firstToken > 0 ? text.slice(Math.max(0, tokens.start[firstToken]! - 10), tokens.start[firstToken]) : ''
  return !(words.singular[tokens.word[endToken]!] === 1 && !/(?:in|sinds|vanaf|tot|per|van|eind|begin|medio|voor|rond|na|uit|en|-|\d) $/i.test(before))
}

function isSentenceStart(analysis: Analysis, token: number): boolean {
  const { sentences, tokens } = analysis
  return sentences.firstToken[sentenceAt(analysis, tokens.start[token]!)] === token
}

/** A duration dates something unless it says how long or how old something is: then it is a fact. */
function isPeriod(analysis: Analysis, words: Words, { firstToken }: Numeral, unit: number): boolean {
  const { tokens } = analysis
  if (words['time-unit'][tokens.word[unit]!] !== 1) return false
  for (let token = unit + 1; token <= unit + 2; token++) if (words['sentence-length'][tokens.word[token]!] === 1) return false
  if (/(?:eens (?:per|in de|elke|iedere)|om de|per|(?:onder|boven) de|(?:ouder|jonger) dan)$/i.test(textOf(analysis, Math.max(0, firstToken - 3), firstToken))) return false
  if (words.average[tokens.word[firstToken - 1]!] === 1) return false
  // "jongeren tot 23 jaar": an age.
  for (let token = firstToken - 1; token >= Math.max(0, firstToken - 4) && tokens.shape[token] !== SHAPE.end; token--)
    if (words.people[tokens.word[token]!] === 1 && /^(?:tot|van|vanaf|boven|onder|met|de|en|jonger|ouder|rond|dan|is)$/i.test(textOf(analysis, firstToken - 1, firstToken)))
      return false
  const lead = tokens.word[firstToken - 1] === words.of ? firstToken - 2 : -1
  if (lead >= 0 && words.lasting[tokens.word[lead]!] === 1) return false
  return true
}

/**
 * What a number without a noun counts: the thing counted last ("drie daarvan", "zes lopen nog en drie niet", "er zijn
 * er 27"), or what "het aantal …" names. Undefined when it counts nothing.
 */
function unitFromContext(
  analysis: Analysis,
  words: Words,
  { firstToken, endToken, form, value }: Numeral,
  sentence: number,
  last: { unit: string; sentence: number } | undefined,
): string | undefined {
  const { tokens, sentences } = analysis
  const { word } = tokens
  if (form === 'fraction' || value === null || value < 2) return undefined
  const next = word[endToken] ?? 0
  const near = last !== undefined && sentence - last.sentence <= 1
  if (words['derived-count'][next] === 1) return near ? last.unit : undefined
  const lead = word[firstToken - 1] ?? 0
  if (next === words.of || next === PERCENT) return undefined
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

/** True when the word behind a number cannot be what it counts. */
function endsCount({ tokens }: Analysis, words: Words, token: number): boolean {
  const shape = tokens.shape[token] ?? SHAPE.end
  const id = tokens.word[token] ?? 0
  return shape >= SHAPE.mark ? id !== -45 && id !== -47 && id !== -41 : words.stop[id] === 1 || words.verb[id] === 1
}

function wordsOf(vocabulary: Vocabulary): Words {
  const rows = Object.fromEntries(ROWS.map((id) => [id, marker(vocabulary, id)])) as { [Id in (typeof ROWS)[number]]: Flags }
  const { lexicon } = vocabulary
  return {
    ...rows,
    and: lexicon.id('en'),
    of: lexicon.id('van'),
    the: lexicon.id('de'),
    to: lexicon.id('tot'),
    between: lexicon.id('tussen'),
    there: lexicon.id('er'),
    count: lexicon.id('aantal'),
  }
}

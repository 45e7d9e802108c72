import type { Analysis } from '#extract/analysis.ts'
import type { FigureWords } from '#extract/figure-words.ts'
import { numeralsOf } from '#extract/numerals.ts'
import { firstFrom } from '#text/sorted.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

/** A noun phrase behind a number. `end` is a token, excluded. */
export type Unit = { readonly unit: string; readonly end: number }

/** `procent`, `%` or `procentpunt` at a token. */
export function percentAt({ tokens, text }: Analysis, words: FigureWords, at: number): Unit | undefined {
  const { word, start, end } = tokens
  if (word[at] === MARK.percent) return { unit: '%', end: at + 1 }
  if (words.percent[word[at]!] !== 1) return undefined
  const written = text.slice(start[at], end[at]).toLowerCase()
  return { unit: written.startsWith('procentpunt') ? 'procentpunt' : '%', end: at + 1 }
}

/** The noun phrase from a token on: adjectives and a noun, up to the first word that cannot belong to it. */
export function unitAt(
  analysis: Analysis,
  words: FigureWords,
  from: number,
  anyNumber = false,
): Unit | undefined {
  const { tokens, text } = analysis
  const { word, shape, start, end } = tokens
  const fits = (token: number) =>
    token < tokens.count &&
    (shape[token]! < SHAPE.number ||
      (shape[token] === SHAPE.mixed && text.slice(start[token], end[token]).includes('-'))) &&
    words.stop[word[token]!] !== 1 &&
    words.verb[word[token]!] !== 1 &&
    words.month[word[token]!] !== 1
  for (let token = from; token < from + 6; token++) {
    if (!fits(token)) return undefined
    const isAdjective =
      (shape[token] === SHAPE.lower || shape[token] === SHAPE.capital) &&
      looksLikeAdjective(text, start[token]!, end[token]!)
    if (words.singular[word[token]!] === 1) return { unit: textOf(analysis, from, token + 1), end: token + 1 }
    if (isAdjective && word[token + 1] === words.and && fits(token + 2)) {
      // "forensische en opsporingsteams", "nationale en internationale organisaties"
      token++
      continue
    }
    if (isAdjective && fits(token + 1)) continue
    if (
      isAdjective &&
      (word[token + 1] ?? 0) === MARK.comma &&
      fits(token + 2) &&
      looksLikeAdjective(text, start[token + 2]!, end[token + 2]!)
    ) {
      token++
      continue
    }
    if (
      shape[token] === SHAPE.upper &&
      fits(token + 1) &&
      looksLikePlural(text, start[token + 1]!, end[token + 1]!)
    ) {
      continue
    }
    const ends = anyNumber || looksLikePlural(text, start[token]!, end[token]!)
    return ends
      ? { unit: textOf(analysis, from, token + 1), end: token + 1 }
      : peopleBefore(analysis, from, token)
  }
  return undefined
}

/** "412 vrouwen opgeleid": people, where no noun follows that they would tell apart. */
function peopleBefore(analysis: Analysis, from: number, token: number): Unit | undefined {
  const isPeople = token > from && PEOPLE.test(textOf(analysis, token - 1, token))
  return isPeople ? { unit: textOf(analysis, from, token), end: token } : undefined
}

/** "van de (N) woorden": what a share or a part is taken of. */
export function shareOf(analysis: Analysis, words: FigureWords, at: number): Unit | undefined {
  const { word, shape } = analysis.tokens
  if (word[at] !== words.of) return undefined
  let token = at + 1
  while (
    token < at + 5 &&
    (words.stop[word[token]!] === 1 ||
      shape[token] === SHAPE.number ||
      isNumberWord(analysis, token) ||
      endsInE(analysis, token)) &&
    words.verb[word[token]!] !== 1 &&
    (shape[token] ?? SHAPE.end) < SHAPE.mark
  ) {
    token++
  }
  if ((shape[token] ?? SHAPE.end) >= SHAPE.number || words.stop[word[token]!] === 1) return undefined
  return unitAt(analysis, words, token, true)
}

/**
 * Digits before a word with a capital are mostly the number of a footnote, a question or a paper. Names of peoples,
 * compounds with a hyphen and adjectives of countries can be counted.
 */
export function isTitle({ tokens, text }: Analysis, at: number): boolean {
  if (tokens.shape[at] !== SHAPE.capital) return false
  const word = text.slice(tokens.start[at], tokens.end[at])
  if (word.includes('-') || word.startsWith('Kamer')) return word.startsWith('Kamerst')
  return (
    !(/(?:se|che)$/.test(word) && tokens.shape[at + 1] === SHAPE.lower) && !/(?:ers|nen|zen|ven)$/.test(word)
  )
}

function isNumberWord(analysis: Analysis, token: number): boolean {
  const { tokens } = analysis
  if (token >= tokens.count) return false
  const numerals = numeralsOf(analysis)
  return numerals[firstFrom(numerals, tokens.start[token]!)]?.firstToken === token
}

function endsInE({ tokens, text }: Analysis, token: number): boolean {
  return tokens.shape[token] === SHAPE.lower && text.charCodeAt(tokens.end[token]! - 1) === 101
}

/** The words of tokens `[from, to)`; empty when there are none. */
export function textOf({ tokens, text }: Analysis, from: number, to: number): string {
  return from < to ? text.slice(tokens.start[from], tokens.end[to - 1]) : ''
}

const PEOPLE = /^(?:vrouwen|jongeren)$/

const ADJECTIVES = new Set([
  'extra',
  'ander',
  'eigen',
  'open',
  'gouden',
  'vrouwen',
  'actief',
  'aparte',
  'bilateraal',
  'half',
  'jongeren',
  'verschillend',
  'nieuw',
  'houten',
  'eu',
  'vn',
  'miljoen',
  'procent',
])

function looksLikeAdjective(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === 101 && end - start > 3) {
    return !/(?:gemeente|ambassade|commissie|organisatie|missie|instantie|locatie|actie)$/.test(
      text.slice(start, end),
    )
  }
  return end - start < 13 && ADJECTIVES.has(text.slice(start, end))
}

/** Dutch plurals end in -en, -s, -'s or -eren; a few learned ones in -a and -i. */
function looksLikePlural(text: string, start: number, end: number): boolean {
  const word = text.slice(Math.max(start, end - 6), end)
  if (end - start < 4) return false
  return (
    /(?:[a-z]en|[^s]s|'s|[rtmn]ia|ra|ea|ici|visa|NGO's|Kamerleden)$/.test(word) &&
    !/(?:sch|lijks|waarts|gens)$/.test(word)
  )
}

import { isUpper, ROLE, type Layout } from '#read/layout.ts'
import type { Lines } from '#read/lines.ts'
import { CLASS } from '#text/fold.ts'
import type { AbbreviationTest } from '#text/sentences.ts'

/** A place in running text that may point at a footnote. Offsets of the canonical text. */
export type Marker = {
  readonly start: number
  readonly end: number
  readonly line: number
  /** Null when the number was misread as a sign. */
  readonly value: number | null
  /** Glued to punctuation or to an ordinary word: not a name such as `CO2`, and not a year with a digit behind it. */
  readonly plain: boolean
}

const STOPS = new Set([...'.,;:)]»”’"%\''].map((mark) => mark.charCodeAt(0)))
const SENTENCE_STOPS = new Set([...'.,;:)»'].map((mark) => mark.charCodeAt(0)))
/** What scanners make of a small raised digit. Source: extraction notes, § 2.1. */
const SIGNS = new Set([...'®™¢°*?>'].map((mark) => mark.charCodeAt(0)))
/** Signs that do not otherwise follow a word without a space. */
const WORD_SIGNS = new Set([...'®™¢'].map((mark) => mark.charCodeAt(0)))
const QUESTION = 63

/** Every place where a number or sign is glued to a word or stop as a footnote marker is. Only sequence decides. */
export function findMarkers(layout: Layout, isAbbreviation: AbbreviationTest): Marker[] {
  const { lines, role } = layout
  const { text } = lines
  const markers: Marker[] = []
  let line = 0
  CANDIDATE.lastIndex = 0
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const at = match.index + 1
    while (line < lines.count && lines.end[line]! <= at) line++
    if (line === lines.count) break
    const start = lines.start[line]!
    const end = lines.end[line]!
    if (at <= start || role[line] !== ROLE.body) continue
    const unit = text.charCodeAt(at)
    const marker =
      unit >= 48 && unit <= 57
        ? digitsAt(text, at, start, end, line, isAbbreviation)
        : signsAt(text, at, end, line)
    if (!marker) continue
    markers.push(marker)
    CANDIDATE.lastIndex = marker.end
  }
  return markers
}

/** A digit behind what is no digit, or a sign behind what is no space: where a marker may begin. */
const CANDIDATE = /[^\s\d(/+-][\d®™¢°*?>]|\s(?:19|20)\d{3,4}/g

function digitsAt(
  text: string,
  at: number,
  lineStart: number,
  lineEnd: number,
  line: number,
  isAbbreviation: AbbreviationTest,
): Marker | undefined {
  let end = at
  while (end < lineEnd && CLASS[text.charCodeAt(end)] === 2) end++
  const before = text.charCodeAt(at - 1)
  if (end - at > 4 && isSpace(before)) return yearWithMarker(text, at, end, lineEnd, line)
  if (end - at > 3) return undefined
  let signs = end
  while (signs < lineEnd && signs - end < 2 && SIGNS.has(text.charCodeAt(signs))) signs++
  if (!endsMarker(text, signs, lineEnd)) return undefined
  const value = signs > end ? null : Number(text.slice(at, end))
  if (STOPS.has(before)) {
    const ahead = text.charCodeAt(at - 2)
    if (CLASS[ahead] === 2 && before !== 41 && before !== 37) return undefined
    if (before === 46 && isAbbreviation(wordBefore(text, at, lineStart))) return undefined
    if (inAddress(text, at, lineStart)) return undefined
    return { start: at, end: signs, line, value, plain: true }
  }
  if (CLASS[before] !== 1) return undefined
  const word = wordBefore(text, at, lineStart)
  if (word.length < 3 || /[./@_]|www/.test(word)) return undefined
  const plain = word.length > 3 && !isUpper(word.charCodeAt(word.length - 1)) && !isUpper(word.charCodeAt(1))
  return { start: at, end: signs, line, value, plain }
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 0xa0
}

/** `24 november 20221`: a year that carries a marker. */
function yearWithMarker(
  text: string,
  at: number,
  end: number,
  lineEnd: number,
  line: number,
): Marker | undefined {
  const year = Number(text.slice(at, at + 4))
  if (end - at > 6 || year < 1945 || year > 2060 || !endsMarker(text, end, lineEnd)) return undefined
  return { start: at + 4, end, line, value: Number(text.slice(at + 4, end)), plain: false }
}

function signsAt(text: string, at: number, lineEnd: number, line: number): Marker | undefined {
  const before = text.charCodeAt(at - 1)
  const unit = text.charCodeAt(at)
  let end = at
  while (
    end < lineEnd &&
    end - at < 3 &&
    (SIGNS.has(text.charCodeAt(end)) || CLASS[text.charCodeAt(end)] === 2)
  ) {
    end++
  }
  if (!endsMarker(text, end, lineEnd)) return undefined
  if (CLASS[before] === 1) {
    return WORD_SIGNS.has(unit) ? { start: at, end, line, value: null, plain: true } : undefined
  }
  if (!SENTENCE_STOPS.has(before)) return undefined
  // `(zie de bijlage)?` asks; `(AIV)?,` and `heerst.?` do not.
  if (unit === QUESTION && end === at + 1 && before !== 46 && text.charCodeAt(end) !== 44) return undefined
  return { start: at, end, line, value: null, plain: true }
}

/** A marker is followed by a space, a stop or the end of the line. */
function endsMarker(text: string, end: number, lineEnd: number): boolean {
  if (end >= lineEnd) return true
  const next = text.charCodeAt(end)
  if (next === 32 || next === 0xa0) return true
  if (!STOPS.has(next) || next === 37) return false
  const behind = CLASS[text.charCodeAt(end + 1)]
  return end + 1 >= lineEnd || (behind !== 1 && behind !== 2)
}

function wordBefore(text: string, at: number, lineStart: number): string {
  let start = at
  while (start > lineStart && at - start < 40 && text.charCodeAt(start - 1) > 32) start--
  return text.slice(start, at)
}

function inAddress(text: string, at: number, lineStart: number): boolean {
  return /\/|www\.|@/.test(wordBefore(text, at, lineStart))
}

/** The lines as they end without the markers behind their last word: a sentence ends before its marker. */
export function withoutMarkers(lines: Lines, markers: readonly Marker[]): Lines {
  if (markers.length === 0) return lines
  const end = lines.end.slice()
  for (const marker of markers) if (marker.end === end[marker.line]) end[marker.line] = marker.start
  return { ...lines, end }
}

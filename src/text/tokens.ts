import { CLASS, FOLD } from '#text/fold.ts'
import type { Lexicon } from '#text/lexicon.ts'
import { firstAtLeast } from '#text/sorted.ts'

/** What a token looks like. `mixed` has letters and digits; a `mark` is one code unit; `end` closes a block. */
export const SHAPE = { lower: 1, capital: 2, upper: 3, number: 4, mixed: 5, mark: 6, end: 7 } as const

/** The `word` of a token that is one of these marks: minus its code unit. */
export const MARK = {
  exclamation: -33,
  quote: -34,
  percent: -37,
  apostrophe: -39,
  open: -40,
  close: -41,
  comma: -44,
  hyphen: -45,
  stop: -46,
  slash: -47,
  colon: -58,
  semicolon: -59,
  question: -63,
  ellipsis: -8230,
} as const

/**
 * The words, numbers and marks of a text in order, as columns of equal length. Offsets are of the text.
 *
 * `word` is the lexicon number (0: unknown); for a mark it is minus its code unit. A line end is a token of shape `end`.
 */
export type Tokens = {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly word: Int32Array
  readonly shape: Uint8Array
  /** The tokens, in order, that are no plain run of ASCII letters and digits: joined words, words with other letters. */
  readonly odd: readonly number[]
}

/**
 * What a unit is, and what the units of a word add up to, as bits. The first three tell the shape of a word, the next two
 * that it is odd; the last two stand for what is no part of a word.
 */
const HAS = { digit: 1, capital: 2, other: 4, foreign: 8, joiner: 16, mark: 32, end: 64 } as const
const SHAPES = HAS.digit | HAS.capital | HAS.other
const ODD = HAS.foreign | HAS.joiner
const NO_WORD = HAS.joiner | HAS.mark | HAS.end

/** One entry per UTF-16 code unit: its bits of `HAS`; 0 for a space. */
const ADDS: Uint8Array = makeAdds()

function makeAdds(): Uint8Array {
  const table = new Uint8Array(65536)
  for (let unit = 0; unit < table.length; unit++) {
    const kind = CLASS[unit]!
    if (kind > 2) table[unit] = kind === 4 ? HAS.joiner : kind === 5 ? HAS.end : HAS.mark
    if (kind !== 1 && kind !== 2) continue
    table[unit] = kind === 2 ? HAS.digit : unit > 64 && unit < 91 ? HAS.capital : HAS.other
    if (unit > 127) table[unit]! |= HAS.foreign
  }
  return table
}

/** Names of their own: an object that begins like a span would share its hidden shape, and be read more slowly. */
export type Columns = {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly words: Int32Array
  readonly shapes: Uint8Array
  readonly odd: number[]
}

/** Columns with room for so many tokens. */
export function makeColumns(capacity: number): Columns {
  return {
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    words: new Int32Array(capacity),
    shapes: new Uint8Array(capacity),
    odd: [],
  }
}

/** The first tokens of these columns. */
export function tokensFrom({ starts, ends, words, shapes, odd }: Columns, count: number): Tokens {
  return {
    count,
    start: starts.subarray(0, count),
    end: ends.subarray(0, count),
    word: words.subarray(0, count),
    shape: shapes.subarray(0, count),
    odd,
  }
}

/** Splits a text in tokens. Hyphens, apostrophes and plus signs inside or behind a word belong to it. */
export function tokenize(text: string, lexicon: Lexicon): Tokens {
  // Prose has a token per six code units; a text of nothing but marks has one per unit.
  const likely = Math.min(text.length, (text.length >> 2) + 64)
  return fillTokens(text, lexicon, likely) ?? fillTokens(text, lexicon, text.length)!
}

/** Code units that are cut at once, up to the next line end: one loop over a whole book is never compiled well. */
const STRETCH = 2000

/** The tokens of a text, or undefined when there are more than `capacity`. */
function fillTokens(text: string, lexicon: Lexicon, capacity: number): Tokens | undefined {
  const columns = makeColumns(capacity)
  let count = 0
  for (let from = 0; from < text.length && count >= 0;) {
    const next = text.indexOf('\n', from + STRETCH)
    const to = next < 0 ? text.length : next
    count = fillStretch(text, from, to, lexicon, columns, count)
    from = to
  }
  return count < 0 ? undefined : tokensFrom(columns, count)
}

/** Room for the units of a stretch: a typed array is read three times as fast as a text. */
const room = new Uint16Array(8 * STRETCH)

/** The units of `[from, to)` of a text, the one behind it or 0, copied by the fastest means that the engine has. */
function openStretch(text: string, from: number, to: number): Uint16Array {
  const behind = Math.min(text.length, to + 1)
  // A text without line ends is one stretch.
  const units = behind - from < room.length ? room : new Uint16Array(behind - from + 1)
  Buffer.from(units.buffer).write(text.slice(from, behind), 'utf16le')
  units[behind - from] = 0
  return units
}

/** Adds the tokens of a stretch that ends where a token does. Gives how many there are now; -1 when full. */
export function fillStretch(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  { starts, ends, words, shapes, odd }: Columns,
  already: number,
): number {
  const units = openStretch(text, from, to)
  const size = to - from
  const capacity = starts.length
  let count = already
  for (let at = 0; at < size;) {
    const unit = units[at]!
    const opens = ADDS[unit]!
    if (opens === 0) {
      at++
      continue
    }
    if (count === capacity) return -1
    starts[count] = from + at
    if ((opens & NO_WORD) !== 0) {
      words[count] = -unit
      shapes[count] = opens === HAS.end ? SHAPE.end : SHAPE.mark
      ends[count++] = from + ++at
      continue
    }
    const first = at
    let hash = 0
    let has = 0
    for (; at < size; at++) {
      const next = units[at]!
      const adds = ADDS[next]!
      if (adds === 0 || (adds & NO_WORD) !== 0) {
        if (adds !== HAS.joiner || !joins(next, units[at + 1]!, has)) break
      }
      has |= adds
      const folded = FOLD[next]!
      // In place: nobody looks back at a unit, but the lexicon, which wants it folded.
      units[at] = folded
      hash = (Math.imul(hash, 31) + folded) | 0
    }
    words[count] = lexicon.findFolded(units, first, at, hash)
    shapes[count] = shapeOf(has & SHAPES, at - first)
    if ((has & ODD) !== 0) odd.push(count)
    ends[count++] = from + at
  }
  return count
}

/** A joiner belongs to the word when the word goes on behind it; a plus sign also when it closes a word of letters. */
function joins(unit: number, next: number, has: number): boolean {
  return (ADDS[next]! & SHAPES) !== 0 || (unit === 43 && (has & (HAS.capital | HAS.other)) !== 0)
}

function shapeOf(has: number, length: number): number {
  if (has === HAS.other) return SHAPE.lower
  if (has === HAS.digit) return SHAPE.number
  if ((has & HAS.digit) !== 0) return SHAPE.mixed
  return has === HAS.capital && length > 1 ? SHAPE.upper : SHAPE.capital
}

/** The words and numbers of a text as `tokenize` cuts them, marks left out. Made for short texts: names, phrases. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length;) {
    const from = at
    for (let has = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const adds = ADDS[unit]!
      if ((adds & SHAPES) === 0) {
        const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
        if (at === from || adds !== HAS.joiner || !joins(unit, next, has)) break
      }
      has |= adds
    }
    if (at > from) words.push(text.slice(from, at))
    else at++
  }
  return words
}

/** Index of the first token that starts at or after `at`; `count` when there is none. */
export function tokenAt({ start, count }: Tokens, at: number): number {
  return firstAtLeast(start, at, 0, count)
}

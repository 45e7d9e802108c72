import { CLASS, FOLD } from '#text/fold.ts'
import { hashUnit, makeLexicon, type Lexicon } from '#text/lexicon.ts'

/** What a token looks like. `mixed` has letters and digits; a `mark` is one code unit; `end` closes a block. */
export const SHAPE = { lower: 1, capital: 2, upper: 3, number: 4, mixed: 5, mark: 6, end: 7 } as const

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
}

/** Splits a text in tokens. Hyphens, apostrophes and plus signs inside or behind a word belong to it. */
export function tokenize(text: string, lexicon: Lexicon): Tokens {
  let capacity = Math.max(64, (text.length / 4) | 0)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let word = new Int32Array(capacity)
  let shape = new Uint8Array(capacity)
  let count = 0
  const size = text.length

  for (let at = 0; at < size; ) {
    const kind = CLASS[text.charCodeAt(at)]!
    if (kind === 0) {
      at++
      continue
    }
    if (count === capacity) {
      capacity *= 2
      start = widen(start, capacity)
      end = widen(end, capacity)
      word = widen(word, capacity)
      const larger = new Uint8Array(capacity)
      larger.set(shape)
      shape = larger
    }
    start[count] = at
    if (kind === 3 || kind === 4 || kind === 5) {
      word[count] = -text.charCodeAt(at)
      shape[count] = kind === 5 ? SHAPE.end : SHAPE.mark
      end[count] = ++at
      count++
      continue
    }
    let hash = 0
    let digits = 0
    let letters = 0
    let capitals = 0
    const from = at
    for (; at < size; at++) {
      const unit = text.charCodeAt(at)
      const unitKind = CLASS[unit]!
      if (unitKind === 1) {
        letters++
        const folded = FOLD[unit]!
        if (folded !== unit && unit < 91 && unit > 64) capitals++
        hash = hashUnit(hash, folded)
      } else if (unitKind === 2) {
        digits++
        hash = hashUnit(hash, unit)
      } else if (unitKind === 4) {
        const next = at + 1 < size ? CLASS[text.charCodeAt(at + 1)]! : 0
        if (next !== 1 && next !== 2 && !(unit === 43 && letters > 0)) break
        hash = hashUnit(hash, FOLD[unit]!)
      } else break
    }
    end[count] = at
    shape[count] =
      letters === 0
        ? SHAPE.number
        : digits > 0
          ? SHAPE.mixed
          : capitals === 0
            ? SHAPE.lower
            : capitals > 1 && capitals === letters
              ? SHAPE.upper
              : SHAPE.capital
    word[count] = lexicon.find(text, from, at, hash)
    count++
  }
  return {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    word: word.subarray(0, count),
    shape: shape.subarray(0, count),
  }
}

const NO_WORDS = makeLexicon([])

/** The words and numbers of a text as the tokenizer cuts them, marks left out. */
export function wordsIn(text: string): string[] {
  const { count, start, end, shape } = tokenize(text, NO_WORDS)
  const words: string[] = []
  for (let token = 0; token < count; token++)
    if (shape[token]! < SHAPE.mark) words.push(text.slice(start[token], end[token]))
  return words
}

/** Index of the first token that starts at or after `at`; `count` when there is none. */
export function tokenAt({ start, count }: Tokens, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (start[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

function widen(column: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(column)
  return larger
}

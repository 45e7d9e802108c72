import { fold, FOLD } from '#text/fold.ts'

/**
 * Numbers for the words that any vocabulary speaks of. A word that is not in it has number 0.
 *
 * Words are compared folded: capitals and diacritics do not count.
 */
export type Lexicon = {
  /** Number of a word, given as text; 0 when no vocabulary speaks of it. */
  readonly id: (word: string) => number
  /** The word of a number, folded. */
  readonly word: (id: number) => string
  /** Number of the word at `[start, end)` of a text with this rolling hash (see `hashUnit`). */
  readonly find: (text: string, start: number, end: number, hash: number) => number
  /** The same, of folded units. */
  readonly findFolded: (folded: Uint16Array, start: number, end: number, hash: number) => number
  /** Highest number given out. */
  readonly size: number
}

/** Adds one folded code unit to a rolling hash. Start with 0. */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

/** Numbers the given words from 1, in order of first appearance. */
export function makeLexicon(words: Iterable<string>): Lexicon {
  const ids = new Map<string, number>()
  const list: string[] = ['']
  for (const word of words) {
    const folded = fold(word)
    if (folded === '' || ids.has(folded)) continue
    ids.set(folded, list.length)
    list.push(folded)
  }
  if (list.length > 65535) throw new RangeError('a lexicon has at most 65,535 words')
  const table = openTable(list)
  const { mask, maybe, slots, hashes, at, units } = table
  const longest = new Uint16Array(list.reduce((most, { length }) => Math.max(most, length), 0))

  const findFolded = (folded: Uint16Array, start: number, end: number, hash: number): number => {
    const bit = spread(hash) & 0xffff
    if ((maybe[bit >> 3]! & (1 << (bit & 7))) === 0) return 0
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!
      if (id === 0) return 0
      if (hashes[slot] !== hash) continue
      let unit = at[id]!
      if (at[id + 1]! - unit !== end - start) continue
      let same = start
      while (same < end && units[unit] === folded[same]) {
        same++
        unit++
      }
      if (same === end) return id
    }
  }
  const find = (text: string, start: number, end: number, hash: number): number => {
    const size = end - start
    if (size > longest.length) return 0
    for (let unit = 0; unit < size; unit++) longest[unit] = FOLD[text.charCodeAt(start + unit)]!
    return findFolded(longest, 0, size, hash)
  }

  return {
    find,
    findFolded,
    id: (word) => ids.get(fold(word)) ?? 0,
    word: (id) => list[id] ?? '',
    size: list.length - 1,
  }
}

/** Open addressing: a slot has a word's number and its hash side by side, and all words stand in one row of units. */
function openTable(list: readonly string[]) {
  let capacity = 1024
  while (capacity < list.length * 3) capacity *= 2
  const mask = capacity - 1
  // Most words of a letter are in no list: eight kilobytes, near at hand, say so.
  const maybe = new Uint8Array(8192)
  const slots = new Uint16Array(capacity)
  const hashes = new Int32Array(capacity)
  const at = new Int32Array(list.length + 1)
  const units = new Uint16Array(list.reduce((length, word) => length + word.length, 0))
  for (let id = 1; id < list.length; id++) {
    const word = list[id]!
    let hash = 0
    for (let index = 0; index < word.length; index++) {
      units[at[id]! + index] = word.charCodeAt(index)
      hash = hashUnit(hash, word.charCodeAt(index))
    }
    at[id + 1] = at[id]! + word.length
    const bit = spread(hash) & 0xffff
    maybe[bit >> 3]! |= 1 << (bit & 7)
    let slot = spread(hash) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = id
    hashes[slot] = hash
  }
  return { mask, maybe, slots, hashes, at, units }
}

function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x7fffffff
}

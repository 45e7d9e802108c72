import { fold, FOLD } from '#text/fold.ts'

/**
 * Numbers for the words that any vocabulary speaks of. A word that is not in it has number 0.
 *
 * Words are compared folded: capitals and diacritics do not count.
 */
export type Lexicon = {
  /** Number of a word, given as text; 0 when no vocabulary speaks of it. */
  readonly id: (word: string) => number
  /** Number of the word at `[start, end)` of a text with this rolling hash (see `hashUnit`). */
  readonly find: (text: string, start: number, end: number, hash: number) => number
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
  let capacity = 1024
  while (capacity < list.length * 4) capacity *= 2
  const mask = capacity - 1
  const slots = new Int32Array(capacity)
  const hashes = new Int32Array(list.length)
  for (let id = 1; id < list.length; id++) {
    const word = list[id]!
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = hashUnit(hash, word.charCodeAt(at))
    hashes[id] = hash
    let slot = spread(hash) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = id
  }

  const find = (text: string, start: number, end: number, hash: number): number => {
    for (let slot = spread(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = slots[slot]!
      if (hashes[id] !== hash) continue
      const word = list[id]!
      if (word.length !== end - start) continue
      let same = 0
      while (same < word.length && word.charCodeAt(same) === FOLD[text.charCodeAt(start + same)]) same++
      if (same === word.length) return id
    }
    return 0
  }

  return { id: (word) => ids.get(fold(word)) ?? 0, find, size: list.length - 1 }
}

function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x7fffffff
}

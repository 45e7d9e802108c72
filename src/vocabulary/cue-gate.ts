import type { Tokens } from '#text/tokens.ts'
import type { CueIndex } from '#vocabulary/phrase.ts'

/**
 * Gives the bits of the kinds of cue that may stand in tokens `[from, to)`. It may name a kind too many, never one too
 * few. Ask for stretches in order of place: `seen` is kept between them.
 */
export type CueGate = (tokens: Tokens, from: number, to: number, seen: Int32Array) => number

/** The cues of one kind, and the bit that stands for the kind. */
export type GatedKind = { readonly bit: number; readonly index: CueIndex<unknown> }

/** A word that some cues begin with, told apart by what has to follow: see `ANCHOR`. */
type Later = { readonly bits: number; readonly words: readonly number[] }

/** What a word is to cues, as bits: it is one by itself, the next word decides, a word further on decides. */
const ANCHOR = { whole: 1, pair: 2, later: 4 } as const

const PAIRS = 1 << 15

/**
 * Puts cues of several kinds in one gate. Nearly every sentence has a word that some cue begins with; four in five have
 * none with the word that must follow. Pairs are told by a hash: two that share one only cost a look.
 */
export function makeCueGate(kinds: readonly GatedKind[], lexiconSize: number): CueGate {
  const roles = new Uint8Array(lexiconSize + 1)
  const whole = new Int32Array(lexiconSize + 1)
  const pairs = new Int32Array(PAIRS)
  const later: (Later[] | undefined)[] = Array.from({ length: lexiconSize + 1 }, () => undefined)
  for (const { bit, index } of kinds) {
    index.byAnchor.forEach((anchors, word) => {
      for (const { next, later: words } of anchors?.list ?? []) {
        if (next) {
          roles[word]! |= ANCHOR.pair
          for (const one of next) pairs[pairOf(word, one)]! |= bit
        } else if (words) {
          roles[word]! |= ANCHOR.later
          ;(later[word] ??= []).push({ bits: bit, words })
        } else {
          roles[word]! |= ANCHOR.whole
          whole[word]! |= bit
        }
      }
    })
  }
  return (tokens, from, to, seen) => {
    const { word } = tokens
    let bits = 0
    let next = 0
    // Backwards: a word that is seen already stands further on.
    for (let token = to - 1; token >= from; token--) {
      const id = word[token]!
      if (id > 0) {
        const role = roles[id]!
        if (role !== 0) {
          if ((role & ANCHOR.whole) !== 0) bits |= whole[id]!
          if ((role & ANCHOR.pair) !== 0 && next > 0) bits |= pairs[pairOf(id, next)]!
          if ((role & ANCHOR.later) !== 0) bits |= followed(later[id]!, bits, seen, from)
        }
        seen[id] = token + 1
      }
      next = id
    }
    return bits
  }
}

/** The kinds among these of which a word stands further on: `seen` has the place of each word, plus one. */
function followed(later: readonly Later[], already: number, seen: Int32Array, from: number): number {
  let bits = 0
  for (const { bits: own, words } of later) {
    if (((already | bits) & own) !== 0) continue
    for (const word of words) {
      if (seen[word]! <= from) continue
      bits |= own
      break
    }
  }
  return bits
}

function pairOf(word: number, next: number): number {
  return (Math.imul(word, 0x9e37) + next) & (PAIRS - 1)
}

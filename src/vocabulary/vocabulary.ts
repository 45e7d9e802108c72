import { fold } from '#text/fold.ts'
import { makeLexicon, type Lexicon } from '#text/lexicon.ts'
import { oncePer } from '#text/once-per.ts'
import type { AbbreviationTest } from '#text/sentences.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'
import { indexCues, type CueIndex } from '#vocabulary/find-cues.ts'
import type { Cue, CueKind } from '#vocabulary/schemas.ts'

/** Some words of the lexicon. Asked for every token of a letter, so no `Set`: a bit per word. */
export type WordSet = { readonly has: (word: number) => boolean }

/** A cue with the bit of its kind: see `Vocabulary.cueBit`. */
export type KindedCue = { readonly phrase: string; readonly bit: number; readonly cue: Cue }

/** Every list, ready for reading. Made once per process with `openVocabulary`. */
export type Vocabulary = {
  readonly data: VocabularyData
  readonly lexicon: Lexicon
  readonly isAbbreviation: AbbreviationTest
  /** The cues of all kinds, ready for `collectCues`; made at first use. */
  readonly cues: () => CueIndex<KindedCue>
  /** One bit per kind of cue; at most 31 kinds. */
  readonly cueBit: (kind: CueKind) => number
  /** Lexicon numbers of function words, given as one string. Throws for a word the lexicon lacks: it would match any. */
  readonly words: (list: string) => WordSet
}

/** Makes lists ready for reading: a lexicon of all their words, and indexes by first word. */
export function openVocabulary(data: VocabularyData): Vocabulary {
  const lexicon = makeLexicon(data.words)
  const goesOn = new Set(data.abbreviations.filter(({ mayEnd }) => !mayEnd).map(({ text }) => fold(text)))
  const longest = Math.max(0, ...[...goesOn].map(({ length }) => length))
  const kinds = new Map((Object.keys(data.cues) as CueKind[]).map((kind, bit) => [kind, 1 << bit]))
  if (kinds.size > 31) throw new RangeError('more than 31 kinds of cue')
  let cues: CueIndex<KindedCue> | undefined
  const makeCues = () =>
    indexCues<KindedCue>(
      [...kinds].flatMap(([kind, bit]) => data.cues[kind].map((cue) => ({ phrase: cue.phrase, bit, cue }))),
      lexicon,
    )
  return {
    data,
    lexicon,
    isAbbreviation: (word) => word.length <= longest && goesOn.has(fold(word)),
    cues: () => (cues ??= makeCues()),
    cueBit: (kind) => kinds.get(kind) ?? 0,
    words: (list) => wordSet(lexicon, list.split(' ')),
  }
}

/**
 * The same as `oncePer`, for what is asked at every verb or sentence: the vocabulary that was asked about last needs no look
 * in a map.
 */
export function oncePerVocabulary<Made>(
  make: (vocabulary: Vocabulary) => Made,
): (vocabulary: Vocabulary) => Made {
  const made = oncePer(make)
  let last: { readonly vocabulary: Vocabulary; readonly made: Made } | undefined
  return (vocabulary) => {
    if (last?.vocabulary !== vocabulary) last = { vocabulary, made: made(vocabulary) }
    return last.made
  }
}

function wordSet(lexicon: Lexicon, words: readonly string[]): WordSet {
  const bits = new Uint32Array((lexicon.size >> 5) + 1)
  for (const word of words) {
    const id = knownWord(lexicon, word)
    bits[id >> 5]! |= 1 << (id & 31)
  }
  return { has: (word) => word > 0 && (bits[word >> 5]! & (1 << (word & 31))) !== 0 }
}

function knownWord(lexicon: Lexicon, word: string): number {
  const id = lexicon.id(word)
  if (id === 0) throw new RangeError(`not in the lexicon: ${word}; add it to GRAMMAR`)
  return id
}

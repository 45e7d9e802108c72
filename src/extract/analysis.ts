import type { Document } from '#model/document.ts'
import type { Speaker } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { oncePer } from '#text/once-per.ts'
import { splitSentences, type Sentences } from '#text/sentences.ts'
import { firstAtLeast, firstBehind } from '#text/sorted.ts'
import { tokensOf } from '#text/tokens-of.ts'
import type { Tokens } from '#text/tokens.ts'
import { collectCues, HIT, type CueHit } from '#vocabulary/find-cues.ts'
import type { Cue, CueKind } from '#vocabulary/schemas.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A document cut in tokens and sentences, ready for every extractor. All offsets are of the matching layer. */
export type Analysis = {
  readonly document: Document
  readonly vocabulary: Vocabulary
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly cues: FoundCues
  /** Index in `document.blocks` of the block a sentence lies in. */
  readonly blockOf: (sentence: number) => number
}

/** Stretches of the letter that hold somebody else's words than the government's, in order, not overlapping. */
export type Voice = Span & { readonly speaker: Speaker }

/** Cuts a document in tokens and sentences. */
export function analyse(document: Document, vocabulary: Vocabulary): Analysis {
  const { text } = document.matching
  const tokens = tokensOf(document.matching, vocabulary.lexicon)
  const sentences = splitSentences(text, tokens, vocabulary.isAbbreviation)
  const blocks = blocksBySentence(document, sentences)
  const cues = cuesBySentence(tokens, sentences, vocabulary)
  return { document, vocabulary, text, tokens, sentences, cues, blockOf: (sentence) => blocks[sentence]! }
}

/** The cues of a text, sentence by sentence: all kinds in one go. */
type FoundCues = {
  /** The hits in order, as `collectCues` gives them. */
  readonly hits: readonly number[]
  /** Where the hits of each sentence begin, and those of the last one end. */
  readonly from: Int32Array
  /** One bit per kind of cue that stands in the sentence. */
  readonly kinds: Int32Array
}

function cuesBySentence(tokens: Tokens, sentences: Sentences, vocabulary: Vocabulary): FoundCues {
  const index = vocabulary.cues()
  const hits: number[] = []
  const from = new Int32Array(sentences.count + 1)
  const kinds = new Int32Array(sentences.count)
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    collectCues(tokens, sentences.firstToken[sentence]!, sentences.endToken[sentence]!, index, hits)
    for (let at = from[sentence]!; at < hits.length; at += HIT) kinds[sentence]! |= index.cues[hits[at]!]!.bit
    from[sentence + 1] = hits.length
  }
  return { hits, from, kinds }
}

/** As `oncePer`, of an analysis. */
export const oncePerAnalysis: <Made>(make: (analysis: Analysis) => Made) => (analysis: Analysis) => Made =
  oncePer

/** The sentence that holds position `at`, or the next one; -1 behind the last. */
export function sentenceAt({ sentences }: Analysis, at: number): number {
  const sentence = firstAtLeast(sentences.end, at + 1, 0, sentences.count)
  return sentence < sentences.count ? sentence : -1
}

/** Whether a heading stands at position `at`. */
export function isHeadingAt(analysis: Analysis, at: number): boolean {
  const sentence = Math.max(0, sentenceAt(analysis, at))
  return analysis.document.blocks[analysis.blockOf(sentence)]?.kind === 'heading'
}

/** The span of a sentence in the matching layer. */
export function sentenceSpan({ sentences }: Analysis, sentence: number): Span {
  return { start: sentences.start[sentence]!, end: sentences.end[sentence]! }
}

/** The words of a sentence as the matching layer has them. */
export function sentenceText({ text, sentences }: Analysis, sentence: number): string {
  return text.slice(sentences.start[sentence], sentences.end[sentence])
}

/** All cues of one kind in one sentence, in order. */
export function cuesIn<Kind extends CueKind>(
  { vocabulary, cues: { hits, from, kinds } }: Analysis,
  sentence: number,
  kind: Kind,
): readonly CueHit<Cue<Kind>>[] {
  const bit = vocabulary.cueBit(kind)
  if ((kinds[sentence]! & bit) === 0) return NO_CUES
  const found: CueHit<Cue<Kind>>[] = []
  const index = vocabulary.cues()
  for (let at = from[sentence]!; at < from[sentence + 1]!; at += HIT) {
    const { cue, bit: own } = index.cues[hits[at]!]!
    if (own === bit) {
      found.push({ cue: cue as Cue<Kind>, firstToken: hits[at + 1]!, endToken: hits[at + 2]! })
    }
  }
  return found
}

/** One empty list for all: most sentences hold no cue of a kind. */
const NO_CUES: readonly never[] = []

/** Whether any cue of one kind stands in a sentence. */
export function hasCue({ vocabulary, cues }: Analysis, sentence: number, kind: CueKind): boolean {
  return (cues.kinds[sentence]! & vocabulary.cueBit(kind)) !== 0
}

/** The span of a cue hit in the matching layer. */
export function hitSpan({ tokens }: Analysis, { firstToken, endToken }: CueHit<unknown>): Span {
  return { start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]! }
}

/** Who speaks at a place: the government unless a voice says otherwise. */
export function speakerAt(voices: readonly Voice[], { start, end }: Span): Speaker {
  const middle = (start + end) / 2
  const voice = voices[firstBehind(voices, middle)]
  return voice && voice.start <= middle ? voice.speaker : 'government'
}

function blocksBySentence({ blocks }: Document, sentences: Sentences): Int32Array {
  const index = new Int32Array(sentences.count)
  let block = 0
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    while (block + 1 < blocks.length && blocks[block]!.end <= sentences.start[sentence]!) block++
    index[sentence] = block
  }
  return index
}

import type { Document } from '#model/document.ts'
import type { Speaker } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { splitSentences, type Sentences } from '#text/sentences.ts'
import { firstAtLeast, firstBehind } from '#text/sorted.ts'
import { tokensOf } from '#text/tokens-of.ts'
import type { Tokens } from '#text/tokens.ts'
import { makeCueGate } from '#vocabulary/cue-gate.ts'
import { findCues, type CueHit } from '#vocabulary/phrase.ts'
import type { Cue, CueKind } from '#vocabulary/schemas.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A document cut in tokens and sentences, ready for every extractor. All offsets are of the matching layer. */
export type Analysis = {
  readonly document: Document
  readonly vocabulary: Vocabulary
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: Sentences
  /** One bit per kind of cue for each sentence: set when a cue of that kind may stand in it. */
  readonly cueKinds: Int32Array
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
  const cueKinds = cueKindsBySentence(tokens, sentences, vocabulary)
  return { document, vocabulary, text, tokens, sentences, cueKinds, blockOf: (sentence) => blocks[sentence]! }
}

function cueKindsBySentence(tokens: Tokens, sentences: Sentences, vocabulary: Vocabulary): Int32Array {
  const { data, lexicon } = vocabulary
  const gate = vocabulary.memo('extract/cue-gate', () => {
    const all = Object.keys(data.cues) as CueKind[]
    return makeCueGate(
      all.map((kind) => ({ bit: vocabulary.cueBit(kind), index: vocabulary.cues(kind) })),
      lexicon.size,
    )
  })
  const seen = new Int32Array(lexicon.size + 1)
  const kinds = new Int32Array(sentences.count)
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    kinds[sentence] = gate(tokens, sentences.firstToken[sentence]!, sentences.endToken[sentence]!, seen)
  }
  return kinds
}

/** A making of something from an analysis, done when first asked for and kept as long as the analysis itself. */
export function oncePerAnalysis<Made extends object>(
  make: (analysis: Analysis) => Made,
): (analysis: Analysis) => Made {
  const known = new WeakMap<Analysis, Made>()
  return (analysis) => {
    let made = known.get(analysis)
    if (!made) known.set(analysis, (made = make(analysis)))
    return made
  }
}

/** The sentence that holds position `at`, or the next one; -1 behind the last. */
export function sentenceAt({ sentences }: Analysis, at: number): number {
  const sentence = firstAtLeast(sentences.end, at + 1, 0, sentences.count)
  return sentence < sentences.count ? sentence : -1
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
  { tokens, sentences, vocabulary, cueKinds }: Analysis,
  sentence: number,
  kind: Kind,
): readonly CueHit<Cue<Kind>>[] {
  if ((cueKinds[sentence]! & vocabulary.cueBit(kind)) === 0) return []
  return findCues(
    tokens,
    sentences.firstToken[sentence]!,
    sentences.endToken[sentence]!,
    vocabulary.cues(kind),
  )
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

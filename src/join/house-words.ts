import { stripAccents } from '#text/fold.ts'
import { tokenize } from '#text/tokens.ts'
import { findCues, indexCues } from '#vocabulary/find-cues.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** An entry of `vocabulary/house-words.yaml`. */
export type HouseWord = Vocabulary['data']['house-words'][number]

/** What words of the House tell: that something was asked for, put off, reminded of. */
export type HouseStep = HouseWord['step']

/** Words of the House in a text; offsets of that text, half open. */
export type HouseWordHit = { readonly word: HouseWord; readonly start: number; readonly end: number }

const indexOf = oncePerVocabulary(({ data, lexicon }) => indexCues(data['house-words'], lexicon))

/** Finds the words of the House in a text, in order. */
export function findHouseWords(text: string, vocabulary: Vocabulary): HouseWordHit[] {
  const tokens = tokenize(stripAccents(text), vocabulary.lexicon)
  return findCues(tokens, 0, tokens.count, indexOf(vocabulary)).map(({ cue, firstToken, endToken }) => ({
    word: cue,
    start: tokens.start[firstToken]!,
    end: tokens.end[endToken - 1]!,
  }))
}

/** Whether a text has words of a step. */
export function tells(text: string, step: HouseStep, vocabulary: Vocabulary): boolean {
  return findHouseWords(text, vocabulary).some(({ word }) => word.step === step)
}

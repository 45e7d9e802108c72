import { makePassages } from '#compare/passage.ts'
import { makePreparer, type Prepared } from '#compare/prepared.ts'
import { cosine, vectorOf, type Vector } from '#compare/statement-vector.ts'
import { makePostings } from '#compare/term-postings.ts'
import {
  countTerms,
  weighTerms,
  type CommonWords,
  type TermCounts,
  type TermWeights,
} from '#compare/term-weights.ts'
import type { Placed } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'

/** A statement of another letter that may be about the same thing, and how alike the words are: 0 to 1. */
export type Candidate = Placed & { readonly likeness: number }

/** Which statements are asked for: of which letters, how many at most, and how alike at least. */
export type Among = {
  readonly letters: (letter: LetterKeys) => boolean
  readonly most: number
  readonly floor: number
}

/** The letters a new one is held against, indexed by their words and by the things they name. */
export type Collection = TermWeights & {
  readonly letters: readonly LetterKeys[]
  readonly prepared: (statement: Statement) => Prepared
  /** What the passage around a statement is about. */
  readonly passageOf: (placed: Placed) => Vector
  /** The statements of other letters most like this one, best first. */
  readonly candidatesFor: (placed: Placed, among: Among) => Candidate[]
}

/** For each candidate that is asked for so many are looked at more closely. */
const LOOKED_AT = 3

/**
 * Makes the index of letters. Their order does not matter. Letters of a larger collection that is not here as a whole are
 * weighed by the counts of that one.
 */
export function makeCollection(
  letters: readonly LetterKeys[],
  common: CommonWords,
  counts: TermCounts = countTerms(letters, common),
): Collection {
  const placed: Placed[] = letters.flatMap((letter) =>
    letter.statements.map((statement) => ({ letter, statement })),
  )
  const weights = weighTerms(counts, common)
  const index = makePostings(placed, weights)
  const prepared = makePreparer(weights)
  return {
    ...weights,
    letters,
    prepared,
    passageOf: makePassages((statement) => vectorOf(statement, weights, 0)),
    candidatesFor: ({ letter, statement }, { letters: isAsked, most, floor }) => {
      const { vector } = prepared(statement)
      const isOther = (at: number) => placed[at]!.letter !== letter && isAsked(placed[at]!.letter)
      return index
        .nearest(vector, isOther, most * LOOKED_AT)
        .map((at) => ({ ...placed[at]!, likeness: cosine(vector, prepared(placed[at]!.statement).vector) }))
        .filter(({ likeness }) => likeness >= floor)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, most)
    },
  }
}

/** Undated letters count as earlier. */
export function isEarlier(one: LetterKeys, other: LetterKeys): boolean {
  const [a, b] = [one.date.value, other.date.value]
  return a === null || b === null || a < b
}

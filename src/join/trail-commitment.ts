import type { HouseCommitment } from '#join/house-commitments.ts'
import { deadlineIn } from '#join/house-times.ts'
import type { Seed } from '#join/trail-seed.ts'
import type { LooseStep } from '#join/trail.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What the House itself says of a commitment that a number or request names: when it was made and settled; its words say by when. */
export function commitmentSteps(
  seed: Seed,
  commitments: readonly HouseCommitment[],
  vocabulary: Vocabulary,
): LooseStep[] {
  const named = commitments.filter(
    ({ number }) => number !== null && (number === seed.number || seed.subject.numbers.has(number)),
  )
  return named.flatMap((commitment) => {
    const { number, words, made, settledOn, status, decided } = commitment
    const source = number!
    const promised: LooseStep = {
      day: made,
      dayFrom: 'stated',
      what: 'promised',
      words,
      source,
      certainty: 'certain',
      term: deadlineIn(words, made, vocabulary),
    }
    const noted: LooseStep = {
      day: settledOn,
      dayFrom: 'stated',
      what: 'settled',
      words: status.raw ?? '',
      source,
      certainty: 'certain',
      term: null,
    }
    const settled = decided
      .filter(({ value }) => value === 'voldaan' || value === 'vervallen')
      .map((status): LooseStep => ({
        day: status.day,
        dayFrom: 'edited',
        what: 'settled',
        words: status.words,
        source: status.decision,
        certainty: status.of === 'numbers' ? 'certain' : 'probable',
        term: null,
      }))
    return [promised, ...(settledOn === null ? [] : [noted]), ...settled]
  })
}

/** Numbers of the papers by which the House says these commitments were settled. */
export function settlingPapers(seed: Seed, commitments: readonly HouseCommitment[]): readonly string[] {
  return commitments
    .filter(({ number }) => number !== null && (number === seed.number || seed.subject.numbers.has(number)))
    .flatMap(({ settledBy }) => settledBy)
}

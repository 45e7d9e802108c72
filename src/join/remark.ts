import { deadlineIn, dayNamedIn, expectedIn, type NamedDays } from '#join/house-times.ts'
import { findHouseWords, type HouseStep } from '#join/house-words.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a committee notes behind a request, or under its list. */
export type Remark = {
  readonly words: string
  /** What the words tell, each once, in order. */
  readonly steps: readonly HouseStep[]
  /** Which reminder it is, where the words count. */
  readonly time: number | null
  /** The day the words give for what has happened. */
  readonly day: Day | null
  /** By when an answer is asked. */
  readonly deadline: NamedDays | null
  /** When an answer is to come. */
  readonly expected: NamedDays | null
}

/** What the words of a remark tell, read on a day. */
export function readRemark(words: string, day: Day | null, vocabulary: Vocabulary): Remark {
  const hits = findHouseWords(words, vocabulary)
  const steps = [...new Set(hits.map(({ word }) => word.step))]
  const expects = steps.includes('expected') && !steps.includes('asks-when')
  const happened = steps.includes('reminded') || steps.includes('received')
  return {
    words,
    steps,
    time: hits.map(({ word }) => word.time).find((time) => time !== undefined) ?? null,
    day: happened ? dayNamedIn(words, day, vocabulary) : null,
    deadline: expects ? null : deadlineIn(words, day, vocabulary),
    expected: expects ? expectedIn(words, day, vocabulary) : null,
  }
}

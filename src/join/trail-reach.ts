import { subjectOf, weighSubjects } from '#join/subject.ts'
import { trailMaterialOf } from '#join/trail-material.ts'
import { seedOf } from '#join/trail-seed.ts'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import { fold } from '#text/fold.ts'
import { formatDay, parseDay } from '#text/time/day.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Where to look for rows that join a trail by their words only. */
export type TrailReach = {
  /** One of these stands in each of them: whole words, stems, or how words begin; most telling first. */
  readonly words: readonly string[]
  /** Papers and commitments that the words name. */
  readonly numbers: readonly string[]
  readonly from: Day
  readonly to: Day
}

/** A paper may put off an answer before anybody asks for it; an answer may take years. */
const DAYS_BEFORE = 200
const DAYS_AFTER = 900
/** Two subjects are one only when they share a word that tells about this much. */
const TELLS = 4
const MOST_WORDS = 24
const LONG = 6

/** The bounds within which the rest of a trail lies, by what rows tell already; undefined when nothing has the number or a day. */
export function reachOf(
  number: string,
  rows: readonly HouseRow[],
  vocabulary: Vocabulary,
): TrailReach | undefined {
  const seed = seedOf(number, trailMaterialOf(rows, vocabulary), vocabulary)
  const asked = parseDay(seed?.requested ?? seed?.mentions[0]?.day ?? null)
  if (!seed || asked === undefined) return undefined
  const last = parseDay(seed.mentions.at(-1)?.day ?? null) ?? asked
  // A paper may be the answer to what was asked long before it.
  const answers = seed.mentions.length === 0 && seed.rows.some(({ category }) => category === 'Document')
  return {
    words: tellingWords(seed.words, vocabulary),
    numbers: [...seed.subject.numbers],
    from: formatDay(asked - (answers ? DAYS_AFTER : DAYS_BEFORE))!,
    to: formatDay(Math.max(asked, last) + DAYS_AFTER)!,
  }
}

function tellingWords(words: string, vocabulary: Vocabulary): string[] {
  const weightOf = weighSubjects([], vocabulary)
  const weights = new Map<string, number>()
  for (const terms of subjectOf(words, vocabulary).words) {
    for (const term of terms) {
      const weight = weightOf(term)
      if (weight >= TELLS && !/^\d+$/.test(beginning(term))) weights.set(beginning(term), weight)
    }
  }
  const telling = [...weights].sort(([, a], [, b]) => b - a).map(([word]) => word)
  return telling.slice(0, MOST_WORDS)
}

/** A stem without its last letter: the row may have the word in another form. */
function beginning(term: string): string {
  const plain = fold(term.replace(/^=/, ''))
  return plain.length > LONG ? plain.slice(0, -1) : plain
}

import { tells } from '#join/house-words.ts'
import { entriesOf, type OverviewEntry } from '#join/overview-entries.ts'
import { standIn } from '#join/overview-stand.ts'
import type { Reading } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What an overview of a ministry says of one motion or commitment. */
export type StatedStand = {
  /** 'TZ202412-116', 'kst-32735-380'; null for a motion without number. */
  readonly number: string | null
  /** Under which the reading gathers what the letter says of a motion; null for a commitment. */
  readonly key: string | null
  /** An id of the scale `commitment` in `vocabulary/house-values.yaml`; null for a state that the House has no word for. */
  readonly value: string | null
} & Span

/** In the head of a letter: its title, and what stands before this many segments. */
const HEAD = 6
/** With a title that says so a letter needs so many entries to be an overview; without one, so many and this part of it. */
const ENTRIES = { titled: 2, untitled: 5, part: 0.5 }

/**
 * What a letter says, as an overview of motions and commitments, of the state of each, in its order; empty for any other letter.
 * Words count that stand where an overview has its state, not those of the prose between.
 */
export function statedStands(reading: Reading, text: string, vocabulary: Vocabulary): StatedStand[] {
  const entries = entriesOf(reading, text, vocabulary)
  if (entries.length < ENTRIES.titled) return []
  const stands = entries.flatMap((entry) => {
    const stand = standIn(entry, reading, text, vocabulary)
    return stand ? [{ entry, stand }] : []
  })
  const standing = stands.map(({ entry }) => entry)
  if (!isOverview(reading, text, standing, vocabulary)) return []
  return stands.map(({ entry: { number, key }, stand: { value, start, end } }) => ({
    number,
    key,
    value,
    start,
    end,
  }))
}

function isOverview(
  { document, segments }: Reading,
  text: string,
  entries: readonly OverviewEntry[],
  vocabulary: Vocabulary,
): boolean {
  const head = segments.slice(0, HEAD).map(({ start, end }) => text.slice(start, end))
  const isTitled = [document.title ?? '', ...head].some((words) => tells(words, 'overview', vocabulary))
  if (isTitled) return entries.length >= ENTRIES.titled
  const inEntries = entries.reduce((sum, { segments: own }) => sum + own.length, 0)
  return entries.length >= ENTRIES.untitled && inEntries >= segments.length * ENTRIES.part
}

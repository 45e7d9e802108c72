import { wordsIn } from '#text/tokens.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** One flag per lexicon number: 1 for the words of a row of `vocabulary/markers`. A mark (below 0) has none. */
export type Flags = Readonly<Record<number, number | undefined>>

const markersOf = oncePerVocabulary(() => new Map<string, Flags>())

/** The words of one row of `vocabulary/markers`, by lexicon number. */
export function marker(vocabulary: Vocabulary, id: string): Flags {
  const made = markersOf(vocabulary)
  const known = made.get(id)
  if (known) return known
  const { data, lexicon } = vocabulary
  const row = data.markers.find((entry) => entry.id === id)
  if (!row) throw new TypeError(`vocabulary/markers: ${id}`)
  const flags = flagsOf({ lexicon }, row.words)
  made.set(id, flags)
  return flags
}

/** Flags for words that stand in the lexicon. */
export function flagsOf({ lexicon }: Pick<Vocabulary, 'lexicon'>, words: Iterable<string>): Flags {
  const flags = new Uint8Array(lexicon.size + 1)
  for (const word of words) {
    const [first = ''] = wordsIn(word)
    flags[lexicon.id(first)] = 1
  }
  flags[0] = 0
  return flags
}

import type { Filing } from '#model/filing.ts'
import type { DocumentState, EntryState, ReadingState } from '#model/register.ts'
import { overlaps } from '#model/span.ts'
import { searchKindsOf } from '#query/kinds-of.ts'
import type { Db } from '#store/connect.ts'
import type { Actor } from '#store/events.ts'
import { countTerms } from '#store/reading-content.ts'
import { closeUnits, saveUnits, type SearchUnit } from '#store/search-units.ts'
import { toTsVector } from '#store/text-search.ts'
import { searchTerms } from '#text/search-terms.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A reading that holds now, with what it replaces. */
export type ToIndex = {
  readonly document: DocumentState
  readonly reading: ReadingState
  /** The reading that held until now; undefined when there was none. */
  readonly before: string | undefined
  readonly filing: Filing
  readonly entries: readonly EntryState[]
}

/** Makes a reading findable by its words, and what it replaces findable only in what was known before. */
export async function makeFindable(
  trx: Db,
  { document, reading, before, filing, entries }: ToIndex,
  { at, vocabulary }: Actor & { readonly vocabulary: Vocabulary },
): Promise<void> {
  if (before !== undefined) {
    await closeUnits(trx, document.id, at)
    await countTerms(trx, before, -1)
  }
  await countTerms(trx, reading.id, 1)
  await saveUnits(trx, unitsOf(document, reading, filing, entries, vocabulary), at)
}

/** What can be found of a letter: each passage, and each entry with the words of its own. */
export function unitsOf(
  document: DocumentState,
  reading: ReadingState,
  { passages, reading: { items } }: Pick<Filing, 'passages' | 'reading'>,
  entries: readonly EntryState[],
  vocabulary: Vocabulary,
): SearchUnit[] {
  const lists = searchListsOf(vocabulary)
  const wordsOf = (text: string) => toTsVector(searchTerms(text, lists))
  const kindsOf = (entry: EntryState) => searchKindsOf(entry, vocabulary)
  const shared = {
    document: document.id,
    reading: reading.id,
    documentKind: document.kind,
    date: document.date.value,
    ministries: document.ministries,
  }
  const present = entries.filter(({ anchor }) => anchor !== 'lost')
  const standing = Map.groupBy(present, (entry) => passageOf(entry, passages))
  return passages.flatMap((passage, n): SearchUnit[] => {
    const inside = items.filter((item) => overlaps(item, passage))
    const named = inside.flatMap((item) =>
      item.kind === 'entity' && item.type === 'country' && item.id !== null ? [item.id] : [],
    )
    const here = present.filter((entry) => overlaps(entry, passage))
    const words = wordsOf(passage.matching)
    const unit: SearchUnit = {
      ...shared,
      passage: n,
      entry: null,
      kinds: [
        ...new Set([
          ...here.flatMap(kindsOf),
          ...inside.flatMap((item) =>
            searchKindsOf({ kind: item.kind, class: null, toHouse: false }, vocabulary),
          ),
        ]),
      ],
      class: null,
      due: null,
      themes: [...new Set(inside.flatMap(({ themes }) => themes))],
      countries: [...new Set(named)],
      words,
    }
    const begun = standing.get(n) ?? []
    return [
      unit,
      ...begun.map((entry) => ({
        ...shared,
        passage: n,
        entry: entry.id,
        kinds: kindsOf(entry),
        class: entry.class,
        due: entry.due?.to ?? null,
        themes: entry.themes,
        countries: entry.countries,
        words: wordsOf(entry.text),
      })),
    ]
  })
}

/** The passage an entry stands with: the last one that begins before it. Passages that a page end cuts lie across others. */
function passageOf({ start }: EntryState, passages: Filing['passages']): number {
  return Math.max(
    0,
    passages.findLastIndex((passage) => passage.start <= start),
  )
}

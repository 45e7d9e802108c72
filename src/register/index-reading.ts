import type { Filing } from '#model/filing.ts'
import type { DocumentState, EntryState, ReadingState } from '#model/register.ts'
import { overlaps } from '#model/span.ts'
import { searchKindsOf } from '#query/kinds-of.ts'
import type { Db } from '#store/connect.ts'
import type { Actor } from '#store/events.ts'
import { countTerms } from '#store/reading-content.ts'
import { closeUnits, saveUnits, type SearchUnit } from '#store/search-units.ts'
import { toTsVector } from '#store/text-search.ts'
import type { SearchLists } from '#text/search-lists.ts'
import { searchTerms, type SearchTerms } from '#text/search-terms.ts'
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
export async function indexReading(
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
  const termsAbove = wordsAbove(passages, document.title, lists)
  const kindsOf = (entry: EntryState) => searchKindsOf(entry, vocabulary)
  const shared = {
    document: document.id,
    reading: reading.id,
    documentKind: document.kind,
    date: document.date.value,
    ministries: document.ministries,
  }
  const present = entries.filter(({ anchor }) => anchor !== 'lost')
  return passages.flatMap((passage, n): SearchUnit[] => {
    const inside = items.filter((item) => overlaps(item, passage))
    const named = inside.flatMap((item) =>
      item.kind === 'entity' && item.type === 'country' && item.id !== null ? [item.id] : [],
    )
    const here = present.filter((entry) => overlaps(entry, passage))
    const above = termsAbove(n)
    const words = toTsVector(searchTerms(passage.matching, lists), {
      heading: passage.kind === 'heading',
      above,
    })
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
    // An entry stands with the passage in which it begins.
    const begun = here.filter(({ start }) => start >= passage.start && start < passage.end)
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
        words: toTsVector(searchTerms(entry.text, lists), { heading: false, above }),
      })),
    ]
  })
}

type Above = readonly SearchTerms[]

/** Gives the words that each passage stands under: the title of its document and the headings above it. Asked in order. */
function wordsAbove(
  passages: Filing['passages'],
  title: string | null,
  lists: SearchLists,
): (passage: number) => Above {
  const headings: { readonly level: number; readonly text: string }[] = []
  let [text, words]: [string, Above] = ['', []]
  return (n) => {
    const { kind, level, matching } = passages[n]!
    const own = level ?? 1
    if (kind === 'heading') while (headings.length > 0 && headings.at(-1)!.level >= own) headings.pop()
    const above = [...headings.map((heading) => heading.text), title ?? ''].join('\n')
    if (above !== text) [text, words] = [above, searchTerms(above, lists)]
    if (kind === 'heading') headings.push({ level: own, text: matching })
    return words
  }
}

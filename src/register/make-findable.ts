import type { Filing, Passage } from '#model/filing.ts'
import type { DocumentState, EntryState, Moment, ReadingState } from '#model/register.ts'
import { overlaps } from '#model/span.ts'
import { searchKindsOf } from '#query/kinds-of.ts'
import { countriesIn } from '#register/draft-entries.ts'
import type { Db } from '#store/connect.ts'
import { refreshLists } from '#store/refresh-lists.ts'
import { closeUnits, saveUnits, type SearchUnit } from '#store/search-units.ts'
import { countTerms } from '#store/term-counts.ts'
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
export async function makeFindable(
  trx: Db,
  { document, reading, before, filing, entries }: ToIndex,
  { at, vocabulary }: { readonly at: Moment; readonly vocabulary: Vocabulary },
): Promise<void> {
  if (before !== undefined) await closeUnits(trx, document.id, at)
  await countTerms(trx, reading.id, before)
  await saveUnits(trx, unitsOf(document, reading, filing, entries, vocabulary), at)
  await refreshLists(trx, [document.id])
}

/** What can be found of a letter: each passage, and each entry with the words of its own. */
export function unitsOf(
  document: DocumentState,
  reading: ReadingState,
  filing: Pick<Filing, 'passages' | 'reading'>,
  entries: readonly EntryState[],
  vocabulary: Vocabulary,
): SearchUnit[] {
  const lists = searchListsOf(vocabulary)
  const above = wordsAbove(filing.passages, document.title, lists)
  const wordsOf = (text: string, n: number, heading = false) =>
    toTsVector(searchTerms(text, lists), { heading, above: above(n) })
  const shared = {
    document: document.id,
    reading: reading.id,
    documentKind: document.kind,
    date: document.date.value,
    ministries: document.ministries,
  }
  const present = entries.filter(({ anchor }) => anchor !== 'lost')
  const begun = Map.groupBy(present, (entry) => placeOf(entry, filing.passages))
  return filing.passages.flatMap((passage, n): SearchUnit[] => [
    {
      ...shared,
      passage: n,
      entry: null,
      ...aboutPassage(passage, filing, present, vocabulary),
      class: null,
      due: null,
      words: wordsOf(passage.matching, n, passage.kind === 'heading'),
    },
    ...(begun.get(n) ?? []).map((entry) => ({
      ...shared,
      passage: n,
      entry: entry.id,
      kinds: searchKindsOf(entry, vocabulary),
      class: entry.class,
      due: entry.due?.to ?? null,
      themes: entry.themes,
      countries: entry.countries,
      words: wordsOf(entry.text, n),
    })),
  ])
}

/** The number of the passage an entry stands with: the smallest in which it begins, else the first it shares words with. */
function placeOf(entry: EntryState, passages: readonly Passage[]): number {
  let place = -1
  for (const [n, { start, end }] of passages.entries()) {
    if (entry.start < start || entry.start >= end) continue
    const best = passages[place]
    if (!best || end - start <= best.end - best.start) place = n
  }
  return place >= 0
    ? place
    : Math.max(
        0,
        passages.findIndex((passage) => overlaps(passage, entry)),
      )
}

/** What a passage speaks of, by what is found in it. */
function aboutPassage(
  passage: Passage,
  { reading: { items } }: Pick<Filing, 'reading'>,
  present: readonly EntryState[],
  vocabulary: Vocabulary,
): Pick<SearchUnit, 'kinds' | 'themes' | 'countries'> {
  const inside = items.filter((item) => overlaps(item, passage))
  const here = present.filter((entry) => overlaps(entry, passage))
  const others = inside.map(({ kind }) => ({ kind, class: null, toHouse: false }))
  return {
    kinds: [...new Set([...here, ...others].flatMap((one) => searchKindsOf(one, vocabulary)))],
    themes: [...new Set(inside.flatMap(({ themes }) => themes))],
    countries: [...new Set(countriesIn(inside).map(({ country }) => country))],
  }
}

type Above = readonly SearchTerms[]

/** Gives the words that each passage stands under: the title of its document and the headings above it. */
function wordsAbove(
  passages: readonly Passage[],
  title: string | null,
  lists: SearchLists,
): (passage: number) => Above {
  const headings: { readonly level: number; readonly text: string }[] = []
  let [text, words]: [string, Above] = ['', []]
  const all = passages.map(({ kind, level, matching }) => {
    const own = level ?? 1
    if (kind === 'heading') while (headings.length > 0 && headings.at(-1)!.level >= own) headings.pop()
    const above = [...headings.map((heading) => heading.text), title ?? ''].join('\n')
    if (above !== text) [text, words] = [above, searchTerms(above, lists)]
    if (kind === 'heading') headings.push({ level: own, text: matching })
    return words
  })
  return (n) => all[n]!
}

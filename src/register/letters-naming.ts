import type { CitingLetter } from '#join/trail-report.ts'
import type { DocumentState, EntryState } from '#model/register.ts'
import { EMPTY_QUERY, type Expression } from '#query/query.ts'
import type { Db } from '#store/connect.ts'
import type { Held } from '#store/documents.ts'
import { listEntriesOf } from '#store/entries.ts'
import { getStates } from '#store/projections.ts'
import { listFoundTexts, searchUnits, type FoundText } from '#store/search.ts'
import { toTsQuery } from '#store/text-search.ts'
import { houseNumbersIn } from '#text/house-numbers.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

const MOST = 100

/** How letters are looked for; `except` are those that bear the number themselves. */
type HowToLook = { readonly vocabulary: Vocabulary; readonly except: readonly Held[] }

/** The passages of letters that name one of these numbers, oldest letter first. */
export async function lettersNaming(
  db: Db,
  numbers: readonly string[],
  { vocabulary, except }: HowToLook,
): Promise<CitingLetter[]> {
  const own = new Set(except.map(({ document }) => document.id))
  const found = await searchUnits(db, {
    words: toTsQuery(anyOf(numbers), searchListsOf(vocabulary)),
    loose: null,
    fields: EMPTY_QUERY.fields,
    sort: 'date',
    unit: 'passage',
    knownAt: '9999-12-31T00:00:00.000Z',
    size: MOST,
    after: undefined,
  })
  const hits = found.hits.filter(({ document }) => !own.has(document))
  const documents = await getStates(db, 'document', [...new Set(hits.map(({ document }) => document))])
  const entries = await listEntriesOf(db, [...documents.keys()])
  const texts = new Map(
    (await listFoundTexts(db, hits)).map((text) => [`${text.reading} ${text.passage}`, text]),
  )
  const letters = hits.flatMap(({ document, reading, passage }): CitingLetter[] => {
    const state = documents.get(document)
    const text = texts.get(`${reading} ${passage}`)
    return state && text && names(text.text, numbers) ? [citing(state, text, entries)] : []
  })
  return letters.sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.document, b.document))
}

/** A paper of the House goes by other forms in letters, which the search knows: "32 735, nr. 380". */
function anyOf(numbers: readonly string[]): Expression {
  return { kind: 'any', of: numbers.map((text) => ({ kind: 'phrase', text })) }
}

/** A search for a number may find what only looks like it. */
function names(text: string, numbers: readonly string[]): boolean {
  const small = text.toLowerCase()
  const named = new Set(houseNumbersIn(text))
  return numbers.some((number) => named.has(number.toLowerCase()) || small.includes(number.toLowerCase()))
}

function citing(
  document: DocumentState,
  { reading, start, end, page, text }: FoundText,
  entries: readonly EntryState[],
): CitingLetter {
  const within = entries.filter(
    (entry) =>
      entry.document === document.id &&
      entry.reading === reading &&
      entry.start >= start &&
      entry.start < end,
  )
  return {
    document: document.id,
    official: document.identifiers[0] ?? null,
    title: document.title ?? document.name,
    date: document.date.value,
    quote: text,
    page,
    entries: within.map(({ id, kind, class: ofClass, text: words, page: onPage }) => ({
      id,
      kind,
      class: ofClass,
      text: words,
      page: onPage,
    })),
    by: 'number',
    certainty: 'certain',
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

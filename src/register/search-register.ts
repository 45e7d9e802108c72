import type { DocumentState, EntryState, Moment } from '#model/register.ts'
import { areKindsOf } from '#query/kinds-of.ts'
import type { Query } from '#query/query.ts'
import { FOLLOWED } from '#register/draft-entries.ts'
import type { Db } from '#store/connect.ts'
import { getStatesAt, momentOfLast } from '#store/events.ts'
import type { FacetCount } from '#store/search-facets.ts'
import type { SearchPlace } from '#store/search-order.ts'
import { listFoundTexts, searchUnits, type FoundText } from '#store/search.ts'
import { toLooseQuery, toTsQuery } from '#store/text-search.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Something found: a passage of a document, and the entry of it when entries were searched. */
export type Hit = {
  readonly document: DocumentState
  readonly passage: FoundText
  readonly entry: EntryState | null
  readonly score: number | string | null
}

/**
 * What a search gives. `total` is how much has all that was asked, at least that when not `complete`. When that is little,
 * `widened` is how much has most of the words, which comes behind it. `next` continues, on what was known when it began.
 */
export type SearchResult = {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly complete: boolean
  readonly widened: number | null
  readonly facets: readonly FacetCount[]
  readonly next: string | null
}

/** What is asked beside the query itself. */
export type HowToSearch = {
  readonly vocabulary: Vocabulary
  readonly knownAt?: Moment | undefined
  readonly size: number
  readonly after?: string | undefined
  /** What is looked through; else what the query asks for. */
  readonly unit?: 'passage' | 'entry' | undefined
}

type Cursor = { readonly at: Moment; readonly place: SearchPlace }

/** Searches the register. Undefined when `after` is not the `next` of a search. */
export async function searchRegister(
  db: Db,
  query: Query,
  { vocabulary, knownAt, size, after, unit = unitOf(query, vocabulary) }: HowToSearch,
): Promise<SearchResult | undefined> {
  const cursor = after === undefined ? undefined : readCursor(after)
  if (after !== undefined && cursor === undefined) return undefined
  const { words, fields, sort } = query
  const at = cursor?.at ?? (await knownUntil(db, knownAt))
  const lists = searchListsOf(vocabulary)
  const page = await searchUnits(db, {
    words: words && toTsQuery(words, lists),
    loose: words && toLooseQuery(words, lists),
    fields,
    sort,
    unit,
    knownAt: at,
    size,
    after: cursor?.place,
  })
  const texts = new Map((await listFoundTexts(db, page.hits)).map((text) => [placeOf(text), text]))
  const documents = await getStatesAt(
    db,
    'document',
    page.hits.map(({ document }) => document),
    at,
  )
  const entries = await getStatesAt(
    db,
    'entry',
    page.hits.flatMap(({ entry }) => entry ?? []),
    at,
  )
  const hits = page.hits.flatMap((hit): Hit[] => {
    const [document, passage] = [documents.get(hit.document), texts.get(placeOf(hit))]
    if (!document || !passage) return []
    return [{ document, passage, entry: (hit.entry && entries.get(hit.entry)) || null, score: hit.key }]
  })
  const last = page.hits.at(-1)
  const next =
    last && page.hits.length === size ? writeCursor({ at, place: { key: last.key, id: last.id } }) : null
  const { total, complete, widened, facets } = page
  return { hits, total, complete, widened, facets, next }
}

/** Behind every moment. */
const EVER = '9999-12-31T00:00:00.000Z'

/** Not the hour of the clock: what somebody is writing now is not found on this page, and so not on the next ones. */
async function knownUntil(db: Db, knownAt: Moment | undefined): Promise<Moment> {
  const last = await momentOfLast(db)
  return last === undefined || (knownAt !== undefined && knownAt < last) ? (knownAt ?? EVER) : last
}

const placeOf = ({ reading, passage }: { reading: string; passage: number }) => `${reading} ${passage}`

/** Entries are searched when something is asked that only they have, passages otherwise. */
export function unitOf({ fields, sort }: Query, vocabulary: Vocabulary): 'passage' | 'entry' {
  const asksEntries = fields.classes.length > 0 || areKindsOf(fields.kinds, FOLLOWED, vocabulary)
  return asksEntries || sort === 'deadline' ? 'entry' : 'passage'
}

function writeCursor({ at, place }: Cursor): string {
  return Buffer.from(JSON.stringify([at, place.key, place.id])).toString('base64url')
}

function readCursor(text: string): Cursor | undefined {
  try {
    const [at, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    const isPlace =
      (key === null || typeof key === 'string' || typeof key === 'number') && Number.isInteger(id)
    if (!isPlace || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined
    return { at, place: { key, id: Number(id) } }
  } catch {
    return undefined
  }
}

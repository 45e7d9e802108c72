import type { DocumentState, EntryState } from '#model/register.ts'
import { MOST_COUNTED, type Listed, type ListPage } from '#store/listed-entries.ts'
import { getStates } from '#store/projections.ts'
import { pageIn } from '#web/list-query.ts'
import type { PageForm } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

/** Rows on a page of a list. */
const A_PAGE = 25
/** Rows of a file. */
const A_FILE = 100_000

/** Rows of a list, and which page they are. */
export type Range = { readonly page: number; readonly offset: number; readonly limit: number }

/** Which rows are asked for: those of a page, or as many as a file has. */
export function rangeOf({ query }: Pick<Visit, 'query'>, form: PageForm, aPage = A_PAGE): Range {
  if (form !== 'page') return { page: 1, offset: 0, limit: A_FILE }
  const page = pageIn(query)
  return { page, offset: (page - 1) * aPage, limit: aPage }
}

/** The same of a list that is counted up to a bound: of more than that no more can be turned over, but in a file it is whole. */
export function boundedRangeOf(
  visit: Pick<Visit, 'query'>,
  form: PageForm,
): Range & { readonly whole: boolean } {
  const range = rangeOf(visit, form)
  const page = Math.min(range.page, MOST_COUNTED / A_PAGE + 1)
  return { ...range, page, offset: (page - 1) * range.limit, whole: form !== 'page' }
}

/** How many pages a list has. */
export function pagesOf({ total }: Pick<ListPage<unknown>, 'total'>, aPage = A_PAGE): number {
  return Math.ceil(total / aPage)
}

/** The entries of listed rows and the letters they stand in, by id. */
export async function statesOf(
  { db }: Pick<Visit, 'db'>,
  rows: readonly Pick<Listed, 'id' | 'document'>[],
): Promise<{
  readonly entries: ReadonlyMap<string, EntryState>
  readonly letters: ReadonlyMap<string, DocumentState>
}> {
  const entries = await getStates(db, 'entry', [...new Set(rows.map(({ id }) => id))])
  const letters = await getStates(db, 'document', [...new Set(rows.map(({ document }) => document))])
  return { entries, letters }
}

/** The values of a facet that a row has. */
export function valuesOf({ facets }: Pick<Listed, 'facets'>, facet: string): string[] {
  return facets.flatMap((one) => (one.startsWith(`${facet}:`) ? [one.slice(facet.length + 1)] : []))
}

/** A table for a CSV: a column for each key of `columns`, by that key of the rows. */
export function tableOf<Key extends string>(
  columns: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Record<Key, string | number | null | readonly string[]>>[],
) {
  const keys = Object.keys(columns) as Key[]
  const cell = (value: string | number | null | readonly string[]) =>
    typeof value === 'object' && value !== null ? value.join('; ') : value
  return {
    columns: keys.map((key) => columns[key]),
    rows: rows.map((row) => keys.map((key) => cell(row[key]))),
  }
}

import type { DocumentState, EntryState } from '#model/register.ts'
import { MOST_COUNTED, type Listed, type ListPage } from '#store/listed-entries.ts'
import { getStates } from '#store/projections.ts'
import type { PageForm } from '#web/page.ts'
import { pageOf } from '#web/pages/letters.tsx'
import type { Visit } from '#web/visit.ts'

/** Rows on a page of a list. */
export const A_PAGE = 25
/** Rows of a file. */
const A_FILE = 100_000

/** Which rows are asked for, and which page that is. */
export function rangeOf(
  { query }: Pick<Visit, 'query'>,
  form: PageForm,
): { readonly page: number; readonly offset: number; readonly limit: number; readonly whole: boolean } {
  if (form !== 'page') return { page: 1, offset: 0, limit: A_FILE, whole: true }
  const page = Math.min(pageOf(query.get('pagina')), MOST_COUNTED / A_PAGE + 1)
  return { page, offset: (page - 1) * A_PAGE, limit: A_PAGE, whole: false }
}

/** How many pages a list has; of more than is counted no more can be turned over. */
export function pagesOf({ total }: Pick<ListPage<unknown>, 'total'>): number {
  return Math.ceil(total / A_PAGE)
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

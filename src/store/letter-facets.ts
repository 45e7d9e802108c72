import { sql, type RawBuilder } from 'kysely'
import type { DocumentState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { findable } from '#store/insert-many.ts'

/** What letters are asked for: of each facet one value, or none. */
export type LettersAsked = {
  readonly kind?: string | undefined
  readonly year?: string | undefined
  readonly ministry?: string | undefined
  readonly dossier?: string | undefined
  readonly theme?: string | undefined
  /** Of this day or later. */
  readonly from?: Day | undefined
}

/** Orders of letters: by day, newest or oldest first. Those without a day come last. */
export type LetterOrder = 'newest' | 'oldest'

/** Which of the letters that fit. */
export type LetterRange = { readonly order: LetterOrder; readonly offset: number; readonly limit: number }

/** Makes anew by what letters are listed: of these documents, or of all. */
export async function refreshLetterFacets(trx: Db, documents?: readonly string[]): Promise<void> {
  const which = documents === undefined ? sql`null` : sql`${[...documents]}::text[]`
  await sql`select refresh_letter_facets(${which})`.execute(trx)
}

/** The letters that fit what is asked, and how many there are in all. */
export async function listLetters(
  db: Db,
  asked: LettersAsked,
  range: LetterRange,
): Promise<{ readonly letters: readonly DocumentState[]; readonly total: number }> {
  const fits = fitting(asked)
  return { letters: await listLettersWhere(db, fits, range), total: await countLettersWhere(db, fits) }
}

/** The letters whose row fits. */
export async function listLettersWhere(
  db: Db,
  fits: RawBuilder<unknown>,
  { order, offset, limit }: LetterRange,
): Promise<DocumentState[]> {
  const way = order === 'newest' ? sql`dated desc nulls last, document_id` : sql`dated, document_id`
  const { rows } = await sql<{ state: string }>`
    select state from (
      select document_id, row_number() over (order by ${way}) as n from letter_facet
      where ${fits} order by ${way} limit ${limit} offset ${offset}
    ) as shown join document on document.id = document_id order by n`.execute(db)
  return rows.map(({ state }) => JSON.parse(state) as DocumentState)
}

/** How many letters have a row that fits. */
export async function countLettersWhere(db: Db, fits: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from letter_facet where ${fits}`.execute(db)
  return rows[0]!.total
}

/** A value by which letters can be asked for, and how many have it. */
export type FacetCount = { readonly facet: string; readonly value: string; readonly letters: number }

/** By which values letters can be asked for, and how many letters have each. */
export function countLetterFacets(db: Db): Promise<readonly FacetCount[]> {
  return countFacetsWhere(db, sql`facet ~ '^(stuk|jaar|ministerie|dossier|thema):'`)
}

/** The same of those letters and facets that fit. */
export async function countFacetsWhere(db: Db, fits: RawBuilder<unknown>): Promise<readonly FacetCount[]> {
  const { rows } = await sql<FacetCount>`
    select split_part(facet, ':', 1) as facet, substring(facet from position(':' in facet) + 1) as value, letters
    from (
      select facet, count(*) as letters from letter_facet, unnest(facets) as facet where ${fits} group by facet
    ) as each order by letters desc, each.facet`.execute(db)
  return rows
}

function fitting({ kind, year, ministry, dossier, theme, from }: LettersAsked): RawBuilder<unknown> {
  const wanted = [
    kind && `stuk:${kind}`,
    year && `jaar:${year}`,
    ministry && `ministerie:${ministry}`,
    dossier && `dossier:${dossier.toUpperCase()}`,
    theme && `thema:${theme}`,
  ].filter((facet): facet is string => facet !== undefined && facet !== '')
  const about = wanted.length === 0 ? sql`true` : sql`facets @> ${wanted.map(findable)}::text[]`
  return from === undefined ? about : sql`${about} and dated >= ${from}::date`
}

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
  { order, offset, limit }: LetterRange,
): Promise<{ readonly letters: readonly DocumentState[]; readonly total: number }> {
  const fits = fitting(asked)
  const way = order === 'newest' ? sql`dated desc nulls last, document_id` : sql`dated, document_id`
  const { rows } = await sql<{ state: string }>`
    select state from (
      select document_id, row_number() over (order by ${way}) as n from letter_facet
      where ${fits} order by ${way} limit ${limit} offset ${offset}
    ) as shown join document on document.id = document_id order by n`.execute(db)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from letter_facet where ${fits}`.execute(db)
  return {
    letters: rows.map(({ state }) => JSON.parse(state) as DocumentState),
    total: counted[0]?.total ?? 0,
  }
}

/** By which values letters can be asked for, and how many letters have each. */
export async function countLetterFacets(
  db: Db,
): Promise<readonly { readonly facet: string; readonly value: string; readonly letters: number }[]> {
  const { rows } = await sql<{ name: string; letters: number }>`
    select facet as name, count(*) as letters from letter_facet, unnest(facets) as facet
    where facet ~ '^(stuk|jaar|ministerie|dossier|thema):' group by facet order by letters desc, facet`.execute(
    db,
  )
  return rows.map(({ name, letters }) => {
    const at = name.indexOf(':')
    return { facet: name.slice(0, at), value: name.slice(at + 1), letters }
  })
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

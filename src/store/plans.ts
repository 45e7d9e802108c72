import { sql, type RawBuilder } from 'kysely'
import type { DocumentState } from '#model/register.ts'
import type { Db } from '#store/connect.ts'

/** What a letter holds that can be accounted for, as its facets say. */
const PLAN = 'soort:verbintenis'

/** How many letters with commitments have all these facets (`stuk:policy-note`). */
export async function countPlans(db: Db, facets: readonly string[]): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from letter_facet where ${fitting(facets)}`.execute(db)
  return rows[0]?.total ?? 0
}

/** The letters with commitments that have all these facets, newest first. */
export async function listPlans(
  db: Db,
  facets: readonly string[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<DocumentState[]> {
  const fits = fitting(facets)
  const { rows } = await sql<{ state: string }>`
    select state from (
      select document_id, row_number() over (order by dated desc nulls last, document_id) as n from letter_facet
      where ${fits} order by dated desc nulls last, document_id limit ${limit} offset ${offset}
    ) as shown join document on document.id = document_id order by n`.execute(db)
  return rows.map(({ state }) => JSON.parse(state) as DocumentState)
}

/** By which kinds, years and themes plans can be asked for, and how many plans have each. */
export async function countPlanFacets(
  db: Db,
): Promise<readonly { readonly facet: string; readonly value: string; readonly letters: number }[]> {
  const { rows } = await sql<{ facet: string; value: string; letters: number }>`
    select split_part(facet, ':', 1) as facet, substring(facet from position(':' in facet) + 1) as value, count(*) as letters
    from letter_facet, unnest(facets) as facet
    where ${fitting([])} and facet ~ '^(stuk|jaar|thema):' and facet !~ '^thema:raamwerk/'
    group by 1, 2 order by letters desc, 2`.execute(db)
  return rows
}

function fitting(facets: readonly string[]): RawBuilder<unknown> {
  return sql`facets @> ${[PLAN, ...facets]}::text[]`
}

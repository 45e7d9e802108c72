import { sql, type RawBuilder } from 'kysely'
import type { DocumentState } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import {
  countFacetsWhere,
  countLettersWhere,
  listLettersWhere,
  type FacetCount,
  type LetterRange,
} from '#store/letter-facets.ts'

/** What a letter holds that can be accounted for, as its facets say. */
const PLAN = 'soort:verbintenis'

/** How many letters with commitments have all these facets (`stuk:policy-note`). */
export function countPlans(db: Db, facets: readonly string[]): Promise<number> {
  return countLettersWhere(db, fitting(facets))
}

/** The letters with commitments that have all these facets, newest first. */
export function listPlans(
  db: Db,
  facets: readonly string[],
  range: Omit<LetterRange, 'order'>,
): Promise<DocumentState[]> {
  return listLettersWhere(db, fitting(facets), { order: 'newest', ...range })
}

/** By which kinds, years and themes plans can be asked for, and how many plans have each. */
export function countPlanFacets(db: Db): Promise<readonly FacetCount[]> {
  const asked = sql`facet ~ '^(stuk|jaar|thema):' and facet !~ '^thema:raamwerk/'`
  return countFacetsWhere(db, sql`${fitting([])} and ${asked}`)
}

function fitting(facets: readonly string[]): RawBuilder<unknown> {
  return sql`facets @> ${[PLAN, ...facets]}::text[]`
}

import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#model/span.ts'
import { facetValue, type Facet } from '#store/search-facets.ts'
import type { Search } from '#store/search.ts'

/** That a unit fits the fields of a search, was known then, and has words: the text of a `tsquery`, or null for any. */
export function fitting(search: Search, words: string | null): RawBuilder<unknown> {
  const { kinds, themes, countries, ministries, documents, classes, years } = search.fields
  const some = (facet: Facet, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [sql`facets && ${values.map((value) => facetValue(facet, value))}::text[]`]
  return sql.join(
    [
      known(search),
      onDays(daysOf(search)),
      ...(words === null ? [] : [sql`words @@ ${words}::tsquery`]),
      ...some('soort', kinds),
      ...some('thema', themes),
      ...some('land', countries),
      ...some('ministerie', ministries),
      ...some('stuk', documents),
      ...some('klasse', classes),
      ...some('jaar', years),
    ],
    sql` and `,
  )
}

/** That a unit is of a sort, and was known at a moment. */
export function known({ unit, knownAt }: Search): RawBuilder<unknown> {
  return sql`unit = ${unit} and known_from <= ${knownAt}::timestamptz
    and (known_until is null or known_until > ${knownAt}::timestamptz)`
}

/** The first and the last day that fit; null where there is no such bound. */
export type Days = { readonly from: Day | null; readonly to: Day | null }

/** The days within which a search looks, by the days and the years that are asked. */
export function daysOf({ fields: { from, to, years } }: Search): Days {
  const ofYear = (year: number, day: string) => `${String(year).padStart(4, '0')}-${day}`
  const first = [from ?? [], years.length === 0 ? [] : ofYear(Math.min(...years), '01-01')].flat()
  const last = [to ?? [], years.length === 0 ? [] : ofYear(Math.max(...years), '12-31')].flat()
  return { from: first.sort().at(-1) ?? null, to: last.sort().at(0) ?? null }
}

/** That a unit is of those days. */
export function onDays({ from, to }: Days): RawBuilder<unknown> {
  const day = (compare: RawBuilder<unknown>, value: Day | null) =>
    value === null ? [] : [sql`dated ${compare} ${value}::date`]
  return sql.join([sql`true`, ...day(sql`>=`, from), ...day(sql`<=`, to)], sql` and `)
}

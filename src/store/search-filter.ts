import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#model/span.ts'
import { facetValue, type Facet } from '#store/search-facets.ts'
import type { Search } from '#store/search.ts'

/** That a unit fits the fields of a search, was known then, and has words: the text of a `tsquery`, or null for any. */
export function fitting({ fields, unit, knownAt }: Search, words: string | null): RawBuilder<unknown> {
  const { kinds, themes, countries, ministries, classes, years, from, to } = fields
  const some = (facet: Facet, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [sql`facets && ${values.map((value) => facetValue(facet, value))}::text[]`]
  const day = (compare: RawBuilder<unknown>, value: Day | null) =>
    value === null ? [] : [sql`dated ${compare} ${value}::date`]
  return sql.join(
    [
      known(unit, knownAt),
      ...(words === null ? [] : [sql`words @@ ${words}::tsquery`]),
      ...some('soort', kinds),
      ...some('thema', themes),
      ...some('land', countries),
      ...some('ministerie', ministries),
      ...some('klasse', classes),
      ...some('jaar', years),
      ...day(sql`>=`, from),
      ...day(sql`<=`, to),
    ],
    sql` and `,
  )
}

/** That a unit is of a sort, and was known at a moment. */
export function known(unit: Search['unit'], at: Search['knownAt']): RawBuilder<unknown> {
  return sql`unit = ${unit} and known_from <= ${at}::timestamptz and (known_until is null or known_until > ${at}::timestamptz)`
}

/** The facets of a search. */
export const FACETS = ['soort', 'klasse', 'thema', 'land', 'ministerie', 'stuk', 'jaar'] as const

/** One of them. */
export type Facet = (typeof FACETS)[number]

/** How often a value of a facet occurs among what was found. */
export type FacetCount = { readonly facet: Facet; readonly value: string; readonly count: number }

/** A value of a facet as the index has it. */
export function facetValue(facet: Facet, value: string | number): string {
  return `${facet}:${value}`
}

/** Values of one facet that are given, at most. */
const VALUES = 30

/** The counts of values as the index has them: facet by facet, of each the most frequent values, those first. */
export function readFacets(counts: Readonly<Record<string, number>>): FacetCount[] {
  const all = Object.entries(counts).map(([name, count]): FacetCount => {
    const at = name.indexOf(':')
    return { facet: name.slice(0, at) as Facet, value: name.slice(at + 1), count }
  })
  const byFacet = Map.groupBy(all, ({ facet }) => facet)
  return FACETS.flatMap((facet) =>
    (byFacet.get(facet) ?? [])
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, VALUES),
  )
}

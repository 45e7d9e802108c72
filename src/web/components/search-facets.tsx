import { facetName } from '#present/facet-names.ts'
import { capitalised, numberWords } from '#present/words.ts'
import { areKindsOf } from '#query/kinds-of.ts'
import type { Query } from '#query/query.ts'
import { FOLLOWED } from '#register/draft-entries.ts'
import { unitOf, type SearchResult } from '#register/search-register.ts'
import type { FacetCount } from '#store/search-facets.ts'
import { isAsked, narrowed, searchHref, unitName } from '#web/search-asked.ts'
import type { Visit } from '#web/visit.ts'

type Props = {
  readonly query: Query
  readonly result: SearchResult
  readonly unit: 'entry' | 'passage'
  readonly visit: Visit
}

const SHOWN = 6

/** What was found, by what it is about: each value with how often, and the way to only those. */
export function SearchFacets({ result, ...asked }: Props) {
  const { visit } = asked
  const { facets: says } = visit.words.webSearch
  const { vocabulary } = visit
  // That a passage holds a name or a number tells nobody how to go on.
  const shown = result.facets.filter(
    ({ facet, value }) => facet !== 'soort' || areKindsOf([value], FOLLOWED, vocabulary),
  )
  const groups = [...Map.groupBy(shown, ({ facet }) => facet)]
  if (groups.length === 0) return null
  return (
    <aside class="facets" id="verfijnen" aria-labelledby="kop-verfijnen">
      <h2 id="kop-verfijnen">{says.title}</h2>
      {result.complete ? null : <p class="facts">{says.bounded(numberWords(result.total, visit.lang))}</p>}
      {groups.map(([facet, values]) => (
        <section aria-labelledby={`facet-${facet}`}>
          <h3 id={`facet-${facet}`}>{says.names[facet]}</h3>
          <ul role="list">
            {values.slice(0, SHOWN).map((value) => (
              <Value count={value} {...asked} />
            ))}
          </ul>
          {values.length > SHOWN ? (
            <details>
              <summary>{says.more(numberWords(values.length - SHOWN, visit.lang))}</summary>
              <ul role="list">
                {values.slice(SHOWN).map((value) => (
                  <Value count={value} {...asked} />
                ))}
              </ul>
            </details>
          ) : null}
        </section>
      ))}
    </aside>
  )
}

function Value({
  count: { facet, value, count },
  query,
  unit,
  visit,
}: Omit<Props, 'result'> & { count: FacetCount }) {
  const { lang, vocabulary, words } = visit
  const name = capitalised(facetName(facet, value, vocabulary, lang))
  const number = <span class="number">{numberWords(count, lang)}</span>
  if (isAsked(query, facet, value)) {
    return (
      <li class="chosen">
        <span>
          {name} <span class="unseen">({words.webSearch.facets.chosen})</span>
        </span>{' '}
        {number}
      </li>
    )
  }
  const narrow = narrowed(query, facet, value)
  // What is looked through stays the same: else something else would be found than was counted.
  const stays = unitOf(narrow, vocabulary) === unit ? {} : { waarin: unitName(unit) }
  return (
    <li>
      <a href={searchHref(visit, narrow, stays)}>{name}</a> {number}
    </li>
  )
}

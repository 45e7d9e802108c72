import type { Day } from '#model/span.ts'
import { facetName } from '#present/facet-names.ts'
import { capitalised } from '#present/words.ts'
import { listLetterValues, type ListAsked } from '#store/listed-entries.ts'
import type { SelectField } from '#web/components/list-filter.tsx'
import type { Visit } from '#web/visit.ts'

/** The day that stands under a name in the address; undefined when there stands none. */
export function dayIn(query: URLSearchParams, name: string): Day | undefined {
  const text = query.get(name)?.trim() ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1000') return undefined
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? undefined : text
}

/** The year that stands under a name in the address; undefined when there stands none. */
export function yearIn(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name)?.trim() ?? ''
  return /^[12]\d{3}$/.test(text) ? text : undefined
}

/** Which of some values stands under a name in the address; undefined when none of them does. */
export function choiceIn<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const text = query.get(name)?.trim()
  return values.find((value) => value === text)
}

/** A field of a filter that asks for a value of a facet: its name in the address and what it offers. */
export type FacetField = {
  readonly name: string
  readonly facet: string
  readonly label: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
}

/** What the fields of a filter ask for: any text will do, what nothing has finds nothing. */
export function facetsAsked(
  query: URLSearchParams,
  fields: readonly Pick<FacetField, 'name' | 'facet'>[],
): Pick<ListAsked, 'facets' | 'year'> {
  const year = fields.some(({ facet }) => facet === 'jaar') ? yearIn(query, 'jaar') : undefined
  const facets = fields.flatMap(({ name, facet }) => {
    const value = query.get(name)?.trim() ?? ''
    // A year is asked for by its days, which an index has in order.
    return value === '' || (facet === 'jaar' && year !== undefined) ? [] : [`${facet}:${value}`]
  })
  return { facets, year }
}

/** A facet as a field to choose from; a value of the address that is none of them is offered as it stands there. */
export function selectOf({ name, label, values }: FacetField, { query, words }: Visit): SelectField {
  const chosen = query.get(name)?.trim() ?? ''
  const isKnown = chosen === '' || values.some(({ value }) => value === chosen)
  return {
    name,
    label,
    chosen,
    choices: [
      { value: '', label: words.web.letters.any },
      ...values,
      ...(isKnown ? [] : [{ value: chosen, label: chosen }]),
    ],
  }
}

/** The facets by which every list is narrowed down, with the values that letters have. */
export type CommonFacet = 'thema' | 'land' | 'ministerie' | 'jaar'

/** What can be chosen of these facets: names in order of the alphabet, years from new to old. */
export async function commonFields(facets: readonly CommonFacet[], visit: Visit): Promise<FacetField[]> {
  const { kept, db, vocabulary, lang, words } = visit
  const known = await kept('letter-values', () =>
    listLetterValues(db, ['thema', 'land', 'ministerie', 'jaar']),
  )
  return facets.map((facet) => ({
    name: facet,
    facet,
    label: words.webLists.fields[facet],
    values: (known.get(facet) ?? [])
      .map((value) => ({ value, label: capitalised(facetName(facet, value, vocabulary, lang)) }))
      .sort((a, b) =>
        facet === 'jaar' ? b.value.localeCompare(a.value) : a.label.localeCompare(b.label, lang),
      ),
  }))
}

/** A facet with a name for each of its values. */
export function namedFacet(
  name: string,
  label: string,
  names: Readonly<Record<string, string>>,
  facet = name,
): FacetField {
  const values = Object.entries(names).map(([value, words]) => ({ value, label: capitalised(words) }))
  return { name, facet, label, values }
}

/** The order of a list as a field: the first of `orders` is the usual one, and leaves the address as it is. */
export function orderField(
  orders: Readonly<Record<string, string>>,
  chosen: string,
  { words }: Visit,
): SelectField {
  const [usual] = Object.keys(orders)
  const choices = Object.entries(orders).map(([value, label]) => ({
    value: value === usual ? '' : value,
    label,
  }))
  return {
    name: 'volgorde',
    label: words.webLists.fields.order,
    chosen: chosen === usual ? '' : chosen,
    choices,
  }
}

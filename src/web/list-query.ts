import type { Day } from '#model/span.ts'
import { facetName } from '#present/facet-names.ts'
import { capitalised, numberWords } from '#present/words.ts'
import { listLetterValues, type ListAsked } from '#store/listed-entries.ts'
import { parseDay } from '#text/time/day.ts'
import type { Choice, SelectField } from '#web/components/list-filter.tsx'
import type { Visit } from '#web/visit.ts'

/** The day that stands under a name in the address; undefined when there stands none. */
export function dayIn(query: URLSearchParams, name: string): Day | undefined {
  const text = query.get(name)?.trim() ?? ''
  return parseDay(text) === undefined ? undefined : text
}

/** The number of a page as it stands in the address; 1 when there stands no such number. */
export function pageIn(query: URLSearchParams): number {
  const page = Number(query.get('pagina'))
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1
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
  readonly values: readonly Choice[]
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

/** The order in which a list is asked for, by its name in the address; the first of `orders` when none of them is. */
export function orderIn<Name extends string>(
  query: URLSearchParams,
  orders: Readonly<Record<Name, unknown>>,
): Name {
  const names = Object.keys(orders) as Name[]
  return choiceIn(query, 'volgorde', names) ?? names[0]!
}

/** The facets by which every list is narrowed down, with the values that letters have. */
export type CommonFacet = 'thema' | 'land' | 'ministerie' | 'jaar'

/** What can be chosen of these facets: names in order of the alphabet, years from new to old. */
export async function commonFields(facets: readonly CommonFacet[], visit: Visit): Promise<FacetField[]> {
  const { kept, db, words } = visit
  const known = await kept('letter-values', () =>
    listLetterValues(db, ['thema', 'land', 'ministerie', 'jaar']),
  )
  return facets.map((facet) => ({
    name: facet,
    facet,
    label: words.webLists.fields[facet],
    values: valuesNamed(
      facet,
      (known.get(facet) ?? []).map((value) => ({ value })),
      visit,
    ),
  }))
}

/** The values of a facet by their names, with how many letters have each where that is given. */
export function valuesNamed(
  facet: string,
  values: readonly { readonly value: string; readonly letters?: number }[],
  { vocabulary, lang }: Visit,
): Choice[] {
  return values
    .map(({ value, letters }) => ({
      value,
      label: capitalised(facetName(facet, value, vocabulary, lang)),
      ...(letters !== undefined && { count: numberWords(letters, lang) }),
    }))
    .sort((a, b) =>
      facet === 'jaar' ? b.value.localeCompare(a.value) : a.label.localeCompare(b.label, lang),
    )
}

/** Whether no letter has a year: then the register has none, and nothing that was asked is to blame. */
export function isWithoutLetters(fields: readonly FacetField[]): boolean {
  return fields.every(({ facet, values }) => facet !== 'jaar' || values.length === 0)
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

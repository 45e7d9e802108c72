import type { Moment } from '#model/register.ts'
import { facetName } from '#present/facet-names.ts'
import { dayWords } from '#present/words.ts'
import { formatQuery } from '#query/format-query.ts'
import { EMPTY_QUERY, type Query, type QueryFields } from '#query/query.ts'
import type { Facet } from '#store/search-facets.ts'
import { hereWith, type Visit } from '#web/visit.ts'

/** What a search looks through, as it stands in the address under `waarin`. */
const UNITS = { uitspraken: 'entry', alineas: 'passage' } as const
type UnitName = keyof typeof UNITS

/** What is looked through when the address says so; undefined when the query itself decides. */
export function askedUnit(name: string | null): 'entry' | 'passage' | undefined {
  return name !== null && name in UNITS ? UNITS[name as UnitName] : undefined
}

/** The name in the address of what is looked through. */
export function unitName(unit: 'entry' | 'passage'): UnitName {
  return unit === 'entry' ? 'uitspraken' : 'alineas'
}

/** The end of a day that stands in the address, in Coordinated Universal Time; undefined when that is no day. */
export function endOfDay(day: string | null): Moment | undefined {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const moment = new Date(`${day}T23:59:59.999Z`)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

/** The fields of a query that a facet adds to. */
const FIELDS = {
  soort: 'kinds',
  klasse: 'classes',
  thema: 'themes',
  land: 'countries',
  ministerie: 'ministries',
  stuk: 'documents',
  jaar: 'years',
} as const satisfies Readonly<Record<Facet, keyof QueryFields>>

/** Whether a query asks for a value of a facet already. */
export function isAsked({ fields }: Query, facet: Facet, value: string): boolean {
  return (fields[FIELDS[facet]] as readonly (string | number)[]).map(String).includes(value)
}

/** The address of a search with another query, from its first page on. */
export function searchHref(
  visit: Visit,
  query: Query,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  return hereWith(visit, {
    q: formatQuery(query, visit.vocabulary),
    verder: undefined,
    vorm: undefined,
    ...changes,
  })
}

/** A query that asks for one value more of a facet; of a facet with others, for this value in their place. */
export function narrowed(query: Query, facet: Facet, value: string): Query {
  const field = FIELDS[facet]
  return { ...query, fields: { ...query.fields, [field]: [field === 'years' ? Number(value) : value] } }
}

/** Something that a search asks beside words: how it is called, and the address without it. */
export type Chip = { readonly label: string; readonly href: string }

/** All that a search asks beside words. */
export function chipsOf(query: Query, visit: Visit): Chip[] {
  const { fields } = query
  const { chips } = visit.words.webSearch
  const { lang, vocabulary } = visit
  const without = (changes: Partial<QueryFields>) =>
    searchHref(
      visit,
      { ...query, fields: { ...fields, ...changes } },
      changes.classes || changes.kinds ? { waarin: undefined } : {},
    )
  const lists = (Object.entries(FIELDS) as [Facet, (typeof FIELDS)[Facet]][]).flatMap(([facet, field]) => {
    const values = fields[field] as readonly (string | number)[]
    return values.map((value) => ({
      label: facetName(facet, String(value), vocabulary, lang),
      href: without({ [field]: values.filter((one) => one !== value) }),
    }))
  })
  const knownOn = visit.query.get('bekend-op')
  return [
    ...lists,
    ...(fields.from === null
      ? []
      : [{ label: chips.from(dayWords(fields.from, lang)), href: without({ from: null }) }]),
    ...(fields.to === null
      ? []
      : [{ label: chips.to(dayWords(fields.to, lang)), href: without({ to: null }) }]),
    ...(endOfDay(knownOn) === undefined
      ? []
      : [
          {
            label: chips.knownOn(dayWords(knownOn!, lang)),
            href: searchHref(visit, query, { 'bekend-op': undefined }),
          },
        ]),
  ]
}

/** The same words without anything else. */
export function wordsOnly({ words }: Query): Query {
  return { ...EMPTY_QUERY, words }
}

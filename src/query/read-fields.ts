import { parseFieldDay, parseYears } from '#query/field-days.ts'
import { fieldNamed, idsNamed, sortNamed, type FieldName } from '#query/field-values.ts'
import type { Lexeme } from '#query/lex-query.ts'
import {
  EMPTY_QUERY,
  type ListField,
  type QueryFields,
  type QueryProblem,
  type QueryProblemCode,
  type QuerySort,
} from '#query/query.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What the fields of a query come to. */
export type ReadFields = {
  readonly fields: QueryFields
  readonly sort: QuerySort
  readonly problems: readonly QueryProblem[]
}

type Field = Extract<Lexeme, { kind: 'field' }>

const NOT_KNOWN: Readonly<Record<FieldName, QueryProblemCode>> = {
  kinds: 'unknown-kind',
  themes: 'unknown-theme',
  countries: 'unknown-country',
  ministries: 'unknown-ministry',
  documents: 'unknown-document-kind',
  classes: 'unknown-class',
  sort: 'unknown-sort',
  years: 'bad-year',
  from: 'bad-day',
  to: 'bad-day',
}

/** Puts the fields of a query together: values of one field add up, of a day and the order the last one counts. */
export function readFields(typed: readonly Field[], vocabulary: Vocabulary): ReadFields {
  const problems: QueryProblem[] = []
  const read: Gathered = {
    lists: { kinds: [], themes: [], countries: [], ministries: [], documents: [], classes: [] },
    years: [],
    from: null,
    to: null,
    sort: EMPTY_QUERY.sort,
  }
  for (const { name, values, text } of typed) {
    const field = fieldNamed(name, vocabulary)!
    if (values.length === 0) problems.push({ code: 'empty-field', text })
    for (const value of values) {
      if (!gather(field, value, read, vocabulary)) problems.push({ code: NOT_KNOWN[field], text: value })
    }
  }
  const swapped = read.from !== null && read.to !== null && read.from > read.to
  if (swapped) problems.push({ code: 'days-swapped', text: `${read.from} ${read.to}` })
  const [from, to] = swapped ? [read.to, read.from] : [read.from, read.to]
  const years = [...new Set(read.years)].sort((a, b) => a - b)
  return { fields: { ...onceEach(read.lists), years, from, to }, sort: read.sort, problems }
}

type Lists = Record<ListField, string[]>
type Gathered = { readonly lists: Lists; readonly years: number[] } & {
  from: string | null
  to: string | null
  sort: QuerySort
}

/** Adds a value to what was read; false when it means nothing in this field. */
function gather(field: FieldName, value: string, read: Gathered, vocabulary: Vocabulary): boolean {
  if (field === 'years') {
    const years = parseYears(value) ?? []
    read.years.push(...years)
    return years.length > 0
  }
  if (field === 'from' || field === 'to') {
    const day = parseFieldDay(value, field === 'from' ? 'first' : 'last')
    read[field] = day ?? read[field]
    return day !== undefined
  }
  if (field === 'sort') {
    const sort = sortNamed(value, vocabulary)
    read.sort = sort ?? read.sort
    return sort !== undefined
  }
  const ids = idsNamed(field, value, vocabulary)
  read.lists[field].push(...ids)
  return ids.length > 0
}

function onceEach(lists: Lists): Lists {
  const once = Object.entries(lists).map(([field, ids]) => [field, [...new Set(ids)]])
  return Object.fromEntries(once) as Lists
}

import type { ListField, QuerySort } from '#query/query.ts'
import { fold } from '#text/fold.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** The name of a part of the policy framework among the themes of an item. */
const FRAMEWORK = 'raamwerk/'

/** A field of the language: one that holds ids, or years, days or the order. */
export type FieldName = ListField | 'years' | 'from' | 'to' | 'sort'

/** Which field a name before a colon means; undefined for none. */
export function fieldNamed(name: string, vocabulary: Vocabulary): FieldName | undefined {
  return fieldsByName(vocabulary).get(key(name))
}

const fieldsByName = oncePerVocabulary((vocabulary) => {
  const named = fieldsOf(vocabulary).flatMap(({ id, names }) =>
    [id, ...names].map((each) => [key(each), id as FieldName] as const),
  )
  return new Map(named)
})

function fieldsOf({ data }: Vocabulary) {
  return data['search-names'].filter(({ field }) => field === undefined)
}

/** How the fields are called in a canonical query: the first name of each. */
export function fieldTitles(vocabulary: Vocabulary): Readonly<Record<FieldName, string>> {
  return Object.fromEntries(fieldsOf(vocabulary).map(({ id, names }) => [id, names[0] ?? id])) as Record<
    FieldName,
    string
  >
}

/** The ids that a value means: an id itself, else any name of it in either language; empty when nobody is called so. */
export function idsNamed(
  field: ListField | 'sort',
  value: string,
  vocabulary: Vocabulary,
): readonly string[] {
  const { ids, names } = INDEXES[field](vocabulary)
  const sought = key(value)
  const id = ids.get(sought)
  return id === undefined ? (names.find((each) => each.has(sought))?.get(sought) ?? []) : [id]
}

const INDEXES: Readonly<Record<ListField | 'sort', (vocabulary: Vocabulary) => Index>> = {
  kinds: indexed('kinds'),
  themes: indexed('themes'),
  countries: indexed('countries'),
  ministries: indexed('ministries'),
  documents: indexed('documents'),
  classes: indexed('classes'),
  sort: indexed('sort'),
}

function indexed(field: ListField | 'sort'): (vocabulary: Vocabulary) => Index {
  return oncePerVocabulary((vocabulary) => indexOf(field, vocabulary))
}

/** The order that an id names. */
export function sortNamed(value: string, vocabulary: Vocabulary): QuerySort | undefined {
  return idsNamed('sort', value, vocabulary)[0] as QuerySort | undefined
}

/** Names in ranks: one of an earlier rank counts before one of a later. */
type Index = {
  readonly ids: ReadonlyMap<string, string>
  readonly names: readonly ReadonlyMap<string, string[]>[]
}

type Named = { readonly id: string; readonly ranks: readonly (readonly string[])[] }

function indexOf(field: ListField | 'sort', vocabulary: Vocabulary): Index {
  const things = thingsOf(field, vocabulary)
  const names = [0, 1].map((rank) => {
    const map = new Map<string, string[]>()
    for (const { id, ranks } of things) {
      for (const name of new Set((ranks[rank] ?? []).map(key))) {
        if (name !== '') map.set(name, [...(map.get(name) ?? []), id])
      }
    }
    return map
  })
  return { ids: new Map(things.map(({ id }) => [key(id), id])), names }
}

function thingsOf(field: ListField | 'sort', { data }: Vocabulary): Named[] {
  if (field === 'countries') {
    return data.countries.map(({ id, iso3, label_nl, label_en, names }) => ({
      id,
      ranks: [[iso3, label_nl, label_en, ...names.split(';')]],
    }))
  }
  if (field === 'themes') return themes(data)
  if (field === 'ministries') {
    return data.ministries.map(({ id, label, names, titles }) => ({
      id,
      ranks: [[label.nl, label.en, ...names], titles],
    }))
  }
  return data['search-names']
    .filter((entry) => entry.field === field)
    .map(({ id, label, names }) => ({ id, ranks: [[label.nl, label.en, ...names]] }))
}

/** A theme by its names, else by the words that betray it; a part of the framework after those. */
function themes({ themes, framework }: VocabularyData): Named[] {
  return [
    ...themes.map(({ id, label, names, words }) => ({ id, ranks: [[label.nl, label.en, ...names], words] })),
    ...framework.map(({ id, label, names }) => ({
      id: FRAMEWORK + id,
      ranks: [[], [label.nl, label.en, ...names]],
    })),
  ]
}

/** Names are alike when their letters and digits are. */
function key(name: string): string {
  return fold(name)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}+/]+/gu, ' ')
    .replaceAll('’', '')
    .trim()
}

import { fold } from '#text/fold.ts'
import { checkCues } from '#vocabulary/check-cues.ts'
import { checkSearch } from '#vocabulary/check-search.ts'
import { CUE_KINDS, dataOf, faultsOf, LIST_NAMES, type VocabularyLists } from '#vocabulary/compile.ts'
import { GRAMMAR } from '#vocabulary/list-words.ts'
import type { Entry, Fault, List } from '#vocabulary/read-list.ts'
import { openVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** The lists whose names the reader looks for as they are written: a name stands in one of them. */
const NAMED = [
  'regions',
  'organisations',
  'forums',
  'coalitions',
  'funds',
  'offices',
  'persons',
  'parties',
] as const

/** What an office can belong to beside what stands in a list: the Dutch State. */
const STATE = 'nl'

/**
 * Everything that is wrong with the lists, in order of file and line: their form, their cues against their own examples,
 * and what they ask of one another. Empty when all is well. `files` are the texts that `all` was read from,
 * and `vocabulary` is what its right entries come to.
 */
export function checkVocabulary(
  files: ReadonlyMap<string, string>,
  all: VocabularyLists,
  vocabulary: Vocabulary = openVocabulary(dataOf(all)),
): Fault[] {
  const faults = [
    ...faultsOf(all),
    ...checkFiles(files),
    ...checkCues(all, vocabulary.lexicon),
    ...checkReferences(all),
    ...checkPeriods(all),
    ...checkNames(all),
    ...checkSearch(all),
  ]
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

/** A file whose name the program does not know is never read; whoever made it should hear that. */
function checkFiles(files: ReadonlyMap<string, string>): Fault[] {
  const known = new Set<string>([...LIST_NAMES, ...CUE_KINDS.map((kind) => `cues/${kind}`)])
  return [...files.keys()].flatMap((path) => {
    const name = path.replace(/\.\w+$/, '')
    const file = `vocabulary/${path}`
    if (!known.has(name)) {
      return [{ file, line: 1, problem: 'een lijst met deze naam kent het programma niet' }]
    }
    const twin = path.endsWith('.csv') && files.has(`${name}.yaml`)
    return twin
      ? [{ file, line: 1, problem: `deze lijst staat ook in vocabulary/${name}.yaml; één van beide telt` }]
      : []
  })
}

type AnyEntry = Readonly<Record<string, unknown>>

/** Ids that entries name must be there. */
function checkReferences({ lists }: VocabularyLists): Fault[] {
  const { countries, regions, themes, offices } = lists
  const bodies = [lists.organisations, lists.forums, lists.coalitions, lists.ministries]
  const country = { ids: countries.ids, where: 'countries.csv' }
  const theme = { ids: themes.ids, where: 'themes.yaml' }
  const body = {
    ids: new Set([STATE, ...bodies.flatMap(({ ids }) => [...ids])]),
    where: 'organisations.yaml, forums.yaml, coalitions.yaml of ministries.yaml',
  }
  return (Object.values(lists) as readonly List<AnyEntry>[]).flatMap((list) =>
    list.entries.flatMap((entry) => [
      ...missing(list, entry, ['replacedBy'], { ids: list.ids, where: 'deze lijst' }),
      ...missing(list, entry, ['parent'], theme),
      ...missing(list, entry, ['theme'], theme),
      ...missing(list, entry, ['of'], body),
      ...missing(list, entry, ['country'], country),
      ...missing(list, entry, ['region'], { ids: regions.ids, where: 'regions.yaml' }),
      ...each(entry, 'countries').flatMap((_, at) => missing(list, entry, ['countries', at], country)),
      ...each(entry, 'roles').flatMap((_, at) =>
        missing(list, entry, ['roles', at, 'office'], { ids: offices.ids, where: 'offices.yaml' }),
      ),
    ]),
  )
}

type Target = { readonly ids: ReadonlySet<string>; readonly where: string }

function missing(
  { file }: List<AnyEntry>,
  entry: Entry<AnyEntry>,
  path: readonly (string | number)[],
  { ids, where }: Target,
): Fault[] {
  const id = path.reduce<unknown>((value, key) => (value as AnyEntry | undefined)?.[key], entry.value)
  if (typeof id !== 'string' || ids.has(id)) return []
  return [{ file, line: entry.lineOf(path), problem: `${path.join('.')}: "${id}" staat niet in ${where}` }]
}

function each({ value }: Entry<AnyEntry>, field: string): readonly unknown[] {
  const list = value[field]
  return Array.isArray(list) ? list : []
}

/** What begins does so before it ends. A year compares with a day: it is its first part. */
function checkPeriods({ lists }: VocabularyLists): Fault[] {
  const rules = [
    ['validFrom', 'validUntil'],
    ['from', 'to'],
  ] as const
  return (Object.values(lists) as readonly List<AnyEntry>[]).flatMap(({ file, entries }) =>
    entries.flatMap((entry) => {
      const fault = (value: unknown, path: readonly (string | number)[]) =>
        rules.flatMap(([first, last]) => {
          const { [first]: from, [last]: to } = value as AnyEntry
          if (typeof from !== 'string' || typeof to !== 'string') return []
          const length = Math.min(from.length, to.length)
          if (from.slice(0, length) <= to.slice(0, length)) return []
          return [
            {
              file,
              line: entry.lineOf([...path, last]),
              problem: `${last} ${to} ligt voor ${first} ${from}`,
            },
          ]
        })
      const parts = ['periods', 'roles'].flatMap((field) =>
        each(entry, field).flatMap((value, at) => fault(value, [field, at])),
      )
      return [...fault(entry.value, []), ...parts]
    }),
  )
}

/** A name means one thing, and is no word that every sentence has. */
function checkNames({ lists }: VocabularyLists): Fault[] {
  const common = new Set(GRAMMAR.split(' '))
  const first = new Map<string, string>()
  const faults: Fault[] = []
  const add = (name: string, file: string, id: string, line: number) => {
    const place = `${file} (${id})`
    const other = first.get(name)
    if (other === undefined) first.set(name, place)
    else if (other === place) faults.push({ file, line, problem: `"${name}" staat twee keer bij ${id}` })
    else faults.push({ file, line, problem: `"${name}" staat ook in ${other}; een naam hoort bij één ding` })
    // "IS" is a name and "is" is not: the reader sees capitals.
    if (common.has(fold(name)) && name !== name.toUpperCase()) {
      faults.push({ file, line, problem: `"${name}" is een gewoon woord; zo wordt elke zin een vindplaats` })
    }
  }
  const { countries } = lists
  for (const { value, line } of countries.entries) {
    for (const name of value.names.split(';')) add(name.trim(), countries.file, value.id, line)
  }
  for (const list of NAMED) {
    const { file, entries } = lists[list]
    for (const { value, lineOf } of entries) {
      value.names.forEach((name, at) => add(name, file, value.id, lineOf(['names', at])))
    }
  }
  return faults
}

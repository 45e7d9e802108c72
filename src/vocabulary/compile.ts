import { z } from 'zod'
import { VocabularyError } from '#vocabulary/errors.ts'
import { houseValueSchema, houseWordSchema } from '#vocabulary/house-schemas.ts'
import { listWords } from '#vocabulary/list-words.ts'
import { readList, type Fault, type List } from '#vocabulary/read-list.ts'
import {
  abbreviationSchema,
  actorSchema,
  calendarSchema,
  commonWordSchema,
  countrySchema,
  CUE_SCHEMAS,
  currencySchema,
  demonymSchema,
  entrySchema,
  frameworkSchema,
  nameSchema,
  furnitureSchema,
  kinSchema,
  markerSchema,
  ministrySchema,
  momentSchema,
  ocrSchema,
  personSchema,
  precisionSchema,
  structureSchema,
  termSchema,
  watchSchema,
  themeSchema,
  type Cue,
  type CueEntry,
  type CueKind,
} from '#vocabulary/schemas.ts'
import {
  compoundSchema,
  searchNameSchema,
  synonymSchema,
  wordFormSchema,
} from '#vocabulary/search-schemas.ts'

z.config(z.locales.nl())

const FILES = {
  abbreviations: abbreviationSchema,
  actors: actorSchema,
  ocr: ocrSchema,
  themes: themeSchema,
  framework: frameworkSchema,
  ministries: ministrySchema,
  parties: entrySchema,
  forums: entrySchema,
  coalitions: entrySchema,
  funds: entrySchema,
  organisations: entrySchema,
  offices: entrySchema,
  regions: entrySchema,
  persons: personSchema,
  demonyms: demonymSchema,
  countries: countrySchema,
  names: nameSchema,
  calendar: calendarSchema,
  precision: precisionSchema,
  'common-words': commonWordSchema,
  furniture: furnitureSchema,
  structure: structureSchema,
  markers: markerSchema,
  kin: kinSchema,
  terms: termSchema,
  watch: watchSchema,
  moments: momentSchema,
  currencies: currencySchema,
  'word-forms': wordFormSchema,
  compounds: compoundSchema,
  synonyms: synonymSchema,
  'search-names': searchNameSchema,
  'house-values': houseValueSchema,
  'house-words': houseWordSchema,
} as const

type FileName = keyof typeof FILES
type Lists = { readonly [Name in FileName]: readonly z.infer<(typeof FILES)[Name]>[] }

/** All lists, checked, without what only their editors need. */
export type VocabularyEntries = Lists & {
  readonly cues: { readonly [Kind in CueKind]: readonly Cue<Kind>[] }
}

/** What `dist/vocabulary.json` holds: the lists, and every word they speak of, since gathering those takes time. */
export type VocabularyData = VocabularyEntries & { readonly words: readonly string[] }

/** All lists as their files have them, with the place of each entry and what is wrong with them. */
export type VocabularyLists = {
  readonly lists: { readonly [Name in FileName]: List<z.infer<(typeof FILES)[Name]>> }
  readonly cues: { readonly [Kind in CueKind]: List<CueEntry<Kind>> }
}

/** The kinds of cue, in the order of their schemas. */
export const CUE_KINDS = Object.keys(CUE_SCHEMAS) as readonly CueKind[]

/** The names of the lists outside `cues/`. */
export const LIST_NAMES = Object.keys(FILES) as readonly FileName[]

/** Texts and the lists that were read from them. */
export type KnownLists = { readonly files: ReadonlyMap<string, string>; readonly all: VocabularyLists }

/**
 * Reads every list. Keys of `files` are paths below `vocabulary/`; a list that is absent is empty. Throws nothing. Lists
 * whose text is the same in `known` are taken from there: reading all anew costs half a second.
 */
export function readVocabulary(files: ReadonlyMap<string, string>, known?: KnownLists): VocabularyLists {
  const isKnown = (path: string) =>
    ['yaml', 'csv'].every((kind) => known?.files.get(`${path}.${kind}`) === files.get(`${path}.${kind}`))
  return {
    lists: Object.fromEntries(
      LIST_NAMES.map((name) => [
        name,
        known && isKnown(name) ? known.all.lists[name] : readList(files, name, FILES[name]),
      ]),
    ),
    cues: Object.fromEntries(
      CUE_KINDS.map((kind) => {
        const path = `cues/${kind}`
        return [
          kind,
          known && isKnown(path) ? known.all.cues[kind] : readList(files, path, CUE_SCHEMAS[kind]),
        ]
      }),
    ),
  } as unknown as VocabularyLists
}

/** What is wrong with the form of the lists, one by one. */
export function faultsOf({ lists, cues }: VocabularyLists): Fault[] {
  return [...Object.values(lists), ...Object.values(cues)].flatMap(({ faults }) => faults)
}

/** The entries that are right, without what only their editors need. */
export function dataOf({ lists, cues }: VocabularyLists): VocabularyData {
  const values = Object.entries(lists).map(([name, { entries }]) => [name, entries.map(({ value }) => value)])
  const bare = Object.entries(cues).map(([kind, { entries }]) => [
    kind,
    entries.map(({ value }) => bareCue(value)),
  ])
  const data = {
    ...Object.fromEntries(values),
    cues: Object.fromEntries(bare),
  } as unknown as VocabularyEntries
  return { ...data, words: listWords(data) }
}

/**
 * Checks every list and puts them together. Throws `VocabularyError` with file and line at the first fault of form; what
 * lists ask of one another is for `checkVocabulary`.
 */
export function compileVocabulary(files: ReadonlyMap<string, string>): VocabularyData {
  const all = readVocabulary(files)
  const [fault] = faultsOf(all)
  if (fault) throw new VocabularyError(fault)
  return dataOf(all)
}

function bareCue<Kind extends CueKind>(entry: CueEntry<Kind>): Cue<Kind> {
  const { examples: _, counterexamples: __, source: ___, note: ____, ...cue } = entry
  return cue
}

import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { parseCsv } from '#vocabulary/csv.ts'
import { VocabularyError } from '#vocabulary/errors.ts'
import {
  abbreviationSchema,
  actorSchema,
  calendarSchema,
  countrySchema,
  CUE_SCHEMAS,
  currencySchema,
  demonymSchema,
  entrySchema,
  frameworkSchema,
  nameSchema,
  furnitureSchema,
  markerSchema,
  ministrySchema,
  ocrSchema,
  personSchema,
  precisionSchema,
  structureSchema,
  themeSchema,
  type Cue,
  type CueEntry,
  type CueKind,
} from '#vocabulary/schemas.ts'

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
  furniture: furnitureSchema,
  structure: structureSchema,
  markers: markerSchema,
  currencies: currencySchema,
} as const

type Lists = { readonly [Name in keyof typeof FILES]: readonly z.infer<(typeof FILES)[Name]>[] }

/** All lists, checked, without what only their editors need: what `dist/vocabulary.json` holds. */
export type VocabularyData = Lists & { readonly cues: { readonly [Kind in CueKind]: readonly Cue<Kind>[] } }

/**
 * Checks every list and puts them together. Keys of `files` are paths below `vocabulary/`; a list that is absent is
 * empty. Throws `VocabularyError` with file and line at the first fault.
 */
export function compileVocabulary(files: ReadonlyMap<string, string>): VocabularyData {
  const lists = Object.fromEntries(
    Object.entries(FILES).map(([name, schema]) => [name, readList(files, name, schema)]),
  ) as unknown as Lists
  const cues = Object.fromEntries(
    (Object.keys(CUE_SCHEMAS) as CueKind[]).map((kind) => [
      kind,
      readCues(files, kind).map(({ examples: _, counterexamples: __, source: ___, note: ____, ...cue }) => cue),
    ]),
  ) as unknown as VocabularyData['cues']
  return { ...lists, cues }
}

/** The cues of one kind with their examples, as their editor wrote them. */
export function readCues<Kind extends CueKind>(files: ReadonlyMap<string, string>, kind: Kind): CueEntry<Kind>[] {
  return readList(files, `cues/${kind}`, CUE_SCHEMAS[kind]) as CueEntry<Kind>[]
}

function readList<Schema extends z.ZodType>(
  files: ReadonlyMap<string, string>,
  name: string,
  schema: Schema,
): z.infer<Schema>[] {
  const yaml = files.get(`${name}.yaml`)
  const csv = files.get(`${name}.csv`)
  const rows = yaml !== undefined ? yamlRows(`${name}.yaml`, yaml) : csv !== undefined ? csvRows(csv) : []
  const file = `vocabulary/${name}.${yaml !== undefined ? 'yaml' : 'csv'}`
  const seen = new Map<string, number>()
  return rows.map(({ value, line }) => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
      throw new VocabularyError({ file, line, problem: `${where}${issue?.message ?? 'ongeldig'}` })
    }
    const { id } = parsed.data as { id: string }
    const first = seen.get(id)
    if (first !== undefined) throw new VocabularyError({ file, line, problem: `id "${id}" staat ook op regel ${first}` })
    seen.set(id, line)
    return parsed.data
  })
}

function yamlRows(file: string, text: string): { value: unknown; line: number }[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const [error] = document.errors
  if (error)
    throw new VocabularyError({
      file: `vocabulary/${file}`,
      line: lineCounter.linePos(error.pos[0]).line,
      problem: error.message.split('\n')[0]!,
    })
  if (document.contents === null) return []
  if (!isSeq(document.contents))
    throw new VocabularyError({ file: `vocabulary/${file}`, line: 1, problem: 'een lijst begint met streepjes' })
  return document.contents.items.map((item) => ({
    value: isMap(item) ? item.toJSON() : item,
    line: isMap(item) && item.range ? lineCounter.linePos(item.range[0]).line : 1,
  }))
}

function csvRows(text: string): { value: unknown; line: number }[] {
  return parseCsv(text).map(({ cells, line }) => ({ value: cells, line }))
}

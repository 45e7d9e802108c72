import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { parseCsv } from '#vocabulary/csv.ts'

/** What is wrong with a list, for whoever edits it: in Dutch, with the file as `vocabulary/…` and the line from 1. */
export type Fault = { readonly file: string; readonly line: number; readonly problem: string }

/** An entry of a list, and where it and its fields stand. */
export type Entry<Value> = {
  readonly value: Value
  readonly line: number
  /** Line of the field at a path (`['examples', 2]`); of the nearest one around it when that is not written out. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** A list as far as it is right, and everything that is wrong with it. */
export type List<Value> = {
  readonly file: string
  readonly entries: readonly Entry<Value>[]
  readonly faults: readonly Fault[]
  /** The ids of all entries, also of those that are at fault otherwise. */
  readonly ids: ReadonlySet<string>
}

type Row = Entry<unknown>

/** What the parser of YAML, which speaks English, means by its codes. */
const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'de inspringing klopt niet met de regels erboven',
  BAD_SCALAR_START: 'een tekst die met dit teken begint hoort tussen aanhalingstekens',
  BAD_DQ_ESCAPE: 'een \\ binnen dubbele aanhalingstekens schrijft u als \\\\',
  BLOCK_AS_IMPLICIT_KEY:
    'hier staat een veld binnen een ander; een tekst met ": " hoort tussen aanhalingstekens',
  BLOCK_IN_FLOW: 'binnen [ ] of { } past geen lijst met streepjes',
  DUPLICATE_KEY: 'dit veld staat twee keer bij dezelfde regel',
  MISSING_CHAR: 'er ontbreekt een aanhalingsteken, haakje, komma of dubbele punt',
  MULTILINE_IMPLICIT_KEY: 'er ontbreekt een dubbele punt of een aanhalingsteken',
  TAB_AS_INDENT: 'spring in met spaties, niet met een tab',
}
const SYNTAX_OTHER = 'dit is geen geldige YAML; vergelijk met een regel die wel goed is'

/** Reads one list from its YAML or CSV. An absent list is empty. */
export function readList<Schema extends z.ZodType>(
  files: ReadonlyMap<string, string>,
  name: string,
  schema: Schema,
): List<z.infer<Schema>> {
  const yaml = files.get(`${name}.yaml`)
  const csv = files.get(`${name}.csv`)
  const file = `vocabulary/${name}.${yaml !== undefined ? 'yaml' : 'csv'}`
  const faults: Fault[] = []
  const rows = yaml !== undefined ? yamlRows(file, yaml, faults) : csv !== undefined ? csvRows(csv) : []
  const seen = new Map<string, number>()
  const entries = rows.flatMap((row) => {
    const { value, line, lineOf } = row
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      faults.push(...parsed.error.issues.map((issue) => faultOf(issue, file, row)))
    }
    const id = idOf(value)
    const first = seen.get(id)
    if (first !== undefined) faults.push({ file, line, problem: `id "${id}" staat ook op regel ${first}` })
    else if (id !== '') seen.set(id, line)
    return parsed.success ? [{ value: parsed.data, line, lineOf }] : []
  })
  return { file, entries, faults, ids: new Set(seen.keys()) }
}

function faultOf(issue: z.core.$ZodIssue, file: string, { value, lineOf }: Row): Fault {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : []
  const path = [...issue.path, ...unknown.slice(0, 1)]
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
  return {
    file,
    line: lineOf(path),
    problem: `${where}${isAbsent(value, issue.path) ? 'ontbreekt' : issue.message}`,
  }
}

function isAbsent(value: unknown, path: readonly PropertyKey[]): boolean {
  if (path.length === 0) return false
  const found = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  )
  return found === undefined
}

function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : ''
}

function yamlRows(file: string, text: string, faults: Fault[]): Row[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  // One slip makes the parser stumble over the rest of the line.
  const stumbles = new Map(
    document.errors.toReversed().map(({ pos, code }) => [lines.linePos(pos[0]).line, code]),
  )
  for (const [line, code] of [...stumbles].toReversed()) {
    const byTab = /^ *\t/.test(text.split('\n')[line - 1] ?? '')
    faults.push({ file, line, problem: SYNTAX[byTab ? 'TAB_AS_INDENT' : code] ?? SYNTAX_OTHER })
  }
  if (faults.length > 0 || document.contents === null) return []
  if (!isSeq(document.contents)) {
    faults.push({ file, line: 1, problem: 'een lijst begint met streepjes' })
    return []
  }
  return document.contents.items.map((item) => {
    if (!isMap(item)) return { value: item, line: 1, lineOf: () => 1 }
    const line = item.range ? lines.linePos(item.range[0]).line : 1
    return {
      value: item.toJS(document) as unknown,
      line,
      lineOf: (path) => lineOfField(item, path, lines) ?? line,
    }
  })
}

/** An id that was written is found at its key: a value can stand lines lower. */
function lineOfField(item: YAMLMap, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = item.getIn(path.slice(0, length), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
    if (Array.isArray(range)) return lines.linePos(range[0] as number).line
  }
  return undefined
}

function csvRows(text: string): Row[] {
  return parseCsv(text).map(({ cells, line }) => ({ value: cells, line, lineOf: () => line }))
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HouseRow, HouseValue } from '#model/house.ts'
import { corpus } from '#test/corpus-folder.ts'

/** Says which recorded answers are absent; undefined when all are there. */
export function missingFrom(...names: readonly string[]): string | undefined {
  const missing = names.filter((name) => !existsSync(join(corpus, name)))
  return missing.length === 0 ? undefined : `${missing.join(', ')} is not in ${corpus}`
}

/** A row of the House with only what a test is about. Refs by relation. */
export function row(
  category: string,
  id: string,
  fields: Readonly<Record<string, HouseValue>> = {},
  refs: Readonly<Record<string, readonly string[]>> = {},
): HouseRow {
  return { category, id, updated: '2031-01-01T00:00:00Z', deleted: false, fields, refs, whole: true }
}

type Entity = { readonly [field: string]: unknown }

/** Which category a relation leads to, where its name does not say. */
const LEADS_TO: Readonly<Record<string, string>> = {
  HuidigeDocumentVersie: 'DocumentVersie',
  VervangenVanuit: 'Zaak',
  VervangenDoor: 'Zaak',
}

/** The rows of a recorded answer, with what is expanded in it. */
export function rowsOf(category: string, entity: Entity): HouseRow[] {
  const fields: Record<string, HouseValue> = {}
  const refs: Record<string, string[]> = {}
  const rows: HouseRow[] = []
  for (const [name, value] of Object.entries(entity)) {
    if (name.startsWith('@') || name.startsWith('_')) continue
    if (value === null || typeof value !== 'object') {
      fields[name] = value as HouseValue
      continue
    }
    const others = (Array.isArray(value) ? value : [value]) as Entity[]
    refs[name] = others.map((other) => String(other['Id']).toLowerCase())
    for (const other of others) rows.push(...rowsOf(LEADS_TO[name] ?? name, other))
  }
  const own: HouseRow = {
    category,
    id: String(entity['Id']).toLowerCase(),
    updated: typeof entity['ApiGewijzigdOp'] === 'string' ? entity['ApiGewijzigdOp'] : '',
    deleted: entity['Verwijderd'] === true,
    fields,
    refs,
    whole: false,
  }
  return [own, ...rows]
}

/** The rows of a recorded file: JSON lines, a page, one entity, or an answer with an envelope. */
export function recorded(category: string, name: string): HouseRow[] {
  const text = readFileSync(join(corpus, name), 'utf8')
  const read = name.endsWith('.jsonl')
    ? text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]))
    : (JSON.parse(text) as unknown)
  const envelope = read as { readonly value?: readonly Entity[] }
  const entities = Array.isArray(read) ? (read as Entity[]) : (envelope.value ?? [read as Entity])
  return entities.flatMap((entity) => rowsOf(category, entity))
}

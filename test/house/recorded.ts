import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { schemaOf, type Schema } from '#test/house/entity-sets.ts'
import type { Dossier, HouseFile, PublishedPaper, Value, WorldRow } from '#test/house/nouns.ts'

/** Recorded answers in the form of a world, without the invented rest. */
export type Recorded = {
  readonly rows: readonly WorldRow[]
  readonly files: ReadonlyMap<string, HouseFile>
  readonly papers: readonly PublishedPaper[]
}

/** For rows that were recorded without the time of their change. */
const UNDATED = '2020-01-01T00:00:00.0000000Z'

type Json = Readonly<Record<string, unknown>>
type Growing = Map<string, WorldRow>

const LINES: Readonly<Record<string, string>> = {
  'agendapunt-rappellijsten-buza.jsonl': 'Agendapunt',
  'besluit-verzoeken-toezeggingen.jsonl': 'Besluit',
  'odata-document-buza.jsonl': 'Document',
  'brieven-kabinetsreactie-motie-toezegging-index.jsonl': 'Document',
}

/** What lies in a folder of recorded answers; rows that were recorded several times are joined. */
export function loadRecorded(folder: string): Recorded {
  const schema = schemaOf('2025')
  const rows: Growing = new Map()
  for (const [file, set] of Object.entries(LINES)) {
    const path = join(folder, file)
    if (!existsSync(path)) continue
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      take(rows, schema, set, JSON.parse(line) as Json)
    }
  }
  for (const path of globSync(join(folder, 'odata-pages/*.json')).sort()) {
    const page = JSON.parse(readFileSync(path, 'utf8')) as Json[] | { value: Json[] }
    const name = basename(path).split('_')[0]!
    const set = [...schema.keys()].find((key) => key.toLowerCase() === name)
    for (const row of Array.isArray(page) ? page : page.value) if (set) take(rows, schema, set, row)
  }
  for (const path of globSync(join(folder, 'zaken-odata/*.json')).sort()) {
    take(rows, schema, 'Zaak', JSON.parse(readFileSync(path, 'utf8')) as Json)
  }
  const published = publishedIn(folder, [...rows.values()])
  const sorted = [...rows.values()].sort((a, b) => (a.updated < b.updated ? -1 : 1))
  return { rows: sorted, ...published }
}

/** Takes a row and those inside it; gives its id. */
function take(rows: Growing, schema: Schema, name: string, json: Json): string {
  const id = String(json['Id']).toLowerCase()
  const set = schema.get(name)!
  const fields: Record<string, Value> = {}
  const refs: Record<string, string[]> = {}
  for (const [key, value] of Object.entries(json)) {
    const nav = set.navs[key]
    const single = set.navs[key.replace(/_Id$/, '')]
    if (nav !== undefined) {
      const inner = (Array.isArray(value) ? value : value === null ? [] : [value]) as Json[]
      const ids = inner.map((one) => take(rows, schema, nav.to, one))
      if (nav.keeper) refs[key] = ids
      else for (const other of ids) pointBack(rows, other, nav.back!, id)
    } else if (key.endsWith('_Id') && single?.keeper) {
      if (typeof value === 'string') refs[key.slice(0, -3)] = [value.toLowerCase()]
    } else if (key in set.properties || key === 'GewijzigdOp') fields[key] = value as Value
  }
  const known = rows.get(id)
  rows.set(id, {
    set: name,
    id,
    updated: (json['ApiGewijzigdOp'] as string | undefined) ?? known?.updated ?? UNDATED,
    deleted: json['Verwijderd'] === true,
    fields: { ...known?.fields, ...fields },
    refs: { ...known?.refs, ...refs },
  })
  return id
}

function pointBack(rows: Growing, id: string, relation: string, to: string): void {
  const row = rows.get(id)!
  const ids = new Set([...(row.refs[relation] ?? []), to])
  rows.set(id, { ...row, refs: { ...row.refs, [relation]: [...ids] } })
}

function publishedIn(folder: string, rows: readonly WorldRow[]) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const files = new Map<string, HouseFile>()
  const papers: PublishedPaper[] = []
  for (const row of rows) {
    const kst = row.fields['Identifier']
    if (row.set !== 'DocumentPublicatie' || row.fields['DocumentType'] !== 'Xml' || typeof kst !== 'string') {
      continue
    }
    const path = join(folder, 'moties-xml', `${kst}.xml`)
    if (!existsSync(path)) continue
    const bytes = readFileSync(path)
    files.set(row.id, { mediaType: 'application/xml', bytes })
    const version = byId.get(row.refs['DocumentVersie']?.[0] ?? '')
    const document = byId.get(version?.refs['Document']?.[0] ?? '')
    if (document !== undefined) {
      papers.push(paperOf(kst, bytes, document, String(row.fields['PublicatieDatum'])))
    }
  }
  return { files, papers }
}

function paperOf(kst: string, xml: Buffer, document: WorldRow, published: string): PublishedPaper {
  const [, number = '0', suffix, ordinal = '0'] = /^kst-(\d+)(?:-([\w-]+))?-(\d+)$/.exec(kst) ?? []
  const dossier: Dossier = {
    id: '',
    number: Number(number),
    suffix: suffix ?? null,
    title: String(document.fields['Titel'] ?? ''),
  }
  return {
    id: kst,
    kind: 'Motie',
    title: String(document.fields['Onderwerp'] ?? '').trim(),
    dossiers: [dossier],
    ordinal: Number(ordinal),
    session: String(document.fields['Vergaderjaar'] ?? ''),
    issued: String(document.fields['Datum']).slice(0, 10),
    available: published.slice(0, 10),
    modified: published.slice(0, 10),
    senders: [],
    fullMetas: false,
    xml,
    pdf: undefined,
  }
}

import type { EntitySet } from '#test/house/entity-sets.ts'
import type { Value, WorldRow } from '#test/house/nouns.ts'
import { unknownValues } from '#test/house/odata.ts'
import { escaped } from '#test/house/publication-xml.ts'
import { fileReply, said, type Ground, type Question, type Reply } from '#test/house/reply.ts'
import { logAfter, type LogEntry } from '#test/house/shelf.ts'

const TK = 'http://www.tweedekamer.nl/xsd/tkData/v1-0'
/** These come with a prefix. Source: the readers of others, which look for it. */
const PREFIXED: ReadonlySet<string> = new Set(['Toezegging', 'Vergadering', 'Verslag'])
/** Source: XSD of the feed, where it does not spell as OData does. */
const SPELLED: Readonly<Record<string, string>> = {
  ExterneIdentifier: 'externeidentifier',
  NaamNL: 'naamNl',
  NaamEN: 'naamEn',
  NaamWebNL: 'naamWebNl',
  NaamWebEN: 'naamWebEn',
  VRSNummer: 'vrsNummer',
}
/** The feed names one where OData names all. Source: XSD, `maxOccurs="1"`. */
const ONE_IN_FEED: ReadonlySet<string> = new Set(['Kamerstukdossier'])

/** Answers as the SyncFeed does. `path` begins behind `/SyncFeed/2.0`. */
export function answerSyncFeed(ground: Ground, { path, query }: Question): Reply {
  const [, kind, id = ''] = /^\/(\w+)(?:\/([\w-]+))?$/.exec(path) ?? []
  const row = ground.shelf.rows.get(id.toLowerCase())
  if (kind === 'Feed') return atom(feedPage(ground, query))
  const file = kind === 'Resources' && !row?.deleted ? ground.shelf.files.get(id.toLowerCase()) : undefined
  if (file !== undefined) return fileReply(file, row?.updated ?? '')
  const set = kind === 'Entiteiten' && row !== undefined ? ground.schema().get(row.set) : undefined
  if (set === undefined) return said(404, 'text/plain', 'Niet gevonden')
  return said(200, 'application/xml', contentOf(ground, row!, set))
}

function feedPage(ground: Ground, query: URLSearchParams): string {
  const wanted = query.get('category')?.toLowerCase()
  const set = [...ground.schema().values()].find(({ name }) => name.toLowerCase() === wanted)
  const token = query.get('skiptoken')
  if (set === undefined && wanted !== undefined) return feedOf([], [])
  const from = startOf(ground, token)
  const { page, goesOn } = logAfter(ground.shelf, set?.name ?? '', from, ground.feed.pageSize)
  const link = (token: number) =>
    `<link rel="next" href="${escaped(`${ground.urls.syncFeed}/Feed?skiptoken=${token}${wanted === undefined ? '' : `&category=${set!.name}`}`)}"/>`
  const described = page.filter(({ row }) => ground.schema().has(row.set))
  const entries = described.map((entry) => entryOf(ground, entry, link))
  return feedOf(pageLinks(ground, page, goesOn, from, link), entries)
}

function pageLinks(
  ground: Ground,
  page: readonly LogEntry[],
  goesOn: boolean,
  from: number,
  link: (token: number) => string,
): string[] {
  const last = page.at(-1)
  if (goesOn) return ground.feed.nextPer === 'feed' ? [link(last!.token)] : []
  if (ground.feed.atEnd === 'none' || from === Infinity) return []
  return ground.feed.nextPer === 'feed' || last === undefined
    ? [link(last === undefined ? from : last.token)]
    : []
}

/** The place of a token; a token that was never given out leads behind everything. */
function startOf(ground: Ground, token: string | null): number {
  if (token === null || token === '' || token === '0' || token === '-1') return -1
  const known = ground.shelf.tokens.has(Number(token))
  return known ? Number(token) : Infinity
}

function entryOf(ground: Ground, { token, row }: LogEntry, link: (token: number) => string): string {
  const set = ground.schema().get(row.set)!
  const file = !row.deleted && ground.shelf.files.has(row.id)
  return `<entry><title>${row.id}</title><id>${ground.urls.syncFeed}/Entiteiten/${row.id}</id><author><name>Tweede Kamer der Staten-Generaal</name></author><updated>${row.updated}</updated>${
    ground.feed.nextPer === 'entry' ? link(token) : ''
  }${
    file ? `<link rel="enclosure" href="${ground.urls.syncFeed}/Resources/${row.id}"/>` : ''
  }<category term="${lowered(row.set)}"/><content type="application/xml">${contentOf(ground, row, set)}</content></entry>`
}

function contentOf(ground: Ground, row: WorldRow, set: EntitySet): string {
  const prefix = PREFIXED.has(row.set) ? 'ns1:' : ''
  const name = `${prefix}${lowered(row.set)}`
  const spaces = prefix === '' ? `xmlns="${TK}" xmlns:tk="${TK}"` : `xmlns:ns1="${TK}" xmlns:tk="${TK}"`
  const length = row.fields['ContentLength']
  const download =
    typeof length === 'number'
      ? ` tk:contentType="${escaped(String(row.fields['ContentType']))}" tk:contentLength="${length}"`
      : ''
  const head = `<${name} ${spaces} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="${row.id}" tk:bijgewerkt="${row.updated}" tk:verwijderd="${row.deleted}"${row.deleted ? '' : download}`
  if (row.deleted) return `${head}/>`
  const parts = [...refsOf(row, set, prefix), ...fieldsOf(ground, row, set, prefix)]
  return `${head}>${parts.join('')}</${name}>`
}

function refsOf(row: WorldRow, set: EntitySet, prefix: string): string[] {
  return Object.entries(set.navs).flatMap(([name, { keeper }]) => {
    if (!keeper) return []
    const ids = ONE_IN_FEED.has(name) ? (row.refs[name] ?? []).slice(0, 1) : (row.refs[name] ?? [])
    return ids.map((id) => `<${prefix}${lowered(name)} ref="${id}"/>`)
  })
}

function fieldsOf(ground: Ground, row: WorldRow, set: EntitySet, prefix: string): string[] {
  const { unknownFields, unknownValues: strange } = ground.differences
  const fields: Record<string, Value> = { ...row.fields, ...(strange && unknownValues(row)) }
  const known = Object.keys(set.properties)
    .filter((name) => name !== 'ContentType' && name !== 'ContentLength')
    .map((name) => element(`${prefix}${SPELLED[name] ?? lowered(name)}`, fields[name] ?? null))
  const extra = unknownFields ? [`<${prefix}herkomst>Overgezet</${prefix}herkomst>`] : []
  return [...known, ...extra]
}

const element = (name: string, value: Value) =>
  value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escaped(String(value))}</${name}>`

const lowered = (name: string) => name[0]!.toLowerCase() + name.slice(1)

function feedOf(links: readonly string[], entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tweede Kamer SyncFeed API 2.0</title>${links.join('')}${entries.join('')}</feed>`
}

const atom = (text: string) => said(200, 'application/atom+xml; charset=utf-8', text)

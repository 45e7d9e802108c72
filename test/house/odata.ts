import type { WorldRow } from '#test/house/nouns.ts'
import { BadRequest } from '#test/house/odata-filter.ts'
import { metadataOf } from '#test/house/odata-metadata.ts'
import { parseOptions } from '#test/house/odata-options.ts'
import { checkExpand, chosenRows, writtenRow, type Drift } from '#test/house/odata-rows.ts'
import { fileReply, said, type Ground, type Question, type Reply } from '#test/house/reply.ts'

const GUID = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'
const ONE = new RegExp(`^/(\\w+)(?:\\((${GUID})\\)|/(${GUID}))(/.+)?$`)
const FILE = /^\/(?:[rR]esource|TK\.DA\.GGM\.OData\.Resource\(\))$/

/** Answers as OData v4 of the House does. `path` begins behind `/OData/v4/2.0`. */
export function answerOData(ground: Ground, { path, query }: Question): Reply {
  try {
    if (path === '/$metadata') return said(200, 'application/xml', metadataOf(ground.schema()))
    if (path === '' || path === '/') {
      return inJson(200, query, { value: [...ground.schema().keys()].map(listed) })
    }
    const one = ONE.exec(path)
    if (one !== null) return answerOne(ground, query, one[1]!, (one[2] ?? one[3])!.toLowerCase(), one[4])
    return answerSet(ground, query, path.slice(1))
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error
    return inJson(400, query, { error: { code: '', message: error.message } })
  }
}

const listed = (name: string) => ({ name, kind: 'EntitySet', url: name })

function answerOne(
  ground: Ground,
  query: URLSearchParams,
  name: string,
  id: string,
  behind: string | undefined,
): Reply {
  const set = ground.schema().get(name)
  const row = ground.shelf.bySet.get(name)?.get(id)
  if (set === undefined || row === undefined) return absent(ground)
  if (behind !== undefined) {
    const file = FILE.test(behind) && !row.deleted ? ground.shelf.files.get(id) : undefined
    return file === undefined ? absent(ground) : fileReply(file, row.updated)
  }
  const options = parseOptions(new Map(query))
  const rows = { shelf: ground.shelf, schema: ground.schema() }
  checkExpand(rows, set, options)
  const written = writtenRow(rows, set, options, row, driftOf(ground))
  return inJson(200, query, { '@odata.context': contextOf(ground, `${name}/$entity`), ...written })
}

function answerSet(ground: Ground, query: URLSearchParams, name: string): Reply {
  const set = ground.schema().get(name)
  if (set === undefined) return said(404, 'application/json', '')
  const { asked, from } = resumed(query)
  const options = parseOptions(asked)
  const rows = { shelf: ground.shelf, schema: ground.schema() }
  checkExpand(rows, set, options)
  const chosen = chosenRows(rows, set, options, ground.shelf.bySet.get(name)?.values() ?? [])
  const last = options.top === undefined ? chosen.length : Math.min(chosen.length, options.skip + options.top)
  const start = options.skip + from
  const page = chosen.slice(start, Math.min(last, start + ground.pageRows))
  const goesOn = start + page.length < last
  const drift = driftOf(ground)
  return inJson(200, asked, {
    ...(!saysLittle(asked) && { '@odata.context': contextOf(ground, name) }),
    ...(options.count && { '@odata.count': chosen.length }),
    value: page.map((row) => writtenRow(rows, set, options, row, drift)),
    ...(goesOn && { '@odata.nextLink': linkOnward(ground, name, asked, from + page.length) }),
  })
}

/** The link holds the query and the place in it; only the service can read it. */
function linkOnward(ground: Ground, name: string, asked: ReadonlyMap<string, string>, from: number): string {
  const place = Buffer.from(JSON.stringify({ asked: [...asked], from })).toString('base64url')
  return `${ground.urls.odata}/${name}?$skiptoken=${place}`
}

function resumed(query: URLSearchParams): { asked: ReadonlyMap<string, string>; from: number } {
  const token = query.get('$skiptoken')
  if (token === null) return { asked: new Map(query), from: 0 }
  try {
    const { asked, from } = JSON.parse(Buffer.from(token, 'base64url').toString()) as {
      asked: [string, string][]
      from: number
    }
    return { asked: new Map(asked), from }
  } catch {
    throw new BadRequest('The skiptoken is not one of ours')
  }
}

/** Absent is said in two ways, in turn. */
function absent(ground: Ground): Reply {
  return ground.turn('absent') % 2 === 0
    ? said(404, 'application/json', '{"error":{"code":"","message":"Not found."}}')
    : said(204, '', '')
}

const saysLittle = (asked: { get(name: string): string | null | undefined }) =>
  /odata\.metadata=none/.test(asked.get('$format') ?? '')

function inJson(
  status: number,
  asked: { get(name: string): string | null | undefined },
  value: unknown,
): Reply {
  const form = /odata\.metadata=(none|minimal|full)/.exec(asked.get('$format') ?? '')?.[1] ?? 'minimal'
  return said(status, `application/json; odata.metadata=${form}`, JSON.stringify(value))
}

const contextOf = (ground: Ground, name: string) => `${ground.urls.odata}/$metadata#${name}`

function driftOf({ differences }: Ground): Drift {
  return (row: WorldRow, written) => {
    if (differences.unknownFields) {
      written['Herkomst'] = 'Overgezet'
      written['Kenmerken'] = ['nieuw', { soort: 'proef' }]
    }
    if (differences.unknownValues) Object.assign(written, unknownValues(row))
  }
}

/** Values outside the known lists, for the rows that have such a list. */
export function unknownValues(row: WorldRow): Record<string, string> {
  if (row.set === 'Zaak' && row.fields['Kabinetsappreciatie'] === 'Ontijdig') {
    return { Kabinetsappreciatie: 'Voorlopig aangehouden oordeel' }
  }
  if (row.set === 'Toezegging' && row.fields['Status'] === 'Vervallen') return { Status: 'Overgedragen' }
  if (row.set === 'Besluit' && row.fields['BesluitSoort'] === 'Stemmen - verworpen') {
    return { BesluitSoort: 'Stemmen - verworpen (hoofdelijk)' }
  }
  return {}
}

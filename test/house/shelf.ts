import type { EntitySet, Nav } from '#test/house/entity-sets.ts'
import type { HouseFile, PublishedPaper, Value, WorldRow } from '#test/house/nouns.ts'

/** What a running house has: the last version of each row, the log of the feed, files and publications. */
export type Shelf = {
  readonly rows: Map<string, WorldRow>
  readonly bySet: Map<string, Map<string, WorldRow>>
  /** Who points at a row: `<id> <set>.<relation>` → ids. */
  readonly pointing: Map<string, Set<string>>
  /** The feed, whole under '' and by set. */
  readonly logs: Map<string, LogEntry[]>
  /** The last token of the feed, and where each that was given out stands. */
  token: number
  readonly tokens: Set<number>
  readonly files: Map<string, HouseFile>
  readonly papers: Map<string, PublishedPaper>
}

/** A version of a row in the feed. */
export type LogEntry = { readonly token: number; readonly row: WorldRow }

/** Tokens are not consecutive: who counts on from one finds nothing. */
const TOKEN_STEP = 7
const FIRST_TOKEN = 20_000_000

/** A shelf with nothing on it. */
export function emptyShelf(): Shelf {
  return {
    rows: new Map(),
    bySet: new Map(),
    pointing: new Map(),
    logs: new Map(),
    token: FIRST_TOKEN,
    tokens: new Set(),
    files: new Map(),
    papers: new Map(),
  }
}

/** Puts a version on the shelf, and behind the log. */
export function shelve(shelf: Shelf, row: WorldRow): void {
  const known = shelf.rows.get(row.id)
  if (known !== undefined) for (const key of pointersOf(known)) shelf.pointing.get(key)?.delete(row.id)
  shelf.rows.set(row.id, row)
  const set = shelf.bySet.get(row.set) ?? new Map<string, WorldRow>()
  shelf.bySet.set(row.set, set.set(row.id, row))
  for (const key of pointersOf(row)) {
    const ids = shelf.pointing.get(key) ?? new Set<string>()
    shelf.pointing.set(key, ids.add(row.id))
  }
  log(shelf, row)
}

/** After a reset the log has only the last versions, and none of the tokens that were given out. */
export function resetLog(shelf: Shelf): void {
  shelf.logs.clear()
  shelf.tokens.clear()
  for (const row of [...shelf.rows.values()].sort((a, b) => (a.updated < b.updated ? -1 : 1))) log(shelf, row)
}

/** The rows at the other end, as they are now. */
export function relatedRows(shelf: Shelf, row: WorldRow, name: string, nav: Nav): WorldRow[] {
  const ids = nav.keeper ? row.refs[name] : shelf.pointing.get(`${row.id} ${nav.to}.${nav.back}`)
  return [...(ids ?? [])].flatMap((id) => shelf.rows.get(id) ?? [])
}

/** At most so many versions of a set ('': of all) behind a token, and whether more follow. */
export function logAfter(shelf: Shelf, name: string, token: number, most: number) {
  const entries = shelf.logs.get(name) ?? []
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.token > token) high = middle
    else low = middle + 1
  }
  return { page: entries.slice(low, low + most), goesOn: low + most < entries.length }
}

/** A property as OData has it; undefined when the set has none of that name. */
export function propertyOf(row: WorldRow, set: EntitySet, name: string): Value | undefined {
  if (name === 'Id') return row.id
  if (name === 'Verwijderd') return row.deleted
  if (name === 'ApiGewijzigdOp') return row.updated
  if (name === 'GewijzigdOp') return row.fields['GewijzigdOp'] ?? editedAt(row)
  if (name in set.properties) return row.fields[name] ?? null
  const nav = /^(.+)_Id$/.exec(name)?.[1]
  if (nav === undefined || !isSingle(set.navs[nav])) return undefined
  return row.refs[nav]?.[0] ?? null
}

/** Names of the properties of a set in the order in which the service writes them. */
export function propertyNames(set: EntitySet): string[] {
  const singles = Object.entries(set.navs).flatMap(([name, nav]) => (isSingle(nav) ? [`${name}_Id`] : []))
  return ['Id', ...Object.keys(set.properties), 'GewijzigdOp', 'ApiGewijzigdOp', 'Verwijderd', ...singles]
}

function log(shelf: Shelf, row: WorldRow): void {
  shelf.token += TOKEN_STEP
  shelf.tokens.add(shelf.token)
  for (const name of ['', row.set]) {
    const entries = shelf.logs.get(name) ?? []
    entries.push({ token: shelf.token, row })
    shelf.logs.set(name, entries)
  }
}

function pointersOf(row: WorldRow): string[] {
  return Object.entries(row.refs).flatMap(([name, ids]) => ids.map((id) => `${id} ${row.set}.${name}`))
}

const isSingle = (nav: Nav | undefined) => nav !== undefined && nav.keeper && !nav.many

// With three decimals and an offset, as the House writes when somebody last edited a row.
function editedAt(row: WorldRow): string {
  return `${row.updated.slice(0, 23)}+00:00`
}

import type { EntitySet, Kind, Schema } from '#test/house/entity-sets.ts'
import type { Value, WorldRow } from '#test/house/nouns.ts'
import { BadRequest, type Comparison, type Condition, type Operand } from '#test/house/odata-filter.ts'
import { propertyOf, relatedRows, type Shelf } from '#test/house/shelf.ts'

/** What a filter is held against. */
export type Ground = { readonly shelf: Shelf; readonly schema: Schema }

/** Rows by the name that the filter gives them; '' is the row itself. */
type Scope = ReadonlyMap<string, { readonly row: WorldRow | undefined; readonly set: EntitySet }>

type Typed = { readonly kind: Kind | 'null'; readonly value: Value }

/** True when the row is one that the filter asks for. Throws BadRequest for names and types that do not fit the set. */
export function fits(
  ground: Ground,
  condition: Condition,
  row: WorldRow | undefined,
  set: EntitySet,
): boolean {
  return holds(ground, condition, new Map([['', { row, set }]]))
}

/** Order of two values: numbers and times by size, text by its letters, nothing first. */
export function compareValues(a: Value, b: Value, kind: Kind): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  const [left, right] = kind === 'time' ? [ticksOf(String(a)), ticksOf(String(b))] : [a, b]
  return left < right ? -1 : left > right ? 1 : 0
}

function holds(ground: Ground, condition: Condition, scope: Scope): boolean {
  switch (condition.is) {
    case 'and': {
      const left = holds(ground, condition.left, scope)
      return holds(ground, condition.right, scope) && left
    }
    case 'or': {
      const left = holds(ground, condition.left, scope)
      return holds(ground, condition.right, scope) || left
    }
    case 'not':
      return !holds(ground, condition.of, scope)
    case 'any':
    case 'all':
      return holdsForThose(ground, condition, scope)
    case 'contains': {
      const [text, part] = [valueOf(ground, condition.left, scope), valueOf(ground, condition.right, scope)]
      if (part.kind !== 'text') throw new BadRequest('contains wants text')
      return (
        typeof text.value === 'string' && text.value.toLowerCase().includes(String(part.value).toLowerCase())
      )
    }
    case 'true': {
      const value = valueOf(ground, condition.of, scope)
      if (value.kind !== 'bool') throw new BadRequest('The filter is no claim')
      return value.value === true
    }
    case 'eq':
    case 'ne':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return compares(
        condition.is,
        valueOf(ground, condition.left, scope),
        valueOf(ground, condition.right, scope),
      )
    default:
      return condition satisfies never
  }
}

function holdsForThose(
  ground: Ground,
  { is, path, name, of }: Extract<Condition, { name: string }>,
  scope: Scope,
): boolean {
  const start = startOf(path, scope)
  let rows: (WorldRow | undefined)[] = [start.row]
  let set = start.set
  start.path.forEach((step, at) => {
    const nav = set.navs[step]
    if (nav === undefined) throw new BadRequest(`Could not find a property named '${step}' on '${set.name}'`)
    if (nav.many !== (at === start.path.length - 1)) {
      throw new BadRequest(`'${step}' cannot stand there in a path`)
    }
    rows = rows.flatMap((row) => (row === undefined ? [] : relatedRows(ground.shelf, row, step, nav)))
    set = ground.schema.get(nav.to)!
  })
  if (of === undefined) return rows.length > 0
  const within = (row: WorldRow | undefined) => holds(ground, of, new Map([...scope, [name, { row, set }]]))
  // Names and types are checked although no row is there to try them on.
  if (rows.length === 0) within(undefined)
  return is === 'any' ? rows.some(within) : rows.every(within)
}

function startOf(path: readonly string[], scope: Scope) {
  const named = scope.get(path[0]!)
  return named === undefined ? { ...scope.get('')!, path } : { ...named, path: path.slice(1) }
}

function valueOf(ground: Ground, operand: Operand, scope: Scope): Typed {
  if (operand.is !== 'path') {
    if (operand.is === 'null') return { kind: 'null', value: null }
    return { kind: operand.is === 'number' ? 'int' : operand.is, value: operand.value }
  }
  const start = startOf(operand.path, scope)
  const { path } = start
  let { row, set } = start
  if (path.length === 0) return { kind: 'null', value: row?.id ?? null }
  for (const step of path.slice(0, -1)) {
    const nav = set.navs[step]
    if (nav === undefined || nav.many) {
      throw new BadRequest(`'${step}' of '${set.name}' is no single row: a path cannot go through it`)
    }
    row = row && relatedRows(ground.shelf, row, step, nav)[0]
    set = ground.schema.get(nav.to)!
  }
  const name = path.at(-1)!
  const kind = kindOf(set, name)
  if (kind === undefined) throw new BadRequest(`Could not find a property named '${name}' on '${set.name}'`)
  return { kind, value: row === undefined ? null : (propertyOf(row, set, name) ?? null) }
}

/** The kind of a property; undefined when the set has none of that name. */
export function kindOf(set: EntitySet, name: string): Kind | undefined {
  if (name === 'Id') return 'guid'
  if (name === 'Verwijderd') return 'bool'
  if (name === 'ApiGewijzigdOp' || name === 'GewijzigdOp') return 'time'
  const nav = set.navs[name.replace(/_Id$/, '')]
  if (name.endsWith('_Id') && nav?.keeper && !nav.many) return 'guid'
  return set.properties[name]
}

function compares(sign: Comparison, left: Typed, right: Typed): boolean {
  if (left.kind !== 'null' && right.kind !== 'null' && left.kind !== right.kind) {
    throw new BadRequest(`Incompatible types '${left.kind}' and '${right.kind}' for '${sign}'`)
  }
  const kind = left.kind === 'null' ? right.kind : left.kind
  const order = compareValues(left.value, right.value, kind === 'null' ? 'text' : kind)
  if (sign === 'eq') return order === 0
  if (sign === 'ne') return order !== 0
  if (left.value === null || right.value === null) return false
  return { gt: order > 0, ge: order >= 0, lt: order < 0, le: order <= 0 }[sign]
}

/** A moment in ten-millionths of a second, whatever its offset. */
function ticksOf(time: string): bigint {
  const [, whole = time, fraction = '', zone = 'Z'] =
    /^(.+?T[\d:]+)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(time) ?? []
  const seconds = Date.parse(whole.includes('T') ? `${whole}${zone}` : `${whole}T00:00:00Z`)
  return BigInt(seconds) * 10_000n + BigInt(fraction.padEnd(7, '0').slice(0, 7))
}

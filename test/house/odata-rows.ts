import type { EntitySet } from '#test/house/entity-sets.ts'
import type { WorldRow } from '#test/house/nouns.ts'
import { compareValues, fits, kindOf, type Ground } from '#test/house/odata-evaluate.ts'
import { BadRequest } from '#test/house/odata-filter.ts'
import type { Options } from '#test/house/odata-options.ts'
import { propertyNames, propertyOf, relatedRows } from '#test/house/shelf.ts'

/** Fields and values that no description knows, to be put into a row before it goes out. */
export type Drift = (row: WorldRow, written: Record<string, unknown>) => void

/** The rows that a query asks for, in its order, before `$skip` and `$top`. */
export function chosenRows(
  ground: Ground,
  set: EntitySet,
  options: Options,
  rows: Iterable<WorldRow>,
): WorldRow[] {
  const { filter } = options
  // Also on no row at all, so that a wrong name is told whatever the set holds.
  if (filter !== undefined) fits(ground, filter, undefined, set)
  const chosen = [...rows].filter((row) => filter === undefined || fits(ground, filter, row, set))
  const orders = options.orderBy.map(({ path, descending }) => {
    const kind = kindOf(set, path)
    if (kind === undefined) throw new BadRequest(`Could not find a property named '${path}' on '${set.name}'`)
    return { path, kind, sign: descending ? -1 : 1 }
  })
  if (orders.length === 0) return chosen
  return chosen.sort((a, b) => {
    for (const { path, kind, sign } of orders) {
      const order = compareValues(propertyOf(a, set, path) ?? null, propertyOf(b, set, path) ?? null, kind)
      if (order !== 0) return order * sign
    }
    return 0
  })
}

/** A row as JSON, with the rows that it brings along. */
export function writtenRow(
  ground: Ground,
  set: EntitySet,
  options: Options,
  row: WorldRow,
  drift: Drift,
): Record<string, unknown> {
  const names = options.select?.filter((name) => set.navs[name] === undefined) ?? propertyNames(set)
  const written: Record<string, unknown> = {}
  for (const name of names) {
    const value = propertyOf(row, set, name)
    if (value === undefined) {
      throw new BadRequest(`Could not find a property named '${name}' on '${set.name}'`)
    }
    written[name] = value
  }
  if (options.select === undefined) drift(row, written)
  for (const [name, inner] of options.expand) {
    const nav = set.navs[name]
    if (nav === undefined) throw new BadRequest(`Could not find a property named '${name}' on '${set.name}'`)
    const target = ground.schema.get(nav.to)!
    const found = chosenRows(ground, target, inner, relatedRows(ground.shelf, row, name, nav))
    const kept = found.slice(inner.skip, inner.top === undefined ? undefined : inner.skip + inner.top)
    const rows = kept.map((one) => writtenRow(ground, target, inner, one, drift))
    written[name] = nav.many ? rows : (rows[0] ?? null)
  }
  return written
}

/** Throws BadRequest for a name in `$expand` that the set does not have, also when there is no row. */
export function checkExpand(ground: Ground, set: EntitySet, options: Options): void {
  for (const [name, inner] of options.expand) {
    const nav = set.navs[name]
    if (nav === undefined) throw new BadRequest(`Could not find a property named '${name}' on '${set.name}'`)
    checkExpand(ground, ground.schema.get(nav.to)!, inner)
  }
}

import type { HouseRow } from '#model/house.ts'
import { schemaOf } from '#test/house/entity-sets.ts'
import { latestRows, type World } from '#test/house/nouns.ts'
import { propertyNames, propertyOf } from '#test/house/shelf.ts'

const ELSEWHERE: ReadonlySet<string> = new Set(['Id', 'ApiGewijzigdOp', 'Verwijderd'])

/**
 * The world as a reader of its sources would have it: the last version of each row, with the relations that the row itself
 * keeps. For tests that need rows and no network.
 */
export function houseRowsOf(world: World): HouseRow[] {
  const schema = schemaOf('2025')
  return latestRows(world.rows).flatMap((row) => {
    const set = schema.get(row.set)
    if (set === undefined) return []
    const names = propertyNames(set).filter((name) => !ELSEWHERE.has(name))
    const refs = Object.entries(row.refs).filter(([name]) => set.navs[name] !== undefined)
    return {
      category: row.set,
      id: row.id,
      updated: row.updated,
      deleted: row.deleted,
      fields: Object.fromEntries(names.map((name) => [name, propertyOf(row, set, name) ?? null])),
      refs: row.deleted ? {} : Object.fromEntries(refs),
      whole: true,
    }
  })
}

import { makeIds } from '#register/short-id.ts'
import type { Db } from '#store/connect.ts'
import { getStates } from '#store/projections.ts'

/** The id that something has or gets by its key: the short one, unless something else has that already. */
export async function freeId(trx: Db, kind: 'document' | 'entry', key: string): Promise<string> {
  return (await freeIds(trx, kind, [key])).get(key)!
}

/** The same for several at once, by key. */
export async function freeIds(
  trx: Db,
  kind: 'document' | 'entry',
  keys: readonly string[],
): Promise<Map<string, string>> {
  const taken = new Map<string, string>()
  for (;;) {
    const idFor = makeIds(taken)
    const ids = new Map(keys.map((key) => [key, idFor(key)]))
    const others = [...(await getStates(trx, kind, [...ids.values()]))].filter(([id]) => !taken.has(id))
    if (others.length === 0) return ids
    for (const [id, { key }] of others) taken.set(id, key)
  }
}

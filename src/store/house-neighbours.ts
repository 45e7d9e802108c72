import { sql } from 'kysely'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { getHouseRowsById } from '#store/house-rows.ts'
import { findable } from '#store/insert-many.ts'

/** How far to go from where it begins. */
export type HowFar = {
  /** How many relations lie between at most. */
  readonly depth: number
  /** Relations to follow, by name; all when absent. */
  readonly names?: readonly string[]
  /** A row to which more rows than this refer (a person, a party) is reached, and those are not. */
  readonly hub?: number
  /** No more rows than this. */
  readonly most?: number
}

/** What was reached, in order of category and id; `cut` has the ids from which more could have been reached. */
export type Neighbourhood = { readonly rows: readonly HouseRow[]; readonly cut: readonly string[] }

type Edge = { readonly from: string; readonly to: string }

/** The rows that are reached from these over relations, whichever of two rows names the other. Withdrawn ones too. */
export async function neighbourhoodOf(
  db: Db,
  start: readonly string[],
  { depth, names, hub = 500, most = 20_000 }: HowFar,
): Promise<Neighbourhood> {
  const reached = new Set(start.map((id) => findable(id.toLowerCase())))
  const cut = new Set<string>()
  let frontier = [...reached].sort()
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const backwards = await listBackwards(db, frontier, { names, hub })
    for (const id of backwards.hubs) cut.add(id)
    const edges = [...(await listForwards(db, frontier, names)), ...backwards.edges]
    const beyond = [...new Set(edges.map(({ to }) => to))].filter((id) => !reached.has(id)).sort()
    frontier = beyond.slice(0, Math.max(0, most - reached.size))
    for (const id of frontier) reached.add(id)
    for (const { from, to } of edges) if (!reached.has(to)) cut.add(from)
  }
  return { rows: await getHouseRowsById(db, [...reached]), cut: [...cut].sort() }
}

const named = (names: readonly string[] | undefined) =>
  names ? sql`name = any(${names.map(findable)}::text[])` : sql`true`

async function listForwards(
  db: Db,
  ids: readonly string[],
  names: readonly string[] | undefined,
): Promise<readonly Edge[]> {
  const { rows } = await sql<Edge>`
    select distinct id as "from", target as "to" from house_ref
    where id = any(${[...ids]}::text[]) and ${named(names)}`.execute(db)
  return rows
}

async function listBackwards(
  db: Db,
  ids: readonly string[],
  { names, hub }: { readonly names: readonly string[] | undefined; readonly hub: number },
): Promise<{ readonly edges: readonly Edge[]; readonly hubs: readonly string[] }> {
  const { rows } = await sql<Edge>`
    select start.id as "from", referring.id as "to"
    from unnest(${[...ids]}::text[]) as start (id) cross join lateral (
      select distinct id from house_ref where target = start.id and ${named(names)} limit ${hub + 1}
    ) as referring`.execute(db)
  const byStart = Map.groupBy(rows, ({ from }) => from)
  const hubs = [...byStart].flatMap(([id, some]) => (some.length > hub ? [id] : []))
  return { edges: rows.filter(({ from }) => !hubs.includes(from)), hubs }
}

import type { LinkState } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import { listLinksAt } from '#store/links.ts'
import { statementKey } from '#store/projections.ts'

/** Steps through which a new beginning of a thread is carried on, at most: threads of letters end long before. */
const FARTHEST = 200

/**
 * Puts links in their threads. A statement belongs to the thread of the earlier statement to which its surest link leads; one
 * that leads nowhere begins a thread. Gives the links with their thread, and with them the links further on whose thread began
 * elsewhere until now. `gone` are links that count no longer.
 */
export async function threadOf(
  db: Db,
  links: readonly LinkState[],
  gone: readonly LinkState[],
): Promise<LinkState[]> {
  const out = new Set(gone.map(({ id }) => id))
  const fresh = new Set(links.map(({ id }) => id))
  const isKept = ({ id }: LinkState) => !out.has(id) && !fresh.has(id)
  const mine = [...links, ...gone].map(laterKey)
  const asked = [...mine, ...links.map(({ earlier }) => statementKey(earlier))]
  const known = Map.groupBy(
    [...links, ...(await listLinksAt(db, 'later_at', asked)).filter(isKept)],
    laterKey,
  )
  const changed = new Map<string, LinkState>()
  let open = inOrder([...links, ...gone])
  for (let step = 0; open.length > 0 && step < FARTHEST; step++) {
    const moved = open.filter((statement) => label(statement, known, fresh, changed))
    const next = (await listLinksAt(db, 'earlier_at', moved)).filter(isKept)
    const later = await listLinksAt(db, 'later_at', next.map(laterKey))
    for (const link of later) {
      if (!isKept(link) || known.get(laterKey(link))?.some(({ id }) => id === link.id)) continue
      known.set(laterKey(link), [...(known.get(laterKey(link)) ?? []), link])
    }
    open = inOrder(next)
  }
  return [...changed.values()]
}

const laterKey = ({ later }: LinkState) => statementKey(later)

/** The later statements of links, each once, in order of day: what begins a thread comes before what goes on with it. */
function inOrder(links: readonly LinkState[]): string[] {
  const byDay = links.toSorted((a, b) => (a.later.date ?? '').localeCompare(b.later.date ?? ''))
  return [...new Set(byDay.map(laterKey))]
}

/** Gives the links of a statement the thread they belong to. Says whether what hangs on the statement must be looked at. */
function label(
  statement: string,
  known: Map<string, LinkState[]>,
  fresh: ReadonlySet<string>,
  changed: Map<string, LinkState>,
): boolean {
  const own = known.get(statement) ?? []
  // Its last link is gone: what hangs on it begins here now.
  if (own.length === 0) return true
  const surest = own.reduce((best, link) => (link.score > best.score ? link : best))
  const earlier = statementKey(surest.earlier)
  const thread = known.get(earlier)?.[0]?.thread || earlier
  const isSame = own.every((link) => link.thread === thread)
  const labelled = own.map((link) => ({ ...link, thread }))
  known.set(statement, labelled)
  labelled.forEach((link, at) => {
    if (own[at]!.thread !== thread || (fresh.has(link.id) && !changed.has(link.id)))
      changed.set(link.id, link)
  })
  return !isSame
}

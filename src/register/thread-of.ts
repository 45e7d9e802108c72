import type { LinkState } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import { listLinksAt, listThreadsAt } from '#store/links.ts'
import { statementKey } from '#store/projections.ts'

/** Steps through which a new beginning of a thread is carried on, at most: threads of letters end long before. */
const FARTHEST = 200

/**
 * Puts links in their threads. A statement belongs to the thread of the earlier statement to which its surest link leads; one
 * that leads nowhere begins a thread, and so does one of an undated letter. Gives the links with their thread, and with them the
 * links further on whose thread began elsewhere until now. `gone` are links that count no longer.
 */
export async function threadOf(
  db: Db,
  links: readonly LinkState[],
  gone: readonly LinkState[],
): Promise<LinkState[]> {
  const known = openKnown(db, links, gone)
  const was = new Map<string, string>()
  let open = inOrder([...links, ...gone])
  for (let step = 0; open.length > 0 && step < FARTHEST; step++) {
    await known.load(open)
    await known.loadThreads(
      open.flatMap((statement) => known.of(statement).map(({ earlier }) => statementKey(earlier))),
    )
    const moved = open.filter((statement) => {
      const own = known.of(statement)
      const thread = threadFor(own, known.threadOf)
      // Its last link is gone: what hangs on it begins here now.
      if (thread === undefined) return true
      const others = own.filter((link) => link.thread !== thread)
      for (const { id, thread: before } of others) if (!was.has(id)) was.set(id, before)
      known.set(
        statement,
        own.map((link) => ({ ...link, thread })),
      )
      // A new link of a statement that stays where it was changes nothing for what hangs on it.
      return others.some((link) => link.thread !== '') || (others.length > 0 && others.length === own.length)
    })
    open = inOrder(await known.after(moved))
  }
  const fresh = new Set(links.map(({ id }) => id))
  return known.all().filter(({ id, thread }) => fresh.has(id) || (was.has(id) && was.get(id) !== thread))
}

/** The thread of a statement with these links to earlier ones; undefined without links. */
export function threadFor(
  own: readonly LinkState[],
  threadOfEarlier: (statement: string) => string | undefined,
): string | undefined {
  const surest = surestOf(own)
  if (!surest) return undefined
  const earlier = statementKey(surest.earlier)
  // Undated letters count as earlier than all: going on from them could lead back.
  return (surest.earlier.date === null ? undefined : threadOfEarlier(earlier)) || earlier
}

/** The surest of the links of a statement: of equals the one to the letter nearest before it. */
export function surestOf(links: readonly LinkState[]): LinkState | undefined {
  return links.toSorted(
    (a, b) =>
      b.score - a.score ||
      (b.earlier.date ?? '').localeCompare(a.earlier.date ?? '') ||
      (a.id < b.id ? -1 : 1),
  )[0]
}

const laterKey = ({ later }: LinkState) => statementKey(later)

/** Links by their later statement as they will be: those that are there, without the ones that are gone, and the new ones. */
function openKnown(db: Db, links: readonly LinkState[], gone: readonly LinkState[]) {
  const replaced = new Set([...links, ...gone].map(({ id }) => id))
  const fresh = Map.groupBy(links, laterKey)
  const freshAfter = Map.groupBy(links, ({ earlier }) => statementKey(earlier))
  const known = new Map<string, readonly LinkState[]>()
  /** Of statements of which no more is known. */
  const threads = new Map<string, string | undefined>()
  const stored = async (side: 'earlier_at' | 'later_at', statements: readonly string[]) =>
    statements.length === 0
      ? []
      : (await listLinksAt(db, side, statements)).filter(({ id }) => !replaced.has(id))
  return {
    load: async (statements: readonly string[]) => {
      const missing = [...new Set(statements)].filter((statement) => !known.has(statement))
      const there = Map.groupBy(await stored('later_at', missing), laterKey)
      for (const statement of missing) {
        known.set(statement, [...(fresh.get(statement) ?? []), ...(there.get(statement) ?? [])])
      }
    },
    /** All links of a statement have one thread: a statement may have very many, and it is not these that are asked for. */
    loadThreads: async (statements: readonly string[]) => {
      const missing = [...new Set(statements)].filter(
        (statement) => !known.has(statement) && !threads.has(statement),
      )
      const there = await listThreadsAt(db, missing, replaced)
      for (const statement of missing) threads.set(statement, there.get(statement))
    },
    threadOf: (statement: string) =>
      known.has(statement) ? known.get(statement)![0]?.thread : threads.get(statement),
    of: (statement: string) => known.get(statement) ?? [],
    set: (statement: string, own: readonly LinkState[]) => known.set(statement, own),
    /** The links that go on from statements. */
    after: async (statements: readonly string[]) => [
      ...statements.flatMap((statement) => freshAfter.get(statement) ?? []),
      ...(await stored('earlier_at', statements)),
    ],
    all: () => [...known.values()].flat(),
  }
}

/** The later statements of links, each once, in order of day: what begins a thread comes before what goes on with it. */
function inOrder(links: readonly LinkState[]): string[] {
  const dayOf = ({ later }: LinkState) => later.date ?? '9999'
  return [...new Set(links.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b))).map(laterKey))]
}

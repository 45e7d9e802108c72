import { nearestAndLikeliest } from '#compare/find-links.ts'
import { keptScore } from '#compare/places.ts'
import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { EntryState, LinkEnd, LinkState, ReadingState } from '#model/register.ts'
import { overlaps } from '#model/span.ts'
import type { LetterKeys } from '#model/statement.ts'
import { shortId } from '#register/short-id.ts'
import { tellingLinks } from '#register/telling-links.ts'
import { threadOf } from '#register/thread-of.ts'
import type { Db } from '#store/connect.ts'
import { listChangedSince } from '#store/documents.ts'
import { listEntriesOf } from '#store/entries.ts'
import { recordChanges, takeTurn, type Actor, type Change } from '#store/events.ts'
import { listLinksAt, listLinksOf } from '#store/links.ts'
import { refreshHeard } from '#store/listed-entries.ts'
import { getStates, statementKey } from '#store/projections.ts'
import type { PackedLetter } from '#store/statements.ts'
import { inTransaction } from '#store/transaction.ts'

/** What was found of a letter: its links to earlier ones, and links of those statements of later letters that may lead to it. */
export type FoundLinks = {
  readonly own: readonly LetterLink[]
  /** Null when every later letter has a turn of its own. */
  readonly later: LaterFound | null
}

type LaterFound = {
  readonly found: readonly { readonly placed: Placed; readonly links: readonly LetterLink[] }[]
  /** Whether `found` has all links of its statements, or only those that lead to the letter: then the others stay. */
  readonly hasAll: boolean
}

/** Where the entries of a document stand. */
type EntrySpan = Pick<EntryState, 'id' | 'reading' | 'start' | 'end'>

/** The letters that were looked at, as the register had them up to and including event `seq`, and where their entries stand. */
export type Looked = {
  readonly seq: number
  readonly sources: ReadonlyMap<LetterKeys, PackedLetter>
  /** Filled as they are asked for: many letters link to the same few. */
  readonly entries: Map<string, readonly EntrySpan[]>
}

/** Links that were found, what was looked at, and the documents that are still to be held against the others. */
export type ToSave = Looked & {
  readonly links: FoundLinks
  readonly pending: ReadonlySet<string>
}

/** Links that were found, and those that are there and hold no longer. */
type Outcome = { readonly found: readonly LinkState[]; readonly gone: readonly LinkState[] }

/**
 * Records the links of a letter, and of statements of later letters that now lead to it, and withdraws those that hold no
 * longer. Letters that somebody else gave another version meanwhile are left to whoever did.
 */
export async function saveLinks(db: Db, reading: ReadingState, save: ToSave, by: Actor): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { at } = await takeTurn(trx, by.now)
    const changed = await listChangedSince(trx, save.seq)
    if ((changed.get(reading.document) ?? reading.id) !== reading.id) return
    const current = stillCurrent(save, changed)
    const { own, later } = save.links
    await fetchSpans(
      trx,
      [...own, ...(later?.found.flatMap(({ links }) => links) ?? [])],
      current,
      save.entries,
    )
    const statesOf = (links: readonly LetterLink[]) => linkStates(links, { ...save, sources: current })
    const before = await listLinksOf(trx, reading.document)
    const outcomes = [
      ownLinks(reading, statesOf(own), before, current),
      ...(later ? await laterLinks(trx, { ...save, later, before, of: reading, current }, statesOf) : []),
    ]
    const { found, gone } = await withoutDecided(trx, outcomes)
    if (!later) for (const id of keptAmong(found, before)) found.delete(id)
    const threaded = await threadOf(trx, [...found.values()], [...gone.values()])
    const reason = 'compare'
    const changes: Change[] = [
      ...threaded.map((after): Change => ({ kind: 'link', id: after.id, action: 'proposed', reason, after })),
      ...[...gone.keys()].map((id): Change => ({
        kind: 'link',
        id,
        action: 'withdrawn',
        reason,
        after: null,
      })),
      { kind: 'reading', id: reading.id, action: 'linked', reason, after: { ...reading, linked: true } },
    ]
    await recordChanges(trx, changes, { actor: by.actor, at })
    await refreshHeard(trx, [...threaded.map(({ id }) => id), ...gone.keys()])
  })
}

/** What was found and what is gone, each once. A link on which a person decided is neither made again nor taken away. */
async function withoutDecided(
  trx: Db,
  outcomes: readonly Outcome[],
): Promise<{ readonly found: Map<string, LinkState>; readonly gone: Map<string, LinkState> }> {
  const found = new Map(outcomes.flatMap((outcome) => outcome.found).map((link) => [link.id, link]))
  const gone = new Map(outcomes.flatMap((outcome) => outcome.gone).map((link) => [link.id, link]))
  for (const id of found.keys()) gone.delete(id)
  const stored = await getStates(trx, 'link', [...found.keys(), ...gone.keys()])
  for (const [id, { standing }] of stored) {
    if (standing === 'proposed') continue
    found.delete(id)
    gone.delete(id)
  }
  return { found, gone }
}

/** Those that say what they said: they stay as they were weighed. */
function keptAmong(found: ReadonlyMap<string, LinkState>, before: readonly LinkState[]): string[] {
  const telling = new Set(tellingLinks([...found.values()], before).map(({ id }) => id))
  return [...found.keys()].filter((id) => !telling.has(id))
}

type Current = ReadonlyMap<LetterKeys, PackedLetter>

/** What was looked at without what somebody else changed since. */
function stillCurrent({ sources, entries }: Looked, changed: ReadonlyMap<string, string>): Current {
  if (changed.size === 0) return sources
  for (const document of changed.keys()) entries.delete(document)
  return new Map(
    [...sources].filter(([, { document, reading }]) => (changed.get(document) ?? reading) === reading),
  )
}

/** Makes states of links, their thread still open; of links between the same two statements the surest. */
export function linkStates(
  found: readonly LetterLink[],
  { sources, entries }: Pick<Looked, 'sources' | 'entries'>,
): LinkState[] {
  const endOf = ({ letter, statement }: Placed): LinkEnd => {
    const { document, reading } = sources.get(letter)!
    const { start, end, quote, page } = statement
    const ids = entries
      .get(document)!
      .filter((one) => one.reading === reading && overlaps(one, statement))
      .map(({ id }) => id)
    return { document, reading, start, end, date: letter.date.value, page, quote, entries: ids }
  }
  const states = new Map<string, LinkState>()
  for (const { earlier, later, kind, attribute, words, rule, score, doubts } of found) {
    if (!sources.has(earlier.letter) || !sources.has(later.letter)) continue
    const ends = { earlier: endOf(earlier), later: endOf(later) }
    const state: LinkState = {
      id: shortId(`${statementKey(ends.earlier)}>${statementKey(ends.later)}`, 16),
      kind,
      attribute,
      words,
      rule,
      score: keptScore(score),
      doubts: [...doubts],
      ...ends,
      thread: '',
      standing: 'proposed',
    }
    if (state.score > (states.get(state.id)?.score ?? -1)) states.set(state.id, state)
  }
  return [...states.values()]
}

/** Fetches where the entries of linked documents stand, as far as that is not known yet. */
async function fetchSpans(
  trx: Db,
  links: readonly LetterLink[],
  current: Current,
  entries: Looked['entries'],
): Promise<void> {
  const documents = new Set(
    links
      .flatMap(({ earlier, later }) => [earlier, later])
      .flatMap(({ letter }) => current.get(letter)?.document ?? []),
  )
  const unknown = [...documents].filter((document) => !entries.has(document))
  for (const [document, spans] of await entriesAt(trx, unknown)) entries.set(document, spans)
}

/** Where the entries of documents stand, of each document. */
export async function entriesAt(db: Db, documents: readonly string[]): Promise<Looked['entries']> {
  const fetched = Map.groupBy(await listEntriesOf(db, documents), ({ document }) => document)
  return new Map(
    documents.map((document) => {
      const present = (fetched.get(document) ?? []).filter(({ anchor }) => anchor !== 'lost')
      return [document, present.map(({ id, reading, start, end }) => ({ id, reading, start, end }))]
    }),
  )
}

function documentsOf(current: Current): ReadonlySet<string> {
  return new Set([...current.values()].map(({ document }) => document))
}

/** A link to a letter that was not looked at, made of this very reading: whoever made it knew more. */
function ownLinks(
  { id, document }: ReadingState,
  found: readonly LinkState[],
  before: readonly LinkState[],
  current: Current,
): Outcome {
  const looked = documentsOf(current)
  const gone = before.filter(
    ({ earlier, later }) =>
      later.document === document && (later.reading !== id || looked.has(earlier.document)),
  )
  return { found, gone }
}

/** Of equals always the same one, whatever was stored first. */
const byId = (a: LinkState, b: LinkState) => (a.id < b.id ? -1 : 1)

type LaterLinks = Omit<ToSave, 'links'> & {
  readonly later: LaterFound
  readonly of: ReadingState
  readonly before: readonly LinkState[]
  readonly current: Current
}

/** What becomes of the statements of later letters that may lead to this one, or did. */
async function laterLinks(
  trx: Db,
  { later: { found: asked, hasAll }, before, of, current, pending }: LaterLinks,
  statesOf: (found: readonly LetterLink[]) => LinkState[],
): Promise<Outcome[]> {
  const looked = documentsOf(current)
  const found = new Map<string, readonly LinkState[]>()
  for (const { placed, links: all } of asked) {
    const source = current.get(placed.letter)
    if (!source) continue
    found.set(statementKey({ ...source, start: placed.statement.start }), statesOf(all))
  }
  const led = before.filter(
    ({ earlier, later }) => earlier.document === of.document && !pending.has(later.document),
  )
  const keys = [...new Set([...found.keys(), ...led.map(({ later }) => statementKey(later))])]
  const stored = Map.groupBy(await listLinksAt(trx, 'later_at', keys), ({ later }) => statementKey(later))
  return keys.map((key) => {
    const had = stored.get(key) ?? []
    const now = found.get(key)
    const isOver = ({ earlier }: LinkState) =>
      earlier.document === of.document || (hasAll && now !== undefined && looked.has(earlier.document))
    const all = [...(now ?? []), ...had.filter((link) => !isOver(link))]
    const best = nearestAndLikeliest(all.toSorted(byId), ({ earlier }) => earlier.date ?? '')
    return {
      found: best.filter((link) => now?.includes(link)),
      gone: had.filter((link) => !best.includes(link)),
    }
  })
}

import { chanceOf, type Chance } from '#test/house/chance.ts'
import { localTime, sessionOf } from '#test/house/days.ts'
import type { Counters, HouseFile, PublishedPaper, Truth, Value, World, WorldRow } from '#test/house/nouns.ts'

/** A world while it is being made. */
export type Draft = {
  readonly chance: Chance
  readonly rows: WorldRow[]
  readonly files: Map<string, HouseFile>
  readonly papers: Map<string, PublishedPaper>
  readonly pending: Map<string, PublishedPaper>
  readonly truth: Truth
  readonly counters: Counters
  /** Rows that are made once, by what they are for. */
  readonly once: Map<string, string>
}

/** `X_Id` and collections alike: the name of the relation, and the ids. */
export type Refs = Readonly<Record<string, string | readonly string[] | undefined>>

/** An empty world. */
export function beginDraft(seed: number): Draft {
  const truth = { motions: [], letters: [], promises: [], requests: [], special: {} } as unknown as Truth
  return {
    chance: chanceOf(seed),
    rows: [],
    files: new Map(),
    papers: new Map(),
    pending: new Map(),
    truth,
    counters: {},
    once: new Map(),
  }
}

/** Goes on where the world stopped, without touching it. */
export function resumeDraft(world: World): Draft {
  const { motions, letters, promises, requests, special } = world.truth
  return {
    chance: chanceOf(world.seed ^ 0x5bd1e995),
    rows: [...world.rows],
    files: new Map(world.files),
    papers: new Map(world.papers.map((paper) => [paper.id, paper])),
    pending: new Map(world.pending),
    truth: {
      motions: [...motions],
      letters: [...letters],
      promises: [...promises],
      requests: [...requests],
      special: { ...special },
    },
    counters: { ...world.counters },
    once: new Map(),
  }
}

/** A new row that came about on that day. Gives its id. */
export function addRow(
  draft: Draft,
  set: string,
  day: string,
  fields: Record<string, Value>,
  refs: Refs = {},
): string {
  const id = draft.chance.guid()
  draft.rows.push({
    set,
    id,
    updated: momentOn(draft, day),
    deleted: false,
    fields,
    refs: wholeRefs(refs),
  })
  return id
}

/** A later version of a row: these fields and relations change, the rest stays. */
export function changeRow(
  draft: Draft,
  id: string,
  day: string,
  change: { fields?: Record<string, Value>; refs?: Refs; deleted?: boolean },
): void {
  const row = draft.rows.findLast((row) => row.id === id)!
  draft.rows.push({
    ...row,
    updated: momentOn(draft, day),
    deleted: change.deleted ?? row.deleted,
    fields: { ...row.fields, ...change.fields },
    refs: { ...row.refs, ...wholeRefs(change.refs ?? {}) },
  })
}

/** The next number of a kind: `2024Z10001`, `2024D20001`, `2024A03001`, `2024P05001`. */
export function nextNumber(draft: Draft, kind: 'Z' | 'D' | 'A' | 'P', day: string): string {
  return `${day.slice(0, 4)}${kind}${String(10_000 + count(draft, `${kind}${day.slice(0, 4)}`)).padStart(5, '0')}`
}

/** `TZ202412-116`. */
export function nextPromiseNumber(draft: Draft, day: string): string {
  const month = day.slice(0, 7).replace('-', '')
  return `TZ${month}-${String(100 + count(draft, `TZ${month}`))}`
}

/** One more of a kind, counted from 1. */
export function count(draft: Draft, what: string): number {
  const next = (draft.counters[what] ?? 0) + 1
  draft.counters[what] = next
  return next
}

/** The fields that documents and cases share. */
export function datedFields(day: string): { Vergaderjaar: string } {
  return { Vergaderjaar: sessionOf(day) }
}

/** The world is done: its versions in the order of their change. */
export function endDraft(draft: Draft, seed: number): World {
  const rows = [...draft.rows].sort((a, b) => (a.updated < b.updated ? -1 : a.updated > b.updated ? 1 : 0))
  return {
    seed,
    rows,
    files: draft.files,
    papers: [...draft.papers.values()],
    pending: draft.pending,
    truth: draft.truth,
    counters: draft.counters,
  }
}

// The counter in the last digits makes each moment the only one of its kind, and later versions of one day later.
function momentOn(draft: Draft, day: string): string {
  const tick = count(draft, `moment ${day}`)
  const second = 30_000 + tick
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
  const fraction = String(draft.chance.between(0, 9_999_998) + 1).padStart(7, '0')
  return `${day}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}.${fraction}Z`
}

function wholeRefs(refs: Refs): Record<string, readonly string[]> {
  const kept: Record<string, readonly string[]> = {}
  for (const [name, ids] of Object.entries(refs)) {
    if (ids !== undefined) kept[name] = typeof ids === 'string' ? [ids] : ids
  }
  return kept
}

/** Midnight of that day in Amsterdam. */
export const midnight = (day: string): string => localTime(day)

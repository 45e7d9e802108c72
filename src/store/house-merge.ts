import type { HouseRow, HouseValue } from '#model/house.ts'
import { findable, storable } from '#store/insert-many.ts'

/**
 * What is known of a row, made of all that came in about it. For each relation apart the newest word counts: a row speaks of
 * each name that it has, a whole one says of all others that there is nothing, a withdrawn one says so of all. So it makes no
 * difference in which order rows come in, nor how often.
 */
export type KnownRow = Omit<HouseRow, 'refs'> & {
  /** Of what version the last word on each relation is, and what it says. Also of relations that lead nowhere. */
  readonly refs: ReadonlyMap<string, Said>
  /** The last word on all other relations: that there are none. Empty when nobody said so. */
  readonly cleared: string
}

/** What was said of one relation: `at` is comparable with those of others. */
export type Said = { readonly at: string; readonly targets: ReadonlySet<string> }

/** Of two words of one version, whose counts. */
const WEIGHT = { wholeOnOthers: '0', inPart: '1', whole: '2', deleted: '3' } as const

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|\+00:00)?$/

/** A moment of a source as text that can be held against another: all decimals there. What is no moment stays as it is. */
export function comparable(updated: string): string {
  const [, seconds, decimals = ''] = MOMENT.exec(updated) ?? []
  return seconds === undefined ? updated : `${seconds}.${decimals.padEnd(9, '0')}`
}

/** A row as it came in, as a first word on it. Its names and ids are such as columns take. */
export function knownFrom(row: HouseRow): KnownRow {
  const version = comparable(storable(row.updated))
  const at = spokenAt(version, row)
  const refs = row.deleted ? [] : Object.entries(row.refs)
  return {
    category: findable(row.category),
    id: findable(row.id.toLowerCase()),
    updated: storable(row.updated),
    deleted: row.deleted,
    whole: row.whole,
    fields: inOrder(row.fields),
    refs: new Map(
      refs.map(([name, ids]) => [
        findable(name),
        { at, targets: new Set(ids.map((id) => findable(id.toLowerCase()))) },
      ]),
    ),
    cleared: clearedAt(version, row),
  }
}

type Kind = Pick<HouseRow, 'deleted' | 'whole'>

function spokenAt(version: string, { deleted, whole }: Kind): string {
  return version + (deleted ? WEIGHT.deleted : whole ? WEIGHT.whole : WEIGHT.inPart)
}

/** A name that a whole row lacks may still be told by another of the same version: not each source tells both ends of a relation. */
function clearedAt(version: string, { deleted, whole }: Kind): string {
  if (deleted) return version + WEIGHT.deleted
  return whole ? version + WEIGHT.wholeOnOthers : ''
}

function inOrder(fields: HouseRow['fields']): Readonly<Record<string, HouseValue>> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Joins what is known of one row from two sides. Gives `a` itself when `b` adds nothing to it. */
export function joinKnown(a: KnownRow, b: KnownRow): KnownRow {
  const head = isAbove(b, a) ? b : a
  const cleared = a.cleared > b.cleared ? a.cleared : b.cleared
  const refs = new Map<string, Said>()
  for (const name of new Set([...a.refs.keys(), ...b.refs.keys()])) {
    const said = joinSaid(a.refs.get(name), b.refs.get(name))
    if (said && said.at >= cleared) refs.set(name, said)
  }
  const isSame = head === a && cleared === a.cleared && sameRefs(refs, a.refs)
  return isSame ? a : { ...head, refs, cleared }
}

/** The newer word; two of the same weight that differ are both believed. */
function joinSaid(a: Said | undefined, b: Said | undefined): Said | undefined {
  if (!a || !b) return a ?? b
  if (a.at !== b.at) return a.at > b.at ? a : b
  const more = [...b.targets].filter((target) => !a.targets.has(target))
  return more.length === 0 ? a : { at: a.at, targets: new Set([...a.targets, ...more]) }
}

function sameRefs(a: KnownRow['refs'], b: KnownRow['refs']): boolean {
  return a.size === b.size && [...a].every(([name, said]) => b.get(name) === said)
}

/**
 * Whether the fields of `a` are to stand rather than those of `b`: newer; else withdrawn, whole, with more fields. The rest only
 * makes that the order in which they came does not decide.
 */
function isAbove(a: KnownRow, b: KnownRow): boolean {
  const [one, other] = [rankOf(a), rankOf(b)]
  const at = one.findIndex((value, n) => value !== other[n])
  return at >= 0 && one[at]! > other[at]!
}

function rankOf({ updated, deleted, whole, fields }: KnownRow): readonly (string | number)[] {
  return [
    comparable(updated),
    Number(deleted),
    Number(whole),
    Object.keys(fields).length,
    JSON.stringify(fields),
    updated,
  ]
}

/** What is known, as whoever asks for rows gets it. */
export function toHouseRow({ category, id, updated, deleted, whole, fields, refs }: KnownRow): HouseRow {
  const named = [...refs].map(([name, { targets }]) => [name, [...targets].sort()] as const)
  named.sort(([a], [b]) => (a < b ? -1 : 1))
  return { category, id, updated, deleted, whole, fields, refs: Object.fromEntries(named) }
}

type Exceptions = { readonly cleared?: string; readonly said?: Readonly<Record<string, string>> }

/** What cannot be told from a row and its refs: words of another version, and of relations that lead nowhere; null when nothing. */
export function writeExceptions(row: KnownRow): string | null {
  const version = comparable(row.updated)
  const usual = spokenAt(version, row)
  const said = [...row.refs]
    .filter(([, { at, targets }]) => at !== usual || targets.size === 0)
    .map(([name, { at }]) => [name, at] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const exceptions: Exceptions = {
    ...(row.cleared !== clearedAt(version, row) && { cleared: row.cleared }),
    ...(said.length > 0 && { said: Object.fromEntries(said) }),
  }
  return Object.keys(exceptions).length === 0 ? null : JSON.stringify(exceptions)
}

/** What is known, from a row and its refs as they are kept. */
export function readKnown(
  row: Omit<HouseRow, 'refs'>,
  refs: readonly { readonly name: string; readonly target: string }[],
  exceptions: string | null,
): KnownRow {
  const version = comparable(row.updated)
  const usual = spokenAt(version, row)
  const { cleared = clearedAt(version, row), said = {} }: Exceptions =
    exceptions === null ? {} : (JSON.parse(exceptions) as Exceptions)
  const targets = new Map<string, Set<string>>(Object.keys(said).map((name) => [name, new Set()]))
  for (const { name, target } of refs) {
    const some = targets.get(name)
    if (some) some.add(target)
    else targets.set(name, new Set([target]))
  }
  const ats = new Map(Object.entries(said))
  return {
    ...row,
    cleared,
    refs: new Map([...targets].map(([name, some]) => [name, { at: ats.get(name) ?? usual, targets: some }])),
  }
}

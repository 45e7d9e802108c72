import type { Item, Reading } from '#model/reading.ts'
import { overlaps } from '#model/span.ts'

/** An item that both readings have, and the fields in which it differs; `place` when its words are others. */
export type ItemChange = { readonly before: Item; readonly after: Item; readonly fields: readonly string[] }

/** What a second reading of a letter finds more, less and otherwise than the first. */
export type ReadingChanges = {
  readonly gained: readonly Item[]
  readonly lost: readonly Item[]
  readonly changed: readonly ItemChange[]
}

/**
 * Compares two readings of a letter. Of the same text an item is the same one when its kind and place are, or when it
 * overlaps one that is gone; of another version of the text when its kind and quote are, in order. How sure a reading is
 * (`confidence`) does not count.
 */
export function compareReadings(before: Reading, after: Reading): ReadingChanges {
  const sameText = before.document.source.sha256 === after.document.source.sha256
  const place = sameText ? byPlace : byQuote
  const same = pairUp(before.items, after.items, (item) => `${place(item)} ${factsOf(item, sameText)}`)
  const alike = pairUp(same.left, same.right, place)
  const moved = sameText ? pairOverlapping(alike.left, alike.right) : { ...alike, pairs: [] }
  return {
    gained: moved.right,
    lost: moved.left,
    changed: [...alike.pairs, ...moved.pairs]
      .map(([was, is]) => ({ before: was, after: is, fields: changedFields(was, is, sameText) }))
      .sort((a, b) => a.after.start - b.after.start),
  }
}

/** True when two readings found the same. */
export function isUnchanged({ gained, lost, changed }: ReadingChanges): boolean {
  return gained.length + lost.length + changed.length === 0
}

type Pairing = {
  readonly pairs: readonly (readonly [Item, Item])[]
  readonly left: readonly Item[]
  readonly right: readonly Item[]
}

const byPlace = ({ kind, start, end }: Item) => `${kind} ${start} ${end}`
const byQuote = ({ kind, quote }: Item) => `${kind} ${quote.replace(/\s+/g, ' ')}`

function pairUp(left: readonly Item[], right: readonly Item[], keyOf: (item: Item) => string): Pairing {
  const waiting = Map.groupBy(right, keyOf)
  const pairs: [Item, Item][] = []
  const paired = new Set<Item>()
  for (const item of left) {
    const other = waiting.get(keyOf(item))?.shift()
    if (!other) continue
    pairs.push([item, other])
    paired.add(item).add(other)
  }
  const rest = (items: readonly Item[]) => items.filter((item) => !paired.has(item))
  return { pairs, left: rest(left), right: rest(right) }
}

/** What is left of a kind and shares words is the same item with other bounds. */
function pairOverlapping(left: readonly Item[], right: readonly Item[]): Pairing {
  const free = new Set(right)
  const pairs: [Item, Item][] = []
  const alone: Item[] = []
  for (const item of left) {
    const other = right.find((one) => free.has(one) && one.kind === item.kind && overlaps(one, item))
    if (other) {
      free.delete(other)
      pairs.push([item, other])
    } else alone.push(item)
  }
  return { pairs, left: alone, right: right.filter((item) => free.has(item)) }
}

const PLACE = ['start', 'end', 'quote', 'text', 'holes', 'page', 'confidence']

/** The fields that say something; of most kinds `id` only repeats the place. */
function fieldsOf(item: Item): string[] {
  const named = item.kind === 'reference' || item.kind === 'entity'
  return Object.keys(item).filter((field) => !PLACE.includes(field) && (named || field !== 'id'))
}

function factsOf(item: Item, sameText: boolean): string {
  return fieldsOf(item)
    .map((field) => valueOf(item, field, sameText))
    .join(' ')
}

/** A value as text. In another version of a letter ranges count from where the item starts. */
function valueOf(item: Item, field: string, sameText: boolean): string {
  const base = sameText ? 0 : item.start
  return JSON.stringify((item as Readonly<Record<string, unknown>>)[field], (key, value: unknown) =>
    (key === 'start' || key === 'end') && typeof value === 'number' ? value - base : value,
  )
}

function changedFields(before: Item, after: Item, sameText: boolean): string[] {
  const fields = new Set([...fieldsOf(before), ...fieldsOf(after)])
  const changed = [...fields].filter(
    (field) => valueOf(before, field, sameText) !== valueOf(after, field, sameText),
  )
  const moved = sameText && (before.start !== after.start || before.end !== after.end)
  return moved ? ['place', ...changed] : changed
}

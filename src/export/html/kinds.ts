import type { Item, ItemKind } from '#model/reading.ts'

/** How the items of a kind look in the letter. */
export type KindStyle = {
  readonly kind: ItemKind
  /** A passage is tinted, a point in it is only underlined. */
  readonly shape: 'passage' | 'point'
  /** Items with a number have a note in the margin; the others are listed together under their paragraph. */
  readonly numbered: boolean
}

/** All kinds in the order in which the page lists them. */
export const KIND_STYLES: readonly KindStyle[] = [
  { kind: 'commitment', shape: 'passage', numbered: true },
  { kind: 'motion', shape: 'passage', numbered: true },
  { kind: 'recommendation', shape: 'passage', numbered: true },
  { kind: 'response', shape: 'passage', numbered: true },
  { kind: 'discharge', shape: 'passage', numbered: true },
  { kind: 'realisation', shape: 'passage', numbered: true },
  { kind: 'withheld', shape: 'passage', numbered: true },
  { kind: 'amount', shape: 'point', numbered: true },
  { kind: 'time', shape: 'point', numbered: false },
  { kind: 'reference', shape: 'point', numbered: false },
  { kind: 'figure', shape: 'point', numbered: false },
  { kind: 'entity', shape: 'point', numbered: false },
]

const STYLE_BY_KIND = new Map(KIND_STYLES.map((style) => [style.kind, style]))

/** The look of a kind. */
export function styleOf(kind: ItemKind): KindStyle {
  return STYLE_BY_KIND.get(kind)!
}

/** Place of a kind in the order of the page. */
export function orderOf(kind: ItemKind): number {
  return KIND_STYLES.findIndex((style) => style.kind === kind)
}

/** Kinds that run over whole paragraphs, in which other items stand. */
export function runsOverBlocks(kind: ItemKind): boolean {
  return kind === 'recommendation' || kind === 'response'
}

/** An item with what the page needs to point at it. */
export type Entry = {
  readonly item: Item
  /** The part of its address behind `#`; no two entries share one. */
  readonly anchor: string
  /** Number in the margin, counted from 1; null for kinds without notes of their own. */
  readonly number: number | null
}

/**
 * Gives every item its address and number. The address is the id of the finding; of entities and references, whose id
 * names what is meant, it is made from the file and the offsets. `anchors` go before that, by place in the reading.
 */
export function numberItems(
  items: readonly Item[],
  sha256: string,
  anchors: ReadonlyMap<number, string> = new Map(),
): Entry[] {
  const taken = new Set<string>()
  let count = 0
  return items.map((item, index) => {
    const namesThing = item.kind === 'entity' || item.kind === 'reference'
    const usual = namesThing ? `${sha256.slice(0, 12)}-${item.kind}-${item.start}-${item.end}` : item.id
    const wanted = anchors.get(index) ?? usual
    let anchor = wanted.replaceAll(/\s/g, '-')
    for (let n = 2; taken.has(anchor); n++) anchor = `${wanted}~${n}`
    taken.add(anchor)
    return { item, anchor, number: styleOf(item.kind).numbered ? ++count : null }
  })
}

import { invertDisplay } from '#export/html/display-ranges.ts'
import { accountOf, type Account } from '#export/html/facts.ts'
import { numberItems, type Entry } from '#export/html/kinds.ts'
import type { Words } from '#export/html/labels.ts'
import { segmentLetter, type LetterBlock } from '#export/html/segments.ts'
import type { Item, Link, Reading } from '#model/reading.ts'
import type { ShownLetter } from '#present/kept-letter.ts'

/** How one item hangs together with another, seen from the first. */
export type Relation = { readonly kind: Link['kind']; readonly label: string; readonly other: number }

/** A letter ready to be set: its blocks, its items and what is told of each. Items go by their place in the reading. */
export type Edition = {
  readonly reading: Reading
  readonly document: ShownLetter
  readonly words: Words
  /** The ministries whose ministers signed, by name. */
  readonly ministries: readonly string[]
  readonly blocks: readonly LetterBlock[]
  readonly entries: readonly Entry[]
  readonly accounts: readonly Account[]
  readonly relations: readonly (readonly Relation[])[]
  /** Items that stand in no block, such as a citation in a page header. */
  readonly homeless: readonly number[]
  /** Address of the page with all that is known of an item, by its place in the reading; on a page by itself there are none. */
  readonly itemPages: ReadonlyMap<number, string>
}

/** What is known from elsewhere: names of ministries, and of items, by their place, their address and a page of their own. */
export type Around = Partial<Pick<Edition, 'ministries' | 'itemPages'>> & {
  readonly anchors?: ReadonlyMap<number, string>
}

/** Prepares a letter for the page. */
export function makeEdition(
  reading: Reading,
  document: ShownLetter,
  words: Words,
  { ministries = [], itemPages = new Map(), anchors }: Around = {},
): Edition {
  const { items } = reading
  const ranges = invertDisplay(document.display)
  const quoteOf = (span: { start: number; end: number }) =>
    ranges
      .rangesOf(span)
      .map(({ start, end }) => document.display.text.slice(start, end).replaceAll('\n', ' '))
      .join(' ')
  const blocks = segmentLetter(reading, document, ranges)
  const placed = new Set(blocks.flatMap(({ begins }) => begins))
  const entries = numberItems(items, reading.document.source.sha256, anchors)
  return {
    reading,
    document,
    words,
    ministries,
    blocks,
    entries,
    accounts: items.map((item) => accountOf(item, words, quoteOf)),
    relations: relate(reading, entries, words),
    homeless: [...items.keys()].filter((index) => !placed.has(index)),
    itemPages,
  }
}

function relate({ items, links }: Reading, entries: readonly Entry[], { labels }: Words): Relation[][] {
  const relations: Relation[][] = items.map(() => [])
  const byId = new Map<string, number>()
  items.forEach((item: Item, index) => {
    byId.set(entries[index]!.anchor, index)
    if (item.id !== null && !byId.has(item.id)) byId.set(item.id, index)
  })
  for (const { from, to, kind } of links) {
    const [first, second] = [byId.get(from), byId.get(to)]
    if (first === undefined || second === undefined) continue
    const [label, inverse] = labels.links[kind]
    relations[first]!.push({ kind, label, other: second })
    relations[second]!.push({ kind, label: inverse, other: first })
  }
  return relations
}

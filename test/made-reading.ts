import type { Document } from '#model/document.ts'
import type { Item, ItemKind, ItemOf, Link, Reading } from '#model/reading.ts'
import { headOf } from '#resolve/make-reading.ts'
import { madeItem } from '#test/made-items.ts'

/** An item in the making: the words it holds, or its offsets, and the fields that matter. */
export type Made<Kind extends ItemKind = ItemKind> = {
  readonly kind: Kind
  /** Words as they stand in the received text; the first place counts. */
  readonly words?: string
  readonly at?: readonly [start: number, end: number]
  readonly fields?: Partial<ItemOf<Kind>>
}

/** A reading of a document with exactly these items, whatever the extractors would find. */
export function madeReading(document: Document, made: readonly Made[], links: readonly Link[] = []): Reading {
  return {
    schema: 'rekenschap.reading/1',
    document: headOf(document),
    segments: [],
    items: made.map((item) => makeItem(document, item)).sort((a, b) => a.start - b.start || a.end - b.end),
    links: [...links],
  }
}

function makeItem({ text, source }: Document, { kind, words, at, fields }: Made): Item {
  const start = at?.[0] ?? text.indexOf(words ?? '')
  if (start < 0) throw new Error(`the text does not hold «${words}»`)
  const end = at?.[1] ?? start + (words ?? '').length
  const quote = text.slice(start, end)
  return madeItem(kind, quote, {
    start,
    end,
    id: `${source.sha256.slice(0, 12)}-${kind}-${start}-${end}`,
    text: quote.replaceAll(/\s+/g, ' '),
    rule: `${kind}/made`,
    ...fields,
  })
}

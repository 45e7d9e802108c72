import type { Document } from '#model/document.ts'
import type { SegmentKind } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { makePlacer } from '#resolve/place.ts'
import { firstFrom } from '#text/sorted.ts'

/** A stretch of a letter that is read as one: a paragraph, heading, list item, footnote. Offsets of the canonical text. */
export type Passage = Span & {
  readonly kind: SegmentKind
  readonly level: number | null
  readonly page: number | null
  /** For people: line ends and hyphens mended. */
  readonly text: string
  /** For machines: damage repaired, diacritics folded. */
  readonly matching: string
}

/** The passages of a document in order of their place; page furniture is none. */
export function passagesOf(document: Document): Passage[] {
  const { blocks, matching, pages } = document
  const placer = makePlacer(document)
  return blocks
    .map((block) => {
      const span = placer.range(block)
      const next = firstFrom(pages, span.start + 1)
      return {
        start: span.start,
        end: span.end,
        kind: block.kind,
        level: block.level,
        page: next === 0 ? null : pages[next - 1]!.number,
        text: placer.display(block).trim(),
        matching: matching.text.slice(block.start, block.end),
      }
    })
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

import type { Document } from '#model/document.ts'
import type { Passage } from '#model/filing.ts'
import { makePlacer, pageAt } from '#resolve/place.ts'

/** The passages of a document in order of their place; page furniture is none. */
export function passagesOf(document: Document): Passage[] {
  const { blocks, matching } = document
  const placer = makePlacer(document)
  return blocks
    .map((block) => {
      const span = placer.range(block)
      return {
        start: span.start,
        end: span.end,
        kind: block.kind,
        level: block.level,
        page: pageAt(document, span.start),
        text: placer.display(block).trim(),
        matching: matching.text.slice(block.start, block.end),
      }
    })
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

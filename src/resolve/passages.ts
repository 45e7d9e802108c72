import type { Document } from '#model/document.ts'
import type { Passage } from '#model/filing.ts'
import { makePlacer } from '#resolve/place.ts'
import { firstFrom } from '#text/sorted.ts'

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

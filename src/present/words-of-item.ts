import type { Item } from '#model/reading.ts'
import { contains, type Span } from '#model/span.ts'
import { oneLine } from '#present/lines.ts'

/** The words of a range that lies in an item, as one line, without what stands between them; empty when it lies elsewhere. */
export function wordsWithin(item: Pick<Item, 'start' | 'end' | 'quote' | 'holes'>, span: Span): string {
  if (!contains(item, span)) return ''
  let words = ''
  let at = span.start
  for (const [start, end] of item.holes.filter(([from, to]) => to > span.start && from < span.end)) {
    words += `${item.quote.slice(at - item.start, Math.max(at, start) - item.start)} `
    at = Math.max(at, end)
  }
  return oneLine(words + item.quote.slice(at - item.start, Math.max(at, span.end) - item.start))
}

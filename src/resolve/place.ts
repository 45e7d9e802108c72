import type { Finding } from '#extract/finding.ts'
import type { Document } from '#model/document.ts'
import type { Item } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { sourcePieces, sourceRange } from '#text/offset-map.ts'

/** Turns ranges of the matching layer into ranges of the canonical text. */
export type Placer = {
  /** The smallest canonical range that holds a matching range. */
  readonly range: (span: Span) => Span
  /** The canonical pieces of a matching range, in order of the canonical text, touching ones joined. */
  readonly pieces: (span: Span) => Span[]
  /** The words of a matching range as people read them. */
  readonly display: (span: Span) => string
  readonly item: (finding: Finding, rest: { confidence: number; themes: string[] }) => Item
}

/** Makes the placer of a document. */
export function makePlacer(document: Document): Placer {
  const { matching, display, text } = document
  const range = (span: Span) => sourceRange(display.map, sourceRange(matching.map, span))
  const pieces = (span: Span) => {
    const { start, end } = sourceRange(matching.map, span)
    const list = sourcePieces(display.map, { start, end }).sort((a, b) => a.start - b.start)
    return list
  }
  const displayText = (span: Span) => {
    const { start, end } = sourceRange(matching.map, span)
    return display.text.slice(start, end)
  }
  const sha = document.source.sha256.slice(0, 12)

  const item = (finding: Finding, { confidence, themes }: { confidence: number; themes: string[] }): Item => {
    const list = pieces(finding)
    const { start, end } = quotable(finding, list)
    const placed: Record<string, unknown> = { ...finding }
    if ('asks' in finding) placed['asks'] = finding.asks.map(range)
    if ('evidence' in finding) placed['evidence'] = finding.evidence.map(range)
    if (finding.kind === 'recommendation') placed['parts'] = finding.parts.map(range)
    if (finding.kind === 'commitment' && finding.condition)
      placed['condition'] = { ...range(finding.condition), type: finding.condition.type }
    return {
      ...placed,
      start,
      end,
      id: 'id' in finding ? finding.id : `${sha}-${finding.kind}-${start}-${end}`,
      holes: holesOf(document, list, start, end),
      quote: text.slice(start, end),
      text: displayText(finding).replaceAll('\n', ' '),
      page: pageAt(document, start),
      confidence,
      themes,
    } as Item
  }
  return { range, pieces, display: displayText, item }
}

/** The kinds that are one sentence each. */
const SENTENCES: ReadonlySet<Finding['kind']> = new Set(['commitment', 'realisation', 'discharge', 'withheld'])

/**
 * The canonical range an item quotes: all its pieces. A sentence that a page end cuts so widely that the middle of
 * that range lies in other text is quoted by its longest piece; `text` still has the whole sentence.
 */
function quotable(finding: Finding, pieces: readonly Span[]): Span {
  const start = Math.min(...pieces.map((piece) => piece.start))
  const end = Math.max(...pieces.map((piece) => piece.end))
  if (!SENTENCES.has(finding.kind) || pieces.length < 2) return { start, end }
  const middle = (start + end) / 2
  const before = pieces.findLast((piece) => piece.start <= middle)
  const after = pieces.find((piece) => piece.end > middle)
  if (before === after || !before || !after || after.start - before.end < WIDE_GAP) return { start, end }
  return pieces.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
}

/** Pieces further apart than this are cut by page furniture or footnotes, not by a line end or a footnote marker. */
const WIDE_GAP = 40

/** What lies between the pieces of an item and is more than white space: furniture, footnotes, markers. */
function holesOf({ text }: Document, pieces: readonly Span[], start: number, end: number): [number, number][] {
  const holes: [number, number][] = []
  let at = start
  for (const piece of pieces) {
    if (piece.start >= end) break
    if (piece.start > at && /[^\s-]/.test(text.slice(at, piece.start))) holes.push([at, piece.start])
    at = Math.max(at, piece.end)
  }
  if (end > at && /[^\s-]/.test(text.slice(at, end))) holes.push([at, end])
  return holes
}

function pageAt({ pages }: Document, at: number): number | null {
  let page: number | null = null
  for (const { start, number } of pages) {
    if (start > at) break
    page = number
  }
  return page
}

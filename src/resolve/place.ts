import type { Finding } from '#extract/finding.ts'
import type { Document } from '#model/document.ts'
import type { Item } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { soleRange, sourcePieces, sourceRange } from '#text/offset-map.ts'
import { firstFrom, isOrdered } from '#text/sorted.ts'

/** Turns ranges of the matching layer into ranges of the canonical text. */
export type Placer = {
  /** The smallest canonical range that holds a matching range. */
  readonly range: (span: Span) => Span
  /** The words of a matching range as people read them. */
  readonly display: (span: Span) => string
  /** Makes an item of a finding. The finding is used up: it becomes the item, so read nothing from it afterwards. */
  readonly item: (finding: Finding, confidence: number, themes: readonly string[]) => Item
}

/** Makes the placer of a document. */
export function makePlacer(document: Document): Placer {
  const { matching, display, text } = document
  const range = (span: Span) => sourceRange(display.map, sourceRange(matching.map, span))
  const wordsOf = ({ start, end }: Span) => {
    const words = display.text.slice(start, end)
    return words.includes('\n') ? words.replaceAll('\n', ' ') : words
  }
  const sha = document.source.sha256.slice(0, 12)

  const item = (finding: Finding, confidence: number, themes: readonly string[]): Item => {
    const shown = sourceRange(matching.map, finding)
    const sole = soleRange(display.map, shown)
    const pieces = sole ? NO_PIECES : piecesOf(document, shown)
    const { start, end } = sole ?? quotable(finding, pieces)
    const placed: Unplaced = finding
    placed.start = start
    placed.end = end
    if (!('id' in finding)) placed.id = `${sha}-${finding.kind}-${start}-${end}`
    placed.holes = sole ? WHOLE : holesOf(document, pieces, start, end)
    placed.quote = text.slice(start, end)
    placed.text = wordsOf(shown)
    placed.page = pageAt(document, start)
    placed.confidence = confidence
    placed.themes = themes
    const made = placed as Item
    placeParts(made, range)
    return made
  }
  return {
    range,
    display: (span) => wordsOf(sourceRange(matching.map, span)),
    item,
  }
}

/** What a finding gets when it is put in its place. */
type Unplaced = {
  -readonly [
    Field in 'start' | 'end' | 'id' | 'holes' | 'quote' | 'text' | 'page' | 'confidence'
  ]?: Item[Field]
} & { themes?: readonly string[] }

function piecesOf({ display }: Document, shown: Span): readonly Span[] {
  const list = sourcePieces(display.map, shown)
  return isOrdered(list) ? list : list.sort((a, b) => a.start - b.start)
}

/** Places the ranges inside an item too: they come as ranges of the matching layer. */
function placeParts(item: Item, range: (span: Span) => Span): void {
  if (item.kind === 'commitment') {
    const { condition } = item
    if (condition) item.condition = { ...range(condition), type: condition.type }
  } else if (item.kind === 'motion') {
    item.asks = item.asks.map(range)
    item.evidence = item.evidence.map(range)
  } else if (item.kind === 'recommendation') item.parts = item.parts.map(range)
  else if (item.kind === 'response') item.evidence = item.evidence.map(range)
}

/** The kinds that are one sentence each. */
const SENTENCES: ReadonlySet<Finding['kind']> = new Set([
  'commitment',
  'realisation',
  'discharge',
  'withheld',
])

/**
 * The canonical range an item quotes: all its pieces. A sentence that a page end cuts so widely that the middle of
 * that range lies in other text is quoted by its longest piece; `text` still has the whole sentence.
 */
function quotable(finding: Finding, pieces: readonly Span[]): Span {
  const start = pieces[0]!.start
  const end = pieces.at(-1)!.end
  if (!SENTENCES.has(finding.kind) || pieces.length < 2) return { start, end }
  const middle = (start + end) / 2
  const before = pieces.findLast((piece) => piece.start <= middle)
  const after = pieces.find((piece) => piece.end > middle)
  if (before === after || !before || !after || after.start - before.end < WIDE_GAP) return { start, end }
  return pieces.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
}

/** Pieces further apart than this are cut by page furniture or footnotes, not by a line end or a footnote marker. */
const WIDE_GAP = 40

const WHOLE: [number, number][] = []
const NO_PIECES: readonly Span[] = []

/** What lies between the pieces of an item and is more than white space: furniture, footnotes, markers. */
function holesOf(
  { text }: Document,
  pieces: readonly Span[],
  start: number,
  end: number,
): [number, number][] {
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

/** The number of the page on which a place of the canonical text stands; null when nothing shows pages. */
export function pageAt({ pages }: Document, at: number): number | null {
  const next = firstFrom(pages, at + 1)
  return next === 0 ? null : pages[next - 1]!.number
}

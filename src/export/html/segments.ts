import type { DisplayRanges } from '#export/html/display-ranges.ts'
import { runsOverBlocks } from '#export/html/kinds.ts'
import type { Item, Reading, Segment } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import type { ShownLetter } from '#present/kept-letter.ts'
import { toSource } from '#text/offset-map.ts'
import { firstFrom } from '#text/sorted.ts'

/** A stretch of one block under the same items. Offsets of the display; items by their place in the reading. */
export type Piece = Span & {
  readonly covers: readonly number[]
  /** Items whose deciding words these are. */
  readonly evidence: readonly number[]
  /** Items that begin here. */
  readonly begins: readonly number[]
}

/** One block of the letter as people read it, cut where an item begins or ends. Offsets of the display. */
export type LetterBlock = Span & {
  readonly kind: Segment['kind']
  readonly level: number | null
  readonly coverage: Segment['coverage'] | null
  readonly pieces: readonly Piece[]
  /** Items that cover (nearly) all of the block: a rule beside it says so, the text stays plain. */
  readonly beside: readonly number[]
  /** Items that begin in this block, in order. */
  readonly begins: readonly number[]
  /** Where the text points at a note: display position and place in `Document.footnotes`. */
  readonly noteMarks: readonly { readonly at: number; readonly note: number }[]
  /** The note whose words these are, by its place in `Document.footnotes`. */
  readonly note: number | null
  /** Number of the page that begins in this block. */
  readonly page: number | null
}

type Cut = { readonly at: number; readonly opens: boolean; readonly item: number; readonly evidence: boolean }

const NEARLY_ALL = 0.9

/**
 * Cuts a letter into blocks and pieces, in n log n of items and blocks. Every unit of the display is in one piece.
 * `ranges` are those of its display.
 */
export function segmentLetter(
  reading: Reading,
  document: ShownLetter,
  { rangesOf, positionOf, positionFrom }: DisplayRanges,
): LetterBlock[] {
  const { display, blocks } = document
  const cuts = cutsOf(reading.items, rangesOf)
  const marks = document.footnotes
    .flatMap(({ marker }, note) => (marker ? [{ at: positionOf(marker.start), note }] : []))
    .sort((a, b) => a.at - b.at)
  const bodies = new Map(
    document.footnotes.flatMap(({ body }, note) => (body ? [[positionOf(body.start), note] as const] : [])),
  )
  const pages = document.pages.map(({ start, number }) => ({ at: positionFrom(start), number }))
  const coverageAt = coverageFinder(reading.segments)
  const sweep = sweeper(cuts)
  let mark = 0
  let page = 0
  let start = 0
  return display.text.split('\n').map((line, index): LetterBlock => {
    const end = start + line.length
    const firstMark = mark
    while (mark < marks.length && marks[mark]!.at <= end) mark++
    const noteMarks = marks.slice(firstMark, mark)
    let begun: number | null = null
    for (; page < pages.length && pages[page]!.at <= end; page++) begun = pages[page]!.number
    const pieces = sweep(
      start,
      end,
      noteMarks.map(({ at }) => at),
    )
    const block = blocks[index]
    const made = {
      start,
      end,
      kind: block?.kind ?? 'paragraph',
      level: block?.level ?? null,
      coverage: coverageAt(toSource(display.map, start)),
      pieces,
      beside: coveringAll(pieces, end - start, reading.items),
      begins: pieces.flatMap(({ begins }) => begins),
      noteMarks,
      note: block?.kind === 'footnote' ? (bodies.get(start) ?? null) : null,
      page: begun,
    }
    start = end + 1
    return made
  })
}

/** Ranges of an item that decide it: words of a response or of what became of a motion. */
function evidenceOf(item: Item): readonly Span[] {
  return item.kind === 'response' || item.kind === 'motion' ? item.evidence : []
}

function cutsOf(items: readonly Item[], rangesOf: DisplayRanges['rangesOf']): Cut[] {
  const cuts: Cut[] = []
  const push = ({ start, end }: Span, item: number, evidence: boolean) =>
    cuts.push({ at: start, opens: true, item, evidence }, { at: end, opens: false, item, evidence })
  items.forEach((item, index) => {
    for (const range of rangesOf(item, item.holes)) push(range, index, false)
    const evidence = evidenceOf(item).flatMap((span) => rangesOf(span, item.holes))
    for (const range of withoutOverlap(evidence)) push(range, index, true)
  })
  return cuts.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || a.item - b.item)
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, kept.at(-1)?.end ?? 0)
    if (end > from) kept.push({ start: from, end })
  }
  return kept
}

/** Goes through the cuts once; each call takes the next block and gives its pieces. */
function sweeper(cuts: readonly Cut[]) {
  const seen = new Set<number>()
  const covers = new Set<number>()
  const evidence = new Set<number>()
  let next = 0
  return (start: number, end: number, stops: readonly number[]): Piece[] => {
    const pieces: Piece[] = []
    let at = start
    let stop = 0
    const emit = (to: number) => {
      if (to <= at) return
      const list = [...covers].sort((a, b) => a - b)
      const begins = list.filter((item) => !seen.has(item))
      for (const item of begins) seen.add(item)
      pieces.push({ start: at, end: to, covers: list, evidence: [...evidence], begins })
      at = to
    }
    const emitWithStops = (to: number) => {
      for (; stop < stops.length && stops[stop]! <= to; stop++) emit(stops[stop]!)
      emit(to)
    }
    for (; next < cuts.length && cuts[next]!.at < end; next++) {
      const cut = cuts[next]!
      emitWithStops(cut.at)
      const set = cut.evidence ? evidence : covers
      if (cut.opens) set.add(cut.item)
      else set.delete(cut.item)
    }
    emitWithStops(end)
    return pieces
  }
}

function coveringAll(pieces: readonly Piece[], length: number, items: readonly Item[]): number[] {
  const lengths = new Map<number, number>()
  for (const { start, end, covers } of pieces) {
    for (const item of covers) lengths.set(item, (lengths.get(item) ?? 0) + end - start)
  }
  return [...lengths]
    .filter(([item, covered]) => runsOverBlocks(items[item]!.kind) && covered >= length * NEARLY_ALL)
    .map(([item]) => item)
}

function coverageFinder(segments: readonly Segment[]): (offset: number) => Segment['coverage'] | null {
  const ordered = segments
    .filter(({ kind }) => kind !== 'furniture')
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  return (offset) => {
    const found = ordered[firstFrom(ordered, offset + 1) - 1]
    return found && found.end > offset ? found.coverage : null
  }
}

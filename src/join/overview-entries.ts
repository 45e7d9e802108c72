import { tells } from '#join/house-words.ts'
import type { Reading, Segment } from '#model/reading.ts'
import { contains, type Span } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A motion or commitment as a letter lists it: the segments that are about it, the first of which names it. */
export type OverviewEntry = {
  readonly number: string | null
  readonly key: string | null
  /** The words that name it. */
  readonly named: Span
  readonly segments: readonly Segment[]
  /** Which of the cells of its row is its state, where the head of the table says so. */
  readonly column: number | null
}

/** Between the cells of a row. */
export const CELLS = / \|(?: |$)/g
/** An entry goes on for so many segments at most: what is further away is about something else. */
const MOST = 5

type Anchor = Pick<OverviewEntry, 'number' | 'key' | 'named'>

/** What a letter lists, in its order. Of a segment that names several only the first counts. */
export function entriesOf(reading: Reading, text: string, vocabulary: Vocabulary): OverviewEntry[] {
  const segments = reading.segments.filter(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
  const anchors = anchorsOf(reading)
  const entries: { anchor: Anchor; own: Segment[]; column: number | null }[] = []
  let column: number | null = null
  let open = false
  for (const segment of segments) {
    const anchor = anchors.find(({ named }) => contains(segment, named))
    const cells = text.slice(segment.start, segment.end).split(CELLS)
    if (anchor) {
      const number = anchor.number ?? (cells.length > 1 ? numberInRow(segment, anchor, reading) : null)
      entries.push({
        anchor: { ...anchor, number },
        own: [segment],
        column: cells.length > 1 ? column : null,
      })
      open = true
      continue
    }
    if (cells.length > 1) {
      const at = cells.findLastIndex((cell) => cell.length < 40 && tells(cell, 'stand-is', vocabulary))
      column = at < 0 ? column : at
    }
    const last = entries.at(-1)
    if (segment.kind === 'signature' || (segment.kind === 'heading' && !isUnder(segment, last?.own[0]))) {
      open = false
    }
    if (last && open && last.own.length < MOST && cells.length === 1) last.own.push(segment)
  }
  return entries.map(({ anchor, own, column: at }) => ({ ...anchor, segments: own, column: at }))
}

/** The number of a motion in the cells of its row up to that of its name. */
function numberInRow({ start }: Segment, { key, named }: Anchor, { items }: Reading): string | null {
  const cited = items.flatMap((item) =>
    item.kind === 'reference' && item.start >= start && item.end <= named.end ? (item.id ?? []) : [],
  )
  return key === null ? null : (cited.find((id) => id.startsWith('kst-')) ?? null)
}

/** A heading within what a higher heading names. */
function isUnder({ level }: Segment, first: Segment | undefined): boolean {
  return first?.kind === 'heading' && first.level !== null && level !== null && level > first.level
}

function anchorsOf({ items }: Reading): Anchor[] {
  return items
    .flatMap((item): Anchor[] => {
      if (item.kind === 'motion' && item.speaker !== 'chamber') {
        return [{ number: item.reference, key: item.key, named: item }]
      }
      if (item.kind === 'reference' && item.type === 'toezegging' && item.id !== null) {
        return [{ number: item.id, key: null, named: item }]
      }
      return []
    })
    .sort((a, b) => a.named.start - b.named.start || b.named.end - a.named.end)
}

import type { Layer } from '#model/layer.ts'
import type { Span } from '#model/span.ts'

/** The way from the canonical text to the text people read. */
export type DisplayRanges = {
  /** Where a canonical range without its holes stands in the display, in order, touching pieces joined. */
  readonly rangesOf: (span: Span, holes?: readonly (readonly [number, number])[]) => Span[]
  /** Display position of a canonical one; of a stretch that was dropped, just behind what was kept before it. */
  readonly positionOf: (offset: number) => number
  /** As `positionOf`, but of a dropped stretch just before what was kept behind it. */
  readonly positionFrom: (offset: number) => number
}

/** Turns the map of a display layer round. Asking costs the logarithm of its runs. */
export function invertDisplay({ map }: Layer): DisplayRanges {
  const { derived, sourceStart, sourceEnd, length } = map
  const order = [...derived.keys()]
    .filter((run) => sourceEnd[run]! > sourceStart[run]!)
    .sort((a, b) => sourceStart[a]! - sourceStart[b]!)
  const derivedEnd = (run: number) => (run + 1 < derived.length ? derived[run + 1]! : length)
  const isCopy = (run: number) => derivedEnd(run) - derived[run]! === sourceEnd[run]! - sourceStart[run]!

  /** Index in `order` of the first run that ends behind an offset. */
  const firstBehind = (offset: number): number => {
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sourceEnd[order[middle]!]! > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  const keptAt = (offset: number): number | undefined => {
    const run = order[firstBehind(offset)]
    if (run === undefined || sourceStart[run]! > offset) return undefined
    return isCopy(run) ? derived[run]! + offset - sourceStart[run]! : derived[run]!
  }

  const collect = (start: number, end: number, into: Span[]) => {
    for (let i = firstBehind(start); i < order.length; i++) {
      const run = order[i]!
      if (sourceStart[run]! >= end) break
      const copy = isCopy(run)
      const from = copy ? Math.max(start, sourceStart[run]!) - sourceStart[run]! : 0
      const to = copy ? Math.min(end, sourceEnd[run]!) - sourceStart[run]! : derivedEnd(run) - derived[run]!
      if (to > from) into.push({ start: derived[run]! + from, end: derived[run]! + to })
    }
  }

  return {
    rangesOf: ({ start, end }, holes = []) => {
      const found: Span[] = []
      let at = start
      for (const [from, to] of holes) {
        if (to <= at || from >= end) continue
        collect(at, from, found)
        at = to
      }
      collect(at, end, found)
      return joinTouching(found)
    },
    positionOf: (offset) => {
      const kept = keptAt(offset)
      if (kept !== undefined) return kept
      const before = order[firstBehind(offset) - 1]
      return before === undefined ? 0 : derivedEnd(before)
    },
    positionFrom: (offset) => {
      const behind = order[firstBehind(offset)]
      return keptAt(offset) ?? (behind === undefined ? length : derived[behind]!)
    },
  }
}

function joinTouching(spans: Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

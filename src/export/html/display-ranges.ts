import type { Layer, OffsetMap } from '#model/layer.ts'
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

/** The runs of a map that stem from something, in the order of what they stem from. */
type Runs = { readonly map: OffsetMap; readonly order: readonly number[] }

/** Turns the map of a display layer round. Asking costs the logarithm of its runs. */
export function invertDisplay({ map }: Layer): DisplayRanges {
  const { derived, sourceStart, sourceEnd } = map
  const order = [...derived.keys()]
    .filter((run) => sourceEnd[run]! > sourceStart[run]!)
    .sort((a, b) => sourceStart[a]! - sourceStart[b]!)
  const runs = { map, order }
  return {
    rangesOf: ({ start, end }, holes = []) => {
      const found: Span[] = []
      let at = start
      for (const [from, to] of holes) {
        if (to <= at || from >= end) continue
        collect(runs, { start: at, end: from }, found)
        at = to
      }
      collect(runs, { start: at, end }, found)
      return joinTouching(found)
    },
    positionOf: (offset) => {
      const before = order[firstBehind(runs, offset) - 1]
      return keptAt(runs, offset) ?? (before === undefined ? 0 : derivedEnd(map, before))
    },
    positionFrom: (offset) => {
      const behind = order[firstBehind(runs, offset)]
      return keptAt(runs, offset) ?? (behind === undefined ? map.length : derived[behind]!)
    },
  }
}

/** Place in the order of the first run that ends behind an offset. */
function firstBehind({ map, order }: Runs, offset: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (map.sourceEnd[order[middle]!]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

function keptAt(runs: Runs, offset: number): number | undefined {
  const { derived, sourceStart } = runs.map
  const run = runs.order[firstBehind(runs, offset)]
  if (run === undefined || sourceStart[run]! > offset) return undefined
  return isCopy(runs.map, run) ? derived[run]! + offset - sourceStart[run]! : derived[run]!
}

function collect(runs: Runs, { start, end }: Span, into: Span[]) {
  const { map, order } = runs
  const { derived, sourceStart, sourceEnd } = map
  for (let i = firstBehind(runs, start); i < order.length; i++) {
    const run = order[i]!
    if (sourceStart[run]! >= end) break
    const copy = isCopy(map, run)
    const from = copy ? Math.max(start, sourceStart[run]!) - sourceStart[run]! : 0
    const to = copy
      ? Math.min(end, sourceEnd[run]!) - sourceStart[run]!
      : derivedEnd(map, run) - derived[run]!
    if (to > from) into.push({ start: derived[run]! + from, end: derived[run]! + to })
  }
}

function derivedEnd({ derived, length }: OffsetMap, run: number): number {
  return run + 1 < derived.length ? derived[run + 1]! : length
}

function isCopy(map: OffsetMap, run: number): boolean {
  const derivedLength = derivedEnd(map, run) - map.derived[run]!
  return derivedLength === map.sourceEnd[run]! - map.sourceStart[run]!
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

import type { Layer, OffsetMap } from '#model/layer.ts'
import type { Span } from '#model/span.ts'
import { firstAtLeast } from '#text/sorted.ts'

/** Collects the pieces of a derived text in order and remembers where each came from. */
export type LayerBuilder = {
  /** Copies `[start, end)` of the source. */
  copy: (start: number, end: number) => void
  /** Writes `words` in place of `[start, end)` of the source; `words` may be empty. */
  replace: (start: number, end: number, words: string) => void
  /** Length of what was written so far. */
  length: () => number
  finish: () => Layer
}

/**
 * Starts a derived text of `source`. The map costs 12 bytes per run, not per character. `likely` is `source` with the
 * single units by which most others will be replaced, line ends as spaces: pieces of it need no putting together.
 */
export function buildLayer(source: string, likely: string = source): LayerBuilder {
  let derived = new Int32Array(1024)
  let sourceStart = new Int32Array(1024)
  let sourceEnd = new Int32Array(1024)
  let runs = 0
  let length = 0
  let lastWasCopy = false
  const text = collectText(likely)

  const push = (start: number, end: number, size: number, isCopy: boolean) => {
    if (isCopy && lastWasCopy && sourceEnd[runs - 1] === start) sourceEnd[runs - 1] = end
    else {
      if (runs === derived.length) {
        derived = grow(derived)
        sourceStart = grow(sourceStart)
        sourceEnd = grow(sourceEnd)
      }
      derived[runs] = length
      sourceStart[runs] = start
      sourceEnd[runs] = end
      runs++
    }
    length += size
    lastWasCopy = isCopy
  }

  return {
    copy: (start, end) => {
      if (end <= start) return
      push(start, end, end - start, true)
      if (end - start === 1) text.write(start, end, source.charAt(start))
      else text.copy(start, end)
    },
    replace: (start, end, words) => {
      if (words.length > 0) {
        push(start, end, words.length, false)
        text.write(start, end, words)
      } else lastWasCopy = false
    },
    length: () => length,
    finish: () => ({
      text: text.finish(),
      map: {
        derived: derived.slice(0, runs),
        sourceStart: sourceStart.slice(0, runs),
        sourceEnd: sourceEnd.slice(0, runs),
        length,
      },
    }),
  }
}

/** Puts a text together out of `likely` and other words, with few and long pieces. */
function collectText(likely: string) {
  const parts: string[] = []
  let from = 0
  let to = 0
  const flush = () => {
    if (to > from) parts.push(likely.slice(from, to))
  }
  const copy = (start: number, end: number) => {
    if (start !== to) {
      flush()
      from = start
    }
    to = end
  }
  return {
    copy,
    write: (start: number, end: number, words: string) => {
      if (words.length === 1 && end - start === 1 && likely.charCodeAt(start) === words.charCodeAt(0)) {
        copy(start, end)
        return
      }
      flush()
      from = to = end
      parts.push(words)
    },
    finish: () => {
      flush()
      return parts.join('')
    },
  }
}

/** The layer that changes nothing. */
export function identityLayer(text: string): Layer {
  const builder = buildLayer(text)
  builder.copy(0, text.length)
  return builder.finish()
}

/** Index of the run that holds derived position `at`; -1 when the map is empty. */
export function runAt({ derived }: OffsetMap, at: number): number {
  return derived.length === 0 ? -1 : Math.max(0, firstAtLeast(derived, at + 1) - 1)
}

/** As `runAt` for a position that is not before run `from`: as a rule it lies in that run or one of the next. */
function runFrom(map: OffsetMap, at: number, from: number): number {
  const { derived } = map
  for (let run = from; run < from + NEAR; run++) {
    if (run + 1 >= derived.length || derived[run + 1]! > at) return run
  }
  return runAt(map, at)
}

const NEAR = 8

/** Length of run `run` in the derived text. */
function runLength(map: OffsetMap, run: number): number {
  return (run + 1 < map.derived.length ? map.derived[run + 1]! : map.length) - map.derived[run]!
}

function isCopy(map: OffsetMap, run: number): boolean {
  return runLength(map, run) === map.sourceEnd[run]! - map.sourceStart[run]!
}

/** Source position of the character at derived position `at`; inside a replacement its first character. */
export function toSource(map: OffsetMap, at: number): number {
  const run = runAt(map, at)
  return run < 0 ? 0 : startIn(map, run, at)
}

function startIn(map: OffsetMap, run: number, at: number): number {
  return isCopy(map, run) ? map.sourceStart[run]! + (at - map.derived[run]!) : map.sourceStart[run]!
}

/** Source position just behind the character before derived position `end`. */
export function toSourceEnd(map: OffsetMap, end: number): number {
  if (end <= 0) return map.sourceStart[0] ?? 0
  const run = runAt(map, end - 1)
  return run < 0 ? 0 : endIn(map, run, end)
}

function endIn(map: OffsetMap, run: number, end: number): number {
  return isCopy(map, run) ? map.sourceStart[run]! + (end - map.derived[run]!) : map.sourceEnd[run]!
}

/** The source range of a derived range that is one piece there, as nearly all are; undefined when it is not. */
export function soleRange(map: OffsetMap, { start, end }: Span): Span | undefined {
  const first = runAt(map, start)
  if (first < 0 || end <= start) return undefined
  const last = runFrom(map, end - 1, first)
  for (let run = first; run < last; run++) {
    if (map.sourceEnd[run] !== map.sourceStart[run + 1]) return undefined
  }
  return { start: startIn(map, first, start), end: endIn(map, last, end) }
}

/**
 * The source pieces of a derived range, in the order of the derived text, adjacent ones joined.
 * An empty range has no pieces.
 */
export function sourcePieces(map: OffsetMap, { start, end }: Span): Span[] {
  const pieces: { start: number; end: number }[] = []
  if (end <= start) return pieces
  for (let run = runAt(map, start); run >= 0 && run < map.derived.length; run++) {
    const from = map.derived[run]!
    if (from >= end) break
    const copy = isCopy(map, run)
    const pieceStart = copy && start > from ? map.sourceStart[run]! + (start - from) : map.sourceStart[run]!
    const pieceEnd =
      copy && end < from + runLength(map, run) ? map.sourceStart[run]! + (end - from) : map.sourceEnd[run]!
    const last = pieces.at(-1)
    if (last && last.end === pieceStart) last.end = pieceEnd
    else pieces.push({ start: pieceStart, end: pieceEnd })
  }
  return pieces
}

/** The smallest source range that holds every piece of a derived range. */
export function sourceRange(map: OffsetMap, span: Span): Span {
  const first = runAt(map, span.start)
  const last = first < 0 ? first : runFrom(map, Math.max(span.start, span.end - 1), first)
  if (first < 0) return { start: 0, end: 0 }
  if (first === last) {
    const start = startIn(map, first, span.start)
    const end = span.end > span.start ? endIn(map, last, span.end) : toSourceEnd(map, span.end)
    return { start, end: Math.max(start, end) }
  }
  let start = Infinity
  let end = 0
  for (const piece of sourcePieces(map, span)) {
    start = Math.min(start, piece.start)
    end = Math.max(end, piece.end)
  }
  return { start, end }
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

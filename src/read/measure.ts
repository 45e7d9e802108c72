import { firstWordWidth, widthOf } from '#read/layout.ts'
import type { Lines } from '#read/lines.ts'

/** How wide the lines around a line are, and whether a line stopped before it was full. */
export type Measure = {
  /** Width that three in four lines near the `i`th do not exceed, in code units. */
  readonly at: (i: number) => number
  /** Whether the first word of the line after the `i`th would have fitted behind it. */
  readonly short: (i: number) => boolean
  /** Whether the `i`th line is nearly full. */
  readonly wide: (i: number) => boolean
  /** Whether lines near the `i`th are so long that each must be a paragraph of its own. */
  readonly unwrapped: (i: number) => boolean
}

const CHUNK = 64
/** No page is as wide as that, in code units. */
const LONGEST = 180
/** Lines set ragged in a proportional letter differ that much in number of letters. */
const SLACK = 0.93

/** Measures the lines whose numbers are given, in order. */
export function measureLines(lines: Lines, own: Int32Array): Measure {
  const chunks = new Int32Array(Math.ceil(own.length / CHUNK))
  for (let chunk = 0; chunk < chunks.length; chunk++) {
    chunks[chunk] = usualWidth(lines, own, (chunk - 1) * CHUNK, (chunk + 2) * CHUNK)
  }
  const at = (i: number) => chunks[(i / CHUNK) | 0]!
  return {
    at,
    short: (i) =>
      i + 1 >= own.length ||
      widthOf(lines, own[i]!) + 1 + firstWordWidth(lines, own[i + 1]!) <= at(i) * SLACK,
    wide: (i) => widthOf(lines, own[i]!) >= at(i) * 0.7,
    unwrapped: (i) => at(i) >= LONGEST,
  }
}

function usualWidth(lines: Lines, own: Int32Array, from: number, to: number): number {
  const counts = new Int32Array(256)
  let total = 0
  for (let i = Math.max(0, from); i < Math.min(own.length, to); i++) {
    const width = Math.min(255, widthOf(lines, own[i]!))
    if (width < 25) continue
    counts[width]!++
    total++
  }
  let seen = 0
  for (let width = 0; width < 256; width++) {
    seen += counts[width]!
    if (total > 0 && seen >= total * 0.75) return Math.max(40, width)
  }
  return 60
}

import type { Line } from '#intake/pdf/lines.ts'

const GUTTER = 9
const BIN = 3
/** Longest label in a margin, in code units. */
const LABEL = 16
/** With more lines than this a page is no page: then from top to bottom will do. */
const MOST_LINES = 1500

/**
 * Puts the lines of a page in the order in which people read them: columns one after the other, the widest first when one of
 * them only accompanies; a line across the columns ends what stands above it. Rows of a table stay rows.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted(byPlace)
  return sorted.length > MOST_LINES ? sorted : ordered(sorted, 0)
}

function byPlace(a: Line, b: Line): number {
  return isSameRow(a, b) ? a.left - b.left : a.y - b.y
}

function isSameRow(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) <= Math.min(a.size, b.size) * 0.3
}

function ordered(lines: readonly Line[], depth: number): Line[] {
  if (lines.length < 3 || depth > 6) return [...lines]
  const columns = findColumns(lines)
  if (!columns) return [...lines]
  const { left, right, across } = withLabels(columns)
  const result: Line[] = []
  let from = -Infinity
  for (const bar of [...across, undefined]) {
    const until = bar?.y ?? Infinity
    const within = ({ y }: Line) => y > from && y <= until
    const sides = [left.filter(within), right.filter(within)]
    for (const side of inColumnOrder(sides)) result.push(...ordered(side, depth + 1))
    if (bar) result.push(bar)
    from = until
  }
  return result
}

/** A number in the margin on the base of a line of text belongs to that line: `36 278`, `Nr. 12`. */
function withLabels({ left, right, across }: Columns): Columns {
  if (lettersOf(right) <= 3 * lettersOf(left)) return { left, right, across }
  const isLabel = (line: Line) => line.text.length <= LABEL && right.some((other) => isSameRow(line, other))
  return {
    left: left.filter((line) => !isLabel(line)),
    right: [...right, ...left.filter(isLabel)].sort(byPlace),
    across,
  }
}

/** The text before what accompanies it; of two of a kind the left one first. */
function inColumnOrder([left = [], right = []]: Line[][]): Line[][] {
  return lettersOf(right) > 3 * lettersOf(left) ? [right, left] : [left, right]
}

const lettersOf = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0)

type Columns = { readonly left: Line[]; readonly right: Line[]; readonly across: Line[] }

/** The widest white stretch from top to bottom that parts two columns; else one that only a few lines cross. */
function findColumns(lines: readonly Line[]): Columns | undefined {
  const start = Math.min(...lines.map(({ left }) => left))
  const cover = coverOf(lines, start)
  for (const few of [0, Math.max(1, lines.length * 0.2)]) {
    let best: (Columns & { width: number }) | undefined
    for (const middle of gapsIn(cover, few)) {
      const columns = partedAt(lines, start + middle * BIN)
      const width = gapOf(columns)
      if (width >= GUTTER && areColumns(columns) && width > (best?.width ?? 0)) best = { ...columns, width }
    }
    if (best) return best
  }
  return undefined
}

/** How many lines lie over each stretch of the width. */
function coverOf(lines: readonly Line[], start: number): Uint16Array {
  const end = Math.max(...lines.map(({ right }) => right))
  const cover = new Uint16Array(Math.max(1, Math.ceil((end - start) / BIN)))
  for (const { left, right } of lines) {
    const stop = Math.ceil((right - start) / BIN)
    for (let bin = Math.floor((left - start) / BIN); bin < stop; bin++) cover[bin]!++
  }
  return cover
}

/** The middles of the stretches that at most so many lines lie over, with more on either side. */
function* gapsIn(cover: Uint16Array, few: number): Generator<number> {
  for (let bin = 1; bin < cover.length; bin++) {
    if (cover[bin]! > few || cover[bin - 1]! <= few) continue
    let stop = bin
    while (stop < cover.length && cover[stop]! <= few) stop++
    if (stop < cover.length) yield (bin + stop) / 2
    bin = stop
  }
}

function partedAt(lines: readonly Line[], middle: number): Columns {
  return {
    left: lines.filter(({ right }) => right <= middle),
    right: lines.filter(({ left }) => left >= middle),
    across: lines.filter(({ left, right }) => left < middle && right > middle),
  }
}

function gapOf({ left, right }: Columns): number {
  if (left.length === 0 || right.length === 0) return 0
  return Math.min(...right.map((line) => line.left)) - Math.max(...left.map((line) => line.right))
}

/** Two columns of prose, or one that keeps its own lines beside the other. Cells of a table share their base. */
function areColumns({ left, right }: Columns): boolean {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left]
  if (fewer.length === 0) return false
  if (isProse(left) && isProse(right)) return true
  const shared = fewer.filter((line) => more.some((other) => isSameRow(line, other))).length
  const sizes = [middleOf(left.map(({ size }) => size)), middleOf(right.map(({ size }) => size))]
  const differ = Math.max(...sizes) > Math.min(...sizes) * 1.12
  return fewer.length >= 2 && (shared < fewer.length * 0.5 || (differ && fewer.length >= 3))
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < 5) return false
  const widths = lines.map(({ left, right }) => right - left)
  const whole = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))
  return whole >= 100 && middleOf(widths) >= whole * 0.7
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** A stretch of letters on a page as it was drawn. In points, from the upper left corner; `y` is the base of the letters. */
export type Run = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Words next to each other on one base. Raised numbers in them are markers; offsets of `text`. */
export type Line = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly markers: readonly { readonly start: number; readonly end: number; readonly number: number }[]
  /** The line opens with a raised number: the label of a note. */
  readonly label: number | null
}

/** As parts of the size of the letters. */
const SAME_BASE = 0.3
const WORD_GAP = 0.16
const COLUMN_GAP = 1.9
const SMALL = 0.86
/** Square and cubic metres bear a raised number too. */
const IS_UNIT = /(?:^|[\s\d])[kcdm]?m$/
const RAISED = { from: 0.12, to: 0.85 }

type Base = { y: number; size: number; runs: Run[] }

/** Gathers the runs of a page in lines; what lies far apart on one base are lines of their own. */
export function linesOf(runs: readonly Run[]): Line[] {
  const letters = runs.filter(({ text }) => text.trim() !== '')
  const usual = usualSize(letters)
  const isSmall = ({ text, size }: Run) =>
    size < usual * SMALL && /^\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*$/.test(text)
  const bases = basesOf(letters.filter((run) => !isSmall(run)))
  const lines = bases.flatMap((base) => splitBase(base))
  const alone: Run[] = []
  for (const run of letters.filter(isSmall)) {
    const line = lineUnder(lines, run)
    if (line) line.push({ ...run, y: line[0]!.y, text: run.text.trimStart(), raised: true })
    else alone.push(run)
  }
  return [...lines, ...basesOf(alone).flatMap((base) => splitBase(base))].map(written)
}

type Piece = Run & { readonly raised?: true }

/** The size most letters have. */
export function usualSize(runs: readonly { readonly text: string; readonly size: number }[]): number {
  const counts = new Map<number, number>()
  for (const { text, size } of runs) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

function basesOf(runs: readonly Run[]): Base[] {
  const bases: Base[] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const last = bases.at(-1)
    if (last && run.y - last.y <= Math.min(last.size, run.size) * SAME_BASE) {
      last.runs.push(run)
      last.size = Math.max(last.size, run.size)
    } else bases.push({ y: run.y, size: run.size, runs: [run] })
  }
  return bases
}

function splitBase({ runs }: Base): Piece[][] {
  const lines: Piece[][] = []
  let right = 0
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const last = lines.at(-1)
    if (last && run.x - right <= Math.max(last.at(-1)!.size, run.size) * COLUMN_GAP) last.push(run)
    else lines.push([run])
    right = last === lines.at(-1) ? Math.max(right, run.x + run.width) : run.x + run.width
  }
  return lines
}

/** The line that a small raised number belongs to: it touches its letters, above their base. */
function lineUnder(lines: readonly Piece[][], run: Run): Piece[] | undefined {
  return lines.find((line) => {
    const { y, size } = line.reduce((a, b) => (b.size > a.size ? b : a))
    const rise = (y - run.y) / size
    if (run.size >= size * 0.95 || rise < RAISED.from || rise > RAISED.to) return false
    return line.some(
      (piece) =>
        Math.abs(run.x - (piece.x + piece.width)) < size * 0.5 ||
        Math.abs(piece.x - (run.x + run.width)) < size * 0.8,
    )
  })
}

/** An accent that is drawn on the last letter of the run before: `Yes`, `¸ ilhan`. */
const OPENS_WITH_ACCENT = /^\s*([\u0300-\u036f])\s*(?=\p{L}|$)/u

function written(pieces: readonly Piece[]): Line {
  const markers: { start: number; end: number; number: number }[] = []
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  let text = ''
  let right = 0
  let label: number | null = null
  for (const [at, piece] of sorted.entries()) {
    const before = sorted[at - 1]
    const accent = OPENS_WITH_ACCENT.exec(piece.text)
    if (accent && /\p{L}$/u.test(text)) {
      text = text.slice(0, -1) + (text.slice(-1) + accent[1]!).normalize('NFC')
      text += piece.text.slice(accent[0].length)
      right = Math.max(right, piece.x + piece.width)
      continue
    }
    const apart = text !== '' && (before?.raised || piece.x - right > piece.size * WORD_GAP)
    if (piece.raised && text === '') label = Number.parseInt(piece.text, 10)
    else if (piece.raised && !IS_UNIT.test(text)) {
      markers.push(...markersIn(piece.text, text.length))
    } else if ((apart || label !== null) && text !== '' && !/\s$/.test(text) && !/^\s/.test(piece.text)) {
      text += ' '
    }
    text += piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  const lead = text.length - text.trimStart().length
  return {
    text: text.trim(),
    left: sorted[0]!.x,
    right,
    y: sorted[0]!.y,
    size: usualSize(pieces),
    markers: markers.map(({ start, end, number }) => ({ start: start - lead, end: end - lead, number })),
    label,
  }
}

/** `3, 4` is two markers. */
function markersIn(words: string, at: number): { start: number; end: number; number: number }[] {
  return [...words.matchAll(/\d+/g)].map((match) => ({
    start: at + match.index,
    end: at + match.index + match[0].length,
    number: Number(match[0]),
  }))
}

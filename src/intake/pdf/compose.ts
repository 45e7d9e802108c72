import { usualSize, type Line } from '#intake/pdf/lines.ts'
import type { MarkedBlock, MarkedText, NoteMarker } from '#read/marked-text.ts'
import { NO_METADATA } from '#read/marked-text.ts'

/** A page: its lines in reading order, and its height in points. */
export type Page = { readonly lines: readonly Line[]; readonly height: number }

type Role = 'body' | 'furniture' | 'footnote'
type Placed = Line & { role: Role; number: number | null; readonly gap: boolean }

/** Share of a page that is its head, and its foot. */
const EDGE = 0.13
const EDGE_ROWS = 3
/** Labels that come back at the edge of a page by chance. */
const NEVER_FURNITURE = /^(?:vraag|vragen|antwoord|antwoorden|aanbeveling)\b/i
/** What stands alone on the line above a question or an answer. */
const LABEL =
  /^(?:vraag|vragen|antwoord|antwoorden)(?: op)?(?: (?:vraag|vragen))?(?: \d{1,3}[a-z]?(?:(?:, ?| en | t\/m |-)\d{1,3}[a-z]?)*)?$/i
const NOTE_SIZE = 0.93
/** What the papers of the House print on each of their pages, and on the first. */
const TEMPLATE =
  /^(?:(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?|(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}\s?[–—-]\s?\d{4}, .{3,80}|Vergaderjaar \d{4}\s?[–—-]\s?\d{4}.{0,40}|(?:ah|kst|kv|h)-[a-z]*-?[\dA-Z-]+|ISSN \d{4} ?- ?\d{3}[\dX]|['’]s-Gravenhage \d{4})$/

/** Makes one text of the pages: furniture and notes told apart by place and size, an empty line where the page has room. */
export function compose(pages: readonly Page[]): MarkedText {
  const usual = usualSize(pages.flatMap(({ lines }) => lines))
  const repeated = repeatedIn(pages)
  const placed = pages.map((page) => place(page, usual, repeated))
  const state: Writing = { text: '', blocks: [], markers: [], starts: [] }
  for (const lines of placed) writePage(state, lines)
  return {
    text: state.text,
    blocks: state.blocks,
    markers: state.markers,
    pages: state.starts.map((start, at) => ({ start, number: at + 1 })),
    marksHeadings: false,
    metadata: NO_METADATA,
    doubts: [],
  }
}

/** Words at the edge of a page with digits collapsed; with the place they stand at. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 6)} ${text.toLowerCase().replaceAll(/\d+/g, '#').replaceAll(/\s/g, '')}`
}

const isAtEdge = ({ y }: Line, height: number) => y < height * EDGE || y > height * (1 - EDGE)

/** The first and last rows of a page: further in there is no furniture. */
function edgesOf({ lines, height }: Page): Line[] {
  const rows = joinRows(lines).toSorted((a, b) => a.y - b.y)
  const edges = rows.filter((_, at) => at < EDGE_ROWS || at >= rows.length - EDGE_ROWS)
  return edges.filter((line) => isAtEdge(line, height) && !NEVER_FURNITURE.test(line.text))
}

/** What stands at one place at the edge of at least two pages and of two in five. */
function repeatedIn(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(2, pages.length * 0.4)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

function place(page: Page, usual: number, repeated: ReadonlySet<string>): Placed[] {
  const rows = joinRows(page.lines)
  const edges = new Set(edgesOf(page).map(keyOf))
  const step = usualStep(rows)
  const outdented = afterLists(rows)
  const placed = rows.map((line, at): Placed => {
    const before = rows[at - 1]
    const isFurniture =
      TEMPLATE.test(line.text) ||
      (edges.has(keyOf(line)) && (repeated.has(keyOf(line)) || /^\d{1,3}$/.test(line.text)))
    const gap = before !== undefined && (isApart(before, line, step) || outdented.has(line))
    return { ...line, role: isFurniture ? 'furniture' : 'body', number: null, gap }
  })
  markNotes(placed, usual)
  return placed
}

const BULLET = /^(?:[•·▪◦–-]|\d{1,2}[.)]|[a-z][.)])\s/

/** Lines that stand back at the margin behind a list of which the lines hang: a paragraph begins there. */
function afterLists(rows: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  let margin: number | undefined
  let hangs = false
  for (const line of rows) {
    const half = line.size / 2
    if (BULLET.test(line.text)) {
      if (margin === undefined || Math.abs(line.left - margin) > half) [margin, hangs] = [line.left, false]
    } else if (margin !== undefined && line.left > margin + half) hangs = true
    else if (margin !== undefined) {
      if (hangs) found.add(line)
      margin = undefined
    }
  }
  return found
}

/** Pieces of one row, next to each other in reading order, are one line. */
function joinRows(lines: readonly Line[]): Line[] {
  const rows: Line[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (!last || !isSameRow(last, line)) {
      rows.push(line)
      continue
    }
    const shift = last.text.length + 1
    const markers = line.markers.map(({ start, end, number }) => ({
      start: start + shift,
      end: end + shift,
      number,
    }))
    rows[rows.length - 1] = {
      ...last,
      text: `${last.text} ${line.text}`,
      right: line.right,
      markers: [...last.markers, ...markers],
    }
  }
  return rows
}

/** On one base, one behind the other, in letters of about one size. */
function isSameRow(a: Line, b: Line): boolean {
  const [small, large] = a.size < b.size ? [a.size, b.size] : [b.size, a.size]
  return Math.abs(a.y - b.y) <= small * 0.3 && b.left >= a.right && large < small * 1.25
}

/** How far lines of a paragraph usually stand apart, as part of their size. */
function usualStep(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (let at = 1; at < lines.length; at++) {
    const step = (lines[at]!.y - lines[at - 1]!.y) / lines[at]!.size
    if (step < 0.8 || step > 2.2) continue
    const rounded = Math.round(step * 20) / 20
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1.2, 0])[0]
}

/** More room than between the lines of a paragraph, other letters, or another column. */
function isApart(before: Line, line: Line, step: number): boolean {
  const distance = (line.y - before.y) / Math.max(line.size, before.size)
  if (distance < -0.5 || distance > step * 1.3) return true
  return Math.max(line.size, before.size) > Math.min(line.size, before.size) * 1.15
}

/** Notes are the small lines at the foot of a page from the first that bears a number. */
function markNotes(lines: readonly Placed[], usual: number): void {
  let first = -1
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!
    if (line.role === 'furniture') continue
    if (line.size > usual * NOTE_SIZE) break
    if (numberOf(line) !== null) first = at
  }
  if (first < 0) return
  let number: number | null = null
  for (const line of lines.slice(first)) {
    if (line.role === 'furniture') continue
    const own = numberOf(line)
    if (own !== null && (number === null || own === number + 1)) number = own
    else if (own !== null && line.label !== null) number = own
    line.role = 'footnote'
    line.number = own === number ? own : null
  }
}

function numberOf({ label, text }: Line): number | null {
  if (label !== null) return label
  const plain = /^(\d{1,3})[.)]?\s+\S/.exec(text)?.[1]
  return plain === undefined ? null : Number(plain)
}

type Writing = { text: string; blocks: MarkedBlock[]; markers: NoteMarker[]; starts: number[] }

/** Writes the lines of a page; a form feed stands before each page but the first. */
function writePage(state: Writing, lines: readonly Placed[]): void {
  if (state.starts.length > 0) state.text += '\f'
  state.starts.push(state.text.length)
  const pageStart = state.text.length
  for (const line of lines) {
    if (state.text.length > pageStart) state.text += line.gap ? '\n\n' : '\n'
    const start = state.text.length
    state.text += line.text
    writeBlock(state, line, start)
    if (line.role === 'body') {
      for (const { start: from, end, number } of line.markers) {
        // The room behind a marker is the marker's when a point follows it.
        const room = /^ [.,;:?!)]/.test(line.text.slice(end)) ? 1 : 0
        state.markers.push({ start: start + from, end: start + end + room, number })
      }
    }
  }
}

/** Furniture, notes and labels are blocks; what is left has none and is cut in paragraphs by its form. */
function writeBlock({ blocks, text }: Writing, { role, number, text: words }: Placed, start: number): void {
  const last = blocks.at(-1)
  if (role === 'body') {
    const isLabel = LABEL.test(words)
    const isBelow = last?.kind === 'heading' && /^\s*$/.test(text.slice(last.end, start))
    if (isLabel) blocks.push({ kind: 'heading', level: 2, start, end: text.length })
    else if (isBelow) blocks.push({ kind: 'paragraph', level: null, start, end: text.length })
    return
  }
  const goesOn = role === 'footnote' && number === null && last?.kind === 'footnote'
  if (goesOn) blocks[blocks.length - 1] = { ...last, end: text.length }
  else blocks.push({ kind: role, level: null, start, end: text.length, ...(number !== null && { number }) })
}

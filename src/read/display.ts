import type { Footnote } from '#model/document.ts'
import type { Edit, Layer } from '#model/layer.ts'
import { ownLines } from '#read/blocks.ts'
import type { Body } from '#read/footnotes.ts'
import type { Seam, SeamOf } from '#read/hyphens.ts'
import { KIND, ROLE, type Layout } from '#read/layout.ts'
import type { Marker } from '#read/markers.ts'
import { buildLayer, type LayerBuilder } from '#text/offset-map.ts'
import { firstFrom } from '#text/sorted.ts'

/** A letter laid out for people, with the log of what was done and the first line of each block. */
export type Display = {
  readonly layer: Layer
  readonly edits: Edit[]
  /** Line (of the layout) on which each line of the display begins. */
  readonly blockLines: readonly number[]
  readonly footnotes: readonly Footnote[]
}

type Numbered = Marker & { readonly number: number | null }

type Work = {
  readonly layout: Layout
  readonly seams: SeamOf
  readonly builder: LayerBuilder
  readonly edits: Edit[]
  readonly blockLines: number[]
  readonly markers: readonly Numbered[]
  /** Last line of the note that begins on a line. */
  readonly noteEnds: ReadonlyMap<number, number>
}

const GLUE: Readonly<Record<Seam, string>> = { space: ' ', nothing: '', join: '' }

/** Lays the blocks out one per line, furniture and markers left out, notes behind the block that points at them. */
export function layOut(
  layout: Layout,
  bodies: readonly Body[],
  markers: readonly Numbered[],
  seams: SeamOf,
): Display {
  const own = ownLines(layout)
  const notes = anchorNotes(layout, own, bodies, markers)
  const noteEnds = new Map(bodies.map(({ line, endLine }) => [line, lastLine(layout, endLine)]))
  const work: Work = {
    layout,
    seams,
    builder: buildLayer(layout.lines.text, layout.lines.text.replaceAll('\n', ' ')),
    edits: [],
    blockLines: [],
    markers,
    noteEnds,
  }
  writeBlocks(work, own, notes)
  for (const { body, to } of notes) logMove(work, body, to)
  if (notes.length > 0) work.edits.sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    layer: work.builder.finish(),
    edits: work.edits,
    blockLines: work.blockLines,
    footnotes: listNotes(layout, bodies, markers),
  }
}

/** Writes the lines of the letter in order, and behind each block its notes. */
function writeBlocks(work: Work, own: Int32Array, notes: readonly Note[]) {
  const { layout } = work
  const { lines } = layout
  let at = 0
  let marker = 0
  let note = 0
  let block = -1
  for (let i = 0; i < own.length; i++) {
    const line = own[i]!
    if (layout.opens[line] !== KIND.goesOn) {
      block++
      work.blockLines.push(line)
      gap(work, at, lines.start[line]!, i === 0 ? '' : '\n', own[i - 1] ?? -1, line)
    }
    const next = own[i + 1]
    const goesOn = next !== undefined && layout.opens[next] === KIND.goesOn
    const how = goesOn ? work.seams(lines.end[line]!, lines.start[next]!) : 'space'
    at = lines.end[line]! - (how === 'join' ? 1 : 0)
    marker = writeLine(work, lines.start[line]!, at, marker)
    if (goesOn) {
      gap(work, at, lines.start[next]!, GLUE[how], line, next, how === 'join')
      continue
    }
    for (; note < notes.length && notes[note]!.block === block; note++) {
      work.blockLines.push(notes[note]!.body.line)
      writeNote(work, notes[note]!.body)
    }
  }
  gap(work, at, lines.text.length, '', own.at(-1) ?? -1, lines.count)
}

type Note = { readonly body: Body; readonly block: number; readonly to: number }

/** Puts every note behind the block that points at it, or else behind the last one above it. */
function anchorNotes(
  layout: Layout,
  own: Int32Array,
  bodies: readonly Body[],
  markers: readonly Numbered[],
): Note[] {
  if (bodies.length === 0) return []
  const lineOf = new Map<number, number>()
  for (const { number, line } of markers) if (number !== null && !lineOf.has(number)) lineOf.set(number, line)
  const blocks: { start: number; end: number }[] = []
  for (const line of own) {
    if (layout.opens[line] !== KIND.goesOn) blocks.push({ start: line, end: line })
    else blocks.at(-1)!.end = line
  }
  return bodies
    .map((body) => {
      const marked = lineOf.get(body.number)
      const from = marked !== undefined && marked < body.line ? marked : body.line
      const block = Math.max(0, firstFrom(blocks, from + 1) - 1)
      return { body, block, to: layout.lines.end[blocks[block]!.end]! }
    })
    .sort((a, b) => a.block - b.block || a.body.line - b.body.line)
}

/** Writes a line without the markers in it; gives the next marker. */
function writeLine({ builder, edits, markers }: Work, start: number, end: number, first: number): number {
  let at = start
  let next = first
  while (next < markers.length && markers[next]!.start < start) next++
  for (; next < markers.length && markers[next]!.start < end; next++) {
    const { start: from, end: to } = markers[next]!
    builder.copy(at, from)
    builder.replace(from, to, '')
    edits.push({ op: 'drop-marker', start: from, end: to, replacement: '', rule: 'layout/footnote-marker' })
    at = to
  }
  builder.copy(at, end)
  return next
}

/**
 * Accounts for everything between two lines of the display: white space becomes `glue`, furniture goes, notes went
 * elsewhere. `before` and `line` are the lines on either side.
 */
function gap(
  work: Work,
  from: number,
  to: number,
  glue: string,
  before: number,
  line: number,
  joins = false,
) {
  const { layout, builder } = work
  const { lines } = layout
  const firstEnd = before + 1 < line ? lines.start[before + 1]! : to
  if (firstEnd - from === 1 && glue === '\n' && lines.text.charCodeAt(from) === 10) {
    builder.copy(from, firstEnd)
  } else if (joins) replace(work, from, firstEnd, glue, 'join-hyphen', 'layout/line-end-hyphen')
  else replace(work, from, firstEnd, glue, 'unwrap', 'layout/line-end')
  if (before + 1 < line) dropBetween(work, before, line, to)
}

/** Drops the lines between two lines of the display that are furniture, and the line ends of notes there. */
function dropBetween(work: Work, before: number, line: number, to: number) {
  const { noteEnds } = work
  const { lines } = work.layout
  const startOf = (other: number) => (other < line ? lines.start[other]! : to)
  for (let other = before + 1; other < line; other++) {
    const noteEnd = noteEnds.get(other)
    if (noteEnd === undefined) {
      replace(work, lines.start[other]!, startOf(other + 1), '', 'drop-furniture', 'layout/furniture')
      continue
    }
    replace(work, lines.end[noteEnd]!, startOf(noteEnd + 1), '', 'unwrap', 'layout/line-end')
    other = noteEnd
  }
}

function replace(
  { builder, edits }: Work,
  start: number,
  end: number,
  words: string,
  op: Edit['op'],
  rule: string,
) {
  builder.replace(start, end, words)
  if (end > start) edits.push({ op, start, end, replacement: words, rule })
}

function writeNote(work: Work, { line, endLine }: Body) {
  const { layout, builder } = work
  const { lines, role } = layout
  builder.replace(lines.start[line]!, lines.start[line]!, '\n')
  let last = -1
  let from = 0
  let how: Seam = 'space'
  for (let at = line; at < endLine; at++) {
    if (role[at] !== ROLE.footnote) continue
    if (last >= 0) gap(work, from, lines.start[at]!, GLUE[how], last, at, how === 'join')
    const next = nextNoteLine(layout, at + 1, endLine)
    how = next < endLine ? work.seams(lines.end[at]!, lines.start[next]!) : 'space'
    from = lines.end[at]! - (how === 'join' ? 1 : 0)
    builder.copy(lines.start[at]!, from)
    last = at
  }
}

function nextNoteLine({ role }: Layout, from: number, endLine: number): number {
  let line = from
  while (line < endLine && role[line] !== ROLE.footnote) line++
  return line
}

function logMove({ layout, edits }: Work, { line, endLine }: Body, to: number) {
  const { lines } = layout
  edits.push({
    op: 'move-footnote',
    start: lines.start[line]!,
    end: lines.end[lastLine(layout, endLine)]!,
    replacement: '',
    rule: 'layout/footnote',
    to,
  })
}

function lastLine({ role }: Layout, endLine: number): number {
  let last = endLine - 1
  while (role[last] !== ROLE.footnote) last--
  return last
}

function listNotes(layout: Layout, bodies: readonly Body[], markers: readonly Numbered[]): Footnote[] {
  const { text, start, end } = layout.lines
  const byNumber = new Map(bodies.map((body) => [body.number, body]))
  const notes: Footnote[] = []
  const used = new Set<Body>()
  for (const marker of markers) {
    const body = marker.number === null ? undefined : byNumber.get(marker.number)
    if (body) used.add(body)
    notes.push({
      label: text.slice(marker.start, marker.end),
      marker: { start: marker.start, end: marker.end },
      body: body ? { start: start[body.line]!, end: end[lastLine(layout, body.endLine)]! } : null,
    })
  }
  for (const body of bodies) {
    if (used.has(body)) continue
    notes.push({
      label: body.label,
      marker: null,
      body: { start: start[body.line]!, end: end[lastLine(layout, body.endLine)]! },
    })
  }
  return notes
}

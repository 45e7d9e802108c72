import type { FileMetadata } from '#model/document.ts'
import type { SegmentKind } from '#model/reading.ts'
import { LINE_BREAK, NO_METADATA, writeMarked, type MarkedText, type NoteMarker } from '#read/marked-text.ts'

/** What a stretch is, as far as its format says. */
export type FlowKind = Extract<SegmentKind, 'paragraph' | 'heading' | 'list-item'>

/** Takes the text of a format with paragraphs, headings, lists, tables and notes, as it comes by. */
export type Flow = {
  /** Begins a stretch of its own; words before it are finished. */
  readonly open: (kind: FlowKind, level?: number | null) => void
  readonly close: () => void
  readonly text: (words: string, style?: { strong: boolean }) => void
  readonly lineBreak: () => void
  /** A note is pointed at: its number, as printed. */
  readonly mark: (label: string, number: number) => void
  /** The words of a note, until `closeNote`; they come behind the paragraph that points at it. */
  readonly openNote: (number: number) => void
  readonly closeNote: () => void
  readonly openTable: () => void
  readonly openRow: () => void
  readonly openCell: () => void
  readonly closeTable: () => void
  /** Whether what follows is the main part of its page. */
  readonly setMain: (main: boolean) => void
  readonly finish: (metadata?: Partial<FileMetadata>, doubts?: readonly string[]) => MarkedText
}

type Paragraph = {
  words: string
  readonly markers: NoteMarker[]
  strong: number
  readonly kind: FlowKind
  readonly level: number | null
  readonly main: boolean
}
type Cell = Paragraph[]
type Table = { readonly rows: Cell[][]; depth: number }

/** Longest heading that is known by its bold letters alone, in code units. */
const STRONG_HEADING = 130
/** A cell with more than this is the page itself, set in a table. */
const LONG_CELL = 400
/** Less text than this is no main part. */
const MAIN_PART = 200

type State = {
  readonly out: Paragraph[]
  readonly notes: Map<number, string>
  readonly contexts: { kind: FlowKind; level: number | null }[]
  table: Table | undefined
  note: number | undefined
  main: boolean
  now: Paragraph
}

/** Starts an empty flow. */
export function makeFlow(): Flow {
  const state: State = {
    out: [],
    notes: new Map(),
    contexts: [],
    table: undefined,
    note: undefined,
    main: false,
    now: emptyParagraph('paragraph', null, false),
  }
  return {
    ...takeWords(state),
    ...takeNotes(state),
    ...takeTables(state),
    finish: (metadata = {}, doubts = []) => {
      flush(state)
      return written(mainPart(state.out), state.notes, { ...NO_METADATA, ...metadata }, doubts)
    },
  }
}

function emptyParagraph(kind: FlowKind, level: number | null, main: boolean): Paragraph {
  return { words: '', markers: [], strong: 0, kind, level, main }
}

/** Finishes the words so far, and begins anew with what is open. */
function flush(state: State): void {
  const { out, table, now, contexts, main } = state
  if (now.words.trim() !== '') (table?.rows.at(-1)?.at(-1) ?? out).push(now)
  const { kind, level } = contexts.at(-1) ?? { kind: 'paragraph', level: null }
  state.now = emptyParagraph(kind, level, main)
}

function say({ note, notes, now }: State, words: string): void {
  if (note === undefined) now.words += words
  else notes.set(note, (notes.get(note) ?? '') + words)
}

/** Inside a note every stretch is one. */
function takeWords(state: State): Pick<Flow, 'open' | 'close' | 'text' | 'lineBreak' | 'setMain'> {
  return {
    open: (kind, level = null) => {
      if (state.note !== undefined) return say(state, ' ')
      state.contexts.push({ kind, level })
      flushAs(state, kind, level)
    },
    close: () => {
      if (state.note !== undefined) return say(state, ' ')
      state.contexts.pop()
      flush(state)
    },
    text: (words, style) => {
      say(state, words)
      if (style?.strong && state.note === undefined) state.now.strong += visible(words)
    },
    lineBreak: () => {
      if (state.note !== undefined) say(state, ' ')
      else if (state.now.words.endsWith(LINE_BREAK)) flush(state)
      else say(state, LINE_BREAK)
    },
    setMain: (main) => {
      state.main = main
      flush(state)
    },
  }
}

function flushAs(state: State, kind: FlowKind, level: number | null): void {
  flush(state)
  state.now = emptyParagraph(kind, level, state.main)
}

function takeNotes(state: State): Pick<Flow, 'mark' | 'openNote' | 'closeNote'> {
  return {
    mark: (label, number) => {
      const { note, now } = state
      if (note !== undefined) return
      const start = now.words.trimEnd().length
      now.words = now.words.slice(0, start) + label
      now.markers.push({ start, end: start + label.length, number })
    },
    openNote: (number) => {
      state.note = number
      if (!state.notes.has(number)) state.notes.set(number, '')
    },
    closeNote: () => {
      state.note = undefined
    },
  }
}

/** A table inside a cell is part of that cell. */
function takeTables(state: State): Pick<Flow, 'openTable' | 'openRow' | 'openCell' | 'closeTable'> {
  return {
    openTable: () => {
      flush(state)
      if (state.table) state.table.depth++
      else state.table = { rows: [], depth: 0 }
    },
    openRow: () => {
      flush(state)
      if (state.table?.depth === 0) state.table.rows.push([])
    },
    openCell: () => {
      flush(state)
      if (state.table?.depth === 0) state.table.rows.at(-1)?.push([])
    },
    closeTable: () => {
      flush(state)
      const { table } = state
      if (!table || table.depth-- > 0) return
      state.table = undefined
      state.out.push(...rowsOf(table.rows))
    },
  }
}

const visible = (words: string) => words.replaceAll(/\s/g, '').length

/** A row of a table is one line; a table that only sets a page gives its paragraphs. */
function rowsOf(rows: readonly Cell[][]): Paragraph[] {
  const layout = isLayout(rows)
  return rows.flatMap((row) => {
    const cells = row.filter((cell) => cell.length > 0)
    if (cells.length < 2 || (layout && cells.some((cell) => cell.length > 1))) return cells.flat()
    return [joined(cells.flat(), layout ? ' ' : ' | ')]
  })
}

function isLayout(rows: readonly Cell[][]): boolean {
  const lengthOf = (cell: Cell) => cell.reduce((sum, { words }) => sum + words.length, 0)
  if (rows.some((row) => row.some((cell) => cell.length > 1 && lengthOf(cell) > LONG_CELL))) return true
  const filled = rows.map((row) => row.filter((cell) => cell.length > 0).length).filter((count) => count > 0)
  return filled.length > 0 && filled.filter((count) => count === 1).length * 2 > filled.length
}

function joined(parts: readonly Paragraph[], between: string): Paragraph {
  const markers: NoteMarker[] = []
  let words = ''
  let strong = 0
  for (const part of parts) {
    if (words !== '') words += between
    for (const { start, end, number } of part.markers) {
      markers.push({ start: start + words.length, end: end + words.length, number })
    }
    words += part.words.trim()
    strong += part.strong
  }
  return { words, markers, strong, kind: 'paragraph', level: null, main: parts[0]!.main }
}

/** What stands in the main part of its page when the page has one of any size. */
function mainPart(all: readonly Paragraph[]): readonly Paragraph[] {
  const main = all.filter((paragraph) => paragraph.main)
  return main.reduce((sum, { words }) => sum + words.length, 0) >= MAIN_PART ? main : all
}

function written(
  paragraphs: readonly Paragraph[],
  notes: ReadonlyMap<number, string>,
  metadata: FileMetadata,
  doubts: readonly string[],
): MarkedText {
  const writer = writeMarked()
  const placed = new Set<number>()
  const place = (number: number) => {
    const words = notes.get(number)
    if (words === undefined || placed.has(number)) return
    placed.add(number)
    writer.add({ words: `${number} ${words}` }, { kind: 'footnote', level: null, number })
  }
  for (const paragraph of paragraphs) {
    writer.add(paragraph, headed(paragraph))
    for (const { number } of paragraph.markers) place(number)
  }
  for (const number of notes.keys()) place(number)
  return {
    ...writer.finish(),
    pages: [],
    marksHeadings: paragraphs.some(({ kind }) => kind === 'heading'),
    metadata,
    doubts,
  }
}

/** Bold letters and no stop make a heading where the format has no other. */
function headed({ kind, level, strong, words }: Paragraph): { kind: FlowKind; level: number | null } {
  const standsOut =
    strong > 0 && strong >= visible(words) && words.length <= STRONG_HEADING && !/[.;,!:]\s*$/.test(words)
  return kind === 'paragraph' && standsOut ? { kind: 'heading', level: 3 } : { kind, level }
}

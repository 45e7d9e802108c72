import { headingLevel, partOf, type Part } from '#intake/xml/elements.ts'
import { metadataOf, nothingStated, noteMeta, noteWords, type Stated } from '#intake/xml/stated.ts'
import {
  writeMarked,
  type MarkedText,
  type MarkedWords,
  type NoteMarker,
  type TextWriter,
} from '#read/marked-text.ts'

/** Takes the events of a parser one by one and ends in a text. */
export type PublicationReader = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (words: string) => void
  readonly close: () => void
  readonly finish: (doubts: readonly string[]) => MarkedText
}

type Frame = { readonly name: string; readonly part: Part; readonly form: string | undefined }
type Ink = { words: string; markers: NoteMarker[]; strong: number; prefix: boolean }
type Note = { readonly number: number; label: string; readonly ink: Ink }

/** What stands in the line in which it begins. */
const WITHIN_LINE: ReadonlySet<Part> = new Set(['inline', 'note-number', 'note-mark', 'cell'])

const freshInk = (): Ink => ({ words: '', markers: [], strong: 0, prefix: false })

/** Longest heading that is known by its bold or italic letters alone, in code units. */
const STRONG_HEADING = 130

type State = {
  readonly writer: TextWriter
  readonly stated: Stated
  readonly frames: Frame[]
  ink: Ink
  note: Note | undefined
  /** Notes that stand behind the block that points at them. */
  waiting: Note[]
  /** Depth below an element that is left out. */
  skipped: number
  notes: number
  /** Headings below the title: where there are none, the paragraphs may hide some. */
  headings: number
}

/** Reads a publication: kamerstuk, answered questions, or what was printed before 2009. */
export function readPublication(): PublicationReader {
  const state: State = {
    writer: writeMarked(),
    stated: nothingStated(),
    frames: [],
    ink: freshInk(),
    note: undefined,
    waiting: [],
    skipped: 0,
    notes: 0,
    headings: 0,
  }
  return {
    open: (name, attributes) => openElement(state, name, attributes),
    text: (words) => takeWords(state, words),
    close: () => closeElement(state),
    finish: (doubts) => {
      flush(state)
      const said = metadataOf(state.stated)
      return {
        ...state.writer.finish(),
        pages: [],
        marksHeadings: state.headings > 0 || said.metadata.kind === 'motion',
        metadata: said.metadata,
        doubts: [...doubts, ...said.doubts],
      }
    },
  }
}

type Attributes = Readonly<Record<string, string>>

function openElement(state: State, name: string, attributes: Attributes): void {
  const { frames, stated } = state
  const part = partOf(name, namesOf(frames))
  if (name === 'meta') noteMeta(stated, attributes)
  if (state.skipped > 0 || part === 'skip' || name === 'meta') {
    state.skipped++
    return
  }
  if (name === 'datum' && frames.some((frame) => frame.name === 'datumtekst')) {
    stated.day ??= attributes['isodatum']
  }
  if (name === 'antwoord') stated.hasAnswers = true
  beforeElement(state, name, part)
  if (part === 'note-mark') {
    const label = attributes['nr'] ?? String(state.notes + 1)
    placeMark(state, label, Number(label))
  }
  frames.push({ name, part, form: attributes['kopopmaak'] ?? attributes['letat'] ?? attributes['type'] })
  if (part !== 'note') return
  state.notes++
  const label = attributes['nr'] ?? ''
  state.note = { number: Number(label) || state.notes, label, ink: freshInk() }
}

/** A number and the first paragraph of its item share a line; inside a note or a row everything does. */
function beforeElement(state: State, name: string, part: Part): void {
  const { frames, ink, note } = state
  if (name === 'br') inkOf(state).words += ' '
  if (note) {
    if (part === 'block') note.ink.words += ' '
    return
  }
  const inRow = frames.some((frame) => frame.part === 'row')
  if (part === 'cell' && ink.words.trim() !== '') ink.words += ' | '
  if (!WITHIN_LINE.has(part) && part !== 'note' && !inRow && !(ink.prefix && part === 'block')) flush(state)
  if (part === 'prefix') state.ink.prefix = true
}

function takeWords(state: State, words: string): void {
  const { frames, note, stated } = state
  if (state.skipped > 0) return
  // The source is indented: white space between two blocks is nothing.
  if (!note && state.ink.words === '' && words.trim() === '') return
  if (note && frames.at(-1)?.part === 'note-number') {
    note.label += words.trim()
    return
  }
  if (!note) noteWords(stated, namesOf(frames), words)
  const ink = inkOf(state)
  ink.words += words
  if (isStrong(frames)) ink.strong += words.replaceAll(/\s/g, '').length
}

function closeElement(state: State): void {
  const { frames, note } = state
  if (state.skipped > 0) {
    state.skipped--
    return
  }
  const frame = frames.at(-1)
  if (!frame) return
  if (frame.part === 'note' && note) closeNote(state, note, frame)
  else if (frame.part === 'prefix') state.ink.words += ' '
  else if (frame.part === 'inline' && isJoined(frames)) inkOf(state).words += ' '
  else if (!WITHIN_LINE.has(frame.part) && !note && !isInRow(frames)) flush(state)
  frames.pop()
}

function closeNote(state: State, note: Note, { name }: Frame): void {
  const done = { ...note, label: note.label || String(note.number) }
  state.note = undefined
  state.waiting.push(done)
  if (name === 'noot') placeMark(state, done.label, done.number)
  else flush(state)
}

/** Writes down what was gathered as one block, and its notes behind it. */
function flush(state: State): void {
  const { frames, ink, writer, waiting } = state
  if (ink.words === '' && waiting.length === 0) {
    ink.prefix = false
    return
  }
  const { kind, level } = kindHere(frames, ink)
  writer.add(labelled(ink, frames), { kind, level })
  if (kind === 'heading' && !frames.some(({ part }) => part === 'title')) state.headings++
  state.ink = freshInk()
  state.waiting = []
  for (const { number, label, ink: body } of waiting) {
    writer.add({ words: `${label} ${body.words}` }, { kind: 'footnote', level: null, number })
  }
}

function placeMark(state: State, label: string, number: number): void {
  const ink = inkOf(state)
  const start = ink.words.trimEnd().length
  ink.words = ink.words.slice(0, start) + label
  ink.markers.push({ start, end: start + label.length, number })
}

const inkOf = ({ note, ink }: State) => note?.ink ?? ink

const namesOf = (frames: readonly Frame[]) => frames.map(({ name }) => name)

/** A row closes as one line. */
function isInRow(frames: readonly Frame[]): boolean {
  return frames.some(({ part }, at) => part === 'row' && at < frames.length - 1)
}

/** Parts of a name or heading stand side by side in the source without a space that counts. */
function isJoined(frames: readonly Frame[]): boolean {
  return frames.some(
    ({ name, part }) =>
      part === 'heading' || part === 'signature' || name === 'dossiernummer' || name === 'onderw',
  )
}

function isStrong(frames: readonly Frame[]): boolean {
  return frames.some(
    ({ name, form }) => name === 'nadruk' && (form === 'vet' || form === 'cur' || form === 'ondlijn'),
  )
}

function kindHere(
  frames: readonly Frame[],
  { words, strong }: Ink,
): { kind: 'furniture' | 'heading' | 'signature' | 'list-item' | 'paragraph'; level: number | null } {
  for (let at = frames.length - 1; at >= 0; at--) {
    const { name, part, form } = frames[at]!
    if (part === 'furniture') return { kind: 'furniture', level: null }
    if (part === 'title') return { kind: 'heading', level: 1 }
    if (part === 'heading') {
      const depth = frames.filter((frame) => frame.name === 'divisie').length
      return { kind: 'heading', level: name === 'kop' ? Math.max(1, depth) : headingLevel(form) }
    }
    if (part === 'signature') return { kind: 'signature', level: null }
    if (name === 'nr' && isAsked(frames)) return { kind: 'heading', level: 2 }
    if (part === 'item') return { kind: 'list-item', level: null }
  }
  const visible = words.replaceAll(/\s/g, '').length
  const standsOut =
    visible > 0 && strong === visible && words.length <= STRONG_HEADING && !/[.;,!]\s*$/.test(words)
  return standsOut ? { kind: 'heading', level: 3 } : { kind: 'paragraph', level: null }
}

const isAsked = (frames: readonly Frame[]) =>
  frames.some(({ name }) => name === 'vraag' || name === 'antwoord')

/** A bare number above a question or an answer gets its word: the element said it, the text must. */
function labelled({ words, markers }: Ink, frames: readonly Frame[]): MarkedWords {
  const kind = frames.findLast(({ name }) => name === 'vraag' || name === 'antwoord')?.name
  const isNumber = frames.at(-1)?.name === 'nr' || frames.at(-1)?.name === 'nummer'
  if (!kind || !isNumber || !/^\s*\d/.test(words)) return { words, markers }
  return { words: `${kind === 'vraag' ? 'Vraag' : 'Antwoord'} ${words.trim()}` }
}

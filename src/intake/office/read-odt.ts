import { SaxesParser } from 'saxes'
import { makeFlow, type Flow } from '#intake/flow.ts'
import { HostileFileError } from '#intake/hostile-file.ts'
import { decodeText } from '#read/decode.ts'
import type { MarkedText } from '#read/marked-text.ts'

type Attributes = Readonly<Record<string, string>>
type State = {
  readonly flow: Flow
  readonly bold: Set<string>
  readonly open: (() => void)[]
  style: string
  body: number
  skipped: number
  items: number
  strong: number
  citing: boolean
  notes: number
}

const DEEPEST = 200
const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'frame',
  'forms',
  'sequence-decls',
  'table-of-content',
  'alphabetical-index',
  'script',
])
const nothing = () => {}

/**
 * Reads `content.xml` of an OpenDocument text. Deleted words and remarks in the margin are left out.
 *
 * Source: OpenDocument 1.3, part 3, § 5 and § 6.
 */
export function readOdt(content: Uint8Array): MarkedText {
  const state: State = {
    flow: makeFlow(),
    bold: new Set(),
    open: [],
    style: '',
    body: 0,
    skipped: 0,
    items: 0,
    strong: 0,
    citing: false,

    notes: 0,
  }
  let damaged = false
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => {
    damaged = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (state.open.length > DEEPEST) throw new HostileFileError('nested')
    state.open.push(begin(state, name.slice(name.indexOf(':') + 1), attributes))
  })
  parser.on('closetag', () => state.open.pop()?.())
  parser.on('text', (words) => say(state, words))
  parser.write(decodeText(content).text).close()
  while (state.open.length > 0) state.open.pop()?.()
  return state.flow.finish({}, damaged ? ['markup-damaged'] : [])
}

function say({ flow, body, skipped, citing, strong }: State, words: string): void {
  if (body > 0 && skipped === 0 && !citing) flow.text(words, { strong: strong > 0 })
}

/** Begins what an element stands for; gives what ends it. */
function begin(state: State, name: string, attributes: Attributes): () => void {
  const { flow } = state
  if (name === 'style') state.style = attributes['style:name'] ?? ''
  if (name === 'text-properties' && attributes['fo:font-weight'] === 'bold') state.bold.add(state.style)
  if (name === 'text' && state.open.length === 2) return counted(state, 'body')
  if (state.body === 0) return nothing
  if (state.skipped > 0 || SKIPPED.has(name)) return counted(state, 'skipped')
  switch (name) {
    case 'list-item':
      return counted(state, 'items')
    case 'table':
      return opened(flow.openTable, flow.closeTable)
    case 'h':
      return opened(() => flow.open('heading', Number(attributes['text:outline-level'] ?? 1)), flow.close)
    case 'p':
      return paragraph(state, attributes)
    case 'span':
      return state.bold.has(attributes['text:style-name'] ?? '') ? counted(state, 'strong') : nothing
    case 'note-citation':
    case 'note-body':
      return noteOf(state, name)
    default:
      space(state, name, attributes)
      return nothing
  }
}

/** White space that markup stands for, and the parts of a table that close by themselves. */
function space(state: State, name: string, attributes: Attributes): void {
  const { flow } = state
  if (name === 's') say(state, ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 100)))
  else if (name === 'tab') say(state, ' ')
  else if (name === 'line-break') flow.lineBreak()
  else if (name === 'table-row') flow.openRow()
  else if (name === 'table-cell') flow.openCell()
}

function paragraph(state: State, attributes: Attributes): () => void {
  const { flow } = state
  const bold = state.bold.has(attributes['text:style-name'] ?? '')
  flow.open(state.items > 0 ? 'list-item' : 'paragraph')
  if (bold) state.strong++
  return () => {
    if (bold) state.strong--
    flow.close()
  }
}

function noteOf(state: State, name: 'note-citation' | 'note-body'): () => void {
  const { flow } = state
  if (name === 'note-citation') {
    state.citing = true
    return () => {
      state.citing = false
      state.notes++
      flow.mark(String(state.notes), state.notes)
    }
  }
  return opened(() => flow.openNote(state.notes), flow.closeNote)
}

type Counter = 'body' | 'skipped' | 'items' | 'strong'

function counted(state: State, counter: Counter): () => void {
  state[counter]++
  return () => state[counter]--
}

function opened(open: () => void, close: () => void): () => void {
  open()
  return close
}

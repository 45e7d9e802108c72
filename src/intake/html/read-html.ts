import { Parser } from 'htmlparser2'
import { makeFlow, type Flow } from '#intake/flow.ts'
import { HostileFileError } from '#intake/hostile-file.ts'
import { isBoilerplate } from '#intake/html/boilerplate.ts'
import { metadataOf, nothingStated, noteMeta } from '#intake/xml/stated.ts'
import { decodeText } from '#read/decode.ts'
import type { MarkedText } from '#read/marked-text.ts'

type Attributes = Readonly<Record<string, string>>
type State = {
  readonly flow: Flow
  /** What each open element asks for when it closes. */
  readonly open: { readonly name: string; readonly close: () => void }[]
  skipped: number
  strong: number
  main: number
  /** Markers and notes so far, where they bear no number of their own. */
  notes: number
  bodies: number
  /** Inside `pre`, where a line end is one. */
  lines: number
}

/** Deeper than any page people made. */
const DEEPEST = 500
const BLOCKS = new Set(
  'p div section article main header blockquote figure figcaption dl dt dd address caption center fieldset hr pre ul ol'.split(
    ' ',
  ),
)
const INLINE_STRONG = new Set(['b', 'strong'])
const nothing = () => {}

/** Reads a web page: its headings, paragraphs, lists, tables and notes, without what belongs to the website. */
export function readHtml(bytes: Uint8Array): MarkedText {
  const { text, doubts } = decodeText(bytes)
  const stated = nothingStated()
  const flow = flowOf(text, (attributes) => noteMeta(stated, attributes))
  const { metadata, doubts: differ } = metadataOf(stated)
  const declared = /<meta[^>]+charset=["']?(?:iso-8859-1|windows-1252)/i.test(text.slice(0, 4096))
  return flow.finish(metadata, [
    ...doubts.filter((code) => !(declared && code === 'encoding-guessed')),
    ...differ,
  ])
}

/** The flow of a text in HTML; `onMeta` gets each `meta` of its head. */
export function flowOf(html: string, onMeta: (attributes: Attributes) => void = nothing): Flow {
  const state: State = {
    flow: makeFlow(),
    open: [],
    skipped: 0,
    strong: 0,
    main: 0,
    notes: 0,
    bodies: 0,
    lines: 0,
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'meta') onMeta(attributes)
        openElement(state, name, attributes)
      },
      ontext: (words) => {
        if (state.skipped > 0) return
        const shown = state.lines > 0 ? words.replaceAll(/\r?\n/g, '\v') : words
        state.flow.text(shown, { strong: state.strong > 0 })
      },
      onclosetag: () => closeElement(state),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()
  return state.flow
}

function openElement(state: State, name: string, attributes: Attributes): void {
  const { open } = state
  if (open.length > DEEPEST) throw new HostileFileError('nested')
  if (state.skipped > 0 || isBoilerplate(name, attributes, state.main > 0)) {
    state.skipped++
    open.push({ name, close: () => state.skipped-- })
    return
  }
  open.push({ name, close: begin(state, name, attributes) })
}

function closeElement({ open }: State): void {
  open.pop()?.close()
}

/** Begins what an element stands for; gives what ends it. */
function begin(state: State, name: string, attributes: Attributes): () => void {
  const { flow } = state
  const note = noteOf(state, name, attributes)
  if (note) return note
  if (name === 'br') flow.lineBreak()
  else if (/^h[1-6]$/.test(name)) return block(flow, () => flow.open('heading', Number(name[1])))
  else if (name === 'li') return block(flow, () => flow.open('list-item'))
  else if (name === 'table') return opened(flow.openTable, flow.closeTable)
  else if (name === 'tr') flow.openRow()
  else if (name === 'td' || name === 'th') flow.openCell()
  else if (INLINE_STRONG.has(name)) {
    state.strong++
    return () => state.strong--
  } else if (name === 'main' || name === 'article') return mainPart(state)
  else if (name === 'pre') {
    state.lines++
    return block(
      flow,
      () => flow.open('paragraph'),
      () => state.lines--,
    )
  } else if (BLOCKS.has(name)) return block(flow, () => flow.open(itemKind(state)))
  return nothing
}

/** A paragraph inside an item of a list is that item. */
function itemKind({ open }: State): 'list-item' | 'paragraph' {
  const outer = open.findLast(({ name }) => name === 'li' || name === 'td' || name === 'ul' || name === 'ol')
  return outer?.name === 'li' ? 'list-item' : 'paragraph'
}

function block({ close }: Flow, open: () => void, after: () => void = nothing): () => void {
  open()
  return () => {
    close()
    after()
  }
}

function opened(open: () => void, close: () => void): () => void {
  open()
  return close
}

function mainPart(state: State): () => void {
  if (state.main++ === 0) state.flow.setMain(true)
  return () => {
    if (--state.main === 0) state.flow.setMain(false)
  }
}

/** Notes as mammoth writes them (`#footnote-3`), and as the pages of Official Publications do (`nootnum`, `noot`). */
function noteOf(state: State, name: string, attributes: Attributes): (() => void) | undefined {
  const { flow } = state
  const id = /^(?:foot|end)note-(\d+)$/.exec(attributes['id'] ?? '')?.[1]
  if (name === 'li' && id !== undefined) return opened(() => flow.openNote(Number(id)), flow.closeNote)
  const target = /#(foot|end)note-(ref-)?(\d+)$/.exec(attributes['href'] ?? '')
  const classes = attributes['class'] ?? ''
  if (name === 'a' && target) {
    if (!target[2]) flow.mark(target[3]!, Number(target[3]))
    return skip(state)
  }
  if (name === 'a' && /(?:^| )nootnum(?: |$)/.test(classes)) {
    flow.mark(String(++state.notes), state.notes)
    return skip(state)
  }
  if (name === 'div' && /(?:^| )noot(?: |$)/.test(classes)) {
    return opened(() => flow.openNote(++state.bodies), flow.closeNote)
  }
  // The number stands before the words of its note; the reader sets it there.
  return name === 'span' && /(?:^| )nootnum(?: |$)/.test(classes) ? skip(state) : undefined
}

function skip(state: State): () => void {
  state.skipped++
  return () => state.skipped--
}

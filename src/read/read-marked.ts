import type { Document, FileMetadata } from '#model/document.ts'
import type { DocumentKind } from '#model/reading.ts'
import { markBlocks } from '#read/blocks.ts'
import { findExchanges } from '#read/exchanges.ts'
import type { Body } from '#read/footnotes.ts'
import { markFurniture } from '#read/furniture.ts'
import { readHousePaper } from '#read/house-paper.ts'
import { KIND, KINDS, makeLayout, ROLE, type Layout } from '#read/layout.ts'
import { findLines, lineText } from '#read/lines.ts'
import type { MarkedText, NoteMarker } from '#read/marked-text.ts'
import { withoutMarkers, type Marker } from '#read/markers.ts'
import { findPages, parsePaperHeader, type PaperHeader } from '#read/pages.ts'
import { assemble, type Received } from '#read/read-text.ts'
import { markSignature } from '#read/signature.ts'
import { structureOf } from '#read/structure.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type Numbered = Marker & { readonly number: number }

/**
 * Reads a letter whose format tells blocks, notes and pages apart. What the file says of itself joins what its text says;
 * where the two differ both are kept, with a doubt.
 */
export function readMarked(marked: MarkedText, received: Received, vocabulary: Vocabulary): Document {
  const structure = structureOf(vocabulary)
  const layout = makeLayout(findLines(marked.text))
  const notes = placeBlocks(layout, marked)
  placePages(layout, marked.pages)
  const printed = marked.pages.length > 0 ? findPages(layout, structure) : undefined
  if (printed) markFurniture(layout, structure)
  const bodies = layout.role.includes(ROLE.body) ? notes : withoutNotes(layout, notes)
  const markers = marked.markers.flatMap((marker) => numbered(layout, marker))
  const bare = { ...layout, lines: withoutMarkers(layout.lines, markers) }
  if (!marked.marksHeadings) markBlocks(bare, structure)
  const signatories = markSignature(bare, structure)
  const document = assemble(
    {
      layout,
      bodies,
      markers,
      pages: printed?.pages ?? [],
      header: printed?.header ?? headerIn(layout),
      signatories,
    },
    received,
    vocabulary,
  )
  return withMetadata(document, joined(document, marked.metadata), marked.doubts)
}

/** What the file says of itself, and for the rest what a paper of the House says in its fixed words. */
function joined({ display, text }: Document, metadata: FileMetadata): FileMetadata {
  const { title, kind, date, identifiers = [] } = readHousePaper(display.text, text)
  return {
    ...metadata,
    title: metadata.title ?? title ?? null,
    kind: metadata.kind ?? kind ?? null,
    date: metadata.date ?? date ?? null,
    identifiers: [...new Set([...metadata.identifiers, ...identifiers])],
  }
}

/** Gives every line the role and kind of the block it lies in; returns the notes. */
function placeBlocks(layout: Layout, { blocks }: MarkedText): Body[] {
  const { lines, role, opens, level } = layout
  const bodies: Body[] = []
  let line = 0
  for (const block of blocks) {
    while (line < lines.count && lines.end[line]! <= block.start) line++
    const first = line
    while (line < lines.count && lines.start[line]! < block.end) line++
    if (first === line) continue
    if (block.kind === 'furniture') role.fill(ROLE.furniture, first, line)
    else opens[first] = KINDS.indexOf(block.kind)
    if (block.kind === 'heading') level[first] = block.level ?? 1
    if (block.kind !== 'footnote') continue
    role.fill(ROLE.footnote, first, line)
    const number = block.number ?? bodies.length + 1
    bodies.push({ line: first, endLine: line, number, label: String(number) })
  }
  if (lines.count > 0 && role[0] === ROLE.body) opens[0] ||= KIND.paragraph
  return bodies
}

/** What holds nothing but notes, or notes and furniture, has none: there is no text that they could belong to. */
function withoutNotes({ role, opens }: Layout, bodies: readonly Body[]): Body[] {
  for (const { line, endLine } of bodies) {
    role.fill(ROLE.body, line, endLine)
    opens[line] = KIND.paragraph
  }
  return []
}

function placePages({ lines, pageStart }: Layout, pages: MarkedText['pages']): void {
  let line = 0
  for (const { start } of pages) {
    while (line < lines.count && lines.start[line]! < start) line++
    if (line < lines.count) pageStart[line] = 1
  }
}

function numbered({ lines, role }: Layout, { start, end, number }: NoteMarker): Numbered[] {
  let line = 0
  while (line < lines.count && lines.end[line]! < end) line++
  if (line === lines.count || role[line] !== ROLE.body || lines.start[line]! > start) return []
  return [{ start, end, line, value: number, plain: true, number }]
}

function headerIn({ lines, role }: Layout): PaperHeader | null {
  for (let line = 0; line < lines.count; line++) {
    const header = role[line] === ROLE.furniture ? parsePaperHeader(lineText(lines, line)) : undefined
    if (header) return header
  }
  return null
}

/** The text speaks first: it is what was sent. A title and a kind that the file states are surer than a guess. */
function withMetadata(document: Document, metadata: FileMetadata, doubts: readonly string[]): Document {
  const { date, identifiers } = document
  const undated = date.basis === 'none' || date.basis === 'inferred'
  const differ = [
    ...(metadata.date && !undated && date.value !== metadata.date && date.basis !== 'given'
      ? ['metadata-date-differs']
      : []),
    ...(contradicts(identifiers, metadata.identifiers) ? ['metadata-number-differs'] : []),
  ]
  const ownDoubts =
    metadata.date && undated ? document.doubts.filter((code) => !isOfDate(code)) : document.doubts
  return {
    ...document,
    metadata,
    exchanges: findExchanges(document.blocks, document.matching.text),
    title: metadata.title ?? document.title,
    kind: surerKind(metadata.kind, document.kind),
    date: metadata.date && undated ? { value: metadata.date, basis: 'stated' } : date,
    identifiers: [...new Set([...identifiers, ...metadata.identifiers])],
    signatories: document.signatories.length > 0 ? document.signatories : signedBy(metadata),
    doubts: [...ownDoubts, ...doubts, ...differ],
  }
}

/** What is sent as a letter may be an answer to advice or a policy note: there the text knows better. */
function surerKind(stated: DocumentKind | null, said: DocumentKind): DocumentKind {
  return stated === null || (stated === 'letter' && said !== 'unknown') ? said : stated
}

const isOfDate = (code: string) => code === 'date-unknown' || code === 'date-inferred'

const isPaper = (id: string) => id.startsWith('kst-')

/** Text and file each name a paper, and it is not the same one. */
function contradicts(said: readonly string[], stated: readonly string[]): boolean {
  const papers = said.filter(isPaper)
  const others = stated.filter(isPaper)
  return papers.length > 0 && others.length > 0 && !papers.some((id) => others.includes(id))
}

function signedBy({ submitters }: FileMetadata): Document['signatories'] {
  return submitters.map((name) => ({ name, role: 'Indiener' }))
}

import type { Block, Document } from '#model/document.ts'
import type { Edit, Layer } from '#model/layer.ts'
import { markBlocks } from '#read/blocks.ts'
import { findDigitKey } from '#read/digits.ts'
import { layOut } from '#read/display.ts'
import { chooseMarkers, findBodies, type Body } from '#read/footnotes.ts'
import { markFurniture } from '#read/furniture.ts'
import { makeSeams } from '#read/hyphens.ts'
import { KIND, KINDS, makeLayout, ROLE, type Layout } from '#read/layout.ts'
import { findLines } from '#read/lines.ts'
import { findMarkers, withoutMarkers, type Marker } from '#read/markers.ts'
import { makeMatching } from '#read/matching.ts'
import { readMetadata } from '#read/metadata.ts'
import { findPages, type PaperHeader } from '#read/pages.ts'
import { markSignature } from '#read/signature.ts'
import { structureOf } from '#read/structure.ts'
import { sourceRange } from '#text/offset-map.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What the caller knows of a file before it is read. */
export type Received = {
  readonly name: string
  readonly sha256: string
  readonly mediaType: string
  /** The day of the letter when somebody gave it; it beats what the letter says. */
  readonly date?: string | undefined
  /** The day that somebody noted beside the letter; it counts when the letter does not state its own. */
  readonly knownDate?: string | undefined
}

/** Reads the text of a letter: structure, layers, metadata. Never refuses; what it is not sure of is a doubt. */
export function readText(text: string, received: Received, vocabulary: Vocabulary): Document {
  const structure = structureOf(vocabulary)
  const layout = makeLayout(findLines(text))
  const { pages, header } = findPages(layout, structure)
  markFurniture(layout, structure)
  const candidates = findMarkers(layout, vocabulary.isAbbreviation)
  const bodies = findBodies(layout, candidates, structure)
  for (const { line } of bodies) layout.opens[line] = KIND.footnote
  const markers = chooseMarkers(
    candidates.filter(({ line }) => layout.role[line] === ROLE.body),
    bodies,
  )
  const bare = { ...layout, lines: withoutMarkers(layout.lines, markers) }
  markBlocks(bare, structure)
  const signatories = markSignature(bare, structure)
  return assemble({ layout, bodies, markers, pages, header, signatories }, received, vocabulary)
}

/** What is known of the lines of a text: enough to lay it out. */
export type Marked = {
  readonly layout: Layout
  readonly bodies: readonly Body[]
  readonly markers: readonly (Marker & { readonly number: number | null })[]
  readonly pages: Document['pages']
  readonly header: PaperHeader | null
  readonly signatories: Document['signatories']
}

/** Makes the layers and the metadata of a text whose lines are known. */
export function assemble(
  { layout, bodies, markers, pages, header, signatories }: Marked,
  received: Received,
  vocabulary: Vocabulary,
): Document {
  const structure = structureOf(vocabulary)
  const { text } = layout.lines
  const digitKey = findDigitKey(layout)
  const laidOut = layOut(layout, bodies, markers, makeSeams(text, structure))
  const display = laidOut.layer
  const { layer: matching, edits: repairs } = makeMatching(display.text, vocabulary, structure, digitKey)
  const metadata = readMetadata(layout, structure, {
    given: received.date,
    known: received.knownDate,
    header,
    display: display.text,
  })
  const notesMissing = markers.length > 0 && bodies.length === 0
  return {
    source: { name: received.name, sha256: received.sha256, mediaType: received.mediaType },
    text,
    display,
    matching,
    edits: [...laidOut.edits, ...repairs.map((edit) => placed(edit, display))],
    blocks: blocksOf(layout, laidOut.blockLines, matching.text),
    furniture: furnitureOf(layout),
    footnotes: laidOut.footnotes,
    pages,
    digitKey,
    title: metadata.title,
    kind: metadata.kind,
    date: metadata.date,
    identifiers: metadata.identifiers,
    signatories,
    addressee: metadata.addressee,
    doubts: [...metadata.doubts, ...(notesMissing ? ['footnote-bodies-missing'] : [])],
  }
}

/** A repair was found in the display text; its place is wanted in the received one. */
function placed(edit: Edit, { map }: Layer): Edit {
  return { ...edit, ...sourceRange(map, edit) }
}

/** Every line of the matching layer is a block; `blockLines` says with which line of the layout it began. */
function blocksOf(
  { opens, level, doubts }: Layout,
  blockLines: readonly number[],
  matching: string,
): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const line of blockLines) {
    let end = matching.indexOf('\n', start)
    if (end < 0) end = matching.length
    const kind = KINDS[opens[line]!]!
    blocks.push({
      kind: kind === 'goes-on' ? 'paragraph' : kind,
      level: kind === 'heading' ? level[line]! : null,
      start,
      end,
      doubts: doubts.get(line) ?? [],
    })
    start = end + 1
  }
  return blocks
}

/** Furniture on lines that follow each other is one stretch. */
function furnitureOf({ lines, role }: Layout): Document['furniture'] {
  const stretches: { start: number; end: number }[] = []
  for (let line = 0; line < lines.count; line++) {
    if (role[line] !== ROLE.furniture) continue
    if (line > 0 && role[line - 1] === ROLE.furniture && stretches.length > 0) {
      stretches.at(-1)!.end = lines.end[line]!
    } else stretches.push({ start: lines.start[line]!, end: lines.end[line]! })
  }
  return stretches
}

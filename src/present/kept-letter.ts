import type { Block, Document, Footnote } from '#model/document.ts'
import type { Passage } from '#model/filing.ts'
import type { Segment } from '#model/reading.ts'
import { overlaps, type Span } from '#model/span.ts'
import { buildLayer, type LayerBuilder } from '#text/offset-map.ts'

/** What a page shows of a letter, whether it was read just now or is kept in a register. */
export type ShownLetter = Pick<
  Document,
  'text' | 'display' | 'blocks' | 'footnotes' | 'furniture' | 'pages' | 'doubts'
>

/** What is kept of a letter: its canonical text, its segments and its passages in order. */
export type KeptLetter = {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly passages: readonly Omit<Passage, 'matching'>[]
}

type KeptPassage = KeptLetter['passages'][number]

/**
 * Lays a kept letter out as people read it, without reading it again: each passage is its canonical range with white space
 * mended and with signs left out, so that walking along both tells where each sign stems from. Marks of footnotes are found among
 * what was left out.
 */
export function layOutKept({ text, segments, passages }: KeptLetter): ShownLetter {
  const furniture = segments
    .filter(({ kind }) => kind === 'furniture')
    .map(({ start, end }) => ({ start, end }))
  const notes = passages.filter(({ kind }) => kind === 'footnote')
  const others = passages.filter(({ kind }) => kind !== 'footnote')
  const elsewhere = [...furniture, ...notes].sort((a, b) => a.start - b.start)
  const builder = buildLayer(text)
  const blocks: Block[] = []
  const footnotes: Footnote[] = []
  const placed = new Set<KeptPassage>()
  const write = (passage: KeptPassage) => {
    const start = builder.length() === 0 ? 0 : builder.length() + 1
    if (start > 0) builder.replace(passage.start, passage.start, '\n')
    const skips = elsewhere.filter((other) => other !== passage && overlaps(other, passage))
    const dropped = writePassage(builder, text, passage, skips)
    const kind = passage.kind === 'furniture' ? 'paragraph' : passage.kind
    blocks.push({ kind, level: passage.level, doubts: [], start, end: builder.length() })
    return dropped
  }
  const writeNote = (note: KeptPassage) => {
    placed.add(note)
    write(note)
  }
  for (const [at, passage] of others.entries()) {
    const marks = write(passage).flatMap((span) => markOf(text, span))
    for (const { label, marker } of marks) {
      const note = notes.find((one) => one.start > marker.end && labelOf(one) === label && !placed.has(one))
      footnotes.push({ label, marker, body: note ? { start: note.start, end: note.end } : null })
      if (note) writeNote(note)
    }
    const until = others[at + 1]?.start ?? Infinity
    for (const note of notes) {
      if (note.start >= until || placed.has(note)) continue
      // Its mark may yet come, in a passage that goes on behind it.
      if (passage.end > note.end && until === Infinity) continue
      footnotes.push({ label: labelOf(note) ?? '', marker: null, body: { start: note.start, end: note.end } })
      writeNote(note)
    }
  }
  for (const note of notes) if (!placed.has(note)) writeNote(note)
  const pages = pagesOf(passages)
  return { text, display: builder.finish(), blocks, footnotes, furniture, pages, doubts: [] }
}

const isBlank = (unit: string | undefined) => unit !== undefined && /\s/.test(unit)

/** Writes the words of a passage, each from where it stands in the canonical text. Gives what was left out between its words. */
function writePassage(
  builder: LayerBuilder,
  text: string,
  { start, end, text: shown }: KeptPassage,
  skips: readonly Span[],
): Span[] {
  const dropped: Span[] = []
  let at = start
  let skip = 0
  const pass = () => {
    while (skip < skips.length && skips[skip]!.end <= at) skip++
    while (skip < skips.length && skips[skip]!.start <= at) at = Math.max(at, skips[skip++]!.end)
  }
  const leaveOut = (wanted: (unit: string) => boolean) => {
    const from = at
    for (pass(); at < end && !wanted(text[at]!); pass()) at++
    if (at > from) dropped.push({ start: from, end: at })
  }
  for (let i = 0; i < shown.length; i++) {
    const unit = shown[i]!
    const before = at
    pass()
    if (isBlank(unit)) {
      leaveOut(isBlank)
      const from = at
      for (; at < end && isBlank(text[at]); pass()) at++
      if (at - from === 1 && text[from] === unit) builder.copy(from, at)
      else builder.replace(from, at, unit)
      continue
    }
    if (text[at] !== unit) leaveOut((other) => other === unit)
    if (at >= end) {
      // The words are not those of the range: they are shown all the same, as standing where the last ones did.
      builder.replace(before, before, shown.slice(i))
      return dropped
    }
    builder.copy(at, at + 1)
    at++
  }
  if (at < end) dropped.push({ start: at, end })
  return dropped
}

const MARK = /^\s*[[(]?(\d{1,3}|\*{1,3}|†)[\])]?\s*$/

function markOf(text: string, span: Span): { label: string; marker: Span }[] {
  const label = MARK.exec(text.slice(span.start, span.end))?.[1]
  if (label === undefined) return []
  const start = text.indexOf(label, span.start)
  return [{ label, marker: { start, end: start + label.length } }]
}

function labelOf({ text }: KeptPassage): string | undefined {
  return /^[[(]?(\d{1,3}|\*{1,3}|†)/.exec(text)?.[1]
}

/** A page begins, as far as is kept, with the first passage on it. */
function pagesOf(passages: readonly KeptPassage[]): { start: number; number: number }[] {
  const pages: { start: number; number: number }[] = []
  for (const { page, start } of passages) {
    if (page !== null && page !== pages.at(-1)?.number) pages.push({ start, number: page })
  }
  return pages
}

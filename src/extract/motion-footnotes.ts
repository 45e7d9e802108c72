import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { Citation } from '#extract/motion-citations.ts'
import type { Motion, Named } from '#extract/motion-thread.ts'
import { contains, type Span } from '#model/span.ts'
import { sourceRange } from '#text/offset-map.ts'
import { firstFrom, within } from '#text/sorted.ts'

/** How many blocks above the notes of a page its text can begin, where scanning lost the markers. */
const PAGE = 20
const CITATION_WORDS =
  /https?:\S*|\S*\.html?\b|kamerstuk(?:ken)?|vergaderjaar|zie|tweede kamer|dossier|\bnr\b/gi

/** Gives motions without a number the citation of their footnote, by its marker or because nothing else can be meant. */
export function linkFootnotes(
  analysis: Analysis,
  named: readonly Named[],
  citations: readonly Citation[],
): void {
  const open = named.filter(({ motion }) => motion.reference === null && motion.names.length > 0)
  if (open.length === 0 || citations.length === 0) return
  const notes = markedNotes(analysis)
  linkByMarker(analysis, open, citations, notes)
  // A note whose marker was found stands where its marker stands: it is not what the motions of its page left open.
  const loose = citations.filter((citation) => {
    const place = canonicalPlace(analysis, citation)
    return !notes.some(({ body }) => contains(body, place))
  })
  linkLoose(analysis, open, loose)
}

/** The footnotes of which both ends were found, in the canonical text. */
function markedNotes({ document }: Analysis): { readonly marker: Span; readonly body: Span }[] {
  return document.footnotes.flatMap(({ marker, body }) => (marker && body ? [{ marker, body }] : []))
}

function canonicalPlace({ document: { display, matching } }: Analysis, span: Span): Span {
  return sourceRange(display.map, sourceRange(matching.map, span))
}

function linkByMarker(
  analysis: Analysis,
  open: readonly Named[],
  citations: readonly Citation[],
  notes: readonly { readonly marker: Span; readonly body: Span }[],
): void {
  const byStart = (a: Span, b: Span) => a.start - b.start
  const cited = citations
    .map((citation) => ({ id: citation.id, ...canonicalPlace(analysis, citation) }))
    .sort(byStart)
  const owners = open
    .map(({ mention, motion }) => ({
      motion,
      start: canonicalPlace(analysis, mention).start,
      end: canonicalPlace(analysis, sentenceSpan(analysis, mention.sentence)).end + 4,
    }))
    .sort(byStart)
  for (const { marker, body } of notes) {
    const owner = owners[firstFrom(owners, marker.start) - 1]
    const inside = within(cited, body)
    if (!owner || owner.end < marker.start || inside.length !== 1) continue
    give(owner.motion, inside[0]!)
  }
}

/** The only bare citation among the notes of a page belongs to the only motion without a number in the text above them. */
function linkLoose(analysis: Analysis, open: readonly Named[], citations: readonly Citation[]): void {
  const { blocks } = analysis.document
  const motionsIn = new Map<number, Motion[]>()
  for (const { mention, motion } of open) {
    const block = analysis.blockOf(mention.sentence)
    motionsIn.set(block, [...(motionsIn.get(block) ?? []), motion])
  }
  let since = analysis.blockOf(open[0]!.mention.sentence)
  for (let block = since + 1; block < blocks.length; block++) {
    if (blocks[block]!.kind !== 'footnote') continue
    const above = new Set<Motion>()
    for (let at = Math.max(since, block - PAGE); at < block; at++) {
      for (const motion of motionsIn.get(at) ?? []) above.add(motion)
    }
    const bare: Citation[] = []
    for (; blocks[block]?.kind === 'footnote'; block++) {
      bare.push(...bareCitation(analysis, blocks[block]!, citations))
    }
    since = block
    const [motion, ...others] = [...above].filter(({ reference }) => reference === null)
    if (motion && others.length === 0 && bare.length === 1) give(motion, bare[0]!)
  }
}

function give(motion: Motion, { id }: { readonly id: string }): void {
  if (motion.reference !== null) return
  motion.reference = id
  motion.doubts.add('reference-from-footnote')
}

/** The citation of a footnote that holds nothing else. */
function bareCitation({ text }: Analysis, note: Span, citations: readonly Citation[]): Citation[] {
  const [only, ...more] = within(citations, note)
  if (!only || more.length > 0) return []
  const rest = `${text.slice(note.start, only.start)} ${text.slice(only.end, note.end)}`
  return /\p{L}{3,}/u.test(rest.replace(CITATION_WORDS, '')) ? [] : [only]
}

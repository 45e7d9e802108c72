import type { Document } from '#model/document.ts'
import type { Item, Segment } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { sourcePieces, sourceRange } from '#text/offset-map.ts'
import { firstBehind } from '#text/sorted.ts'

type Piece = { start: number; end: number; readonly block: number }

const FURNITURE = -1
/** Below this share of letters a stretch of some length is no language. */
const LETTERS = 0.5

/**
 * The stretches of the received text in order, none overlapping, and how much of each was understood. A paragraph that
 * a page end cuts is two stretches.
 */
export function segmentsOf(document: Document, items: readonly Item[]): Segment[] {
  const pieces = piecesOf(document)
  const touched = touchedBy(pieces, items)
  return pieces.map(({ start, end, block }, i) => {
    const found = touched[i] === 1
    if (block === FURNITURE) {
      return { start, end, kind: 'furniture', level: null, coverage: found ? 'extracted' : 'context' }
    }
    const { kind, level, doubts } = document.blocks[block]!
    return {
      start,
      end,
      kind,
      level,
      coverage: found ? 'extracted' : coverageWithout(kind, doubts, document, { start, end }),
    }
  })
}

function coverageWithout(
  kind: Segment['kind'],
  doubts: readonly string[],
  { text }: Document,
  { start, end }: Span,
): Segment['coverage'] {
  if (doubts.length > 0 || isGarbled(text.slice(start, Math.min(end, start + 400)))) return 'not-understood'
  return kind === 'heading' || kind === 'signature' ? 'context' : 'nothing-found'
}

function isGarbled(words: string): boolean {
  if (words.length < 24 || words.includes('http:') || words.includes('https:')) return false
  if (words.includes('\ufffd')) return true
  const enough = words.length * LETTERS
  let letters = 0
  let visible = 0
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    if (unit < 128 ? isPlainLetter(unit) : isLetterAt(words, at)) letters++
    if (unit < 128 ? !isPlainSpace(unit) : /\S/.test(words.charAt(at))) visible++
    if (letters >= enough) return false
  }
  return letters < visible * LETTERS
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

function isPlainSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13)
}

/** A pair of surrogates counts once, at its first. */
function isLetterAt(words: string, at: number): boolean {
  return /\p{L}/u.test(String.fromCodePoint(words.codePointAt(at)!))
}

function piecesOf({ blocks, furniture, display, matching }: Document): Piece[] {
  const all: Piece[] = furniture.map(({ start, end }) => ({ start, end, block: FURNITURE }))
  for (const [index, block] of blocks.entries()) {
    for (const { start, end } of sourcePieces(display.map, sourceRange(matching.map, block))) {
      // The lines of a paragraph follow right behind each other: no need to sort them.
      const last = all.at(-1)
      if (last?.block === index && (last.end === start || last.end + 1 === start)) last.end = end
      else all.push({ start, end, block: index })
    }
  }
  all.sort((a, b) => a.start - b.start)
  const merged: Piece[] = []
  for (const piece of all) {
    const last = merged.at(-1)
    if (last && last.block === piece.block) last.end = Math.max(last.end, piece.end)
    else if (piece.end > piece.start) merged.push(piece)
  }
  return merged
}

/** An answer spans whole paragraphs: what was found there are the sentences that decide. */
function touchedBy(pieces: readonly Piece[], items: readonly Item[]): Uint8Array {
  const touched = new Uint8Array(pieces.length)
  const touch = ({ start, end }: Span) => {
    for (let i = firstBehind(pieces, start); i < pieces.length && pieces[i]!.start < end; i++) touched[i] = 1
  }
  for (const item of items) {
    if (item.kind === 'response') item.evidence.forEach(touch)
    else touch(item)
  }
  return touched
}

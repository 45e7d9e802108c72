import { findHouseWords, type HouseWordHit } from '#join/house-words.ts'
import { CELLS, type OverviewEntry } from '#join/overview-entries.ts'
import type { Reading } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** The words that say how something stands, and what the House would call that. */
export type Stand = Span & { readonly value: string | null }

/** So many words may stand before the state in its sentence: "De motie is hiermee afgedaan". */
const WORDS_BEFORE = 5
/** What separates the stretches in which a state may stand first. */
const BREAK = /(?<=[.;!?])\s+|\n|\s+\|\s+|(?<=:)\s+|\s+[–—-]\s+/g

/** How an entry of an overview stands: in the column of its table for that, behind "status:", or where a sentence opens with it. */
export function standIn(
  { segments, named, column }: OverviewEntry,
  reading: Reading,
  text: string,
  vocabulary: Vocabulary,
): Stand | undefined {
  const [first] = segments
  const cells = first ? piecesOf(text, first, CELLS) : []
  if (cells.length > 1) {
    const stated = column === null ? undefined : cells[column]
    if (stated && stated.end > stated.start) return firstSentence(stated, text, vocabulary)
    return cells.toReversed().flatMap((cell) => opensWith(cell, text, vocabulary) ?? [])[0]
  }
  for (const segment of segments) {
    for (const piece of piecesOf(text, segment, BREAK)) {
      const stand = piece.end <= named.start ? undefined : opensWith(piece, text, vocabulary)
      if (stand) return stand
    }
  }
  return settledIn(segments, reading)
}

/** A state that stands in the first words of a stretch, with that stretch. */
function opensWith(piece: Span, text: string, vocabulary: Vocabulary): Stand | undefined {
  const words = text.slice(piece.start, piece.end)
  const hit = standHits(words, vocabulary)[0]
  if (!hit || words.slice(0, hit.start).split(/\s+/).filter(Boolean).length > WORDS_BEFORE) return undefined
  return { start: piece.start, end: piece.end, value: hit.word.value ?? null }
}

/** What a cell for the state says, whatever it says. */
function firstSentence(cell: Span, text: string, vocabulary: Vocabulary): Stand {
  const pieces = piecesOf(text, cell, BREAK)
  const known = pieces.flatMap((piece) => opensWith(piece, text, vocabulary) ?? [])[0]
  return known ?? { ...(pieces[0] ?? cell), value: null }
}

/** Words of a state, in order; those within longer words of a state do not count. */
function standHits(words: string, vocabulary: Vocabulary): HouseWordHit[] {
  const hits = findHouseWords(words, vocabulary).filter(({ word }) => word.step === 'stand')
  const isWithin = (one: HouseWordHit, other: HouseWordHit) =>
    other !== one &&
    other.start <= one.start &&
    other.end >= one.end &&
    other.end - other.start > one.end - one.start
  return hits.filter((hit) => !hits.some((other) => isWithin(hit, other)))
}

/** What the reading found to be settled. */
function settledIn(segments: OverviewEntry['segments'], { items }: Reading): Stand | undefined {
  const settled = items.find(
    (item) =>
      item.kind === 'discharge' && segments.some(({ start, end }) => item.start >= start && item.end <= end),
  )
  return settled && { start: settled.start, end: settled.end, value: 'voldaan' }
}

/** The stretches between what separates them, without the space around them. */
function piecesOf(text: string, { start, end }: Span, separator: RegExp): Span[] {
  const words = text.slice(start, end)
  const pieces: Span[] = []
  let from = 0
  const add = (to: number) => {
    const piece = words.slice(from, to)
    const at = start + from + (piece.length - piece.trimStart().length)
    pieces.push({ start: at, end: Math.max(at, start + from + piece.trimEnd().length) })
  }
  for (const { index, 0: found } of words.matchAll(separator)) {
    add(index)
    from = index + found.length
  }
  add(words.length)
  return pieces
}

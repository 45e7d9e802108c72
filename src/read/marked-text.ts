import type { FileMetadata } from '#model/document.ts'
import type { SegmentKind } from '#model/reading.ts'
import type { Span } from '#model/span.ts'

/** A stretch of whole lines of which the file itself says what it is. */
export type MarkedBlock = Span & {
  readonly kind: SegmentKind
  /** Depth of a heading from 1; null elsewhere. */
  readonly level: number | null
  /** Of a footnote: its number in the order of notes. */
  readonly number?: number
}

/** A footnote marker in running text. Offsets of the text. */
export type NoteMarker = Span & { readonly number: number }

/**
 * The text of a file that is more than text, made by the reader of its format, and what that format says of each stretch.
 * Blocks are in order, do not overlap, and begin and end with their lines; together they hold everything visible.
 */
export type MarkedText = {
  readonly text: string
  readonly blocks: readonly MarkedBlock[]
  readonly markers: readonly NoteMarker[]
  /** Where each page starts and its number; empty when the format knows no pages. */
  readonly pages: readonly { readonly start: number; readonly number: number }[]
  /** Whether the format marks headings. Where it does not, a heading is known by its form, as in plain text. */
  readonly marksHeadings: boolean
  readonly metadata: FileMetadata
  readonly doubts: readonly string[]
}

/** Metadata of a file that says nothing of itself. */
export const NO_METADATA: FileMetadata = {
  title: null,
  kind: null,
  date: null,
  identifiers: [],
  submitters: [],
}

/** Writes blocks one below the other, an empty line between them. */
export type TextWriter = {
  /** Adds a block; white space is joined, markers are placed in the words. An empty block is left out. */
  readonly add: (words: MarkedWords, block: Omit<MarkedBlock, 'start' | 'end'>) => void
  readonly length: () => number
  readonly finish: () => Pick<MarkedText, 'text' | 'blocks' | 'markers'>
}

/** Words with the notes they point at; offsets of the words. */
export type MarkedWords = { readonly words: string; readonly markers?: readonly NoteMarker[] }

/** Starts an empty text. */
export function writeMarked(): TextWriter {
  const pieces: string[] = []
  const blocks: MarkedBlock[] = []
  const markers: NoteMarker[] = []
  let at = 0
  return {
    add: ({ words, markers: own = [] }, block) => {
      const { text, offsetOf } = tidy(words)
      if (text === '') return
      const gap = pieces.length === 0 ? '' : '\n\n'
      const start = at + gap.length
      pieces.push(gap, text)
      at = start + text.length
      blocks.push({ ...block, start, end: at })
      for (const { start: from, end: to, number } of own) {
        markers.push({ start: start + offsetOf(from), end: start + offsetOf(to), number })
      }
    },
    length: () => at,
    finish: () => ({ text: pieces.join(''), blocks, markers }),
  }
}

/** A line end that counts, in words whose other white space does not. */
export const LINE_BREAK = '\v'

/** Joins white space; a control that nobody sees is white space. Line ends of the source say nothing. */
function tidy(words: string): { text: string; offsetOf: (at: number) => number } {
  return { text: joined(words).trim(), offsetOf: (at) => joined(words.slice(0, at)).trimStart().length }
}

function joined(words: string): string {
  if (!UNTIDY.test(words)) return words
  if (!words.includes(LINE_BREAK)) return words.replace(BLANKS, ' ')
  return words.replace(BLANKS, (blank) => (blank.includes(LINE_BREAK) ? '\n' : ' '))
}

/** Most words are tidy. */
const UNTIDY = /[^\S ]| {2}|[\p{Cc}\u200B\uFEFF]/u
// A no-break space is white space too: who quotes does not see the difference.
const BLANKS = /[\s\p{Cc}\u200B\uFEFF]+/gu

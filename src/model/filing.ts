import type { Reading, SegmentKind } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import type { LetterKeys } from '#model/statement.ts'

/** A stretch of a letter that is read as one: a paragraph, heading, list item, footnote. Offsets of the canonical text. */
export type Passage = Span & {
  readonly kind: SegmentKind
  readonly level: number | null
  readonly page: number | null
  /** For people: line ends and hyphens mended. */
  readonly text: string
  /** For machines: damage repaired, diacritics folded. */
  readonly matching: string
}

/** Everything the register takes from a letter that was read. */
export type Filing = {
  readonly reading: Reading
  /** The canonical text, in which all offsets count. */
  readonly text: string
  readonly passages: readonly Passage[]
  readonly keys: LetterKeys
}

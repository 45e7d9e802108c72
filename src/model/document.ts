import type { Edit, Layer } from '#model/layer.ts'
import type { DocumentDate, DocumentKind, SegmentKind } from '#model/reading.ts'
import type { Day, Span } from '#model/span.ts'

/**
 * A stretch of a letter with one role on the page. `start` and `end` are of the matching layer, without the line end
 * that closes every block there. Furniture is in no layer: see `Document.furniture`.
 */
export type Block = Span & {
  readonly kind: Exclude<SegmentKind, 'furniture'>
  /** Depth of a heading from 1; null elsewhere. */
  readonly level: number | null
  /** What the reader was not sure of, for people. */
  readonly doubts: readonly string[]
}

/** A footnote: the number or sign, where the text points at it, and its body. Offsets of the canonical text. */
export type Footnote = {
  readonly label: string
  readonly marker: Span | null
  readonly body: Span | null
}

/** A question of Members with the answer to it; null when there is none. Offsets of the matching layer. */
export type Exchange = {
  /** One question may bear several numbers, and one answer may serve several questions. */
  readonly numbers: readonly string[]
  readonly question: Span
  readonly answer: Span | null
}

/** What a file says of itself beside its text. What it does not say is null or empty. */
export type FileMetadata = {
  readonly title: string | null
  readonly kind: DocumentKind | null
  readonly date: Day | null
  /** Official ids and numbers: `kst-32735-354`, `2024D41042`. */
  readonly identifiers: readonly string[]
  /** Members as the file names them, with initials: `D.G.M. Ceder`. */
  readonly submitters: readonly string[]
}

/**
 * A file as the reader understood it.
 *
 * Three texts: `text` is canonical and never changed; `display` is what people read (layout mended, furniture out,
 * footnotes behind their paragraph); `matching` is `display` with damage repaired and diacritics folded, one block per
 * line. Each layer's map leads one text down. Extractors work on `matching` only.
 */
export type Document = {
  readonly source: { readonly name: string; readonly sha256: string; readonly mediaType: string }
  readonly text: string
  readonly display: Layer
  readonly matching: Layer
  readonly edits: readonly Edit[]
  readonly blocks: readonly Block[]
  /** Ranges of `text` that are page furniture. */
  readonly furniture: readonly Span[]
  readonly footnotes: readonly Footnote[]
  /** Where each page starts in `text` and its number, in order; empty when nothing shows pages. */
  readonly pages: readonly { readonly start: number; readonly number: number }[]
  /** Digits that this file shows as a letter, proven by its numbered headings: `{ q: '4' }`. */
  readonly digitKey?: Readonly<Record<string, string>>
  readonly title: string | null
  readonly kind: DocumentKind
  readonly date: DocumentDate
  readonly identifiers: readonly string[]
  readonly signatories: readonly { readonly name: string; readonly role: string | null }[]
  readonly addressee: string | null
  readonly doubts: readonly string[]
  /** What the file says of itself beside its text; undefined for plain text. */
  readonly metadata?: FileMetadata
  /** Questions and answers, where the format shows which block is which; undefined for plain text. */
  readonly exchanges?: readonly Exchange[]
}

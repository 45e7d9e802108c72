/**
 * Piecewise map from positions in a derived text to positions in the text it was made from.
 *
 * Run `i` covers the derived positions from `derived[i]` up to `derived[i + 1]` and stems from `[sourceStart[i],
 * sourceEnd[i])`. A run of equal length on both sides is a copy; any other run is a replacement and is never cut.
 * Runs are ordered by derived position; their source order may differ (footnotes are moved behind their paragraph).
 */
export type OffsetMap = {
  readonly derived: Int32Array
  readonly sourceStart: Int32Array
  readonly sourceEnd: Int32Array
  /** Length of the derived text. */
  readonly length: number
}

/** A text made from another one, with the way back. */
export type Layer = { readonly text: string; readonly map: OffsetMap }

/** What the reader did to the received text, and which rule did it. Offsets are of the canonical text. */
export type Edit = {
  readonly op:
    | 'unwrap'
    | 'join-hyphen'
    | 'drop-furniture'
    | 'drop-marker'
    | 'move-footnote'
    | 'repair-ocr'
    | 'split-word'
  readonly start: number
  readonly end: number
  /** The words that stand there in the derived text; empty when the stretch was dropped. */
  readonly replacement: string
  readonly rule: string
  /** Of `move-footnote`: the stretch stands on a line of its own behind what precedes this offset. */
  readonly to?: number
}

import type { Day } from '#model/span.ts'

/** Whose register says how a motion or commitment stands: that of a ministry, in a letter, or that of the House. */
export type SaysSource = 'ministry' | 'house'

/**
 * What a register says of the state of a motion or commitment. Several stand side by side: none of them is a judgement, and
 * none takes the place of another.
 */
export type RegisterSays = {
  /** 'TZ202412-116', 'kst-32735-380', the number of a Zaak; empty when none is known. */
  readonly numbers: readonly string[]
  readonly source: SaysSource
  /** An id of the scale `commitment` in `vocabulary/house-values.yaml`; null for words that no list has. */
  readonly value: string | null
  /** The words of the source. */
  readonly raw: string
  readonly day: Day | null
  readonly from: SaysPlace
}

/** Where a register says so: words in a letter, or a row of the open data. */
export type SaysPlace =
  | {
      readonly document: string
      readonly start: number
      readonly end: number
      readonly quote: string
    }
  | { readonly category: string; readonly row: string }

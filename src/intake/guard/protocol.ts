import type { MarkedFormat } from '#intake/find-format.ts'
import type { Refusal } from '#intake/hostile-file.ts'
import type { MarkedText } from '#read/marked-text.ts'

/** Asks the guarded process to open what comes in on its standard input: pieces with their length before them, then a 0. */
export type OpenRequest = { readonly id: number; readonly format: MarkedFormat }

/** A file that was opened: its text, and what it turned out to be. */
export type Opened = { readonly marked: MarkedText; readonly mediaType: string }

/** What the guarded process answers. `fault` is an error of ours or of a library, in its own words. */
export type OpenAnswer = { readonly id: number } & (
  | { readonly opened: Opened }
  | { readonly refusal: Refusal }
  | { readonly fault: string }
)

/** Bytes of the length that stands before each piece. */
export const LENGTH_BYTES = 4

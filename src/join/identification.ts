import type { Identified } from '#join/identify.ts'
import type { Day } from '#model/span.ts'

/** With what a letter was compared. */
export type Compared = {
  /** Papers of the House whose metadata are known. */
  readonly papers: number
  /** Documents that the register holds. */
  readonly held: number
  /** The last day of which a paper of the House is known. */
  readonly until: Day | null
  /** Papers that the sources gave when they were asked; null when nobody asked them, or in vain. */
  readonly asked: number | null
}

/** What a letter is, and with what it was compared. */
export type Identification = {
  readonly identified: Identified
  /** Documents of the register with its text, the most alike first, with the part that is the same, from 0 to 1. */
  readonly held: readonly { readonly document: string; readonly close: number }[]
  readonly compared: Compared
}

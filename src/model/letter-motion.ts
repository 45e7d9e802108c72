import type { Day } from '#model/span.ts'

/** Why a motion is taken for the one that is meant. */
export type MeantReason =
  | { readonly code: 'members'; readonly names: readonly string[] }
  | { readonly code: 'member-slip'; readonly names: readonly string[] }
  | { readonly code: 'words'; readonly words: readonly string[] }
  | { readonly code: 'day'; readonly day: string }
  | { readonly code: 'dossier'; readonly dossier: string }
  | { readonly code: 'amended' }

/** A motion of the House that a letter means or may mean, with its share of what all that fit have together, from 0 to 1. */
export type MeantMotion = {
  /** 'kst-32735-380', else the number of its Zaak. */
  readonly id: string
  /** '2024Z10720'; null when the rows of the House have no Zaak of it. */
  readonly zaak: string | null
  readonly title: string | null
  readonly certainty: number
  readonly reasons: readonly MeantReason[]
}

/** What does not fit a number that a letter gives a motion: a finding for people. */
export type NumberDoubt =
  /** No motion that is known of the House has the number. */
  | { readonly code: 'unknown-number' }
  /** It was submitted by others than the letter names. */
  | {
      readonly code: 'other-members'
      readonly named: readonly string[]
      readonly submitted: readonly string[]
    }
  /** It was submitted after the letter. */
  | { readonly code: 'later'; readonly day: Day }

/** A motion of the House that a letter speaks of, where it does so, and which one it is. */
export type LetterMotion = {
  readonly document: string
  readonly reading: string
  /** The day of the letter. */
  readonly day: Day | null
  /** Under which the reading gathers what the letter says of it. */
  readonly key: string
  /** Ids of the findings; the first of them is `quote`, from `start` to `end` in the canonical text. */
  readonly findings: readonly string[]
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly page: number | null
  /** By the number that the letter gives; by its words one, or two or three that fit; or none that can be named honestly. */
  readonly outcome: 'numbered' | 'one' | 'several' | 'none'
  readonly motions: readonly MeantMotion[]
  /** Why none can be named; null when one can. */
  readonly why: 'no-such-member' | 'nothing-fits' | 'too-many-fit' | null
  /** What was found by words is a proposal while the motions of the days before the letter are not all known. */
  readonly proposal: boolean
  readonly doubts: readonly NumberDoubt[]
}

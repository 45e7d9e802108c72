import type { Statement, LetterKeys } from '#model/statement.ts'

/** How a later statement stands to an earlier one of another letter (design, § 4). */
export type LetterLinkKind =
  | 'repeats'
  | 'continues'
  | 'changes'
  | 'weakens'
  | 'strengthens'
  | 'contradicts'
  | 'realises'
  | 'settles'
  | 'answers'
  | 'moves'
  | 'revives'

/** What differs between two statements about the same. */
export type LinkAttribute =
  | 'amount'
  | 'per'
  | 'period'
  | 'date'
  | 'deadline'
  | 'scope'
  | 'number'
  | 'actor'
  | 'condition'
  | 'modality'
  | 'quantity'
  | 'ambition'
  | 'recurrence'
  | 'status'
  | 'stance'
  | 'disposition'
  | 'content'

/** A statement with the letter it stands in. */
export type Placed = { readonly letter: LetterKeys; readonly statement: Statement }

/** What one statement says of another, as a rule found it. A machine's link is a proposal until a person confirms it. */
export type LetterLink = {
  readonly earlier: Placed
  readonly later: Placed
  readonly kind: LetterLinkKind
  readonly attribute: LinkAttribute | null
  /** The words that decided. */
  readonly words: string
  readonly rule: string
  /** How sure it is that both are about the same: 0 to 1. */
  readonly score: number
  readonly doubts: readonly string[]
}

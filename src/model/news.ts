import type { CheckKind } from '#model/check.ts'
import type { DocumentKind } from '#model/reading.ts'
import type { Day } from '#model/span.ts'

/** How often a letter does each thing with what was said before. Null: it came with too many others to be held apart. */
export type CheckCounts = Readonly<Partial<Record<CheckKind, number>>> | null

/** A paper that came in from a source, and what it does with what was said before it. */
export type NewsItem = {
  /** Its document in the register, and the number by which others know it. */
  readonly document: string
  readonly official: string
  readonly title: string | null
  readonly kind: DocumentKind
  readonly date: Day | null
  /** The paper that it was enclosed with. */
  readonly enclosureOf: string | null
  readonly counts: CheckCounts
}

import type { NamedMotion } from '#model/statement.ts'

/** The same number, or when one has none the same first submitter. */
export function isSameMotion(one: NamedMotion, other: NamedMotion): boolean {
  if (one.reference && other.reference) return one.reference === other.reference
  return (
    one.key === other.key ||
    (one.submitters[0] !== undefined &&
      one.submitters[0].toLowerCase() === other.submitters[0]?.toLowerCase())
  )
}

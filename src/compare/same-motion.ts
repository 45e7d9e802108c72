import type { NamedMotion } from '#model/statement.ts'

/** The same number, or when one has none the same first submitter, and second when both name one. */
export function isSameMotion(one: NamedMotion, other: NamedMotion): boolean {
  if (one.reference && other.reference) return one.reference === other.reference
  if (one.key === other.key) return true
  const [[first, second], [firstToo, secondToo]] = [submittersOf(one), submittersOf(other)]
  return first !== undefined && first === firstToo && (!second || !secondToo || second === secondToo)
}

const submittersOf = ({ submitters }: NamedMotion) => submitters.map((name) => name.toLowerCase())

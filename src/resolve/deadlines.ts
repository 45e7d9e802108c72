import type { Finding } from '#extract/finding.ts'
import { startingIn } from '#text/sorted.ts'
import { chooseDeadline } from '#text/time/choose-deadline.ts'
import type { TimeExpression } from '#text/time/find-times.ts'

/** A commitment with its term, and the time expression that gave it. */
export type Bound = { readonly commitment: Finding<'commitment'>; readonly time: TimeExpression | undefined }

/**
 * Gives each commitment the term and the recurrence that its sentence names. `times` are those of the whole letter in
 * order; `words` says how people read a range of the matching layer.
 */
export function bindDeadlines(
  commitments: readonly Finding<'commitment'>[],
  times: readonly TimeExpression[],
  documentDate: string | null,
  words: (time: TimeExpression) => string,
): Bound[] {
  return commitments.map((commitment) => {
    const inside = startingIn(times, commitment)
    const time = chooseDeadline(inside, documentDate)
    const recurrence = inside.find((candidate) => candidate.recurrence !== null)?.recurrence ?? null
    const doubts = new Set(commitment.doubts)
    for (const doubt of time?.doubts ?? []) doubts.add(doubt)
    return {
      commitment: {
        ...commitment,
        doubts: [...doubts],
        recurrence,
        deadline: time ? { text: words(time), from: time.from, to: time.to } : null,
      },
      time,
    }
  })
}

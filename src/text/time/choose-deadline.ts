import type { Day } from '#text/time/day.ts'
import type { TimeExpression } from '#text/time/find-times.ts'

/**
 * The time that bounds an undertaking, out of those in its sentence; undefined when none does.
 *
 * An explicit term comes first, then a moment or stated period that is not over, a start, and the years behind a
 * name; what is past, cited or merely repeated never bounds. Of equals the first, unless a later one is narrower inside it.
 */
export function chooseDeadline(
  times: readonly TimeExpression[],
  documentDate: Day | null,
): TimeExpression | undefined {
  let best: TimeExpression | undefined
  let rank = 0
  for (const time of times) {
    const next = rankOf(time, documentDate)
    if (next > rank || (next === rank && best && isWithin(time, best))) [best, rank] = [time, next]
  }
  return best
}

function rankOf(time: TimeExpression, documentDate: Day | null): number {
  const { from, to, role, type, doubts, rule } = time
  if ((!from && !to) || type === 'recurrence' || role === 'past' || role === 'publication') return 0
  if (to && documentDate && to < documentDate) return 0
  if (rule.startsWith('soon') && !to) return 0
  if (doubts.includes('year-after-noun') || rule.includes('-sought')) return 0
  if (role === 'deadline') return to ? 8 : 2
  // "Sinds 2020" says since when, not until when.
  if (role === 'start') return from && documentDate && from < documentDate ? 0 : 4
  if (role === 'end') return 5
  if (role === 'validity') return 3
  return to ? 6 : 1
}

function isWithin(inner: TimeExpression, outer: TimeExpression): boolean {
  if (!inner.from || !inner.to || !outer.from || !outer.to || inner.role !== outer.role) return false
  return (
    inner.from >= outer.from && inner.to <= outer.to && !(inner.from === outer.from && inner.to === outer.to)
  )
}

import type { Day } from '#text/time/day.ts'
import type { TimeExpression } from '#text/time/find-times.ts'

/**
 * The time that bounds an undertaking, out of those in its sentence; undefined when none does.
 *
 * An explicit term comes first, then a moment or stated period that is not over, a start, and the years behind a
 * name; what is past, cited, reported on or merely repeated never bounds; beside a repetition a stated period does. Of
 * equals the first, unless a later one is narrower inside it.
 */
export function chooseDeadline(
  times: readonly TimeExpression[],
  documentDate: Day | null,
): TimeExpression | undefined {
  let best: TimeExpression | undefined
  let rank = 0
  const repeats = times.filter(({ type }) => type === 'recurrence')
  for (const time of times) {
    if (repeats.some((repeat) => isDayOfRepeat(time, repeat))) continue
    const stated = repeats.length > 0 && time.rule.startsWith('stated-')
    const next = rankOf(time, documentDate) + (stated ? 0.5 : 0)
    if (next > rank || (next === rank && best && isWithin(time, best))) [best, rank] = [time, next]
  }
  return best
}

function rankOf(time: TimeExpression, documentDate: Day | null): number {
  const { from, to, role, type, doubts, rule } = time
  if ((!from && !to) || type === 'recurrence' || role === 'past' || role === 'publication') return 0
  if (to && documentDate && to < documentDate) return 0
  if (rule.startsWith('soon') && !to) return 0
  if (doubts.includes('year-after-noun') || /-(?:sought|reported)/.test(rule)) return 0
  if (role === 'deadline') return to ? 8 : 2
  // "Sinds 2020" says since when, not until when.
  if (role === 'start') return from && documentDate && from < documentDate ? 0 : 4
  if (role === 'end') return 5
  if (role === 'validity') return 3
  return to ? 6 : 1
}

/** "Ieder jaar in mei", "jaarlijks, vóór 1 juli", "1 mei van elk jaar": the day belongs to the repetition. */
function isDayOfRepeat({ start, end, doubts }: TimeExpression, repeat: TimeExpression): boolean {
  if (doubts.includes('year-inferred') && repeat.recurrence === 'yearly') return true
  if (!doubts.includes('year-inferred') && !doubts.includes('window')) return false
  return repeat.end <= start ? start - repeat.end <= 8 : repeat.start >= end && repeat.start - end <= 5
}

function isWithin(inner: TimeExpression, outer: TimeExpression): boolean {
  if (!inner.from || !inner.to || !outer.from || !outer.to || inner.role !== outer.role) return false
  return (
    inner.from >= outer.from && inner.to <= outer.to && !(inner.from === outer.from && inner.to === outer.to)
  )
}

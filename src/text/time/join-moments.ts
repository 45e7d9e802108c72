import type { Context, Moment } from '#text/time/moment.ts'
import { chooseYear } from '#text/time/moment.ts'
import { addUnits } from '#text/time/read-period.ts'

/** Adds a moment to the list, or joins it with the last one: "van X tot en met Y", "tussen X en Y", "twee weken voor X". */
export function joinMoments(context: Context, found: Moment[], moment: Moment) {
  const last = found.at(-1)
  if (last && moment.start - last.end < 24 && last.type !== 'recurrence' && moment.type !== 'recurrence') {
    const joined = joinPair(last, moment, context.text.slice(last.end, moment.start))
    if (joined) {
      found[found.length - 1] = joined
      return
    }
  }
  found.push(moment)
}

const RANGE_MARK = /^ ?[-\u2013\u2014] ?$/

function joinPair(last: Moment, moment: Moment, gap: string): Moment | undefined {
  if (last.amount) return gap === ' ' ? joinAmount(last, moment) : undefined
  if (!(last.direction === 'in' || last.direction === 'from')) return undefined
  const through =
    (moment.direction === 'through' || moment.direction === 'until') && (gap === ' ' || gap === ', ')
  const between = gap === ' en ' && last.lead === 'tussen'
  const dashed = RANGE_MARK.test(gap) && moment.direction === 'in'
  const years =
    last.grain === 'year' &&
    moment.grain === 'year' &&
    moment.direction === 'in' &&
    !last.relative &&
    !moment.relative
  const listed = /^(?: en |, )$/.test(gap) && years && last.to !== null && moment.from === last.to + 1
  const months =
    gap === ' en ' &&
    last.grain === 'month' &&
    moment.grain === 'month' &&
    last.to !== null &&
    moment.from === last.to + 1
  if (!(through || between || dashed || listed || months)) return undefined
  // In "van januari tot en met maart 2025" only the end has a year.
  const anchored =
    last.at && moment.to !== null && !moment.at ? chooseYear(last.at, moment.to, 'past') : undefined
  const from = anchored ? anchored[0] : last.from
  const doubts = last.doubts.filter((doubt) => !anchored || doubt !== 'year-inferred')
  if (from !== null && moment.to !== null && from > moment.to) return undefined
  return {
    ...last,
    end: moment.end,
    from,
    to: moment.to,
    type: 'interval',
    grain: listed ? 'year' : 'span',
    direction: 'in',
    rule: 'range',
    doubts: [...new Set([...doubts, ...moment.doubts])],
    relative: last.relative && moment.relative,
    vague: false,
    ...(last.direction === 'from' ? { lead: 'vanaf' } : {}),
  }
}

// "twee weken voor het kerstreces", "binnen zes weken na het zomerreces", "gedurende vier jaar vanaf 2026".
function joinAmount(last: Moment, moment: Moment): Moment | undefined {
  const { n, unit } = last.amount!
  const joined = (from: number | null, to: number | null, more: Partial<Moment>): Moment => ({
    ...last,
    end: moment.end,
    from,
    to,
    doubts: moment.doubts,
    rule: `${last.rule === 'amount' ? 'offset' : last.rule}-joined`,
    type: 'interval',
    ...more,
  })
  const { from, to, direction } = moment
  if (direction === 'before' && last.rule === 'amount' && to !== null) {
    return joined(null, addUnits(to + 1, -n, unit), { direction: 'before' })
  }
  if ((direction === 'after' || direction === 'from') && from !== null) {
    if (last.rule === 'within') return joined(from, addUnits(from, n, unit), {})
    if (last.rule === 'lasting' || direction === 'from') {
      return joined(from, addUnits(from, n, unit) - 1, { direction: 'in' })
    }
    const day = addUnits(from, n, unit)
    return joined(day, day, { direction: 'in', type: 'date' })
  }
  return undefined
}

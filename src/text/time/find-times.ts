import { isReported, isTold } from '#text/time/background.ts'
import type { CalendarEntry } from '#text/time/calendar.ts'
import type { Day } from '#text/time/day.ts'
import { formatDay, parseDay } from '#text/time/day.ts'
import type { Moment, TimeDoubt } from '#text/time/moment.ts'
import { findPeriodReferences } from '#text/time/period-references.ts'
import { scanTimes, type KnownWords } from '#text/time/scan-times.ts'
import { periodsOf } from '#text/time/stated-periods.ts'
import type { StatedPeriod } from '#text/time/stated-periods.ts'
import type { Recurrence } from '#text/time/words.ts'

/** What relative words are counted from. `periods` are those the letter states; found in the text itself when absent. */
export type TimeAnchor = {
  readonly documentDate: Day | null
  readonly calendar: readonly CalendarEntry[]
  readonly periods?: readonly StatedPeriod[]
  /** Whether the source has an accent on the word at this offset: the matching layer makes "vóór" and "voor" alike. */
  readonly stressed?: (start: number) => boolean
  readonly words?: KnownWords
}

/** A stretch of text that fixes a moment, period or repetition, with the closed range of days it means; unknown sides are null. */
export type TimeExpression = {
  readonly start: number
  readonly end: number
  readonly from: Day | null
  readonly to: Day | null
  readonly type: 'date' | 'interval' | 'duration' | 'recurrence'
  readonly role: 'deadline' | 'start' | 'end' | 'validity' | 'occurrence' | 'past' | 'publication'
  readonly recurrence: Recurrence | null
  readonly rule: string
  readonly doubts: readonly TimeDoubt[]
}

/**
 * Finds all times in the matching layer of a letter, in order and without overlap.
 * Prepositions belong to the span where they change the value (voor, sinds, vanaf, uiterlijk, nog, na, tot).
 */
export function findTimes(text: string, anchor: TimeAnchor): TimeExpression[] {
  const doc = parseDay(anchor.documentDate) ?? null
  const { moments, hints } = scanTimes(text, doc, anchor.calendar, anchor)
  const periods = anchor.periods ?? periodsOf(text, moments, doc)
  const all = periods.length ? findPeriodReferences({ text, moments, hints, periods, doc }) : moments
  return all.map((moment) => presentTime(text, moment, doc))
}

function presentTime(text: string, moment: Moment, doc: number | null): TimeExpression {
  const { start, end, type, recurrence, rule, doubts, direction } = moment
  let { from, to } = moment
  // Odd words ("van mei tot april") may cross; an impossible range is no range.
  if (from !== null && to !== null && from > to) [from, to] = [null, null]
  const about = isReported(text, moment) ? '-reported' : ''
  const suffix = about + (direction === 'in' ? '' : `:${direction}`)
  return {
    start,
    end,
    from: formatDay(from),
    to: formatDay(to),
    type,
    role: roleOf(text, moment, doc),
    recurrence,
    rule: rule + suffix,
    doubts: doubts.length > 1 ? [...new Set(doubts)] : doubts,
  }
}

const PUBLISHED =
  /(?:d\.d\.|d\.d|gepubliceerd op|verschenen op|gedateerd(?: op)?|gedagtekend(?: op)?|Den Haag,|'s-Gravenhage,|Datum:?|van dato)[ \n]$/i

function roleOf(text: string, moment: Moment, doc: number | null): TimeExpression['role'] {
  const { start, to, direction, past, role, type, grain } = moment
  if (role) return role
  if (direction === 'before' || direction === 'by' || direction === 'within') return 'deadline'
  if (direction === 'from' || direction === 'after') return 'start'
  if (direction === 'until' || direction === 'through') return 'end'
  if (type === 'date' && grain === 'day' && PUBLISHED.test(text.slice(Math.max(0, start - 20), start))) {
    return 'publication'
  }
  if (past || (to !== null && doc !== null && to < doc)) return 'past'
  return isTold(text, moment, doc) ? 'past' : 'occurrence'
}

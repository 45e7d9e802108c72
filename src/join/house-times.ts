import type { Day } from '#model/span.ts'
import { stripAccents } from '#text/fold.ts'
import { chooseDeadline } from '#text/time/choose-deadline.ts'
import { formatDay, parseDay } from '#text/time/day.ts'
import { findTimes, type TimeExpression } from '#text/time/find-times.ts'
import { calendarOf } from '#vocabulary/calendar.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Days as words of the House name them; a side that the words leave open is null. */
export type NamedDays = {
  readonly text: string
  readonly from: Day | null
  readonly to: Day | null
  /** Why the days may not be what was meant. */
  readonly doubts: readonly string[]
}

/** The times in words of the House, counted from a day. Offsets are of the words. */
export function timesIn(words: string, day: Day | null, vocabulary: Vocabulary): TimeExpression[] {
  const stressed = (start: number) => /^v[óò]{2}r/i.test(words.slice(start, start + 4))
  return findTimes(stripAccents(words), { documentDate: day, calendar: calendarOf(vocabulary), stressed })
}

/** What makes a moment behind it a last day: "uiterlijk in de week van 3 - 5 maart". */
const AT_LAST = /\buiterlijk(?: in| op| tijdens)?(?: de)?(?: week van)? $/i
/** "voor het commissiedebat Visserij d.d. 3 maart": by the day before. */
const BEFORE_MEETING = /\b(?:voor|voorafgaand aan) (?:het|de) [^.;,]{1,90} d\.d\. $/i

/** The day by which something is asked or expected; null when the words bound nothing. */
export function deadlineIn(words: string, day: Day | null, vocabulary: Vocabulary): NamedDays | null {
  const times = timesIn(words, day, vocabulary)
  const bounding = times.flatMap((time): TimeExpression[] => {
    const ends = time.role === 'end' && !time.doubts.includes('until-or-through')
    if (time.role === 'deadline' || ends) return [time]
    const before = stripAccents(words.slice(Math.max(0, time.start - 120), time.start))
    const last = time.to ?? null
    if (last === null || (day !== null && last < day)) return []
    if (AT_LAST.test(before)) return [{ ...time, role: 'deadline' }]
    const meeting = BEFORE_MEETING.exec(before)
    if (!meeting) return []
    const start = time.start - meeting[0].length
    return [{ ...time, start, from: null, to: formatDay(parseDay(last)! - 1), role: 'deadline' }]
  })
  return named(words, chooseDeadline(bounding, day))
}

/** What was promised for a time: "toegezegd voor het eerste kwartaal van 2031" is in it, not before it. */
export function promisedFor(
  words: string,
  from: number,
  day: Day | null,
  vocabulary: Vocabulary,
): NamedDays | null {
  const lead = /^[\s,]*(?:voor|in|rond)\s+/.exec(words.slice(from))
  const at = from + (lead?.[0].length ?? 0)
  const [time] = timesIn(words.slice(at), day, vocabulary)
  return time && time.start < 12
    ? named(words.slice(at), time)
    : deadlineIn(words.slice(from), day, vocabulary)
}

/** When something is to come, in words that say so: "verwacht februari 2031". */
export function expectedIn(words: string, day: Day | null, vocabulary: Vocabulary): NamedDays | null {
  return named(words, chooseDeadline(timesIn(words, day, vocabulary), day))
}

/** The last single day before a day (or on it) that the words name: "gestuurd op 3 maart 2031". */
export function dayNamedIn(words: string, day: Day | null, vocabulary: Vocabulary): Day | null {
  const days = timesIn(words, day, vocabulary).filter(
    ({ type, from, to }) => type === 'date' && from !== null && from === to && (day === null || from <= day),
  )
  return days.at(-1)?.from ?? null
}

function named(words: string, time: TimeExpression | undefined): NamedDays | null {
  if (!time || time.to === null) return null
  const { start, end, from, to, doubts } = time
  return { text: words.slice(start, end), from, to, doubts }
}

import type { Day } from '#model/span.ts'
import { stripAccents } from '#text/fold.ts'
import type { CalendarEntry } from '#text/time/calendar.ts'
import { chooseDeadline } from '#text/time/choose-deadline.ts'
import { findTimes, type TimeExpression } from '#text/time/find-times.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** Days as words of the House name them; a side that the words leave open is null. */
export type NamedDays = {
  readonly text: string
  readonly from: Day | null
  readonly to: Day | null
  /** Why the days may not be what was meant. */
  readonly doubts: readonly string[]
}

const calendarOf = oncePerVocabulary(({ data }): readonly CalendarEntry[] =>
  data.calendar.map(({ id, type, label_nl: label, names, from, to }) => ({
    id,
    type,
    label,
    names: names.split(';'),
    from,
    to,
  })),
)

/** The times in words of the House, counted from a day. Offsets are of the words. */
export function timesIn(words: string, day: Day | null, vocabulary: Vocabulary): TimeExpression[] {
  const stressed = (start: number) => /^v[óò]{2}r/i.test(words.slice(start, start + 4))
  return findTimes(stripAccents(words), { documentDate: day, calendar: calendarOf(vocabulary), stressed })
}

/** The day by which something is asked or expected; null when the words bound nothing. */
export function deadlineIn(words: string, day: Day | null, vocabulary: Vocabulary): NamedDays | null {
  const bounding = timesIn(words, day, vocabulary).filter(
    ({ role, doubts }) => role === 'deadline' || (role === 'end' && !doubts.includes('until-or-through')),
  )
  return named(words, chooseDeadline(bounding, day))
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

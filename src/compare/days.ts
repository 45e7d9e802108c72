import type { Day } from '#model/span.ts'
import { addMonths, formatDay, parseDay } from '#text/time/day.ts'

/** The day so many months after another; the same day when it is none. */
export function monthsAfter(day: Day, months: number): Day {
  const number = parseDay(day)
  return (number === undefined ? null : formatDay(addMonths(number, months))) ?? day
}

/** The day so many days after another; the same day when it is none. */
export function daysAfter(day: Day, days: number): Day {
  const number = parseDay(day)
  return (number === undefined ? null : formatDay(number + days)) ?? day
}

/** Days from one day to another; 0 when one is none. */
export function daysBetween(from: Day, to: Day): number {
  const [a, b] = [parseDay(from), parseDay(to)]
  return a === undefined || b === undefined ? 0 : b - a
}

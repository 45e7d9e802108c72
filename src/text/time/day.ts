/** A civil day written as YYYY-MM-DD; has no time of day and no time zone. */
export type Day = string

/**
 * A civil day counted from 1970-01-01 (day 0), so that arithmetic is plain addition.
 * Only years 1000 to 9999 are ever made; anything else is null.
 */
export type DayNumber = number

/** A closed range of days by number; an unknown side is null. */
export type DayRange = readonly [from: DayNumber | null, to: DayNumber | null]

/** A closed range of days of which both sides are known. */
export type KnownRange = readonly [from: DayNumber, to: DayNumber]

const MS_PER_DAY = 86_400_000
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of a year, month (1 to 12, others roll over) and day of the month (idem). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, day) / MS_PER_DAY)
}

/** Reads YYYY-MM-DD; undefined for anything else, also for 2023-02-30. */
export function parseDay(text: string | null): DayNumber | undefined {
  const match = text === null ? null : DAY.exec(text)
  if (!match || Number(match[1]) < 1000) return undefined
  return parseParts(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The day of these parts when the calendar has it, else undefined: 31 April does not roll over to 1 May. */
export function parseParts(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const number = dayNumber(year, month, day)
  return partsOf(number).month === month ? number : undefined
}

/** Writes a day as YYYY-MM-DD; null outside the years 1000 to 9999. */
export function formatDay(day: DayNumber | null): Day | null {
  if (day === null || !(day > -354_000 && day < 2_932_000)) return null
  const parts = partsOf(day)
  return `${parts.year}-${parts.month < 10 ? '0' : ''}${parts.month}-${parts.day < 10 ? '0' : ''}${parts.day}`
}

/** Year, month (1 to 12) and day of the month. Source: H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days. */
export function partsOf(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The same day some months on (or back); the last day of the month where that month is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const parts = partsOf(day)
  const last = partsOf(dayNumber(parts.year, parts.month + months + 1, 0)).day
  return dayNumber(parts.year, parts.month + months, Math.min(parts.day, last))
}

/** All days of whole months: `monthsOf(2025, 4, 2)` is 1 April to 31 May 2025. */
export function monthsOf(year: number, month: number, count: number): KnownRange {
  return [dayNumber(year, month, 1), dayNumber(year, month + count, 0)]
}

/** 1 January to 31 December. */
export function yearRange(year: number): KnownRange {
  return monthsOf(year, 1, 12)
}

/** Monday to Sunday around a day. */
export function weekRange(day: DayNumber): KnownRange {
  const monday = day - weekdayOf(day) + 1
  return [monday, monday + 6]
}

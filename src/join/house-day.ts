import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import { dayNumber, formatDay, parseDay, weekdayOf } from '#text/time/day.ts'

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/
/** The source writes this year for "none". */
const NEVER = '0001'

/**
 * The Dutch day of a moment as the House writes it; null for nothing, for the sentinel of year 1 and for what is no moment. A
 * moment with an offset has its day as written (midnight of 17 June in Dutch time is 16 June in UTC); one in UTC is
 * brought to Dutch time.
 */
export function dutchDay(value: unknown): Day | null {
  if (typeof value !== 'string') return null
  const [, day = '', hours = '', minutes = '', zone] = MOMENT.exec(value.trim()) ?? []
  if (day.startsWith(NEVER)) return null
  const number = parseDay(day)
  if (number === undefined) return null
  if (zone !== 'Z') return day
  const minute = Number(hours) * 60 + Number(minutes) + (isSummer(number, Number(hours)) ? 120 : 60)
  return formatDay(minute >= 1440 ? number + 1 : number)
}

/** The Dutch day of a field of a row. */
export function dayOf({ fields }: HouseRow, field: string): Day | null {
  return dutchDay(fields[field])
}

/** Source: Directive 2000/84/EC, art. 2 and 3: from the last Sunday of March to that of October, changing at 1:00 UTC. */
function isSummer(day: number, hour: number): boolean {
  const year = Number(formatDay(day)!.slice(0, 4))
  const begin = lastSunday(year, 3)
  const end = lastSunday(year, 10)
  if (day === begin) return hour >= 1
  if (day === end) return hour < 1
  return day > begin && day < end
}

function lastSunday(year: number, month: number): number {
  const last = dayNumber(year, month + 1, 0)
  return last - (weekdayOf(last) % 7)
}

/** Days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (parseDay(to) ?? 0) - (parseDay(from) ?? 0)
}

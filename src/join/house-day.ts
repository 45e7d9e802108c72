import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import { parseDay } from '#text/time/day.ts'
import { dutchMoment } from '#text/time/dutch-moment.ts'

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

/**
 * The Dutch day of a moment as the House writes it; null for nothing, for the sentinel of year 1 and for what is no moment. A
 * moment with an offset has its day as written (midnight of 17 June in Dutch time is 16 June in UTC); one in UTC is
 * brought to Dutch time.
 */
export function dutchDay(value: unknown): Day | null {
  if (typeof value !== 'string') return null
  const [, day = '', hours = '', minutes = '', zone] = MOMENT.exec(value.trim()) ?? []
  const own = parseDay(day) === undefined ? null : day
  if (own === null || zone !== 'Z') return own
  const dutch = dutchMoment(`${day}T${hours}:${minutes}:00Z`)?.slice(0, day.length) ?? null
  return parseDay(dutch) === undefined ? null : dutch
}

/** The Dutch day of a field of a row. */
export function dayOf({ fields }: HouseRow, field: string): Day | null {
  return dutchDay(fields[field])
}

/** Days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (parseDay(to) ?? 0) - (parseDay(from) ?? 0)
}

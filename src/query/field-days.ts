import type { Day } from '#model/span.ts'
import { formatDay, monthsOf, parseParts, yearRange } from '#text/time/day.ts'

const EARLIEST = 1800
const LATEST = 2200
const MOST_YEARS = 100

/** The years that a value names: "2023", or "2021-2023" for three. Undefined when it names none. */
export function parseYears(value: string): number[] | undefined {
  const [, first = '', last = first] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(value.trim()) ?? []
  const [from, to] = [Number(first), Number(last)]
  if (first === '' || from < EARLIEST || to > LATEST || to < from || to - from >= MOST_YEARS) return undefined
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** A day as people write it: 2024-12-31, 31-12-2024, or a month or year, of which `edge` says which day counts. */
export function parseFieldDay(value: string, edge: 'first' | 'last'): Day | undefined {
  const dutch = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(value.trim())
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value.trim())
  const [year, month, date] = dutch ? [dutch[3], dutch[2], dutch[1]] : [iso?.[1], iso?.[2], iso?.[3]]
  if (year === undefined || Number(year) < EARLIEST || Number(year) > LATEST) return undefined
  const [y, m] = [Number(year), Number(month ?? 1)]
  if (m < 1 || m > 12) return undefined
  const [first, last] = month === undefined ? yearRange(y) : monthsOf(y, m, 1)
  const day = date === undefined ? (edge === 'first' ? first : last) : parseParts(y, m, Number(date))
  return formatDay(day ?? null) ?? undefined
}

import type { KnownRange } from '#text/time/day.ts'
import { dayNumber, monthsOf, parseDay, partsOf, weekdayOf } from '#text/time/day.ts'
import type { Day } from '#text/time/day.ts'

/** A named stretch of days that letters speak of: a recess, a presidency of the EU Council, a budget debate. */
export type CalendarEntry = {
  readonly id: string
  readonly type: string
  readonly label: string
  /** How letters write it, singular, without article; case does not count. */
  readonly names: readonly string[]
  readonly from: Day
  readonly to: Day
}

/** A name of the calendar with all its occurrences by the year in which each begins. */
export type CalendarName = {
  readonly words: readonly string[]
  readonly id: string
  readonly type: string
  readonly byYear: ReadonlyMap<number, KnownRange>
  /** The range is a window in which the thing falls, not the thing itself. */
  readonly window: boolean
}

/** Names by their last word: that is the word on which a scan of the text stops. */
export type CalendarIndex = ReadonlyMap<string, readonly CalendarName[]>

const FIRST_YEAR = 2000
const LAST_YEAR = 2060

/** Third Tuesday of September. Source: Grondwet, art. 65. */
export function prinsjesdag(year: number): number {
  const first = dayNumber(year, 9, 1)
  return first + ((2 - weekdayOf(first) + 7) % 7) + 14
}

/**
 * Days that need no list: Christmas, the turn of the year, and budget days that follow from the law, with the window in which they fall.
 *
 * Source: Comptabiliteitswet 2016, art. 2.23 (budget bills on the third Tuesday of September) and art. 2.26
 * (supplementary bills: Voorjaarsnota at the latest on 1 June, Najaarsnota at the latest on 30 November). The windows
 * before those last days, and that of the budget debates, are usage and not law.
 */
const BUDGET_DAYS: readonly {
  names: readonly string[]
  window: boolean
  at: (year: number) => KnownRange
}[] = [
  { names: ['prinsjesdag'], window: false, at: (year) => [prinsjesdag(year), prinsjesdag(year)] },
  { names: ['miljoenennota'], window: false, at: (year) => [prinsjesdag(year), prinsjesdag(year)] },
  { names: ['voorjaarsnota'], window: true, at: (year) => [dayNumber(year, 4, 1), dayNumber(year, 6, 1)] },
  {
    names: ['voorjaarsbesluitvorming'],
    window: true,
    at: (year) => [dayNumber(year, 3, 1), dayNumber(year, 6, 1)],
  },
  { names: ['augustusbesluitvorming'], window: true, at: (year) => monthsOf(year, 8, 1) },
  { names: ['najaarsnota'], window: true, at: (year) => [dayNumber(year, 11, 1), dayNumber(year, 11, 30)] },
  {
    names: ['begrotingsbehandeling', 'begrotingsbehandelingen'],
    window: true,
    at: (year) => [dayNumber(year, 10, 1), dayNumber(year, 12, 31)],
  },
  {
    names: ['kerst', 'kerstmis'],
    window: false,
    at: (year) => [dayNumber(year, 12, 25), dayNumber(year, 12, 26)],
  },
  {
    names: ['jaarwisseling'],
    window: false,
    at: (year) => [dayNumber(year, 12, 31), dayNumber(year, 12, 31)],
  },
]

const indexes = new WeakMap<readonly CalendarEntry[], CalendarIndex>()

/** The names of a calendar and the computed budget days by last word; made once per calendar. */
export function indexCalendar(entries: readonly CalendarEntry[]): CalendarIndex {
  const known = indexes.get(entries)
  if (known) return known
  const index = new Map<string, CalendarName[]>()
  for (const { names, window, at } of BUDGET_DAYS) {
    const byYear = new Map<number, KnownRange>()
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) byYear.set(year, at(year))
    for (const name of names) add(index, { words: [name], id: names[0]!, type: 'budget', byYear, window })
  }
  for (const entry of entries) addEntry(index, entry)
  indexes.set(entries, index)
  return index
}

function addEntry(index: Map<string, CalendarName[]>, entry: CalendarEntry) {
  const from = parseDay(entry.from)
  const to = parseDay(entry.to)
  if (from === undefined || to === undefined || to < from) return
  for (const name of entry.names) {
    const words = name.toLowerCase().split(/\s+/).filter(Boolean)
    const last = words.at(-1)
    if (!last) continue
    const same = index.get(last)?.find((known) => known.words.join(' ') === words.join(' '))
    const byYear = same?.byYear ?? new Map<number, KnownRange>()
    // A name that the policy officer put in the list wins over the computed day of that year.
    ;(byYear as Map<number, KnownRange>).set(partsOf(from).year, [from, to])
    if (!same) add(index, { words, id: entry.id, type: entry.type, byYear, window: false })
  }
}

function add(index: Map<string, CalendarName[]>, name: CalendarName) {
  const last = name.words.at(-1)!
  const list = index.get(last)
  if (list) list.push(name)
  else index.set(last, [name])
  // Longest name first: 'nieuwe zomerreces' must not lose to 'zomerreces'.
  index.get(last)?.sort((a, b) => b.words.length - a.words.length)
}

/** The recess that is on or comes next at a day; with `isPast` the last that was over. Undefined beyond the calendar. */
export function recessNear(calendar: CalendarIndex, day: number, isPast: boolean): KnownRange | undefined {
  let best: KnownRange | undefined
  for (const { type, byYear } of [...calendar.values()].flat()) {
    if (type !== 'recess') continue
    for (const range of byYear.values()) {
      const fits = isPast ? range[1] < day : range[1] >= day
      if (fits && (!best || (isPast ? range[1] > best[1] : range[0] < best[0]))) best = range
    }
  }
  return best
}

import { recessNear, type CalendarName } from '#text/time/calendar.ts'
import type { DayNumber, KnownRange } from '#text/time/day.ts'
import { addMonths, dayNumber, monthsOf, partsOf, yearRange } from '#text/time/day.ts'
import type { Choice, Context, Moment, TimeDoubt, Word } from '#text/time/moment.ts'
import { calendarUnit, chooseYear, makeMoment, tenseAround, wordBefore } from '#text/time/moment.ts'
import { placeYearless, readMark } from '#text/time/read-date.ts'
import { MONTHS, ORDINALS, SEASONS, SHIFTS, UNITS } from '#text/time/words.ts'

const COMPLEMENT =
  /(?:,? (?:van|in|uit))?(?: (?:het|de))? (?:(?:(?:kalender|begrotings)?jaar )?((?:19|20)\d\d)(?!\d|[-\u2013/]\d)|(dit|volgend|volgende|komend|komende|aankomend|vorig|vorige|afgelopen|lopende|lopend|huidige) (?:kalender)?(jaar|kabinetsjaar)|(jaar)|(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: ((?:19|20)\d\d)(?!\d))?|(deze|volgende|komende) maand)(?![a-z0-9-])/iy

type Complement = {
  end: number
  range: KnownRange | undefined
  relative: boolean
  at?: (year: number) => KnownRange
}

/** What follows a part: "(van) 2024", "van dit jaar", "volgend jaar", "van juli 2025". Undefined when nothing of the kind does. */
export function readComplement({ text, doc }: Context, position: number): Complement | undefined {
  COMPLEMENT.lastIndex = position
  const match = COMPLEMENT.exec(text)
  if (!match) return undefined
  const end = position + match[0].length
  if (match[1]) return { end, range: yearRange(Number(match[1])), relative: false }
  const year = doc === null ? null : partsOf(doc).year
  // "van het jaar" needs its article: "kwartaal jaar" is damage.
  if (match[4] && !/ het jaar$/i.test(match[0])) return undefined
  const moved = MOVED[(match[2] ?? match[7] ?? '').toLowerCase()] ?? 0
  if (match[5]) {
    const month = MONTHS.get(match[5].toLowerCase())!
    if (match[6]) return { end, range: monthsOf(Number(match[6]), month, 1), relative: false }
    return { end, range: undefined, relative: true, at: (y) => monthsOf(y, month, 1) }
  }
  if (year === null || doc === null) return { end, range: undefined, relative: true }
  if (match[7]) return { end, range: calendarUnit(UNITS.get('maand')!, doc, moved), relative: true }
  return { end, range: yearRange(year + moved), relative: true }
}

const MOVED: Readonly<Record<string, number>> = {
  dit: 0,
  deze: 0,
  lopende: 0,
  lopend: 0,
  huidige: 0,
  volgend: 1,
  volgende: 1,
  komend: 1,
  komende: 1,
  aankomend: 1,
  vorig: -1,
  vorige: -1,
  afgelopen: -1,
}

/** The n-th part of a whole; -1 is the last. */
type Part = { whole: 'half' | 'quarter'; first: number; last: number }

function partOf(range: KnownRange, { whole, first, last }: Part): KnownRange {
  const start = partsOf(range[0])
  const months = Math.max(1, Math.round((range[1] - range[0] + 1) / 30.4))
  const parts = whole === 'half' ? 2 : 4
  const width = months / parts
  const [from, to] = [first, last].map((n) => (n < 0 ? parts : n)) as [number, number]
  if (width < 1) {
    const middle = range[0] + Math.floor((range[1] - range[0]) / 2)
    return from === 1 ? [range[0], middle] : [middle + 1, range[1]]
  }
  const [, end] = monthsOf(start.year, start.month, Math.round(to * width))
  return [dayNumber(start.year, start.month + Math.round((from - 1) * width), 1), end]
}

/** "(eerste|tweede) helft van X", "eerste en tweede kwartaal 2025", "dit kwartaal", "Q3 2025". */
export function readPart(context: Context, start: number, end: number, word: string): Moment | undefined {
  const lead = wordBefore(context, start)
  const whole = word === 'helft' || word === 'halfjaar' ? 'half' : 'quarter'
  const shift = lead && SHIFTS.get(lead.word)
  if (lead && whole === 'quarter' && shift && !ORDINALS.has(lead.word)) return undefined
  if (!lead) return undefined
  const last = ORDINALS.get(lead.word)
  if (last === undefined || (whole === 'half' && last > 2)) return undefined
  const joined = wordBefore(context, lead.start)
  const other =
    joined && /^(?:en|of|tot|t\/m)$/.test(joined.word) ? wordBefore(context, joined.start) : undefined
  const first = (other && ORDINALS.get(other.word)) ?? last
  const begin = other && ORDINALS.has(other.word) ? other.start : lead.start
  return placePart(
    context,
    [begin, end],
    { whole, first: Math.min(first, last < 0 ? 4 : last), last },
    word === 'helft',
  )
}

/** "Q3 2025", "Q1": quarters by number. */
export function readNumberedQuarter(
  context: Context,
  start: number,
  end: number,
  n: number,
): Moment | undefined {
  const second = /^ ?(?:\/|-|\u2013|en|of) ?[qQ]([1-4])(?!\d)/.exec(context.text.slice(end, end + 8))
  const last = second ? Number(second[1]) : n
  return placePart(
    context,
    [start, end + (second?.[0].length ?? 0)],
    { whole: 'quarter', first: n, last: Math.max(n, last) },
    false,
  )
}

function placePart(
  context: Context,
  [start, end]: [number, number],
  part: Part,
  needsWhole: boolean,
): Moment | undefined {
  const grain = part.whole
  const rule = part.whole
  const complement = readComplement(context, end)
  if (complement?.range) {
    return makeMoment([start, complement.end], partOf(complement.range, part), grain, rule, {
      relative: complement.relative,
    })
  }
  if (complement?.at) {
    const { at } = complement
    const { range, doubts } = placeYearless(context, (year) => partOf(at(year), part), [start, end])
    return makeMoment([start, complement.end], range, grain, rule, { doubts })
  }
  if (complement) {
    return makeMoment([start, complement.end], [null, null], grain, rule, { doubts: ['no-document-date'] })
  }
  // "de helft van de landen" is a fraction, not a time.
  if (needsWhole) return undefined
  const at = (year: number) => partOf(yearRange(year), part)
  const { range, doubts } = placeYearless(context, at, [start, end])
  return makeMoment([start, end], range, grain, rule, { doubts, at })
}

const SEASON_YEARS = / (?:van )?((?:19|20)\d\d)(?:[-/\u2013]((?:19|20)\d\d|\d\d))?(?!\d|[-/\u2013]\d)/y

/** A season: "dit najaar", "komend voorjaar", "de zomer van 2024". A bare one counts only behind a preposition (`needsLead`). */
export function readSeason(context: Context, start: number, end: number, word: string): Moment | undefined {
  const month = SEASONS.get(word)!
  const at = (year: number) => monthsOf(year, month, 3)
  SEASON_YEARS.lastIndex = end
  const year = SEASON_YEARS.exec(context.text)
  const lead = wordBefore(context, start)
  const article = lead && /^(?:de|het)$/.test(lead.word) ? lead.start : start
  const more = { rule: word === 'zomer' ? 'summer' : 'season' }
  if (year) {
    const written = Number(year[1])
    // "De winter van 2026" begins in December 2026 unless two years are written.
    return makeMoment([article, end + year[0].length], at(written), 'season', more.rule)
  }
  const shift = lead && SHIFTS.get(lead.word)
  if (lead && shift === 'each') {
    return makeMoment([lead.start, end], [null, null], 'season', 'each', {
      type: 'recurrence',
      recurrence: 'yearly',
    })
  }
  if (lead && shift) return shifted(context, lead, end, at, shift)
  const mark = readMark(context, end)
  if (mark?.byYear) {
    const range = mark.year === null ? ([null, null] as const) : at(mark.year)
    return makeMoment([article, mark.end], range, 'season', more.rule, {
      relative: true,
      doubts: mark.year === null ? ['no-document-date'] : [],
    })
  }
  const { range, doubts } = placeYearless(context, at, [article, end])
  return makeMoment([article, end], range, 'season', more.rule, { doubts, at })
}

/** "Komend schooljaar": August to July. With years behind it, it is read from those. */
export function readSchoolYear(context: Context, start: number, end: number): Moment | undefined {
  const lead = wordBefore(context, start)
  const shift = lead && SHIFTS.get(lead.word)
  if (!lead || !shift || shift === 'each') return undefined
  const at = (year: number): KnownRange => [dayNumber(year, 8, 1), dayNumber(year + 1, 7, 31)]
  if (shift !== 'this') return shifted(context, lead, end, at, shift)
  const range = context.doc === null ? undefined : chooseYear(at, context.doc, 'near')
  return makeMoment([lead.start, end], range ?? [null, null], 'span', 'school-year', {
    relative: true,
    doubts: range ? [] : ['no-document-date'],
  })
}

const CHOICE = {
  this: 'this',
  next: 'next',
  coming: 'next',
  previous: 'ended',
  past: 'ended',
  each: 'near',
} as const satisfies Record<string, Choice>

function shifted(
  context: Context,
  lead: Word,
  end: number,
  at: (year: number) => KnownRange | undefined,
  shift: keyof typeof CHOICE,
): Moment {
  if (context.doc === null) {
    return makeMoment([lead.start, end], [null, null], 'season', 'season', { doubts: ['no-document-date'] })
  }
  const range = chooseYear(at, context.doc, CHOICE[shift])
  const past = shift === 'previous' || shift === 'past'
  return makeMoment([lead.start, end], range ?? [null, null], 'season', 'season', {
    past,
    relative: true,
    doubts: range ? [] : ['calendar-missing'],
  })
}

/** A recess, budget day or other name of the calendar; a year may follow or stand in front of it by a word ("dit", "komend"). */
export function readCalendarName(
  context: Context,
  start: number,
  end: number,
  names: readonly CalendarName[],
): Moment | undefined {
  for (const name of names) {
    let begin = start
    for (let i = name.words.length - 2; i >= 0 && begin >= 0; i--) {
      const word = wordBefore(context, begin)
      begin = word?.word === name.words[i] ? word!.start : -1
    }
    if (begin >= 0) return placeName(context, begin, end, name)
  }
  return undefined
}

const NAME_YEAR = / (?:van |in |voor )?((?:19|20)\d\d)(?!\d|[-/\u2013]\d)/y

function placeName(context: Context, start: number, end: number, name: CalendarName): Moment {
  const { text, doc } = context
  const at = (year: number) => name.byYear.get(year)
  const lead = wordBefore(context, start)
  const doubts: TimeDoubt[] = name.window ? ['window'] : []
  const rule = name.type === 'recess' ? 'recess' : name.type
  NAME_YEAR.lastIndex = end
  const written = NAME_YEAR.exec(text)
  const shift = lead && SHIFTS.get(lead.word)
  const begin = shift ? lead.start : start
  const seen = name.type === 'recess' || name.type === 'budget' ? ('named' as const) : ('span' as const)
  if (written) {
    // The Miljoenennota 2026 is presented in September 2025.
    const year = Number(written[1]) - (name.id === 'miljoenennota' ? 1 : 0)
    return named(at(year), end + written[0].length)
  }
  if (shift && shift !== 'each' && doc !== null) return named(chooseYear(at, doc, CHOICE[shift]), end, true)
  const mark = readMark(context, end)
  if (mark?.byYear && mark.year !== null) return named(at(mark.year), mark.end, true)
  if (doc === null) {
    return makeMoment([begin, end], [null, null], 'named', rule, { doubts: ['no-document-date'] })
  }
  const tense = tenseAround(context, start, end)
  // A presidency belongs to a country: its own turn, whenever that is.
  if (name.type === 'eu-voorzitterschap' && name.byYear.size === 1) {
    return named([...name.byYear.values()][0], end)
  }
  return { ...named(chooseYear(at, doc, tense === 'past' ? 'past' : 'future'), end), at }

  function named(range: KnownRange | undefined, to: number, relative = false): Moment {
    const missing: TimeDoubt[] = range ? [] : ['calendar-missing']
    return makeMoment([begin, to], range ?? [null, null], seen, rule, {
      doubts: [...doubts, ...missing],
      relative,
    })
  }
}

/**
 * "Na het reces": the one that the letter is written in or before, behind a past tense the last that is over. A recess
 * without a row in the calendar ("het herfstreces" of 2031) stays a time, of which the days are not known.
 */
export function readOtherRecess(context: Context, start: number, end: number, word: string): Moment {
  const { calendar, doc } = context
  const lead = wordBefore(context, start)
  const shift = lead && SHIFTS.get(lead.word)
  const isPast =
    shift === 'previous' || shift === 'past' || (!shift && tenseAround(context, start, end) === 'past')
  const range = word === 'reces' && doc !== null ? recessNear(calendar, doc, isPast) : undefined
  return makeMoment([shift ? lead.start : start, end], range ?? [null, null], 'named', 'recess', {
    doubts: doc === null ? ['no-document-date'] : range ? [] : ['calendar-missing'],
  })
}

/** A day some units on; halves of a year and the like are rounded to whole months. */
export function addUnits(day: DayNumber, n: number, unit: { months: number; days: number }): DayNumber {
  return unit.months ? addMonths(day, Math.round(n * unit.months)) : day + Math.round(n * unit.days)
}

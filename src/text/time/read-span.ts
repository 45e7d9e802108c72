import type { DayRange } from '#text/time/day.ts'
import { dayNumber, monthsOf, partsOf } from '#text/time/day.ts'
import type { Context, Moment, TimeDoubt, Word } from '#text/time/moment.ts'
import { calendarUnit, makeMoment, wordBefore } from '#text/time/moment.ts'
import { firstUnits, grainOf, readCount } from '#text/time/read-count.ts'
import { addUnits, readPart } from '#text/time/read-period.ts'
import type { Recurrence, Unit } from '#text/time/words.ts'
import { ORDINALS, parseCount, SHIFTS } from '#text/time/words.ts'

const COUNTS_PER = new Map([
  ['keer', 0],
  ['maal', 0],
  ['eens', 1],
  ['eenmaal', 1],
  ['tweemaal', 2],
  ['driemaal', 3],
  ['viermaal', 4],
  ['minimaal', 1],
  ['minstens', 1],
])
const PER_YEAR: readonly (Recurrence | undefined)[] = [
  undefined,
  'yearly',
  'twice-yearly',
  'regular',
  'quarterly',
]
const PARTS_OF_IT = /^(?:begin|eind|einde|loop|midden|aanvang|start|slot|rest|restant|halverwege)$/

/** A time that stands on a unit: "dit jaar", "komende vijf jaar", "binnen drie maanden", "elk kwartaal", "eerste week van juli". */
export function readSpan(
  context: Context,
  start: number,
  end: number,
  unit: Unit,
  plural: boolean,
): Moment | undefined {
  const lead = wordBefore(context, start)
  if (!lead) return undefined
  const n = parseCount(lead.word)
  // "een half jaar" is six months.
  if (n === 0.5 && unit.name === 'jaar') return readCount(context, end, article(context, lead), 0.5, unit)
  if (n !== undefined && lead.word !== 'half') return readCount(context, end, lead, n, unit)
  if (ORDINALS.has(lead.word)) {
    const part = ordinal(context, start, end, lead, unit)
    if (part) return part
  }
  const shift = SHIFTS.get(lead.word)
  if (shift) return moved(context, [lead.start, end], lead, shift, unit, plural)
  if (lead.word === 'per') return perUnit(context, lead, end, unit)
  if (lead.word === 'het' && unit.name === 'jaar' && !plural) return theYear(context, lead, end)
  return undefined
}

function article(context: Context, half: Word): Word {
  const before = wordBefore(context, half.start)
  return before?.word === 'een' ? before : half
}

// "aan het eind van het jaar": the year of the letter, only behind a part of it.
function theYear(context: Context, lead: Word, end: number): Moment | undefined {
  const of = wordBefore(context, lead.start)
  const part = of?.word === 'van' ? wordBefore(context, of.start) : of?.word === 'halverwege' ? of : undefined
  if (!part || !PARTS_OF_IT.test(part.word) || / (?:19|20)\d\d/y.test(context.text.slice(end, end + 5))) {
    return undefined
  }
  return unitMoment(context, [lead.start, end], calendarOf(context, UNIT_YEAR, 0), UNIT_YEAR)
}

const UNIT_YEAR: Unit = { name: 'jaar', months: 12, days: 0 }
const NO_DATE: TimeDoubt[] = ['no-document-date']

function unitMoment(
  context: Context,
  place: [number, number],
  range: DayRange,
  unit: Unit,
  more: Partial<Moment> = {},
): Moment {
  const doubts = context.doc === null ? NO_DATE : (more.doubts ?? [])
  return makeMoment(place, range, grainOf(unit), `${unit.name}-relative`, { relative: true, ...more, doubts })
}

function calendarOf({ doc }: Context, unit: Unit, by: number): DayRange {
  return doc === null ? [null, null] : calendarUnit(unit, doc, by)
}

const EACH: Partial<Record<Unit['name'], Recurrence>> = {
  jaar: 'yearly',
  kwartaal: 'quarterly',
  maand: 'monthly',
  halfjaar: 'twice-yearly',
  week: 'regular',
}

function moved(
  context: Context,
  place: [number, number],
  lead: Word,
  shift: string,
  unit: Unit,
  plural: boolean,
): Moment | undefined {
  const { doc } = context
  if (shift === 'each') {
    // "Elke dag" is no promise of a term; a year, quarter, month, week or half is.
    const often = EACH[unit.name]
    return often && makeMoment(place, [null, null], 'span', 'each', { type: 'recurrence', recurrence: often })
  }
  if (unit.name === 'dag' && !plural) return undefined
  if (plural || unit.name === 'decennium') return severalUnits(context, place, shift, unit)
  if (shift === 'this') return unitMoment(context, place, calendarOf(context, unit, 0), unit)
  if (shift === 'next') return unitMoment(context, place, calendarOf(context, unit, 1), unit)
  if (shift === 'previous') {
    return unitMoment(context, place, calendarOf(context, unit, -1), unit, { past: true })
  }
  if (lead.word === 'laatste' || lead.word === 'recente') return undefined
  const other = doc === null ? null : addUnits(doc, shift === 'coming' ? 1 : -1, unit)
  if (shift !== 'coming') return unitMoment(context, place, [other, doc], unit, { grain: 'span', past: true })
  // "Komende week" and "komende maand" are the next of the calendar in some letters; counted from the date here.
  const doubts: TimeDoubt[] = unit.name === 'jaar' ? ['calendar-year-or-twelve-months'] : []
  return unitMoment(context, place, [doc, other], unit, { grain: 'span', doubts })
}

// "de komende jaren", "afgelopen maanden": no number, so one end stays open.
function severalUnits(
  context: Context,
  place: [number, number],
  shift: string,
  unit: Unit,
): Moment | undefined {
  if (shift === 'this') return undefined
  const ahead = shift === 'next' || shift === 'coming'
  const rule = ahead ? 'coming-span' : 'past-span'
  const range: DayRange = ahead ? [context.doc, null] : [null, context.doc]
  return unitMoment(context, place, range, unit, {
    grain: 'span',
    rule,
    vague: ahead,
    past: !ahead,
    doubts: ['vague'],
  })
}

// "twee keer per jaar", "per kwartaal"; "3 miljoen per jaar" belongs to the amount.
function perUnit(context: Context, lead: Word, end: number, unit: Unit): Moment | undefined {
  const word = wordBefore(context, lead.start)
  const times = word && COUNTS_PER.get(word.word)
  if (times === undefined) return undefined
  const number = times === 0 ? wordBefore(context, word!.start) : undefined
  const n = number ? parseCount(number.word) : times
  if (n === undefined || n === 0) return undefined
  const recurrence =
    unit.name === 'jaar'
      ? (PER_YEAR[n] ?? 'regular')
      : unit.name === 'kwartaal' && n === 1
        ? 'quarterly'
        : unit.name === 'maand' && n === 1
          ? 'monthly'
          : unit.name === 'halfjaar' && n === 1
            ? 'twice-yearly'
            : 'regular'
  return makeMoment([(number ?? word!).start, end], [null, null], 'span', 'each', {
    type: 'recurrence',
    recurrence,
  })
}

// "eerste kwartaal van 2024", "eerste week van juli", "eerste drie maanden van 2025".
function ordinal(context: Context, start: number, end: number, lead: Word, unit: Unit): Moment | undefined {
  if (unit.name === 'kwartaal' || unit.name === 'halfjaar') return readPart(context, start, end, unit.name)
  if (unit.name !== 'week' && unit.name !== 'maand') return undefined
  return firstUnits(context, end, 1, unit, lead)
}

/** 1 January of the year of a day up to that day, or from that day to 31 December: "eerder dit jaar", "later dit jaar". */
export function restOfYear(day: number, side: 'earlier' | 'later'): readonly [number, number] {
  const { year } = partsOf(day)
  return side === 'earlier' ? [dayNumber(year, 1, 1), day] : [day, monthsOf(year, 12, 1)[1]]
}

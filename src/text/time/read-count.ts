import type { Context, Moment, TimeDoubt, Word } from '#text/time/moment.ts'
import { makeMoment, wordBefore } from '#text/time/moment.ts'
import { placeYearless } from '#text/time/read-date.ts'
import { addUnits, readComplement } from '#text/time/read-period.ts'
import type { Unit } from '#text/time/words.ts'
import { ORDINALS, parseCount, SHIFTS } from '#text/time/words.ts'

const NO_DATE: TimeDoubt[] = ['no-document-date']
/** The width of one unit. */
export const grainOf = (unit: Unit) =>
  unit.name === 'jaar'
    ? 'year'
    : unit.name === 'maand'
      ? 'month'
      : unit.name === 'week'
        ? 'week'
        : unit.name === 'kwartaal'
          ? 'quarter'
          : unit.name === 'dag'
            ? 'day'
            : 'span'

/** The first (or n-th, or last) units of what follows: "eerste drie maanden van 2025", "tweede week van juli". */
export function firstUnits(
  context: Context,
  end: number,
  n: number,
  unit: Unit,
  rank: Word,
): Moment | undefined {
  const complement = readComplement(context, end)
  const nth = ORDINALS.get(rank.word)!
  if (!complement || (n !== 1 && nth > 1)) return undefined
  const cut = ([from, to]: readonly [number, number]): readonly [number, number] => {
    if (nth < 0) return unit.name === 'week' ? [to - 7 * n + 1, to] : [addUnits(to + 1, -n, unit), to]
    const begin = addUnits(from, n * (nth - 1), unit)
    return [begin, Math.min(addUnits(begin, n, unit) - 1, to)]
  }
  const place: [number, number] = [rank.start, complement.end]
  if (complement.range) {
    return makeMoment(place, cut(complement.range), grainOf(unit), 'first-units', {
      relative: complement.relative,
    })
  }
  const { at } = complement
  if (!at) return makeMoment(place, [null, null], grainOf(unit), 'first-units', { doubts: NO_DATE })
  const { range, doubts } = placeYearless(context, (year) => cut(at(year)), place)
  return makeMoment(place, range, grainOf(unit), 'first-units', { doubts, at: (year) => cut(at(year)) })
}

const DURATION_OF = /^(?:periode|termijn|duur|looptijd|tijdvak|verlenging)$/
const EVENT = / (?:na|nadat|vanaf|voor|voorafgaand|v[o\u00f3][o\u00f3]r)\b/y

type Counted = { begin: number; lead: Word | undefined; doubts: TimeDoubt[] }

// The word that governs a number: past "drie tot", "een", "ongeveer".
function governing(context: Context, number: Word, n: number): Counted {
  const lead = wordBefore(context, number.start)
  const between = lead && /^(?:tot|a|of)$/.test(lead.word) ? wordBefore(context, lead.start) : undefined
  if (between && parseCount(between.word) !== undefined) {
    // "drie tot vijf jaar": the later end binds.
    return { begin: between.start, lead: wordBefore(context, between.start), doubts: ['approximate'] }
  }
  if (!lead || !/^(?:een|de|ongeveer|circa|maximaal|uiterlijk|hooguit|minimaal|zo'n|ruim)$/.test(lead.word)) {
    return { begin: number.start, lead, doubts: [] }
  }
  const further = wordBefore(context, lead.start)
  const governs = lead.word === 'de' ? /^(?:in|binnen)$/ : /^(?:binnen|over|elke|iedere|eens|voor)$/
  if (Number.isNaN(n) || (further && governs.test(further.word))) {
    return { begin: lead.start, lead: further, doubts: [] }
  }
  return { begin: number.start, lead, doubts: [] }
}

/** A number of units: "binnen drie maanden", "de komende vijf jaar", "over twee jaar", "elke vier jaar", "drie jaar geleden". */
export function readCount(
  context: Context,
  end: number,
  number: Word,
  n: number,
  unit: Unit,
): Moment | undefined {
  const { begin, lead, doubts } = governing(context, number, n)
  if (unit.name === 'dag' && unit.days > 1) doubts.push('approximate')
  const first =
    lead && (lead.word === 'eerste' || lead.word === 'laatste')
      ? firstUnits(context, end, n, unit, lead)
      : undefined
  if (first) return first
  const every = lead && everyOf(context, lead, end, n, unit)
  if (every) return every
  return (
    aheadOrBack(context, [begin, end], lead, n, unit, doubts) ??
    lastsOrAmount(context, [begin, end], lead, n, unit)
  )
}

// "elke vier jaar", "eens in de twee jaar".
function everyOf(context: Context, lead: Word, end: number, n: number, unit: Unit): Moment | undefined {
  if (SHIFTS.get(lead.word) === 'each') return everyUnits([lead.start, end], n, unit)
  const once = lead.word === 'in' ? wordBefore(context, lead.start) : lead
  return once && /^(?:eens|eenmaal|keer|maal)$/.test(once.word)
    ? everyUnits([once.start, end], n, unit)
    : undefined
}

// Counted from the date of the letter, forward or back.
function aheadOrBack(
  context: Context,
  [begin, end]: [number, number],
  lead: Word | undefined,
  n: number,
  unit: Unit,
  doubts: readonly TimeDoubt[],
): Moment | undefined {
  const { doc, text } = context
  const wide = Number.isNaN(n)
  const known = doc !== null && !wide
  const ahead = known ? addUnits(doc, n, unit) : null
  const back = known ? addUnits(doc, -n, unit) : null
  const why: TimeDoubt[] = doc === null ? ['no-document-date'] : wide ? [...doubts, 'vague'] : [...doubts]
  const more = { relative: true, doubts: why }
  const shift = lead && lead.word !== 'eerste' ? SHIFTS.get(lead.word) : undefined
  if (lead && (shift === 'coming' || shift === 'next')) {
    return makeMoment([lead.start, end], [doc, ahead], 'span', 'coming-span', { ...more, vague: wide })
  }
  if (lead && (shift === 'past' || shift === 'previous')) {
    return makeMoment([lead.start, end], [back, doc], 'span', 'past-span', { ...more, past: true })
  }
  if (/^ geleden\b/.test(text.slice(end, end + 9))) {
    return makeMoment([begin, end + 8], [back, back], 'span', 'ago', { ...more, past: true, type: 'date' })
  }
  if (lead?.word === 'binnen') return within(context, lead, end, n, unit, doc, ahead, why, wide)
  if (lead?.word !== 'over') return undefined
  const over = { ...more, type: 'date' as const, doubts: [...why, 'approximate' as const] }
  return makeMoment([lead.start, end], [ahead, ahead], 'span', 'in-units', over)
}

// "Binnen zes weken na dagtekening van deze brief": counted from the letter, as without these words.
const THIS_LETTER =
  / na (?:de )?(?:(?:dagtekening|datum|verzending|verschijning|verschijnen) van deze [a-z]{0,20}(?:brief|nota|reactie)|heden)\b/y

function within(
  context: Context,
  lead: Word,
  end: number,
  n: number,
  unit: Unit,
  doc: number | null,
  ahead: number | null,
  why: TimeDoubt[],
  wide: boolean,
): Moment {
  EVENT.lastIndex = THIS_LETTER.lastIndex = end
  const event = EVENT.test(context.text) && !THIS_LETTER.test(context.text)
  const amount = wide ? {} : { amount: { n, unit } }
  return makeMoment([lead.start, end], event ? [null, null] : [doc, ahead], 'span', 'within', {
    direction: 'within',
    role: 'deadline',
    relative: !event,
    vague: wide && !event,
    doubts: event ? ['event-unknown'] : why,
    ...amount,
  })
}

function everyUnits(place: [number, number], n: number, unit: Unit): Moment {
  const months = n * unit.months
  const recurrence =
    ({ 1: 'monthly', 3: 'quarterly', 6: 'twice-yearly', 12: 'yearly', 24: 'two-yearly' } as const)[
      months as 1
    ] ?? 'regular'
  return makeMoment(place, [null, null], 'span', 'each', { type: 'recurrence', recurrence })
}

// A bare length is a fact ("vijf jaar ervaring"); it is a time only where it lasts, or before or after a moment that follows.
function lastsOrAmount(
  context: Context,
  [begin, end]: [number, number],
  lead: Word | undefined,
  n: number,
  unit: Unit,
): Moment | undefined {
  if (Number.isNaN(n)) return undefined
  const of = lead?.word === 'van' ? wordBefore(context, lead.start) : undefined
  const limit = of && DURATION_OF.test(of.word) ? binnenBefore(context, of) : undefined
  if (limit) {
    const { doc } = context
    const why: TimeDoubt[] = doc === null ? ['no-document-date'] : []
    return within(context, limit, end, n, unit, doc, doc === null ? null : addUnits(doc, n, unit), why, false)
  }
  const lasts =
    lead?.word === 'gedurende' ||
    (of && DURATION_OF.test(of.word)) ||
    / lang\b/y.test(context.text.slice(end, end + 6))
  EVENT.lastIndex = end
  if (EVENT.test(context.text)) {
    return makeMoment([begin, end], [null, null], 'span', 'amount', { amount: { n, unit } })
  }
  if (!lasts || unit.name === 'dag') return undefined
  return makeMoment([begin, end], [null, null], 'span', 'lasting', {
    type: 'duration',
    amount: { n, unit },
    doubts: ['start-unknown'],
  })
}

// "binnen een termijn van zes weken".
function binnenBefore(context: Context, noun: Word): Word | undefined {
  const article = wordBefore(context, noun.start)
  const binnen = article && /^(?:een|de)$/.test(article.word) ? wordBefore(context, article.start) : undefined
  return binnen?.word === 'binnen' ? binnen : undefined
}

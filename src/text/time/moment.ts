import type { CalendarIndex } from '#text/time/calendar.ts'
import type { DayNumber, KnownRange } from '#text/time/day.ts'
import { monthsOf, partsOf, weekRange } from '#text/time/day.ts'
import type { Recurrence, Unit } from '#text/time/words.ts'

/** Why a resolved time may not be what the writer meant; shown to the reviewer. */
export type TimeDoubt =
  | 'no-document-date' // relative words in a letter without date
  | 'year-inferred' // no year was written: the likeliest is taken
  | 'vague' // "op korte termijn", "de komende jaren": no end can be computed
  | 'recess-meant' // "voor de zomer" read as before 1 June; the summer recess may be meant
  | 'before-or-for' // "voor 2030" is read as meant for 2030; an accent (vóór) or "nog" makes it before
  | 'until-or-through' // "tot 2030": read as up to, not through
  | 'window' // the thing falls somewhere in these days (budget debate, Voorjaarsnota)
  | 'calendar-missing' // a recess or other name without a row in the calendar for that year
  | 'calendar-year-or-twelve-months' // "komend jaar"
  | 'event-unknown' // "binnen drie maanden na ontvangst"
  | 'start-unknown' // "gedurende vier jaar"
  | 'approximate' // "over twee jaar", "drie tot vijf jaar"
  | 'year-after-noun' // "begroting 2026": may be part of a name
  | 'stated-period' // taken from a period that the letter states elsewhere

/** How wide a moment is; decides how "begin" and "eind" cut it and how prepositions read. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'span' | 'named'

/** Which way the words around a moment point. */
export type Direction = 'in' | 'before' | 'by' | 'from' | 'until' | 'through' | 'after' | 'around' | 'within'

/** A time expression under construction: what the core words mean, before and after the words in front are read. */
export type Moment = {
  start: number
  end: number
  from: DayNumber | null
  to: DayNumber | null
  grain: Grain
  rule: string
  doubts: TimeDoubt[]
  direction: Direction
  type: 'date' | 'interval' | 'duration' | 'recurrence'
  recurrence: Recurrence | null
  /** The same moment in another year; absent when the year was written or does not matter. */
  at?: (year: number) => KnownRange | undefined
  /** No end can be computed: a period that the letter states may replace it. */
  vague: boolean
  /** Counted from the date of the letter: a stated period in the same sentence may replace it. */
  relative: boolean
  /** Said by the words themselves ("jl.", "afgelopen"). */
  past: boolean
  role?: 'deadline' | 'validity' | 'publication'
  /** The word right before the expression, for joining ("tussen", "en", "van", "tot"). */
  lead: string
  /** "twee weken", to be joined with "voor het zomerreces"; never given out by itself. */
  amount?: { n: number; unit: Unit }
}

/** What a rule may look at: the text, where the last expression ended, and the date of the letter. */
export type Context = {
  readonly text: string
  readonly doc: DayNumber | null
  readonly calendar: CalendarIndex
  /** Whether the source has an accent on the word at this offset (vóór), which the matching layer folds away. */
  readonly stressed?: (start: number) => boolean
  floor: number
  /** The year named last, for "van dat jaar". */
  year: number | null
}

/** A word in front: lower case, with its start; `capital` when it begins with a capital. */
export type Word = { readonly word: string; readonly start: number; readonly capital: boolean }

/** A moment of which only place, range, width and rule are known yet. */
export function makeMoment(
  [start, end]: readonly [number, number],
  range: readonly [DayNumber | null, DayNumber | null],
  grain: Grain,
  rule: string,
  more: Partial<Moment> = {},
): Moment {
  return {
    start,
    end,
    from: range[0],
    to: range[1],
    grain,
    rule,
    doubts: [],
    direction: 'in',
    type: grain === 'day' ? 'date' : 'interval',
    recurrence: null,
    vague: false,
    relative: false,
    past: false,
    lead: '',
    ...more,
  }
}

/** Whether a UTF-16 unit belongs to a word: letters, digits, slash (t/m), apostrophe, hyphen. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 47 ||
    unit === 45 ||
    unit === 39 ||
    (unit >= 0xc0 && unit < 0x250)
  )
}

/** The word that ends one or two spaces before `position`, not reaching back over the last expression. */
export function wordBefore({ text, floor }: Context, position: number): Word | undefined {
  let end = position
  while (end > floor && text.charCodeAt(end - 1) === 32) end--
  if (end === position || position - end > 2) return undefined
  let start = end
  while (start > floor && isWordUnit(text.charCodeAt(start - 1))) start--
  if (start === end || end - start > 40) return undefined
  const word = text.slice(start, end)
  const unit = word.charCodeAt(0)
  return { word: word.toLowerCase(), start, capital: unit >= 65 && unit <= 90 }
}

const FUTURE =
  /\b(?:zal|zullen|gaat|gaan|wordt|worden|komt|komen|ontvangt|informeert|informeer|verwacht|streeft|streef|voornemens|beoogd|gepland|voorzien|moet|moeten|verzoekt|uiterlijk|verwachting|volgt|volgen|vindt|vinden|(?<!van )start|begint|verschijnt|stuur|stuurt|rapporteert|loopt|organiseert|organiseren|opent|openen|lanceert|lanceren|presenteert|presenteren|publiceert|publiceren|treedt|treden|tegemoet ?zien|kunt|toekomen|bezoekt|bezoeken|bespreekt|bespreek|reist|zend|krijgt|gereed)\b/i
const PAST =
  /\b(?:heeft|hebben|had|hadden|was|waren|werd|werden|vond|vonden|sprak|nam|debat|overleg|motie|jongstleden|opende|tekende|tekenden|bracht|brachten|kwam|kwamen|ging|gingen|trad|traden|gaf|gaven|bezocht|bezochten|bood|boden|zond|zonden|stuurde|stuurden|steunden?|stelden?|woonden?|legden?|voerden?|leidden?|maakten?|werkten?|hield|hielden|deed|deden|sloot|sloten|schreef|schreven|verscheen|(?!ge)[a-z]{2,}eerden?)\b/i
/** "Is in oktober geopend": weaker than the words above, since "is gericht" is a state and "wordt ingediend" lies ahead. */
const PERFECT =
  /\b(?:gepubliceerd|verschenen|aangenomen|ingediend|toegezegd|ontvangen|(?:is|zijn) +(?:[a-z0-9-]{1,25} +){0,12}(?:(?:aan|af|bij|door|in|om|op|open|over|plaats|terug|toe|uit|vast|voor|vrij)?ge[a-z]+(?:d|t|en|aan)|(?:be|ver|ont)[a-z]{2,}[dt]))\b/i

const PASSIVE_AHEAD = /\b(?:wordt|worden)\b/

/** What opens a clause with a tense of its own. */
const RELATIVE = /, (?:waar[a-z]+|die|dat|wat) /

/** Reads from the clause around it whether something without a year lies ahead or behind; undefined when unclear. */
export function tenseAround({ text }: Context, start: number, end: number): 'future' | 'past' | undefined {
  const before = text.slice(Math.max(0, start - 110), start)
  const after = text.slice(end, end + 90)
  const clause =
    before.slice(Math.max(...['. ', '; ', '\n'].map((stop) => before.lastIndexOf(stop))) + 1) +
    ' ' +
    (/^[^.;\n]*(?:\.(?! [A-Z]|\n)[^.;\n]*)?/.exec(after)?.[0] ?? '').split(RELATIVE)[0]!
  const future = FUTURE.test(clause)
  if (PAST.test(clause)) return future ? undefined : 'past'
  // "wordt in het najaar ingediend" lies ahead; "is in december aangenomen en zal gelden" has both.
  if (future) return PERFECT.test(clause) && !PASSIVE_AHEAD.test(clause) ? undefined : 'future'
  return PERFECT.test(clause) ? 'past' : undefined
}

/** Which occurrence of something yearly is meant. */
export type Choice = 'future' | 'next' | 'past' | 'ended' | 'near' | 'this'

/**
 * The occurrence of a yearly thing seen from a day: `future` not yet over, `next` not yet begun, `past` begun before,
 * `ended` over, `near` closest, `this` in that year. Undefined where the calendar has none.
 */
export function chooseYear(at: (year: number) => KnownRange | undefined, doc: DayNumber, choice: Choice) {
  const { year, month } = partsOf(doc)
  if (choice === 'this') {
    // In January "deze winter" began last year.
    const last = at(year - 1)
    return last && month <= 2 && last[1] >= doc ? last : at(year)
  }
  const known = [year - 1, year, year + 1, year + 2].map(at).filter((range) => range !== undefined)
  if (choice === 'future') return known.find(([, to]) => to >= doc)
  if (choice === 'next') return known.find(([from]) => from > doc)
  if (choice === 'past') return known.findLast(([from]) => from < doc)
  if (choice === 'ended') return known.findLast(([, to]) => to < doc)
  const distance = ([from, to]: KnownRange) => (to < doc ? doc - to : from > doc ? from - doc : 0)
  return known.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** The calendar unit (week, month, quarter, half, year, decade) in which a day lies, moved by some units. */
export function calendarUnit(unit: Unit, doc: DayNumber, moved: number): KnownRange {
  const { year, month } = partsOf(doc)
  if (unit.name === 'dag') return [doc + moved, doc + moved]
  if (unit.name === 'week') return weekRange(doc + 7 * moved)
  if (unit.name === 'decennium') return monthsOf(year - (year % 10) + 10 * moved, 1, 120)
  const first = month - ((month - 1) % unit.months)
  return monthsOf(year, first + moved * unit.months, unit.months)
}

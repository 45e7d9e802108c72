import type { Cut } from '#text/time/cut-moment.ts'
import { cutBy } from '#text/time/cut-moment.ts'
import { addMonths, dayNumber, partsOf } from '#text/time/day.ts'
import type { Context, Direction, Moment, Word } from '#text/time/moment.ts'
import { chooseYear, tenseAround, wordBefore } from '#text/time/moment.ts'

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ...[
    'in',
    'op',
    'tijdens',
    'gedurende',
    'bij',
    'met',
    'over',
    'door',
    'onder',
    'om',
    'aan',
    'naar',
    'tegen',
    'van',
    'uit',
    'en',
    'of',
    'tussen',
    'dan',
    'ook',
    'heel',
    'pas',
    'periode',
    'jaar',
    'jaren',
    'richting',
  ].map((word) => [word, 'in'] as const),
  ['binnen', 'by'],
  ['uiterlijk', 'by'],
  ['voor', 'before'],
  ['v\u00f3\u00f3r', 'before'],
  ['vanaf', 'from'],
  ['sinds', 'from'],
  ['per', 'from'],
  ['ingaande', 'from'],
  ['tot', 'until'],
  ['t/m', 'through'],
  ['na', 'after'],
  ['rond', 'around'],
  ['omstreeks', 'around'],
  ['rondom', 'around'],
])

/** "Sinds de verkiezingen van augustus 2020". */
const SINCE_EVENT = /\bsinds (?:[A-Za-z-]{2,25} ){1,5}$/i
const ARTICLE = /^(?:de|het|'t|een)$/
const WEEKDAY = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag$/
const NOUN_OF_TIME = /^(?:periode|jaar|jaren|tijdvak|maand|kalenderjaar|begrotingsjaar|boekjaar)$/
/** "Gepland voor medio 2027": then, not before. */
const PLANNED = /\b(?:gepland|ingepland|voorzien|geagendeerd|geprogrammeerd) $/i
const IS_PLANNED = /^ (?:is |staat |zijn |staan )?(?:gepland|ingepland|voorzien|geagendeerd)\b/i
/** "Uitgesteld tot het voorjaar": then, not up to then. */
const PUT_OFF = /\b(?:uitgesteld|verschoven|doorgeschoven|opgeschoven|verplaatst) $/i
/** Moments that count only with a preposition in front: "de zomer was warm" is no time. */
const WEAK = /^(?:season|summer|recess|budget|eu-voorzitterschap)$/

/**
 * Reads the words in front of a moment ("voor het einde van", "uiterlijk medio", "nog in") and moves its ends accordingly.
 * Undefined when it turns out to be no time at all.
 */
export function readLead(context: Context, moment: Moment): Moment | undefined {
  if (moment.type === 'recurrence' || moment.rule === 'amount') return moment
  if (moment.rule === 'lasting' || moment.rule === 'within') return moment
  const weak = WEAK.test(moment.rule) && !moment.relative
  const cut = cutBy(context, moment)
  let position = moment.start
  let word = wordBefore(context, position)
  if (word && WEEKDAY.test(word.word)) {
    moment.start = position = word.start
    word = wordBefore(context, position)
  }
  if (word && NOUN_OF_TIME.test(word.word) && !cut) {
    moment.start = position = word.start
    word = wordBefore(context, position)
    moment.rule = moment.rule === 'years' ? 'period' : moment.rule
    if (word?.word === 'van' && moment.grain !== 'day') word = undefined
  }
  if (word?.word === 'nog' && moment.relative) {
    // "Nog dit jaar": the end is what counts.
    return { ...moment, start: word.start, role: 'deadline' }
  }
  const article = word && ARTICLE.test(word.word) ? word : undefined
  if (article) word = wordBefore(context, article.start)
  const noun = word?.word === 'van' ? wordBefore(context, word.start) : undefined
  if (noun && /^(?:periode|tijdvak)$/.test(noun.word)) {
    moment.lead = 'van'
    moment.start = noun.start
    return moment
  }
  const direction = word && DIRECTIONS.get(word.word)
  if (!word || !direction) {
    if (weak && !cut) return undefined
    if (article && cut) moment.start = article.start
    return moment
  }
  if (weak && !cut && !/^season|^summer/.test(moment.rule) && !leads(context, moment, word)) return undefined
  if (article) moment.start = article.start
  moment.lead = word.word
  if (word.word === 'van') {
    const since = SINCE_EVENT.exec(context.text.slice(Math.max(context.floor, word.start - 90), word.start))
    if (since) return { ...direct(context, moment, word, 'from', cut), start: word.start - since[0].length }
  }
  return direct(context, moment, word, direction, cut)
}

// "in de Voorjaarsnota staat" is a place in a paper; "bij", "met" and "voor" make it a time.
function leads(context: Context, moment: Moment, { word, start }: Word): boolean {
  if (word === 'aan' && wordBefore(context, start)?.word === 'voorafgaand') return true
  if (/^(?:over|van|uit|aan|en|of|door|naar|dan|ook|heel|om)$/.test(word)) return false
  if (moment.rule === 'budget' && word === 'in') {
    return tenseAround(context, moment.start, moment.end) === 'future'
  }
  return true
}

function direct(context: Context, moment: Moment, word: Word, read: Direction, cut: Cut | undefined): Moment {
  const before = wordBefore(context, word.start)
  const further = before && ARTICLE.test(before.word) ? wordBefore(context, before.start) : before
  const isPutOff =
    word.word === 'tot' && PUT_OFF.test(context.text.slice(Math.max(0, word.start - 16), word.start))
  let direction = isPutOff ? 'in' : read
  let start = direction === 'in' ? moment.start : word.start
  if (word.word === 'met' && before?.word === 'en') {
    const tot = wordBefore(context, before.start)
    if (tot?.word === 'tot') [direction, start] = ['through', tot.start]
  } else if (word.word === 'van' && further && /^(?:ingang|aanvang)$/.test(further.word)) {
    direction = 'from'
    start = outer(context, further, /^met$/)
  } else if (word.word === 'van' && further && /^(?:afloop|einde)$/.test(further.word)) {
    direction = 'after'
    start = outer(context, further, /^na$/)
  } else if (word.word === 'aan' && before?.word === 'voorafgaand') {
    direction = 'before'
    start = before.start
  } else if (before?.word === 'tot' && /^(?:op|aan|in|uiterlijk)$/.test(word.word)) {
    direction = word.word === 'in' ? 'through' : 'until'
    start = before.start
  } else if (direction === 'in' && before && /^(?:uiterlijk|uiterst)$/.test(before.word)) {
    direction = 'by'
    start = before.start
  } else if (word.word === 'per' && before?.word === 'uiterlijk') {
    direction = 'by'
    start = before.start
  }
  if (direction === 'before' && /^(?:nota|verslag)/.test(moment.rule)) direction = 'in'
  const urged = wordBefore(context, Math.min(start, word.start))
  const still =
    urged && /^(?:nog|uiterlijk|ruim|kort|vlak|liefst|direct|meteen|uiteindelijk)$/.test(urged.word)
      ? urged
      : undefined
  if (direction === 'before' && meansFor(context, moment, word, still, cut)) {
    if (moment.grain === 'year' && !moment.relative) moment.doubts.push('before-or-for')
    // "Een convenant voor de periode 2024-2027": the years of the thing, not of the act.
    if (!word.capital && /^(?:years|period)$/.test(moment.rule)) moment.role = 'validity'
    return moment
  }
  if (still && (direction === 'before' || direction === 'after')) start = still.start
  if (word.word === 'in' && still?.word === 'nog') {
    moment.role = 'deadline'
    start = still.start
  }
  moment.start = start
  moment.direction = direction
  turn(context, moment, direction, cut, word.word)
  return moment
}

function outer(context: Context, word: Word, pattern: RegExp): number {
  const before = wordBefore(context, word.start)
  return before && pattern.test(before.word) ? before.start : word.start
}

// "voor 2030", "voor de komende jaren", "voor volgend jaar": meant for that time. An accent or an urging word makes it before.
function meansFor(
  { text, stressed }: Context,
  moment: Moment,
  word: Word,
  still: Word | undefined,
  cut: Cut | undefined,
): boolean {
  if (text.charCodeAt(word.start + 1) === 0xf3 || stressed?.(word.start) || still) return false
  if (PLANNED.test(text.slice(Math.max(0, word.start - 14), word.start))) return true
  if (IS_PLANNED.test(text.slice(moment.end, moment.end + 24))) return true
  if (cut) return false
  return (
    moment.grain === 'year' ||
    moment.grain === 'span' ||
    (moment.relative && /^(?:month|week|quarter)$/.test(moment.grain))
  )
}

function turn(context: Context, moment: Moment, direction: Direction, cut: Cut | undefined, word: string) {
  settleYear(context, moment, direction, word)
  const { from, to } = moment
  const ends = cut === 'end'
  if (direction === 'before') {
    moment.to = ends
      ? to
      : cut === 'middle'
        ? half(from, to)
        : moment.doubts.includes('window')
          ? less(to)
          : moment.rule === 'budget' && from === to && partsOf(to ?? 0).month === 12
            ? to // "Voor de jaarwisseling": the last day of the year is still before it.
            : less(from)
    moment.from = null
  } else if (direction === 'by') moment.from = null
  else if (direction === 'from') {
    // "Vanaf 2025 tot en met 2028" was read as one range.
    if (moment.relative || !/^(?:years|period|month)$/.test(moment.rule) || moment.grain !== 'span') {
      moment.to = null
    } else moment.direction = 'in'
  } else if (direction === 'after') [moment.from, moment.to] = [to === null ? null : to + 1, null]
  else if (direction === 'through') moment.from = null
  else if (direction === 'until') {
    moment.to = ends || moment.past || moment.rule === 'today' ? to : less(from)
    moment.from = null
    if (moment.grain === 'year' && !ends) moment.doubts.push('until-or-through')
  } else if (direction === 'around') {
    moment.from = from === null ? null : addMonths(from, -1)
    moment.to = to === null ? null : monthOn(to)
  }
}

const less = (day: number | null) => (day === null ? null : day - 1)
const half = (from: number | null, to: number | null) =>
  from === null || to === null ? to : Math.floor((from + to) / 2)

// A month later; the last day of a month stays the last day.
function monthOn(day: number): number {
  const { year, month } = partsOf(day)
  return day === dayNumber(year, month + 1, 0) ? dayNumber(year, month + 2, 0) : addMonths(day, 1)
}

// A term lies ahead and a "sinds" behind, whatever the tense of the clause. "Voor de zomer" is before 1 June, as seasons
// are meteorological; letters may mean the summer recess, some weeks later.
function settleYear(context: Context, moment: Moment, direction: Direction, word: string) {
  const { doc } = context
  const { at } = moment
  const summer = moment.rule === 'summer' && direction === 'before'
  if (summer) moment.doubts.push('recess-meant')
  if (!at || doc === null) return
  const past = word === 'sinds'
  if (
    !past &&
    direction !== 'before' &&
    direction !== 'by' &&
    direction !== 'until' &&
    direction !== 'through'
  ) {
    return
  }
  const exclusive = direction === 'before' && !/-(?:end|middle)$/.test(moment.rule)
  const behind = tenseAround(context, moment.start, moment.end) === 'past' && !past && moment.grain === 'day'
  const range = chooseYear(at, doc, past || behind ? 'past' : exclusive ? 'next' : 'future')
  if (!range) return
  ;[moment.from, moment.to] = range
  moment.doubts = moment.doubts.filter((doubt) => doubt !== 'calendar-missing')
}

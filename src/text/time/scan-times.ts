import type { Lexicon } from '#text/lexicon.ts'
import type { CalendarEntry, CalendarIndex } from '#text/time/calendar.ts'
import { indexCalendar } from '#text/time/calendar.ts'
import type { DayNumber } from '#text/time/day.ts'
import { monthsOf, partsOf } from '#text/time/day.ts'
import { joinMoments } from '#text/time/join-moments.ts'
import type { Context, Moment } from '#text/time/moment.ts'
import { makeMoment, wordBefore } from '#text/time/moment.ts'
import { readDigits, readMonth } from '#text/time/read-date.ts'
import { readLead } from '#text/time/read-lead.ts'
import {
  readCalendarName,
  readNumberedQuarter,
  readPart,
  readSchoolYear,
  readSeason,
  readOtherRecess,
} from '#text/time/read-period.ts'
import { SITTINGS } from '#text/time/read-sitting.ts'
import { readSpan } from '#text/time/read-span.ts'
import { MONTHS, RECURRENCES, SEASONS, SHIFTS, UNITS } from '#text/time/words.ts'
import { SHAPE, type Tokens } from '#text/tokens.ts'

type Reader = (context: Context, start: number, end: number, word: string) => Moment | undefined

const PLURALS = new Set([
  'jaren',
  'maanden',
  'weken',
  'dagen',
  'werkdagen',
  'kwartalen',
  'decennia',
  'kalenderjaren',
])

/** The words on which a scan stops, with what reads them. A word that is not here costs one look in a table. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  // Abbreviated months stand behind a day and are read from the digit.
  ...[...MONTHS]
    .filter(([name]) => name.length > 4 || name === 'mei' || name === 'juni' || name === 'juli')
    .map(
      ([name, month]) =>
        [
          name,
          (context: Context, start: number, end: number) => readMonth(context, start, end, month),
        ] as const,
    ),
  ['reces', readOtherRecess],
  ...SITTINGS,
  ...[...UNITS].map(
    ([name, unit]) =>
      [
        name,
        (context: Context, start: number, end: number) =>
          readSpan(context, start, end, unit, PLURALS.has(name)),
      ] as const,
  ),
  ...[...SEASONS.keys()].map((name) => [name, readSeason] as const),
  ...[...RECURRENCES].map(
    ([name, recurrence]) =>
      [
        name,
        (_: Context, start: number, end: number) =>
          makeMoment([start, end], [null, null], 'span', 'adverb', { type: 'recurrence', recurrence }),
      ] as const,
  ),
  ['helft', readPart],
  ...['schooljaar', 'studiejaar', 'collegejaar'].map((name) => [name, readSchoolYear] as const),
  ...['q1', 'q2', 'q3', 'q4'].map(
    (name, i) =>
      [
        name,
        (context: Context, start: number, end: number) => readNumberedQuarter(context, start, end, i + 1),
      ] as const,
  ),
  ...['periode', 'tijd', 'termijn', 'kabinetsperiode', 'regeerperiode', 'zittingsperiode', 'toekomst'].map(
    (name) => [name, readStretch] as const,
  ),
  ...['binnenkort', 'spoedig', 'zsm', 'mogelijk', 'spoedigste'].map((name) => [name, readSoon] as const),
  ...['vandaag', 'heden', 'morgen', 'gisteren', 'eergisteren', 'overmorgen', 'direct'].map(
    (name) => [name, readToday] as const,
  ),
  ['jaareinde', (context, start, end) => readYearEnd(context, start, end)],
])

/** Words by which a letter may speak of a period stated elsewhere; compounds with "-schap" are seen by their end. */
const HINTS: ReadonlySet<string> = new Set(
  (
    'lid voorzitter looptijd termijn mandaat periode jaren jaar programma kader strategie actieplan convenant partnerschap ' +
    'lidmaatschap voorzitterschap voorzittersperiode lidmaatschapsperiode lidmaatschapstermijn voorzitterschapsperiode zittingsperiode zittingstermijn mandaatperiode voorzittersjaar hoedanigheid ' +
    'programmaperiode subsidieperiode beleidsperiode kaderperiode strategieperiode projectperiode uitvoeringsperiode contractperiode ' +
    'zolang raadslid plan planperiode actieplanperiode actieprogramma werkprogramma uitvoeringsprogramma meerjarenprogramma ' +
    'uitvoeringsplan meerjarenplan werkplan zittingsduur programmajaar lidmaatschapsjaar programmajaren lidmaatschapsjaren zittingsjaren voorzitterschapsjaren'
  ).split(' '),
)

/** Times in order, and the places where a stated period may be spoken of (start and end, flat). */
export type Scan = { readonly moments: Moment[]; readonly hints: readonly number[] }

const filters = new WeakMap<CalendarIndex, Uint32Array>()

/** For each pair of first letters the lengths (as bits) of the words that matter: nearly all words fail here. */
function filterFor(calendar: CalendarIndex): Uint32Array {
  const known = filters.get(calendar)
  if (known) return known
  const lengths = new Uint32Array(128 * 128)
  for (const word of [...READERS.keys(), ...HINTS, ...calendar.keys()]) {
    const [a, b] = [word.charCodeAt(0), word.charCodeAt(1)]
    if (word.length > 31 || !(a < 128 && b < 128)) continue
    for (const [x, y] of [
      [a, b],
      [upper(a), b],
      [upper(a), upper(b)],
    ] as const) {
      lengths[x * 128 + y]! |= 1 << word.length
    }
  }
  filters.set(calendar, lengths)
  return lengths
}

const upper = (unit: number) => (unit >= 97 && unit <= 122 ? unit - 32 : unit)

/** 1 for a letter, 2 for a digit, 0 for all else. */
const CLASS = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x250; unit++) {
  const letter =
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7)
  CLASS[unit] = letter ? 1 : unit >= 48 && unit <= 57 ? 2 : 0
}

/** The words of a text, when somebody has them already: a scan that knows them stops at far fewer. */
export type KnownWords = { readonly tokens: Tokens; readonly lexicon: Lexicon }

type Further = {
  readonly stressed?: (start: number) => boolean
  readonly words?: KnownWords
}

/** All time expressions of a text in order, without the references to stated periods. One pass, linear. */
export function scanTimes(
  text: string,
  doc: DayNumber | null,
  entries: readonly CalendarEntry[],
  { stressed, words }: Further = {},
): Scan {
  const calendar = indexCalendar(entries)
  const lengths = filterFor(calendar)
  const context: Context = { text, doc, calendar, floor: 0, year: null, ...(stressed && { stressed }) }
  const scan: Scanning = { context, lengths, moments: [], hints: [] }
  if (words) scanWords(scan, words)
  else scanStretch(scan, 0, text.length)
  return { moments: scan.moments.filter(({ rule }) => rule !== 'amount'), hints: scan.hints }
}

type Scanning = {
  readonly context: Context
  readonly lengths: Uint32Array
  readonly moments: Moment[]
  readonly hints: number[]
}

/** As `scanStretch` over the whole text. Only odd words are looked at unit by unit. */
function scanWords(scan: Scanning, { tokens, lexicon }: KnownWords): void {
  const { context, lengths } = scan
  const tells = tellingWords(context.calendar, lexicon)
  const { start, end, word, shape, odd } = tokens
  let at = 0
  let nextOdd = 0
  for (let token = 0; token < tokens.count; token++) {
    const isOdd = odd[nextOdd] === token
    if (isOdd) nextOdd++
    const form = shape[token]!
    const to = end[token]!
    if (form >= SHAPE.mark || to <= at) continue
    const from = start[token]!
    if (isOdd || from < at) at = scanStretch(scan, Math.max(from, at), to)
    else if (form >= SHAPE.number || word[token] === 0 || tells[word[token]!] === 1) {
      if (mayTell(context.text, from, to, lengths)) at = readAt(scan, from, to)
    }
  }
}

const telling = new WeakMap<CalendarIndex, WeakMap<Lexicon, Uint8Array>>()

/** One flag per lexicon number: 1 for a word on which a scan stops. Made once per calendar and lexicon. */
function tellingWords(calendar: CalendarIndex, lexicon: Lexicon): Uint8Array {
  const byLexicon = telling.get(calendar) ?? new WeakMap<Lexicon, Uint8Array>()
  telling.set(calendar, byLexicon)
  let flags = byLexicon.get(lexicon)
  if (flags) return flags
  flags = new Uint8Array(lexicon.size + 1)
  for (let id = 1; id < flags.length; id++) {
    const word = lexicon.word(id)
    if (READERS.has(word) || calendar.has(word) || isHint(word) || word.endsWith('reces')) flags[id] = 1
  }
  byLexicon.set(lexicon, flags)
  return flags
}

/** Scans a stretch that ends where a word does. Gives where the scan ended: behind `to` when a moment does. */
function scanStretch(scan: Scanning, from: number, to: number): number {
  const { lengths } = scan
  const { text } = scan.context
  let at = from
  while (at < to) {
    if (CLASS[text.charCodeAt(at)] === 0) {
      at++
      continue
    }
    const start = at
    while (++at < to && CLASS[text.charCodeAt(at)] !== 0);
    if (mayTell(text, start, at, lengths)) at = readAt(scan, start, at)
  }
  return at
}

/** Whether the word `[start, end)` is short digits, or looks like one that matters. */
function mayTell(text: string, start: number, end: number, lengths: Uint32Array): boolean {
  const first = text.charCodeAt(start)
  const length = end - start
  if (CLASS[first] === 2) return length <= 5
  if (first >= 128 || length < 2) return false
  const second = text.charCodeAt(start + 1)
  if (length < 32 && second < 128 && ((lengths[first * 128 + second]! >>> length) & 1) === 1) return true
  if (length < 7) return false
  // "-reces", "-schap".
  const ending = text.charCodeAt(end - 1)
  return (
    (ending === 115 && text.charCodeAt(end - 3) === 99 && text.charCodeAt(end - 5) === 114) ||
    (ending === 112 && text.charCodeAt(end - 4) === 99 && text.charCodeAt(end - 5) === 115)
  )
}

/** Reads the moment that the word `[start, end)` is the core of; gives where the scan goes on. */
function readAt({ context, moments, hints }: Scanning, start: number, end: number): number {
  const digits = CLASS[context.text.charCodeAt(start)] === 2
  const core = digits ? readDigits(context, start) : readWord(context, start, end, hints)
  const moment = core && readLead(context, core)
  if (!moment) return end
  joinMoments(context, moments, moment)
  context.floor = Math.max(end, moment.end)
  if (moment.grain === 'year' && moment.to !== null) context.year = partsOf(moment.to).year
  return context.floor
}

function isHint(word: string): boolean {
  return HINTS.has(word) || word.endsWith('lidmaatschap') || word.endsWith('voorzitterschap')
}

function readWord(context: Context, start: number, end: number, hints: number[]): Moment | undefined {
  const word = context.text.slice(start, end).toLowerCase()
  if (isHint(word)) hints.push(start, end)
  // Part of a compound with hyphen ("jaar-op-jaar", "mid-term") is left alone.
  if (context.text.charCodeAt(start - 1) === 45) return undefined
  const names = context.calendar.get(word)
  const named = names && readCalendarName(context, start, end, names)
  if (named) return named
  const reader = READERS.get(word)
  if (reader && context.text.charCodeAt(end) === 45 && !MONTHS.has(word)) return undefined
  if (reader) return reader(context, start, end, word)
  return word.endsWith('reces') ? readOtherRecess(context, start, end, word) : undefined
}

// "komende periode", "korte termijn", "deze kabinetsperiode": a stretch without ends.
function readStretch(context: Context, start: number, end: number, word: string): Moment | undefined {
  const lead = wordBefore(context, start)
  if (!lead) return undefined
  const { doc } = context
  const doubts = [doc === null ? ('no-document-date' as const) : ('vague' as const)]
  const more = { doubts, vague: true, relative: true }
  const short = /^(?:korte|kortst|kortere|afzienbare|nabije)$/.test(lead.word) ? lead : undefined
  const before = lead.word === 'mogelijke' ? wordBefore(context, lead.start) : short
  if (before && /^(?:korte|kort|kortst|kortere|afzienbare|nabije)$/.test(before.word)) {
    return makeMoment([before.start, end], [doc, null], 'span', 'soon', more)
  }
  const shift = SHIFTS.get(lead.word)
  const cabinet = word.endsWith('periode') && word !== 'periode'
  if (!shift || shift === 'each' || (word === 'termijn' && shift !== 'coming') || word === 'toekomst') {
    return undefined
  }
  if (shift === 'this' && !cabinet) return undefined
  if (shift === 'past' || shift === 'previous') {
    return makeMoment([lead.start, end], [null, doc], 'span', 'past-span', {
      ...more,
      vague: false,
      past: true,
    })
  }
  const from = cabinet && shift !== 'this' ? null : doc
  return makeMoment([lead.start, end], [from, null], 'span', cabinet ? 'cabinet' : 'coming-span', more)
}

// "binnenkort", "zo spoedig mogelijk": from the date of the letter, without end.
function readSoon(context: Context, start: number, end: number, word: string): Moment | undefined {
  let begin = start
  if (word === 'mogelijk') {
    const lead = wordBefore(context, start)
    const so =
      lead && /^(?:snel|spoedig|vroeg)$/.test(lead.word) ? wordBefore(context, lead.start) : undefined
    if (so?.word !== 'zo') return undefined
    begin = so.start
  } else if (word === 'spoedig' && wordBefore(context, start)?.word === 'zo') return undefined
  const { doc } = context
  return makeMoment([begin, end], [doc, null], 'span', 'soon', {
    doubts: [doc === null ? 'no-document-date' : 'vague'],
    vague: true,
    relative: true,
  })
}

const TODAY: Readonly<Record<string, number>> = {
  vandaag: 0,
  heden: 0,
  direct: 0,
  morgen: 1,
  overmorgen: 2,
  gisteren: -1,
  eergisteren: -2,
}

function readToday(context: Context, start: number, end: number, word: string): Moment | undefined {
  const lead = wordBefore(context, start)
  if (word === 'direct' && lead?.word !== 'per') return undefined
  if (word === 'morgen' && lead && /^(?:de|een|goede|iedere|elke)$/.test(lead.word)) return undefined
  if (word === 'heden' && lead && /^(?:het|en)$/.test(lead.word)) return undefined
  const day = context.doc === null ? null : context.doc + TODAY[word]!
  return makeMoment([start, end], [day, day], 'day', 'today', {
    relative: true,
    doubts: day === null ? ['no-document-date'] : [],
  })
}

function readYearEnd({ doc }: Context, start: number, end: number): Moment {
  const range = doc === null ? ([null, null] as const) : monthsOf(partsOf(doc).year, 12, 1)
  return makeMoment([start, end], range, 'month', 'month-end', {
    relative: true,
    doubts: doc === null ? ['no-document-date'] : [],
  })
}

import { matchAt } from '#text/match-at.ts'
import type { DayNumber, KnownRange } from '#text/time/day.ts'
import { dayNumber, monthsOf, parseParts, partsOf, yearRange } from '#text/time/day.ts'
import type { Context, Moment, TimeDoubt } from '#text/time/moment.ts'
import { chooseYear, makeMoment, tenseAround, wordBefore } from '#text/time/moment.ts'
import { MONTHS } from '#text/time/words.ts'

const MONTH =
  '(?:jan(?:uari)?|febr?(?:uari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z-])\\.?'
const FULL_MONTH =
  /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\.$/i
const ISO = /(\d{4})-(\d\d)-(\d\d)(?![\d-])/y
const NUMERIC = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d|[-/.]\d)/y
/** "14 juli 20235": behind a month a year keeps its value when the digits of a footnote stick to it. */
const DAY_MONTH = new RegExp(
  `(\\d{1,2})(?:e|ste|de)?(?:(?:, ?\\d{1,2}){0,6}(?: en | of | t\\/m | tot en met | tot | ?[-\u2013] ?)(\\d{1,2})(?:e|ste|de)?)? (?=[jfmasond])(${MONTH})(?: ((?:19|20)\\d\\d)(?!\\d{3}))?`,
  'iy',
)
const YEAR = /((?:19|20)\d\d)(?:( ?[-\u2013\u2014/] ?| t\/m | tot en met )((?:19|20)\d\d|\d\d)(?![\d]))?/y
const MARK =
  / ?,?(?: (?:(jl|a\.s|as)\.|(jl|jongstleden|dezes|a\.s|aanstaande|aankomende?|(?:van )?dit jaar|van dat(?:zelfde)? jaar|(?:van (?:het )?)?(?:volgend|vorig)e? jaar)(?![a-z0-9])))/iy

/** Where a moment without a year lies: by its mark (jl., a.s.), else by the clause, else the nearest. */
export function placeYearless(
  context: Context,
  at: (year: number) => KnownRange | undefined,
  [start, end]: readonly [number, number],
  marked?: 'past' | 'future',
): { range: readonly [DayNumber | null, DayNumber | null]; doubts: TimeDoubt[] } {
  if (context.doc === null) return { range: [null, null], doubts: ['no-document-date'] }
  const tense = marked ?? tenseAround(context, start, end) ?? 'near'
  const range = chooseYear(at, context.doc, tense)
  if (!range) return { range: [null, null], doubts: ['calendar-missing'] }
  return { range, doubts: marked ? [] : ['year-inferred'] }
}

/** The words behind a day or month that place it: "jl.", "aanstaande", "van dit jaar", "volgend jaar". */
export function readMark({ text, doc, year }: Context, position: number) {
  MARK.lastIndex = position
  const match = MARK.exec(text)
  if (!match) return undefined
  const word = (match[1] ?? match[2]!).toLowerCase()
  const end = position + match[0].length
  const tense: 'past' | 'future' = /^(?:jl|jong|dezes)/.test(word) ? 'past' : 'future'
  if (!word.endsWith('jaar')) return { end, tense, year: null, byYear: false }
  const own = doc === null ? null : partsOf(doc).year
  const moved = /volgende? jaar$/.test(word) ? 1 : /vorige? jaar$/.test(word) ? -1 : 0
  // "Van dat jaar": the year named last.
  return {
    end,
    tense,
    year: /dat(?:zelfde)? jaar$/.test(word) ? year : own === null ? null : own + moved,
    byYear: true,
  }
}

/** A date that begins with a digit: ISO, 12-03-2024, "8 maart 2023", "10 en 11 december"; or a year or range of years. */
export function readDigits(context: Context, start: number): Moment | undefined {
  const { text } = context
  const before = start > 0 ? text.charCodeAt(start - 1) : 32
  // Inside a number, a code or a citation: 32.735, A/2024, nr-3, 2.025.
  if ((before >= 44 && before <= 47) || before === 35) {
    if (!(before === 45 && text.charCodeAt(start - 2) === 32)) return undefined
  }
  let digits = start + 1
  while (isDigit(text.charCodeAt(digits))) digits++
  const next = text.charCodeAt(digits)
  if (digits - start === 4) {
    const iso = next === 45 ? matchAt(ISO, text, start) : null
    return iso
      ? wholeDate(start, iso[0], parseParts(Number(iso[1]), Number(iso[2]), Number(iso[3])))
      : readYear(context, start)
  }
  if (digits - start > 2) return undefined
  const numeric = next >= 45 && next <= 47 ? matchAt(NUMERIC, text, start) : null
  if (numeric) {
    return wholeDate(
      start,
      numeric[0],
      parseParts(Number(numeric[4]), Number(numeric[3]), Number(numeric[1])),
    )
  }
  const match = matchAt(DAY_MONTH, text, start)
  return match ? readDayMonth(context, start, match) : undefined
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function wholeDate(start: number, matched: string, day: DayNumber | undefined): Moment | undefined {
  return day === undefined ? undefined : makeMoment([start, start + matched.length], [day, day], 'day', 'day')
}

function readDayMonth(context: Context, start: number, match: RegExpExecArray): Moment | undefined {
  const month = MONTHS.get(match[3]!.toLowerCase().replace('.', ''))!
  const first = Number(match[1])
  const last = match[2] ? Number(match[2]) : first
  const at = (year: number): KnownRange | undefined => {
    const to = parseParts(year, month, last)
    // "29 en 2 maart" is damage, not a range.
    const from = last < first ? to : parseParts(year, month, first)
    return from === undefined || to === undefined ? undefined : [from, to]
  }
  if (!at(2024)) return undefined
  let end = start + match[0].length
  // The full stop of an abbreviation belongs to it, that of a sentence does not.
  if (!match[4] && FULL_MONTH.test(match[3]!)) end--
  const type = last > first ? 'interval' : 'date'
  if (match[4]) {
    const range = at(Number(match[4]))
    return range && makeMoment([start, end], range, 'day', 'day', { type })
  }
  const mark = readMark(context, end)
  if (mark) end = mark.end
  if (mark?.byYear && mark.year === null) {
    return makeMoment([start, end], [null, null], 'day', 'day', { type, doubts: ['no-document-date'] })
  }
  const fixed = mark?.year ? at(mark.year) : undefined
  if (fixed) return makeMoment([start, end], fixed, 'day', 'day', { type })
  const { range, doubts } = placeYearless(context, at, [start, end], mark?.tense)
  return makeMoment([start, end], range, 'day', 'day', {
    type,
    doubts,
    past: mark?.tense === 'past',
    ...(mark ? {} : { at }),
  })
}

/** Words after which a bare number of four digits is a year. */
const YEAR_LEADS = new Set(
  (
    'in sinds vanaf tot van voor v\u00f3\u00f3r na per rond over en of uit begin eind einde medio half jaar jaren periode tussen ' +
    't/m met uiterlijk heel gedurende tijdens om op omstreeks rondom door naar halverwege zomer al reeds nog pas ook bij uit ' +
    'kalenderjaar begrotingsjaar boekjaar jaargang ultimo richting tegen binnen dan a'
  ).split(' '),
)
const SCHOOL_YEARS = new Set(['schooljaar', 'studiejaar', 'collegejaar', 'seizoen'])
const OFFICE = /(?:lidmaatschap|voorzitterschap|termijn|looptijd|mandaat|zittingsperiode)$/
const CITED = new Set([
  'ii',
  'i',
  'vergaderjaar',
  'kamerstuk',
  'kamerstukken',
  'handelingen',
  'stb',
  'trb',
  'nr',
  'eur',
  'usd',
  'euro',
  'pagina',
  'art',
])
const COUNTED =
  /(?: ?(?:euro|miljoen|miljard|mln|mld|procent|fte|km|kilometer|hectare|MW|keer|uur)\b| ?%|,\d)/iy
const NAMED_YEARS = new Set([
  'begroting',
  'jaarplan',
  'jaarverslag',
  'werkprogramma',
  'jaarrapportage',
  'ontwerpbegroting',
  'rijksbegroting',
])

function readYear(context: Context, start: number): Moment | undefined {
  const { text } = context
  const match = matchAt(YEAR, text, start)
  if (!match) return undefined
  const first = Number(match[1])
  const last = match[3]
    ? match[3].length === 2
      ? first - (first % 100) + Number(match[3])
      : Number(match[3])
    : first
  const end = start + match[0].length
  if (last < first || (match[3] && last - first > 60)) return undefined
  // 2011/168/GBVB, 2024Z01234, 2024-06, 2,025: numbers of another kind.
  if (/^[A-Za-z0-9_]|^[-/\u2013.,]\d/.test(text.slice(end, end + 2))) return undefined
  COUNTED.lastIndex = end
  if (COUNTED.test(text)) return undefined
  const lead = wordBefore(context, start)
  if (lead && (CITED.has(lead.word) || /^[€$]/.test(lead.word))) return undefined
  const ranged = last > first
  if (lead && SCHOOL_YEARS.has(lead.word)) {
    const july = dayNumber(ranged ? last : first + 1, 7, 31)
    return makeMoment([start, end], [dayNumber(first, 8, 1), july], 'span', 'school-year')
  }
  const range: KnownRange = [yearRange(first)[0], yearRange(last)[1]]
  const bracket =
    text.charCodeAt(start - 1) === 40 ||
    /\((?:periode|looptijd) $/.test(text.slice(Math.max(0, start - 12), start))
  const grain = ranged ? 'span' : 'year'
  const rule = ranged ? 'years' : 'year'
  if (bracket) {
    const role = ranged ? ('validity' as const) : ('publication' as const)
    return makeMoment([start, end], range, grain, rule, { role })
  }
  if (!lead || YEAR_LEADS.has(lead.word)) return bareYear(context, start, end, range, grain)
  if (ranged) {
    return makeMoment([start, end], range, grain, rule, {
      role: 'validity',
      doubts: OFFICE.test(lead.word) ? [] : ['year-after-noun'],
    })
  }
  if (!NAMED_YEARS.has(lead.word)) return undefined
  return makeMoment([start, end], range, grain, rule, { role: 'validity', doubts: ['year-after-noun'] })
}

function bareYear(context: Context, start: number, end: number, range: KnownRange, grain: 'year' | 'span') {
  const { text } = context
  const year = Number(text.slice(start, start + 4))
  const lead = wordBefore(context, start)
  // After a full stop, a bracket or a comma a bare number is a year only when a sentence goes on with it.
  if (!lead && grain === 'year' && !/^ [a-z]|^,? en /.test(text.slice(end, end + 4))) {
    const previous = text.charCodeAt(start - 1)
    if (!(previous === 32 && text.charCodeAt(start - 2) === 44 && context.floor === start - 2)) {
      return undefined
    }
  }
  // "2000 mensen", "1900 scholen": a round number is a count unless a plain "in", "sinds" or "vanaf" stands before it.
  if (year % 100 === 0 && !(lead && /^(?:in|sinds|vanaf|jaar|tot|na|rond)$/.test(lead.word))) return undefined
  if (year % 50 === 0 && / [a-z]+en\b/y.test(text.slice(end, end + 16)) && !lead) return undefined
  return makeMoment([start, end], range, grain, grain === 'span' ? 'years' : 'year')
}

const SECOND_MONTH = new RegExp(
  `(?:\\/| en | of | t\\/m | tot en met | tot |-|\u2013)(?=[jfmasond])(${MONTH})`,
  'iy',
)
const YEAR_TAIL = / (?:van )?((?:19|20)\d\d)(?![\d/-])/y

/** A month by name, with its year, mark or neighbour: "juni 2023", "april/mei", "maart jl.", "oktober t/m december 2025". */
export function readMonth(
  context: Context,
  start: number,
  wordEnd: number,
  month: number,
): Moment | undefined {
  const { text } = context
  if (text.charCodeAt(wordEnd) === 45 && !/^-(?=[jfmasond])/.test(text.slice(wordEnd, wordEnd + 2))) {
    return undefined
  }
  SECOND_MONTH.lastIndex = wordEnd
  let end = wordEnd
  let last = month
  const second = SECOND_MONTH.exec(text)
  if (second) {
    last = MONTHS.get(second[1]!.toLowerCase().replace('.', ''))!
    end += second[0].length - (second[1]!.endsWith('.') ? 1 : 0)
  }
  const count = last >= month ? last - month + 1 : last + 13 - month
  // "november tot en met februari 2026" ends in the year that is written.
  const at = (year: number) => monthsOf(year, month, count)
  const grain = count === 1 ? 'month' : 'span'
  YEAR_TAIL.lastIndex = end
  const year = YEAR_TAIL.exec(text)
  if (year) {
    const range = at(Number(year[1]) - (last < month ? 1 : 0))
    return makeMoment([start, end + year[0].length], range, grain, 'month')
  }
  const mark = readMark(context, end)
  if (mark) end = mark.end
  if (mark?.byYear) {
    if (mark.year === null) {
      return makeMoment([start, end], [null, null], grain, 'month', { doubts: ['no-document-date'] })
    }
    return makeMoment([start, end], at(mark.year), grain, 'month', { relative: true })
  }
  const { range, doubts } = placeYearless(context, at, [start, end], mark?.tense)
  return makeMoment([start, end], range, grain, 'month', {
    doubts,
    past: mark?.tense === 'past',
    ...(mark ? {} : { at }),
  })
}

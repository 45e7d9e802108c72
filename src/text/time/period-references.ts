import { firstFrom } from '#text/sorted.ts'
import type { DayRange } from '#text/time/day.ts'
import { addMonths, parseDay, partsOf } from '#text/time/day.ts'
import type { Letter } from '#text/time/merge-references.ts'
import { mergeReferences } from '#text/time/merge-references.ts'
import type { Moment } from '#text/time/moment.ts'
import { makeMoment } from '#text/time/moment.ts'
import { nounOfReference } from '#text/time/noun-of-reference.ts'
import { addUnits } from '#text/time/read-period.ts'
import { readSoLongAs } from '#text/time/so-long-as.ts'
import type { Noun, StatedPeriod } from '#text/time/stated-periods.ts'
import { namesIn, OTHER_MATTER } from '#text/time/stated-periods.ts'
import { parseCount } from '#text/time/words.ts'

const DURING =
  '(?:tijdens|gedurende|halverwege|in|met|onder|vanuit|via|binnen|bij|door|over|voor|van|na|vanaf|sinds|rond)'
const DETERMINED = '(?:het|de|ons|onze|zijn|haar|dit|deze|dat|die|dezelfde|een)'
const LEFT = new RegExp(
  `(?:^|[^A-Za-z])(?:(na afloop van|(?:in )?(?:elk|ieder) jaar van|in de (?:eerste|tweede) helft van|na|totdat|voordat|voorafgaand aan|in (?:de )?aanloop naar|(?:in|gedurende|tijdens) (?:het )?(?:eerste|tweede|derde|vierde|vijfde|laatste) jaar van|(?:in|gedurende|tijdens) de eerste (?:(?:twee|drie|vier) jaar|(?:drie|vier|zes|negen) maanden) van|voor (?:de )?(?:aanvang|start|het begin) van|(?:aan|bij|tegen|voor|tot) (?:het |de )?(?:einde?|slot|afloop|aflopen|verstrijken) van|(?:aan|bij|vanaf) (?:het |de )?(?:begin|aanvang|start) van) |(${DURING}) (?:(?:de|het) (?:gehele |hele |resterende |volledige |twee |drie |vier |vijf |zes )?(looptijd|uitvoering|duur|loop|rest|periode|jaar|jaren|maanden) van )?)?((?:${DETERMINED} )(?:(?!${DURING} )[A-Za-z\u00c0-\u024f-]{2,30} ){0,3}|(?:(?!${DURING} )[A-Za-z-]{2,20} ){0,2})$`,
  'i',
)
const DETERMINER_ON = new RegExp(`(?:^|.* )(${DETERMINED} .*)$`, 'i')
const USED =
  /^[^.\n]{0,60}?\b(?:benutten|gebruiken|aangrijpen|aanwenden|inzetten om|aan te grijpen|te benutten|te gebruiken)\b/

const COVERED =
  /^ (?:die|waarover|waarop|waarvoor) (?:deze|dit|het|de) (?:[a-z]*nota|strategie|brief|[a-z]*plan|kader|programma|agenda) (?:bestrijkt|beslaat|omvat|geldt|loopt|ziet)/i
const NTH = /(eerste|tweede|derde|vierde|vijfde|laatste) $/i
/** "Gedurende deze periode zal …" */
const AHEAD = /^ (?:zal|zullen|gaat|gaan|wil|willen|zet|zetten|blijft|blijven)\b/i

/** A stated period by number, ready to be looked up. */
type Known = { readonly start: number; readonly range: DayRange; readonly names: readonly string[] }
type Lookup = {
  readonly text: string
  readonly pools: ReadonlyMap<Noun, readonly Known[]>
  readonly moments: readonly Moment[]
  readonly doc: number | null
  passed: number
}

/** Adds the phrases that speak of a stated period, and gives vaguer words of the same sentence that period too. */
export function findPeriodReferences(letter: Letter): Moment[] {
  const { text, moments, hints, periods, doc } = letter
  const lookup: Lookup = { text, pools: poolsOf(periods, doc), moments, doc, passed: 0 }
  const found: Moment[] = []
  for (let i = 0; i < hints.length; i += 2) {
    const start = hints[i]!
    while (lookup.passed < moments.length && moments[lookup.passed]!.end <= start) lookup.passed++
    const reference = readReference(lookup, start, hints[i + 1]!)
    if (reference && reference.start >= (found.at(-1)?.end ?? 0)) found.push(reference)
  }
  return mergeReferences(letter, found)
}

// Periods that are over on the date of the letter serve only where no other is stated.
function poolsOf(periods: readonly StatedPeriod[], doc: number | null): ReadonlyMap<Noun, readonly Known[]> {
  const pools = new Map<Noun, Known[]>()
  for (const { noun, from, to, start, names } of periods) {
    const pool = pools.get(noun) ?? []
    pool.push({ start, range: [parseDay(from) ?? null, parseDay(to) ?? null], names })
    pools.set(noun, pool)
  }
  for (const [noun, pool] of pools) {
    const alive = pool.filter(({ range: [, to] }) => doc === null || to === null || to >= doc)
    if (alive.length) pools.set(noun, alive)
  }
  return pools
}

function readReference(lookup: Lookup, start: number, end: number): Moment | undefined {
  const { text } = lookup
  // "EU-voorzitterschap", "co-voorzitter": back over the hyphen.
  const hyphened =
    text.charCodeAt(start - 1) === 45
      ? (/[A-Za-z]{0,20}-$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0)
      : 0
  const begin = start - hyphened
  const whole = text.slice(begin, end).toLowerCase()
  if (whole === 'zolang') return readWhile(lookup, begin, end)
  const before = text.slice(Math.max(0, begin - 110, text.lastIndexOf('\n', begin - 1) + 1), begin)
  // "De periode die deze nota bestrijkt" is that of the paper itself.
  const covered = whole === 'periode' && COVERED.test(text.slice(end, end + 60))
  const noun = covered ? 'programma' : nounOfReference(whole, before)
  if (!noun || (noun !== 'periode' && !lookup.pools.has(noun))) return undefined
  // "In het eerste jaar van het programma": the noun behind it speaks.
  if (whole === 'jaar' && text.startsWith(' van ', end)) return undefined
  const left = LEFT.exec(before)
  const phrase = left?.[4] ?? ''
  const nth = /^(?:programma|lidmaatschaps)?jaar$/.test(whole)
    ? NTH.exec(before)?.[1]?.toLowerCase()
    : undefined
  const side = nth ? `in het ${nth} jaar van` : left?.[1]?.toLowerCase()
  const preposition = left?.[2]?.toLowerCase()
  if (!covered && !speaksOf(text, { whole, noun, phrase, side, preposition, over: left?.[3], end, before })) {
    return undefined
  }
  const range =
    noun === 'periode'
      ? (termOf(lookup, phrase, whole) ?? lastRange(lookup, begin, end))
      : choosePeriod(lookup, begin, end, noun, phrase)
  if (!range) return undefined
  const [from, to] = turned(range, side, preposition)
  const determined = DETERMINER_ON.exec(phrase)?.[1] ?? ''
  const office = /\bals (?:[a-z]+ ){0,2}$/i.exec(before)?.[0].length ?? 0
  const first = begin - (/(?:^|-|raads)(?:lid|voorzitter)$/.test(whole) ? office : determined.length)
  // "Elk jaar van" is a repetition with a place of its own.
  const outer =
    side && !/^(?:in )?(?:elk|ieder)/.test(side)
      ? begin - (left![0].length - (/^[^A-Za-z]/.test(left![0]) ? 1 : 0))
      : first
  return makeMoment([Math.max(0, outer), end], [from, to], 'span', `stated-${noun}`, {
    doubts: ['stated-period'],
    direction: from === null || to !== null ? 'in' : /^na|^in|^$/.test(side ?? '') ? 'after' : 'from',
    lead: preposition ?? '',
    ...(side?.startsWith('voor') || side?.startsWith('tot') ? { role: 'deadline' as const } : {}),
  })
}

// "Zolang Nederland er zitting heeft".
function readWhile(lookup: Lookup, start: number, end: number): Moment | undefined {
  const clause = readSoLongAs(lookup.text.slice(end, end + 120))
  if (!clause || !lookup.pools.has(clause.noun)) return undefined
  const range = choosePeriod(lookup, start, end, clause.noun, '')
  return (
    range &&
    makeMoment([start, end + clause.length], range, 'span', `stated-${clause.noun}`, {
      doubts: ['stated-period'],
    })
  )
}

type Phrase = {
  whole: string
  noun: Noun
  phrase: string
  side: string | undefined
  preposition: string | undefined
  over: string | undefined
  end: number
  before: string
}

const ENDS = /^ (?:afloopt|eindigt|verstrijkt|ten einde|voorbij is|is afgelopen)/
const NAMES_FOREIGN = /\b(?!Nederlands(?:e)?\b|Koninklijke?\b)[A-Z][a-z]+(?:se|ise|s)\b/

// A noun by itself ("het lidmaatschap is belangrijk") is no time: words of duration, of use, or of possession make it one.
function speaksOf(
  text: string,
  { whole, noun, phrase, side, preposition, over, end, before }: Phrase,
): boolean {
  // "Hun lidmaatschap" is that of others.
  if (/\b(?:hun|diens) (?:[a-z]+ )?$/i.test(before) || /^(?:eu|navo)-/.test(whole)) return false
  if (/^ van (?:de )?(?:EU|NAVO|Europese Unie)\b/.test(text.slice(end, end + 24))) return false
  if (
    noun === 'periode' ||
    whole.endsWith('lid') ||
    whole.endsWith('voorzitter') ||
    whole === 'termijn' ||
    whole === 'mandaat' ||
    whole === 'hoedanigheid'
  ) {
    return true
  }
  if (side === 'totdat' || side === 'voordat') return ENDS.test(text.slice(end, end + 30))
  if (over === 'uitvoering') return preposition === 'tijdens' || preposition === 'gedurende'
  if (noun === 'voorzitterschap' && NAMES_FOREIGN.test(phrase)) return false
  if (side || (over && (over !== 'periode' || noun === 'programma'))) return true
  if (noun === 'programma') {
    if (/^(?:een|geen) /i.test(phrase.trimStart())) return false
    if (whole === 'looptijd' || whole.endsWith('periode') || whole.endsWith('jaren')) {
      return preposition !== undefined && preposition !== 'van' && preposition !== 'door'
    }
    return /^(?:tijdens|gedurende|halverwege)$/.test(preposition ?? '') && !/^een /i.test(phrase)
  }
  if (/^een /i.test(phrase.trimStart())) return preposition === 'tijdens' || preposition === 'gedurende'
  if (
    preposition &&
    /^(?:tijdens|gedurende|halverwege|in|met|onder|vanuit|via|binnen|bij|door)$/.test(preposition)
  ) {
    return true
  }
  if (preposition === 'voor') return !OTHER_MATTER.test(before.slice(before.lastIndexOf('. ') + 1))
  return USED.test(text.slice(end, end + 90))
}

// The last one stated before (of a few, for the names), else the first one after.
function choosePeriod(
  { text, pools }: Lookup,
  begin: number,
  end: number,
  noun: Noun,
  phrase: string,
): DayRange | undefined {
  const pool = pools.get(noun)!
  const around = `${phrase} ${/^(?: van (?:de |het )?[A-Z][^.,;\n]{0,60})?/.exec(text.slice(end, end + 80))![0]}`
  const said = namesIn(around).map((name) => name.toLowerCase())
  const fits = ({ names }: Known) =>
    !said.length ||
    !names.length ||
    names.some((name) => said.some((other) => alike(name.toLowerCase(), other)))
  const after = firstFrom(pool, begin)
  for (let i = after - 1; i >= Math.max(0, after - 12); i--) if (fits(pool[i]!)) return pool[i]!.range
  return pool.slice(after, after + 12).find(fits)?.range
}

// "Mensenrechtenraad" and "VN-Mensenrechtenraad", "Raad" and "Mensenrechtenraad" may be one body.
function alike(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a) || a.endsWith(b.slice(-6)) || b.endsWith(a.slice(-6))
}

// "in deze periode": the last bounded stretch of at least five months, in this block or the one before. What will be
// done is not done in a stretch that is over: then the period that the letter stated for itself is meant.
function lastRange(lookup: Lookup, begin: number, end: number): DayRange | undefined {
  const { text, moments, passed, doc } = lookup
  const ahead = doc !== null && AHEAD.test(text.slice(end, end + 25))
  const isOver = ({ to }: Moment) => ahead && to !== null && to < doc
  const near = text.slice(Math.max(0, begin - 700), begin)
  const block = begin - near.length + near.lastIndexOf('\n', near.lastIndexOf('\n') - 1)
  for (let i = passed - 1; i >= 0 && moments[i]!.start >= block; i--) {
    const moment = moments[i]!
    const { from, to, direction, past } = moment
    if (isOver(moment)) continue
    if (from !== null && to !== null && to - from > 150 && direction === 'in' && !past) return [from, to]
  }
  return ahead ? lookup.pools.get('programma')?.findLast(({ start }) => start < begin)?.range : undefined
}

// "In deze drie jaar", long after the seat of three years was stated.
function termOf({ pools }: Lookup, phrase: string, whole: string): DayRange | undefined {
  const n = /^(?:twee|drie|vier|vijf|zes)$/.exec(phrase.trim().split(' ').at(-1)!.toLowerCase())?.[0]
  if (!n || !whole.startsWith('ja')) return undefined
  const days = 365 * parseCount(n)!
  return [...pools.values()].flat().find(({ range: [from, to] }) => {
    return to !== null && (from === null || Math.abs(to - from - days) < 20)
  })?.range
}

function turned([from, to]: DayRange, side: string | undefined, preposition: string | undefined): DayRange {
  if (side?.startsWith('na') || (!side && preposition === 'na')) return [to === null ? null : to + 1, null]
  if (!side) return preposition === 'vanaf' || preposition === 'sinds' ? [from, null] : [from, to]
  if (/^(?:in )?(?:elk|ieder)/.test(side)) return [from, to]
  const part = / (eerste|tweede) helft/.exec(side)
  if (part) return halfOf([from, to], part[1] === 'eerste')
  const first = /eerste ([a-z]+) (jaar|maanden)/.exec(side)
  if (first) return firstOf([from, to], parseCount(first[1]!)! * (first[2] === 'jaar' ? 12 : 1))
  const nth = /(eerste|tweede|derde|vierde|vijfde|laatste) jaar/.exec(side)
  if (nth) return yearOf([from, to], nth[1]!)
  if (
    side.startsWith('voorafgaand') ||
    side.includes('aanloop') ||
    /^voor .*(?:aanvang|start|begin)/.test(side)
  ) {
    return [null, from === null ? null : from - 1]
  }
  if (side.startsWith('voor') || side.startsWith('tot')) return [null, to]
  if (/einde?|slot|aflo|verstrijken/.test(side)) return [to === null ? null : addMonths(to + 1, -3), to]
  return side.startsWith('vanaf')
    ? [from, null]
    : [from, from === null ? null : addUnits(from, 3, { months: 1, days: 0 }) - 1]
}

function halfOf([from, to]: DayRange, first: boolean): DayRange {
  if (from === null || to === null) return [from, to]
  // By whole months where it comes out: four years are two and two.
  const [begin, end] = [partsOf(from), partsOf(to + 1)]
  const months = (end.year - begin.year) * 12 + end.month - begin.month
  const middle =
    months % 2 === 0 && begin.day === end.day ? addMonths(from, months / 2) - 1 : Math.floor((from + to) / 2)
  return first ? [from, middle] : [middle + 1, to]
}

// "In de eerste twee jaar van het programma".
function firstOf([from, to]: DayRange, months: number): DayRange {
  return from === null || to === null ? [from, to] : [from, Math.min(to, addMonths(from, months) - 1)]
}

// "In het tweede jaar van het lidmaatschap".
function yearOf([from, to]: DayRange, rank: string): DayRange {
  if (from === null || to === null) return [from, to]
  if (rank === 'laatste') return [addMonths(to + 1, -12), to]
  const first = addMonths(from, 12 * ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'].indexOf(rank))
  return first > to ? [from, to] : [first, Math.min(to, addMonths(first, 12) - 1)]
}

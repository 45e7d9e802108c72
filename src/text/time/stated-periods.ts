import type { Day, DayRange } from '#text/time/day.ts'
import { addMonths, formatDay, partsOf } from '#text/time/day.ts'
import type { Moment } from '#text/time/moment.ts'
import { parseCount } from '#text/time/words.ts'

/** A period that the letter states for something it speaks of later: "lid van de raad voor 2024-2026", "het kader (2026–2030)". */
export type StatedPeriod = {
  /** Canonical: lidmaatschap, voorzitterschap, or programma for every programme, framework, strategy, plan and the like. */
  readonly noun: 'lidmaatschap' | 'voorzitterschap' | 'programma' | 'periode'
  readonly from: Day | null
  readonly to: Day | null
  /** Where the letter states it: offset of the time expression. */
  readonly start: number
  /** Capitalised names in the same clause, to tell two memberships apart. */
  readonly names: readonly string[]
}

/** What a stated period is of. */
export type Noun = StatedPeriod['noun']
type Hit = { noun: Noun; start: number; end: number }

const NOUN =
  /(?:\b((?:co|vice|mede)-?voorzitters?(?:schap)?|(?:[a-z]{2,4}-)?voorzitterschap|voorzitter|voorzit)\b|(lidmaatschap[a-z]*|\bkandidatuur|\b(?:kandidaat(?:stelling)?|kandideer[a-z]*|kandideren|lid|zetel|toetreding|toetreedt|treedt|zittings(?:termijn|periode)|termijn(?= (?:van Nederland )?(?:in|als) )|zitting(?= (?:te )?(?:nemen|neemt|hebben|heeft|had|in de|in het|genomen)\b)|toegetreden(?= tot )|trad(?=[^.\n]{1,60} toe\b)|(?:ge|ver|her)kozen(?= (?:in|tot|als|voor) )|deel uit(?= van )|plaats(?= in (?:de|het) [A-Z]))\b)|((?:programma|kader|strategie|plan|agenda|convenant|partnerschap|partnerschappen|regeling|fonds|project|traject|akkoord|nota|(?<!com|per|trans|\be)missie|programmering|subsidie)(?:'s|s)?)\b)/gi
const LAW_MEMBER = /(?:artikel|eerste|tweede|derde|vierde|vijfde|het|de) $/i
/** "Het lid Jansen", "lid 2", "kandidaat-lidstaat", "voorzitter van de Tweede Kamer": others than the State in its office. */
const OTHERS =
  /^(?:-| (?:van (?:uw|de|het|een) (?:Kamer|Tweede|Eerste|Staten|commissie|vaste|EU\b|NAVO|Europese Unie|fractie)))/
/** Words of a seat that hold for the State only where the sentence names it. */
const TAKEN = /^(?:toegetreden|zitting|trad|(?:ge|ver|her)kozen|deel uit|plaats)$/i
const STATE = /\b(?:Nederland(?:se?)?|Koninkrijk|ons land|wij|we|wordt|kabinet)\b/i
const ADDRESSED = /(?:geachte|mevrouw de|meneer de) $/i

function isOther(text: string, from: number, start: number, end: number): boolean {
  const before = text.slice(Math.max(from, start - 16), start)
  if (end - start === 3 && /^ [A-Z0-9]/.test(text.slice(end, end + 2))) return true
  return (
    OTHERS.test(text.slice(end, end + 30)) ||
    ADDRESSED.test(before) ||
    (end - start === 3 && LAW_MEMBER.test(before)) ||
    /(?:EU|NAVO)-$/.test(before)
  )
}

const SOUGHT = /\bkandida(?:at|tuur)|\bkandide/i
/** Words of an election: a year beside them is that of the vote, not of the seat. */
export const OTHER_MATTER =
  /\b(?:verkiezing(?:en)?|verkozen|gekozen|stemming|campagne|kandidaat|kandidatuur|kandideert)\b/i

/** The sentence around a place, at most 400 characters to either side, as offsets. */
export function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  const before = text.slice(Math.max(0, start - 400), start)
  const stop = Math.max(before.lastIndexOf('\n'), lastStop(before))
  const after = text.slice(end, end + 400)
  const next = /\n|[.?!](?= +[A-Z\u00ab"'(]|\n|$)/.exec(after)
  return [start - (before.length - stop - 1), end + (next ? next.index : after.length)]
}

function lastStop(before: string): number {
  for (let at = before.lastIndexOf('. '); at > 0; at = before.lastIndexOf('. ', at - 1)) {
    if (
      /[A-Z\u00ab"'(]/.test(before[at + 2] ?? 'A') &&
      !/\b(?:jl|nr|dr|mr|art|d\.d|o\.a|a\.s|c\.s)$/.test(before.slice(Math.max(0, at - 4), at))
    ) {
      return at + 1
    }
  }
  return -1
}

/** Periods stated in a text of which the times are known, in order. A seat that is only sought marks its years so. */
export function periodsOf(text: string, moments: readonly Moment[], doc: number | null): StatedPeriod[] {
  const found: StatedPeriod[] = []
  let closed = -1
  for (const [i, moment] of moments.entries()) {
    if (i === closed || !isCandidate(moment, doc)) continue
    const bounds = sentenceAround(text, moment.start, moment.end)
    const hit = nounFor(text, bounds, moment, moments[i + 1])
    if (!hit) continue
    const range = rangeOf(text, bounds, moments, i, hit.noun)
    if (!range) continue
    if (range[1] !== null && isEnd(moments[i + 1] ?? moment) && moments[i + 1]?.to === range[1]) {
      closed = i + 1
    }
    if (hit.noun === 'lidmaatschap' && SOUGHT.test(text.slice(...bounds))) {
      moment.rule = `${moment.rule}-sought`
    }
    found.push({
      noun: hit.noun,
      from: formatDay(range[0]),
      to: formatDay(range[1]),
      start: moment.start,
      names: namesIn(text.slice(Math.max(bounds[0], hit.start - 70), Math.min(bounds[1], hit.end + 70))),
    })
  }
  return found
}

const isRange = ({ rule, grain, role }: Moment) =>
  rule === 'years' || rule === 'period' || rule === 'range' || grain === 'half' || role === 'validity'

const isEnd = ({ direction, to, relative }: Moment) =>
  (direction === 'through' || direction === 'until') && to !== null && !relative

function isCandidate(moment: Moment, doc: number | null): boolean {
  if (moment.past || moment.role === 'publication') return false
  if (isEnd(moment)) return true
  if (moment.from === null) return false
  if (moment.direction === 'from') return true
  // "Treedt op 1 januari 2026 toe voor drie jaar": terms begin on the first of a month.
  if (moment.rule === 'day') {
    return moment.direction === 'in' && moment.from === moment.to && partsOf(moment.from).day === 1
  }
  if (moment.to === null || moment.direction !== 'in') return false
  if (moment.rule === 'month') return !moment.doubts.length
  if (moment.rule === 'coming-span') return doc !== null
  return isRange(moment) || (moment.grain === 'year' && !moment.relative)
}

function nounFor(
  text: string,
  [from, to]: readonly [number, number],
  moment: Moment,
  next: Moment | undefined,
): Hit | undefined {
  const sentence = text.slice(from, to)
  const hits: Hit[] = []
  NOUN.lastIndex = 0
  for (let match = NOUN.exec(sentence); match; match = NOUN.exec(sentence)) {
    const start = from + match.index
    const noun: Noun = match[1] ? 'voorzitterschap' : match[2] ? 'lidmaatschap' : 'programma'
    if (noun !== 'programma' && isOther(text, from, start, start + match[0].length)) continue
    if (TAKEN.test(match[0]) && !STATE.test(sentence)) continue
    hits.push({ noun, start, end: start + match[0].length })
  }
  const distance = (hit: Hit) =>
    hit.end <= moment.start ? moment.start - hit.end : Math.max(0, hit.start - moment.end)
  const near = hits.filter((hit) => distance(hit) <= 160).sort((a, b) => distance(a) - distance(b))
  if (moment.role === 'validity') {
    return (
      near.find((hit) => hit.end <= moment.start && distance(hit) <= 100) ??
      near.find((hit) => distance(hit) <= 30)
    )
  }
  const office = near.find(({ noun }) => noun !== 'programma')
  const plan = near[0]?.noun === 'programma' && distance(near[0]) <= 100 ? near[0] : undefined
  if (isEnd(moment)) {
    if (office && distance(office) <= 80) return office
    return plan && PLAN.test(text.slice(plan.start, plan.end)) && RUNS.test(sentence) ? plan : undefined
  }
  const runs = plan && (PLAN_LONG.test(sentence) || BEGINS_ENDS.test(sentence)) ? plan : undefined
  if (moment.rule === 'day' || moment.rule === 'month') {
    const bounded = next && next.end <= to && isEnd(next)
    return office && (bounded || YEARS_LONG.test(sentence) || BEGINS_ENDS.test(sentence)) ? office : runs
  }
  if (isRange(moment)) {
    const closest = near[0]
    // "lid van de Raad voor de periode 2024-2026 met als kader …": the office wins unless a plan stands right beside the years.
    if (office && (closest === office || distance(closest!) > 25)) return office
    return closest && distance(closest) <= 60 ? closest : office
  }
  return office && !(moment.grain === 'year' && OTHER_MATTER.test(sentence)) ? office : runs
}

const PLAN = /(?:programma|plan|strategie|kader|convenant|agenda)$/i
const RUNS = /\b(?:loopt|liep|looptijd|duurt|looptermijn)\b/i

/** "Begint op … en eindigt op …". */
const BEGINS_ENDS =
  /\b(?:start|begint|begon|startte|gestart|begonnen|aanvangt|vangt|ingaat|ingegaan|gaat|loopt)\b.{0,80}\b(?:eindigt|afloopt|loopt|looptijd|duurt|tot)\b/i
const YEARS_LONG =
  /\b(een|twee|drie|vier|vijf|zes)jarige?\b|\b(?:termijn|periode) van (een|twee|drie|vier|vijf|zes) jaar\b|\bvoor (een|twee|drie|vier|vijf|zes) jaar\b/i

const PLAN_LONG =
  /\b(een|twee|drie|vier|vijf|zes)jarige? [a-z-]*(?:programma|plan|strategie|kader)|\b(?:looptijd van|loopt|duurt) (een|twee|drie|vier|vijf|zes) jaar\b/i

// "vanaf 2026 voor een termijn van drie jaar": the end follows from the length.
function rangeOf(
  text: string,
  [start, end]: readonly [number, number],
  moments: readonly Moment[],
  i: number,
  noun: Noun,
): DayRange | undefined {
  const sentence = text.slice(start, end)
  const moment = moments[i]!
  const stated = moments
    .slice(Math.max(0, i - 8), i + 9)
    .some((other) => other !== moment && other.start >= start && other.end <= end && isRange(other))
  const last = moments[i + 1]
  if (
    moment.rule === 'day' &&
    last?.rule === 'day' &&
    last.end <= end &&
    BEGINS_ENDS.test(sentence) &&
    last.to !== null
  ) {
    return [moment.from, last.to]
  }
  if (isEnd(moment)) return stated ? undefined : [null, moment.to]
  if (last && isEnd(last) && last.end <= end && last.start - moment.end <= 120 && !isRange(moment)) {
    // "Sinds 1 januari is Nederland lid, tot en met 31 december 2026".
    if (noun !== 'programma' || BEGINS_ENDS.test(sentence)) return [moment.from, last.to]
  }
  if (
    moment.direction !== 'from' &&
    moment.rule !== 'day' &&
    moment.rule !== 'month' &&
    !(moment.grain === 'year' && (noun === 'programma' ? PLAN_LONG : YEARS_LONG).test(sentence))
  ) {
    // A year beside a range in one sentence is when it was decided, not when it runs.
    return stated && !isRange(moment) ? undefined : [moment.from, moment.to]
  }
  if (stated) return undefined
  const long = (noun === 'programma' ? PLAN_LONG : YEARS_LONG).exec(sentence)
  const n = long && parseCount((long[1] ?? long[2] ?? long[3])!.toLowerCase())
  return n && moment.from !== null ? [moment.from, addMonths(moment.from, 12 * n) - 1] : undefined
}

const NAME =
  /[A-Z][A-Za-z\u00c0-\u024f-]{2,}(?: (?:(?:of|for|the|and|van|voor|de|het) ){0,2}[A-Z][A-Za-z\u00c0-\u024f-]{2,}){0,4}/g
const NO_NAME =
  /^(?:Nederland(?:se?|en)?|Koninkrijk|Prioriteiten|Inzet|Lidmaatschap|Voorzitterschap|Het|De|Een|In|Als|Voor|Met|Ook|Dit|Deze|Via|Tijdens|Gedurende|Binnen|Kabinet|Kamer|Op|Van|Dat|Wij|Ons|Onze|Zijn|Om|Daarnaast|Hiermee|Verder|Tot|Begin|Eind|Sinds|Vanaf|EUR|Zie)$/

/** The capitalised names in a clause, without words that merely begin a sentence. */
export function namesIn(text: string): string[] {
  const names = (text.match(NAME) ?? []).map((name) => {
    const words = name.split(' ')
    const first = words.findIndex((word) => !NO_NAME.test(word) && /^[A-Z]/.test(word))
    return first < 0 ? '' : words.slice(first).join(' ')
  })
  return [...new Set(names)].filter(Boolean)
}

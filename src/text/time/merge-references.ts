import type { DayRange } from '#text/time/day.ts'
import { parseDay } from '#text/time/day.ts'
import type { Moment } from '#text/time/moment.ts'
import type { StatedPeriod } from '#text/time/stated-periods.ts'
import { sentenceAround } from '#text/time/stated-periods.ts'

/** A letter with its times, the places where a period may be spoken of (start and end, flat) and the periods it states. */
export type Letter = {
  readonly text: string
  readonly moments: readonly Moment[]
  readonly hints: readonly number[]
  readonly periods: readonly StatedPeriod[]
  readonly doc: number | null
}

/** Where a period is stated or spoken of, and its days. */
type Host = { readonly start: number; readonly range: DayRange }

const giveWay = (moment: Moment) =>
  moment.vague || moment.rule === 'coming-span' || moment.type === 'duration'

/**
 * Puts times and references in one order and gives vaguer words beside a stated period that period:
 * "tijdens het lidmaatschap zal Nederland de komende jaren …".
 */
export function mergeReferences(
  { text, moments, periods, doc }: Letter,
  references: readonly Moment[],
): Moment[] {
  const stated = periods
    .filter(({ noun }) => noun !== 'programma')
    .map(({ start, from, to }): Host => ({ start, range: [parseDay(from) ?? null, parseDay(to) ?? null] }))
  // A seat that is only sought is no term yet.
  const sought = new Set(moments.filter(({ rule }) => rule.endsWith('-sought')).map(({ start }) => start))
  const offices = stated
    .filter(({ start }) => !sought.has(start))
    .slice(0, 8)
    .map(({ range }) => range)
  const hosts = [
    ...references.map(({ start, from, to }): Host => ({ start, range: [from, to] })),
    ...stated,
  ].sort((a, b) => a.start - b.start)
  let next = 0
  const settled = moments.map((moment) => {
    if (!giveWay(moment) || moment.past) return moment
    const term = doc === null ? undefined : offices.find((range) => sameTerm(moment, range, doc))
    if (term) {
      return {
        ...moment,
        from: term[0],
        to: term[1],
        rule: `${moment.rule}-stated`,
        doubts: ['stated-period' as const],
      }
    }
    const bounds = sentenceAround(text, moment.start, moment.end)
    while (next < hosts.length && hosts[next]!.start < bounds[0]) next++
    const host = hosts[next]
    if (!host || host.start > bounds[1] || host.range[1] === null) return moment
    return {
      ...moment,
      from: host.range[0],
      to: host.range[1],
      vague: false,
      rule: `${moment.rule}-stated`,
      doubts: ['stated-period' as const],
    }
  })
  return interleave(settled, references, text)
}

// "De komende drie jaar", said within a year of the start of a three-year term, is that term.
function sameTerm({ rule, from, to }: Moment, [first, last]: DayRange, doc: number): boolean {
  if (rule !== 'coming-span' || from === null || to === null || first === null || last === null) return false
  return Math.abs(to - from - (last - first)) < 40 && last - first > 300 && Math.abs(first - doc) < 400
}

// A phrase with days of its own keeps them; "als voorzitter" beside a written year only says in what office.
function interleave(moments: readonly Moment[], references: readonly Moment[], text: string): Moment[] {
  const all: Moment[] = []
  let i = 0
  for (const reference of references) {
    while (i < moments.length && moments[i]!.end <= reference.start) all.push(moments[i++]!)
    if (i < moments.length && moments[i]!.start < reference.end) continue
    if (isOffice(text, reference) && datedBeside(text, reference, moments, i)) continue
    all.push(reference)
  }
  return [...all, ...moments.slice(i)]
}

const isOffice = (text: string, { end }: Moment) => /(?:lid|voorzitter)$/i.test(text.slice(end - 10, end))

function datedBeside(text: string, reference: Moment, moments: readonly Moment[], i: number): boolean {
  const [from, to] = sentenceAround(text, reference.start, reference.end)
  return moments
    .slice(Math.max(0, i - 4), i + 4)
    .some(
      ({ start, end, relative, from: first }) => start >= from && end <= to && !relative && first !== null,
    )
}

import { aheadDays, areOtherYears, isAhead } from '#compare/ahead.ts'
import type { Collection } from '#compare/collection.ts'
import { daysBetween } from '#compare/days.ts'
import { flag, motionSigns, nameSigns, productSigns } from '#compare/name-signs.ts'
import { ordinalsDiffer } from '#compare/ordinals.ts'
import { overlapOf } from '#compare/overlap.ts'
import { sameUnits } from '#compare/same-units.ts'
import type { Placed } from '#model/letter-link.ts'
import type { Statement } from '#model/statement.ts'

/** Two statements of different letters that may be about the same thing. */
export type Pair = {
  readonly earlier: Placed
  readonly later: Placed
  /** How alike their words are, 0 to 1. */
  readonly likeness: number
  /** That of the likeliest partner of the later one, and of the earlier one among the statements of the later letter. */
  readonly best: number
  readonly bestBack: number
}

/** What speaks for and against two statements being about the same, each about 0 to 1. */
export type Signs = Readonly<ReturnType<typeof signsOf>>

/** Reads the signs of a pair. */
export function signsOf(pair: Pair, collection: Collection) {
  const { earlier, later, likeness, best, bestBack } = pair
  const [a, b] = [earlier.statement, later.statement]
  const [one, other] = [collection.prepared(a), collection.prepared(b)]
  const own = overlapOf(one.own, other.own, collection)
  const around = overlapOf(one.around, other.around, collection)
  const [units, ahead] = [sameUnits(a, b), isAhead(earlier)]
  const rareName = overlapOf(one.names, other.names, collection).rarest
  return {
    likeness,
    margin: likeness / (best || 1),
    marginBack: likeness / (bestBack || 1),
    share: own.share,
    rarest: own.rarest,
    second: own.second,
    total: Math.min(1, own.total / 3),
    context: around.share,
    contextTotal: Math.min(1, around.total / 5),
    ...nameSigns(a, b, collection),
    sameSum: flag(
      a.sums.some((sum) =>
        b.sums.some((other) => other.value === sum.value && other.currency === sum.currency),
      ),
    ),
    otherSum: flag(
      a.sums.length > 0 &&
        b.sums.length > 0 &&
        !a.sums.some((sum) => b.sums.some(({ value }) => value === sum.value)),
    ),
    sameFigure: flag(units.some(([was, is]) => was.value === is.value)),
    sameUnit: flag(units.length > 0),
    sameDays: sameDays(a, b),
    otherEdition: flag(a.tense === 'done' && b.tense === 'done' && areOtherYears(a, b)),
    otherOrdinal: flag(ordinalsDiffer(a.text, b.text)),
    ...motionSigns(a, b),
    refersBack: refersBack(earlier, later),
    fits: fits(a, b),
    rareName,
    uniqueName: flag(rareName > UNIQUE),
    toldLater: flag(ahead && b.tense === 'done'),
    onlyFacts: flag(!ahead && !a.acts.length && !b.acts.length),
    ...productSigns(a, b),
    bothDated: flag(aheadDays(earlier) !== null && (aheadDays(later) !== null || b.tense === 'done')),
    sameHeading: overlapOf(one.heading, other.heading, collection).share,
    mutual: flag(likeness === best && likeness === bestBack),
    pointedAt: (a.pointsBack || b.pointsBack ? 1 : 0) * Math.min(1, around.total / 5),
    verbatim: flag(own.share > 0.8 && a.words.length > 4 && b.words.length > 4),
  }
}

/** From this weight a name stands in a few sentences of the collection only. */
const UNIQUE = 0.45

/** The days an undertaking must be met in, or that a sentence names ahead of its letter. */
function daysOf(statement: Statement): { from: string | null; to: string | null; text: string } | null {
  return (
    statement.undertaking?.deadline ??
    statement.when ??
    statement.times.find(({ type, role }) => type !== 'recurrence' && role !== 'publication') ??
    null
  )
}

function sameDays(a: Statement, b: Statement): number {
  const [one, other] = [daysOf(a), daysOf(b)]
  if (!one?.to || !other?.to) return 0
  const [from, to, start, end] = [one.from ?? one.to, one.to, other.from ?? other.to, other.to]
  if (from === start && to === end) return 1
  return from <= end && start <= to && daysBetween(from, to) < 400 && daysBetween(start, end) < 400 ? 0.5 : 0
}

/** The later one names the earlier letter by its number or its day. */
function refersBack(earlier: Placed, later: Placed): number {
  const { statement } = later
  const { identifiers } = earlier.letter
  if (identifiers.some((id) => statement.keys.includes(id))) return 1
  const said = earlier.letter.date.value
  if (said === null) return 0
  const onThatDay =
    statement.times.some(({ from, to }) => from === said && to === said) ||
    statement.discharge?.madeOn === said
  if (onThatDay) return 1
  const inThatMonth = statement.times.some(
    ({ from, to, role }) =>
      role === 'past' &&
      from !== null &&
      to !== null &&
      from <= said &&
      said <= to &&
      daysBetween(from, to) < 32,
  )
  return inThatMonth ? 0.6 : 0
}

/** Whether what the later sentence does can come of what the earlier one does. */
function fits(a: Statement, b: Statement): number {
  const done = b.acts.includes('realisation') || b.acts.includes('discharge') || b.changes.length > 0
  if (a.undertaking && (b.undertaking || done)) return 1
  if (a.sums.length > 0 && b.sums.length > 0) return 1
  if (a.acts.includes('motion') && b.acts.includes('motion')) return 1
  if ((a.acts.includes('recommendation') || a.acts.includes('response')) && (b.undertaking || done)) {
    return 0.5
  }
  return 0
}

import { aheadDays, areOtherYears, areSameYears, isAhead } from '#compare/ahead.ts'
import type { Collection } from '#compare/collection.ts'
import { daysBetween } from '#compare/days.ts'
import { rarestKin } from '#compare/kin.ts'
import { flag, motionSigns, nameSigns, productSigns } from '#compare/name-signs.ts'
import { nounSigns } from '#compare/noun-signs.ts'
import { ordinalsDiffer } from '#compare/ordinals.ts'
import { overlapOf } from '#compare/overlap.ts'
import { sameUnits } from '#compare/same-units.ts'
import { cosine } from '#compare/statement-vector.ts'
import type { Placed } from '#model/letter-link.ts'
import type { NamedSum, Statement } from '#model/statement.ts'

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
  return {
    margin: likeness / (best || 1),
    marginBack: likeness / (bestBack || 1),
    ...wordSigns(earlier, later, collection),
    ...nounSigns(a, b, collection),
    ...nameSigns(a, b, collection),
    ...productSigns(a, b, collection),
    ...motionSigns(a, b),
    ...valueSigns(a, b),
    refersBack: refersBack(earlier, later),
    changeTold: flag(b.changes.length > 0),
    promised: flag(a.undertaking !== null),
    promises: flag(b.undertaking !== null),
    ...timeSigns(earlier, later),
  }
}

/** Signs from the words of both, and from those around them. */
function wordSigns(earlier: Placed, later: Placed, collection: Collection) {
  const [a, b] = [earlier.statement, later.statement]
  const [one, other] = [collection.prepared(a), collection.prepared(b)]
  const [passageA, passageB] = [collection.passageOf(earlier), collection.passageOf(later)]
  const own = overlapOf(one.own, other.own, collection)
  const rareName = overlapOf(one.names, other.names, collection).rarest
  return {
    share: own.share,
    second: own.second,
    total: Math.min(1, own.total / 3),
    kin: rarestKin(one.own, other.own, collection),
    context: overlapOf(one.around, other.around, collection).share,
    passage: cosine(passageA, passageB),
    toPassage: cosine(one.vector, passageB),
    fromPassage: cosine(other.vector, passageA),
    sameHeading: overlapOf(one.heading, other.heading, collection).share,
    rareName,
    uniqueName: flag(rareName > UNIQUE),
    verbatim: flag(own.share > 0.8 && a.words.length > 4 && b.words.length > 4),
  }
}

/** Signs from the sums and numbers that both name. */
function valueSigns(a: Statement, b: Statement) {
  const units = sameUnits(a, b)
  const isSame = (one: NamedSum) => (other: NamedSum) => other.value === one.value
  return {
    sameSum: flag(
      a.sums.some((one) => b.sums.some((other) => isSame(one)(other) && one.currency === other.currency)),
    ),
    otherSum: flag(a.sums.length > 0 && b.sums.length > 0 && !a.sums.some((one) => b.sums.some(isSame(one)))),
    sameFigure: flag(units.some(([was, is]) => was.value === is.value)),
    sameUnit: flag(units.length > 0),
    otherOrdinal: flag(ordinalsDiffer(a.text, b.text)),
  }
}

/** Signs from when things happen and are told. */
function timeSigns(earlier: Placed, later: Placed) {
  const [a, b] = [earlier.statement, later.statement]
  const isDated = aheadDays(later) !== null || b.tense === 'done'
  return {
    sameDays: sameDays(a, b),
    sameYears: flag(areSameYears(a, b)),
    otherEdition: flag(a.tense === 'done' && b.tense === 'done' && areOtherYears(a, b)),
    wasDone: flag(a.tense === 'done'),
    toldLater: flag(isAhead(earlier) && b.tense === 'done'),
    bothDated: flag(aheadDays(earlier) !== null && isDated),
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

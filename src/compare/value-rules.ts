import { NOT_BUT } from '#compare/promise-rules.ts'
import { both, changeWords, type Meeting, type Relation, type Rule } from '#compare/relation.ts'
import { isAhead, unitsShared } from '#compare/sameness.ts'
import type { NamedSum, NamedTime, Statement } from '#model/statement.ts'
import { parseDay } from '#text/time/day.ts'

/** Two sums for the same thing. Sums per year and in total are never held against each other. */
export const sumRule: Rule = (meeting) => {
  const { a, b, lists } = meeting
  if (!isAboutOneThing(meeting) || b.tense === 'done') return undefined
  const old = a.sums.find((one) => b.sums.some((other) => isComparable(one, other)))
  const fresh = old && b.sums.find((other) => isComparable(old, other) && other.value !== old.value)
  if (!old || !fresh) return undefined
  const open = changeWords(b, ['changed', 'ended'], lists) ?? FROM_TO.exec(b.text)?.[0]
  const both_ = b.sums.some(({ value }) => value === old.value)
  if (both_ && !open) return undefined
  return {
    kind: open ? 'changes' : 'contradicts',
    attribute: 'amount',
    words: both(old.text, fresh.text),
    rule: open ? 'sum-changed' : 'sum-otherwise',
    needs: open ? 0 : 0.45,
  }
}

/** "van € 8 miljoen naar € 5,5 miljoen" */
const FROM_TO = /\bvan\s+(?:€|EUR|USD|\d)[^.;]{3,40}\s+naar\s+(?:€|EUR|USD|\d)/i

/** Two numbers of the same thing, where one is to hold. */
export const numberRule: Rule = (meeting) => {
  const { a, b, earlier, lists } = meeting
  if (!isAhead(earlier) || b.tense === 'done' || !isAboutOneThing(meeting)) return undefined
  const pair = unitsShared(a, b).find(([one, other]) => one.value !== other.value)
  if (!pair || unitsShared(a, b).some(([one, other]) => one.value === other.value)) return undefined
  const [one, other] = pair
  const open = changeWords(b, ['changed', 'ended'], lists) ?? NOT_BUT.exec(b.text)?.[0]
  return {
    kind: open ? 'changes' : 'contradicts',
    attribute: 'number',
    words: both(`${one.value} ${one.unit}`, `${other.value} ${other.unit}`),
    rule: open ? 'number-changed' : 'number-otherwise',
    needs: open ? 0.3 : 0.5,
  }
}

function isComparable(one: NamedSum, other: NamedSum): boolean {
  if (one.per !== other.per || one.currency !== other.currency) return false
  if (one.modality === 'pledged-by-others' || other.modality === 'pledged-by-others') return false
  if (one.modality === 'past' || other.modality === 'past') return false
  const apart = (from: string | null, to: string | null) => from !== null && to !== null && from > to
  return !apart(one.from, other.to) && !apart(other.from, one.to)
}

/** Two periods for the same instrument, membership or programme. */
export const periodRule: Rule = (meeting) => {
  const { a, b, lists } = meeting
  if (!isAboutOneThing(meeting)) return undefined
  for (const one of periodsOf(a)) {
    for (const other of periodsOf(b)) {
      const relation = periodsDiffer(one, other, changeWords(b, ['changed'], lists))
      if (relation) return relation
    }
  }
  return undefined
}

function periodsDiffer(one: NamedTime, other: NamedTime, open: string | undefined): Relation | undefined {
  const ends = one.to !== null && other.to !== null && one.to !== other.to
  const starts = one.from !== null && other.from !== null && one.from !== other.from && one.to === other.to
  if (!ends && !starts) return undefined
  if (one.from !== null && other.to !== null && one.from > other.to) return undefined
  if (other.from !== null && one.to !== null && other.from > one.to) return undefined
  return {
    kind: open ? 'changes' : 'contradicts',
    attribute: 'period',
    words: both(one.text, other.text),
    rule: open ? 'period-changed' : 'period-otherwise',
    needs: 0.5,
  }
}

const RUNS =
  /\b(?:loopt|lopen|looptijd|periode|tot en met|t\/m|tot eind|tot het einde|verlengd|bestaan|voortgezet|voort|af)\b|\d{4}\s*[-–]\s*\d{2,4}/i

/** Stretches of years that a statement says something runs for. */
function periodsOf({ times, text }: Statement): NamedTime[] {
  if (!RUNS.test(text)) return []
  return times.filter(
    ({ from, to, type, role }) =>
      to !== null &&
      type !== 'recurrence' &&
      role !== 'past' &&
      role !== 'publication' &&
      (role === 'end' ||
        role === 'validity' ||
        (from !== null && (parseDay(to) ?? 0) - (parseDay(from) ?? 0) > 366)),
  )
}

/** A shared name, or nearly all words. */
function isAboutOneThing({ signs }: Meeting): boolean {
  if (signs.otherName || signs.otherOrdinal || signs.otherCountry) return false
  return signs.sameName > 0 || signs.recalledName > 0 || signs.rareName > 0.4 || signs.share > 0.4
}

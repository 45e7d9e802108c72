import { isAhead, shareYear, NOT_BUT } from '#compare/ahead.ts'
import { daysBetween } from '#compare/days.ts'
import {
  both,
  changeWords,
  EXTENDS,
  looseWords,
  TWO_VALUES,
  VALUE_CUES,
  type Meeting,
  type Relation,
  type Rule,
} from '#compare/relation.ts'
import { bothNumbers, sameUnits } from '#compare/same-units.ts'
import type { Placed } from '#model/letter-link.ts'
import type { NamedSum, NamedTime, Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { NUMBER_WORDS, parseDigits } from '#text/numbers.ts'

/** Two sums for the same thing. Sums per year and in total are never held against each other. */
export const sumRule: Rule = (meeting) => {
  const { a, b, lists } = meeting
  const open = changeWords(b, ['changed', 'ended'], lists) ?? (FROM_TO.exec(b.text) ?? BUT.exec(b.text))?.[0]
  if (!open && PART_OF.test(b.text)) return undefined
  if (!isAboutOneThing(meeting)) return undefined
  if ((a.tense === 'done' || b.tense === 'done') && !open && !shareYear(a, b)) return undefined
  const moved = fromTo(meeting) ?? lowered(meeting)
  if (moved) return moved
  const old = a.sums.find((one) => b.sums.some((other) => isComparable(one, other)))
  const fresh = old && b.sums.find((other) => isComparable(old, other) && other.value !== old.value)
  if (!old || !fresh) return undefined
  const shared = a.sums.some(({ value }) => b.sums.some((other) => other.value === value))
  if (shared && !open) return undefined
  return {
    kind: open ? 'changes' : 'contradicts',
    attribute: 'amount',
    words: both(old.text, fresh.text),
    rule: open ? 'sum-changed' : 'sum-otherwise',
    needs: needsOf(meeting),
  }
}

/** "Van € 8 miljoen naar € 5,5 miljoen", where the earlier letter names the first. */
function fromTo({ a, b }: Meeting): Relation | undefined {
  const words = FROM_TO.exec(b.text)?.[0]
  const old =
    words && a.sums.find((one) => b.sums.some(({ value, per }) => value === one.value && per === one.per))
  const fresh = old && b.sums.find(({ value, per }) => value !== old.value && per === old.per)
  if (!old || !fresh || a.sums.some(({ value }) => value === fresh.value)) return undefined
  return { kind: 'changes', attribute: 'amount', words: both(old.text, fresh.text), rule: 'sum-changed' }
}

/** "Maar met een budget van € 2 miljoen" */
const BUT = /\b(?:maar|zij het) (?:dan )?met (?:een )?(?:budget|bedrag|bijdrage|omvang)\b/i

/** A part is no other value of the whole. */
const PART_OF =
  /\b(?:oormerk\w*|geoormerkt\w*|daarvan|waarvan|daarbinnen|een deel|van het (?:jaar)?budget)\b/i

/** "De bijdrage wordt in 2025 gehalveerd tot € 2 miljoen": also when the earlier sum was for other years. */
function lowered({ a, b, signs }: Meeting): Relation | undefined {
  if (signs.sameName === 0 || PART_OF.test(b.text)) return undefined
  if (!b.changes.some(({ id }) => VALUE_CUES.has(id))) return undefined
  const [old, fresh] = [a.sums[0], b.sums[0]]
  if (a.sums.length !== 1 || b.sums.length !== 1 || !old || !fresh) return undefined
  if (old.currency !== fresh.currency || old.per !== fresh.per || old.value === fresh.value) return undefined
  return { kind: 'changes', attribute: 'amount', words: both(old.text, fresh.text), rule: 'sum-changed' }
}

/** "van € 8 miljoen naar € 5,5 miljoen", "van vijftien naar elf" */
const FROM_TO =
  /\bvan\s+[^.;]{2,40}\s+naar\s+(?:€|EUR|USD|\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)/i

/** Two terms for doing the same: "binnen vijf werkdagen", "ten hoogste tien werkdagen". */
export const termRule: Rule = (meeting) => {
  const { a, b, lists } = meeting
  const words = isAboutOneThing(meeting) ? durationsDiffer(a.text, b.text) : undefined
  if (!words) return undefined
  const open = changeWords(b, ['changed'], lists)
  const isLooser = looseWords(b, lists) !== undefined && looseWords(a, lists) === undefined
  const kind = isLooser ? 'weakens' : open ? 'changes' : 'contradicts'
  return { kind, attribute: 'number', words, rule: 'term-otherwise' }
}

/** Two numbers of the same thing, where one is to hold. */
export const numberRule: Rule = (meeting) => {
  const { a, b, earlier, lists } = meeting
  const fromTo = FROM_TO.exec(b.text)?.[0]
  const open =
    changeWords(b, ['changed', 'ended'], lists) ??
    NOT_BUT.exec(b.text)?.[0] ??
    fromTo ??
    GOES_TO.exec(b.text)?.[0]
  if (!isAboutOneThing(meeting)) return undefined
  if (fromTo && namesNumber(a, /\bvan (\S+)/i.exec(fromTo)?.[1])) {
    return { kind: 'changes', attribute: 'number', words: fromTo, rule: 'number-changed' }
  }
  if (!isAhead(earlier) || a.tense === 'done' || b.tense === 'done' || SO_FAR.test(b.text)) return undefined
  const pairs = sameUnits(a, b)
  const pair = pairs.find(([one, other]) => one.value !== other.value)
  if (!pair || pairs.some(([one, other]) => one.value === other.value)) return undefined
  return {
    kind: open ? 'changes' : 'contradicts',
    attribute: 'number',
    words: bothNumbers(pair),
    rule: open ? 'number-changed' : 'number-otherwise',
    ...(open ? {} : { needs: 0.5 }),
  }
}

/** The statement counts so many of something. */
function namesNumber({ figures }: Statement, word = ''): boolean {
  const named = parseDigits(word) ?? NUMBER_WORDS.get(fold(word))
  return named !== undefined && figures.some(({ value }) => value === named)
}

/** How far it has come is no other number of the same. */
const SO_FAR = /\b(?:inmiddels|intussen|tot nu toe|tot dusver)\b/i
/** "Het aantal missies gaat naar tien" */
const GOES_TO = /\b(?:gaat|gaan|wordt|worden) (?:verhoogd |verlaagd |teruggebracht )?naar \S+/i

function durationsDiffer(a: string, b: string): string | undefined {
  const [one, other] = [DURATION.exec(a), DURATION.exec(b)]
  const moved = FROM_TO_DURATION.exec(b)
  if (one && moved && one[1] === moved[1] && one[2] === moved[2]) return both(one[0], moved[0])
  if (!one || !other || one[2] !== other[2] || one[1] === other[1]) return undefined
  return both(one[0], other[0])
}

const DURATION = /\b(?:binnen|hoogste|maximaal|uiterlijk na) (\w+) (werkdagen|dagen|weken|maanden|jaar)\b/i
/** "van tien naar vijf werkdagen" */
const FROM_TO_DURATION = /\bvan (\w+) naar \w+ (werkdagen|dagen|weken|maanden|jaar)\b/i

function isComparable(one: NamedSum, other: NamedSum): boolean {
  if (one.qualifier === 'max' && other.value < one.value) return false
  if (one.qualifier === 'min' && other.value > one.value) return false
  if (one.currency !== other.currency || !(one.per === other.per || isOneYear(one, other))) return false
  if (one.modality === 'pledged-by-others' || other.modality === 'pledged-by-others') return false
  if ((one.modality === 'past') !== (other.modality === 'past') && !areOfSameDays(one, other)) return false
  const apart = (from: string | null, to: string | null) => from !== null && to !== null && from > to
  return !apart(one.from, other.to) && !apart(other.from, one.to)
}

/** Both say for which years, and the same: what is planned for them can be held against what was spent in them. */
function areOfSameDays(one: NamedSum, other: NamedSum): boolean {
  return one.from !== null && one.to !== null && one.from === other.from && one.to === other.to
}

/** One sum is per year, and the other is for one year. */
function isOneYear(one: NamedSum, other: NamedSum): boolean {
  const { from, to } = one.per === 'year' ? other : one
  const days = from !== null && to !== null ? daysBetween(from, to) : 0
  return days > 360 && days < 367
}

/** Two periods for the same instrument, membership or programme. */
export const periodRule: Rule = (meeting) => {
  const { b, earlier, later, lists } = meeting
  if (!isAboutOneThing(meeting) || (b.tense === 'done' && !LASTS.test(b.text))) return undefined
  const isLonger = EXTENDS.test(b.text)
  for (const one of periodsOf(earlier)) {
    for (const other of periodsOf(later)) {
      if (isLonger && one.to !== null && other.to !== null && other.to > one.to) return undefined
      const relation = periodsDiffer(one, other, changeWords(b, ['changed'], lists))
      if (relation) return { ...relation, needs: needsOf(meeting) }
    }
  }
  return undefined
}

/** What is told as done has a period of its own, unless it says how long the thing runs. */
const LASTS = /\b(?:looptijd|loopt|lopen|verlengd)\b/i

function periodsDiffer(one: NamedTime, other: NamedTime, open: string | undefined): Relation | undefined {
  const ends = one.to !== null && other.to !== null && one.to !== other.to
  const starts = one.from !== null && other.from !== null && one.from !== other.from && one.to === other.to
  if (!ends && !starts) return undefined
  if (isApart(one, other) || isApart(other, one)) return undefined
  return {
    kind: open ? 'changes' : 'contradicts',
    attribute: 'period',
    words: both(one.text, other.text),
    rule: open ? 'period-changed' : 'period-otherwise',
  }
}

/** Two periods of which one begins behind the other are two editions; a mere end has no beginning. */
function isApart(one: NamedTime, other: NamedTime): boolean {
  return one.from !== null && one.from !== one.to && other.to !== null && one.from > other.to
}

const RUNS =
  /\b(?:loopt|lopen|looptijd|periode|termijn|tot en met|t\/m|tot eind|tot het einde|verlengd|bestaan|voortgezet|voort)\b|\d{4}\s*[-–]\s*\d{2,4}/i
/** A thing that comes to its end on a day. */
export const ENDS = /\b(?:loopt|lopen|eindigt|eindigen)\b[^.;]*\b(?:af|ten einde|eindigt|eindigen)\b/i

/** Stretches of years that a statement says something runs for, and coming days on which it ends. */
function periodsOf({ letter, statement: { times, text } }: Placed): NamedTime[] {
  const ends = ENDS.test(text)
  if (!ends && !RUNS.test(text)) return []
  return times.filter(({ from, to, type, role }) => {
    if (to === null || type === 'recurrence' || role === 'past' || role === 'publication') return false
    if (from !== null && daysBetween(from, to) > 366) return true
    return (ends || role === 'end' || role === 'validity') && to >= (letter.date.value ?? '')
  })
}

/** Two values of one thing that both call by its name are about that thing, whatever else the sentences say. */
const needsOf = ({ signs }: Meeting) => (signs.sameName > 0 ? NAMED_VALUES : TWO_VALUES)
const NAMED_VALUES = 0.02

/** A shared name, or nearly all words. */
function isAboutOneThing({ signs }: Meeting): boolean {
  if (signs.otherName || signs.otherBody || signs.otherOrdinal || signs.otherCountry) return false
  return (
    signs.sameName > 0 ||
    signs.recalledName > 0 ||
    signs.rareName > 0.4 ||
    signs.share > 0.4 ||
    signs.sameProduct > 0.4
  )
}

import { aheadDays, areOtherYears, isAhead, NOT_BUT, type Days } from '#compare/ahead.ts'
import { deniedWords, isElsewhen, sharesEnough } from '#compare/course-rules.ts'
import { daysBetween } from '#compare/days.ts'
import { phraseInBoth } from '#compare/phrase-in-both.ts'
import {
  both,
  changeWords,
  EXTENDS,
  isFirmRung,
  looseWords,
  NOT_YET_DONE,
  ONE_THING,
  rungWords,
  TWO_VALUES,
  VALUE_CUES,
  type Lists,
  type Meeting,
  type Rule,
} from '#compare/relation.ts'
import { bothNumbers, sameUnits } from '#compare/same-units.ts'
import { ENDS } from '#compare/value-rules.ts'
import type { Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'

/** The same deliverable at other days. What comes every year is not moved by its next edition. */
export const deadlineRule: Rule = (meeting) => {
  const { a, b, earlier, later, signs, lists } = meeting
  if (isGivenUp(b) || ENDS.test(a.text) !== ENDS.test(b.text)) return undefined
  const delayed = changeWords(b, ['delayed'], lists) ?? NOT_BUT.exec(b.text)?.[0] ?? NOT_YET.exec(b.text)?.[0]
  if (!delayed && b.changes.some(({ id }) => VALUE_CUES.has(id)) && b.sums.length > 0) return undefined
  const open = delayed ?? changeWords(b, ['changed'], lists)
  if (!isAhead(earlier) || (b.tense === 'done' && !open)) return undefined
  if (isEdition(meeting) && !delayed) return undefined
  const wasMoved = changeWords(a, ['delayed', 'ended'], lists) !== undefined
  const [due, named] = [aheadDays(earlier, wasMoved), aheadDays(later, delayed !== undefined)]
  const other = named && delayed ? putOffTo(named) : named
  // "Vanaf 2025" is a day to begin on: one that is put off is named by its beginning.
  const one = due && (delayed ? { ...due, to: due.to ?? due.from } : due)
  if (!one?.to || !other || isPeriod(one) || !isElsewhere(other, one)) return undefined
  if (!delayed && isPeriod(other)) return undefined
  if (isOfPaper(a, one) || isOfPaper(b, other)) return undefined
  const on = later.letter.date.value
  if (!delayed && on !== null && daysBetween(one.to, on) > STALE && signs.share < 0.6) return undefined
  if (!delayed && daysBetween(one.to, other.from ?? other.to ?? one.to) > LONG) return undefined
  const moved = open ?? changeWords(a, ['delayed'], lists)
  if (a.undertaking === null && !moved && (a.tense === 'done' || b.undertaking === null)) return undefined
  const words = both(one.text, other.text)
  const moves = { kind: 'moves', attribute: 'deadline', words, rule: 'other-days' } as const
  return signs.sameProduct > TELLING ? { ...moves, needs: ONE_THING } : moves
}

/** "Ziet af van wat voor juli was voorzien": given up, unless another day follows. */
function isGivenUp({ changes }: Statement): boolean {
  const has = (cue: string) => changes.some(({ id }) => id === cue)
  return has('ziet-af-van') && !has('nu-in')
}

/** "Uitgesteld tot 2027" is put off to that year; elsewhere "tot 2027" ends before it. */
function putOffTo(days: Days): Days {
  const year = /^tot (\d{4})$/i.exec(days.text)?.[1]
  return year === undefined ? days : { from: `${year}-01-01`, to: `${year}-12-31`, text: days.text }
}

/** "Nog niet gereed; dat vergt tijd tot eind 2023" */
const NOT_YET = /\bnog (?:niet|geen)\b/i

/** Weight from which a product that both name tells of more than a letter or a conversation. */
const TELLING = 0.2

/** Days after a deadline from which silence makes it likely that something else is meant. */
const STALE = 400
/** Days by which nothing is moved without saying so. */
const LONG = 900

/** "Wordt aangehouden totdat …", "is nog niet ingediend": put off without a day, or late. */
export const putOffRule: Rule = ({ b, earlier, later, signs, lists }) => {
  const due = aheadDays(earlier)
  const on = later.letter.date.value ?? ''
  const late = due?.to && due.to < on ? NOT_YET_DONE.exec(b.text)?.[0] : undefined
  const delayed = late ?? changeWords(b, ['delayed'], lists)
  if (!delayed || b.discharge || (b.tense === 'done' && !late) || aheadDays(later) !== null) return undefined
  if (!due?.to || isPeriod(due)) return undefined
  if (signs.share < ALIKE || signs.otherOrdinal > 0) return undefined
  return { kind: 'moves', attribute: 'deadline', words: both(due.text, delayed), rule: 'put-off', needs: 0.5 }
}

/** A period that money or a programme is for is no deadline. */
function isPeriod({ from, to }: Days): boolean {
  return from !== null && to !== null && daysBetween(from, to) > 400
}

/** "Bij Miljoenennota", "in de voortgangsbrief van mei": that names where something is told, not when it is due. */
function isOfPaper({ text }: Statement, days: Days): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(days.text)))
  return PAPER.test(days.text) || OF_PAPER.test(before)
}

const PAPER = /nota$|\b(?:rapportage|verslag|brief|begroting) (?:van|over) /i
const OF_PAPER = /(?:brief|nota|rapportage|verslag|begroting) (?:van|over) $/i

/** Neither lies within the other; a wider term that ends months later is another one as well. */
function isElsewhere(other: Days, one: Days): boolean {
  if (other.to === null) return other.from !== null && other.from > one.to!
  return !isWithin(other, one) && (!isWithin(one, other) || daysBetween(one.to!, other.to) > WIDER)
}

/** Days from which a wider term is another one. */
const WIDER = 60

function isWithin(inner: Days, outer: Days): boolean {
  if (inner.from === null && outer.from === null) return inner.to === outer.to
  const [from, to] = [inner.from ?? inner.to ?? '', inner.to ?? '']
  return from >= (outer.from ?? '') && to <= (outer.to ?? '')
}

const EDITION = /\b(?:jaarlijks\w*|volgende|elk jaar|ieder jaar|per jaar|opnieuw|vervolgens)\b/i

/** "De rapportage over 2024" is not that over 2025. */
const ABOUT_YEAR = /\bover (20\d\d)\b/i

function isEdition({ a, b, signs }: Meeting): boolean {
  const [ours, theirs] = [ABOUT_YEAR.exec(a.text)?.[1], ABOUT_YEAR.exec(b.text)?.[1]]
  if (signs.otherOrdinal > 0 || (ours && theirs && ours !== theirs)) return true
  if (a.undertaking?.recurrence || b.undertaking?.recurrence) return true
  return EDITION.test(b.text) && !EDITION.test(a.text)
}

const CONDITIONAL =
  /^\W*(indien|als(?! (?:gevolg|lid|eerste|enige|onderdeel|bijlage|antwoord|reactie|gastheer|voorzitter)\b)|mits|mocht|wanneer|zodra|voor zover)\b/i

/** A condition or reserve is added or taken away. */
export const conditionRule: Rule = ({ a, b, signs, lists }) => {
  if (!isBinding(a) && !isBinding(b) && signs.share < ALIKE) return undefined
  if (EXTENDS.test(b.text) && !EXTENDS.test(a.text)) return undefined
  const of = (statement: Statement) =>
    rungWords(statement, 'reserve', lists)[0]?.words ??
    statement.undertaking?.condition ??
    CONDITIONAL.exec(statement.text)?.[1] ??
    null
  const [one, other] = [of(a), of(b)]
  if ((one === null) === (other === null) || b.tense === 'done') return undefined
  if (changeWords(b, ['kept'], lists)) return undefined
  return {
    kind: other === null ? 'strengthens' : 'weakens',
    attribute: 'condition',
    words: other ?? one!,
    rule: other === null ? 'condition-gone' : 'condition-added',
    ...(other === null ? { needs: 0.6 } : {}),
  }
}

/** Part of their words that two rules in force must share. */
const ALIKE = 0.35

/** The same undertaking, bound more loosely or more tightly. The looser side must say so in words. */
export const modalityRule: Rule = ({ a, b, lists }) => {
  if (b.tense === 'done' || (!isBinding(a) && !isBinding(b))) return undefined
  if (changeWords(b, ['kept'], lists)) return undefined
  const [one, other] = [looseWords(a, lists), looseWords(b, lists)]
  if ((one === undefined) === (other === undefined)) return undefined
  if (other !== undefined) {
    if (!isBinding(a)) return undefined
    const words = both(firmWords(a, lists), other)
    return { kind: 'weakens', attribute: 'modality', words, rule: 'bound-looser' }
  }
  if (!isBinding(b) || b.undertaking?.specificity === 'effort') return undefined
  const words = both(one!, firmWords(b, lists))
  return { kind: 'strengthens', attribute: 'modality', words, rule: 'bound-tighter' }
}

/** Says that it will be done, without "streeft" or "beziet". */
function isBinding({ undertaking, tense }: Statement): boolean {
  return (undertaking !== null && undertaking.class !== 'effort') || tense === 'ahead'
}

function firmWords(statement: Statement, lists: Lists): string {
  const firm = rungWords(statement, 'modality', lists).find(isFirmRung)
  return firm?.words ?? statement.text.split(' ').slice(0, 6).join(' ')
}

/** Less of something in force: fewer posts, a smaller reach, where an earlier letter says that it is there. */
export const lessRule: Rule = ({ a, b, earlier, lists }) => {
  const less = [...rungWords(b, 'quantity', lists), ...rungWords(b, 'ambition', lists)].find(
    ({ rung }) => rung === 1,
  )
  if (!less || !isAhead(earlier) || b.tense === 'done') return undefined
  if (rungWords(a, 'ambition', lists).some(({ rung }) => rung === 1)) return undefined
  const sameFund = a.keys.some((key) => key.startsWith('fund:') && b.keys.includes(key))
  if (!isBinding(a) || !sameFund) return undefined
  return {
    kind: 'weakens',
    attribute: 'scope',
    words: less.words,
    rule: 'less-of-something',
    needs: LITTLE,
    doubts: ['same-instrument-only'],
  }
}

/** Enough where both name one fund and the later one speaks of less. */
const LITTLE = 0.01

/** More or less of the same: all, most, some; at least, at most; doubling, keeping, cutting. */
export const ladderRule: Rule = ({ a, b, earlier, lists }) => {
  if (!isAhead(earlier) || b.tense === 'done') return undefined
  for (const ladder of ['bound', 'quantity', 'ambition'] as const) {
    const exact = ladder === 'bound' ? sameUnits(a, b)[0] : undefined
    if (ladder === 'bound' && !exact) continue
    const one = rungWords(a, ladder, lists)[0] ?? (exact && asRung(exact[0]))
    const other = rungWords(b, ladder, lists)[0] ?? (exact && asRung(exact[1]))
    if (!one || !other || Math.abs(one.rung - other.rung) < 2) continue
    if (ladder === 'quantity' && !haveSameNoun([a.text, one.words], [b.text, other.words])) continue
    const weaker = other.rung < one.rung
    return {
      kind: weaker ? 'weakens' : 'strengthens',
      attribute: ladder === 'bound' ? 'quantity' : ladder,
      words: both(one.words, other.words),
      rule: weaker ? 'less-of-it' : 'more-of-it',
    }
  }
  return undefined
}

/** "Alle posten" and "de meeste grote posten": both say how many there are of the same. */
function haveSameNoun(
  one: readonly [text: string, words: string],
  other: readonly [string, string],
): boolean {
  const theirs = stemsBehind(...other)
  return stemsBehind(...one).some((stem) => theirs.includes(stem))
}

/** The stems of the few words right behind others. */
function stemsBehind(text: string, words: string): string[] {
  const behind = wordsIn(fold(text.slice(text.indexOf(words) + words.length)))
  return behind
    .slice(0, NOUN_REACH)
    .filter((word) => word.length > 3)
    .map(stemOf)
}

const NOUN_REACH = 3

/** A number without "ten minste" or "ten hoogste" stands between them. */
const asRung = ({ value, unit }: Statement['figures'][number]) => ({ rung: 3, words: `${value} ${unit}` })

const OFTEN = { monthly: 6, quarterly: 5, 'twice-yearly': 4, yearly: 3, 'two-yearly': 2, regular: 1 } as const

/** The same, more or less often. */
export const recurrenceRule: Rule = ({ a, b, lists }) => {
  const [one, other] = [a.undertaking?.recurrence, b.undertaking?.recurrence]
  const open = changeWords(b, ['changed'], lists) ?? NOT_BUT.exec(b.text)?.[0]
  if (one && open && RECURS.test(b.text) && b.tense !== 'done') {
    return { kind: 'changes', attribute: 'recurrence', words: open, rule: 'how-often-changed' }
  }
  if (!one || !other || one === other) return undefined
  const weaker = OFTEN[other] < OFTEN[one]
  return {
    kind: weaker ? 'weakens' : 'strengthens',
    attribute: 'recurrence',
    words: both(one, other),
    rule: weaker ? 'less-often' : 'more-often',
  }
}

const RECURS =
  /\b(?:jaarlijks\w*|(?:een|twee|drie)maal per|keer per|om de|per jaar|elk jaar|ieder jaar|halfjaarlijks\w*)\b/i

/** Says the same in the same words. Words that are no content can make it another thing: "streeft", "ten hoogste", "tien". */
export const verbatimRule: Rule = ({ a, b, signs }) => {
  if (signs.verbatim === 0 || signs.share < 0.9 || signs.otherSum > 0) return undefined
  if (a.tense !== b.tense || b.motions.length > 0 || rungIds(a) !== rungIds(b)) return undefined
  if (!isContained(a.text, b.text) && !isContained(b.text, a.text)) return undefined
  return { kind: 'repeats', attribute: null, words: phraseInBoth(a.text, b.text), rule: 'word-for-word' }
}

/** The rungs of all ladders on which a statement stands. */
function rungIds({ rungs }: Statement): string {
  return [...new Set(rungs.map(({ id }) => id))].sort().join(' ')
}

/** Whether every word of one sentence stands in the other. */
function isContained(one: string, other: string): boolean {
  const words = new Set(wordsIn(fold(other)))
  return wordsIn(fold(one)).every((word) => words.has(word))
}

/** Says the same again. What names another country, body, edition or sum says something else. */
export const repeatRule: Rule = ({ a, b, earlier, later, signs, lists }) => {
  const { otherOrdinal, otherCountry, otherBody, otherSum } = signs
  if (otherOrdinal + otherCountry + otherBody + otherSum > 0 || isAsking(b)) return undefined
  const words = phraseInBoth(a.text, b.text)
  const wasMoved = changeWords(a, ['delayed', 'ended'], lists) !== undefined
  const [one, other] = [aheadDays(earlier, wasMoved), aheadDays(later)]
  const ends = a.tense === 'done' || changeWords(b, ['ended'], lists) !== undefined
  const sameDays = !ends && one?.to && other?.to && (isWithin(one, other) || isWithin(other, one))
  if (sameDays && (one.from !== other.from || one.to !== other.to) && signs.share > 0.35) {
    return {
      kind: 'repeats',
      attribute: 'deadline',
      words: both(one.text, other.text),
      rule: 'same-days',
      needs: signs.sameName > 0 && one.to === other.to ? ONE_THING : TWO_VALUES,
    }
  }
  if (areOtherYears(a, b)) return undefined
  if (signs.sameSum) {
    const { text } = a.sums[0]!
    const dropped = deniedWords(b) ?? changeWords(b, ['ended', 'undone'], lists)
    if (dropped) return { kind: 'changes', attribute: 'amount', words: dropped, rule: 'sum-dropped' }
    return { kind: 'repeats', attribute: 'amount', words: text, rule: 'same-sum', needs: ONE_THING }
  }
  if (sameUnits(a, b).some(([was, is]) => was.value !== is.value)) return undefined
  const kept = isElsewhen({ earlier, later }) ? undefined : changeWords(b, ['kept'], lists)
  if (kept && sharesEnough(signs)) {
    return { kind: 'repeats', attribute: null, words: kept, rule: 'kept' }
  }
  if (signs.share < 0.6 || signs.second === 0 || hasNews(a, b)) return undefined
  return { kind: 'repeats', attribute: null, words, rule: 'same-words', needs: 0.5 }
}

/** Numbers or days that the earlier statement has not. */
function hasNews(a: Statement, b: Statement): boolean {
  return (
    b.figures.some(({ value }) => !a.figures.some((one) => one.value === value)) ||
    b.times.some(
      ({ to, type }) => to !== null && type !== 'recurrence' && !a.times.some((one) => one.to === to),
    )
  )
}

/** Money that is kept for a purpose is no money spent. */
export const reservedRule: Rule = ({ a, b, signs }) => {
  if (!signs.sameSum || signs.otherBody || !RESERVED.test(b.text) || deniedWords(b)) return undefined
  return { kind: 'repeats', attribute: 'amount', words: a.sums[0]!.text, rule: 'same-sum', needs: ONE_THING }
}

const RESERVED = /\b(?:gereserveerd|uitgetrokken|beschikbaar|begroot|vrijgemaakt|bestemd|geraamd)\b/i

/** "Blijf ik elk jaar berichten": what recurs is said to go on as it was. */
export const goesOnAgainRule: Rule = ({ a, b, signs }) => {
  const [one, other] = [a.undertaking, b.undertaking]
  const isSame = one?.recurrence && one.recurrence === other?.recurrence
  if (!isSame || other?.class !== 'continuation') return undefined
  const words = phraseInBoth(a.text, b.text)
  const again = { kind: 'repeats', attribute: null, words, rule: 'as-often-as-before' } as const
  return signs.sameName > 0 ? { ...again, needs: ONE_THING } : again
}

/** Only tells what the House asked. */
function isAsking({ text, undertaking, changes }: Statement): boolean {
  return undertaking === null && changes.length === 0 && ASKS.test(text)
}

const ASKS =
  /\b(?:vroeg|vroegen|vraagt|vragen|verzocht) uw (?:commissie|kamer)\b|\bde vraag van (?:uw|het|de)\b/i

/** Where no value, day or word tells what the later one does, being alike must do it all. */
const ONLY_ALIKE = 0.7

/** Carries on what was said. */
export const continueRule: Rule = ({ a, b, signs }) => {
  if (isAsking(b) || signs.otherOrdinal) return undefined
  if (a.tense === 'done' && b.tense === 'done' && areOtherYears(a, b)) return undefined
  const numbers = sameUnits(a, b)[0]
  return {
    kind: 'continues',
    attribute: numbers ? 'number' : null,
    words: numbers ? bothNumbers(numbers) : phraseInBoth(a.text, b.text),
    rule: 'goes-on',
    needs: ONLY_ALIKE,
  }
}

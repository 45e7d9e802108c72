import { daysBetween } from '#compare/days.ts'
import { both, changeWords, rungWords, type Meeting, type Rule } from '#compare/relation.ts'
import { aheadDays, isAhead, unitsShared } from '#compare/sameness.ts'
import { sharedPhrase } from '#compare/shared-phrase.ts'
import type { Statement } from '#model/statement.ts'

/** The same deliverable at other days. What comes every year is not moved by its next edition. */
export const deadlineRule: Rule = (meeting) => {
  const { a, b, earlier, later, signs, lists } = meeting
  const delayed = changeWords(b, ['delayed'], lists) ?? NOT_BUT.exec(b.text)?.[0]
  const open = delayed ?? changeWords(b, ['changed'], lists)
  if (!isAhead(earlier) || (b.tense === 'done' && !open)) return undefined
  if (isEdition(meeting) && !delayed) return undefined
  const one = aheadDays(earlier)
  const other = one?.to ? aheadDays(later, one.text) : null
  if (!one?.to || !other?.to || isWithin(other, one) || isWithin(one, other)) return undefined
  const on = later.letter.date.value
  if (!delayed && on !== null && daysBetween(one.to, on) > 400 && signs.share < 0.4) return undefined
  if (a.undertaking === null && b.undertaking === null && !open) return undefined
  return {
    kind: 'moves',
    attribute: 'deadline',
    words: both(one.text, other.text),
    rule: 'other-days',
    needs: delayed ? 0 : 0.35,
  }
}

type Days = { readonly from: string | null; readonly to: string | null }

function isWithin(inner: Days, outer: Days): boolean {
  const [from, to] = [inner.from ?? inner.to ?? '', inner.to ?? '']
  return from >= (outer.from ?? '') && to <= (outer.to ?? '')
}

/** "niet in 2024 maar in het voorjaar van 2025": the old value and the new one in one sentence. */
export const NOT_BUT = /\bniet (?!alleen\b|slechts\b|enkel\b)[^,.;]{2,50},? maar (?!ook\b)/i

const EDITION = /\b(?:jaarlijks\w*|volgende|elk jaar|ieder jaar|per jaar|opnieuw|vervolgens)\b/i

function isEdition({ a, b, signs }: Meeting): boolean {
  if (signs.otherOrdinal > 0) return true
  if (a.undertaking?.recurrence || b.undertaking?.recurrence) return true
  return EDITION.test(b.text) && !EDITION.test(a.text)
}

/** A condition or reserve is added or taken away. */
export const conditionRule: Rule = ({ a, b, lists }) => {
  if (!a.undertaking && !b.undertaking && a.tense !== 'ahead') return undefined
  const of = (statement: Statement) =>
    rungWords(statement, 'reserve', lists)[0]?.words ?? statement.undertaking?.condition ?? null
  const [one, other] = [of(a), of(b)]
  if ((one === null) === (other === null) || b.tense === 'done') return undefined
  return {
    kind: other === null ? 'strengthens' : 'weakens',
    attribute: 'condition',
    words: other ?? one!,
    rule: other === null ? 'condition-gone' : 'condition-added',
    needs: other === null ? 0.6 : 0.4,
  }
}

const MODALITY = { explicit: 5, future: 4, scheduled: 4, continuation: 4, intention: 3, ongoing: 3 } as const

/** The same undertaking, bound more loosely or more tightly. */
export const modalityRule: Rule = ({ a, b, lists }) => {
  if (!a.undertaking && a.tense !== 'ahead') return undefined
  if (b.tense === 'done' || (!b.undertaking && b.rungs.length === 0)) return undefined
  const rank = (statement: Statement) => {
    const { modality, class: kind } = statement.undertaking ?? { modality: 'scheduled', class: 'promise' }
    const own = kind === 'effort' ? 2 : MODALITY[modality as keyof typeof MODALITY]
    const rungs = rungWords(statement, 'modality', lists)
    const lowest = rungs.toSorted((one, other) => one.rung - other.rung)[0]
    return lowest && lowest.rung < own ? lowest : { rung: own, words: rungs.at(-1)?.words ?? '' }
  }
  const [one, other] = [rank(a), rank(b)]
  if (Math.abs(one.rung - other.rung) < 2 && !(one.rung === 3 && other.rung === 4)) return undefined
  const weaker = other.rung < one.rung
  return {
    kind: weaker ? 'weakens' : 'strengthens',
    attribute: 'modality',
    words: both(one.words, other.words),
    rule: weaker ? 'bound-looser' : 'bound-tighter',
    needs: 0.4,
  }
}

/** More or less of the same: all, most, some; at least, at most; doubling, keeping, cutting. */
export const ladderRule: Rule = ({ a, b, earlier, lists }) => {
  if (!isAhead(earlier) || b.tense === 'done') return undefined
  for (const ladder of ['bound', 'quantity', 'ambition'] as const) {
    const [one] = rungWords(a, ladder, lists)
    const [other] = rungWords(b, ladder, lists)
    if (!one || !other || Math.abs(one.rung - other.rung) < 2) continue
    if (ladder === 'bound' && unitsShared(a, b).length === 0) continue
    const weaker = other.rung < one.rung
    return {
      kind: weaker ? 'weakens' : 'strengthens',
      attribute: ladder === 'bound' ? 'quantity' : ladder,
      words: both(one.words, other.words),
      rule: weaker ? 'less-of-it' : 'more-of-it',
      needs: ladder === 'bound' ? 0 : 0.5,
    }
  }
  return undefined
}

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
    needs: 0.4,
  }
}

const RECURS =
  /\b(?:jaarlijks\w*|(?:een|twee|drie)maal per|keer per|om de|per jaar|elk jaar|ieder jaar|halfjaarlijks\w*)\b/i

/** Says the same again. */
export const repeatRule: Rule = ({ a, b, earlier, later, signs }) => {
  const words = sharedPhrase(a.text, b.text)
  const [one, other] = [aheadDays(earlier), aheadDays(later)]
  const sameDays = one?.to && other?.to && (isWithin(one, other) || isWithin(other, one))
  if (sameDays && one.text !== other.text && signs.share > 0.35) {
    return { kind: 'repeats', attribute: 'deadline', words: both(one.text, other.text), rule: 'same-days' }
  }
  if (signs.sameSum) return { kind: 'repeats', attribute: 'amount', words: a.sums[0]!.text, rule: 'same-sum' }
  if (unitsShared(a, b).some(([was, is]) => was.value !== is.value)) return undefined
  if (signs.share < 0.6) return undefined
  return { kind: 'repeats', attribute: null, words, rule: signs.verbatim ? 'word-for-word' : 'same-words' }
}

/** Carries on what was said. */
export const continueRule: Rule = ({ a, b }) => {
  const numbers = unitsShared(a, b)[0]
  return {
    kind: 'continues',
    attribute: numbers ? 'number' : null,
    words: numbers
      ? both(`${numbers[0].value} ${numbers[0].unit}`, `${numbers[1].value} ${numbers[1].unit}`)
      : sharedPhrase(a.text, b.text),
    rule: 'goes-on',
    needs: a.undertaking || b.undertaking ? 0 : 0.5,
  }
}

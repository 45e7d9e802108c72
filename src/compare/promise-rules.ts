import { both, changeWords, type Meeting, type Rule } from '#compare/relation.ts'
import type { Statement } from '#model/statement.ts'
import { parseDay } from '#text/time/day.ts'

/** The same deliverable at other days. What comes every year is not moved by its next edition. */
export const deadlineRule: Rule = (meeting) => {
  const { a, b, later, lists } = meeting
  const [one, other] = [a.undertaking?.deadline, b.undertaking?.deadline]
  if (!one?.to || !other?.to || isEdition(meeting)) return undefined
  const from = other.from ?? other.to
  if (from >= (one.from ?? '') && other.to <= one.to) return undefined
  if (one.from !== null && other.from !== null && other.from <= one.from && one.to <= other.to)
    return undefined
  const delayed = changeWords(b, ['delayed'], lists)
  const stale = later.letter.date.value !== null && gap(one.to, later.letter.date.value) > 400
  if (stale && !delayed) return undefined
  return {
    kind: 'moves',
    attribute: 'deadline',
    words: both(one.text, other.text),
    rule: 'other-days',
    needs: delayed ? 0.35 : 0.45,
  }
}

const EDITION = /\b(?:jaarlijks\w*|volgende|elk jaar|ieder jaar|per jaar|opnieuw|vervolgens)\b/i

function isEdition({ a, b, signs }: Meeting): boolean {
  if (signs.otherOrdinal > 0) return true
  if (a.undertaking?.recurrence || b.undertaking?.recurrence) return true
  return EDITION.test(b.text) && !EDITION.test(a.text)
}

const gap = (from: string, to: string) => (parseDay(to) ?? 0) - (parseDay(from) ?? 0)

/** A condition is added or taken away. */
export const conditionRule: Rule = ({ a, b }) => {
  if (!a.undertaking || !b.undertaking) return undefined
  const [one, other] = [a.undertaking.condition, b.undertaking.condition]
  if ((one === null) === (other === null)) return undefined
  return {
    kind: other ? 'weakens' : 'strengthens',
    attribute: 'condition',
    words: both(one ?? '–', other ?? '–'),
    rule: other ? 'condition-added' : 'condition-gone',
    needs: 0.5,
  }
}

const MODALITY = { explicit: 5, future: 4, scheduled: 4, continuation: 4, intention: 3, ongoing: 3 } as const

/** The same undertaking, bound more loosely or more tightly. */
export const modalityRule: Rule = ({ a, b, lists }) => {
  if (!a.undertaking || !b.undertaking) return undefined
  const rank = (statement: Statement) => {
    const { modality, class: kind } = statement.undertaking!
    const own = kind === 'effort' ? 2 : MODALITY[modality]
    const rungs = statement.rungs.flatMap(({ id, words }) => {
      const rung = lists.rungOf(id)
      return rung?.ladder === 'modality' ? [{ rung: rung.rung, words }] : []
    })
    const lowest = rungs.reduce<(typeof rungs)[number] | undefined>(
      (low, one) => (!low || one.rung < low.rung ? one : low),
      undefined,
    )
    return lowest && lowest.rung < own
      ? lowest
      : { rung: own, words: rungs[0]?.words ?? statement.undertaking!.modality }
  }
  const [one, other] = [rank(a), rank(b)]
  if (one.rung === other.rung) return undefined
  const weaker = other.rung < one.rung
  if (Math.abs(one.rung - other.rung) < 1) return undefined
  return {
    kind: weaker ? 'weakens' : 'strengthens',
    attribute: 'modality',
    words: both(one.words, other.words),
    rule: weaker ? 'bound-looser' : 'bound-tighter',
    needs: 0.5,
  }
}

/** More or less of the same: all, most, some; doubling, keeping, cutting. */
export const ladderRule: Rule = ({ a, b, lists }) => {
  if (!a.undertaking || !b.undertaking) return undefined
  for (const ladder of ['quantity', 'ambition'] as const) {
    const rungs = (statement: Statement) =>
      statement.rungs.flatMap(({ id, words }) => {
        const rung = lists.rungOf(id)
        return rung?.ladder === ladder ? [{ rung: rung.rung, words }] : []
      })
    const [one] = rungs(a)
    const [other] = rungs(b)
    if (!one || !other || Math.abs(one.rung - other.rung) < 2) continue
    const weaker = other.rung < one.rung
    return {
      kind: weaker ? 'weakens' : 'strengthens',
      attribute: ladder,
      words: both(one.words, other.words),
      rule: weaker ? 'less-of-it' : 'more-of-it',
      needs: 0.6,
    }
  }
  return undefined
}

const OFTEN = { monthly: 6, quarterly: 5, 'twice-yearly': 4, yearly: 3, 'two-yearly': 2, regular: 1 } as const

/** The same, more or less often. */
export const recurrenceRule: Rule = ({ a, b }) => {
  const [one, other] = [a.undertaking?.recurrence, b.undertaking?.recurrence]
  if (!one || !other || one === other) return undefined
  const weaker = OFTEN[other] < OFTEN[one]
  return {
    kind: weaker ? 'weakens' : 'strengthens',
    attribute: 'recurrence',
    words: both(one, other),
    rule: weaker ? 'less-often' : 'more-often',
    needs: 0.5,
  }
}

/** Says the same again. */
export const repeatRule: Rule = ({ a, b, signs }) => {
  const bound = a.undertaking !== null && b.undertaking !== null
  const sameSum = signs.sameSum > 0 && (signs.sameName > 0 || signs.recalledName > 0 || signs.share > 0.3)
  if (!bound && !sameSum && !(signs.verbatim && a.acts.length > 0)) return undefined
  const sharper =
    bound &&
    a.undertaking.deadline?.to &&
    b.undertaking.deadline?.to &&
    a.undertaking.deadline.text !== b.undertaking.deadline.text
  if (sharper) {
    return {
      kind: 'repeats',
      attribute: 'deadline',
      words: both(a.undertaking!.deadline!.text, b.undertaking!.deadline!.text),
      rule: 'same-days',
    }
  }
  if (sameSum) return { kind: 'repeats', attribute: 'amount', words: a.sums[0]!.text, rule: 'same-sum' }
  if (signs.share > 0.5)
    return {
      kind: 'repeats',
      attribute: null,
      words: '',
      rule: signs.verbatim ? 'word-for-word' : 'same-words',
    }
  return undefined
}

/** Carries on what was undertaken. */
export const continueRule: Rule = ({ a, b, lists }) => {
  if (!a.undertaking || (!b.undertaking && !changeWords(b, ['kept'], lists))) return undefined
  return { kind: 'continues', attribute: null, words: '', rule: 'goes-on' }
}

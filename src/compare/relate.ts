import {
  answerRule,
  broughtRule,
  changedRule,
  decidedRule,
  dischargeRule,
  endedRule,
  motionRule,
  realiseRule,
  refusedAgainRule,
  requestRule,
  reviveRule,
  toldRule,
} from '#compare/closing-rules.ts'
import { deniedRule, keptRule, turnedRule } from '#compare/course-rules.ts'
import {
  conditionRule,
  continueRule,
  deadlineRule,
  goesOnAgainRule,
  ladderRule,
  lessRule,
  modalityRule,
  putOffRule,
  recurrenceRule,
  repeatRule,
  reservedRule,
  verbatimRule,
} from '#compare/promise-rules.ts'
import type { Meeting, Relation, Rule } from '#compare/relation.ts'
import { numberRule, periodRule, sumRule, termRule } from '#compare/value-rules.ts'
import type { Statement } from '#model/statement.ts'

/** The rules in the order of their news: the first that holds decides. */
const RULES: readonly Rule[] = [
  verbatimRule,
  answerRule,
  requestRule,
  motionRule,
  reviveRule,
  turnedRule,
  dischargeRule,
  broughtRule,
  decidedRule,
  periodRule,
  sumRule,
  termRule,
  numberRule,
  deniedRule,
  recurrenceRule,
  deadlineRule,
  putOffRule,
  endedRule,
  refusedAgainRule,
  toldRule,
  reservedRule,
  keptRule,
  realiseRule,
  goesOnAgainRule,
  conditionRule,
  modalityRule,
  ladderRule,
  lessRule,
  changedRule,
  repeatRule,
  continueRule,
]

/** What others said is never held against the government as its own words: it can only be answered or dealt with. */
const RULES_FOR_OTHERS: readonly Rule[] = [answerRule, requestRule, broughtRule, motionRule]

/** The government's own words; advice that it retells is not. */
export function isOwn({ speaker, acts }: Statement): boolean {
  return speaker === 'government' && !acts.includes('recommendation')
}

/** From here on two statements are taken to be about the same, unless a rule asks for more or is content with less. */
const SURE = 0.35

/** How a later statement stands to an earlier one about the same; undefined when no rule sees a relation. */
export function relate(meeting: Meeting, sureness: number): Relation | undefined {
  const { otherOrdinal, sameMotion } = meeting.signs
  if (otherOrdinal > 0 && sameMotion === 0 && isOwn(meeting.a)) return undefined
  for (const rule of isOwn(meeting.a) ? RULES : RULES_FOR_OTHERS) {
    const relation = rule(meeting)
    if (relation && sureness >= (relation.needs ?? SURE)) return relation
  }
  return undefined
}

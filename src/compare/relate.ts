import {
  answerRule,
  changedRule,
  decidedRule,
  dischargeRule,
  endedRule,
  motionRule,
  realiseRule,
  requestRule,
  reviveRule,
} from '#compare/closing-rules.ts'
import {
  conditionRule,
  continueRule,
  deadlineRule,
  ladderRule,
  modalityRule,
  recurrenceRule,
  repeatRule,
} from '#compare/promise-rules.ts'
import type { Meeting, Relation, Rule } from '#compare/relation.ts'
import { numberRule, periodRule, sumRule } from '#compare/value-rules.ts'

/** The rules in the order of their news: the first that holds decides. */
const RULES: readonly Rule[] = [
  answerRule,
  requestRule,
  motionRule,
  dischargeRule,
  decidedRule,
  reviveRule,
  periodRule,
  sumRule,
  numberRule,
  deadlineRule,
  endedRule,
  realiseRule,
  recurrenceRule,
  conditionRule,
  modalityRule,
  ladderRule,
  changedRule,
  repeatRule,
  continueRule,
]

/** How a later statement stands to an earlier one about the same; undefined when no rule sees a relation. */
export function relate(meeting: Meeting, sureness: number): Relation | undefined {
  for (const rule of RULES) {
    const relation = rule(meeting)
    if (relation && sureness >= (relation.needs ?? 0)) return relation
  }
  return undefined
}

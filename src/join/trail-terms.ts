import { daysBetween } from '#join/house-day.ts'
import type { NamedDays } from '#join/house-times.ts'
import type { Seed } from '#join/trail-seed.ts'
import type { TrailStep } from '#join/trail.ts'
import type { Day } from '#model/span.ts'
import { addMonths, formatDay, parseDay } from '#text/time/day.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** By when an answer was owed, and what that rests on: words of a step, or a rule of `vocabulary/terms.yaml`. */
export type Term = {
  readonly days: NamedDays
  readonly by: 'requested' | 'promised' | 'reminded' | 'rule'
  /** The number of the row that says so, or the id of the rule. */
  readonly source: string
  /** Days that the answer came behind its last day; 0 or less is in time. Null without an answer. */
  readonly daysLate: number | null
}

const SAYS = ['requested', 'promised', 'reminded'] as const

/** The terms that words of the House set, what weighs most first; the rule for a committee's request when there are none. */
export function termsOf(
  seed: Seed,
  steps: readonly TrailStep[],
  answered: Day | null,
  vocabulary: Vocabulary,
): Term[] {
  const late = (to: Day) => (answered === null ? null : daysBetween(to, answered))
  const said = SAYS.flatMap((by) =>
    steps.flatMap(({ what, term, source }): Term[] =>
      what === by && term?.to ? [{ days: term, by, source, daysLate: late(term.to) }] : [],
    ),
  )
  return said.length > 0
    ? said
    : ruled(seed, vocabulary).map((term) => ({ ...term, daysLate: late(term.days.to!) }))
}

function ruled({ mentions, requested }: Seed, { data }: Vocabulary): Omit<Term, 'daysLate'>[] {
  const from = mentions.length > 0 ? parseDay(requested) : undefined
  const rule = data.terms.find(({ answers }) => answers === 'request')
  if (from === undefined || !rule) return []
  const to = formatDay(rule.weeks ? from + rule.weeks * 7 : addMonths(from, rule.months ?? 0))
  const doubts = rule.checked ? [] : ['term-unchecked']
  return [{ days: { text: rule.label.nl, from: null, to, doubts }, by: 'rule', source: rule.id }]
}

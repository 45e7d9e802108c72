import { commitmentsIn } from '#join/house-commitments.ts'
import { daysBetween } from '#join/house-day.ts'
import type { NamedDays } from '#join/house-times.ts'
import { answersTo } from '#join/trail-answers.ts'
import { commitmentSteps } from '#join/trail-commitment.ts'
import { listSteps } from '#join/trail-lists.ts'
import { trailMaterialOf, type DayBasis } from '#join/trail-material.ts'
import { seedOf } from '#join/trail-seed.ts'
import { termsOf, type Term } from '#join/trail-terms.ts'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * What happens to a request or commitment on its way. `listed`: it stands on a list of what is still open; `inquired`: a committee
 * asks when the answer is to come.
 */
export type TrailWhat =
  | 'promised'
  | 'requested'
  | 'postponed'
  | 'listed'
  | 'inquired'
  | 'reminded'
  | 'expected'
  | 'answered'
  | 'settled'

/** How sure it is that a step belongs to a trail: a number or relation says so; the words and day do; the words may. */
export type Certainty = 'certain' | 'probable' | 'possible'

/** A step of a trail, with the words that say so and the row that has them. */
export type TrailStep = {
  /** Null when nothing tells the day. */
  readonly day: Day | null
  readonly dayFrom: DayBasis
  readonly what: TrailWhat
  readonly words: string
  /** The number of the row that says so: a list, a decision, a letter. */
  readonly source: string
  /** Numbers of other rows that say the same of this day. */
  readonly also: readonly string[]
  readonly certainty: Certainty
  /** Which reminder it is. */
  readonly time: number | null
  /** By when something is asked, promised or expected. */
  readonly term: NamedDays | null
  /** Days since the step before it that has a day. */
  readonly daysSince: number | null
}

/** What became of a request or commitment, in order of days. */
export type Trail = {
  readonly number: string
  readonly words: string
  readonly to: string | null
  readonly steps: readonly TrailStep[]
  readonly answered: TrailStep | null
  /** By when an answer was owed, what weighs most first: asked, promised, asked by a reminder; the rule when no words say. */
  readonly terms: readonly Term[]
  /** Days that the answer came behind the first of these; 0 or less is in time. Null without an answer or a term. */
  readonly daysLate: number | null
}

/** A step before it is numbered and placed. */
export type LooseStep = Omit<TrailStep, 'daysSince' | 'time' | 'also'> & { readonly time?: number | null }

/**
 * What became of the request, commitment or paper with this number, as far as the rows tell; undefined when no row or list
 * has the number. Where rows do not name one another, steps join by their words, and say so in `certainty`.
 */
export function trailOf(
  number: string,
  rows: readonly HouseRow[],
  vocabulary: Vocabulary,
): Trail | undefined {
  const material = trailMaterialOf(rows, vocabulary)
  const seed = seedOf(number, material, vocabulary)
  if (!seed) return undefined
  const commitments = commitmentsIn(material.house, vocabulary)
  const asked = [...listSteps(seed, material), ...commitmentSteps(seed, commitments, vocabulary)]
  const loose = [...asked, ...answersTo(seed, asked, material, vocabulary)]
  const steps = inOrder(loose)
  const answered = answerIn(steps)
  const terms = termsOf(seed, steps, answered?.day ?? null, vocabulary)
  return {
    number,
    words: seed.words,
    to: seed.to,
    steps,
    answered,
    terms,
    daysLate: terms[0]?.daysLate ?? null,
  }
}

const RANK: Readonly<Record<Certainty, number>> = { certain: 0, probable: 1, possible: 2 }
const ORDER: readonly TrailWhat[] = [
  'promised',
  'requested',
  'postponed',
  'listed',
  'inquired',
  'reminded',
  'expected',
  'answered',
  'settled',
]

function answerIn(steps: readonly TrailStep[]): TrailStep | null {
  const answers = steps.filter(({ what }) => what === 'answered')
  return answers.toSorted((a, b) => RANK[a.certainty] - RANK[b.certainty])[0] ?? null
}

/** In order of days, reminders numbered, steps that two rows tell once. What has no day keeps its place in front. */
function inOrder(loose: readonly LooseStep[]): TrailStep[] {
  const sorted = loose.toSorted(
    (a, b) => compare(a.day ?? '', b.day ?? '') || ORDER.indexOf(a.what) - ORDER.indexOf(b.what),
  )
  const steps: TrailStep[] = []
  let reminders = 0
  let before: Day | null = null
  for (const step of mergeTwins(sorted)) {
    const time = step.what === 'reminded' ? Math.max(step.time ?? 0, reminders + 1) : null
    reminders = time ?? reminders
    const daysSince = before === null || step.day === null ? null : daysBetween(before, step.day)
    steps.push({ ...step, time, daysSince })
    before = step.day ?? before
  }
  return steps
}

type Merged = LooseStep & Pick<TrailStep, 'also'>

/** What two rows tell of one day is one step: in the words that state the day, then the surest. */
function mergeTwins(sorted: readonly LooseStep[]): Merged[] {
  const merged: Merged[] = []
  for (const step of sorted) {
    const at = merged.findIndex((known) => isTwin(known, step))
    const known = merged[at]
    if (!known) {
      merged.push({ ...step, also: [] })
      continue
    }
    const [best, other] = weighs(step) < weighs(known) ? [step, known] : [known, step]
    const also = [...new Set([...known.also, other.source])].filter((source) => source !== best.source)
    merged[at] = { ...best, term: best.term ?? other.term, time: best.time ?? other.time ?? null, also }
  }
  return merged
}

function weighs({ dayFrom, certainty }: LooseStep): number {
  return RANK[certainty] * 2 + (dayFrom === 'stated' ? 0 : 1)
}

function isTwin(known: LooseStep, step: LooseStep): boolean {
  if (known.what !== step.what || known.day !== step.day) return false
  return known.what === 'reminded' || known.what === 'requested' || known.source === step.source
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

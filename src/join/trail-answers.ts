import { commitmentsIn, type HouseCommitment } from '#join/house-commitments.ts'
import { daysBetween } from '#join/house-day.ts'
import { deadlineIn, expectedIn, promisedFor } from '#join/house-times.ts'
import { findHouseWords } from '#join/house-words.ts'
import { sameSubject } from '#join/subject.ts'
import { settlingPapers } from '#join/trail-commitment.ts'
import type { Candidate, TrailMaterial } from '#join/trail-material.ts'
import type { Seed } from '#join/trail-seed.ts'
import type { Certainty, LooseStep } from '#join/trail.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A paper may put off an answer before a committee asks for it; a decision may ask for it before the letter goes. */
const DAYS_BEFORE = 120
/** The letter of a committee follows its decision within days. */
const DAYS_ASKING = 7
/** What may be the answer comes within half a year after the request was last on a list. */
const DAYS_AFTER = 180
/** So long may a list lag behind. */
const DAYS_LISTED = 14
const DELAY = 'mededeling-uitstel'
/** Answers to the questions of a Member, who is no committee. */
const TO_MEMBERS: ReadonlySet<string | null> = new Set(['antwoord-vragen', DELAY])

/** The decisions and papers that ask for, promise, put off or give what a seed asks. */
export function answersTo(
  seed: Seed,
  asked: readonly LooseStep[],
  material: TrailMaterial,
  vocabulary: Vocabulary,
): LooseStep[] {
  const commitments = commitmentsIn(material.house, vocabulary)
  return [
    ...decisionSteps(seed, material, vocabulary),
    ...paperSteps(seed, asked, material, commitments, vocabulary),
    ...receivedSteps(seed),
  ]
}

/** How sure it is that words are about the seed; undefined when they are not. */
function certaintyOf(
  candidate: Candidate,
  seed: Seed,
  { house, weightOf }: TrailMaterial,
  named: ReadonlySet<string> = new Set(),
): Certainty | undefined {
  const linked = seed.rows.some((row) => house.linked(row, candidate.row.category).includes(candidate.row))
  if (linked || named.has(candidate.number)) return 'certain'
  return sameSubject(seed.subject, candidate.subject, weightOf)
}

function decisionSteps(seed: Seed, material: TrailMaterial, vocabulary: Vocabulary): LooseStep[] {
  return material.decisions.flatMap((candidate): LooseStep[] => {
    const { steps, words, number: source, day, dayFrom, kind } = candidate
    const asks = kind !== null || steps.has('asked')
    if (day === null || (!asks && !steps.has('promised') && !steps.has('reminds'))) return []
    const certainty = certaintyOf(candidate, seed, material)
    if (!certainty || (certainty !== 'certain' && !isNear(day, seed, steps.has('reminds')))) return []
    const what = steps.has('reminds') ? 'reminded' : 'requested'
    const base = { day, dayFrom, words, source, certainty }
    const found: LooseStep[] = []
    const promise = findHouseWords(words, vocabulary).find(({ word }) => word.step === 'promised')
    if (promise) {
      const term = promisedFor(words, promise.end, day, vocabulary)
      found.push({ ...base, day: null, dayFrom: 'stated', what: 'promised', term })
    }
    if (asks || what === 'reminded') {
      found.push({ ...base, what, term: promise ? null : deadlineIn(words, day, vocabulary) })
    }
    return found
  })
}

/** A committee decides to ask shortly before it does; to remind, at any time until the request is off the list. */
function isNear(day: Day, { requested, mentions }: Seed, reminds: boolean): boolean {
  if (requested === null) return false
  const last = mentions.at(-1)?.day ?? requested
  if (reminds) return day >= requested && daysBetween(last, day) <= DAYS_AFTER
  return daysBetween(day, requested) <= DAYS_BEFORE && daysBetween(requested, day) <= DAYS_ASKING
}

function paperSteps(
  seed: Seed,
  asked: readonly LooseStep[],
  material: TrailMaterial,
  commitments: readonly HouseCommitment[],
  vocabulary: Vocabulary,
): LooseStep[] {
  const named = new Set([...settlingPapers(seed, commitments), ...papersRemarked(seed)])
  const near = material.papers.filter(({ day }) => day !== null && isAfter(day, seed))
  const found = near.flatMap((candidate) => {
    const certainty = certaintyOf(candidate, seed, material, named)
    if (!certainty || (certainty !== 'certain' && TO_MEMBERS.has(candidate.kind))) return []
    const sure = told(candidate) === 'postponed' ? certainty : lowered(candidate, certainty, seed)
    return sure ? [{ candidate, certainty: sure }] : []
  })
  const own = new Set(seed.rows.map(({ id }) => id))
  const steps = found.flatMap(({ candidate, certainty }): LooseStep[] => {
    const { words, number: source, day, dayFrom } = candidate
    const base = {
      day,
      dayFrom,
      words,
      source,
      certainty: own.has(candidate.row.id) ? 'certain' : certainty,
    } as const
    if (told(candidate) === 'postponed') {
      return [{ ...base, what: 'postponed', term: expectedIn(words, day, vocabulary) }]
    }
    if (own.has(candidate.row.id) || told(candidate) === 'attached') return []
    if (seed.requested !== null && day! < seed.requested) return []
    if (told(candidate) !== 'answers' && certainty !== 'certain') return []
    return [{ ...base, what: 'answered', term: null }]
  })
  const postponed = steps.filter(({ what }) => what === 'postponed')
  return [
    ...postponed,
    ...bestAnswer(steps.filter(({ what }) => what === 'answered')),
    ...ownPaper(seed, asked, steps),
  ]
}

/** A paper that begins a trail and is no delay is what was promised or sent: its own words stand there. */
function ownPaper(seed: Seed, asked: readonly LooseStep[], steps: readonly LooseStep[]): LooseStep[] {
  const told = [...asked, ...steps].some(({ source }) => source === seed.number)
  if (told || seed.requested === null || seed.mentions.length > 0) return []
  const { requested: day, words, number: source } = seed
  return [{ day, dayFrom: 'paper', what: 'requested', words, source, certainty: 'certain', term: null }]
}

/** What the title of a paper says it does. */
function told({ steps, kind }: Candidate): 'postponed' | 'attached' | 'answers' | undefined {
  if (steps.has('postponed') || kind === DELAY) return 'postponed'
  return steps.has('attached') ? 'attached' : steps.has('answers') ? 'answers' : undefined
}

/**
 * A request that stays on the list after a letter was hardly answered by it, and neither was one by a letter that came long
 * after: one step less sure, and gone when it was not likely to begin with.
 */
function lowered(
  { day }: Candidate,
  certainty: Certainty,
  { mentions, requested }: Seed,
): Certainty | undefined {
  const last = mentions.at(-1)?.day ?? requested
  if (certainty === 'certain' || last === null || day === null) return certainty
  if (daysBetween(last, day) > DAYS_AFTER) return certainty === 'probable' ? 'possible' : undefined
  return daysBetween(day, last) > DAYS_LISTED ? 'possible' : certainty
}

/** The surest, and of equals the first: what comes later goes on about it. */
function bestAnswer(answers: readonly LooseStep[]): LooseStep[] {
  const surest = (['certain', 'probable', 'possible'] as const)
    .map((certainty) => answers.filter((answer) => answer.certainty === certainty))
    .find((some) => some.length > 0)
  return surest?.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1)).slice(0, 1) ?? []
}

function isAfter(day: Day, { requested }: Seed): boolean {
  return requested !== null && daysBetween(day, requested) <= DAYS_BEFORE
}

/** "Beantwoord in brief … (Kamerstuk 35207, nr. 81)", "zie 2031D00301": numbers in what lists note. */
function papersRemarked({ mentions }: Seed): readonly string[] {
  return mentions.flatMap(({ request }) =>
    request.remark?.steps.includes('received') ? (request.remark.words.match(/\b\d{4}D\d{5}\b/g) ?? []) : [],
  )
}

/** "Inmiddels ontvangen": the list itself says so, unless the request stays on lists after it. */
function receivedSteps({ mentions }: Seed): LooseStep[] {
  const last = mentions.at(-1)
  const remark = last?.request.remark
  if (!last || !remark?.steps.includes('received')) return []
  const day = remark.day ?? last.day
  const dayFrom = remark.day ? 'stated' : last.dayFrom
  return [
    {
      day,
      dayFrom,
      what: 'answered',
      words: remark.words,
      source: last.list,
      certainty: 'certain',
      term: null,
    },
  ]
}

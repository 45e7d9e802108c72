import type { Vote } from '#extract/vote.ts'
import type { ItemOf, Stance } from '#model/reading.ts'

type Consequence = ItemOf<'response'>['consequence']
type Reason = NonNullable<ItemOf<'response'>['reason']>

/** The outcome of all votes, with the sentences that decided. */
export type Verdict = {
  readonly stance: Stance
  readonly consequence: Consequence
  readonly reason: Reason | null
  readonly evidence: readonly number[]
  readonly parts: { part: number; stance: Stance; recast: boolean }[]
  /** Kebab-case: which row of the decision table spoke. */
  readonly rule: string
  readonly doubts: string[]
}

const DOUBTFUL_REASON: ReadonlySet<Reason> = new Set(['safety', 'other'])

/**
 * Weighs the votes of an answer. Without sentences it is silent. The decision table: refusal and agreement on different
 * parts, or agreement with fewer means → partly; refusal → refuses; agreement, a new act that answers the ask, or
 * practice in line with it → agrees; else acknowledges.
 */
export function weigh(votes: readonly Vote[], partCount: number): Verdict {
  if (votes.length === 0) {
    return {
      stance: 'silent',
      consequence: 'none',
      reason: null,
      evidence: [],
      parts: [],
      rule: 'silence',
      doubts: [],
    }
  }
  const { stance, rule } = stanceOf(votes, partCount)
  const { consequence, doubts } = consequenceOf(votes, stance)
  const reason = stance === 'refuses' || stance === 'partly' ? reasonOf(votes) : null
  return {
    stance,
    consequence,
    reason,
    evidence: evidenceOf(votes, stance, consequence),
    parts: partCount > 1 ? partsOf(votes, partCount, stance) : [],
    rule,
    doubts: [...doubts, ...(rule === 'nothing-said' ? ['stance-unsaid'] : [])],
  }
}

function stanceOf(votes: readonly Vote[], partCount: number): { stance: Stance; rule: string } {
  const most = (of: (vote: Vote) => number) => Math.max(0, ...votes.map(of))
  const sum = (of: (vote: Vote) => number) => votes.reduce((total, vote) => total + of(vote), 0)
  const refuses = most(({ refuses }) => refuses)
  const agrees = most((vote) => (vote.refuses >= 2 && vote.partly < 2 ? 0 : vote.agrees))
  const partly = most(({ partly }) => partly)
  const act = most(({ act }) => act)
  const exists =
    Math.min(
      2,
      sum((vote) => (vote.exists === 1 ? 1 : 0)),
    ) + most((vote) => (vote.exists > 1 ? vote.exists : 0))
  const later = most(({ later }) => later)
  if (partly === 3) return { stance: 'partly', rule: 'reserve' }
  if (refuses >= 2) {
    if (agrees >= 2) return { stance: 'partly', rule: 'agrees-and-refuses' }
    if (partCount > 1 && takesAnotherPart(votes, partCount)) {
      return { stance: 'partly', rule: 'one-part-refused' }
    }
    if (partCount > 1 && votes.some((vote) => vote.act >= 2 && vote.concedes && vote.refuses === 0)) {
      return { stance: 'partly', rule: 'one-part-refused' }
    }
    if (takenThenLimited(votes)) return { stance: 'partly', rule: 'taken-then-limited' }
    if (votes.some((vote) => vote.act >= 3 && Math.max(0, ...vote.shared) > 0 && vote.concedes)) {
      return { stance: 'partly', rule: 'refused-and-recast' }
    }
    return { stance: 'refuses', rule: 'refusal' }
  }
  if (partly === 2) return { stance: 'partly', rule: 'fewer-means' }
  if (partly === 1 && agrees > 0) return { stance: 'partly', rule: 'hedged' }
  if (agrees >= 2) return { stance: 'agrees', rule: 'agreement' }
  if (later >= 2 && later >= act && (exists < 2 || later > exists)) {
    return { stance: 'acknowledges', rule: 'later' }
  }
  if (act >= 2) return { stance: 'agrees', rule: 'new-act' }
  if (agrees > 0) return { stance: 'agrees', rule: 'mild-agreement' }
  if (exists >= 2) return { stance: 'agrees', rule: 'practice' }
  if (refuses === 1 && act === 0 && most(({ acknowledges }) => acknowledges) < 2) {
    return { stance: 'refuses', rule: 'mild-refusal' }
  }
  return {
    stance: 'acknowledges',
    rule: most(({ acknowledges }) => acknowledges) > 0 ? 'acknowledgement' : 'nothing-said',
  }
}

/** What is done comes first, what is not done behind it. The other way round the act only softens a refusal. */
function takenThenLimited(votes: readonly Vote[]): boolean {
  const limit = votes.findIndex(({ refuses }) => refuses >= 2)
  return votes.slice(0, Math.min(limit, 3)).some(({ act, refuses }) => act >= 2 && refuses === 0)
}

/** A new act or practice on a part that no refusal speaks of. */
function takesAnotherPart(votes: readonly Vote[], partCount: number): boolean {
  const refused = new Set(
    votes.filter(({ refuses }) => refuses >= 2).map((vote) => nearestPart(vote, partCount)),
  )
  if (refused.has(-1)) refused.add(0)
  return votes.some((vote) => {
    if (vote.refuses > 0) return false
    const part = nearestPart(vote, partCount)
    return part >= 0 && !refused.has(part) && (vote.act >= 2 || vote.exists >= 2 || vote.agrees > 0)
  })
}

function nearestPart({ shared }: Vote, partCount: number): number {
  let best = -1
  for (let part = 0; part < partCount; part++) {
    if ((shared[part] ?? 0) > (best < 0 ? 0 : shared[best]!)) best = part
  }
  return best
}

function consequenceOf(
  votes: readonly Vote[],
  stance: Stance,
): { consequence: Consequence; doubts: string[] } {
  let act = 0
  let exists = 0
  let later = 0
  let practice = 0
  let hints = 0
  votes.forEach((vote, index) => {
    // The first two sentences answer; what follows elaborates.
    const front = index < 2 ? 1.5 : 1
    if (vote.act === 1) hints = 1
    else act += Math.min(4, vote.act)
    if (vote.exists === 1) practice = Math.min(2, practice + 1)
    else exists += vote.exists * front
    later += vote.later * (vote.later === 3 ? 1.5 : 1)
    if (vote.agrees === 3 && vote.act > 0) act += 1
  })
  exists += practice
  act += hints
  if (stance === 'refuses') {
    const consequence = later >= 3 && later > exists ? 'later-document' : exists >= 4 ? 'exists' : 'none'
    return { consequence, doubts: [] }
  }
  const highest = Math.max(act, exists, later)
  if (highest < 1.5) {
    // An agreement is carried out even when the letter does not say how.
    const taken =
      votes.some(({ agrees, partly }) => agrees === 3 || partly === 3) ||
      (hints > 0 && votes.some(({ agrees }) => agrees >= 2))
    return {
      consequence: taken ? 'new-act' : highest >= 1 && stance !== 'acknowledges' ? 'exists' : 'none',
      doubts: [],
    }
  }
  const doubts =
    [act, exists, later].filter((score) => score >= highest - 0.5).length > 1 ? ['consequence-close'] : []
  if (act === highest) return { consequence: 'new-act', doubts }
  return { consequence: exists === highest ? 'exists' : 'later-document', doubts }
}

function reasonOf(votes: readonly Vote[]): Reason | null {
  const counts = new Map<Reason, number>()
  votes.forEach((vote, index) => {
    if (vote.refuses < 2 && vote.partly < 2) return
    const near = [vote, votes[index + 1], votes[index - 1]]
    near.forEach((one, distance) => {
      if (!one || (distance > 0 && (one.refuses >= 2 || one.agrees >= 2) && distance === 2)) return
      for (const reason of new Set(one.reasons())) {
        counts.set(
          reason,
          (counts.get(reason) ?? 0) +
            (distance === 0 ? 3 : distance === 1 ? 2 : 1) -
            (DOUBTFUL_REASON.has(reason) ? 0.5 : 0),
        )
      }
    })
  })
  if (counts.has('coalition-agreement')) return 'coalition-agreement'
  let best: Reason | null = null
  for (const [reason, count] of counts) if (best === null || count > counts.get(best)!) best = reason
  return best
}

function evidenceOf(votes: readonly Vote[], stance: Stance, consequence: Consequence): number[] {
  const weightOf = (vote: Vote): number => {
    const forStance =
      stance === 'partly'
        ? Math.max(vote.partly * 2, vote.refuses * 2, vote.agrees)
        : stance === 'refuses'
          ? vote.refuses * 2
          : stance === 'agrees'
            ? vote.agrees * 2
            : vote.acknowledges
    const forConsequence =
      consequence === 'new-act'
        ? vote.act
        : consequence === 'exists'
          ? vote.exists
          : consequence === 'later-document'
            ? vote.later * 2
            : 0
    return forStance + forConsequence
  }
  const ranked = votes
    .map((vote, index) => ({ sentence: vote.sentence, weight: weightOf(vote) - index / 1000 }))
    .filter(({ weight }) => weight > 0.5)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a - b)
  return ranked.length > 0 ? ranked : [votes[0]!.sentence]
}

function partsOf(votes: readonly Vote[], partCount: number, overall: Stance): Verdict['parts'] {
  return Array.from({ length: partCount }, (_, part) => {
    const own = votes.filter((vote) => nearestPart(vote, partCount) === part)
    const telling = own.filter(
      (vote) =>
        vote.refuses >= 2 ||
        vote.agrees > 0 ||
        vote.act >= 2 ||
        vote.exists >= 1 ||
        vote.later >= 2 ||
        vote.partly >= 2 ||
        vote.acknowledges > 0,
    )
    let stance: Stance
    if (overall === 'refuses') stance = 'refuses'
    else if (telling.length > 0) stance = stanceOf(telling, 1).stance
    else if (overall !== 'partly' && votes.some(({ agrees }) => agrees >= 2)) stance = 'agrees'
    else if (overall === 'acknowledges') stance = 'acknowledges'
    else stance = 'silent'
    const recast = stance === 'refuses' && own.some((vote) => vote.concedes && vote.act >= 2)
    return { part: part + 1, stance, recast }
  })
}

/** The category follows from the two axes; see the annotation guideline. */
export function categoryOf(stance: Stance, consequence: Consequence): ItemOf<'response'>['category'] {
  if (stance === 'silent') return 'no-response'
  if (stance === 'refuses') return 'rejected'
  if (stance === 'partly') return 'accepted-in-part'
  if (consequence === 'later-document') return 'deferred'
  if (consequence === 'exists') return 'existing-policy'
  return stance === 'acknowledges' && consequence === 'none' ? 'noted' : 'accepted'
}

import type { IndexedMotion, MotionCandidate, MotionIndex } from '#join/indexed-motions.ts'
import {
  askedOf,
  scoresOf,
  unknownScore,
  type AskedMotion,
  type MotionMention,
  type ScoredMotion,
} from '#join/motion-score.ts'
import { presence, wordsOfStems, type SoughtStem } from '#join/subject-words.ts'
import type { MeantReason } from '#model/letter-motion.ts'

/** A motion that fits, with its share of what all that may be meant have together, from 0 to 1. */
export type FittingMotion = {
  readonly motion: MotionCandidate
  readonly certainty: number
  readonly reasons: readonly MeantReason[]
}

/** Which motion is meant: one, two or three that both fit, or none that can be named honestly. */
export type MotionMeant =
  | ({ readonly outcome: 'one' } & FittingMotion)
  | { readonly outcome: 'several'; readonly fitting: readonly FittingMotion[] }
  | {
      readonly outcome: 'none'
      /** Nobody so named submitted any; nothing fits the words; so many fit that naming them says nothing. */
      readonly why: 'no-such-member' | 'nothing-fits' | 'too-many-fit'
      /** How many could be meant. */
      readonly count: number
    }

/** Share from which one motion is named alone, and from which two or three are. */
const ALONE = 0.9
const TOGETHER = 0.8
const MOST = 3
/** A mention without Members is held against so many motions. */
const MOST_WITHOUT_MEMBERS = 60
/** Says which of the indexed motions a letter means by words without a number. Certainty is graded; doubt is said. */
export function motionMeant(mention: MotionMention, index: MotionIndex): MotionMeant {
  const asked = askedOf(mention, index)
  const numbers = candidatesOf(asked, index)
  const earlier = numbers.filter((at) => isPossible(index.motions[at]!, asked))
  if (earlier.length === 0) {
    const why = numbers.length === 0 && asked.names.length > 0 ? 'no-such-member' : 'nothing-fits'
    return { outcome: 'none', why, count: 0 }
  }
  const scored = scoresOf(asked, earlier, index).sort((a, b) => b.score - a.score || a.at - b.at)
  return judge(asked, scored, index)
}

function candidatesOf({ names, about, around }: AskedMotion, index: MotionIndex): number[] {
  if (names.length > 0) {
    const found = new Set<number>()
    for (const { fits } of names) for (const number of fits.keys()) found.add(number)
    return [...found]
  }
  const sums = new Map<number, number>()
  const add = (stems: readonly SoughtStem[], part: number) => {
    for (const { stem, weight } of stems) {
      for (const number of index.withStem(stem)) sums.set(number, (sums.get(number) ?? 0) + weight * part)
    }
  }
  add(about, 1)
  add(around, 0.7)
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_WITHOUT_MEMBERS)
    .map(([number]) => number)
}

function isPossible({ day }: IndexedMotion, { letterDay }: AskedMotion): boolean {
  return day === null || letterDay === null || day <= letterDay
}

function judge(asked: AskedMotion, scored: readonly ScoredMotion[], index: MotionIndex): MotionMeant {
  const unknown = unknownScore(asked, index.motions[scored[0]!.at]!)
  const top = Math.max(scored[0]!.score, unknown)
  const odds = scored.map(({ score }) => Math.exp(score - top))
  const all = odds.reduce((sum, one) => sum + one, Math.exp(unknown - top))
  const fitting = (most: number) =>
    scored.slice(0, most).map(({ at }, rank): FittingMotion => {
      const indexed = index.motions[at]!
      return { motion: indexed.motion, certainty: odds[rank]! / all, reasons: reasonsOf(asked, at, indexed) }
    })
  if (odds[0]! / all >= ALONE) return { outcome: 'one', ...fitting(1)[0]! }
  let sum = 0
  for (let rank = 0; rank < Math.min(MOST, odds.length); rank++) {
    sum += odds[rank]! / all
    if (rank > 0 && sum >= TOGETHER) return { outcome: 'several', fitting: fitting(rank + 1) }
  }
  const count = odds.filter((one) => one / all > 0.01).length
  return scored[0]!.score > unknown && count > 1
    ? { outcome: 'none', why: 'too-many-fit', count }
    : { outcome: 'none', why: 'nothing-fits', count: 0 }
}

function reasonsOf(
  { mention, names, about, around, days }: AskedMotion,
  number: number,
  indexed: IndexedMotion,
): MeantReason[] {
  const reasons: MeantReason[] = []
  const of = (isSlip: boolean) =>
    mention.submitters.filter((_, at) => {
      const name = names[at]
      return name?.slip === isSlip && name.fits.has(number)
    })
  const [members, slips] = [of(false), of(true)]
  if (members.length > 0) reasons.push({ code: 'members', names: members })
  if (slips.length > 0) reasons.push({ code: 'member-slip', names: slips })
  const shared = [...about, ...around].filter((sought) => presence(sought, indexed.words) >= 0.5)
  const words = wordsOfStems(`${mention.about} ${mention.around}`, new Set(shared.map(({ stem }) => stem)))
  if (words.length > 0) reasons.push({ code: 'words', words })
  const { day } = indexed
  const { date, dossiers } = indexed.motion
  if (days !== null && day !== null && date !== null && day >= days.from && day <= days.to) {
    reasons.push({ code: 'day', day: date })
  }
  const dossier = dossiers.find((one) => mention.dossiers.includes(one))
  if (dossier !== undefined) reasons.push({ code: 'dossier', dossier })
  if (mention.amended !== 'no' && indexed.amended !== 'no') reasons.push({ code: 'amended' })
  return reasons
}

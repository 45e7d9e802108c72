import { nameParts } from '#join/member-names.ts'
import {
  type IndexedMotion,
  type MotionCandidate,
  type MotionIndex,
  type NamedMember,
  dayNumber,
} from '#join/motion-index.ts'
import type { Amended } from '#join/motion-title.ts'
import { presence, seek, subjectStems, wordsOfStems, type SoughtStem } from '#join/subject-words.ts'

/** A motion as a letter speaks of it without its number. */
export type MotionMention = {
  /** Members as the letter writes them, in its order. Empty when it names none. */
  readonly submitters: readonly string[]
  /** "c.s." stands behind them. */
  readonly others: boolean
  readonly amended: Amended
  /** What the letter says the motion is about or asks. */
  readonly about: string
  /** The words around it, which may be about something else. */
  readonly around: string
  /** When it was submitted, as the letter says; an unknown side is null. */
  readonly when: { readonly from: string | null; readonly to: string | null } | null
  /** The day of the letter: it means no later motion. */
  readonly letterDate: string | null
  /** Dossiers that the letter is in or cites. */
  readonly dossiers: readonly string[]
}

/** Why a motion is taken for the one that is meant. */
export type MeantReason =
  | { readonly code: 'members'; readonly names: readonly string[] }
  | { readonly code: 'member-slip'; readonly names: readonly string[] }
  | { readonly code: 'words'; readonly words: readonly string[] }
  | { readonly code: 'day'; readonly day: string }
  | { readonly code: 'dossier'; readonly dossier: string }
  | { readonly code: 'amended' }

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
/** What a word about the motion tells when the motion has it and when it has not, by its weight. */
const HAS = 0.55
const LACKS = 0.14
/** The same for words around it: they may be about something else. */
const NEAR = 0.42
const NEAR_LACKS = 0.03
/** A mention without Members is held against so many motions. */
const MOST_WITHOUT_MEMBERS = 60
/** That the motion is not among those that are known, as likely as one whose Members fit well enough. */
const UNKNOWN = Math.log(0.06)
/** Without Members only words can tell: so much more is asked of them. */
const UNNAMED = 5

type Asked = {
  readonly mention: MotionMention
  readonly names: readonly NamedMember[]
  readonly about: readonly SoughtStem[]
  readonly around: readonly SoughtStem[]
  readonly days: { readonly from: number; readonly to: number } | null
  readonly letterDay: number | null
}

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

function askedOf(mention: MotionMention, index: MotionIndex): Asked {
  const parts = mention.submitters.map(nameParts)
  const own = new Set(parts.flatMap(({ core, front }) => subjectStems(`${core} ${front}`)))
  const isSubject = (stem: string) => !own.has(stem) && !OF_EVERY_MOTION.has(stem)
  const about = subjectStems(mention.about).filter(isSubject)
  const told = new Set(about)
  const around = subjectStems(mention.around).filter((stem) => isSubject(stem) && !told.has(stem))
  const { when, letterDate } = mention
  return {
    mention,
    names: parts.map(index.membersNamed),
    about: seek(about, index.weights),
    around: seek(around, index.weights),
    days: when && {
      from: when.from === null ? -Infinity : dayNumber(when.from),
      to: when.to === null ? Infinity : dayNumber(when.to),
    },
    letterDay: letterDate === null ? null : dayNumber(letterDate),
  }
}

/** Stems with which letters speak of motions, whatever they are about. */
const OF_EVERY_MOTION: ReadonlySet<string> = new Set(
  subjectStems(
    'motie moties lid leden kamer tweede regering kabinet minister verzoekt verzocht vraagt oproept roept ingediend aangenomen ' +
      'uitvoering gegeven invulling gewijzigde nader kamerstuk kamerstukken afgedaan afdoening conform brief toegezegd beschouw hiermee',
  ),
)

function candidatesOf({ names, about, around }: Asked, index: MotionIndex): number[] {
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
  add(about, HAS)
  add(around, NEAR)
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_WITHOUT_MEMBERS)
    .map(([number]) => number)
}

function isPossible({ day }: IndexedMotion, { letterDay }: Asked): boolean {
  return day === null || letterDay === null || day <= letterDay
}

type Scored = { readonly at: number; readonly score: number }

/**
 * That a motion is meant which is not known here. Members submit several on one subject: the more of the words the best one
 * lacks, the likelier it is another.
 */
function unknownScore({ names, about, around }: Asked, best: IndexedMotion): number {
  const lacks = (stems: readonly SoughtStem[]) =>
    stems.reduce((sum, sought) => sum + sought.weight * (1 - presence(sought, best.words)), 0)
  const other = Math.min(OTHER_MOST, OTHER_ABOUT * lacks(about) + OTHER_AROUND * lacks(around))
  const shared = [...about, ...around].reduce(
    (sum, sought) => sum + sought.weight * presence(sought, best.words),
    0,
  )
  const nameAlone = names.length === 1 && shared < TELLING ? NAME_ALONE : 0
  return UNKNOWN + other + nameAlone + (names.length > 0 ? 0 : UNNAMED)
}

const OTHER_ABOUT = 0.06
const OTHER_AROUND = 0.012
const OTHER_MOST = 3
/** Words of so little weight tell nothing: a name alone is that of somebody who may have submitted others. */
const TELLING = 5
const NAME_ALONE = 1.5

function judge(asked: Asked, scored: readonly Scored[], index: MotionIndex): MotionMeant {
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

/** Scores the motions; those whose Members fit much worse than those of others are left out: no words make up for that. */
function scoresOf(asked: Asked, numbers: readonly number[], index: MotionIndex): Scored[] {
  const { mention, names } = asked
  const byMembers = numbers.map((at) => ({
    at,
    members: names.length > 0 ? membersScore(mention, names, at, index.motions[at]!) : 0,
  }))
  const most = byMembers.reduce((best, { members }) => Math.max(best, members), -Infinity)
  return byMembers.flatMap(({ at, members }) =>
    members < most - HOPELESS ? [] : [{ at, score: members + scoreOf(asked, index.motions[at]!) }],
  )
}

const HOPELESS = 6

/** The logarithm of how likely the letter would speak so of this motion, but for what is the same for all. */
function scoreOf(asked: Asked, indexed: IndexedMotion): number {
  const { mention, about, around } = asked
  let score = 0
  for (const sought of about) {
    const part = presence(sought, indexed.words)
    score += sought.weight * (part * HAS - (1 - part) * LACKS)
  }
  for (const sought of around) {
    const part = presence(sought, indexed.words)
    score += sought.weight * (part * NEAR - (1 - part) * NEAR_LACKS)
  }
  return score + printingScore(mention, indexed) + dayScore(asked, indexed) + dossierScore(mention, indexed)
}

function membersScore(
  { others }: MotionMention,
  names: readonly NamedMember[],
  at: number,
  { members, leads, ...motion }: IndexedMotion,
): number {
  let score = 0
  let led = 0
  for (const { fits } of names) {
    const fit = fits.get(at)
    score += Math.log(Math.max(fit?.member ?? 0, NOBODY))
    if (fit !== undefined && fit.lead >= 0.3) led++
  }
  // The first Members give a motion its name; who only signed seldom does.
  const signed = motion.others || members.length > leads.length
  if (led === 0) score += Math.log(names.length === 1 ? 0.02 : 0.004)
  else if (led < names.length) score += Math.log(signed ? 0.3 : 0.05)
  if (led > 0 && (names[0]!.fits.get(at)?.first ?? 0) < 0.3) score += Math.log(0.3)
  if (led < leads.length) score += Math.log(names.length === 1 ? 0.4 : 0.15)
  if (others !== motion.others) score += Math.log(others ? 0.3 : 0.5)
  return score
}

/** How likely a letter names a Member who has nothing to do with the motion it means. */
const NOBODY = 0.004

function printingScore({ amended }: MotionMention, indexed: IndexedMotion): number {
  if (amended === indexed.amended) return 0
  // Letters leave "gewijzigde" out, and do not make it up.
  if (amended === 'no') return Math.log(0.5)
  return Math.log(indexed.amended === 'no' ? 0.08 : 0.5)
}

/** A motion is submitted, put to the vote and adopted within so many days: a letter may give each of these. */
const VOTED_WITHIN = 21

function dayScore({ days, letterDay }: Asked, { day }: IndexedMotion): number {
  if (day === null) return days === null ? -0.2 : -0.7
  let score = 0
  if (days !== null) {
    const early = days.from - day
    if (early > VOTED_WITHIN || day > days.to) score -= 4
    else if (early > 0) score -= 0.7
    else score += 0.7
  }
  // Letters answer the motions of this year more than those of years ago.
  if (letterDay !== null) score -= Math.min(1.5, ((letterDay - day) / 365) * 0.3)
  return score
}

function dossierScore({ dossiers }: MotionMention, { motion }: IndexedMotion): number {
  if (dossiers.length === 0 || motion.dossiers.length === 0) return 0
  return motion.dossiers.some((dossier) => dossiers.includes(dossier)) ? 1.2 : 0
}

function reasonsOf(
  { mention, names, about, around, days }: Asked,
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

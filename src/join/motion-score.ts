import { dayNumber, type IndexedMotion, type MotionIndex, type NamedMember } from '#join/indexed-motions.ts'
import { nameParts } from '#join/member-names.ts'
import type { Amended } from '#join/motion-title.ts'
import { presence, seek, subjectStems, type SoughtStem } from '#join/subject-words.ts'

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
/** What a word about the motion tells when the motion has it and when it has not, by its weight. */
const HAS = 0.55
const LACKS = 0.14
/** The same for words around it: they may be about something else. */
const NEAR = 0.42
const NEAR_LACKS = 0.03
/** That the motion is not among those that are known, as likely as one whose Members fit well enough. */
const UNKNOWN = Math.log(0.06)
/** Without Members only words can tell: so much more is asked of them. */
const UNNAMED = 5

/** A mention made ready to be held against many motions. */
export type AskedMotion = {
  readonly mention: MotionMention
  readonly names: readonly NamedMember[]
  readonly about: readonly SoughtStem[]
  readonly around: readonly SoughtStem[]
  readonly days: { readonly from: number; readonly to: number } | null
  readonly letterDay: number | null
}

/** Makes a mention ready. */
export function askedOf(mention: MotionMention, index: MotionIndex): AskedMotion {
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

/** A motion by number, and the logarithm of how likely the letter means it. */
export type ScoredMotion = { readonly at: number; readonly score: number }

/**
 * That a motion is meant which is not known here. Members submit several on one subject: the more of the words the best one
 * lacks, the likelier it is another.
 */
export function unknownScore({ names, about, around }: AskedMotion, best: IndexedMotion): number {
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

/** Scores the motions; those whose Members fit much worse than those of others are left out: no words make up for that. */
export function scoresOf(asked: AskedMotion, numbers: readonly number[], index: MotionIndex): ScoredMotion[] {
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
function scoreOf(asked: AskedMotion, indexed: IndexedMotion): number {
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

function dayScore({ days, letterDay }: AskedMotion, { day }: IndexedMotion): number {
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

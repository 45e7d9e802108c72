import { motionsOf, type HouseMotion } from '#join/house-motions.ts'
import { indexMotions, type MotionCandidate, type MotionIndex } from '#join/indexed-motions.ts'
import { nameParts } from '#join/member-names.ts'
import type { MentionedMotion } from '#join/mentioned-motions.ts'
import { nameAsSaid } from '#join/submitters.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { listMotionAsks } from '#store/motion-papers.ts'
import { getMotionRows, listMotionIds } from '#store/motion-rows.ts'
import { fold } from '#text/fold.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Gives the motions that a letter of this day can mean by words, which are the same whatever other letters were asked about. */
export type GatherMotions = (mentioned: readonly MentionedMotion[], day: Day | null) => Promise<MotionIndex>

/** A letter means no motion that is older than this by words alone. */
const YEARS = 4
/** The newest are looked at whatever they are called: they tell how much a word tells. */
const NEWEST = 1500
/** Words of a motion without Members by which it is looked for, and how many letters of them. */
const TOPICS = { words: 3, least: 6, letters: 8 }
/** Motions whose rows are looked at together. */
const AT_ONCE = 1000

/** Makes what gathers motions. Each motion is looked up once. */
export function motionGatherer(db: Db, vocabulary: Vocabulary): GatherMotions {
  const known = new Map<string, MotionCandidate>()
  return async (mentioned, day) => {
    if (mentioned.length === 0) return indexMotions([])
    const from = day === null ? null : `${Number(day.slice(0, 4)) - YEARS}${day.slice(4, 7)}-01`
    const words = [...new Set(mentioned.flatMap(wordsToFind))]
    const ids = await listMotionIds(db, { from, to: day, newest: NEWEST, words })
    const missing = ids.filter((id) => !known.has(id))
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      await lookUp(db, missing.slice(at, at + AT_ONCE), known, vocabulary)
    }
    return indexMotions(ids.flatMap((id) => known.get(id) ?? []))
  }
}

/** Surnames as titles have them; of a motion without Members the longest words of what it is about. */
function wordsToFind({ mention }: MentionedMotion): string[] {
  const surnames = mention.submitters.flatMap((name) => {
    const { core } = nameParts(name)
    const parts = fold(name).split(/[^\p{L}]+/u)
    const [longest = core] = parts.toSorted((a, b) => b.length - a.length)
    return (core.includes(longest) && longest.length > 1 ? longest : core) || []
  })
  if (surnames.length > 0) return surnames
  return fold(mention.about)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= TOPICS.least)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, TOPICS.words)
    .map((word) => word.slice(0, TOPICS.letters))
}

async function lookUp(
  db: Db,
  ids: readonly string[],
  known: Map<string, MotionCandidate>,
  vocabulary: Vocabulary,
): Promise<void> {
  const motions = motionsOf(await getMotionRows(db, ids), vocabulary)
  const asks = await listMotionAsks(
    db,
    motions.flatMap(({ papers }) => papers),
  )
  for (const motion of motions) known.set(motion.id, candidateOf(motion, asks))
}

/** A motion of the House as one that a letter can mean. */
function candidateOf(motion: HouseMotion, asks: ReadonlyMap<string, readonly string[]>): MotionCandidate {
  const { papers, number, id, title, date, dossiers, kind, submitters } = motion
  return {
    id: papers[0] ?? number ?? id,
    zaak: number,
    submitters: submitters.members.map(({ name }) => nameAsSaid(name)),
    title,
    asks: papers.flatMap((paper) => asks.get(paper) ?? []),
    date,
    dossiers,
    kind,
  }
}

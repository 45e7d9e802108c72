import type { MotionMention } from '#extract/motion-mentions.ts'
import type { MemberName } from '#extract/motion-names.ts'
import type { Span } from '#model/span.ts'
import type { Cue } from '#vocabulary/schemas.ts'

/** What a letter does with a motion. */
export type Disposition = Cue<'disposition'>['disposition']

/** One motion through the whole letter. */
export type Motion = {
  readonly names: MemberName[]
  /** The names as the letter shows them. */
  readonly submitters: string[]
  others: boolean
  readonly parties: string[]
  reference: string | null
  /** First letters of the words that the letter says it is about. */
  readonly topic: Set<string>
  verdict: { readonly disposition: Disposition; readonly rule: string } | null
  readonly evidence: Span[]
  readonly doubts: Set<string>
}

/** A place that speaks of a motion, and the motion it means. */
export type Named = { readonly mention: MotionMention; readonly motion: Motion }

/** Whether the Members of a mention may be those of the motion: one name with "c.s." stands for more. */
export function sameSubmitters({ names, others }: Motion, mention: MotionMention): boolean {
  if (names.length === 0 || mention.names.length === 0) return false
  const [fewer, more] = names.length <= mention.names.length ? [names, mention.names] : [mention.names, names]
  const same = (a: MemberName, b: MemberName) =>
    a.surname === b.surname && (a.given === null || b.given === null || a.given === b.given)
  if (fewer.length === more.length) return fewer.every((name) => more.some((other) => same(name, other)))
  const mayBeMore = fewer === names ? others : mention.others
  return mayBeMore && fewer.length === 1 && same(fewer[0]!, more[0]!)
}

/** Both say what they are about, and no word of it is the same. */
export function apart(motion: Motion, { topic }: MotionMention): boolean {
  return motion.topic.size > 0 && topic.size > 1 && overlap(motion.topic, topic) === 0
}

/** How many words two topics share. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const stem of small) if (large.has(stem)) count++
  return count
}

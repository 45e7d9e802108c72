import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import { stemsOf, type MotionMention } from '#extract/motion-mentions.ts'
import { nameWordsOf, spellName, type NameWords } from '#extract/motion-names.ts'
import { apart, overlap, sameSubmitters, type Motion, type Named } from '#extract/motion-thread.ts'
import type { Span } from '#model/span.ts'
import { sourceRange } from '#text/offset-map.ts'

/** The motions found so far, by what tells them apart. */
type Threads = {
  readonly named: Named[]
  readonly byReference: Map<string, Motion>
  readonly bySurname: Map<string, Motion[]>
}

/** How many earlier motions or mentions a name or "deze motie" can point back to: the rest is too long ago. */
const MEMORY = 30
/** Blocks after which "deze motie" points at nothing any more. */
const FAR = 40
const TELLS = /\b(?:ingediend|aangenomen|verzoekt|verzocht|waarin)\b/i

/** A motion of the given Members, not yet disposed of. */
export function makeMotion(
  analysis: Analysis,
  { names, others, parties }: Pick<MotionMention, 'names' | 'others' | 'parties'>,
): Motion {
  const words = nameWordsOf(analysis.vocabulary)
  const motion: Motion = {
    names: [...names],
    submitters: names.map((name) => written(analysis, name, words)),
    others,
    parties: [...parties],
    reference: null,
    topic: new Set(),
    verdict: null,
    evidence: [],
    doubts: new Set(),
  }
  if (names.some(({ surname }) => !words.surnames.has(surname))) motion.doubts.add('submitter-unknown')
  return motion
}

/** A surname as the letter shows it: the matching layer has lost its diacritics. */
function written({ document }: Analysis, name: Span, words: NameWords): string {
  const { start, end } = sourceRange(document.matching.map, name)
  return spellName(document.display.text.slice(start, end).replaceAll('\n', ' '), words)
}

/**
 * Says of every mention which motion it means; `known` are the motions printed in full. Plural mentions without names
 * ("deze moties") mean none of their own and are left out.
 */
export function resolveMentions(
  analysis: Analysis,
  mentions: readonly MotionMention[],
  known: readonly Motion[],
): Named[] {
  const threads: Threads = { named: [], byReference: new Map(), bySurname: new Map() }
  for (const motion of known) remember(threads, motion)
  for (const mention of mentions) {
    const motion = motionOf(analysis, mention, threads)
    if (!motion) continue
    for (const stem of mention.topic) motion.topic.add(stem)
    if (mention.others) motion.others = true
    for (const party of mention.parties) if (!motion.parties.includes(party)) motion.parties.push(party)
    motion.reference ??= mention.reference
    remember(threads, motion)
    threads.named.push({ mention, motion })
  }
  return threads.named
}

/** One motion named first without and later with its number is one. */
export function mergeThreads(named: readonly Named[]): Named[] {
  const numbered = new Map<string, Motion[]>()
  for (const { motion } of named) {
    if (motion.reference !== null) for (const { surname } of motion.names) addTo(numbered, surname, motion)
  }
  return named.map((one) => {
    const { mention, motion } = one
    const [first] = motion.names
    if (motion.reference !== null || !first) return one
    const twins = (numbered.get(first.surname) ?? [])
      .slice(-MEMORY)
      .filter((other) => sameSubmitters(other, mention))
    const alike = (other: Motion) => overlap(other.topic, motion.topic) > 0
    const twin = twins.find(alike) ?? (twins.length === 1 ? twins[0] : undefined)
    if (!twin || (motion.topic.size > 1 && twin.topic.size > 1 && !alike(twin))) return one
    for (const stem of motion.topic) twin.topic.add(stem)
    return { mention, motion: twin }
  })
}

function remember({ byReference, bySurname }: Threads, motion: Motion): void {
  if (motion.reference !== null) byReference.set(motion.reference, motion)
  for (const { surname } of motion.names) addTo(bySurname, surname, motion)
}

function addTo(map: Map<string, Motion[]>, surname: string, motion: Motion): void {
  const list = map.get(surname)
  if (!list) map.set(surname, [motion])
  else if (!list.slice(-MEMORY).includes(motion)) list.push(motion)
}

function motionOf(analysis: Analysis, mention: MotionMention, threads: Threads): Motion | undefined {
  const { reference, names } = mention
  const earlier = (threads.bySurname.get(names[0]?.surname ?? '') ?? [])
    .slice(-MEMORY)
    .filter(
      (motion) =>
        sameSubmitters(motion, mention) &&
        (!apart(motion, mention) || isHeaded(analysis, motion, mention, threads)),
    )
  if (reference !== null) {
    const same = threads.byReference.get(reference)
    if (same && same.names.length === 0) {
      same.names.push(...names)
      same.submitters.push(...makeMotion(analysis, mention).submitters)
    }
    return same ?? earlier.findLast((motion) => motion.reference === null) ?? makeMotion(analysis, mention)
  }
  if (names.length === 0) {
    const before = mention.sameMembers && threads.named.findLast(({ motion }) => motion.names.length > 0)
    return before
      ? ofSameMembers(analysis, mention, before.motion, threads)
      : pointedAt(analysis, mention, threads)
  }
  const counted = nth(analysis, mention, threads)
  if (counted) return counted
  const [first, ...rest] = earlier
  if (!first) return byFirstSubmitter(mention, threads) ?? makeMotion(analysis, mention)
  const best = rest.reduce(
    (a, b) => (overlap(b.topic, mention.topic) >= overlap(a.topic, mention.topic) ? b : a),
    first,
  )
  if (rest.length > 0 && overlap(best.topic, mention.topic) === 0) best.doubts.add('motion-ambiguous')
  return best
}

/** "Dezelfde leden dienden er nog een in": a new one, unless its words are those of one named before. */
function ofSameMembers(
  analysis: Analysis,
  mention: MotionMention,
  { names, others }: Motion,
  threads: Threads,
): Motion {
  const own = { ...mention, names, others }
  const isNew = mention.article === 'indefinite' || mention.ordinal === 0
  if (isNew) return makeMotion(analysis, own)
  const earlier = (threads.bySurname.get(names[0]!.surname) ?? []).slice(-MEMORY)
  const same = earlier.findLast(
    (motion) => sameSubmitters(motion, own) && overlap(motion.topic, mention.topic) > 0,
  )
  return same ?? nth(analysis, own, threads) ?? makeMotion(analysis, own)
}

/** "De tweede motie van het lid A" is the second of A, a new one when only one was named. Undefined without a number. */
function nth(analysis: Analysis, mention: MotionMention, threads: Threads): Motion | undefined {
  const { ordinal, names } = mention
  if (ordinal === null) return undefined
  const earlier = (threads.bySurname.get(names[0]?.surname ?? '') ?? [])
    .slice(-MEMORY)
    .filter((motion) => sameSubmitters(motion, mention))
  if (earlier.length === 0) return undefined
  if (ordinal === 0) {
    return earlier.length === 1
      ? makeMotion(analysis, mention)
      : earlier.findLast((motion) => !apart(motion, mention))
  }
  return earlier[ordinal - 1] ?? makeMotion(analysis, mention)
}

/** "De motie-A" can be short for the only motion named before of A and B. */
function byFirstSubmitter(mention: MotionMention, { bySurname }: Threads): Motion | undefined {
  if (mention.article === 'indefinite') return undefined
  const [only, ...more] = (bySurname.get(mention.names[0]!.surname) ?? [])
    .slice(-MEMORY)
    .filter(
      (motion) =>
        motion.names.length > mention.names.length &&
        !apart(motion, mention) &&
        mention.names.every((name, index) => motion.names[index]?.surname === name.surname),
    )
  return more.length === 0 ? only : undefined
}

/** The motion that "deze motie" or "de motie" means, a new one without a name, or none at all. */
function pointedAt(analysis: Analysis, mention: MotionMention, { named }: Threads): Motion | undefined {
  const { noun, article, topic, plural, sentence, ordinal } = mention
  if (plural) return undefined
  const behind = analysis.text.slice(noun.end, Math.min(sentenceSpan(analysis, sentence).end, noun.end + 200))
  if (article === 'indefinite') return TELLS.test(behind) ? makeMotion(analysis, mention) : undefined
  const all = named.slice(-MEMORY)
  const section = sectionOf(analysis, sentence)
  const here = all.filter((one) => analysis.blockOf(one.mention.sentence) >= section)
  const counted = ordinal ? inOrder(here.length > 0 ? here : all, ordinal) : undefined
  if (counted) return counted
  // "Zij dienden drie moties in. … De tweede motie": one that was not named apart.
  const several = all.findLast((one) => one.mention.plural)
  if (ordinal !== null && ordinal > 1 && several) {
    const known = new Set(
      all.map(({ motion }) => motion).filter((motion) => sameSubmitters(motion, several.mention)),
    )
    if (known.size < ordinal) return makeMotion(analysis, several.mention)
  }
  const recent = here.length > 0 ? here : all
  const before = recent.at(-1)
  if (!before) return article === 'none' ? undefined : makeMotion(analysis, mention)
  const subject = discussed(analysis, mention, recent)
  if (subject) return subject
  const isNear = analysis.blockOf(sentence) - analysis.blockOf(before.mention.sentence) <= FAR
  if (isNear && (article === 'back' || topic.size === 0)) return before.motion
  const alike = recent.findLast(({ motion }) => overlap(motion.topic, topic) > 0)
  if (alike) return alike.motion
  if (article === 'none') return undefined
  // "De motie over …" speaks of a new one when no word of its topic was said before.
  return /^ (?:over|inzake|betreffende|aangaande) /.test(behind)
    ? makeMotion(analysis, mention)
    : before.motion
}

/** Index of the heading above a sentence; of a block long before it when there is none. */
function sectionOf({ document, blockOf }: Analysis, sentence: number): number {
  const from = blockOf(sentence)
  for (let block = from; block > Math.max(0, from - FAR); block--) {
    if (document.blocks[block]!.kind === 'heading') return block
  }
  return Math.max(0, from - FAR)
}

/** The n-th motion that was named: "de eerste motie". */
function inOrder(named: readonly Named[], ordinal: number): Motion | undefined {
  const motions = [...new Set(named.map(({ motion }) => motion))]
  return motions.length > 1 ? motions[ordinal - 1] : undefined
}

/** Of several motions the one that the text since the last mention is about; undefined when that is not clear. */
function discussed(
  analysis: Analysis,
  { sentence }: MotionMention,
  recent: readonly Named[],
): Motion | undefined {
  const last = recent.at(-1)!
  if (analysis.blockOf(sentence) === analysis.blockOf(last.mention.sentence)) return undefined
  const motions = [...new Set(recent.map(({ motion }) => motion))]
  if (motions.length < 2) return undefined
  const to = analysis.sentences.end[sentence]!
  const stems = stemsOf(
    analysis.text.slice(Math.max(analysis.sentences.end[last.mention.sentence]!, to - 3000), to),
  )
  const [best, second] = motions
    .map((motion) => ({ motion, points: overlap(motion.topic, stems) + (motion === last.motion ? 0.5 : 0) }))
    .sort((a, b) => b.points - a.points)
  return best && best.points >= 2 && best.points > (second?.points ?? 0) ? best.motion : undefined
}

/** The section that speaks of it bears the words by which an earlier one named it. */
function isHeaded(
  analysis: Analysis,
  motion: Motion,
  { sentence }: MotionMention,
  { named }: Threads,
): boolean {
  const section = sectionOf(analysis, sentence)
  const block = analysis.document.blocks[section]
  if (block?.kind !== 'heading') return false
  const isNew = !named.some(
    (one) => one.motion === motion && analysis.blockOf(one.mention.sentence) >= section,
  )
  return isNew && overlap(motion.topic, stemsOf(analysis.text.slice(block.start, block.end))) > 0
}

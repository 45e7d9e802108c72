import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { asksReader } from '#extract/motion-asks.ts'
import { findBodies, type MotionBody } from '#extract/motion-bodies.ts'
import { citationsOf, linkCitations } from '#extract/motion-citations.ts'
import { dispose } from '#extract/motion-dispositions.ts'
import { linkFootnotes } from '#extract/motion-footnotes.ts'
import { findMentions, type MotionMention } from '#extract/motion-mentions.ts'
import { nameWordsOf, readName } from '#extract/motion-names.ts'
import type { Motion, Named } from '#extract/motion-thread.ts'
import { makeMotion, mergeThreads, resolveMentions } from '#extract/motion-threads.ts'
import { contains, type Span } from '#model/span.ts'

/**
 * Finds the motions of the House that a letter names or disposes of: one item for each motion in a sentence. Items of one
 * motion share `key`, submitters, reference and disposition. A motion printed in full is one item of the House's words.
 */
export function findMotions(
  analysis: Analysis,
  references: readonly Finding<'reference'>[],
): Finding<'motion'>[] {
  const { text } = analysis
  if (!text.includes('otie') && !text.includes('OTIE') && !text.includes('orde van de dag')) return []
  const citations = citationsOf(text, references)
  const bodies = findBodies(analysis)
  const all = findMentions(analysis)
  linkCitations(analysis, all, citations)
  const outside = outsideOf(bodies, all)
  const isPaper = isMotionPaper(analysis, bodies)
  const printed = bodies.map((body) => ({
    body,
    motion: motionOfBody(analysis, body, isPaper ? outside[0] : undefined),
  }))
  const mentions = isPaper ? [] : outside
  const known = printed.map(({ motion }) => motion)
  const first = resolveMentions(analysis, mentions, known)
  linkFootnotes(analysis, first, citations)
  const named = mergeThreads(first)
  const asksOf = asksReader(analysis)
  const unnamed = dispose(analysis, mentions, named, asksOf)
  const keys = keysOf([...known, ...named.map(({ motion }) => motion)])
  const found = itemsOf(analysis, [...named, ...unnamed], keys, asksOf)
  for (const { body, motion } of printed) {
    const { start, end, asks } = body
    found.push({
      ...commonOf(motion, keys),
      start,
      end,
      speaker: 'chamber',
      rule: isPaper && isAmended(analysis, body) ? 'motion/printed-amended' : 'motion/printed',
      asks: [...asks],
    })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

function outsideOf(bodies: readonly MotionBody[], mentions: readonly MotionMention[]): MotionMention[] {
  let body = 0
  return mentions.filter(({ noun }) => {
    while (body < bodies.length && bodies[body]!.end <= noun.start) body++
    return body === bodies.length || !contains(bodies[body]!, noun)
  })
}

/** Whether the file is a motion, not a letter with one behind it. */
function isMotionPaper({ document, text }: Analysis, [body, ...more]: readonly MotionBody[]): boolean {
  if (!body || more.length > 0) return false
  return document.kind === 'motion' || (body.start < 900 && text.length - body.end < 600)
}

function motionOfBody(analysis: Analysis, body: MotionBody, title: MotionMention | undefined): Motion {
  const names = body.names.length > 0 ? body.names : (title?.names ?? [])
  const motion = makeMotion(analysis, {
    names,
    others: names.length < 2 && title?.others === true,
    parties: [],
  })
  motion.reference =
    (title && analysis.document.identifiers.find((id) => /^kst-\d{5}.*-\d+$/.test(id))) ?? null
  if (differsFromFile(analysis, motion)) motion.doubts.add('metadata-submitters-differ')
  return motion
}

/** The file names its submitters apart from its text, and they are not those who signed. */
function differsFromFile({ document, vocabulary }: Analysis, { names }: Motion): boolean {
  const stated = document.metadata?.submitters ?? []
  if (stated.length === 0 || document.kind !== 'motion') return false
  const words = nameWordsOf(vocabulary)
  const surnames = new Set(stated.map((name) => readName(name.replaceAll('’', "'"), 0, words)?.surname))
  return surnames.size !== names.length || names.some(({ surname }) => !surnames.has(surname))
}

/** Printed in the place of an earlier one: "GEWIJZIGDE MOTIE VAN …", "ter vervanging van die gedrukt onder nr. …". */
function isAmended({ text }: Analysis, { start }: MotionBody): boolean {
  return /gewijzigde motie|ter vervanging van/i.test(text.slice(0, start))
}

/** The reference, else the surnames in order joined with "+"; "#2" tells motions of the same Members apart. */
function keysOf(motions: readonly Motion[]): Map<Motion, string> {
  const keys = new Map<Motion, string>()
  const seen = new Map<string, number>()
  for (const motion of new Set(motions)) {
    if (motion.reference !== null) {
      keys.set(motion, motion.reference)
      continue
    }
    const names = [...motion.submitters].sort((a, b) => a.localeCompare(b, 'nl')).join('+')
    const count = (seen.get(names) ?? 0) + 1
    seen.set(names, count)
    keys.set(motion, names === '' || count > 1 ? `${names}#${count}` : names)
  }
  return keys
}

function commonOf(
  motion: Motion,
  keys: ReadonlyMap<Motion, string>,
): Omit<Finding<'motion'>, 'start' | 'end' | 'speaker' | 'rule' | 'asks'> {
  const doubts = [...motion.doubts]
  if (motion.submitters.length === 0 && motion.reference === null) doubts.push('motion-not-identified')
  return {
    kind: 'motion',
    key: keys.get(motion)!,
    submitters: [...motion.submitters],
    others: motion.others,
    parties: [...motion.parties],
    reference: motion.reference,
    disposition: motion.verdict?.disposition ?? null,
    evidence: [...motion.evidence],
    doubts,
  }
}

function itemsOf(
  analysis: Analysis,
  named: readonly Named[],
  keys: ReadonlyMap<Motion, string>,
  asksOf: (sentence: number) => readonly Span[],
): Finding<'motion'>[] {
  const bySentence = new Map<number, Named[]>()
  for (const one of named) {
    const list = bySentence.get(one.mention.sentence) ?? []
    if (!list.some(({ motion }) => motion === one.motion)) list.push(one)
    bySentence.set(one.mention.sentence, list)
  }
  return [...bySentence].flatMap(([sentence, list]) => {
    const whole = sentenceSpan(analysis, sentence)
    const asks = asksOf(sentence)
    return list.map(({ mention, motion }, index): Finding<'motion'> => {
      const next = list[index + 1]
      const span = {
        start: index === 0 ? whole.start : mention.start,
        end: next ? endBefore(analysis.text, next.mention.start) : whole.end,
      }
      return {
        ...commonOf(motion, keys),
        ...span,
        speaker: 'government',
        rule: motion.verdict?.rule ?? `motion/${waySaid(mention)}`,
        asks: asks.filter((ask) => list.length === 1 || contains(span, ask)),
      }
    })
  })
}

function waySaid({ names, reference }: MotionMention): 'named' | 'numbered' | 'pointed-at' {
  return names.length > 0 ? 'named' : reference === null ? 'pointed-at' : 'numbered'
}

/** Where the words of a motion end before the next one of the same sentence begins: without "en de". */
function endBefore(text: string, next: number): number {
  const tail = /[\s,;(/]*(?:(?:en|alsmede|evenals)\s+)?(?:(?:aan |van |op )?de\s+)?$/.exec(
    text.slice(Math.max(0, next - 30), next),
  )
  return next - (tail?.[0].length ?? 0)
}

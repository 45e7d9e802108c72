import { cuesIn, sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { findBodies, type MotionBody } from '#extract/motion-bodies.ts'
import { findMentions, stemsOf, type Citation, type MotionMention } from '#extract/motion-mentions.ts'
import { nameWordsOf, spellName, type MemberName, type NameWords } from '#extract/motion-names.ts'
import { contains, type Span } from '#model/span.ts'
import { sourceRange } from '#text/offset-map.ts'
import type { Cue } from '#vocabulary/schemas.ts'

type Disposition = Cue<'disposition'>['disposition']

/** One motion through the whole letter. */
type Motion = {
  readonly names: MemberName[]
  readonly submitters: string[]
  others: boolean
  readonly parties: string[]
  reference: string | null
  readonly topic: Set<string>
  verdict: { disposition: Disposition; rule: string } | null
  readonly evidence: Span[]
  readonly doubts: Set<string>
}

type Named = { readonly mention: MotionMention; readonly motion: Motion }

const ASK =
  /\b(?:(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|vragen|roept|riep|spoort|draagt)(?: (?:daarom|tevens|ook|onder andere|onder meer))? (?:(?:de|het) (?:demissionaire |Nederlandse )?(?:regering|kabinet|minister|staatssecretaris))(?: op)?(?: (?:tevens|daarom|ook|voorts))*|(?:de|het) (?:regering|kabinet|minister|staatssecretaris) (?:ertoe )?(?:(?:wordt|werd|is) )?(?:verzoekt|verzocht|vraagt|vroeg|gevraagd|oproept|opriep|opgeroepen|te verzoeken|op te roepen)(?: (?:wordt|werd|is|heeft))?|motie (?:verzoekt|vraagt|roept op)(?! (?:de|het) (?:demissionaire |Nederlandse )?(?:regering|kabinet|minister|staatssecretaris)))[,:]? (?=\S)/giu
const RESUMES = /,? (?:en )?(?:is|wordt|worden|zal|beschouw|acht|heb|heeft|voer|geef|geeft|kom|komt|zie|betrek|neem) (?:ik|hiermee|daarmee|hierbij|het kabinet|de regering|inmiddels|reeds|nu|afgedaan|uitgevoerd)\b/u
const TOPIC =
  /^(?:\s*[([][^()[\]]{0,120}[)\]])?,? (?:over|om|inzake|betreffende|aangaande|met betrekking tot) [^(;,]{0,400}?(?=[(;,]| (?:is|wordt|worden|heb|hebben|heeft|sluit|past|ondersteunt|beschouw|beschouwt|acht|voer|voert|geef|geeft|kom|komt|zie|ziet|zal|zullen|ontraad|betrek|neem) |\.?$)/i
const FUTURE = /\b(?:zal|zullen|ga|gaan|gaat|voornemens)\b(?![^;]{0,120}\b(?:dat|die) )[^;]{0,120}$/i
const FUTURE_BEHIND = /^[^;.]{0,45}\b(?:zal|zullen)\b/i
const DENIED = /\b(?:niet|geen|onvoldoende|nooit)\b(?! alleen\b| slechts\b)[^,;]{0,45}$/i
const BACK = /^(?:Hiermee|Daarmee|Hierdoor|Zo|Zodoende|Aldus|Op deze (?:wijze|manier)|Op die (?:wijze|manier)|Dit|Deze|Daaraan|Hieraan|Dat|Met deze|Ik|Het kabinet|Derhalve)\b/
const BACK_OBJECT = /\b(?:(?:dit|dat|het) verzoek|(?:deze|die|de) (?:oproep|wens)|hieraan|daaraan|deze als|hier invulling|haar als)\b/i

/**
 * Finds the motions of the House that a letter names or disposes of: one item for each motion in a sentence. Items of one
 * motion share `key`, submitters, reference and disposition. A motion printed in full is one item of the House's words.
 */
export function findMotions(analysis: Analysis, references: readonly Finding<'reference'>[]): Finding<'motion'>[] {
  const { text } = analysis
  if (text.indexOf('otie') < 0 && text.indexOf('OTIE') < 0 && text.indexOf('orde van de dag') < 0) return []
  const citations = citationsIn(text, references)
  const bodies = findBodies(analysis)
  const motions: Motion[] = []
  const all = findMentions(analysis, citations)
  const outside = all.filter(({ noun }) => !bodies.some((body) => contains(body, noun)))
  const printed = bodies.map((body) => ({ body, motion: motionOfBody(analysis, body, bodies, outside) }))
  motions.push(...printed.map(({ motion }) => motion))
  const mentions = bodies.length > 0 && isMotionPaper(analysis, bodies) ? [] : outside
  const named = resolve(analysis, mentions, motions)
  linkFootnotes(analysis, named, citations)
  merge(named, motions)
  dispose(analysis, mentions, named)
  const keys = keysOf(motions)
  const found = itemsOf(analysis, named, keys)
  for (const { body, motion } of printed) {
    const { start, end, asks } = body
    found.push({ ...itemBase(motion, keys), start, end, speaker: 'chamber', rule: 'motion/printed', asks: [...asks] })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Citations with a number; "nr. SP-04" is none. */
function citationsIn(text: string, references: readonly Finding<'reference'>[]): Citation[] {
  return references
    .flatMap(({ start, end, id, self }) => (id?.startsWith('kst-') && !self && !/^-\d/.test(text.slice(end, end + 2)) && !/\bnr\.? ?\p{L}/iu.test(text.slice(start, end)) ? [{ start, end, id }] : []))
    .sort((a, b) => a.start - b.start)
}

function isMotionPaper({ document, text }: Analysis, bodies: readonly MotionBody[]): boolean {
  if (document.kind === 'motion') return true
  return bodies.length === 1 && bodies[0]!.start < 900 && text.length - bodies[0]!.end < 600
}

function motionOfBody(
  analysis: Analysis,
  body: MotionBody,
  bodies: readonly MotionBody[],
  mentions: readonly MotionMention[],
): Motion {
  const title = bodies.length === 1 && isMotionPaper(analysis, bodies) ? mentions.find(({ noun }) => noun.start < body.start) : undefined
  const names = body.names.length > 0 ? body.names : (title?.names ?? [])
  const motion = makeMotion(analysis, { names, others: names.length < 2 && (title?.others ?? false), parties: [] })
  const own = analysis.document.identifiers.find((id) => /^kst-\d{5}.*-\d+$/.test(id))
  if (title && own) motion.reference = own
  return motion
}

function makeMotion(
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

/** Says for every mention which motion it means. Plural mentions without names ("deze moties") mean none of their own. */
function resolve(analysis: Analysis, mentions: readonly MotionMention[], motions: Motion[]): Named[] {
  const named: Named[] = []
  for (const mention of mentions) {
    const motion = motionOf(analysis, mention, motions, named)
    if (!motion) continue
    for (const stem of mention.topic) motion.topic.add(stem)
    if (mention.others) motion.others = true
    for (const party of mention.parties) if (!motion.parties.includes(party)) motion.parties.push(party)
    motion.reference ??= mention.reference
    named.push({ mention, motion })
  }
  return named
}

function motionOf(
  analysis: Analysis,
  mention: MotionMention,
  motions: Motion[],
  named: readonly Named[],
): Motion | undefined {
  const start = (): Motion => {
    const motion = makeMotion(analysis, mention)
    motions.push(motion)
    return motion
  }
  const { reference, names } = mention
  if (reference) {
    const same = motions.find((motion) => motion.reference === reference)
    if (same) {
      if (same.names.length === 0 && names.length > 0) {
        const { submitters } = makeMotion(analysis, mention)
        same.names.push(...names)
        same.submitters.push(...submitters)
      }
      return same
    }
    if (names.length === 0 && mention.plural) return start()
    const open = motions.filter((motion) => motion.reference === null && sameSubmitters(motion, mention) && !apart(motion, mention))
    return open.at(-1) ?? start()
  }
  if (names.length > 0) {
    const same = motions.filter((motion) => sameSubmitters(motion, mention))
    if (same.length === 0) return start()
    const joined = same.filter((motion) => !apart(motion, mention))
    if (joined.length === 0) return start()
    const best = joined.reduce((a, b) => (shared(b, mention) >= shared(a, mention) ? b : a))
    if (joined.length > 1 && shared(best, mention) === 0) best.doubts.add('motion-ambiguous')
    return best
  }
  if (mention.plural || (mention.article === 'none' && motions.length === 0)) return undefined
  const { text } = analysis
  const sentence = sentenceSpan(analysis, mention.sentence)
  if (mention.article === 'indefinite' || mention.article === 'none') {
    const tells = /\b(?:ingediend|aangenomen|verzoekt|verzocht|waarin)\b/i.test(text.slice(mention.noun.start, Math.min(sentence.end, mention.noun.end + 200)))
    if (mention.article === 'indefinite') return tells ? start() : undefined
  }
  const before = named.at(-1)
  const isFar = before ? analysis.blockOf(mention.sentence) - analysis.blockOf(before.mention.sentence) > 40 : true
  const subject = before ? discussed(analysis, mention, before, motions) : undefined
  if (subject) return subject
  if (before && mention.article === 'back' && !isFar) return before.motion
  if (before && (mention.topic.size === 0 || shared(before.motion, mention) > 0) && !isFar) return before.motion
  const alike = named.findLast(({ motion }) => shared(motion, mention) > 0)
  if (alike) return alike.motion
  if (mention.article === 'none') return undefined
  return before && !startsTopic(text, mention) ? before.motion : start()
}

/** Of several motions the one that the text since the last mention is about; undefined when that is not clear. */
function discussed(analysis: Analysis, mention: MotionMention, before: Named, motions: readonly Motion[]): Motion | undefined {
  if (motions.length < 2 || analysis.blockOf(mention.sentence) === analysis.blockOf(before.mention.sentence)) return undefined
  const from = analysis.sentences.end[before.mention.sentence]!
  const to = analysis.sentences.end[mention.sentence]!
  const stems = stemsOf(analysis.text.slice(Math.max(from, to - 3000), to))
  const score = (motion: Motion) => [...motion.topic].filter((stem) => stems.has(stem)).length
  const [best, second] = motions
    .map((motion) => ({ motion, points: score(motion) + (motion === before.motion ? 0.5 : 0) }))
    .sort((a, b) => b.points - a.points)
  return best && best.points >= 2 && best.points > (second?.points ?? 0) ? best.motion : undefined
}

/** "De motie over …" behind another motion speaks of a new one when no word of the topic was said before. */
function startsTopic(text: string, { noun }: MotionMention): boolean {
  return /^ (?:over|inzake|betreffende|aangaande) /.test(text.slice(noun.end, noun.end + 13))
}

function sameSubmitters({ names, others }: Motion, mention: MotionMention): boolean {
  if (names.length === 0 || mention.names.length === 0) return false
  const [fewer, more] = names.length <= mention.names.length ? [names, mention.names] : [mention.names, names]
  const same = (a: MemberName, b: MemberName) =>
    a.surname === b.surname && (a.given === null || b.given === null || a.given === b.given)
  if (fewer.length === more.length) return fewer.every((name) => more.some((other) => same(name, other)))
  const mayBeMore = fewer === names ? others : mention.others
  return mayBeMore && fewer.length === 1 && same(fewer[0]!, more[0]!)
}

function shared(motion: Motion, { topic }: MotionMention): number {
  let count = 0
  for (const stem of topic) if (motion.topic.has(stem)) count++
  return count
}

/** Both say what they are about, and no word of it is the same. */
function apart(motion: Motion, mention: MotionMention): boolean {
  return motion.topic.size > 0 && mention.topic.size > 1 && shared(motion, mention) === 0
}

/** Gives motions without a number the citation of their footnote, by its marker or because nothing else can be meant. */
function linkFootnotes(analysis: Analysis, named: readonly Named[], citations: readonly Citation[]): void {
  const open = named.filter(({ motion }) => motion.reference === null && motion.names.length > 0)
  if (open.length === 0 || citations.length === 0) return
  const { document } = analysis
  const place = (span: Span) => sourceRange(document.display.map, sourceRange(document.matching.map, span))
  const cited = citations.map((citation) => ({ id: citation.id, ...place(citation) }))
  const placed = open.map(({ mention, motion }) => ({
    motion,
    start: place(mention).start,
    end: place(sentenceSpan(analysis, mention.sentence)).end + 4,
  }))
  for (const { marker, body } of document.footnotes) {
    if (!marker || !body) continue
    const owner = placed.findLast(({ start, end }) => start < marker.start && marker.start <= end)
    const inside = cited.filter((citation) => contains(body, citation))
    if (!owner || inside.length !== 1 || owner.motion.reference !== null) continue
    owner.motion.reference = inside[0]!.id
    owner.motion.doubts.add('reference-from-footnote')
  }
  linkLooseFootnotes(analysis, open, citations)
}

/**
 * Where scanning lost the markers: the only bare citation among the notes of a page belongs to the only motion without a
 * number in the text above them.
 */
function linkLooseFootnotes(analysis: Analysis, open: readonly Named[], citations: readonly Citation[]): void {
  const { blocks } = analysis.document
  const firstOpen = analysis.blockOf(open[0]!.mention.sentence)
  for (let block = firstOpen + 1, since = firstOpen; block < blocks.length; block++) {
    if (blocks[block]!.kind !== 'footnote') continue
    const from = since
    const bare: Citation[] = []
    for (; blocks[block]?.kind === 'footnote'; block++) bare.push(...bareCitation(analysis, blocks[block]!, citations))
    since = block
    const above = open.filter(({ mention, motion }) => {
      const at = analysis.blockOf(mention.sentence)
      return motion.reference === null && at >= Math.max(from, block - 20) && at < block
    })
    const [only] = bare
    if (!only || bare.length > 1 || new Set(above.map(({ motion }) => motion)).size !== 1) continue
    const { motion } = above[0]!
    motion.reference = only.id
    motion.doubts.add('reference-from-footnote')
  }
}

/** The citation of a footnote that holds nothing else. */
function bareCitation({ text }: Analysis, note: Span, citations: readonly Citation[]): Citation[] {
  const inside = citations.filter((citation) => contains(note, citation))
  const [only] = inside
  if (!only || inside.length > 1) return []
  const rest = `${text.slice(note.start, only.start)} ${text.slice(only.end, note.end)}`
  return /\p{L}{3,}/u.test(rest.replace(/https?:\S*|\S*\.html?\b|kamerstuk(?:ken)?|vergaderjaar|zie|tweede kamer|dossier|\bnr\b/gi, '')) ? [] : [only]
}

/** One motion named first without and later with its number is one. */
function merge(named: Named[], motions: Motion[]): void {
  for (const [index, { mention, motion }] of named.entries()) {
    if (motion.reference !== null || motion.names.length === 0) continue
    const twins = motions.filter((other) => other !== motion && other.reference !== null && sameSubmitters(other, mention))
    const twin = twins.find((other) => [...motion.topic].some((stem) => other.topic.has(stem))) ?? (twins.length === 1 ? twins[0] : undefined)
    if (!twin || (motion.topic.size > 1 && twin.topic.size > 1 && ![...motion.topic].some((stem) => twin.topic.has(stem)))) continue
    named[index] = { mention, motion: twin }
    for (const stem of motion.topic) twin.topic.add(stem)
  }
  const alive = new Set(named.map(({ motion }) => motion))
  for (let index = motions.length - 1; index >= 0; index--)
    if (!alive.has(motions[index]!) && motions[index]!.reference === null && named.length > 0) motions.splice(index, 1)
}

/** Reads what the letter does with each motion; the last word counts. */
function dispose(analysis: Analysis, mentions: readonly MotionMention[], named: readonly Named[]): void {
  const bySentence = new Map<number, MotionMention[]>()
  for (const mention of mentions) bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  const motionOfMention = new Map(named.map(({ mention, motion }) => [mention, motion]))
  const open = new Set<Motion>()
  let last: Motion | undefined
  for (const [sentence, here] of bySentence) {
    const hits = hitsIn(analysis, sentence)
    for (const mention of here) {
      const motion = motionOfMention.get(mention)
      if (motion) open.add(motion)
      if (motion) last = motion
      const verdict = verdictOn(analysis, sentence, mention, hits)
      if (!verdict) continue
      const targets = motion ? [motion] : mention.plural && mention.names.length === 0 ? [...open] : []
      for (const target of targets) settle(target, verdict)
    }
    if (here.length > 0 && last) settleFromNext(analysis, sentence, last, bySentence)
  }
}

type Verdict = { readonly disposition: Disposition; readonly rule: string; readonly evidence: Span }
type Hit = { readonly cue: Cue<'disposition'>; readonly span: Span }

function settle(motion: Motion, { disposition, rule, evidence }: Verdict): void {
  if (motion.verdict && motion.verdict.disposition !== disposition) motion.doubts.add('dispositions-differ')
  motion.verdict = { disposition, rule }
  if (!motion.evidence.some(({ start, end }) => start === evidence.start && end === evidence.end)) motion.evidence.push(evidence)
}

/** The cues of a sentence outside what a motion asks; a cue inside a longer one is left out. */
function hitsIn(analysis: Analysis, sentence: number): Hit[] {
  const { tokens } = analysis
  const hits = cuesIn(analysis, sentence, 'disposition')
  if (hits.length === 0) return []
  const asks = asksIn(analysis, sentence)
  return hits
    .filter(
      (hit) =>
        !hits.some(
          (other) =>
            other.firstToken <= hit.firstToken &&
            other.endToken >= hit.endToken &&
            other.endToken - other.firstToken > hit.endToken - hit.firstToken,
        ),
    )
    .map(({ cue, firstToken, endToken }) => ({ cue, span: { start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]! } }))
    .filter(({ span }) => !asks.some((ask) => contains(ask, span)))
}

function verdictOn(analysis: Analysis, sentence: number, mention: MotionMention, hits: readonly Hit[]): Verdict | undefined {
  let best: { verdict: Verdict; distance: number } | undefined
  const { text, sentences } = analysis
  const topic = TOPIC.exec(text.slice(mention.end, sentences.end[sentence]))?.[0].length ?? 0
  for (const { cue, span } of hits) {
    if (span.start >= mention.end && span.start < mention.end + topic) continue
    const distance = span.end <= mention.noun.start ? mention.noun.start - span.end : span.start >= mention.end ? span.start - mention.end : 0
    const side = span.start < mention.noun.start ? 'after' : 'before'
    if (distance > cue.reach || (cue.motion !== 'either' && cue.motion !== side)) continue
    if (best && distance >= best.distance) continue
    const disposition = meant(analysis, sentence, cue, span, side === 'after' ? Math.max(span.end, mention.end) : span.end)
    if (!disposition) continue
    const evidence = { start: Math.min(span.start, mention.noun.start), end: Math.max(span.end, mention.end) }
    best = { verdict: { disposition, rule: `motion/${cue.id}`, evidence }, distance }
  }
  return best?.verdict
}

/** What a cue means in its place: "zal" and "niet" change it, or make it say nothing. */
function meant(
  { text, sentences }: Analysis,
  sentence: number,
  cue: Cue<'disposition'>,
  span: Span,
  behind: number,
): Disposition | undefined {
  const before = text.slice(Math.max(sentences.start[sentence]!, span.start - 170), span.start)
  const words = text.slice(span.start, span.end)
  const after = text.slice(behind, sentences.end[sentence]!)
  const denies = /\b(?:niet|geen|ontra)/i
  if (denies.test(words) && !denies.test(cue.phrase)) return /\bnog niet\b/i.test(words) ? 'pending' : cue.negated
  if (DENIED.test(before) && !denies.test(words)) return /\bnog niet\b/i.test(before) ? 'pending' : cue.negated
  if (cue.future && (FUTURE.test(before) || /\b(?:zal|zullen|ga|gaan|gaat)\b/i.test(words) || FUTURE_BEHIND.test(after))) return cue.future
  return cue.disposition
}

/** "Hiermee is aan dit verzoek voldaan": one of the next three sentences of the paragraph may settle a motion unnamed. */
function settleFromNext(analysis: Analysis, sentence: number, motion: Motion, bySentence: ReadonlyMap<number, unknown>): void {
  const { text, sentences, blockOf } = analysis
  for (let next = sentence + 1; next <= sentence + 3 && next < sentences.count; next++) {
    if (blockOf(next) !== blockOf(sentence) || bySentence.has(next)) return
    const words = text.slice(sentences.start[next], sentences.end[next])
    if (!BACK.test(words) && !BACK_OBJECT.test(words)) continue
    const pointing = BACK_OBJECT.test(words)
    for (const { cue, span } of hitsIn(analysis, next)) {
      if (cue.motion === 'after' || (!pointing && cue.disposition !== 'existing-policy' && !/^(?:Hiermee|Daarmee|Op d|Zo|Aldus)/.test(words))) continue
      const disposition = meant(analysis, next, cue, span, span.end)
      if (!disposition) continue
      settle(motion, { disposition, rule: `motion/${cue.id}`, evidence: sentenceSpan(analysis, next) })
      motion.doubts.add('disposition-from-next-sentence')
      return
    }
  }
}

/** Ranges of a sentence that hold what a motion asks, the verb left out. */
function asksIn(analysis: Analysis, sentence: number): Span[] {
  const { start, end } = sentenceSpan(analysis, sentence)
  const words = analysis.text.slice(start, end)
  const heads = [...words.matchAll(ASK)]
  return heads.flatMap((head, index) => {
    const from = head.index + head[0].length
    let to = heads[index + 1]?.index ?? words.length
    const resumes = RESUMES.exec(words.slice(from, to))
    if (resumes) to = from + resumes.index
    while (to > from && /[\s.,;:)]/.test(words[to - 1]!)) to--
    return to - from > 5 ? [{ start: start + from, end: start + to }] : []
  })
}

/** The reference, else the surnames in order joined with "+"; "#2" tells motions of the same Members apart. */
function keysOf(motions: readonly Motion[]): Map<Motion, string> {
  const keys = new Map<Motion, string>()
  const seen = new Map<string, number>()
  for (const motion of motions) {
    if (motion.reference) {
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

function itemBase(motion: Motion, keys: ReadonlyMap<Motion, string>): Omit<Finding<'motion'>, 'start' | 'end' | 'speaker' | 'rule' | 'asks'> {
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

function itemsOf(analysis: Analysis, named: readonly Named[], keys: ReadonlyMap<Motion, string>): Finding<'motion'>[] {
  const bySentence = new Map<number, Named[]>()
  for (const one of named) {
    const list = bySentence.get(one.mention.sentence) ?? []
    if (!list.some(({ motion }) => motion === one.motion)) list.push(one)
    bySentence.set(one.mention.sentence, list)
  }
  return [...bySentence].flatMap(([sentence, list]) => {
    const whole = sentenceSpan(analysis, sentence)
    const asks = asksIn(analysis, sentence)
    return list.map(({ mention, motion }, index): Finding<'motion'> => {
      const span = {
        start: index === 0 ? whole.start : mention.start,
        end: index === list.length - 1 ? whole.end : endBefore(analysis.text, list[index + 1]!.mention.start),
      }
      return {
        ...itemBase(motion, keys),
        ...span,
        speaker: 'government',
        rule: motion.verdict?.rule ?? (mention.names.length > 0 ? 'motion/named' : mention.reference ? 'motion/numbered' : 'motion/pointed-at'),
        asks: asks.filter((ask) => (list.length === 1 ? true : contains(span, ask))),
      }
    })
  })
}

function endBefore(text: string, next: number): number {
  const [tail = ''] = /[\s,;(/]*(?:(?:en|alsmede|evenals)\s+)?(?:(?:de|aan de|van de)\s+)?$/.exec(text.slice(Math.max(0, next - 30), next)) ?? []
  return next - tail.length
}

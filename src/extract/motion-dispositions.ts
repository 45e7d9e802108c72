import { cuesIn, sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { MotionMention } from '#extract/motion-mentions.ts'
import type { Disposition, Motion, Named } from '#extract/motion-thread.ts'
import { contains, type Span } from '#model/span.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'

const TOPIC =
  /^(?:\s*[([][^()[\]]{0,120}[)\]])?,? (?:over|om|inzake|betreffende|aangaande|met betrekking tot) [^(;,]{0,400}?(?=[(;,]| (?:is|wordt|worden|heb|hebben|heeft|sluit|past|ondersteunt|beschouw|beschouwt|acht|voer|voert|geef|geeft|kom|komt|zie|ziet|zal|zullen|ontraad|betrek|neem) | (?:kan|kunnen|wil|willen|ga|gaan|doe|houd|volg|wijs|informeer|bericht) (?:ik|wij|het kabinet|de regering|niet|pas|hiermee|nog)\b| als (?:een )?(?:ondersteuning|steun|aanmoediging|aansporing|bevestiging|onderstreping|invulling|uitgevoerd|afgedaan)\b|\.?$)/i
const FUTURE = /\b(?:zal|zullen|ga|gaan|gaat|voornemens)\b(?![^;]{0,120}\b(?:dat|die) )[^;]{0,120}$/i
/** A citation between brackets may stand before it. */
const FUTURE_BEHIND = /^(?:\s*\([^()]{0,120}\))?[^;.]{0,45}\b(?:zal|zullen)\b/i
const DENIED = /\b(?:niet|geen|onvoldoende|nooit)\b(?! alleen\b| slechts\b)[^,;]{0,45}$/i
/** A present tense that means the future: "wordt na de zomer uitgevoerd". */
const PLANNED =
  /\b(?:binnenkort|volgende? |komende? |aankomende? |later|uiterlijk|vanaf|zodra|te zijner tijd|(?:na|voor|in|dit|deze) (?:de |het )?(?:zomer|voorjaar|najaar|herfst|winter|reces))/i
const NOW = /\b(?:hiermee|daarmee|hierdoor|hierbij|deze brief|zo|inmiddels|al|reeds)\b/i
/** What may follow words that must close their clause. */
const CLOSED =
  /^\s*(?:[,.;:)\]]|$|(?:en|maar|omdat|zodat|doordat|door|met|tot|totdat|nu|zolang|vanwege|wegens|want|aangezien|als|in|voor|na|op|om|hoewel|ook al|zoals|waarbij|terwijl)\b)/i
/** What is told of a motion beside it does not part it from what is done with it: its number, and what it asks. */
const BESIDE = /^(?:\s*\([^()]{0,120}\))?(?:,? (?:die|waarin|waarmee|waarbij)\b[^;]{0,300},)?/
/** The letter reports itself: "hierbij informeer ik u over de uitvoering van de motie" leaves nothing for later. */
const REPORTS_NOW = /\b(?:hierbij|hiermee|hieronder|bijgaand|(?:in|met|middels|via) (?:deze|dit) \p{L}+)\b/iu
const CONTRAST = /;|\b(?:maar|terwijl|daarentegen|wel)\b/
const BACK =
  /^(?:Hiermee|Daarmee|Hierdoor|Zo|Zodoende|Aldus|Op deze (?:wijze|manier)|Op die (?:wijze|manier)|Dit|Deze|Daaraan|Hieraan|Dat|Met deze|Ik|Het kabinet|Derhalve)\b/
const BACK_OBJECT =
  /\b(?:(?:dit|dat|het) (?:verzoek|gevraagde)|(?:deze|die|de) (?:oproep|wens|vraag|strekking)|hieraan|daaraan|deze als|hier invulling|haar als|daartoe|hiertoe|(?:besluit|besluitvorming) (?:hierover|daarover)|(?:ik|kabinet|wij|nederland) (?:dit|dat) (?:inmiddels |ook )?gedaan)\b/i
/** Words that can mean nothing but what the motion asked: the sentence disposes of it and is shown as such. */
const ITS_ASK = /\b(?:dit|dat|deze|die) (?:verzoek|gevraagde|oproep|wens)\b/i

/** Motions that "de moties" can mean: those named last. */
const OPEN = 40
/** Deciding words kept of one motion. */
const EVIDENCE = 5

/**
 * Reads what the letter does with each motion; the last word counts. Writes `verdict` and `evidence` of the motions and
 * gives the sentences that dispose of one by what it asked ("aan die wens is voldaan").
 */
export function dispose(
  analysis: Analysis,
  mentions: readonly MotionMention[],
  named: readonly Named[],
  asksOf: AsksOf,
): Named[] {
  const unnamed: Named[] = []
  const bySentence = new Map<number, MotionMention[]>()
  for (const mention of mentions) {
    const list = bySentence.get(mention.sentence)
    if (list) list.push(mention)
    else bySentence.set(mention.sentence, [mention])
  }
  const motionOfMention = new Map(named.map(({ mention, motion }) => [mention, motion]))
  let open = new Set<Motion>()
  let last: Motion | undefined
  for (const [sentence, here] of bySentence) {
    const hits = hitsIn(analysis, sentence, asksOf, here)
    if (open.size > 2 * OPEN) open = new Set([...open].slice(-OPEN))
    for (const mention of here) {
      const motion = motionOfMention.get(mention)
      if (motion) {
        open.delete(motion)
        open.add(motion)
        last = motion
      }
      const verdict = verdictOn(analysis, sentence, mention, hits, here)
      if (!verdict) continue
      const targets = motion
        ? [motion]
        : mention.plural && mention.names.length === 0
          ? [...open].slice(-OPEN).filter((one) => isLeftOpen(one, verdict))
          : []
      for (const target of targets) settle(target, verdict)
    }
    const next = last && settleFromNext(analysis, sentence, last, bySentence, asksOf)
    if (next === undefined) continue
    const span = sentenceSpan(analysis, next)
    const mention = { ...here.at(-1)!, ...span, noun: span, sentence: next, names: [], reference: null }
    unnamed.push({ mention, motion: last! })
  }
  return unnamed
}

/** "Over de nog lopende moties rapporteer ik …" takes back nothing of what was said of each by itself. */
function isLeftOpen({ verdict }: Motion, { disposition }: Verdict): boolean {
  return !verdict || (verdict.disposition === 'pending' && disposition !== 'pending')
}

type AsksOf = (sentence: number) => readonly Span[]
type Verdict = { readonly disposition: Disposition; readonly rule: string; readonly evidence: Span }
type Hit = { readonly cue: Cue<'disposition'>; readonly span: Span }

function settle(motion: Motion, { disposition, rule, evidence }: Verdict): void {
  if (motion.verdict && motion.verdict.disposition !== disposition) motion.doubts.add('dispositions-differ')
  motion.verdict = { disposition, rule }
  if (motion.evidence.some(({ start, end }) => start === evidence.start && end === evidence.end)) return
  motion.evidence.push(evidence)
  if (motion.evidence.length > EVIDENCE) motion.evidence.shift()
}

/** The cues of a sentence outside what a motion asks; a cue inside a longer one is left out. `here`: the motions it names. */
function hitsIn(
  analysis: Analysis,
  sentence: number,
  asksOf: AsksOf,
  here: readonly MotionMention[] = [],
): Hit[] {
  const { tokens } = analysis
  const spanOf = ({ firstToken, endToken }: CueHit<unknown>) => ({
    start: tokens.start[firstToken]!,
    end: tokens.end[endToken - 1]!,
  })
  const hits = cuesIn(analysis, sentence, 'disposition').filter(
    (hit) => hit.cue.motion !== 'within' || here.some(({ noun }) => contains(spanOf(hit), noun)),
  )
  if (hits.length === 0) return []
  const asks = asksOf(sentence)
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
    .map((hit) => ({ cue: hit.cue, span: spanOf(hit) }))
    .filter(({ span }) => !asks.some((ask) => contains(ask, span)))
}

function verdictOn(
  analysis: Analysis,
  sentence: number,
  mention: MotionMention,
  hits: readonly Hit[],
  here: readonly MotionMention[],
): Verdict | undefined {
  let best: { verdict: Verdict; distance: number } | undefined
  const { text, sentences } = analysis
  const topic = TOPIC.exec(text.slice(mention.end, sentences.end[sentence]))?.[0].length ?? 0
  for (const { cue, span } of hits) {
    if (span.start >= mention.end && span.start < mention.end + topic) continue
    const distance =
      span.end <= mention.noun.start
        ? mention.noun.start - span.end
        : span.start >= mention.end
          ? text.slice(mention.end, span.start).replace(BESIDE, '').length
          : 0
    const side = span.start < mention.noun.start ? 'after' : 'before'
    if (distance > cue.reach || !standsRight(cue, side, contains(span, mention.noun))) continue
    if (best && distance >= best.distance) continue
    if (cue.closes && !CLOSED.test(text.slice(span.end, span.end + 20))) continue
    if (here.length > 1 && isOfAnother(text, mention, span, here)) continue
    const disposition = meant(
      analysis,
      sentence,
      cue,
      span,
      side === 'after' ? Math.max(span.end, mention.end) : span.end,
    )
    if (!disposition) continue
    const evidence = { start: Math.min(span.start, mention.noun.start), end: Math.max(span.end, mention.end) }
    best = { verdict: { disposition, rule: `motion/${cue.id}`, evidence }, distance }
  }
  return best?.verdict
}

function standsRight({ motion }: Cue<'disposition'>, side: 'before' | 'after', within: boolean): boolean {
  return motion === 'either' || (motion === 'within' ? within : motion === side)
}

/** "De motie A is uitgevoerd, maar de motie B niet": another motion and a contrast stand between the words and this one. */
function isOfAnother(
  text: string,
  mention: MotionMention,
  span: Span,
  here: readonly MotionMention[],
): boolean {
  const [from, to] = span.start < mention.start ? [span.end, mention.start] : [mention.end, span.start]
  if (from >= to || !here.some(({ noun }) => noun.start >= from && noun.end <= to)) return false
  return CONTRAST.test(text.slice(from, to))
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
  const after = text.slice(behind, sentences.end[sentence])
  const denies = /\b(?:niet|geen|ontra)/i
  if (denies.test(words) && !denies.test(cue.phrase)) {
    return /\bnog niet\b/i.test(words) ? 'pending' : cue.negated
  }
  if (DENIED.test(before) && !denies.test(words)) {
    return /\bnog niet\b/i.test(before) ? 'pending' : cue.negated
  }
  if (
    cue.future &&
    (FUTURE.test(before) || /\b(?:zal|zullen|ga|gaan|gaat)\b/i.test(words) || FUTURE_BEHIND.test(after))
  ) {
    return cue.future
  }
  if (cue.future && /^(?:word|voer|geef|kom)/i.test(words)) {
    const around = `${before.slice(-60)} ${words} ${after.slice(0, 60)}`
    if (PLANNED.test(around) && !NOW.test(around)) return cue.future
  }
  if (
    cue.disposition === 'pending' &&
    /^(?:bericht|informeer|over|meld)/i.test(words) &&
    REPORTS_NOW.test(before + words)
  ) {
    return undefined
  }
  return cue.disposition
}

/**
 * "Hiermee is aan dit verzoek voldaan": one of the next three sentences of the paragraph may settle a motion unnamed.
 * Gives that sentence when it speaks of what the motion asked.
 */
function settleFromNext(
  analysis: Analysis,
  sentence: number,
  motion: Motion,
  bySentence: ReadonlyMap<number, unknown>,
  asksOf: AsksOf,
): number | undefined {
  const { text, sentences, blockOf } = analysis
  for (let next = sentence + 1; next <= sentence + 3 && next < sentences.count; next++) {
    if (blockOf(next) !== blockOf(sentence) || bySentence.has(next)) return undefined
    const words = text.slice(sentences.start[next], sentences.end[next])
    if (!BACK.test(words) && !BACK_OBJECT.test(words)) continue
    const pointing = BACK_OBJECT.test(words)
    for (const { cue, span } of hitsIn(analysis, next, asksOf)) {
      if (
        cue.motion === 'after' ||
        (!pointing &&
          cue.disposition !== 'existing-policy' &&
          !/^(?:Hiermee|Daarmee|Op d|Zo|Aldus)/.test(words))
      ) {
        continue
      }
      const disposition = meant(analysis, next, cue, span, span.end)
      if (!disposition) continue
      settle(motion, { disposition, rule: `motion/${cue.id}`, evidence: sentenceSpan(analysis, next) })
      motion.doubts.add('disposition-from-next-sentence')
      return ITS_ASK.test(words) ? next : undefined
    }
  }
  return undefined
}

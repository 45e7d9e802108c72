import { actorsIn, doneByOthers, subjectOf, type ActorMention, type Subject } from '#extract/actors.ts'
import { cuesIn, sentenceSpan, speakerAt, type Analysis, type Voice } from '#extract/analysis.ts'
import { conditionOf, specificityOf, strengthOf } from '#extract/commitment-details.ts'
import type { Finding } from '#extract/finding.ts'
import { startingIn } from '#text/sorted.ts'
import type { TimeExpression } from '#text/time/find-times.ts'
import { SHAPE } from '#text/tokens.ts'
import type { CueHit } from '#vocabulary/phrase.ts'
import type { Cue } from '#vocabulary/schemas.ts'

type CommitmentCue = CueHit<Cue<'commitment'>>

/** What makes a sentence a commitment, with the subject that made it hold. */
type Ground = {
  readonly rule: string
  readonly class: Finding<'commitment'>['class']
  readonly modality: Finding<'commitment'>['modality']
  readonly specificity: Finding<'commitment'>['specificity'] | undefined
  readonly verb: number
  readonly mention: ActorMention | undefined
}

/** Words that say of a period under way that the rest of it is meant. */
const STILL = /^(?:nog|dit|deze|later|komend|de komende|eind|voor|uiterlijk|binnen|ook dit)\b/i

/** A date further ahead than this many years is a goal, not a plan. */
const HORIZON_YEARS = 5

const STRENGTH_OF_CLASS = { promise: 3, continuation: 2, effort: 1 } as const
const MODALITY_ORDER = ['explicit', 'continuation', 'future', 'scheduled', 'intention', 'ongoing'] as const

/**
 * Finds the sentences in which the government binds itself. The span is the whole sentence: a reviewer judges a
 * promise, not a verb. `deadline` is filled in later, when the times of the letter are known.
 */
export function findCommitments(
  analysis: Analysis,
  voices: readonly Voice[],
  times: readonly TimeExpression[],
): Finding<'commitment'>[] {
  const { sentences, document } = analysis
  const found: Finding<'commitment'>[] = []
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const hits = cuesIn(analysis, sentence, 'commitment')
    const span = sentenceSpan(analysis, sentence)
    const named = startingIn(times, span)
    if (hits.length === 0 && named.length === 0) continue
    const kind = document.blocks[analysis.blockOf(sentence)]?.kind
    if (kind === 'heading' || kind === 'signature') continue
    if (speakerAt(voices, span) !== 'government') continue
    if (isQuestion(analysis, sentence)) continue
    const actors = actorsIn(analysis, sentence)
    const timed = namesFuture(analysis, named)
    const grounds = findGrounds(analysis, sentence, hits, timed, actors)
    const recurs = named.some(({ recurrence }) => recurrence !== null && recurrence !== 'regular')
    const ahead = timed && namesFuture(analysis, named, true)
    if (grounds.length === 0 && (ahead || recurs)) {
      grounds.push(...findSchedule(analysis, sentence, actors, ahead))
    }
    if (grounds.length === 0) continue
    found.push(makeCommitment(analysis, sentence, grounds, timed))
  }
  return found
}

function findGrounds(
  analysis: Analysis,
  sentence: number,
  hits: readonly CommitmentCue[],
  timed: boolean,
  actors: readonly ActorMention[],
): Ground[] {
  const { sentences } = analysis
  const from = sentences.firstToken[sentence]!
  const to = sentences.endToken[sentence]!
  const excluded = cuesIn(analysis, sentence, 'no-commitment').filter(
    (hit) => (hit.cue.reason !== 'possibility' || !timed) && !crossesClause(analysis, hit),
  )
  const grounds: Ground[] = []
  for (const hit of hits) {
    if (hit.cue.timed && !timed) continue
    if (excluded.some((other) => overlap(hit, other))) continue
    if (isInfinitive(analysis, hit.firstToken, from)) continue
    const { kind, mention } = subjectOf(analysis, hit.firstToken, from, to, actors)
    if (
      !isBound(analysis, hit.cue, kind, timed, from, hit.firstToken, () =>
        doneByOthers(analysis, from, to, actors),
      )
    ) {
      continue
    }
    const { id, class: commitmentClass, modality } = hit.cue
    grounds.push({
      rule: id,
      class: commitmentClass,
      modality,
      specificity: hit.cue.specificity,
      verb: hit.firstToken,
      mention: kind === 'government' ? mention : undefined,
    })
  }
  const continuing = new Set(grounds.filter((g) => g.class === 'continuation').map(({ verb }) => verb))
  return grounds.filter((g) => g.class !== 'promise' || !continuing.has(g.verb))
}

/** Whether a cue binds the government, given whose clause it stands in. */
function isBound(
  analysis: Analysis,
  { agent, modality }: Cue<'commitment'>,
  kind: Subject['kind'],
  timed: boolean,
  from: number,
  verb: number,
  isDoneByOthers: () => boolean,
): boolean {
  if (agent === 'none' || kind === 'government') return true
  if (kind === 'none' && startsWithAnaphor(analysis, from, verb)) return true
  if (agent === 'government') return false
  if (kind === 'other' && !(timed && modality === 'future')) return false
  // The subject of a passive undergoes: only "door" names who acts.
  return (agent === 'passive' || kind !== 'third-party') && !isDoneByOthers()
}

/** The present tense with a future date: "In mei bezoekt de ambassadeur …". Only with the government as main subject. */
function findSchedule(
  analysis: Analysis,
  sentence: number,
  actors: readonly ActorMention[],
  timed: boolean,
): Ground[] {
  const { sentences, tokens, vocabulary } = analysis
  const { words } = vocabulary
  const { stative, notVerb } = vocabulary.memo('extract/schedule', () => {
    return {
      stative: words(
        'is zijn was waren heeft hebben had hadden kan kunnen moet moeten mag mogen zou zouden werd werden',
      ),
      notVerb: words(
        'de het een en of maar die dat waarvan waarin waar dan als zoals ook van in op aan door voor met bij uit naar over tegen',
      ),
    }
  })
  const from = sentences.firstToken[sentence]!
  const to = sentences.endToken[sentence]!
  const main = actors.find(({ object }) => !object)
  if (!main || main.kind !== 'government' || main.firstToken > from + 16) return []
  const verb = main.firstToken === from ? main.endToken : main.firstToken - 1
  if (verb >= to || tokens.shape[verb] !== SHAPE.lower) return []
  if (
    /(?:[dt]en?|schreef|kwam|ging|gaf|deed|zei|vond|hield|bleef|liet|bracht|nam)$/.test(
      wordAt(analysis, verb),
    )
  ) {
    return []
  }
  if (stative.has(tokens.word[verb]!) || notVerb.has(tokens.word[verb]!)) return []
  if (
    cuesIn(analysis, sentence, 'realisation').length > 0 ||
    cuesIn(analysis, sentence, 'no-commitment').length > 0
  ) {
    return []
  }
  const ground = { specificity: undefined, verb, mention: main }
  return timed
    ? [{ ...ground, rule: 'scheduled', class: 'promise', modality: 'scheduled' }]
    : [{ ...ground, rule: 'recurring', class: 'continuation', modality: 'ongoing' }]
}

/** "zal bezien of … kunnen worden": the second verb stands in a clause of its own, so the words do not belong together. */
function crossesClause(
  { tokens, vocabulary }: Analysis,
  { cue, firstToken, endToken }: CueHit<Cue<'no-commitment'>>,
): boolean {
  if (cue.reason !== 'possibility' && cue.reason !== 'duty') return false
  const openers = vocabulary.memo('extract/clauses', () =>
    vocabulary.words('of dat die welke zodat waar waarin waarmee om'),
  )
  for (let token = firstToken + 1; token < endToken; token++) {
    if (openers.has(tokens.word[token]!)) return true
  }
  return false
}

/** "te blijven", "het blijven", "kan … worden", "moet … blijven": no finite verb, so nobody binds himself by it. */
function isInfinitive({ text, tokens, vocabulary }: Analysis, verb: number, from: number): boolean {
  const { words } = vocabulary
  const { to, nominal, modal, openers, finite, and, onwards } = vocabulary.memo('extract/infinitives', () => {
    return {
      to: vocabulary.lexicon.id('te'),
      nominal: words('het een'),
      modal: words('kan kunnen moet moeten mag mogen dient dienen zou zouden hoeft hoeven kon konden'),
      openers: words('die dat waarbij waarmee waarin zodat omdat terwijl maar'),
      finite: words('zal zullen wil gaat ga'),
      and: vocabulary.lexicon.id('en'),
      onwards: words('daarom ook dan hierbij daarbij daarnaast zich we wij ik'),
    }
  })
  const word = tokens.word[verb]!
  const before = verb > from ? tokens.word[verb - 1]! : 0
  if (before === to) return true
  if (finite.has(word)) return false
  const plural = text.charCodeAt(tokens.end[verb]! - 1) === 110
  if (plural && nominal.has(before)) return true
  if (!plural) return false
  // "kunnen blijven fietsen en werken daarom": a new predicate, no second infinitive.
  if (before === and && onwards.has(tokens.word[verb + 1]!)) return false
  for (let token = verb - 1; token >= from && token > verb - 16; token--) {
    const other = tokens.word[token]!
    if (modal.has(other)) return true
    if (openers.has(other) || other === -59) return false
  }
  return false
}

function overlap(a: CueHit<unknown>, b: CueHit<unknown>): boolean {
  return a.firstToken < b.endToken && b.firstToken < a.endToken
}

function wordAt({ text, tokens }: Analysis, token: number): string {
  return text.slice(tokens.start[token], tokens.end[token])
}

/**
 * True when a sentence that names these times names one after the letter's date that is no mere validity or recurrence. `whollyAhead` leaves
 * out a bare year that is half over: "in 2025" tells of what was done as often as of what will be.
 */
function namesFuture(
  { document, text }: Analysis,
  named: readonly TimeExpression[],
  whollyAhead = false,
): boolean {
  const today = document.date.value
  for (const { start: at, from, to, role, type } of named) {
    if (role === 'past' || role === 'validity' || type === 'recurrence') continue
    if (today === null) return true
    const far = Number((from ?? to ?? '').slice(0, 4)) - Number(today.slice(0, 4)) > HORIZON_YEARS
    const begins =
      !whollyAhead ||
      role === 'deadline' ||
      from === null ||
      from > today ||
      STILL.test(text.slice(at, at + 12))
    if (!far && begins && (to ?? from ?? '') > today) return true
  }
  return false
}

/** "Zij blijven …": who acted in the sentence before acts on. */
function startsWithAnaphor({ tokens, vocabulary }: Analysis, from: number, verb: number): boolean {
  const { lexicon } = vocabulary
  const first = tokens.word[from]
  return verb > from && first !== 0 && (first === lexicon.id('zij') || first === lexicon.id('hij'))
}

function isQuestion({ text, sentences }: Analysis, sentence: number): boolean {
  const start = sentences.start[sentence]!
  return (
    text.charCodeAt(sentences.end[sentence]! - 1) === 63 &&
    /^(?:Kan|Kunt|Wil|Wilt|Is|Bent|Hoe|Wat|Welke|Waarom|Deelt|Heeft|Hebt|Zijn|Gaat|Erkent|Klopt)\b/.test(
      text.slice(start, start + 10),
    )
  )
}

function makeCommitment(
  analysis: Analysis,
  sentence: number,
  grounds: readonly Ground[],
  timed: boolean,
): Finding<'commitment'> {
  const best = grounds.reduce((a, b) => (STRENGTH_OF_CLASS[b.class] > STRENGTH_OF_CLASS[a.class] ? b : a))
  const commitmentClass = best.class
  const modality =
    MODALITY_ORDER.find((value) =>
      grounds.some((g) => g.class === commitmentClass && g.modality === value),
    ) ?? best.modality
  const addressed = cuesIn(analysis, sentence, 'addressee').length > 0
  const specificity =
    addressed && commitmentClass === 'promise'
      ? 'deliverable'
      : (best.specificity ?? specificityOf(analysis, sentence, commitmentClass, timed))
  return {
    kind: 'commitment',
    ...sentenceSpan(analysis, sentence),
    speaker: 'government',
    rule: `commitment/${best.rule}`,
    doubts: [],
    class: commitmentClass,
    actor: actorWords(analysis, grounds),
    addressee: addressed ? 'kamer' : null,
    modality,
    specificity,
    strength: strengthOf(specificity, modality),
    deadline: null,
    recurrence: null,
    condition: conditionOf(analysis, sentence),
    status: commitmentClass === 'promise' ? 'announced' : 'ongoing',
  }
}

function actorWords({ text, tokens }: Analysis, grounds: readonly Ground[]): string | null {
  const mention = grounds.find(({ mention }) => mention)?.mention
  return mention ? text.slice(tokens.start[mention.firstToken], tokens.end[mention.endToken - 1]) : null
}

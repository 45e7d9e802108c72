import { actorsIn, subjectOf, type ActorMention } from '#extract/actors.ts'
import { cuesIn, hasCue, sentenceSpan, speakerAt, type Analysis, type Voice } from '#extract/analysis.ts'
import { isBound, type CommitmentCue, type Plan } from '#extract/bound.ts'
import { conditionOf, strengthOf } from '#extract/commitment-details.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { findOwnAct, speaksOfItself } from '#extract/own-act.ts'
import { findSchedule, namesFuture, type Ground } from '#extract/schedule.ts'
import { specificityOf } from '#extract/specificity.ts'
import type { Span } from '#model/span.ts'
import { startingIn } from '#text/sorted.ts'
import type { TimeExpression } from '#text/time/find-times.ts'
import { MARK } from '#text/tokens.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

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
  const found: Finding<'commitment'>[] = []
  for (let sentence = 0; sentence < analysis.sentences.count; sentence++) {
    const commitment = commitmentIn(analysis, sentence, voices, times)
    if (commitment) found.push(commitment)
  }
  return found
}

function commitmentIn(
  analysis: Analysis,
  sentence: number,
  voices: readonly Voice[],
  times: readonly TimeExpression[],
): Finding<'commitment'> | undefined {
  const span = sentenceSpan(analysis, sentence)
  const named = startingIn(times, span)
  const ownWords = speaksOfItself(analysis, sentence)
  if (named.length === 0 && !ownWords && !hasCue(analysis, sentence, 'commitment')) return undefined
  const kind = analysis.document.blocks[analysis.blockOf(sentence)]?.kind
  if (kind === 'heading' || kind === 'signature') return undefined
  const speaker = speakerAt(voices, span)
  if (speaker !== 'government' && speaker !== 'chamber') return undefined
  if (isQuestion(analysis, sentence)) return undefined
  const actors = actorsIn(analysis, sentence)
  const timed = namesFuture(analysis, named)
  const recurs = isRepeated(named)
  let grounds = findGrounds(analysis, sentence, { timed, recurs }, actors)
  if (grounds.length === 0 && (timed || recurs) && speaker === 'government') {
    const ahead = timed && namesFuture(analysis, named, true)
    if (ahead || recurs) grounds = findSchedule(analysis, sentence, actors, ahead)
  }
  if (grounds.length === 0 && ownWords && speaker === 'government') {
    grounds = findOwnAct(analysis, sentence, actors)
  }
  if (speaker === 'chamber') grounds = grounds.filter(({ verb }) => isOwnBeside(analysis, voices, verb))
  if (grounds.length === 0) return undefined
  const repeats = recurs ? repeatedAll(analysis, grounds, named, beginsLater(analysis, span, named)) : grounds
  return makeCommitment(analysis, sentence, repeats, { timed, recurs })
}

/** "De motie, die vraagt om een register, wordt betrokken bij …": what the House asks stands in the midst of it. */
function isOwnBeside(analysis: Analysis, voices: readonly Voice[], verb: number): boolean {
  const { start, end } = analysis.tokens
  return speakerAt(voices, { start: start[verb]!, end: end[verb]! }) === 'government'
}

function isRepeated(named: readonly TimeExpression[]): boolean {
  return named.some(({ recurrence }) => recurrence !== null && recurrence !== 'regular')
}

/** What the words of repetition speak of: of two parts with a semicolon between them the one that they stand in. */
function repeatedAll(
  { text, tokens }: Analysis,
  grounds: readonly Ground[],
  named: readonly TimeExpression[],
  later: boolean,
): readonly Ground[] {
  return grounds.map((ground) => {
    const at = tokens.start[ground.verb]!
    const own = named.some(
      ({ start, recurrence }) =>
        recurrence !== null && !text.slice(Math.min(at, start), Math.max(at, start)).includes(';'),
    )
    return own ? repeated(ground, later) : ground
  })
}

/** What is done every year goes on; what will be done every year from a coming date is promised. */
function repeated(ground: Ground, later: boolean): Ground {
  if (ground.modality === 'scheduled' && ground.class === 'promise' && !later) {
    return { ...ground, class: 'continuation', modality: 'ongoing' }
  }
  return later && ground.class === 'continuation' && ground.modality === 'ongoing'
    ? { ...ground, class: 'promise', modality: 'scheduled' }
    : ground
}

function beginsLater(
  { document, text }: Analysis,
  { start, end }: Span,
  named: readonly TimeExpression[],
): boolean {
  const today = document.date.value ?? ''
  return (
    named.some(
      ({ role, from, to }) => from !== null && from > today && (role === 'start' || lastsYears(from, to)),
    ) || /\b(?:voor het eerst|voortaan)\b/i.test(text.slice(start, end))
  )
}

/** "In de jaren 2026 tot en met 2029": a stretch of its own, not this year's edition. */
function lastsYears(from: string, to: string | null): boolean {
  return to !== null && Number(to.slice(0, 4)) > Number(from.slice(0, 4))
}

function findGrounds(
  analysis: Analysis,
  sentence: number,
  { timed, recurs }: Plan,
  actors: readonly ActorMention[],
): readonly Ground[] {
  const hits = cuesIn(analysis, sentence, 'commitment')
  if (hits.length === 0) return NO_GROUNDS
  const excluded = exclusionsIn(analysis, sentence, timed)
  const from = analysis.sentences.firstToken[sentence]!
  const to = analysis.sentences.endToken[sentence]!
  const grounds: Ground[] = []
  for (const hit of hits) {
    if (hit.cue.timed && !timed) continue
    if (isRuledOut(excluded, hit)) continue
    if (isInfinitive(analysis, hit.firstToken, from)) continue
    const { kind, mention } = subjectOf(analysis, hit.firstToken, from, to, actors)
    if (!isBound(analysis, hit, { from, to, actors, kind, timed, recurs })) continue
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
  return withoutPromisesBeside(grounds)
}

const NO_GROUNDS: readonly Ground[] = []

/** The phrases of a sentence that rule out a commitment. */
function exclusionsIn(
  analysis: Analysis,
  sentence: number,
  timed: boolean,
): readonly CueHit<Cue<'no-commitment'>>[] {
  const hits = cuesIn(analysis, sentence, 'no-commitment')
  if (hits.length === 0) return hits
  return hits.filter(
    (hit) =>
      (hit.cue.reason !== 'possibility' || !timed) &&
      !crossesClause(analysis, hit) &&
      !belongsToNoun(analysis, hit),
  )
}

function isRuledOut(excluded: readonly CueHit<Cue<'no-commitment'>>[], hit: CommitmentCue): boolean {
  for (let at = 0; at < excluded.length; at++) if (rulesOut(excluded[at]!, hit)) return true
  return false
}

/** What goes on is not promised as well by the same verb. */
function withoutPromisesBeside(grounds: readonly Ground[]): readonly Ground[] {
  const continuations = grounds.filter((ground) => ground.class === 'continuation')
  if (continuations.length === 0) return grounds
  const continuing = new Set(continuations.map(({ verb }) => verb))
  return grounds.filter((ground) => ground.class !== 'promise' || !continuing.has(ground.verb))
}

const openersOfClauses = oncePerVocabulary(({ words }) =>
  words('of dat die welke zodat waar waarin waarmee om hoe wat wanneer'),
)

/** "zal bezien of … kunnen worden": the second verb stands in a clause of its own, so the words do not belong together. */
function crossesClause(
  { tokens, vocabulary }: Analysis,
  { cue, firstToken, endToken }: CueHit<Cue<'no-commitment'>>,
): boolean {
  if (cue.reason !== 'possibility' && cue.reason !== 'duty') return false
  const openers = openersOfClauses(vocabulary)
  for (let token = firstToken + 1; token < endToken; token++) {
    if (openers.has(tokens.word[token]!)) return true
  }
  return false
}

const nounsOfPlans = oncePerVocabulary(({ words }) => words('toezeggingen maatregelen plannen doelen beleid'))

/** "Over de toezeggingen in deze brief wordt u geïnformeerd": the letter is where they stand, and does nothing itself. */
function belongsToNoun({ tokens, vocabulary }: Analysis, { cue, firstToken }: CueHit<unknown>): boolean {
  if ((cue as { reason?: string }).reason !== 'metatext' || firstToken === 0) return false
  return nounsOfPlans(vocabulary).has(tokens.word[firstToken - 1]!)
}

const wordsOfInfinitives = oncePerVocabulary(({ words, lexicon }) => ({
  to: lexicon.id('te'),
  nominal: words('het een'),
  articles: words('het een de dit dat die deze uw mijn'),
  nouns: words('verzoek verzoeken vraag vragen start werk'),
  modal: words('kan kunnen moet moeten mag mogen dient dienen zou zouden hoeft hoeven kon konden'),
  openers: words('die dat waarbij waarmee waarin zodat omdat terwijl maar'),
  finite: words('zal zullen wil gaat ga'),
  and: lexicon.id('en'),
  onwards: words('daarom ook dan hierbij daarbij daarnaast zich we wij ik'),
}))

/** "te blijven", "het blijven", "het verzoek om", "moet … blijven": no finite verb, so nobody binds himself by it. */
function isInfinitive({ text, tokens, vocabulary }: Analysis, verb: number, from: number): boolean {
  const { to, nominal, articles, nouns, modal, openers, finite, and, onwards } =
    wordsOfInfinitives(vocabulary)
  const word = tokens.word[verb]!
  const before = verb > from ? tokens.word[verb - 1]! : 0
  if (before === to) return true
  if (finite.has(word)) return false
  if (nouns.has(word) && articles.has(before)) return true
  const plural = text.charCodeAt(tokens.end[verb]! - 1) === 110
  if (plural && nominal.has(before)) return true
  if (!plural) return false
  // "kunnen blijven fietsen en werken daarom": a new predicate, no second infinitive.
  if ((before === and || before === MARK.comma) && onwards.has(tokens.word[verb + 1]!)) return false
  // "Moet het uitgangspunt dat …, blijven gelden": the comma closes the clause that "dat" opens.
  let closed = before === MARK.comma
  for (let token = verb - 1; token >= from && token > verb - 30; token--) {
    const other = tokens.word[token]!
    if (modal.has(other)) return true
    if (other === MARK.semicolon) return false
    if (!openers.has(other)) continue
    if (!closed) return false
    closed = false
  }
  return false
}

/**
 * Words that are a noun ("zijn inzet voor") only rule out a predicate that is one of them; what somebody else is asked for ("dringt erop aan
 * dat … wordt verlengd") only one that stands behind the asking.
 */
function rulesOut(other: CueHit<Cue<'no-commitment'>>, hit: CueHit<unknown>): boolean {
  const begins = other.firstToken <= hit.firstToken && hit.firstToken < other.endToken
  if (other.cue.reason === 'noun') return begins
  if (other.cue.reason === 'asked') return begins && hit.firstToken > other.firstToken
  return overlap(other, hit)
}

function overlap(a: CueHit<unknown>, b: CueHit<unknown>): boolean {
  return a.firstToken < b.endToken && b.firstToken < a.endToken
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
  when: { readonly timed: boolean; readonly recurs: boolean },
): Finding<'commitment'> {
  const best = grounds.reduce((a, b) => (STRENGTH_OF_CLASS[b.class] > STRENGTH_OF_CLASS[a.class] ? b : a))
  const commitmentClass = best.class
  const modality =
    MODALITY_ORDER.find((value) =>
      grounds.some((g) => g.class === commitmentClass && g.modality === value),
    ) ?? best.modality
  const addressed = hasCue(analysis, sentence, 'addressee')
  const specificity =
    addressed && commitmentClass !== 'effort'
      ? 'deliverable'
      : specificityOf(analysis, sentence, { ...best, ...when, specificity: wordsOwn(grounds, best) })
  return {
    kind: 'commitment',
    ...sentenceSpan(analysis, sentence),
    speaker: 'government',
    rule: ruleId('commitment', best.rule),
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

/** What the words of the act say of it themselves: of two phrases around one verb the one that says it. */
function wordsOwn(grounds: readonly Ground[], best: Ground): Ground['specificity'] {
  if (best.class !== 'promise') return best.specificity
  const same = grounds.filter(({ verb, class: of }) => verb === best.verb && of === best.class)
  return best.specificity ?? same.find(({ specificity }) => specificity !== undefined)?.specificity
}

function actorWords({ text, tokens }: Analysis, grounds: readonly Ground[]): string | null {
  const mention = grounds.find(({ mention }) => mention)?.mention
  return mention ? text.slice(tokens.start[mention.firstToken], tokens.end[mention.endToken - 1]) : null
}

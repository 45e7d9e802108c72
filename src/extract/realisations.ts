import { actorsIn, doneByOthers, subjectOf, type ActorMention } from '#extract/actors.ts'
import { cuesIn, sentenceSpan, speakerAt, type Analysis, type Voice } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { findParticiple, grammarOf, isWeakPast } from '#extract/past-tense.ts'
import { startingIn } from '#text/sorted.ts'
import type { TimeExpression } from '#text/time/find-times.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

/**
 * Finds the sentences in which the government says, in its own voice, that something was done. The letter's own
 * statement only: evidence of the weakest grade, never proof.
 */
export function findRealisations(
  analysis: Analysis,
  voices: readonly Voice[],
  times: readonly TimeExpression[],
): Finding<'realisation'>[] {
  const { sentences, document } = analysis
  const found: Finding<'realisation'>[] = []
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const kind = document.blocks[analysis.blockOf(sentence)]?.kind
    if (kind === 'heading' || kind === 'signature') continue
    const span = sentenceSpan(analysis, sentence)
    if (speakerAt(voices, span) !== 'government') continue
    const rule = ruleOf(analysis, sentence, times)
    if (!rule) continue
    found.push({
      kind: 'realisation',
      start: span.start,
      end: span.end,
      speaker: 'government',
      rule: `realisation/${rule}`,
      doubts: [],
      when: whenOf(analysis, sentence, times),
    })
  }
  return found
}

/** Which rule makes a sentence an account of something done; undefined when none does. */
function ruleOf(analysis: Analysis, sentence: number, times: readonly TimeExpression[]): string | undefined {
  const { tokens, sentences, vocabulary } = analysis
  const from = sentences.firstToken[sentence]!
  const to = sentences.endToken[sentence]!
  const { active, auxiliaries, to: infinitive, counterfactual } = grammarOf(vocabulary)
  for (let token = from; token < to; token++) {
    const word = tokens.word[token]!
    const isAuxiliary = auxiliaries.has(word)
    if (!isAuxiliary && !isWeakPast(analysis, token)) continue
    // "te hebben": nobody says that it happened; "Had een kabinet doorgezet, dan …": it did not.
    if (token > from && tokens.word[token - 1] === infinitive) continue
    if (token === from && counterfactual.has(word)) return undefined
    const rule = active.has(word)
      ? ruleOfPerfect(analysis, sentence, token, times)
      : isAuxiliary
        ? ruleOfPassive(analysis, sentence, token, times)
        : ruleOfPast(analysis, sentence, token)
    if (rule) return rule
  }
  return ruleOfCue(analysis, sentence, from, to, times)
}

/** An auxiliary with its participle: who did it, and who else is named in the sentence. */
type Done = {
  readonly from: number
  readonly to: number
  readonly actors: readonly ActorMention[]
  readonly subject: ReturnType<typeof subjectOf>['kind']
}

/** What an auxiliary and its participle say; undefined when there is no participle, or when it says something else. */
function readDone(analysis: Analysis, sentence: number, auxiliary: number): Done | undefined {
  const from = analysis.sentences.firstToken[sentence]!
  const to = analysis.sentences.endToken[sentence]!
  const participle = findParticiple(analysis, auxiliary, from, to)
  if (participle < 0 || isExcluded(analysis, sentence, [auxiliary, participle])) return undefined
  if (isDenied(analysis, auxiliary, participle)) return undefined
  const actors = actorsIn(analysis, sentence)
  if (isBesideHouse(auxiliary, actors)) return undefined
  const { kind } = subjectOf(analysis, auxiliary, from, to, actors)
  // "De wet waarmee …, is …": the comma closes the clause of another, and the sentence's own goes on.
  const subject = kind === 'other' && analysis.tokens.word[auxiliary - 1] === MARK.comma ? 'none' : kind
  return { from, to, actors, subject }
}

/** "is geen bezoek afgelegd". */
function isDenied({ tokens, vocabulary }: Analysis, auxiliary: number, participle: number): boolean {
  const { denies } = grammarOf(vocabulary)
  for (let token = auxiliary + 1; token < participle; token++) {
    if (denies.has(tokens.word[token]!)) return true
  }
  return false
}

/** "heeft … gefinancierd". */
function ruleOfPerfect(
  analysis: Analysis,
  sentence: number,
  auxiliary: number,
  times: readonly TimeExpression[],
): string | undefined {
  const done = readDone(analysis, sentence, auxiliary)
  if (!done) return undefined
  const { from, to, subject } = done
  if (subject === 'government') return 'perfect'
  const own = isGovernmentNamed(analysis, sentence) || namesInstrument(analysis, from, to)
  return subject === 'none' && own && isConcrete(analysis, sentence, times) ? 'perfect-concrete' : undefined
}

/** "is … geopend", "werden … georganiseerd": who did it is left out, so it must be concrete or name the government. */
function ruleOfPassive(
  analysis: Analysis,
  sentence: number,
  auxiliary: number,
  times: readonly TimeExpression[],
): string | undefined {
  const done = readDone(analysis, sentence, auxiliary)
  if (!done) return undefined
  const { from, to, actors, subject } = done
  if (subject === 'government') return 'passive-own'
  if (subject === 'third-party' || subject === 'other' || doneByOthers(analysis, from, to, actors)) {
    return undefined
  }
  return isConcrete(analysis, sentence, times) || namesOwnSide(analysis, sentence) ? 'passive' : undefined
}

/** "organiseerde Nederland": the weak past tense beside the government. */
function ruleOfPast(analysis: Analysis, sentence: number, verb: number): string | undefined {
  const from = analysis.sentences.firstToken[sentence]!
  const own =
    isBesideGovernment(verb, from, actorsIn(analysis, sentence)) || isBesideInstrument(analysis, verb, from)
  if (!own || isAdjective(analysis, verb, from)) return undefined
  return isExcluded(analysis, sentence, [verb]) ? undefined : 'past'
}

/**
 * Whether a phrase of `no-realisation` speaks of these verbs: it stands around one of them and ends in the last. What
 * others do and undergo is only the government's act when the sentence names the government.
 */
function isExcluded(analysis: Analysis, sentence: number, verbs: readonly number[]): boolean {
  const [first] = verbs
  const last = verbs.at(-1)!
  return cuesIn(analysis, sentence, 'no-realisation').some(({ cue, firstToken, endToken }) => {
    const stands = firstToken <= last && last < endToken
    const closes =
      verbs.length === 1 || endToken - 1 === last || firstToken > first! || cue.reason === 'metatext'
    const isAttitude = cue.reason === 'attitude' && firstToken === first && endToken <= last
    const isOthers =
      cue.reason === 'others' && !isGovernmentNamed(analysis, sentence) && !namesOwnSide(analysis, sentence)
    return isAttitude || (stands && closes && (cue.reason !== 'others' || isOthers))
  })
}

function ruleOfCue(
  analysis: Analysis,
  sentence: number,
  from: number,
  to: number,
  times: readonly TimeExpression[],
): string | undefined {
  const hits = cuesIn(analysis, sentence, 'realisation')
  if (hits.length === 0) return undefined
  const actors = actorsIn(analysis, sentence)
  for (const { cue, firstToken } of hits) {
    if (cue.agent === 'none') return cue.id
    if (isBesideHouse(firstToken, actors)) continue
    const { kind } = subjectOf(analysis, firstToken, from, to, actors)
    if (kind === 'government') return cue.id
    if (
      (isPronoun(analysis, firstToken + 1) || (firstToken === from + 1 && isPronoun(analysis, from))) &&
      actsBefore(analysis, sentence) &&
      isConcrete(analysis, sentence, times)
    ) {
      return cue.id
    }
    const own = isGovernmentNamed(analysis, sentence) || namesInstrument(analysis, from, to)
    if (kind === 'none' && own && isConcrete(analysis, sentence, times)) return cue.id
  }
  return undefined
}

/** What the government runs, by the end of its name: `noodloket`, `steunfonds`. */
const INSTRUMENT = /(?:fonds|loket|meldpunt|hulplijn|programma|regeling)$/

/** "keerde het fonds", "het fonds opende": a thing the government runs, with its article, beside the verb. */
function isBesideInstrument({ tokens, vocabulary }: Analysis, verb: number, from: number): boolean {
  const { instruments, articles } = grammarOf(vocabulary)
  if (articles.has(tokens.word[verb + 1]!) && instruments.has(tokens.word[verb + 2]!)) return true
  return verb === from + 2 && articles.has(tokens.word[from]!) && instruments.has(tokens.word[from + 1]!)
}

function namesInstrument({ text, tokens, vocabulary }: Analysis, from: number, to: number): boolean {
  const { instruments, articles } = grammarOf(vocabulary)
  for (let token = from + 1; token < to; token++) {
    if (!articles.has(tokens.word[token - 1]!)) continue
    if (instruments.has(tokens.word[token]!)) return true
    if (INSTRUMENT.test(text.slice(tokens.start[token], tokens.end[token]))) return true
  }
  return false
}

/** Whether the sentence before was about the government: then "hij" and "zij" are its people. */
function actsBefore(analysis: Analysis, sentence: number): boolean {
  for (let before = sentence - 1; before >= 0 && before >= sentence - 3; before--) {
    const main = actorsIn(analysis, before).find(({ object }) => !object)
    if (main) return main.kind === 'government'
  }
  return false
}

/** "sprak hij": whoever acted in the sentence before. */
function isPronoun({ tokens, vocabulary }: Analysis, token: number): boolean {
  return token < tokens.count && grammarOf(vocabulary).pronouns.has(tokens.word[token]!)
}

/** "het gedelegeerde fonds": before its noun, behind an article or preposition, the form is an adjective. */
function isAdjective({ tokens, vocabulary }: Analysis, token: number, from: number): boolean {
  return token > from && grammarOf(vocabulary).nominal.has(tokens.word[token - 1]!)
}

function isBesideHouse(token: number, actors: readonly ActorMention[]): boolean {
  return actors.some(
    ({ kind, object, firstToken, endToken }) =>
      kind === 'chamber' && !object && (endToken === token || firstToken === token + 1),
  )
}

function isGovernmentNamed(analysis: Analysis, sentence: number): boolean {
  return actorsIn(analysis, sentence).some(({ kind }) => kind === 'government')
}

/** "met Nederlandse steun": the adjective of the own State. */
function namesOwnSide({ tokens, sentences, vocabulary }: Analysis, sentence: number): boolean {
  const { own } = grammarOf(vocabulary)
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    if (own.has(tokens.word[token]!)) return true
  }
  return false
}

/** The government right behind the form, or opening the sentence right before it. */
function isBesideGovernment(token: number, from: number, actors: readonly ActorMention[]): boolean {
  return actors.some(
    ({ kind, object, firstToken, endToken }) =>
      kind === 'government' &&
      !object &&
      ((endToken === token && firstToken === from) || firstToken === token + 1),
  )
}

/**
 * True when a sentence names a past time, a word such as "inmiddels", or a number without a future time: something one
 * can go and look at.
 */
function isConcrete(analysis: Analysis, sentence: number, times: readonly TimeExpression[]): boolean {
  const { tokens, sentences, vocabulary, document } = analysis
  const { done, numbers } = grammarOf(vocabulary)
  const today = document.date.value
  let future = false
  for (const { from, to, role } of startingIn(times, sentenceSpan(analysis, sentence))) {
    // "Zijn voor het einde van 2028 vervangen": what has a term ahead is not done.
    if (role === 'deadline' && to !== null && today !== null && to > today) return false
    if (role === 'past' || (from !== null && today !== null && from <= today)) return true
    if (from !== null && today !== null && from > today) future = true
  }
  let number = false
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    if (done.has(tokens.word[token]!)) return true
    number ||=
      numbers.has(tokens.word[token]!) || (tokens.word[token]! >= 0 && tokens.shape[token] === SHAPE.number)
  }
  return number && !future
}

/** When it was done: the first time of the sentence that is not a mere validity and not a repetition. */
function whenOf(
  analysis: Analysis,
  sentence: number,
  times: readonly TimeExpression[],
): Finding<'realisation'>['when'] {
  const { text } = analysis
  for (const { start, end, from, to, type, role } of startingIn(times, sentenceSpan(analysis, sentence))) {
    if (type === 'recurrence' || role === 'validity' || (from === null && to === null)) continue
    return { text: text.slice(start, end), from, to }
  }
  return null
}

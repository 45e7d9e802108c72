import { isConcrete, namesTimeAhead, whenOf } from '#extract/account-details.ts'
import { actorsIn, doneByGovernment, doneByOthers, type ActorMention } from '#extract/actors.ts'
import { sentenceSpan, speakerAt, type Analysis, type Voice } from '#extract/analysis.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { marker } from '#extract/markers.ts'
import {
  actsBefore,
  isBesideGovernment,
  isBesideInstrument,
  isLedByInstrument,
  isGovernmentNamed,
  isPronoun,
  namesInstrument,
  namesOwnSide,
} from '#extract/own-side.ts'
import { isExcluded, readDone, type Done } from '#extract/past-acts.ts'
import { grammarOf, isWeakPast, PART } from '#extract/past-tense.ts'
import { ruleOfCue } from '#extract/realisation-cues.ts'
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
  let account = -2
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const kind = document.blocks[analysis.blockOf(sentence)]?.kind
    if (kind === 'heading' || kind === 'signature') continue
    const span = sentenceSpan(analysis, sentence)
    if (speakerAt(voices, span) !== 'government') continue
    const follows = account === sentence - 1
    const rule = ruleOf(analysis, sentence, times) ?? ruleOfCue({ analysis, sentence, times, follows })
    if (!rule) continue
    account = sentence
    found.push({
      kind: 'realisation',
      start: span.start,
      end: span.end,
      speaker: 'government',
      rule: ruleId('realisation', rule),
      doubts: [],
      when: whenOf(analysis, sentence, times),
    })
  }
  return found
}

/** "De raad is om advies gevraagd. Dat heeft zij gegeven": a pronoun may mean whoever advises. */
const ADVISES = 'adviser'

const VERBS = PART.auxiliary | PART.pluperfect

/** Which form of a verb makes a sentence an account of something done; undefined when none does. */
function ruleOf(analysis: Analysis, sentence: number, times: readonly TimeExpression[]): string | undefined {
  const { tokens, sentences, vocabulary } = analysis
  const from = sentences.firstToken[sentence]!
  const to = sentences.endToken[sentence]!
  const { parts, to: infinitive } = grammarOf(vocabulary)
  for (let token = from; token < to; token++) {
    const word = tokens.word[token]!
    const part = word > 0 ? parts[word]! : 0
    if ((part & VERBS) === 0 && !isWeakPast(analysis, token)) continue
    // "te hebben": nobody says that it happened; "Had een kabinet doorgezet, dan …": it did not.
    if (token > from && tokens.word[token - 1] === infinitive) continue
    if (token === from && (part & PART.counterfactual) > 0) return undefined
    const rule =
      (part & PART.active) > 0
        ? ruleOfPerfect(analysis, sentence, token, times)
        : (part & PART.auxiliary) > 0
          ? ruleOfPassive(analysis, sentence, token, times)
          : (part & PART.pluperfect) > 0
            ? ruleOfPluperfect(analysis, sentence, token)
            : ruleOfPast(analysis, sentence, token, times)
    if (rule) return rule
  }
  return undefined
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
  // "heeft hij gesproken" behind a sentence about the minister.
  if (subject === 'none' && isPronoun(analysis, auxiliary + 1) && actsBefore(analysis, sentence, ADVISES)) {
    return 'perfect'
  }
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
  if (subject === 'government' || isDoneByGovernment(analysis, auxiliary, done)) return 'passive-own'
  if (isJoint(analysis, from, auxiliary, actors)) return 'passive-joint'
  if (subject === 'third-party' || subject === 'other' || doneByOthers(analysis, from, to, actors)) {
    return undefined
  }
  // "Volgens de aanklager zijn zaken geregistreerd": what others say of others.
  if (analysis.tokens.word[from] === grammarOf(analysis.vocabulary).according) return undefined
  if (isConcrete(analysis, sentence, times) || namesOwnSide(analysis, sentence)) return 'passive'
  if (subject !== 'none' || namesTimeAhead(analysis, sentence, times)) return undefined
  return isMade(analysis, auxiliary, done) ? 'passive-made' : undefined
}

/** "De teksten zijn aangepast"; not "zodra …", and not "door de eigenaar". */
function isMade(analysis: Analysis, auxiliary: number, { from, participle }: Done): boolean {
  const { word } = analysis.tokens
  if (marker(analysis.vocabulary, 'made')[word[participle]!] !== 1) return false
  const { by } = grammarOf(analysis.vocabulary)
  for (let token = from; token < participle; token++) if (word[token] === by) return false
  return !isSupposed(analysis, from, auxiliary)
}

/** "Zodra de regels zijn aangepast": nobody says that they are. */
function isSupposed({ tokens, vocabulary }: Analysis, from: number, auxiliary: number): boolean {
  const { supposing } = grammarOf(vocabulary)
  for (let token = auxiliary - 1; token >= from && tokens.word[token] !== MARK.comma; token--) {
    if (supposing.has(tokens.word[token]!)) return true
  }
  return false
}

/** "dat door Nederland is uitgebreid": the government behind "door" in the clause of the auxiliary itself. */
function isDoneByGovernment(analysis: Analysis, auxiliary: number, { from, to, actors }: Done): boolean {
  const { openers } = grammarOf(analysis.vocabulary)
  const { word } = analysis.tokens
  const bounds = (token: number) => word[token] === MARK.comma || openers.has(word[token]!)
  let first = auxiliary
  while (first > from && !bounds(first - 1)) first--
  let end = auxiliary + 1
  while (end < to && !bounds(end)) end++
  return doneByGovernment(analysis, first, end, actors)
}

/** "was door het kabinet gevraagd". */
function ruleOfPluperfect(analysis: Analysis, sentence: number, auxiliary: number): string | undefined {
  const done = readDone(analysis, sentence, auxiliary)
  return done && isDoneByGovernment(analysis, auxiliary, done) ? 'passive-own' : undefined
}

/** "Met Zweden is een lijst opgesteld", "Samen met de gemeente werd …": who opens as a partner acts with the government. */
function isJoint(
  { tokens, vocabulary }: Analysis,
  from: number,
  auxiliary: number,
  actors: readonly ActorMention[],
): boolean {
  const { together, along } = grammarOf(vocabulary)
  const first = together.has(tokens.word[from]!) ? from + 1 : from
  if (tokens.word[first] !== along) return false
  return actors.some(({ kind, endToken }) => kind === 'third-party' && endToken <= auxiliary)
}

/** "organiseerde Nederland": the weak past tense beside the government. */
function ruleOfPast(
  analysis: Analysis,
  sentence: number,
  verb: number,
  times: readonly TimeExpression[],
): string | undefined {
  let from = analysis.sentences.firstToken[sentence]!
  // The mark before a list item.
  while (from < verb && analysis.tokens.shape[from] === SHAPE.mark) from++
  const own =
    isBesideGovernment(analysis, verb, from, actorsIn(analysis, sentence)) ||
    isBesideInstrument(analysis, verb, from) ||
    (isLedByInstrument(analysis, verb, from) && isConcrete(analysis, sentence, times))
  if (!own || isAdjective(analysis, verb, from)) return undefined
  return isExcluded(analysis, sentence, [verb]) ? undefined : 'past'
}

/** "het gedelegeerde fonds": before its noun, behind an article or preposition, the form is an adjective. */
function isAdjective({ tokens, vocabulary }: Analysis, token: number, from: number): boolean {
  return token > from && grammarOf(vocabulary).nominal.has(tokens.word[token - 1]!)
}

import { isConcrete } from '#extract/account-details.ts'
import { actorsIn, doneByOthers, subjectOf } from '#extract/actors.ts'
import { cuesIn, type Analysis } from '#extract/analysis.ts'
import {
  actsBefore,
  isBesideHouse,
  isGovernmentNamed,
  isPronoun,
  namesInstrument,
  opensWithInstrument,
} from '#extract/own-side.ts'
import { isAhead, isDenied, isExcluded, tellsOfPast } from '#extract/past-acts.ts'
import { grammarOf } from '#extract/past-tense.ts'
import type { TimeExpression } from '#text/time/find-times.ts'
import { SHAPE } from '#text/tokens.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'

/** A word that denies what a verb says stands this near to it: "geen opgave deed", "nam niet deel". */
const NEAR = 3

/** A sentence under judgement; `follows` when the one before it is an account of something done. */
type Place = {
  readonly analysis: Analysis
  readonly sentence: number
  readonly times: readonly TimeExpression[]
  readonly follows: boolean
}

/** The phrase of `realisation` that makes a sentence an account of something done; undefined when none does. */
export function ruleOfCue(place: Place): string | undefined {
  const { analysis, sentence } = place
  return cuesIn(analysis, sentence, 'realisation').find((hit) => counts(place, hit))?.cue.id
}

function counts(place: Place, hit: CueHit<Cue<'realisation'>>): boolean {
  const { analysis, sentence, times, follows } = place
  const { agent } = hit.cue
  if (agent === 'none') {
    return !isAhead(analysis, sentence, hit.firstToken) && !isDenied(analysis, hit.firstToken, hit.endToken)
  }
  if (agent === 'government') return isOwnAct(place, hit.firstToken)
  if (agent === 'before') return follows && tellsOfPast(analysis, sentence)
  if (agent === 'hand') return tellsOfPast(analysis, sentence)
  if (!isConcrete(analysis, sentence, times)) return false
  const { sentences, tokens, vocabulary } = analysis
  if (agent === 'fact') {
    // "kreeg de steun van zeven landen": no help but votes.
    if (tokens.word[hit.endToken] === vocabulary.lexicon.id('van')) return false
    const to = sentences.endToken[sentence]!
    return !doneByOthers(analysis, sentences.firstToken[sentence]!, to, actorsIn(analysis, sentence))
  }
  return tellsOfPast(analysis, sentence)
}

/** Whether the government, or what it runs, is who does what a verb says. */
function isOwnAct({ analysis, sentence, times }: Place, verb: number): boolean {
  const from = analysis.sentences.firstToken[sentence]!
  const to = analysis.sentences.endToken[sentence]!
  const actors = actorsIn(analysis, sentence)
  if (isBesideHouse(verb, actors) || isExcluded(analysis, sentence, [verb])) return false
  if (isDenied(analysis, verb - NEAR, verb + NEAR)) return false
  const { kind } = subjectOf(analysis, verb, from, to, actors)
  if (kind === 'government') return true
  const own =
    (kind === 'none' && (isGovernmentNamed(analysis, sentence) || namesInstrument(analysis, from, to))) ||
    isOwnPronoun(analysis, sentence, verb)
  return own && isConcrete(analysis, sentence, times)
}

/** "sprak hij" behind a sentence about the government, "hielp het" behind one about its fund. */
function isOwnPronoun(analysis: Analysis, sentence: number, verb: number): boolean {
  const { sentences } = analysis
  const from = sentences.firstToken[sentence]!
  if (isPronoun(analysis, verb + 1) || (verb === from + 1 && isPronoun(analysis, from))) {
    return actsBefore(analysis, sentence)
  }
  return (
    isItself(analysis, verb) &&
    sentence > 0 &&
    opensWithInstrument(analysis, sentences.firstToken[sentence - 1]!)
  )
}

/** "hielp het 63 redacties", "gaf het aan elf groepen": the pronoun, no article. */
function isItself({ tokens, vocabulary }: Analysis, verb: number): boolean {
  const { nominal } = grammarOf(vocabulary)
  if (tokens.word[verb + 1] !== vocabulary.lexicon.id('het')) return false
  return tokens.shape[verb + 2] === SHAPE.number || nominal.has(tokens.word[verb + 2]!)
}

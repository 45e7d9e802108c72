import { actorsIn, subjectOf, type ActorMention } from '#extract/actors.ts'
import { cuesIn, type Analysis } from '#extract/analysis.ts'
import { isBesideHouse, namesOwnSide, takesPart } from '#extract/own-side.ts'
import { findParticiple, grammarOf } from '#extract/past-tense.ts'
import { MARK } from '#text/tokens.ts'

/** An auxiliary with its participle: who did it, and who else is named in the sentence. */
export type Done = {
  readonly from: number
  readonly to: number
  readonly actors: readonly ActorMention[]
  readonly subject: ReturnType<typeof subjectOf>['kind']
  /** The token of the participle. */
  readonly participle: number
}

/** What an auxiliary and its participle say; undefined when there is no participle, or when it says something else. */
export function readDone(analysis: Analysis, sentence: number, auxiliary: number): Done | undefined {
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
  return { from, to, actors, subject, participle }
}

/** "is geen bezoek afgelegd". */
export function isDenied({ tokens, vocabulary }: Analysis, auxiliary: number, participle: number): boolean {
  const { denies } = grammarOf(vocabulary)
  for (let token = auxiliary + 1; token < participle; token++) {
    if (denies.has(tokens.word[token]!)) return true
  }
  return false
}

/**
 * Whether a phrase of `no-realisation` speaks of these verbs: it stands around one of them and ends in the last. What
 * others do and undergo is only the government's act when the sentence names the government.
 */
export function isExcluded(analysis: Analysis, sentence: number, verbs: readonly number[]): boolean {
  const [first] = verbs
  const last = verbs.at(-1)!
  const { asides } = grammarOf(analysis.vocabulary)
  const { tokens } = analysis
  return cuesIn(analysis, sentence, 'no-realisation').some(({ cue, firstToken, endToken }) => {
    const stands = firstToken <= last && last < endToken
    const closes =
      verbs.length === 1 || endToken - 1 - last <= 2 || firstToken > first! || cue.reason === 'metatext'
    // "heb ik, zoals toegezegd, gesproken": the promise is told beside the deed.
    const isAside = asides.has(analysis.tokens.word[endToken - 2]!)
    // "Heeft bij zijn aantreden geld uitgetrokken", "is aangepast, gericht op …": the words of a state are the verbs themselves.
    const beyond = endToken - 1 > last && tokens.word[last + 1] === MARK.comma
    if (cue.reason === 'state' && (firstToken > first! || beyond)) return false
    const isAttitude = cue.reason === 'attitude' && firstToken === first && endToken <= last && !isAside
    const isOthers =
      cue.reason === 'others' && !takesPart(analysis, sentence) && !namesOwnSide(analysis, sentence)
    return isAttitude || (stands && closes && (cue.reason !== 'others' || isOthers))
  })
}

/** "zodra het onderzoek is afgerond": whether a phrase around a verb says that it is still to be done. */
export function isAhead(analysis: Analysis, sentence: number, verb: number): boolean {
  return cuesIn(analysis, sentence, 'no-realisation').some(
    ({ cue, firstToken, endToken }) => cue.reason === 'future' && firstToken <= verb && verb < endToken,
  )
}

/** Whether a sentence tells of the past at all: a perfect, a passive, or a verb of `realisation` that is not ruled out. */
export function tellsOfPast(analysis: Analysis, sentence: number): boolean {
  const { tokens, sentences, vocabulary } = analysis
  const from = sentences.firstToken[sentence]!
  const to = sentences.endToken[sentence]!
  const { auxiliaries } = grammarOf(vocabulary)
  for (let token = from; token < to; token++) {
    const word = tokens.word[token]!
    if (!auxiliaries.has(word)) continue
    const participle = findParticiple(analysis, token, from, to)
    if (participle < 0 || isDenied(analysis, token, participle)) continue
    if (!isExcluded(analysis, sentence, [token, participle])) return true
  }
  return cuesIn(analysis, sentence, 'realisation').some(
    ({ cue, firstToken }) => cue.agent === 'government' && !isExcluded(analysis, sentence, [firstToken]),
  )
}

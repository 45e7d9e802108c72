import { actorsIn, isTitle, type ActorMention } from '#extract/actors.ts'
import type { Analysis } from '#extract/analysis.ts'
import { marker } from '#extract/markers.ts'
import { grammarOf } from '#extract/past-tense.ts'
import { SHAPE } from '#text/tokens.ts'

/** What the government runs, by the end of its name: `noodloket`, `steunfonds`. */
const INSTRUMENT = /(?:fonds|loket|meldpunt|hulplijn|programma|regeling)$/

/** "keerde het fonds", "het fonds opende": a thing the government runs, with its article, beside the verb. */
export function isBesideInstrument(analysis: Analysis, verb: number, from: number): boolean {
  const { articles } = grammarOf(analysis.vocabulary)
  const { word } = analysis.tokens
  if (articles.has(word[verb + 1]!) && isInstrument(analysis, verb + 2)) return true
  return verb === from + 2 && opensWithInstrument(analysis, from)
}

/** "De hulplijn voor leden beantwoordde": such a thing opens the sentence, and no other clause begins before the verb. */
export function isLedByInstrument(analysis: Analysis, verb: number, from: number): boolean {
  const { openers, nominal, numbers } = grammarOf(analysis.vocabulary)
  const { word, shape } = analysis.tokens
  // "in zijn laatste jaren": an adjective looks like the verb, but no object follows it.
  const hasObject =
    shape[verb + 1] === SHAPE.number || nominal.has(word[verb + 1]!) || numbers.has(word[verb + 1]!)
  if (!hasObject || !opensWithInstrument(analysis, from)) return false
  for (let token = from + 2; token < verb; token++) if (openers.has(word[token]!)) return false
  return true
}

/** Whether a sentence begins with an article and a thing the government runs. */
export function opensWithInstrument(analysis: Analysis, from: number): boolean {
  const { articles } = grammarOf(analysis.vocabulary)
  return articles.has(analysis.tokens.word[from]!) && isInstrument(analysis, from + 1)
}

/** Whether such a thing, with its article, is named behind the first word. */
export function namesInstrument(analysis: Analysis, from: number, to: number): boolean {
  const { articles } = grammarOf(analysis.vocabulary)
  for (let token = from + 1; token < to; token++) {
    if (articles.has(analysis.tokens.word[token - 1]!) && isInstrument(analysis, token)) return true
  }
  return false
}

function isInstrument({ text, tokens, vocabulary }: Analysis, token: number): boolean {
  if (token >= tokens.count) return false
  const word = tokens.word[token]!
  if (word > 0) return marker(vocabulary, 'instrument')[word] === 1 || endsAsInstrument(text, tokens, token)
  return word === 0 && endsAsInstrument(text, tokens, token)
}

function endsAsInstrument(text: string, { start, end }: Analysis['tokens'], token: number): boolean {
  return INSTRUMENT.test(text.slice(start[token], end[token]))
}

/**
 * Whether the sentence before was about the government: then "hij" and "zij" are its people. Not when it names somebody of the kind `beside`
 * as well, who can be meant too.
 */
export function actsBefore(analysis: Analysis, sentence: number, beside?: ActorMention['kind']): boolean {
  for (let before = sentence - 1; before >= 0 && before >= sentence - 3; before--) {
    const actors = actorsIn(analysis, before)
    const main = actors.find(({ object }) => !object)
    if (main) return main.kind === 'government' && !actors.some(({ kind }) => kind === beside)
  }
  return false
}

/** "sprak hij": whoever acted in the sentence before. */
export function isPronoun({ tokens, vocabulary }: Analysis, token: number): boolean {
  return token < tokens.count && grammarOf(vocabulary).pronouns.has(tokens.word[token]!)
}

/** Whether the House is the subject beside a verb. */
export function isBesideHouse(token: number, actors: readonly ActorMention[]): boolean {
  return actors.some(
    ({ kind, object, firstToken, endToken }) =>
      kind === 'chamber' && !object && (endToken === token || firstToken === token + 1),
  )
}

/** Whether the sentence names the government at all. */
export function isGovernmentNamed(analysis: Analysis, sentence: number): boolean {
  return actorsIn(analysis, sentence).some(({ kind }) => kind === 'government')
}

/** Whether the government acts or helps in the sentence: in "gevlucht naar Nederland" it does neither. */
export function takesPart(analysis: Analysis, sentence: number): boolean {
  const { helpers } = grammarOf(analysis.vocabulary)
  return actorsIn(analysis, sentence).some(
    ({ kind, object, firstToken }) =>
      kind === 'government' && (!object || helpers.has(analysis.tokens.word[firstToken - 1]!)),
  )
}

/** "met Nederlandse steun": the adjective of the own State. */
export function namesOwnSide({ tokens, sentences, vocabulary }: Analysis, sentence: number): boolean {
  const { own } = grammarOf(vocabulary)
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    if (own.has(tokens.word[token]!)) return true
  }
  return false
}

/** "De regering in Nairobi": with a place behind it another government is meant; an embassy is ours wherever it stands. */
function isOfOthers({ text, tokens }: Analysis, endToken: number): boolean {
  const end = tokens.end[endToken - 1]!
  return /(?:regering|kabinet|overheid)$/i.test(text.slice(Math.max(0, end - LONGEST_WORD), end))
}

const LONGEST_WORD = 12

/** The government right behind the form, or opening the sentence right before it, its title and place included. */
export function isBesideGovernment(
  analysis: Analysis,
  token: number,
  from: number,
  actors: readonly ActorMention[],
): boolean {
  return actors.some(
    ({ kind, object, firstToken, endToken }) =>
      kind === 'government' &&
      !object &&
      ((firstToken === from &&
        (endToken === token || (isTitle(analysis, endToken, token) && !isOfOthers(analysis, endToken)))) ||
        firstToken === token + 1),
  )
}

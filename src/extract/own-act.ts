import type { ActorMention } from '#extract/actors.ts'
import { cuesIn, type Analysis } from '#extract/analysis.ts'
import { marker } from '#extract/markers.ts'
import { isWeakPast } from '#extract/past-tense.ts'
import type { Ground } from '#extract/schedule.ts'
import { MARK, SHAPE } from '#text/tokens.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

const wordsOfOwnActs = oncePerVocabulary(({ words, lexicon }) => ({
  one: lexicon.id('ik'),
  denies: words('niet geen niets nooit nauwelijks'),
  aside: words('ook dan zelf daarom daarnaast'),
}))

/**
 * "Ontwikkel ik een cursus": a present tense that no list of promises has. A minister who says what he does binds himself, unless the verb
 * tells what he holds, feels or knows, or what the letter does (the row `no-act` of `vocabulary/markers`). What "wij" do tells as often
 * how things are.
 */
export function findOwnAct(analysis: Analysis, sentence: number, actors: readonly ActorMention[]): Ground[] {
  const { sentences, tokens, vocabulary } = analysis
  const { one } = wordsOfOwnActs(vocabulary)
  const from = sentences.firstToken[sentence]!
  const to = sentences.endToken[sentence]!
  for (let token = from; token < to; token++) {
    const word = tokens.word[token]!
    if (word !== one) continue
    const verb = verbBeside(analysis, token, from, to)
    if (verb < 0 || isDenied(analysis, verb, to) || isPast(analysis, sentence, verb)) continue
    return [
      {
        rule: 'own-act',
        class: 'promise',
        modality: 'scheduled',
        specificity: undefined,
        verb,
        mention: actors.find(({ firstToken, endToken }) => firstToken <= token && token < endToken),
      },
    ]
  }
  return []
}

/** Whether a sentence holds the first person at all. */
export function speaksOfItself({ sentences, tokens, vocabulary }: Analysis, sentence: number): boolean {
  const { one } = wordsOfOwnActs(vocabulary)
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    const word = tokens.word[token]!
    if (word === one) return true
  }
  return false
}

/** The finite verb right before the first person, or right behind it where it opens the sentence; -1 when there is none. */
function verbBeside(analysis: Analysis, person: number, from: number, to: number): number {
  const { tokens, vocabulary } = analysis
  const { aside } = wordsOfOwnActs(vocabulary)
  if (person > from && isPresent(analysis, person - 1, to)) return person - 1
  const { word } = tokens
  // "…; ik stel een casemanager aan": a clause of its own.
  if (person !== from && word[person - 1] !== MARK.semicolon) return -1
  const next = aside.has(tokens.word[person + 1]!) ? person + 2 : person + 1
  return next < to && isPresent(analysis, next, to) ? next : -1
}

/** Of each verb that says little, the words at the end of its clause by which it tells of an act: "stel ik … aan". */
const lightActs = oncePerVocabulary(({ data, lexicon }): ReadonlyMap<number, ReadonlySet<number>> => {
  const acts = new Map<number, Set<number>>()
  for (const pair of data.markers.find(({ id }) => id === 'light-act')?.words ?? []) {
    const [verb = '', particle = ''] = pair.split(' ')
    const known = acts.get(lexicon.id(verb)) ?? new Set()
    acts.set(lexicon.id(verb), known.add(lexicon.id(particle)))
  }
  acts.delete(0)
  return acts
})

/** "Ik stel een casemanager aan.": whether the clause of a verb that says little ends in the word that makes it an act. */
function endsInAct({ tokens, vocabulary }: Analysis, verb: number, to: number): boolean {
  const particles = lightActs(vocabulary).get(tokens.word[verb]!)
  if (!particles) return false
  let end = verb + 1
  while (end < to && tokens.shape[end] !== SHAPE.mark) end++
  return end > verb + 2 && particles.has(tokens.word[end - 1]!)
}

/** Words that are no verb ("dat ik"), tell of no act, or of the past. */
const NO_ACTS = ['stop', 'no-act', 'strong-past']

/** A form that the first person can have in the present, of a verb that tells of an act. */
function isPresent(analysis: Analysis, token: number, to: number): boolean {
  const { text, tokens, vocabulary } = analysis
  const word = tokens.word[token]!
  if (tokens.shape[token] !== SHAPE.lower) return false
  if (word > 0 && NO_ACTS.some((row) => marker(vocabulary, row)[word] === 1)) return false
  if (marker(vocabulary, 'light-verb')[word] === 1 && !endsInAct(analysis, token, to)) return false
  if (isWeakPast(analysis, token)) return false
  const form = text.slice(tokens.start[token], tokens.end[token])
  return FIRST_PERSON.test(form)
}

/** "neem", "zie", "verricht"; neither "nemen" nor "genomen", nor "waarover". */
const FIRST_PERSON = /^(?!ge[^e]\p{L}+[dt]$|(?:waar|daar|hier)\p{L}+$)\p{L}{2,}(?<!en)$/u

/** "neem ik geen stappen": what is left undone is no promise; "niet alleen" leaves nothing undone. */
function isDenied({ text, tokens, vocabulary }: Analysis, verb: number, to: number): boolean {
  const { denies } = wordsOfOwnActs(vocabulary)
  for (let token = verb + 1; token < to && tokens.word[token] !== MARK.comma; token++) {
    if (
      denies.has(tokens.word[token]!) &&
      !/^niet alleen\b/.test(text.slice(tokens.start[token], tokens.start[token]! + 12))
    ) {
      return true
    }
  }
  return false
}

/** Whether a phrase says that these words tell of the past, of the letter itself, or of nothing that is done. */
function isPast(analysis: Analysis, sentence: number, verb: number): boolean {
  return cuesIn(analysis, sentence, 'no-commitment').some(
    ({ firstToken, endToken }) => firstToken <= verb + 1 && verb < endToken,
  )
}

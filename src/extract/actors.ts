import { oncePerAnalysis, type Analysis } from '#extract/analysis.ts'
import { isDemonstrative } from '#extract/demonstrative.ts'
import { marker, type Flags } from '#extract/markers.ts'
import { fold } from '#text/fold.ts'
import { SMALL_NUMBERS } from '#text/numbers.ts'
import { MARK, SHAPE, wordsIn, type Tokens } from '#text/tokens.ts'
import { longestName, makeWordTrie, type WordTrie } from '#text/word-trie.ts'
import { oncePerVocabulary, type Vocabulary, type WordSet } from '#vocabulary/vocabulary.ts'

/** Whose side an actor is on. */
export type ActorKind = Vocabulary['data']['actors'][number]['kind']

/** A name of somebody who can act, in tokens, the last excluded. `object` when a preposition stands before it. */
export type ActorMention = {
  readonly id: string
  readonly kind: ActorKind
  readonly firstToken: number
  readonly endToken: number
  readonly object: boolean
}

type Actor = { readonly id: string; readonly kind: ActorKind }

type ActorIndex = {
  readonly names: WordTrie<Actor>
  readonly prepositions: WordSet
  readonly clauseOpeners: WordSet
  readonly adverbs: WordSet
  readonly relatives: WordSet
  readonly numbers: WordSet
  /** By lexicon number 1 for what somebody else may still have to give before the act. */
  readonly consents: Flags
  readonly of: number
  readonly by: number
  readonly and: number
  readonly but: number
  readonly there: number
}

/** Words that make what follows no subject. */
const PREPOSITIONS =
  'van in op aan door voor met bij uit naar over tegen tussen binnen buiten namens via richting jegens tot onder vanuit rond per sinds na ten ter inzake omtrent zonder mede waaronder zoals als dan tijdens gedurende conform overeenkomstig krachtens ingevolge volgens'
/** Words after which a new clause with its own subject starts. */
const CLAUSE_OPENERS =
  'die dat welke wat wie hoeveel waarmee waarin waarop waarbij waarvoor waaraan waarvan waardoor zodat omdat doordat terwijl hoewel opdat of hoe waar wanneer indien als nadat voordat totdat aangezien tenzij mits'
/** Words that may stand between a verb and its subject, or between a subject and its verb. */
const ADVERBS =
  'zich er ook daarom dan dus hier daar nu nog al weer echter immers dit deze daarbij hierbij daarnaast eveneens tevens bovendien verder zelf steeds steevast samen juist alleen in ons'

/** Forms that name the government but are never the subject of a clause. */
const NEVER_SUBJECT = new Set(['ons', 'mij', 'mijzelf'])

const actorIndex: (vocabulary: Vocabulary) => ActorIndex = oncePerVocabulary((vocabulary) => {
  const { lexicon, data } = vocabulary
  const ministries = data.ministries.map(({ id, names }) => ({ id, names, kind: 'government' as const }))
  const countries = data.countries
    .filter(({ kind }) => kind !== 'own')
    .map(({ id, names }) => ({ id, names: names.split(';'), kind: 'third-party' as const }))
  const names = [...data.actors, ...ministries, ...countries].flatMap(({ id, kind, names }) =>
    names.filter((name) => !NEVER_SUBJECT.has(fold(name))).map((name) => [name, { id, kind }] as const),
  )
  return {
    names: makeWordTrie<Actor>(names, lexicon),
    prepositions: vocabulary.words(PREPOSITIONS),
    clauseOpeners: vocabulary.words(CLAUSE_OPENERS),
    adverbs: vocabulary.words(ADVERBS),
    relatives: vocabulary.words('die welke'),
    numbers: vocabulary.words(SMALL_NUMBERS.slice(2, 13).join(' ')),
    consents: marker(vocabulary, 'consent'),
    of: lexicon.id('van'),
    by: lexicon.id('door'),
    and: lexicon.id('en'),
    but: lexicon.id('maar'),
    there: lexicon.id('er'),
  }
})

/** Everybody named in each sentence, found when first asked for. */
const actorsBySentence = oncePerAnalysis((): (readonly ActorMention[] | undefined)[] => [])

/** Everybody named in a sentence who can act, longest names first, not overlapping. */
export function actorsIn(analysis: Analysis, sentence: number): readonly ActorMention[] {
  const { sentences } = analysis
  return (actorsBySentence(analysis)[sentence] ??= findActors(
    analysis,
    sentences.firstToken[sentence]!,
    sentences.endToken[sentence]!,
  ))
}

/** Everybody named between two tokens who can act, longest names first, not overlapping. */
export function findActors(analysis: Analysis, from: number, to: number): ActorMention[] {
  const { tokens, vocabulary } = analysis
  const index = actorIndex(vocabulary)
  const { names, of } = index
  const { starts } = names
  const { word } = tokens
  const mentions: ActorMention[] = []
  for (let token = from; token < to; token++) {
    const id = word[token]!
    if (id <= 0 || starts[id] !== 1) continue
    const found = longestName(names, tokens, token, to)
    if (!found) continue
    const { value, endToken } = found
    const last = mentions.at(-1)
    mentions.push({
      id: value.id,
      kind: belongsToOthers(tokens, endToken, to, of, vocabulary) ? 'third-party' : value.kind,
      firstToken: token,
      endToken,
      object:
        isBehindPreposition(analysis, token, from, index) ||
        // "In Libanon, Niger en Oeganda": the preposition stands before all of them.
        (last !== undefined && last.object && isListed(tokens, last.endToken, token, index)),
    })
    token = endToken - 1
  }
  return mentions
}

/** Nothing but a comma, or "en", between two names. */
function isListed({ word }: Tokens, from: number, to: number, { and }: ActorIndex): boolean {
  return to - from === 1 && (word[from] === MARK.comma || word[from] === and)
}

/** "met acht gemeenten", "in nauwe samenwerking", "in Nederlandse gemeenten": a number or an adjective may stand between preposition and name. */
function isBehindPreposition(
  { text, tokens }: Analysis,
  token: number,
  from: number,
  { prepositions, numbers }: ActorIndex,
): boolean {
  const { word, shape, end } = tokens
  if (token > from && prepositions.has(word[token - 1]!)) return true
  if (token - 1 <= from || !prepositions.has(word[token - 2]!)) return false
  const isNumber = shape[token - 1] === SHAPE.number || numbers.has(word[token - 1]!)
  const isWord = shape[token - 1] === SHAPE.lower || shape[token - 1] === SHAPE.capital
  return isNumber || (isWord && text.charCodeAt(end[token - 1]! - 1) === 101)
}

/** Who the subject of a clause is; `none` when the clause names nobody, `other` when it belongs to a thing. */
export type Subject = {
  readonly kind: ActorKind | 'other' | 'none'
  readonly mention: ActorMention | undefined
}

const NOBODY: Subject = { kind: 'none', mention: undefined }

/** Tokens before a verb in which its subject is sought: no clause is longer, and an endless sentence would take forever. */
const LONGEST = 200

/**
 * Who the subject of the clause around a finite verb is. Dutch puts it right before the verb, right behind it, or, when
 * the clause is a subordinate one, right behind the word that opens it; after "en" the first clause's subject goes on.
 */
export function subjectOf(
  analysis: Analysis,
  verb: number,
  from: number,
  to: number,
  actors: readonly ActorMention[],
): Subject {
  if (verb - from > LONGEST) return subjectNear(analysis, verb, to, actors)
  const { tokens, vocabulary } = analysis
  const { clauseOpeners, relatives, adverbs, and, but, there } = actorIndex(vocabulary)
  const candidates = withoutObjects(actors)
  const adjacent = endingAt(candidates, verb) ?? titleAt(analysis, candidates, from, verb)
  if (adjacent?.kind === 'government' || adjacent?.firstToken === from) return subject(adjacent)
  const behind = subjectBehind(tokens, verb, to, candidates, adverbs, there)
  if (behind) return subject(behind)

  let nearest: ActorMention | undefined
  for (let token = verb - 1; token >= from; token--) {
    const word = tokens.word[token]!
    const before = endingAt(actors, token + 1)
    if (before) {
      if (!before.object && before.kind !== 'chamber') nearest = before
      token = before.firstToken
      continue
    }
    if (word === MARK.semicolon || (word === but && !isNearVerb(tokens, token, verb, adverbs))) break
    if ((word === and || word === but) && isNearVerb(tokens, token, verb, adverbs)) {
      const [first] = candidates
      return first && first.firstToken < token ? subject(first) : NOBODY
    }
    // "Gedurende dat voorzitterschap zal …", "in die jaren is …": that one, no clause.
    if (isDemonstrative(analysis, token, from)) continue
    if (clauseOpeners.has(word) && token > from) {
      // A comma right before the verb closes the clause that this word opened: the sentence's own subject counts.
      if (tokens.word[verb - 1] === MARK.comma) {
        return candidates[0]?.firstToken === from ? subject(candidates[0]) : NOBODY
      }
      const opening = beginningAt(candidates, token + 1)
      if (opening && !relatives.has(word)) return subject(opening)
      return nearest && !relatives.has(word) ? subject(nearest) : { kind: 'other', mention: undefined }
    }
  }
  if (adjacent && adjacent.kind !== 'chamber') return subject(adjacent)
  const first = candidates[0]
  if (first && nearest && first.firstToken <= from + 1) return subject(first)
  return nearest ? subject(nearest) : NOBODY
}

/** Those that can be a subject: the list itself when all can. */
function withoutObjects(actors: readonly ActorMention[]): readonly ActorMention[] {
  for (let at = 0; at < actors.length; at++) {
    if (actors[at]!.object) return actors.filter(({ object }) => !object)
  }
  return actors
}

/** The actor who opens the sentence, when nothing but the rest of a title stands between the name and the verb. */
function titleAt(
  analysis: Analysis,
  candidates: readonly ActorMention[],
  from: number,
  verb: number,
): ActorMention | undefined {
  const first = beginningAt(candidates, from)
  return first && isTitle(analysis, first.endToken, verb) ? first : undefined
}

/** The actor whose name ends right before a token. */
function endingAt(actors: readonly ActorMention[], token: number): ActorMention | undefined {
  for (let at = 0; at < actors.length; at++) if (actors[at]!.endToken === token) return actors[at]
  return undefined
}

/** The actor whose name begins at a token. */
function beginningAt(actors: readonly ActorMention[], token: number): ActorMention | undefined {
  for (let at = 0; at < actors.length; at++) if (actors[at]!.firstToken === token) return actors[at]
  return undefined
}

/** The same in a sentence without end: only what stands near the verb is looked at. */
function subjectNear(analysis: Analysis, verb: number, to: number, actors: readonly ActorMention[]): Subject {
  const [from, behind] = [verb - LONGEST, verb + LONGEST]
  const near = actors.filter(({ firstToken }) => firstToken >= from && firstToken <= behind)
  return subjectOf(analysis, verb, from, to, near)
}

/**
 * Whether nothing but the rest of a title, or the place of a post, stands from a token up to the verb: "De minister van
 * Financiën heeft", "De ambassade in Minsk woonde".
 */
export function isTitle({ tokens, vocabulary }: Analysis, at: number, verb: number): boolean {
  const { of, and, prepositions } = actorIndex(vocabulary)
  if (at >= verb || (tokens.word[at] !== of && !prepositions.has(tokens.word[at]!))) return false
  for (let token = at; token < verb; token++) {
    const shape = tokens.shape[token]
    if (shape === SHAPE.capital || shape === SHAPE.upper || tokens.word[token] === MARK.comma) continue
    if (tokens.word[token] !== and && !prepositions.has(tokens.word[token]!)) return false
  }
  return true
}

function subject(mention: ActorMention): Subject {
  return { kind: mention.kind, mention }
}

/** "zal Nederland", "zet het kabinet zich", "zullen er minder posten": the subject behind the verb. */
function subjectBehind(
  tokens: Tokens,
  verb: number,
  to: number,
  candidates: readonly ActorMention[],
  adverbs: WordSet,
  there: number,
): ActorMention | undefined {
  const reach = tokens.word[verb + 1] === there ? 8 : 4
  for (let next = verb + 1; next <= verb + reach && next < to; next++) {
    const after = beginningAt(candidates, next)
    if (after) return after.kind === 'chamber' ? undefined : after
    if (reach === 4 && !adverbs.has(tokens.word[next]!)) return undefined
  }
  return undefined
}

/** True when only adverbs stand between "en" and the verb: a second predicate of the same subject. */
function isNearVerb(tokens: Tokens, and: number, verb: number, adverbs: WordSet): boolean {
  for (let token = and + 1; token < verb; token++) if (!adverbs.has(tokens.word[token]!)) return false
  return true
}

/** True when "door" names a doer other than the government between two tokens. */
export function doneByOthers(
  analysis: Analysis,
  from: number,
  to: number,
  actors: readonly ActorMention[],
): boolean {
  return actors.some((actor) => actor.kind !== 'government' && isDoer(analysis, from, to, actor))
}

/** True when "door" names the government between two tokens. */
export function doneByGovernment(
  analysis: Analysis,
  from: number,
  to: number,
  actors: readonly ActorMention[],
): boolean {
  return actors.some((actor) => actor.kind === 'government' && isDoer(analysis, from, to, actor))
}

function isDoer(
  { tokens, vocabulary }: Analysis,
  from: number,
  to: number,
  { firstToken }: ActorMention,
): boolean {
  const { by, consents } = actorIndex(vocabulary)
  if (firstToken <= from || firstToken >= to || tokens.word[firstToken - 1] !== by) return false
  // "Onder voorbehoud van goedkeuring van de begroting door uw Kamer": what the House does is the consent.
  for (let token = firstToken - 2; token >= from && token > firstToken - CONSENT_REACH; token--) {
    const word = tokens.word[token]!
    if (word > 0 && consents[word] === 1) return false
  }
  return true
}

/** Tokens between a consent and who gives it, at most. */
const CONSENT_REACH = 8

/** `de regering van Oeganda`: a name with a country behind "van" is somebody else's. */
function belongsToOthers(
  tokens: Tokens,
  at: number,
  to: number,
  of: number,
  vocabulary: Vocabulary,
): boolean {
  if (at + 1 >= to || tokens.word[at] !== of || tokens.shape[at + 1] === SHAPE.lower) return false
  return countryWords(vocabulary).has(tokens.word[at + 1]!)
}

/** The first word of each country's name. */
const countryWords = oncePerVocabulary(({ data, lexicon }): ReadonlySet<number> => {
  const words = new Set<number>()
  for (const { names, kind } of data.countries) {
    if (kind !== 'own') for (const name of names.split(';')) words.add(lexicon.id(wordsIn(name)[0] ?? ''))
  }
  words.delete(0)
  return words
})

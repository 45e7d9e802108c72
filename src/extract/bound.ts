import { doneByOthers, type ActorMention, type Subject } from '#extract/actors.ts'
import type { Analysis } from '#extract/analysis.ts'
import { flagsOf } from '#extract/markers.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

/** A phrase of `commitment` in a sentence. */
export type CommitmentCue = CueHit<Cue<'commitment'>>

/** What a sentence says of when: whether it names a time ahead, and a recurrence. */
export type Plan = { readonly timed: boolean; readonly recurs: boolean }

/** Where a cue stands: between which tokens, with whom, whose clause it is, and what is said of when. */
export type Clause = Plan & {
  readonly from: number
  readonly to: number
  readonly actors: readonly ActorMention[]
  readonly kind: Subject['kind']
}

/** Whether a cue binds the government, given whose clause it stands in. */
export function isBound(analysis: Analysis, hit: CommitmentCue, clause: Clause): boolean {
  return (
    isOfGovernment(analysis, hit, clause) ||
    (clause.kind === 'none' && willHappen(analysis, hit, clause)) ||
    willBeDoneByGovernment(analysis, hit, clause)
  )
}

const FORESEEN = /\bnaar (?:verwachting|schatting|het oordeel|alle waarschijnlijkheid)\b|\bvermoedelijk\b/i

const wordsOfFuture = oncePerVocabulary(({ words, lexicon, data }) => ({
  will: words('zal zullen'),
  by: lexicon.id('door'),
  articles: words('de het een'),
  foreign: flagsOf(
    { lexicon },
    data.demonyms.flatMap(({ names }) => names),
  ),
}))

/** "Daarvan zal elk jaar € 3 miljoen naar noodhulp gaan": a sum says as surely as a day that it is planned. */
const MONEY = /€|\b(?:euro|EUR)\b/

/** "In mei zal het loket opengaan": with a date or a sum, what will happen is promised as long as nobody else is named before it. */
function willHappen(
  { text, tokens, vocabulary }: Analysis,
  { firstToken, endToken }: CommitmentCue,
  { from, to, actors, timed, recurs }: Clause,
): boolean {
  const { will, foreign } = wordsOfFuture(vocabulary)
  if (endToken - firstToken !== 1 || !will.has(tokens.word[firstToken]!)) return false
  if (FORESEEN.test(text.slice(tokens.end[firstToken], tokens.end[firstToken]! + 60))) return false
  for (let token = from; token < firstToken; token++) {
    if (tokens.word[token]! > 0 && foreign[tokens.word[token]!] === 1) return false
  }
  if (actors.some((actor) => actor.kind === 'third-party' && actor.firstToken < firstToken)) return false
  return timed || recurs || MONEY.test(text.slice(tokens.start[from], tokens.end[to - 1]))
}

/** "Aanvragen zullen door de posten in behandeling worden genomen": "door" names who is bound; not in "de door Nederland gesteunde …". */
function willBeDoneByGovernment(
  { tokens, vocabulary }: Analysis,
  { firstToken }: CommitmentCue,
  { to, actors }: Clause,
): boolean {
  const { will, by, articles } = wordsOfFuture(vocabulary)
  if (!will.has(tokens.word[firstToken]!)) return false
  return actors.some(
    ({ kind, firstToken: actor }) =>
      kind === 'government' &&
      actor > firstToken + 1 &&
      actor < to &&
      tokens.word[actor - 1] === by &&
      !articles.has(tokens.word[actor - 2]!),
  )
}

/** Whether what a cue says stands in the government's own clause, or in one that names nobody else. */
function isOfGovernment(
  analysis: Analysis,
  { cue: { agent, modality }, firstToken }: CommitmentCue,
  { from, to, actors, kind, timed }: Clause,
): boolean {
  if (agent === 'none' || kind === 'government') return true
  if (kind === 'none' && startsWithAnaphor(analysis, from, firstToken)) return true
  if (agent === 'government') return false
  if (kind === 'other' && !(timed && modality === 'future')) return false
  // The subject of a passive undergoes: only "door" names who acts.
  return (agent === 'passive' || kind !== 'third-party') && !doneByOthers(analysis, from, to, actors)
}

/** "Zij blijven …": who acted in the sentence before acts on. */
function startsWithAnaphor({ tokens, vocabulary }: Analysis, from: number, verb: number): boolean {
  const { lexicon } = vocabulary
  const first = tokens.word[from]
  return verb > from && first !== 0 && (first === lexicon.id('zij') || first === lexicon.id('hij'))
}

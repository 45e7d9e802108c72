import { cuesIn, type Analysis } from '#extract/analysis.ts'
import { isDemonstrative } from '#extract/demonstrative.ts'
import type { Finding } from '#extract/finding.ts'
import { marker } from '#extract/markers.ts'
import { MARK, SHAPE } from '#text/tokens.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

type Commitment = Finding<'commitment'>

const YEAR = /^(?:19|20)\d\d$/

/** What makes a sentence a commitment, as far as it tells what can be checked. */
export type Act = {
  readonly class: Commitment['class']
  /** The finite verb of the act, as a token. */
  readonly verb: number
  /** What the words of the act say themselves. */
  readonly specificity: Commitment['specificity'] | undefined
  /** The sentence names a time ahead. */
  readonly timed: boolean
  /** The act is repeated. */
  readonly recurs: boolean
}

/**
 * What a later reader could check, by the words of the clause in which the act stands: one product or event, a kind of
 * act, or nothing. A dated promise is one product or event, and so is money and what comes every year.
 */
export function specificityOf(analysis: Analysis, sentence: number, act: Act): Commitment['specificity'] {
  const hits = hitsOf(analysis, sentence, act.verb)
  const said = new Set(hits.map(({ cue }) => cue.specificity))
  if (act.class === 'effort') {
    if (hits.some(({ cue }) => cue.striving)) return 'deliverable'
    if (act.specificity !== 'activity' && hasTarget(analysis, sentence, act.timed)) return 'deliverable'
    return act.specificity ?? (said.has('activity') ? 'activity' : 'effort')
  }
  const dated = act.timed || act.recurs
  if (said.has('deliverable') && (act.class === 'promise' || dated)) return 'deliverable'
  if (act.specificity) return act.specificity
  if (said.has('activity')) return 'activity'
  if (said.has('effort')) return 'effort'
  return act.class === 'promise' && act.timed ? 'deliverable' : 'activity'
}

/** The kinds of word in the clause of the act; without any, those before it, and then those of the clauses behind it. */
function hitsOf(analysis: Analysis, sentence: number, verb: number): readonly CueHit<Cue<'specificity'>>[] {
  const end = clauseEnd(analysis, verb, analysis.sentences.endToken[sentence]!)
  const hits = cuesIn(analysis, sentence, 'specificity')
  const inside = hits.filter(({ firstToken, endToken }) => endToken > verb && firstToken < end)
  const before = inside.length > 0 ? inside : hits.filter(({ firstToken }) => firstToken < verb)
  return before.length > 0 ? before : hits
}

const clauseOpeners = oncePerVocabulary(({ words }) =>
  words(
    'die dat of waarmee waarin waarop waarbij waarvoor waaraan waarvan waardoor waarover zodat omdat terwijl hoewel ' +
      'tenzij mits indien als wanneer voordat nadat wat hoe welke',
  ),
)

/** Where the clause of a finite verb ends: at the word that opens the next one. */
function clauseEnd(analysis: Analysis, verb: number, to: number): number {
  const { tokens, vocabulary } = analysis
  const openers = clauseOpeners(vocabulary)
  for (let token = verb + 1; token < to; token++) {
    if (tokens.word[token] === MARK.semicolon) return token
    if (openers.has(tokens.word[token]!) && !isDemonstrative(analysis, token, verb)) return token
  }
  return to
}

/** "dat in 2026 60 procent", "in 2035 met 55%": a striving with a number to reach and a time to reach it. */
function hasTarget(analysis: Analysis, sentence: number, timed: boolean): boolean {
  const { tokens, sentences, text, vocabulary, document } = analysis
  const month = marker(vocabulary, 'month')
  const thisYear = document.date.value?.slice(0, 4) ?? ''
  let ahead = timed
  let number = false
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    if (tokens.shape[token] !== SHAPE.number || month[tokens.word[token + 1]!] === 1) continue
    const digits = text.slice(tokens.start[token], tokens.end[token])
    if (YEAR.test(digits)) ahead ||= digits > thisYear
    else number = true
  }
  return ahead && number
}

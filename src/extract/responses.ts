import { findAdvicePlaces } from '#extract/advice-places.ts'
import type { Analysis } from '#extract/analysis.ts'
import { collectAnswers, type Answer } from '#extract/collect-answers.ts'
import type { Finding } from '#extract/finding.ts'
import { makeResponse } from '#extract/make-response.ts'
import { weigh } from '#extract/stance.ts'
import { partStems } from '#extract/stems.ts'
import { voteOf } from '#extract/vote.ts'
import { findWholeAnswers } from '#extract/whole-answers.ts'

type Recommendation = Finding<'recommendation'>
type Response = Finding<'response'>

/** A recommendation and its answer, as indexes in the two lists; for the `answers` links. */
export type AnswerPair = { readonly recommendation: number; readonly response: number }

/** Only a letter that says it reacts to advice answers advice it does not quote. */
const REACTS =
  /\b(?:kabinetsreactie|beleidsreactie|reactie op (?:het|de|een) (?:\w+ )?(?:advies|adviesrapport|rapport|evaluatie)|adviesrapport|evaluatierapport)\b/i
/**
 * Finds the government's answers: one per numbered recommendation, in their order, and one with number null for each
 * answer to the advice as a whole. An unanswered recommendation has a silent response that spans it.
 */
export function findResponses(analysis: Analysis, recommendations: readonly Recommendation[]): Response[] {
  const quoted = recommendations.filter(({ source, number }) => source === 'quoted' && number !== null)
  if (
    quoted.length === 0 &&
    !REACTS.test(`${analysis.document.title ?? ''} ${analysis.text.slice(0, 3000)}`)
  ) {
    return []
  }
  const taken = new Set<number>()
  const answers = quoted.length > 0 ? collectAnswers(analysis, quoted, findAdvicePlaces(analysis), taken) : []
  const responses = quoted.map((recommendation, index) =>
    toResponse(analysis, recommendation, answers[index]!),
  )
  return [...responses, ...findWholeAnswers(analysis, quoted, taken)]
}

/** Pairs each numbered recommendation with its response; both lists as the finders gave them. */
export function pairAnswers(
  recommendations: readonly Recommendation[],
  responses: readonly Response[],
): AnswerPair[] {
  const pairs: AnswerPair[] = []
  let from = 0
  recommendations.forEach(({ number, source }, recommendation) => {
    if (number === null || source !== 'quoted') return
    const response = responses.findIndex((one, index) => index >= from && one.number === number)
    if (response < 0) return
    from = response + 1
    pairs.push({ recommendation, response })
  })
  return pairs
}

function toResponse(
  analysis: Analysis,
  recommendation: Recommendation,
  { own, elsewhere }: Answer,
): Response {
  const place = own.length > 0 ? own : elsewhere.length > 0 ? run(elsewhere) : []
  const parts = partStems(analysis, recommendation, recommendation.parts)
  const votes = [...new Set([...own, ...elsewhere])].map((sentence) =>
    voteOf(analysis, sentence, parts, own.indexOf(sentence) < 3),
  )
  const verdict = weigh(votes, recommendation.parts.length)
  const span =
    place.length > 0
      ? { start: analysis.sentences.start[place[0]!]!, end: analysis.sentences.end[place.at(-1)!]! }
      : { start: recommendation.start, end: recommendation.end }
  const doubts = own.length === 0 && elsewhere.length > 0 ? ['answered-elsewhere'] : []
  return makeResponse(analysis, recommendation.number, span, verdict, doubts)
}

/** The first stretch of sentences that follow each other. */
function run(sentences: readonly number[]): number[] {
  const sorted = [...new Set(sentences)].sort((a, b) => a - b)
  const end = sorted.findIndex((sentence, index) => index > 0 && sentence !== sorted[index - 1]! + 1)
  return end < 0 ? sorted : sorted.slice(0, end)
}

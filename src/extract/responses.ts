import { findAdvicePlaces } from '#extract/advice-places.ts'
import { sentenceText, type Analysis } from '#extract/analysis.ts'
import { collectAnswers, type Answer } from '#extract/collect-answers.ts'
import type { Finding } from '#extract/finding.ts'
import { makeResponse } from '#extract/make-response.ts'
import { reactsToAdvice } from '#extract/reaction.ts'
import { weigh, type Verdict } from '#extract/stance.ts'
import { partStems } from '#extract/stems.ts'
import { goesBack, voteOf, type Vote } from '#extract/vote.ts'
import { findWholeAnswers } from '#extract/whole-answers.ts'

type Recommendation = Finding<'recommendation'>
type Response = Finding<'response'>

/** Where the sentences begin that promise something, and those that say that something was done. */
type Deeds = { readonly promised: ReadonlySet<number>; readonly done: ReadonlySet<number> }

/** A recommendation and its answer, as indexes in the two lists; for the `answers` links. */
export type AnswerPair = { readonly recommendation: number; readonly response: number }

/**
 * Finds the government's answers: one per numbered recommendation, in their order, and one with number null for each
 * answer to the advice as a whole. An unanswered recommendation has a silent response that spans it.
 */
export function findResponses(
  analysis: Analysis,
  recommendations: readonly Recommendation[],
  commitments: readonly Finding<'commitment'>[] = [],
  realisations: readonly Finding<'realisation'>[] = [],
): Response[] {
  const quoted = recommendations.filter(({ source, number }) => source === 'quoted' && number !== null)
  if (quoted.length === 0 && !reactsToAdvice(analysis)) return []
  const taken = new Set<number>()
  const answers = quoted.length > 0 ? collectAnswers(analysis, quoted, findAdvicePlaces(analysis), taken) : []
  const deeds: Deeds = {
    promised: new Set(commitments.filter((one) => one.class === 'promise').map(({ start }) => start)),
    done: new Set(realisations.map(({ start }) => start)),
  }
  const responses = quoted.map((recommendation, index) =>
    toResponse(analysis, recommendation, answers[index]!, deeds),
  )
  return [...responses, ...findWholeAnswers(analysis, quoted, taken)]
}

/**
 * Pairs each numbered recommendation with its response; both lists in order of place. Answers may come in another order
 * than the advice; where two lists number from one, the first answer 1 is for the first recommendation 1.
 */
export function pairAnswers(
  recommendations: readonly Recommendation[],
  responses: readonly Response[],
): AnswerPair[] {
  const pairs: AnswerPair[] = []
  const waiting = Map.groupBy(responses.keys(), (response) => responses[response]!.number)
  const taken = new Map<number, number>()
  recommendations.forEach(({ number, source }, recommendation) => {
    if (number === null || source !== 'quoted') return
    const nth = taken.get(number) ?? 0
    const response = waiting.get(number)?.[nth]
    if (response === undefined) return
    taken.set(number, nth + 1)
    pairs.push({ recommendation, response })
  })
  return pairs
}

function toResponse(
  analysis: Analysis,
  recommendation: Recommendation,
  { own, elsewhere }: Answer,
  deeds: Deeds,
): Response {
  const place = own.length > 0 ? own : elsewhere.length > 0 ? run(elsewhere) : []
  const parts = partStems(analysis, recommendation, recommendation.parts)
  const votes = [...new Set([...own, ...elsewhere])].map((sentence) =>
    voteOf(analysis, sentence, parts, own.indexOf(sentence) < 5),
  )
  const verdict = decide(analysis, votes, recommendation.parts.length, deeds)
  const span =
    place.length > 0
      ? { start: analysis.sentences.start[place[0]!]!, end: analysis.sentences.end[place.at(-1)!]! }
      : { start: recommendation.start, end: recommendation.end }
  const doubts = own.length === 0 && elsewhere.length > 0 ? ['answered-elsewhere'] : []
  return makeResponse(analysis, recommendation.number, span, verdict, doubts)
}

/** Outcomes that say nothing of what is asked: then what the answer promises or accounts for is the answer. */
const UNSAID: ReadonlySet<string> = new Set(['nothing-said', 'acknowledgement'])

/** What the sentences say of the advice; where that leaves something open, with what they promise and account for. */
function decide(analysis: Analysis, votes: readonly Vote[], partCount: number, deeds: Deeds): Verdict {
  const said = weigh(votes, partCount)
  const saysLittle = UNSAID.has(said.rule) || onlyHintsAtPractice(said, votes)
  // Of several asks one may be refused, and another met by a promise that repeats none of its words.
  const mayMeetPart = said.stance === 'refuses' && partCount > 1
  const takesPart = said.stance === 'partly' && said.consequence === 'none'
  if (!saysLittle && !mayMeetPart && !takesPart) return said
  const done = weigh(
    votes.map((vote) => withDeed(vote, analysis, deeds)),
    partCount,
  )
  return saysLittle || done.stance === 'partly' ? done : said
}

/** Agreement whose only sign of practice is a word such as "jaarlijks": what the answer promises is surer. */
function onlyHintsAtPractice({ stance, consequence }: Verdict, votes: readonly Vote[]): boolean {
  return stance === 'agrees' && consequence === 'exists' && votes.every(({ exists }) => exists <= 1)
}

/** A sentence that says nothing else of the advice and promises or accounts for something is what the government does with it. */
function withDeed(vote: Vote, analysis: Analysis, { promised, done }: Deeds): Vote {
  const start = analysis.sentences.start[vote.sentence]!
  if (Math.max(vote.refuses, vote.act, vote.later, vote.exists) >= 2) return vote
  if (promised.has(start)) {
    return { ...vote, act: 2, concedes: goesBack(sentenceText(analysis, vote.sentence)) }
  }
  return done.has(start) ? { ...vote, exists: 2 } : vote
}

/** The first stretch of sentences that follow each other. */
function run(sentences: readonly number[]): number[] {
  const sorted = [...new Set(sentences)].sort((a, b) => a - b)
  const end = sorted.findIndex((sentence, index) => index > 0 && sentence !== sorted[index - 1]! + 1)
  return end < 0 ? sorted : sorted.slice(0, end)
}

import { findAmounts } from '#extract/amounts.ts'
import type { Analysis } from '#extract/analysis.ts'
import { findCommitments } from '#extract/commitments.ts'
import { findDischarges } from '#extract/discharges.ts'
import { findEntities } from '#extract/entities.ts'
import { findFigures } from '#extract/figures.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { findMotions } from '#extract/motions.ts'
import { findRealisations } from '#extract/realisations.ts'
import { findRecommendations } from '#extract/recommendations.ts'
import { findReferences } from '#extract/references.ts'
import { findResponses } from '#extract/responses.ts'
import { findVoices } from '#extract/voices.ts'
import { findWithheld } from '#extract/withheld.ts'
import type { ItemKind } from '#model/reading.ts'
import { contains, type Span } from '#model/span.ts'
import { firstFrom, isOrdered } from '#text/sorted.ts'
import { findTimes, type TimeExpression } from '#text/time/find-times.ts'
import { calendarOf } from '#vocabulary/calendar.ts'

/** All findings of a letter by kind, each list in order of start, and the times with what the grammar knows of them. */
export type Findings = {
  readonly byKind: { readonly [Kind in ItemKind]: readonly Finding<Kind>[] }
  readonly times: readonly TimeExpression[]
}

/** Runs every extractor once, in the order in which they need each other. */
export function findEverything(analysis: Analysis): Findings {
  const { document, vocabulary, text } = analysis
  const times = findTimes(text, {
    documentDate: document.date.value,
    calendar: calendarOf(vocabulary),
    words: { tokens: analysis.tokens, lexicon: vocabulary.lexicon },
  })
  const recommendation = findRecommendations(analysis)
  const voices = findVoices(analysis, recommendation)
  const commitment = findCommitments(analysis, voices, times)
  const realisation = findRealisations(analysis, voices, times)
  const reference = findReferences(analysis)
  const amount = findAmounts(analysis, times)
  const byKind = {
    recommendation,
    response: findResponses(analysis, recommendation, commitment, realisation),
    reference,
    amount,
    figure: findFigures(analysis, [...reference, ...amount, ...times]),
    entity: findEntities(analysis),
    commitment,
    realisation,
    motion: findMotions(analysis, reference),
    discharge: findDischarges(analysis, times, reference, voices),
    withheld: findWithheld(analysis),
    time: times.map(toFinding),
  }
  markAsked(amount, byKind)
  for (const list of Object.values(byKind)) {
    if (!isOrdered(list)) list.sort((a, b) => a.start - b.start || a.end - b.end)
  }
  return { byKind, times }
}

/** Money that an adviser or the House asks for is not the government's. */
function markAsked(
  sums: readonly Finding<'amount'>[],
  { recommendation, motion }: Pick<Findings['byKind'], 'recommendation' | 'motion'>,
): void {
  const asks: Span[] = [
    ...recommendation.filter(({ source }) => source === 'quoted'),
    ...motion.flatMap(({ asks: own }) => own),
  ]
  if (asks.length === 0) return
  asks.sort((a, b) => a.start - b.start)
  for (const sum of sums) {
    const ask = asks[firstFrom(asks, sum.start + 1) - 1]
    if (ask && contains(ask, sum)) sum.modality = 'pledged-by-others'
  }
}

function toFinding({ start, end, from, to, type, role, rule, doubts }: TimeExpression): Finding<'time'> {
  return {
    kind: 'time',
    start,
    end,
    from,
    to,
    type,
    role,
    speaker: 'government',
    rule: ruleId('time', rule),
    doubts: [...doubts],
  }
}

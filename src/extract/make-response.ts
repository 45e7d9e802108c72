import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { categoryOf, type Verdict } from '#extract/stance.ts'
import type { Span } from '#model/span.ts'

/** Puts a verdict in the form of a response. A silent one holds the words of the advice it spans. */
export function makeResponse(
  analysis: Analysis,
  number: number | null,
  span: Span,
  verdict: Verdict,
  doubts: readonly string[],
): Finding<'response'> {
  const { stance, consequence, reason, parts, rule } = verdict
  return {
    kind: 'response',
    ...span,
    speaker: stance === 'silent' ? 'advisory-body' : 'government',
    rule: ruleId('response', rule),
    doubts: [...verdict.doubts, ...doubts],
    number,
    stance,
    consequence,
    reason,
    parts,
    evidence: verdict.evidence.map((sentence) => sentenceSpan(analysis, sentence)),
    category: categoryOf(stance, consequence),
  }
}

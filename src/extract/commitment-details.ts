import { cuesIn, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'

type Commitment = Finding<'commitment'>

/** Source: the derivation table of the annotation scheme, strength = specificity × modality. */
export function strengthOf(
  specificity: Commitment['specificity'],
  modality: Commitment['modality'],
): Commitment['strength'] {
  const bound = modality === 'explicit' || modality === 'future' || modality === 'scheduled'
  if (specificity === 'deliverable') return bound ? 'hard' : 'firm'
  if (specificity === 'activity') return bound || modality === 'continuation' ? 'firm' : 'soft'
  return bound || modality === 'continuation' ? 'soft' : 'rhetorical'
}

/** The words that limit a commitment, as a range of the matching layer; null when nothing does. */
export function conditionOf(analysis: Analysis, sentence: number): Commitment['condition'] {
  const [hit] = cuesIn(analysis, sentence, 'condition')
  if (!hit) return null
  const { tokens } = analysis
  return { start: tokens.start[hit.firstToken]!, end: tokens.end[hit.endToken - 1]!, type: hit.cue.type }
}

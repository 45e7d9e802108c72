import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a rule nobody has counted yet gets: one right and one wrong, smoothed. */
const UNCOUNTED = 0.5

const precisions = oncePerVocabulary(({ data }): ReadonlyMap<string, number> => {
  const byRule = new Map<string, number>()
  for (const { id, right, wrong } of data.precision) {
    byRule.set(id, Math.round(((Number(right) + 1) / (Number(right) + Number(wrong) + 2)) * 1000) / 1000)
  }
  return byRule
})

/**
 * The smoothed precision of a rule on gold: (right + 1) / (right + wrong + 2), from `vocabulary/precision.csv`, which
 * `rekenschap score --accept` writes. A rule without a line of its own has that of its kind.
 */
export function confidenceOf(rule: string, vocabulary: Vocabulary): number {
  const precision = precisions(vocabulary)
  return precision.get(rule) ?? precision.get(rule.slice(0, rule.indexOf('/'))) ?? UNCOUNTED
}

import type { TermExpression } from '#query/query-runs.ts'
import type { Run } from '#text/query-terms.ts'
import type { WordTerms } from '#text/search-terms.ts'

/** Whether words answer an expression, worked out the plain way: what a database must give too. */
export function answers(words: readonly WordTerms[], expression: TermExpression): boolean {
  if (expression.kind === 'run') return words.some((_, at) => standsAt(words, at, expression.run))
  if (expression.kind === 'all') return expression.of.every((one) => answers(words, one))
  if (expression.kind === 'any') return expression.of.some((one) => answers(words, one))
  return !answers(words, expression.of)
}

function standsAt(words: readonly WordTerms[], first: number, run: Run): boolean {
  let at = first
  return run.every(({ term, after, prefix, own }) => {
    at += after
    const word = words[at]
    if (!word) return false
    const terms = own ? word.terms : [...word.terms, ...word.parts]
    return terms.some((one) => (prefix ? one.startsWith(term) : one === term))
  })
}

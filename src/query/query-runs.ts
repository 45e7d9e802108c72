import type { Expression } from '#query/query.ts'
import { groupedTerms, isStopWord, phraseRuns, queryTerms, queryWords, type Run } from '#text/query-terms.ts'
import type { SearchLists } from '#text/search-lists.ts'

/** An expression in terms of the index: what a database and a marker of words can both follow. */
export type TermExpression =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'all'; readonly of: readonly TermExpression[] }
  | { readonly kind: 'any'; readonly of: readonly TermExpression[] }
  | { readonly kind: 'not'; readonly of: TermExpression }

/** Puts an expression in terms. Null when nothing can be searched for. */
export function termsOf(expression: Expression, lists: SearchLists): TermExpression | null {
  if (expression.kind === 'all') return allTerms(expression.of, lists)
  if (expression.kind === 'any') {
    return combine(
      'any',
      expression.of.map((one) => termsOf(one, lists)),
    )
  }
  if (expression.kind === 'not') {
    const inside = termsOf(expression.of, lists)
    return inside && { kind: 'not', of: inside }
  }
  if (expression.kind === 'phrase') return phraseTerms(expression.text, lists)
  if (expression.kind === 'prefix') return anyRun(phraseRuns(queryWords(expression.text), lists, true))
  return wordsTogether(queryWords(expression.text), lists)
}

/** One word as typed may be more than one for the index ("en/of"): those stand beside each other. */
function wordsTogether(words: readonly string[], lists: SearchLists): TermExpression | null {
  if (words.length === 0) return null
  if (words.length === 1) return anyRun(queryTerms(words[0]!, lists))
  const named = groupedTerms(words, 0, lists)
  const beside = anyRun(phraseRuns(words, lists, false))
  return named?.length === words.length ? combine('any', [beside, anyRun(named.runs)]) : beside
}

function phraseTerms(text: string, lists: SearchLists): TermExpression | null {
  const words = queryWords(text)
  if (words.length === 0) return null
  const named = groupedTerms(words, 0, lists)
  const exact = anyRun(phraseRuns(words, lists, text.endsWith('*')))
  const whole = named?.whole === true && named.length === words.length
  return whole ? combine('any', [exact, anyRun(named.runs)]) : exact
}

/** Words in a row are looked at together; those of grammar are left out when there is anything else. */
function allTerms(list: readonly Expression[], lists: SearchLists): TermExpression | null {
  const found: (TermExpression | null)[] = []
  const idle: TermExpression[] = []
  for (let at = 0; at < list.length;) {
    const row = wordsInRow(list, at)
    if (row === 0) {
      found.push(termsOf(list[at++]!, lists))
      continue
    }
    const words = list.slice(at, at + row).map((one) => queryWords((one as { text: string }).text)[0]!)
    for (let word = 0; word < words.length;) {
      const named = groupedTerms(words, word, lists)
      const length = named?.length ?? 1
      const apart = words.slice(word, word + length)
      const each = apart.filter((one) => !isStopWord(one)).map((one) => anyRun(queryTerms(one, lists)))
      if (!named) {
        if (each.length === 0) idle.push(anyRun(queryTerms(apart[0]!, lists))!)
        else found.push(each[0]!)
      } else if (named.whole) found.push(anyRun(named.runs))
      else found.push(combine('any', [combine('all', each), anyRun(named.runs)]))
      word += length
    }
    at += row
  }
  return combine('all', found) ?? combine('all', idle)
}

/** How many plain words stand in a row from here; each is one word for the index too. */
function wordsInRow(list: readonly Expression[], from: number): number {
  let at = from
  for (; at < list.length; at++) {
    const one = list[at]!
    if (one.kind !== 'word' || queryWords(one.text).length !== 1) break
  }
  return at - from
}

function anyRun(runs: readonly Run[]): TermExpression | null {
  return combine(
    'any',
    runs.map((run) => ({ kind: 'run', run })),
  )
}

function combine(kind: 'all' | 'any', list: readonly (TermExpression | null)[]): TermExpression | null {
  const of = list.filter((one) => one !== null)
  return of.length < 2 ? (of[0] ?? null) : { kind, of }
}

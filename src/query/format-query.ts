import { fieldTitles } from '#query/field-values.ts'
import { EMPTY_QUERY, type Expression, type Query } from '#query/query.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A query as one line of text that `parseQuery` reads as the same query: words first, then fields by their ids. */
export function formatQuery({ words, fields, sort }: Query, vocabulary: Vocabulary): string {
  const titles = fieldTitles(vocabulary)
  const { from, to, years, ...lists } = fields
  const parts = [
    words === null ? '' : formatWords(words),
    ...Object.entries(lists).map(([field, ids]) =>
      ids.length === 0 ? '' : `${titles[field as keyof typeof lists]}:${ids.join(',')}`,
    ),
    years.length === 0 ? '' : `${titles.years}:${years.join(',')}`,
    from === null ? '' : `${titles.from}:${from}`,
    to === null ? '' : `${titles.to}:${to}`,
    sort === EMPTY_QUERY.sort ? '' : `${titles.sort}:${sort}`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function formatWords(expression: Expression): string {
  if (expression.kind === 'not') return `-${bracketed(expression.of)}`
  if (expression.kind === 'all') return expression.of.map(formatWords).join(' ')
  if (expression.kind === 'any') return expression.of.map(bracketed).join(' OR ')
  if (expression.kind === 'phrase') return `"${expression.text}"`
  if (expression.kind === 'prefix') return `${expression.text}*`
  return expression.text === 'OR' ? 'or' : expression.text
}

function bracketed(expression: Expression): string {
  const text = formatWords(expression)
  return expression.kind === 'all' || expression.kind === 'any' ? `(${text})` : text
}

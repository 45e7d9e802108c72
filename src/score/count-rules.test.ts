import { expect, test } from 'vitest'
import { countRules, formatRuleCounts } from '#score/count-rules.ts'
import { parseGold } from '#score/gold.ts'
import { readingOf } from '#test/analysis.ts'

const TEXT = 'Nederland zet zich in voor een verbod. Het kabinet streeft naar een akkoord met Kenia.'
const gold = parseGold(
  [
    { document: { name: 'x', sha256: 'x', date: '2024-01-01' } },
    { kind: 'commitment', start: 0, end: 38, class: 'effort' },
    { kind: 'country', start: 80, end: 85, code: 'KE' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
)

test('a rule is right where gold has its item, wrong where it has not, and its kind counts with it', () => {
  const counts = countRules([{ gold, reading: readingOf(TEXT, { date: '2024-01-01' }) }])
  const of = (id: string) => counts.find((count) => count.id === id)
  expect(of('commitment')).toEqual({ id: 'commitment', right: 1, wrong: 1 })
  expect(of('commitment/streeft')).toEqual({ id: 'commitment/streeft', right: 0, wrong: 1 })
  expect(of('entity')).toEqual({ id: 'entity', right: 1, wrong: 0 })
})

test('the table has a line per rule, in order', () => {
  expect(formatRuleCounts([{ id: 'a/b', right: 2, wrong: 1 }])).toBe('id,right,wrong\na/b,2,1\n')
})

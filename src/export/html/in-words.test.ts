import { expect, test } from 'vitest'
import { moneyInWords, rangeInWords } from '#export/html/in-words.ts'
import { wordsFor } from '#export/html/labels.ts'
import { documentOf } from '#test/analysis.ts'
import { madeReading } from '#test/made-reading.ts'

const dutch = wordsFor('nl')
const english = wordsFor('en')

test.each([
  ['2025-10-31', '2025-10-31', '31 oktober 2025', '31 October 2025'],
  ['2025-01-01', '2025-12-31', '2025', '2025'],
  ['2022-01-01', '2027-12-31', '2022 tot en met 2027', '2022 to 2027'],
  ['2024-02-01', '2024-02-29', 'februari 2024', 'February 2024'],
  ['2025-03-01', '2025-05-31', 'maart tot en met mei 2025', 'March to May 2025'],
  ['2025-12-01', '2026-02-28', 'december 2025 tot en met februari 2026', 'December 2025 to February 2026'],
  ['2025-03-04', '2025-05-31', '4 maart tot en met 31 mei 2025', '4 March to 31 May 2025'],
  ['2026-01-01', null, 'vanaf 2026', 'from 2026'],
  ['2026-01-15', null, 'vanaf 15 januari 2026', 'from 15 January 2026'],
  [null, '2022-12-31', 'uiterlijk 31 december 2022', 'by 31 December 2022'],
  [null, null, 'onbepaald', 'open'],
])('the days %s to %s are said as people say them', (from, to, nl, en) => {
  expect(rangeInWords({ from, to }, dutch)).toBe(nl)
  expect(rangeInWords({ from, to }, english)).toBe(en)
})

test('a sum is written as the language does, with what bounds it', () => {
  const { items } = madeReading(documentOf('geld'), [
    { kind: 'amount', words: 'geld', fields: { value: 2_500_000, per: 'year', qualifier: 'min' } },
  ])
  const [amount] = items
  if (amount?.kind !== 'amount') throw new Error('no amount was made')
  expect(moneyInWords(amount, dutch)).toBe('ten minste €\u00A02.500.000 per jaar')
  expect(moneyInWords({ ...amount, currency: 'gulden', per: 'total', qualifier: 'exact' }, dutch)).toBe(
    'gulden 2.500.000',
  )
})

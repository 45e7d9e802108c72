import { expect, test } from 'vitest'
import { amountWords, dayWords, moneyWords, placeWords, rangeWords, referenceWords } from '#present/words.ts'
import { madeItem } from '#test/made-items.ts'

test('days and euros read as one writes them in that language', () => {
  expect(dayWords('2022-12-31', 'nl')).toBe('31 december 2022')
  expect(dayWords('2022-12-31', 'en', 'short')).toBe('31 Dec 2022')
  expect(moneyWords(12_500_000, 'EUR', 'nl')).toBe('€ 12.500.000')
  expect(moneyWords(0.5, 'EUR', 'en')).toBe('€0.50')
  expect(moneyWords(3, 'kwartje', 'nl')).toBe('kwartje 3')
})

test.each([
  ['2022-03-01', '2022-05-31', 't/m 31 mei 2022'],
  ['2025-01-01', '2025-12-31', 'in 2025'],
  ['2024-01-01', '2026-12-31', 'in 2024–2026'],
  ['2024-05-03', '2024-05-03', 'op 3 mei 2024'],
  ['2026-01-01', null, 'vanaf 1 jan 2026'],
  [null, '2022-12-31', 't/m 31 dec 2022'],
  [null, null, ''],
])('the days from %s to %s are %s', (from, to, words) => {
  expect(rangeWords({ from, to }, 'nl')).toBe(words)
})

test('a sum says per year, its period and how exact it is', () => {
  const amount = madeItem('amount', 'x', {
    value: 6_000_000,
    per: 'year',
    from: '2023-01-01',
    to: '2027-12-31',
    qualifier: 'min',
  })
  expect(amountWords(amount, 'nl')).toBe('ten minste € 6.000.000 per jaar (in 2023–2027)')
})

test('a place is a page when the letter shows pages, else a character', () => {
  expect(placeWords({ page: 3, start: 1234 }, 'nl')).toBe('blz. 3')
  expect(placeWords({ page: null, start: 1234 }, 'nl')).toBe('teken 1.234')
})

test.each([
  ['kst-36200-XVII-66', '36 200 XVII, nr. 66'],
  ['kst-21501-02-3082', '21 501-02, nr. 3082'],
  ['kst-32735-354', '32 735, nr. 354'],
  ['2024D41042', '2024D41042'],
])('the paper %s reads as %s', (id, words) => {
  expect(referenceWords(id)).toBe(words)
})

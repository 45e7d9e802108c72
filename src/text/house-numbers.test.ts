import { expect, test } from 'vitest'
import { houseNumbersIn } from '#text/house-numbers.ts'

test('a text names cases, documents, commitments and papers, however they are written', () => {
  const text = [
    '<li>2031Z11482 Aan min. VI - brief</li><li>2031Z1148 3Aan min. VI</li><li>Z031Z11484</li>',
    'zie 2031D00301, TZ203112-116',
    '(Kamerstuk 39435-XVII nr. 10), 39&nbsp;735, nrs. 80 en 81, (t.v.v. 29501-02-3068), 29 501–02, nr. 2790',
  ].join(' ')
  expect(houseNumbersIn(text)).toEqual([
    '2031z11482',
    '2031z11483',
    '2031z11484',
    '2031d00301',
    'tz203112-116',
    'kst-39435-xvii-10',
    'kst-39735-80',
    'kst-39735-81',
    'kst-29501-02-3068',
    'kst-29501-02-2790',
  ])
})

test('a text without numbers names nothing, and years and sums are none', () => {
  expect(houseNumbersIn('')).toEqual([])
  expect(houseNumbersIn('In 2031 ging 15 000 euro naar 12.500 mensen.')).toEqual([])
})

import { expect, test } from 'vitest'
import { plainText } from '#present/lines.ts'
import { overview } from '#present/overview.ts'
import { madeItem, readingWith } from '#test/made-items.ts'

const PLAIN = { lang: 'nl', width: 80, all: false } as const
const source = (name: string) => ({ name, sha256: '0'.repeat(64), mediaType: 'text/plain', length: 9 })
const promise = (text: string, to: string) =>
  madeItem('commitment', text, { deadline: { text: 'dan', from: null, to } })

test('each letter is a row, and the totals stand below', () => {
  const rows = overview(
    [
      readingWith([promise('Er komt een plan.', '2024-12-31'), madeItem('amount', 'zes euro')], {
        source: source('eerste/letter.txt'),
      }),
      readingWith([madeItem('motion', 'De motie'), madeItem('motion', 'De motie', { start: 20 })], {
        source: source('tweede.txt'),
        date: { value: null, basis: 'none' },
      }),
    ],
    PLAIN,
  ).map(plainText)
  expect(rows[1]).toMatch(/^2024-02-09 eerste +1 +0 +1 +0 +0 +1$/)
  expect(rows[2]).toMatch(/^– +tweede\.txt +0 +0 +0 +1 +0 +0$/)
  expect(rows[3]).toMatch(/^ +2 brieven +1 +0 +1 +1 +0 +1$/)
})

test('promises whose term ends after the latest letter are listed by that term, with their letter', () => {
  const text = overview(
    [
      readingWith([
        promise('Later komt er een plan.', '2025-12-31'),
        promise('Eerst komt er een cursus.', '2024-06-30'),
        promise('Dit is voorbij.', '2023-01-31'),
      ]),
    ],
    PLAIN,
  )
    .map(plainText)
    .join('\n')
  expect(text).toContain('na de jongste brief (9 februari 2024) (2)')
  expect(text.indexOf('een cursus. (brief.txt,')).toBeLessThan(text.indexOf('een plan. (brief.txt,'))
  expect(text).not.toContain('voorbij')
})

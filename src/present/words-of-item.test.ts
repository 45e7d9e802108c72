import { expect, test } from 'vitest'
import { wordsWithin } from '#present/words-of-item.ts'

const quote = 'Open een loket\nblz. 3\nen stel geld\nbeschikbaar.'
const item = { start: 100, end: 100 + quote.length, quote, holes: [[115, 121]] as [number, number][] }

test('the words of a part are one line, without what the page put between', () => {
  expect(wordsWithin(item, { start: 105, end: 134 })).toBe('een loket en stel geld')
  expect(wordsWithin(item, { start: 122, end: item.end })).toBe('en stel geld beschikbaar.')
})

test('words that stand elsewhere are not given', () => {
  expect(wordsWithin(item, { start: 90, end: 104 })).toBe('')
})

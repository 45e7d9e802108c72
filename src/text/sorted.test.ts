import { expect, test } from 'vitest'
import { firstAtLeast, firstBehind, firstFrom, startingIn, within } from '#text/sorted.ts'

const SPANS = [
  { start: 2, end: 4 },
  { start: 4, end: 9 },
  { start: 4, end: 9 },
  { start: 12, end: 15 },
]

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [4, 1],
  [5, 3],
  [13, 4],
])('from %i on the first span is %i', (at, first) => {
  expect(firstFrom(SPANS, at)).toBe(first)
})

test.each([
  [3, 0],
  [4, 1],
  [8.5, 1],
  [9, 3],
  [15, 4],
])('the first span that ends behind %d is %i', (at, first) => {
  expect(firstBehind(SPANS, at)).toBe(first)
})

test('a column is searched between two places', () => {
  const column = Int32Array.of(1, 3, 3, 8)
  expect([0, 1, 2, 3, 4, 9].map((value) => firstAtLeast(column, value))).toEqual([0, 0, 1, 1, 3, 4])
  expect(firstAtLeast(column, 3, 2, 3)).toBe(2)
  expect(firstAtLeast(column, 8, 0, 2)).toBe(2)
  expect(firstAtLeast(new Int32Array(), 1)).toBe(0)
})

test('what begins in a range may end behind it, what lies within may not', () => {
  expect(startingIn(SPANS, { start: 3, end: 13 })).toEqual(SPANS.slice(1))
  expect(within(SPANS, { start: 3, end: 13 })).toEqual(SPANS.slice(1, 3))
})

import { expect, test } from 'vitest'
import { addTallies, compareFigures, fell, figuresOf } from '#score/figures.ts'

test('letters are added up before the figures are made', () => {
  const total = addTallies([
    { amount: { tp: 1, fp: 0, fn: 1 }, stance: { right: 1, of: 2 } },
    { amount: { tp: 2, fp: 1, fn: 0 }, stance: { right: 2, of: 2 } },
  ])
  expect(figuresOf(total)).toEqual({
    amount: { tp: 3, fp: 1, fn: 1, precision: 0.75, recall: 0.75, f1: 0.75 },
    stance: { right: 3, of: 4, accuracy: 0.75 },
  })
})

test('where there was nothing to find there is no figure', () => {
  expect(figuresOf({ amount: { tp: 0, fp: 0, fn: 0 }, stance: { right: 0, of: 0 } })).toMatchObject({
    amount: { f1: null },
    stance: { accuracy: null },
  })
})

test('what rose, what fell, what is new and what is gone is told; what stayed is not', () => {
  const tally = (right: number) => ({ right, of: 4 })
  const before = figuresOf({ a: tally(1), b: tally(2), c: tally(3), gone: tally(4) })
  const after = figuresOf({ a: tally(2), b: tally(1), c: tally(3), fresh: tally(4) })
  const changes = compareFigures(before, after)
  expect(changes).toEqual([
    { name: 'a', before: 0.25, after: 0.5 },
    { name: 'b', before: 0.5, after: 0.25 },
    { name: 'fresh', before: null, after: 1 },
    { name: 'gone', before: 1, after: null },
  ])
  expect(changes.filter(fell).map(({ name }) => name)).toEqual(['b', 'gone'])
})

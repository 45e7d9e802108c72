import { expect, test } from 'vitest'
import { compareReadings, isUnchanged } from '#compare/compare-readings.ts'
import type { Item, Reading } from '#model/reading.ts'
import { readingOf } from '#test/analysis.ts'

const LETTER =
  'Geachte voorzitter,\n\nNederland zal in 2027 een conferentie organiseren. Ik zal de Kamer voor 1 mei 2026 informeren. ' +
  'De VN krijgt € 6 miljoen, en de VN krijgt € 7 miljoen.\n'
const reading = readingOf(LETTER, { date: '2025-03-01' })

const withItems = (change: (items: Item[]) => Item[]): Reading => ({
  ...reading,
  items: change(reading.items.map((item) => ({ ...item }))),
})
const promiseOf = ({ items }: Reading) => items.find(({ kind }) => kind === 'commitment')!

test('a reading compared with itself has not changed, however sure it is', () => {
  expect(
    isUnchanged(
      compareReadings(
        reading,
        withItems((items) => items),
      ),
    ),
  ).toBe(true)
  const surer = withItems((items) => items.map((item) => ({ ...item, confidence: 0.01 })))
  expect(isUnchanged(compareReadings(reading, surer))).toBe(true)
})

test('an item that is gone is lost, seen from the other side gained', () => {
  const promise = promiseOf(reading)
  const fewer = withItems((items) => items.filter(({ id }) => id !== promise.id))
  expect(compareReadings(reading, fewer)).toEqual({ gained: [], lost: [promise], changed: [] })
  expect(compareReadings(fewer, reading)).toEqual({ gained: [promise], lost: [], changed: [] })
})

test('an item with another value or other bounds has changed, and is neither gained nor lost', () => {
  const other = withItems((items) =>
    items.map((item) =>
      item.kind === 'commitment' && item.start === promiseOf(reading).start
        ? { ...item, class: 'effort', end: item.end - 1 }
        : item,
    ),
  )
  const { gained, lost, changed } = compareReadings(reading, other)
  expect({ gained, lost, fields: changed.map(({ fields }) => fields) }).toEqual({
    gained: [],
    lost: [],
    fields: [['place', 'class']],
  })
})

test('two items of one kind at one place are told apart by what they say', () => {
  const promise = promiseOf(reading)
  const twice = (first: 'promise' | 'effort', second: 'promise' | 'effort') =>
    withItems(() => [{ ...promise, class: first } as Item, { ...promise, class: second } as Item])
  expect(isUnchanged(compareReadings(twice('promise', 'effort'), twice('effort', 'promise')))).toBe(true)
})

test('in the same text a name that is gone is not taken for the same name elsewhere', () => {
  const names = reading.items.filter(({ kind, quote }) => kind === 'entity' && quote === 'VN')
  const [first, second] = [names.at(0)!, names.at(-1)!]
  expect(first.start).toBeLessThan(second.start)
  const changes = compareReadings(
    withItems(() => [first]),
    withItems(() => [second]),
  )
  expect([changes.lost.length, changes.gained.length]).toEqual([1, 1])
})

test('a new version of a letter, with a line before it, says the same', () => {
  const later = readingOf(LETTER.replace('\n\n', '\n\nDit is een verbeterde brief.\n\n'), {
    date: '2025-03-01',
  })
  expect(compareReadings(reading, later)).toEqual({ gained: [], lost: [], changed: [] })
})

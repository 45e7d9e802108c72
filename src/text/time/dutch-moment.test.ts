import { expect, test } from 'vitest'
import { dutchMidnight, dutchMoment, utcMoment } from '#text/time/dutch-moment.ts'

test.each([
  ['2024-06-17T00:00:00', '2024-06-17T00:00:00+02:00'],
  ['2024-01-17T09:05:00.1230000', '2024-01-17T09:05:00.123+01:00'],
  ['2024-03-31T01:59:59', '2024-03-31T01:59:59+01:00'],
  ['2024-03-31T03:00:00', '2024-03-31T03:00:00+02:00'],
  ['2024-10-27T02:30:00', '2024-10-27T02:30:00+02:00'],
  ['2024-10-27T03:00:00', '2024-10-27T03:00:00+01:00'],
  ['1994-10-05T12:00:00', '1994-10-05T12:00:00+01:00'],
  ['1962-07-05T12:00:00', '1962-07-05T12:00:00+01:00'],
  ['2024-06-16T22:00:00Z', '2024-06-17T00:00:00+02:00'],
  ['2023-12-31T23:00:00.5Z', '2024-01-01T00:00:00.5+01:00'],
  ['2024-06-17T00:00:00.000+02:00', '2024-06-17T00:00:00+02:00'],
])('a moment without offset is Dutch time, one in UTC becomes it: %s', (text, moment) => {
  expect(dutchMoment(text)).toBe(moment)
})

test('the year 1 is no date, and other words are no moment', () => {
  expect(dutchMoment('0001-01-01T00:00:00')).toBeNull()
  expect(dutchMoment('0001-01-01T00:00:00Z')).toBeNull()
  for (const words of ['', '2024', '2024-06-17', 'voor de zomer']) expect(dutchMoment(words)).toBeUndefined()
  expect(dutchMoment('2024-99-99T00:00:00Z')).toBeUndefined()
})

test('a day is its midnight', () => {
  expect(dutchMidnight('2021-03-31')).toBe('2021-03-31T00:00:00+02:00')
  expect(dutchMidnight('2021')).toBeUndefined()
})

test('a moment in UTC bears all decimals, so that it sorts as text', () => {
  expect(utcMoment('2023-08-29T11:10:11.0962032Z')).toBe('2023-08-29T11:10:11.0962032Z')
  expect(utcMoment('2023-08-29T11:10:11Z')).toBe('2023-08-29T11:10:11.0000000Z')
  expect(utcMoment('2023-08-29T13:10:11.25')).toBe('2023-08-29T11:10:11.2500000Z')
  expect(utcMoment('')).toBe('')
})

import { expect, test } from 'vitest'
import { daysBetween, dutchDay } from '#join/house-day.ts'
import { readValue } from '#join/house-values.ts'
import { indexHouse, numberOf, textOf } from '#join/linked-rows.ts'
import { vocabulary } from '#test/analysis.ts'
import { row } from '#test/recorded-rows.ts'

test.each([
  ['2031-06-17T00:00:00+02:00', '2031-06-17'],
  ['2031-01-17T00:00:00+01:00', '2031-01-17'],
  ['2031-06-16T22:00:00Z', '2031-06-17'],
  ['2031-01-16T22:59:59.1234567Z', '2031-01-16'],
  ['2031-01-16T23:00:00Z', '2031-01-17'],
  ['2031-03-30T00:30:00Z', '2031-03-30'],
  ['2031-06-17', '2031-06-17'],
  ['0001-01-01T00:00:00Z', null],
  ['2031-02-30T00:00:00+01:00', null],
  ['gisteren', null],
  [null, null],
  [42, null],
])('the Dutch day of %s is %s', (moment, day) => {
  expect(dutchDay(moment)).toBe(day)
})

test('days are counted over the change to summer time', () => {
  expect(daysBetween('2031-03-29', '2031-03-31')).toBe(2)
  expect(daysBetween('2031-03-31', '2031-03-29')).toBe(-2)
})

test('rows find each other whichever of them names the other, also by a field', () => {
  const zaak = row('Zaak', 'z1', { Nummer: '2031Z00001' })
  const decision = row('Besluit', 'b1', {}, { Zaak: ['z1', 'z1', 'nergens'] })
  const vote = row('Stemming', 's1', { Besluit_Id: 'B1' })
  const house = indexHouse([zaak, decision, vote])
  expect(house.linked(zaak, 'Besluit')).toEqual([decision])
  expect(house.linked(decision, 'Zaak')).toEqual([zaak])
  expect(house.linked(decision, 'Stemming')).toEqual([vote])
  expect(house.linked(zaak, 'Stemming')).toEqual([])
  expect(house.numbered('2031Z00001')).toEqual([zaak])
  expect(house.get('Z1')).toBe(zaak)
  expect(house.of('Zonnebloem')).toEqual([])
})

test('relations between rows of one category keep their direction', () => {
  const old = row('Zaak', 'z1')
  const young = row('Zaak', 'z2', {}, { VervangenVanuit: ['z1'] })
  const house = indexHouse([old, young])
  expect(house.related(young, 'VervangenVanuit', 'VervangenDoor')).toEqual([old])
  expect(house.related(old, 'VervangenDoor', 'VervangenVanuit')).toEqual([young])
  expect(house.related(old, 'VervangenVanuit', 'VervangenDoor')).toEqual([])
})

test('fields are read without stray spaces, and what is no text or number is nothing', () => {
  const odd = row('Zaak', 'z1', { a: '  twee  woorden ', b: '', c: true, d: 7, e: '12', f: 'x' })
  expect(['a', 'b', 'c', 'd', 'weg'].map((field) => textOf(odd, field))).toEqual([
    'twee woorden',
    null,
    null,
    '7',
    null,
  ])
  expect(['d', 'e', 'f', 'weg'].map((field) => numberOf(odd, field))).toEqual([7, 12, null, null])
})

test('a word of the House is known whatever its capitals, and stays when it is not', () => {
  expect(readValue('oordeel  KAMER', 'appreciation', vocabulary).value).toBe('oordeel-kamer')
  expect(readValue('Oordeel Kamer', 'vote', vocabulary)).toEqual({ raw: 'Oordeel Kamer', value: null })
  expect(readValue(null, 'vote', vocabulary)).toEqual({ raw: null, value: null })
})

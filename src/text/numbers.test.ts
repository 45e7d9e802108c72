import { expect, test } from 'vitest'
import { fold } from '#text/fold.ts'
import { NUMBER_WORDS, parseDigits } from '#text/numbers.ts'

const NUMBERS: readonly (readonly [string, number | undefined])[] = [
  ['7', 7],
  ['1.250', 1250],
  ['1.250.000', 1_250_000],
  ['12 500', 12_500],
  ['0,7', 0.7],
  ['1.250,75', 1250.75],
  ['1.5', 1.5],
  ['twee', 2],
  ['Twaalf', 12],
  ['tweeëntwintig', 22],
  ['negenennegentig', 99],
  ['honderdtwintig', 120],
  ['honderdeneen', 101],
  ['zeventienhonderd', 1700],
  ['driehonderdvijftig', 350],
  ['vijftienduizend', 15_000],
  ['tweehonderdduizend', 200_000],
  ['anderhalf', 1.5],
  ['tweeënhalf', 2.5],
  ['vierenhalf', 4.5],
  ['vele', undefined],
  ['12.34.56', undefined],
  ['1.2500', undefined],
  ['', undefined],
]

for (const [written, value] of NUMBERS) {
  test(`"${written}" is ${value ?? 'no number'}`, () => {
    expect(parseDigits(written) ?? NUMBER_WORDS.get(fold(written))).toBe(value)
  })
}

test('a lone "een" is no number word: it is mostly the article', () => {
  expect(NUMBER_WORDS.has('een')).toBe(false)
})

test('digits with a point before three digits are thousands', () => {
  expect(parseDigits('4.500')).toBe(4500)
})

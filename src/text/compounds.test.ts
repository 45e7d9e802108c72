import { expect, test } from 'vitest'
import { splitCompound } from '#text/compounds.ts'

const known = new Set(['voortgang', 'brief', 'brie', 'handel', 'missie', 'kaart', 'kaar', 'sen'])

test.each([
  ['voortgangsbrief', ['voortgang', 'brief']],
  ['handelsmissie', ['handel', 'missie']],
  ['handelmissie', ['handel', 'missie']],
])('%s is made of two words that are known', (word, parts) => {
  expect(splitCompound(word, known)).toEqual(parts)
})

test.each([
  ['a word of which one part is not known', 'voortgangsnota'],
  ['a word that begins with a known one', 'briefing'],
  ['a word with a part of three letters', 'kaartsen'],
  ['a known word itself', 'voortgang'],
  ['the key of a thing', 'fund:voortgangsbrief'],
])('%s is no compound', (_, word) => {
  expect(splitCompound(word, known)).toEqual([])
})

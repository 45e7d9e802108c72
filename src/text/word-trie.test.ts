import { expect, test } from 'vitest'
import { makeLexicon } from '#text/lexicon.ts'
import { tokenize } from '#text/tokens.ts'
import { longestName, makeWordTrie } from '#text/word-trie.ts'

const lexicon = makeLexicon('de raad van europa state ministers het hof'.split(' '))
const trie = makeWordTrie(
  [
    ['de raad', 'EU'],
    ['de Raad van Europa', 'CoE'],
    ['Het Hof', 'court'],
    ['de onbekende raad', 'nobody'],
    ['de raad', 'second'],
  ],
  lexicon,
)

function nameAt(text: string, token = 0) {
  const tokens = tokenize(text, lexicon)
  return longestName(trie, tokens, token, tokens.count)
}

test('the longest name wins', () => {
  expect(nameAt('De Raad van Europa besloot')).toEqual({ value: 'CoE', endToken: 4 })
  expect(nameAt('de raad van state')).toEqual({ value: 'EU', endToken: 2 })
})

test('half a name is no name', () => {
  expect(nameAt('de ministers')).toBeUndefined()
  expect(nameAt('van Europa')).toBeUndefined()
})

test('a mark between its words breaks a name', () => {
  expect(nameAt('het (hof)')).toBeUndefined()
})

test('a name with a word that no list knows is left out, since any unknown word would match', () => {
  expect(nameAt('de vergeten raad')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { makeLexicon } from '#text/lexicon.ts'
import { tokenize } from '#text/tokens.ts'
import { findCues, indexCues } from '#vocabulary/find-cues.ts'

const LEXICON = makeLexicon('ik zeg zegt toe af zal worden bezien in de aan kamer'.split(' '))

/** The phrases found in a text, with the words that each covers. */
function found(text: string, ...phrases: string[]): string[] {
  const tokens = tokenize(text, LEXICON)
  const index = indexCues(
    phrases.map((phrase) => ({ phrase })),
    LEXICON,
  )
  return findCues(tokens, 0, tokens.count, index).map(
    ({ cue, firstToken, endToken }) =>
      `${cue.phrase}: ${text.slice(tokens.start[firstToken], tokens.end[endToken - 1])}`,
  )
}

test('cues come in order of their first token, and at one token in the order of the list', () => {
  expect(
    found('Ik zeg toe: het zal worden bezien.', 'zal ... bezien', 'zeg toe', 'zal', 'zal worden'),
  ).toEqual(['zeg toe: zeg toe', 'zal ... bezien: zal worden bezien', 'zal: zal', 'zal worden: zal worden'])
})

test('a cue that opens with a word of every sentence stands where it begins', () => {
  expect(found('Ik zeg de Kamer toe.', 'zeg', 'aan de kamer', 'de kamer')).toEqual([
    'zeg: zeg',
    'de kamer: de Kamer',
  ])
})

test('of two wordings of one cue at one place one is given', () => {
  expect(found('aan de kamer bezien', '(aan de kamer|aan de) ... bezien')).toHaveLength(1)
})

test('what goes on behind dots must stand behind the anchor', () => {
  expect(found('toe zegt ik af', '(zeg|zegt) ... toe', '(zeg|zegt) ... af')).toEqual([
    '(zeg|zegt) ... af: zegt ik af',
  ])
})

test('words found in an earlier search do not count', () => {
  const index = indexCues([{ phrase: 'zegt ... toe' }], LEXICON)
  const long = tokenize('ik ik ik zegt ik toe', LEXICON)
  expect(findCues(long, 0, long.count, index)).toHaveLength(1)
  expect(findCues(long, 0, 5, index)).toEqual([])
})

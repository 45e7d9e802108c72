import { describe, expect, test } from 'vitest'
import { makeLexicon } from '#text/lexicon.ts'
import { tokenize } from '#text/tokens.ts'
import { findCues, indexCues } from '#vocabulary/find-cues.ts'
import { GAP, parsePhrase, wordsOf } from '#vocabulary/phrase.ts'

function matches(phrase: string, text: string): string[] {
  const parts = parsePhrase(phrase)
  if (!parts) throw new Error(`does not parse: ${phrase}`)
  const lexicon = makeLexicon(wordsOf(parts))
  const tokens = tokenize(text, lexicon)
  return findCues(tokens, 0, tokens.count, indexCues([{ phrase }], lexicon)).map(({ firstToken, endToken }) =>
    text.slice(tokens.start[firstToken], tokens.end[endToken - 1]),
  )
}

test('words stand for themselves, whatever their capitals and accents', () => {
  expect(matches('vóór de zomer', 'Voor de Zomer komt het.')).toEqual(['Voor de Zomer'])
})

test('brackets give a choice of wordings of several words', () => {
  expect(matches('(ik zeg|zeg ik) ... toe', 'Hierbij zeg ik u dat toe.')).toEqual(['zeg ik u dat toe'])
})

test(`dots stand for at most ${GAP} words, marks not counted`, () => {
  const words = (count: number) => Array.from({ length: count }, () => 'woord,').join(' ')
  expect(matches('zet ... in', `zet ${words(GAP)} in`)).toHaveLength(1)
  expect(matches('zet ... in', `zet ${words(GAP + 1)} in`)).toEqual([])
})

test('five dots stand for more words', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ')
  expect(matches('zet ..... in', `zet ${words(GAP + 20)} in`)).toHaveLength(1)
  expect(matches('zet ..... in', `zet ${words(60)} in`)).toEqual([])
})

test('of one cue at one place the shortest match is taken', () => {
  expect(matches('zet ... in', 'zet zich in en gaat daarop in')).toEqual(['zet zich in'])
})

describe('a phrase that does not parse', () => {
  for (const phrase of [
    '',
    '...',
    '... toe',
    'toe ...',
    '(a|)',
    'a (b',
    'a|b',
    'zeg .. toe',
    '(zeg ..... toe|doe)',
    '(zeg ... toe|doe)',
  ]) {
    test(`"${phrase}"`, () => expect(parsePhrase(phrase)).toBeUndefined())
  }
})

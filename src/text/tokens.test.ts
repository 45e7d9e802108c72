import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLexicon } from '#text/lexicon.ts'
import { SHAPE, tokenAt, tokenize, wordsIn } from '#text/tokens.ts'

const lexicon = makeLexicon(['Nederland', 'één', "thema's", 'lhbtiq+'])

/** The tokens of a text with the name of their shape. */
function tokensOf(text: string): string[] {
  const names = new Map(Object.entries(SHAPE).map(([name, value]) => [value as number, name]))
  const { count, start, end, shape } = tokenize(text, lexicon)
  return Array.from(
    { length: count },
    (_, token) => `${text.slice(start[token], end[token])} ${names.get(shape[token]!)}`,
  )
}

test('words, numbers and marks are told apart by how they are written', () => {
  expect(tokensOf('De EU telt 27 landen, G7 niet.\nKlaar')).toEqual([
    'De capital',
    'EU upper',
    'telt lower',
    '27 number',
    'landen lower',
    ', mark',
    'G7 mixed',
    'niet lower',
    '. mark',
    '\n end',
    'Klaar capital',
  ])
})

test('hyphens, apostrophes and plus signs belong to the word that goes on', () => {
  expect(tokensOf("lhbtiq+-personen, thema's, 5+1 en- lhbtiq+ -")).toEqual([
    'lhbtiq+-personen lower',
    ', mark',
    "thema's lower",
    ', mark',
    '5+1 number',
    'en lower',
    '- mark',
    'lhbtiq+ lower',
    '- mark',
  ])
})

test('a word of the lexicon has its number, whatever its capitals and accents', () => {
  const { word } = tokenize('NEDERLAND een onbekend', lexicon)
  expect([...word]).toEqual([lexicon.id('nederland'), lexicon.id('een'), 0])
})

test('a text of nothing but marks has a token for each', () => {
  expect(tokenize('.'.repeat(1000), lexicon).count).toBe(1000)
})

test('the token at a place is the first that starts there or later', () => {
  const tokens = tokenize('een twee', lexicon)
  expect([tokenAt(tokens, 0), tokenAt(tokens, 1), tokenAt(tokens, 4), tokenAt(tokens, 9)]).toEqual([
    0, 1, 1, 2,
  ])
})

test('names are cut as the text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Raad', 'é', 'x1', '5', '-', "'", '+', ' ', '.', '’', '(')),
      (pieces) => {
        const text = pieces.join('')
        const { count, start, end, shape } = tokenize(text, lexicon)
        const words = []
        for (let token = 0; token < count; token++) {
          if (shape[token]! < SHAPE.mark) words.push(text.slice(start[token], end[token]))
        }
        expect(wordsIn(text)).toEqual(words)
      },
    ),
  )
})

test('a line longer than what is cut at once has the tokens of its parts', () => {
  const part = 'Nederland-breed, zo’n 27 lhbtiq+ 🙂 één. '
  const once = tokenize(part, lexicon)
  const { count } = once
  const times = 3000
  const long = tokenize(part.repeat(times), lexicon)
  expect(long.count).toBe(count * times)
  const shift = part.length * (times - 1)
  expect([...long.start.subarray(-count)]).toEqual([...once.start].map((at) => at + shift))
  expect([...long.word.subarray(-count)]).toEqual([...once.word])
  expect([...long.shape.subarray(-count)]).toEqual([...once.shape])
})

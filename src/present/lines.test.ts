import { expect, test } from 'vitest'
import { oneLine, plainText, sentenceAround, shorten, widthOf, wrap } from '#present/lines.ts'

test('words broken at a line end are one word again, and lines are one line', () => {
  expect(oneLine('de bij-\ndrage van\n  het  fonds')).toBe('de bijdrage van het fonds')
})

test('a hyphen that belongs to the word stays', () => {
  expect(oneLine('EU-\nlanden en Noord-\nBrabant')).toBe('EU- landen en Noord- Brabant')
})

test('what steers a terminal or turns the text is left out', () => {
  expect(oneLine('een \u001B[2Jleeg\u0007 scherm\u202E moorts\u200B')).toBe('een [2Jleeg scherm moorts')
})

test('what is too long is cut between words', () => {
  expect(shorten('Ik zal uw Kamer informeren', 18)).toBe('Ik zal uw Kamer …')
  expect(shorten('Ik zal uw Kamer', 18)).toBe('Ik zal uw Kamer')
})

test('lines are filled, indented and never wider than asked', () => {
  const lines = wrap([{ text: 'Ik zal uw Kamer voor de zomer informeren over het programma' }], {
    width: 24,
    first: [{ text: '  mei' }],
    indent: 8,
  })
  expect(lines.map(plainText)).toEqual([
    '  mei   Ik zal uw Kamer',
    '        voor de zomer',
    '        informeren over',
    '        het programma',
  ])
})

test('a word longer than the line stands alone', () => {
  const lines = wrap([{ text: 'een mensenrechtenambassadeur kwam' }], { width: 12 })
  expect(lines.map(plainText)).toEqual(['een', 'mensenrechtenambassadeur', 'kwam'])
})

test('a combining mark takes no column', () => {
  expect(widthOf([{ text: 'Georgie\u0308' }])).toBe(7)
})

test('around a sum stands its sentence', () => {
  const text = 'Dat is nieuw. Het fonds krijgt zes miljoen euro\nper jaar. Daarna volgt meer.'
  const start = text.indexOf('zes')
  expect(sentenceAround(text, { start, end: start + 16 })).toBe('Het fonds krijgt zes miljoen euro per jaar.')
})

test('a line is not broken before the full stop behind words in a style of their own', () => {
  const lines = wrap(
    [{ text: 'De minister stuurt ' }, { text: 'het plan', style: 'term' }, { text: '. Daarna' }],
    {
      width: 27,
    },
  )
  expect(lines.map(plainText)).toEqual(['De minister stuurt het', 'plan. Daarna'])
})

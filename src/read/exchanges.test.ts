import { expect, test } from 'vitest'
import type { Block } from '#model/document.ts'
import { findExchanges } from '#read/exchanges.ts'

/** Each line a block, as in the matching layer. */
function pairsIn(text: string): [numbers: string, question: string, answer: string | null][] {
  const blocks: Block[] = []
  let at = 0
  for (const line of text.split('\n')) {
    blocks.push({ kind: 'paragraph', level: null, doubts: [], start: at, end: at + line.length })
    at += line.length + 1
  }
  return findExchanges(blocks, text).map(({ numbers, question, answer }) => [
    numbers.join(' '),
    text.slice(question.start, question.end),
    answer && text.slice(answer.start, answer.end),
  ])
}

test('an answer belongs to the question of its number', () => {
  expect(
    pairsIn(
      'Inleiding.\nVraag 1\nWat doet u?\nAntwoord 1\nIk bouw.\nMeer niet.\nVraag 2\nHoe?\nAntwoord 2\nZo.',
    ),
  ).toEqual([
    ['1', 'Vraag 1\nWat doet u?', 'Antwoord 1\nIk bouw.\nMeer niet.'],
    ['2', 'Vraag 2\nHoe?', 'Antwoord 2\nZo.'],
  ])
})

test('one answer may belong to several questions', () => {
  expect(pairsIn('Vraag 1, 2 en 4\nA?\nAntwoord 1, 2 en 4\nB.')[0]![0]).toBe('1 2 4')
  expect(
    pairsIn('Vraag 1\nA?\nVraag 2\nB?\nAntwoord op vragen 1 t/m 2:\nC.').map(([, , answer]) => answer),
  ).toEqual(['Antwoord op vragen 1 t/m 2:\nC.', 'Antwoord op vragen 1 t/m 2:\nC.'])
})

test('questions first and answers behind them are paired by number', () => {
  expect(
    pairsIn('Vraag 1\nA?\nVraag 2\nB?\nAntwoord 1\nC.\nAntwoord 2\nD.').map(([, , answer]) => answer),
  ).toEqual(['Antwoord 1\nC.', 'Antwoord 2\nD.'])
})

test('in a list a number stands alone above its question, and the answer has none', () => {
  expect(pairsIn('1\nA?\nAntwoord\nB.\n2\nC?\nAntwoord:\nD.')).toEqual([
    ['1', '1\nA?', 'Antwoord\nB.'],
    ['2', '2\nC?', 'Antwoord:\nD.'],
  ])
})

test('a question that is not answered has no answer, and a letter has no questions', () => {
  expect(pairsIn('Vraag 1\nA?\nMededeling\nDe vragen worden later beantwoord.')).toEqual([
    ['1', 'Vraag 1\nA?', null],
  ])
  expect(pairsIn('Geachte voorzitter,\nHet antwoord volgt.\n1\nEen cijfer.')).toEqual([])
})

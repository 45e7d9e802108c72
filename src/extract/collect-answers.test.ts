import { expect, test } from 'vitest'
import { findRecommendations } from '#extract/recommendations.ts'
import { findResponses } from '#extract/responses.ts'
import { analysisOf } from '#test/analysis.ts'

const ANSWER = 'Het kabinet is het hiermee eens. In 2026 zal het kabinet een loket openen.'

/** What answers each recommendation of a letter: its number and the words, or its own when nothing does. */
function answersIn(letter: string): [number | null, string][] {
  const analysis = analysisOf(`Kabinetsreactie op het AIV-advies\n\n${letter}`)
  return findResponses(analysis, findRecommendations(analysis)).map(({ number, start, end }) => [
    number,
    analysis.text.slice(start, end),
  ])
}

test('a heading over two listed recommendations gives both the answer that follows', () => {
  const letter = `Aanbevelingen 1 en 2: geld en loketten\n\nAanbeveling 1: Maak meer geld vrij voor havens.\nAanbeveling 2: Open een loket voor vissers.\n\n${ANSWER}\n\nAanbeveling 3: Sluit de sluis.\n\nDat gebeurt niet.\n`
  expect(answersIn(letter)).toEqual([
    [1, ANSWER],
    [2, ANSWER],
    [3, 'Dat gebeurt niet.'],
  ])
})

test('a dash before the next recommendation is no answer to the one above it', () => {
  const both = `Het kabinet neemt deze aanbevelingen over. ${ANSWER}`
  const letter = `Aanbevelingen over havens\n\n- Aanbeveling 1: Maak meer geld vrij voor havens.\n- Aanbeveling 2: Open een loket voor vissers.\n\n${both}\n`
  expect(answersIn(letter)).toEqual([
    [1, both],
    [2, both],
  ])
})

import { expect, test } from 'vitest'
import { findRecommendations } from '#extract/recommendations.ts'
import { findVoices } from '#extract/voices.ts'
import { analysisOf } from '#test/analysis.ts'

/** Who speaks other than the government: speaker and words. */
function voicesIn(letter: string): string[] {
  const analysis = analysisOf(letter)
  return findVoices(analysis, findRecommendations(analysis)).map(
    ({ speaker, start, end }) => `${speaker}: ${analysis.text.slice(start, end)}`,
  )
}

test('quoted advice is the adviser speaking, the answer is not', () => {
  expect(
    voicesIn('Aanbeveling 1: Zorg dat Nederland elk jaar vijf posten opent.\n\nHet kabinet zal dit doen.\n'),
  ).toEqual(['advisory-body: Aanbeveling 1: Zorg dat Nederland elk jaar vijf posten opent.'])
})

test('what a motion asks is the House speaking', () => {
  expect(
    voicesIn('De motie-Jansen verzoekt de regering vijf posten te openen. Het kabinet zal dit doen.\n'),
  ).toEqual(['chamber: De motie-Jansen verzoekt de regering vijf posten te openen.'])
})

test('the government takes over where the motion ends', () => {
  expect(
    voicesIn('Zoals de motie de regering verzoekt vijf posten te openen, zal het kabinet dit doen.\n'),
  ).toEqual(['chamber: verzoekt vijf posten te openen'])
})

test('questions of Members are theirs, answers are not', () => {
  expect(
    voicesIn(
      'Vraag 1\n\nBent u bereid vijf posten te openen?\n\nAntwoord\n\nJa, het kabinet zal vijf posten openen.\n\nVraag 2\n\nWanneer zal de minister dit doen?\n\nAntwoord\n\nVolgend jaar.\n',
    ),
  ).toEqual([
    'chamber: Vraag 1',
    'chamber: Bent u bereid vijf posten te openen?',
    'chamber: Vraag 2',
    'chamber: Wanneer zal de minister dit doen?',
  ])
})

test('a Member asking for a promise makes none', () => {
  expect(voicesIn('Kan de minister toezeggen dat er vijf posten komen?\n')).toHaveLength(1)
  expect(
    voicesIn('De leden van de fractie van A vragen of het kabinet vijf posten zal openen.\n'),
  ).toHaveLength(1)
})

test('an adviser who is reported speaks himself', () => {
  for (const sentence of [
    'De AIV adviseert dat Nederland vijf posten opent.',
    'In haar slotwoord wijst de evaluatiecommissie erop dat het kabinet vijf posten zou openen.',
    'Volgens de AIV zal Nederland dan vijf posten openen.',
    'Terecht constateert de adviesraad dat er vijf posten bij moeten.',
  ]) {
    expect(voicesIn(`${sentence}\n`)).toEqual([`advisory-body: ${sentence}`])
  }
})

test('the government speaks where it names the adviser in passing', () => {
  for (const sentence of [
    'Zoals de AIV adviseert, zal het kabinet vijf posten openen.',
    'Het kabinet zal, zoals door de commissie voorgesteld, vijf posten openen.',
    'Conform het advies van de AIV opent Nederland vijf posten.',
    'Het kabinet adviseert reizigers thuis te blijven.',
    'Deze verandering vindt plaats in heel Europa, stelt het kabinet vast.',
    'Ik stel vast dat de raad gelijk heeft.',
    'De adviesraad is gevraagd te adviseren over vijf posten; zijn advies wordt in mei verwacht.',
  ]) {
    expect(voicesIn(`${sentence}\n`)).toEqual([])
  }
})

test('what others did in a clause within the subject does not make the sentence theirs', () => {
  expect(
    voicesIn(
      'De vragen die de vaste commissie in mei stelde over de havens, beantwoord ik in een aparte brief.\n',
    ),
  ).toEqual([])
  expect(
    voicesIn('De commissie die in mei verslag deed, stelt dat er vijf posten bij moeten.\n'),
  ).toHaveLength(1)
})

test('the government takes over within the sentence', () => {
  expect(voicesIn('De AIV adviseert vijf posten te openen, maar het kabinet zal er drie openen.\n')).toEqual([
    'advisory-body: De AIV adviseert vijf posten te openen',
  ])
})

test('a quotation belongs to whoever is quoted, a title to nobody', () => {
  expect(
    voicesIn(
      'Human Rights Watch schreef hierover: «Nederland zal vanaf morgen vijf nieuwe posten moeten openen.»\n',
    ),
  ).toEqual([
    'third-party: Human Rights Watch schreef hierover: "Nederland zal vanaf morgen vijf nieuwe posten moeten openen."',
  ])
  expect(voicesIn('Dit staat in de nota «Naar een wereld met vijf posten in elk land».\n')).toEqual([])
})

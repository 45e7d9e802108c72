import { expect, test } from 'vitest'
import { findDischarges } from '#extract/discharges.ts'
import { analysisOf } from '#test/analysis.ts'
import { findTimes } from '#text/time/find-times.ts'

const dischargesIn = (text: string) => {
  const analysis = analysisOf(text)
  return findDischarges(analysis, findTimes(analysis.text, { documentDate: '2024-06-03', calendar: [] }))
}

test.each([
  ['Hiermee doe ik mijn toezegging aan het lid Jansma gestand.', 'toezegging'],
  ['Zoals toegezegd tijdens het debat informeer ik u over de havens.', 'toezegging'],
  ['Conform mijn toezegging ontvangt u hierbij de cijfers.', 'toezegging'],
  ['Tevens kom ik met deze brief terug op een toezegging aan het lid Jansma.', 'toezegging'],
  ['In het debat heb ik uw Kamer een overzicht toegezegd. Hierbij treft u dat aan.', 'toezegging'],
  ['Met deze brief voldoe ik aan het verzoek van de vaste commissie voor Buitenlandse Zaken.', 'request'],
  ['Op verzoek van de leden Jansma en Pot ga ik in op de havens.', 'request'],
  ['Hierbij ontvangt u de antwoorden op de vragen van de leden Jansma en Pot.', 'questions'],
  ['Bijgaand bied ik u de beantwoording van de schriftelijke vragen aan.', 'questions'],
  ['Hierbij bied ik u de kabinetsreactie op het advies aan.', 'advice'],
  ['Met deze brief reageert het kabinet op het rapport van de raad.', 'advice'],
  ['Met deze brief geef ik antwoord op deze moties.', 'motion'],
])('settles: %s', (text, of) => {
  expect(dischargesIn(text).map((discharge) => discharge.of)).toEqual([of])
})

test.each([
  'Voor de zomer zal ik uw Kamer hierover informeren.',
  'Conform mijn toezegging zal ik uw Kamer in het najaar informeren.',
  'De kabinetsreactie op het advies volgt in september.',
  'In 2022 heeft het kabinet de reactie op het advies aan uw Kamer gestuurd.',
  'Op verzoek van Oekraïne leverde Nederland pompen.',
  'Er blijven vragen over de havens.',
  'Nederland heeft steun toegezegd aan het fonds.',
])('settles nothing: %s', (text) => {
  expect(dischargesIn(text)).toEqual([])
})

test('the day and the debate of the promise are kept', () => {
  expect(
    dischargesIn(
      'Hiermee kom ik de toezegging na die ik tijdens het commissiedebat over havens van 23 mei 2024 heb gedaan.',
    ),
  ).toMatchObject([{ of: 'toezegging', madeOn: '2024-05-23', debate: 'commissiedebat over havens' }])
})

import { expect, test } from 'vitest'
import { findDischarges } from '#extract/discharges.ts'
import { findReferences } from '#extract/references.ts'
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
  ['Die toezegging los ik met deze brief in.', 'toezegging'],
  ['De vaste commissie vroeg op 4 mei om cijfers. Aan dat verzoek voldoe ik hierbij.', 'request'],
  [
    'Met deze brief doe ik de toezegging gestand om een lijst te geven van de open moties en toezeggingen.',
    'toezegging',
  ],
  ['Tevens kom ik met deze brief terug op een toezegging aan het lid Jansma.', 'toezegging'],
  ['In het debat heb ik uw Kamer een overzicht toegezegd. Hierbij treft u dat aan.', 'toezegging'],
  ['Met deze brief voldoe ik aan het verzoek van de vaste commissie voor Buitenlandse Zaken.', 'request'],
  ['Op verzoek van de leden Jansma en Pot ga ik in op de havens.', 'request'],
  ['Hierbij ontvangt u de antwoorden op de vragen van de leden Jansma en Pot.', 'questions'],
  ['Bijgaand bied ik u de beantwoording van de schriftelijke vragen aan.', 'questions'],
  ['Hierbij bied ik u de kabinetsreactie op het advies aan.', 'advice'],
  ['Met deze brief reageert het kabinet op het rapport van de raad.', 'advice'],
  ['Met deze brief geef ik antwoord op deze moties.', 'motion'],
  ['Hieronder licht ik toe wat er met zes moties is gebeurd.', 'motion'],
  ['De Kamer nam zes moties aan, waarover ik u hierbij bericht.', 'motion'],
  ['Met deze notitie is ook de motie van de leden Jansma, Pot en De Wit over havens beantwoord.', 'motion'],
  ['Ook zegde ik het lid Jansma toe terug te komen op de kosten. Die zijn gelijk gebleven.', 'toezegging'],
  ['Zoals ik het lid Jansma toezegde, ga ik in op de kosten.', 'toezegging'],
  ['Bijgaand stuur ik u de toegezegde lijst.', 'toezegging'],
  ['Op 4 mei vroeg de vaste commissie mij om cijfers; met deze notitie voldoe ik daaraan.', 'request'],
  ['De commissie vroeg op 4 mei om cijfers. Hierbij voldoe ik graag aan dat verzoek.', 'request'],
  ['Naar aanleiding van uw verzoek bericht ik u over de havens.', 'request'],
  ['De vragen van het lid Jansma over vuurtorens beantwoord ik als volgt.', 'questions'],
  ['Bijgaand treft u mijn waardering aan van het advies over vuurtorens.', 'advice'],
])('settles: %s', (text, of) => {
  expect(dischargesIn(text).map((discharge) => discharge.of)).toEqual([of])
})

test.each([
  'Na het reces stuur ik u het evaluatierapport, met mijn reactie.',
  'Over de uitvoering van de toezeggingen in deze brief wordt uw Kamer jaarlijks geïnformeerd.',
  'Ik hecht aan een tijdige opvolging van toezeggingen.',
  'Voor de zomer zal ik uw Kamer hierover informeren.',
  'Conform mijn toezegging zal ik uw Kamer in het najaar informeren.',
  'De kabinetsreactie op het advies volgt in september.',
  'In 2022 heeft het kabinet de reactie op het advies aan uw Kamer gestuurd.',
  'Op verzoek van Oekraïne leverde Nederland pompen.',
  'Er blijven vragen over de havens.',
  'Nederland heeft steun toegezegd aan het fonds.',
  'Onderwerp: Toezeggingen en moties debat havens, reactie op het advies',
  'De ombudsman stelt vast dat de toezeggingen aan de Kamer zijn nagekomen.',
  'Van de 40 toezeggingen is de helft uitgevoerd.',
  'Ik zegde het lid Jansma toe u te informeren over de kosten. Dat zal ik in juni doen.',
  'De commissie vroeg naar de havens. Er zijn er vijf.',
  'Het lid Jansma heeft bij motie verzocht de havens te openen. Hieronder ga ik daarop in.',
  'De toegezegde lijst is er niet.',
  'Vragen van het lid Jansma kan ik nog niet beantwoorden.',
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

test('a bare answer is one to what was named before it', () => {
  expect(
    dischargesIn(
      'De raad schreef een advies over havens. Namens de minister vindt u hieronder mijn reactie.',
    ),
  ).toMatchObject([{ of: 'advice' }])
  expect(
    dischargesIn('Het lid Pot stelde vragen over havens. Namens de minister vindt u hieronder mijn reactie.'),
  ).toMatchObject([{ of: 'questions' }])
})

test('the day of a promise may stand in another sentence of the letter', () => {
  const discharges = dischargesIn(
    'Met deze brief los ik toezeggingen in uit het commissiedebat van 23 mei 2024.\n\nTijdens het commissiedebat heb ik het lid Pot toegezegd in te gaan op havens. Er zijn er vijf.\n\nVoorts zegde ik uw Kamer toe een overzicht van de vuurtorens te sturen. Er zijn er zes.',
  )
  expect(discharges.map(({ madeOn }) => madeOn)).toEqual(['2024-05-23', '2024-05-23', '2024-05-23'])
  expect(discharges[1]?.doubts).toContain('made-on-from-context')
})

test('"een jaar geleden" is no day on which something was promised', () => {
  expect(dischargesIn('Hiermee los ik de toezegging in die ik een jaar geleden deed.')).toMatchObject([
    { of: 'toezegging', madeOn: null },
  ])
})

test('the number in the register of promises is kept', () => {
  const analysis = analysisOf('Hiermee doe ik de toezegging aan het lid Pot gestand (TZ202405-012).')
  expect(findDischarges(analysis, [], findReferences(analysis))).toMatchObject([
    { reference: 'TZ202405-012' },
  ])
})

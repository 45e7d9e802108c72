import { describe, expect, test } from 'vitest'
import { findRecommendations } from '#extract/recommendations.ts'
import { findResponses } from '#extract/responses.ts'
import { findVoices } from '#extract/voices.ts'
import { analysisOf } from '#test/analysis.ts'

/** Quoted advice and its answers in a letter: number, stance, consequence and the words of the advice. */
function readAdvice(letter: string): string[] {
  const analysis = analysisOf(`Kabinetsreactie op een advies over bruggen\n\n${letter}`)
  const advice = findRecommendations(analysis)
  const responses = findResponses(analysis, advice)
  return advice
    .filter(({ source }) => source === 'quoted')
    .map(({ number, start, end }, index) => {
      const { stance, consequence } = responses[index]!
      return `${number} ${stance} ${consequence}: ${analysis.text.slice(start, end)}`
    })
}

test('advice listed first is answered under numbered headings', () => {
  expect(
    readAdvice(
      'De raad beveelt aan:\n1. Bouw twee nieuwe bruggen.\n2. Verf de oude bruggen.\n\nAlgemene reactie\n\nBruggen zijn van belang.\n\n1. Nieuwe bruggen\n\nDit voorstel neemt het kabinet over.\n\n2. Verfwerk\n\nHiervoor ziet het kabinet geen ruimte.\n',
    ),
  ).toEqual(['1 agrees new-act: 1. Bouw twee nieuwe bruggen.', '2 refuses none: 2. Verf de oude bruggen.'])
})

test('"Ad 1" and "Aanbeveling 1" behind a list stand over answers', () => {
  for (const head of ['Ad', 'Aanbeveling']) {
    expect(
      readAdvice(
        `De commissie komt tot de volgende aanbevelingen:\n1. De tol zou moeten verdwijnen.\n2. Nederland moet zelf bruggen bouwen.\n\n${head} 1\n\nDe tol zal voor de zomer worden afgeschaft.\n\n${head} 2\n\nHet kabinet voelt hier niet voor.\n`,
      ).map((line) => line.split(':')[0]),
    ).toEqual(['1 agrees new-act', '2 refuses none'])
  }
})

test('a label may say whom it is meant for', () => {
  expect(
    readAdvice(
      'Aanbeveling 1 aan de minister van Bruggen\n\nLeg vast wie de brug beheert.\n\nReactie\n\nDeze aanbeveling neem ik over.\n',
    ),
  ).toEqual(['1 agrees new-act: Aanbeveling 1 aan de minister van Bruggen\nLeg vast wie de brug beheert.'])
})

test('ordinals introduce quoted advice', () => {
  expect(
    readAdvice(
      'De eerste aanbeveling luidt: "Sluit de brug." Dat neemt het kabinet over.\n\nAls tweede beveelt de raad aan: "Open de sluis." Daar kiest het kabinet bewust niet voor.\n\nTen slotte vraagt de raad in de derde aanbeveling: "Onderzoek het water." Dit gebeurt al.\n',
    ).map((line) => line.split(':')[0]),
  ).toEqual(['1 agrees new-act', '2 refuses none', '3 agrees exists'])
})

test('advice without numbers is counted', () => {
  expect(
    readAdvice(
      'Aanbeveling: bouw een brug.\n\nHet kabinet neemt dit advies over.\n\nAanbeveling: graaf een sloot.\n\nDit wijst het kabinet af.\n',
    ),
  ).toEqual([
    '1 agrees new-act: Aanbeveling: bouw een brug.',
    '2 refuses none: Aanbeveling: graaf een sloot.',
  ])
})

test('a table that lost its columns has the answer behind the advice', () => {
  expect(
    readAdvice(
      'Nr. Aanbeveling Reactie\n\n1 Bouw een brug. Overgenomen. De bouw begint in 2026.\n\n2 Graaf een sloot. Niet overgenomen.\n\n3 Hef tol. Deels overgenomen.\n',
    ),
  ).toEqual([
    '1 agrees new-act: 1 Bouw een brug.',
    '2 refuses none: 2 Graaf een sloot.',
    '3 partly new-act: 3 Hef tol.',
  ])
})

const LETTERED = 'Aanbeveling 3a\nMaak van iedere brug een tekening.'

test('3a and 3b are one recommendation, judged together', () => {
  expect(
    readAdvice(
      `${LETTERED}\n\nAanbeveling 3b\nBetaal de tekenaars dubbel loon.\n\nReactie: Het kabinet neemt de tekeningen over. Voor dubbel loon is geen ruimte.\n`,
    ),
  ).toEqual([`3 partly new-act: ${LETTERED}\nAanbeveling 3b\nBetaal de tekenaars dubbel loon.`])
})

test('between 3a and 3b the answer stays the government speaking', () => {
  const letter = `${LETTERED}\n\nHet kabinet zal dit volgend jaar doen.\n\nAanbeveling 3b\nBetaal de tekenaars dubbel loon.\n\nDit wijst het kabinet af.\n`
  const analysis = analysisOf(letter)
  const advice = findRecommendations(analysis)
  expect(advice.map(({ number, parts }) => [number, parts.length])).toEqual([[3, 2]])
  expect(findResponses(analysis, advice)[0]).toMatchObject({ number: 3, stance: 'partly' })
  expect(findVoices(analysis, advice).map(({ start, end }) => analysis.text.slice(start, end))).toEqual([
    LETTERED.replace('\n', ' '),
    'Aanbeveling 3b\nBetaal de tekenaars dubbel loon.',
  ])
})

test('an afterword is the adviser speaking', () => {
  const analysis = analysisOf(
    'Aanbeveling 1: Bouw een brug.\n\nDit gebeurt al.\n\nNawoord van de Rekenkamer\n\nWij zullen de brug volgend jaar opnieuw bezien.\n\nDe minister van Bruggen,\nA. Boog\n',
  )
  const words = findVoices(analysis, findRecommendations(analysis)).map(({ start, end }) =>
    analysis.text.slice(start, end).trim(),
  )
  expect(words).toContain('Wij zullen de brug volgend jaar opnieuw bezien.')
})

describe('a list with letters, answered under headings over several', () => {
  const LIST =
    'De commissie komt tot de volgende vier aanbevelingen:\n\na. Bouw twee nieuwe bruggen.\nb. Schaf de tolheffing af.\nc. Laat de sluizen jaarlijks keuren.\nd. Geef schippers een vaste contactpersoon.\n\n'

  test('the items count from one, and a paragraph answers what it names', () => {
    expect(
      readAdvice(
        `${LIST}Geld (a en b)\n\nDe gedachte achter aanbeveling a spreekt mij aan. Voor de zomer zal ik twee bruggen laten bouwen.\n\nAnders oordeel ik over het voorstel onder b. Daarvoor ziet het kabinet geen ruimte.\n\nBeheer (c en d)\n\nAanbeveling c wordt niet overgenomen.\n\nAanbeveling d neemt het kabinet over.\n`,
      ),
    ).toEqual([
      '1 agrees new-act: a. Bouw twee nieuwe bruggen.',
      '2 refuses none: b. Schaf de tolheffing af.',
      '3 refuses none: c. Laat de sluizen jaarlijks keuren.',
      '4 agrees new-act: d. Geef schippers een vaste contactpersoon.',
    ])
  })

  test('a paragraph that names none answers the one whose words it has', () => {
    expect(
      readAdvice(
        `${LIST}Geld (a, b)\n\nVoor nieuwe bruggen ziet het kabinet geen ruimte.\n\nDe tolheffing zal voor de zomer worden afgeschaft.\n\nBeheer (c t/m d)\n\nDe sluizen worden nu al jaarlijks gekeurd: dat is staande praktijk.\n\nVoor een vaste contactpersoon van schippers voelt het kabinet niets.\n`,
      ).map((line) => line.split(':')[0]),
    ).toEqual(['1 refuses none', '2 agrees new-act', '3 agrees exists', '4 refuses none'])
  })

  test('numbers between brackets in a heading do the same', () => {
    const numbered = LIST.replaceAll(/^([a-d])\. /gm, (_, letter: string) => `${letter.charCodeAt(0) - 96}. `)
    expect(
      readAdvice(
        `${numbered}Geld (1 en 2)\n\nVoor nieuwe bruggen ziet het kabinet geen ruimte.\n\nDe tolheffing zal voor de zomer worden afgeschaft.\n\nBeheer (aanbevelingen 3 en 4)\n\nDe sluizen worden nu al jaarlijks gekeurd: dat is staande praktijk.\n\nVoor een vaste contactpersoon van schippers voelt het kabinet niets.\n`,
      ).map((line) => line.split(':')[0]),
    ).toEqual(['1 refuses none', '2 agrees new-act', '3 agrees exists', '4 refuses none'])
  })

  test('lettered lines that nobody calls advice are none', () => {
    expect(readAdvice('De brug heeft drie delen:\n\na. De pijlers.\nb. Het dek.\nc. De leuning.\n')).toEqual(
      [],
    )
  })
})

test('"Aanbeveling 1 luidt" under a heading over two opens the first of them', () => {
  expect(
    readAdvice(
      'Aanbevelingen 1 en 2\n\nAanbeveling 1 luidt: "Bouw een brug."\n\nAanbeveling 2 luidt: "Graaf een sloot."\n\nBeide aanbevelingen neemt het kabinet over.\n',
    ),
  ).toEqual([
    '1 agrees new-act: Aanbeveling 1 luidt: "Bouw een brug."',
    '2 agrees new-act: Aanbeveling 2 luidt: "Graaf een sloot."',
  ])
})

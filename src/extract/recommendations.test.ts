import { describe, expect, test } from 'vitest'
import { findRecommendations } from '#extract/recommendations.ts'
import { findResponses, pairAnswers } from '#extract/responses.ts'
import { analysisOf } from '#test/analysis.ts'

const HEAD = 'Kabinetsreactie op het AIV-advies over tegenspraak\n\n'

/** The quoted advice in a letter: number and words. */
function adviceIn(letter: string): string[] {
  const analysis = analysisOf(HEAD + letter)
  return findRecommendations(analysis)
    .filter(({ source }) => source === 'quoted')
    .map(({ number, start, end }) => `${number}|${analysis.text.slice(start, end)}`)
}

/** The answers in a letter: number, stance and the first and last words. */
function answersIn(letter: string): string[] {
  const analysis = analysisOf(HEAD + letter)
  return findResponses(analysis, findRecommendations(analysis)).map(({ number, stance, start, end }) => {
    const words = analysis.text.slice(start, end).split(' ')
    return `${number ?? '*'} ${stance} ${words.slice(0, 3).join(' ')} … ${words.at(-1)}`
  })
}

const ADVICE = 'Open drie nieuwe posten. Wees daarbij zuinig met wachtgeld.'
const ANSWER = 'Het kabinet neemt deze aanbeveling over.'

describe('where advice begins and ends', () => {
  const shapes: [name: string, letter: string, expected: string[]][] = [
    ['a colon behind the number', `Aanbeveling 1: ${ADVICE}\n\n${ANSWER}\n`, [`1|Aanbeveling 1: ${ADVICE}`]],
    ['a dash behind the number', `Aanbeveling 1 – ${ADVICE}\n\n${ANSWER}\n`, [`1|Aanbeveling 1 - ${ADVICE}`]],
    ['no mark behind the number', `Aanbeveling 2 ${ADVICE}\n\n${ANSWER}\n`, [`2|Aanbeveling 2 ${ADVICE}`]],
    [
      'a Roman numeral in capitals',
      `AANBEVELING III\n\n${ADVICE}\n\n${ANSWER}\n`,
      [`3|AANBEVELING III\n${ADVICE}`],
    ],
    ['the number in front', `1. Aanbeveling: ${ADVICE}\n\n${ANSWER}\n`, [`1|1. Aanbeveling: ${ADVICE}`]],
    ['an ordinal', `Eerste aanbeveling: ${ADVICE}\n\n${ANSWER}\n`, [`1|Eerste aanbeveling: ${ADVICE}`]],
    [
      'a letter behind the number',
      `Aanbeveling 3a: ${ADVICE}\n\n${ANSWER}\n`,
      [`3|Aanbeveling 3a: ${ADVICE}`],
    ],
    [
      'whom it is meant for',
      `Aanbeveling 4 aan de minister van Onderwijs: ${ADVICE}\n\n${ANSWER}\n`,
      [`4|Aanbeveling 4 aan de minister van Onderwijs: ${ADVICE}`],
    ],
    [
      'a theme in brackets',
      `Aanbeveling 4 (posten): ${ADVICE}\n\n${ANSWER}\n`,
      [`4|Aanbeveling 4 (posten): ${ADVICE}`],
    ],
    [
      'quotation marks',
      `Aanbeveling 1: «Nederland heeft te weinig posten. Er moeten er drie bij komen.»\n\n${ANSWER}\n`,
      ['1|Aanbeveling 1: "Nederland heeft te weinig posten. Er moeten er drie bij komen."'],
    ],
    ['an answer on the same line', `Aanbeveling 1: ${ADVICE} ${ANSWER}\n`, [`1|Aanbeveling 1: ${ADVICE}`]],
    [
      'a word that announces the answer',
      `Aanbeveling 1: Posten in alle hoofdsteden zijn nodig.\n\nReactie: Er zijn al veel posten.\n`,
      ['1|Aanbeveling 1: Posten in alle hoofdsteden zijn nodig.'],
    ],
    [
      'the announcing word on its own line',
      `Aanbeveling 1: ${ADVICE}\n\nKabinetsreactie\n\nEr zijn al veel posten.\n`,
      [`1|Aanbeveling 1: ${ADVICE}`],
    ],
    [
      'norms instead of imperatives',
      `Aanbeveling 1: Nederland moet meer posten openen. Ook zou het kabinet wachtgeld moeten beperken.\n\nNederland heeft al veel posten.\n`,
      ['1|Aanbeveling 1: Nederland moet meer posten openen. Ook zou het kabinet wachtgeld moeten beperken.'],
    ],
    [
      'an infinitive',
      `Aanbeveling 1: Het verdient aanbeveling om drie posten te openen.\n\nDe Europese Unie heeft overal posten.\n`,
      ['1|Aanbeveling 1: Het verdient aanbeveling om drie posten te openen.'],
    ],
    [
      'two paragraphs of advice',
      `Aanbeveling 1: Open drie nieuwe posten.\n\nZorg dat zij elkaar kennen. Dat scheelt reizen.\n\n${ANSWER}\n`,
      ['1|Aanbeveling 1: Open drie nieuwe posten.\nZorg dat zij elkaar kennen. Dat scheelt reizen.'],
    ],
    [
      'a title with the advice below',
      `Aanbeveling 1: Meer posten\n\n${ADVICE}\n\n${ANSWER}\n`,
      [`1|Aanbeveling 1: Meer posten\n${ADVICE}`],
    ],
    [
      'an answer about a third party',
      `Aanbeveling 1: ${ADVICE}\n\nDe Europese Commissie opent zelf vier posten.\n\nHet kabinet wacht dat af.\n`,
      [`1|Aanbeveling 1: ${ADVICE}`],
    ],
    [
      'an ordinal in a sentence',
      `De eerste aanbeveling luidt: «${ADVICE}»\n\n${ANSWER}\n`,
      [`1|De eerste aanbeveling luidt: "${ADVICE}"`],
    ],
    [
      'a heading over two',
      `Aanbevelingen 1 en 2: posten\n\nAanbeveling 1: Open posten.\n\nAanbeveling 2: Sluit posten.\n\n${ANSWER}\n`,
      ['1|Aanbeveling 1: Open posten.', '2|Aanbeveling 2: Sluit posten.'],
    ],
    [
      'two under one number',
      `Aanbevelingen 4 en 5: ${ADVICE}\n\n${ANSWER}\n`,
      [`4|Aanbevelingen 4 en 5: ${ADVICE}`, `5|Aanbevelingen 4 en 5: ${ADVICE}`],
    ],
    [
      'a sentence cut by a blank line',
      `Aanbeveling 1: Open drie posten en wees\n\nzuinig met wachtgeld.\n\n${ANSWER}\n`,
      ['1|Aanbeveling 1: Open drie posten en wees zuinig met wachtgeld.'],
    ],
    [
      'bullets',
      `Aanbeveling 1: Open posten in:\n\n- landen in Azië;\n- landen in Afrika.\n\n${ANSWER}\n`,
      ['1|Aanbeveling 1: Open posten in:\n- landen in Azie;\n- landen in Afrika.'],
    ],
    [
      'an answer that names the number again',
      `Aanbeveling 1: ${ADVICE}\n\nAanbeveling 1 Het kabinet neemt dit over.\n`,
      [`1|Aanbeveling 1: ${ADVICE}`],
    ],
    [
      'an unknown verb first',
      `Aanbeveling 1: Vertimmer de ambassades en bouw er drie bij.\n\n${ANSWER}\n`,
      ['1|Aanbeveling 1: Vertimmer de ambassades en bouw er drie bij.'],
    ],
    [
      'the analysis of the adviser in between',
      `Aanbeveling 1: Open posten. De AIV acht dit nodig omdat Nederland in Azië te weinig ziet.\n\n${ANSWER}\n`,
      ['1|Aanbeveling 1: Open posten. De AIV acht dit nodig omdat Nederland in Azie te weinig ziet.'],
    ],
    [
      'numbered lines under a heading',
      `Aanbevelingen\n\nDe AIV doet de volgende aanbevelingen:\n\n1. Open drie nieuwe posten.\n\n${ANSWER}\n\n2. Zorg voor goede verbindingen.\n\nDat gebeurt al.\n`,
      ['1|1. Open drie nieuwe posten.', '2|2. Zorg voor goede verbindingen.'],
    ],
  ]
  for (const [name, letter, expected] of shapes) {
    test(`advice with ${name}`, () => expect(adviceIn(letter)).toEqual(expected))
  }

  test('a sentence about advice is no advice', () => {
    expect(
      adviceIn(
        'Aanbeveling 3 neemt het kabinet niet over. In aanbeveling 4 staat niets nieuws. De aanbevelingen 1 en 2 zijn helder.\n',
      ),
    ).toEqual([])
  })

  test('the asks of advice are apart, joined ones too', () => {
    const analysis = analysisOf(
      `${HEAD}Aanbeveling 1: Open drie posten en stel per post geld beschikbaar. Wees snel.\n\n${ANSWER}\n`,
    )
    const [advice] = findRecommendations(analysis)
    expect(advice!.parts.map(({ start, end }) => analysis.text.slice(start, end))).toEqual([
      'Open drie posten',
      'stel per post geld beschikbaar.',
      'Wees snel.',
    ])
    expect(advice!.issuer).toBe('AIV')
  })

  test('advice retold in an answer has no number', () => {
    const analysis = analysisOf(
      `${HEAD}De evaluatiecommissie heeft aanbevolen de posten te sluiten. Ik adviseer reizigers voorzichtig te zijn. De raad is gevraagd over de havens te adviseren.\n`,
    )
    expect(findRecommendations(analysis).map(({ number, source }) => [number, source])).toEqual([
      [null, 'reported'],
    ])
  })
})

test('a numbered list that asks is advice in a reaction to advice, its answers between the items', () => {
  const items = ['Open drie havens.', 'Wees snel.', 'Verhoog de kade.', 'Sluit de brug.']
  const letter = items.map((item, at) => `${at + 1}. ${item}\n\nHet kabinet neemt dit over.\n`).join('\n')
  const text =
    'Het kabinet dankt de raad voor zijn heldere betoog, en gaat er hieronder uitgebreid op in, punt voor punt.\n\n'
  expect(adviceIn(text + letter)).toEqual(items.map((item, at) => `${at + 1}|${at + 1}. ${item}`))
})

describe('advice without a number', () => {
  const sources = (text: string) => {
    const analysis = analysisOf(`${HEAD}${text}\n`)
    return findRecommendations(analysis).map(({ source, start, end }) => [
      source,
      analysis.text.slice(start, end),
    ])
  }

  test.each([
    'De raad dringt op een open haven aan.',
    'De raad geeft het kabinet een tweede kade in overweging.',
    'Volgens de raad zou de loods dit moeten leren.',
    'Havens zouden vaker moeten worden bezocht, aldus de raad.',
    'Tot slot bepleit de raad een jaarlijks overzicht.',
    'Het rapport sluit af met de oproep om een havenmeester te benoemen.',
  ])('is told in many ways: %s', (sentence) => {
    expect(sources(sentence)).toEqual([['reported', sentence]])
  })

  test.each([
    'Nederland dringt op een open haven aan.',
    'Het kabinet bepleit een jaarlijks overzicht.',
    'Waar de raad voor geld pleit, volgt het kabinet hem niet.',
    'De Raad van Europa bepleit een verbod.',
  ])('is not what the government asks of others: %s', (sentence) => expect(sources(sentence)).toEqual([]))

  test('in a list is quoted item by item', () => {
    expect(
      sources(
        'De raad doet twee voorstellen:\n• Open drie havens.\n• Geef loodsen een opleiding.\n\nHet kabinet neemt beide over.',
      ),
    ).toEqual([
      ['quoted', '• Open drie havens.'],
      ['quoted', '• Geef loodsen een opleiding.'],
    ])
  })
})

describe('whose answer it is', () => {
  test('advice without a word behind it is met with silence, and the response spans it', () => {
    expect(
      answersIn(
        'Aanbeveling 1: Open drie posten.\n\nAanbeveling 2: Wees snel.\n\nHet kabinet ziet hiervoor geen ruimte.\n',
      ),
    ).toEqual(['1 silent Aanbeveling 1: Open … posten.', '2 refuses Het kabinet ziet … ruimte.'])
  })

  test('a minister who opens a sentence of an answer does not sign it', () => {
    expect(
      answersIn(
        'Aanbeveling 1: Open drie posten.\n\nHet onderwerp is lastig. De Minister van Financiën zal hierop ingaan in de nota, die in mei aan uw Kamer wordt gezonden. Daarop wil het kabinet niet vooruitlopen.\n',
      ),
    ).toEqual(['1 acknowledges Het onderwerp is … vooruitlopen.'])
  })

  test('an answer can stand under later advice', () => {
    expect(
      answersIn(
        'Aanbeveling 1: Open drie posten.\n\nAanbeveling 2: Wees snel.\n\nHaast is geboden, en dit gebeurt al.\n\nTen aanzien van aanbeveling 1 ziet het kabinet geen ruimte.\n',
      ),
    ).toEqual(['1 refuses Ten aanzien van … ruimte.', '2 agrees Haast is geboden, … al.'])
  })

  test('an answer to two turns to one of them when it names it', () => {
    expect(
      answersIn(
        'Aanbeveling 1: Open drie posten.\n\nAanbeveling 2: Wees snel.\n\nReactie op de aanbevelingen 1 en 2: beide gaan over posten. Aanbeveling 1 wordt overgenomen. Voor aanbeveling 2 ziet het kabinet geen ruimte.\n',
      ).map((answer) => answer.split(' ', 2)),
    ).toEqual([
      ['1', 'agrees'],
      ['2', 'refuses'],
    ])
  })

  test('one answer can serve two', () => {
    expect(
      answersIn(
        'Aanbeveling 1: Open drie posten.\n\nAanbeveling 2: Wees snel.\n\nHet kabinet neemt deze aanbevelingen over.\n',
      ),
    ).toEqual(['1 agrees Het kabinet neemt … over.', '2 agrees Het kabinet neemt … over.'])
  })

  test('a summary ahead decides where the place itself is silent', () => {
    expect(
      answersIn(
        'Aanbeveling 2 neemt het kabinet niet over.\n\nAanbeveling 1: Open drie posten.\n\nDit gebeurt al.\n\nAanbeveling 2: Wees snel.\n',
      ),
    ).toEqual(['1 agrees Dit gebeurt al. … al.', '2 refuses Aanbeveling 2 neemt … over.'])
  })

  test('all advice first, the answers under their own headings', () => {
    expect(
      answersIn(
        'Aanbeveling 1: Open drie posten.\n\nAanbeveling 2: Wees snel.\n\nReactie op aanbeveling 1\n\nHet kabinet neemt deze aanbeveling over.\n\nReactie op aanbeveling 2\n\nDaarvoor is geen ruimte.\n',
      ),
    ).toEqual(['1 agrees Het kabinet neemt … over.', '2 refuses Daarvoor is geen … ruimte.'])
  })

  test('a referral has the answer it refers to', () => {
    const answers = answersIn(
      'Aanbeveling 1: Open drie posten.\n\nHet kabinet ziet hiervoor geen ruimte.\n\nAanbeveling 2: Houd die posten open.\n\nHiervoor wordt verwezen naar de reactie op aanbeveling 1.\n',
    )
    expect(answers[1]).toMatch(/^2 refuses/)
  })

  test('the advice as a whole is answered once per tendency', () => {
    expect(
      answersIn(
        'Het kabinet onderschrijft de conclusies van de AIV. Op enkele punten ziet het kabinet geen ruimte om de aanbevelingen over te nemen.\n\nAanbeveling 1: Open drie posten.\n\nDit gebeurt al.\n',
      ).slice(1),
    ).toEqual(['* agrees Het kabinet onderschrijft … AIV.', '* refuses Op enkele punten … nemen.'])
  })

  test.each([
    ['that come in another order', [2, 1], [1, 0]],
    ['of two lists that number from one', [1, 1], [0, 1]],
  ])('pairs are made of answers %s', (_, numbers, paired) => {
    const analysis = analysisOf(
      `${HEAD}Aanbeveling 1: Open drie posten.\n\nDit gebeurt al.\n\nAanbeveling 2: Wees snel.\n`,
    )
    const [one, two] = findRecommendations(analysis)
    const [answer] = findResponses(analysis, [one!])
    const advice = numbers[0] === 1 ? [one!, { ...two!, number: 1 }] : [one!, two!]
    const answers = numbers.map((number) => ({ ...answer!, number }))
    expect(pairAnswers(advice, answers).map(({ response }) => response)).toEqual(paired)
  })

  test('pairs lead from advice to answer', () => {
    const analysis = analysisOf(
      `${HEAD}Aanbeveling 1: Open drie posten.\n\nDit gebeurt al.\n\nAanbeveling 2: Wees snel.\n`,
    )
    const advice = findRecommendations(analysis)
    expect(pairAnswers(advice, findResponses(analysis, advice))).toEqual([
      { recommendation: 0, response: 0 },
      { recommendation: 1, response: 1 },
    ])
  })
})

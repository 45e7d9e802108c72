import { expect, test } from 'vitest'
import { findAmounts } from '#extract/amounts.ts'
import { findFigures } from '#extract/figures.ts'
import { findReferences } from '#extract/references.ts'
import { analysisOf } from '#test/analysis.ts'

/** The figures in a text: the words, the value and the unit. */
function figuresIn(text: string): [string, number | null, string][] {
  const analysis = analysisOf(text)
  const taken = [...findReferences(analysis), ...findAmounts(analysis)]
  return findFigures(analysis, taken).map(({ start, end, value, unit }) => [
    analysis.text.slice(start, end),
    value,
    unit,
  ])
}

const FIGURES: readonly (readonly [string, readonly [string, number | null, string][]])[] = [
  // counts
  ['Het werk loopt in zeven landen.', [['zeven landen', 7, 'landen']]],
  ['Het werk loopt in 12 landen.', [['12 landen', 12, 'landen']]],
  ['Zo kregen 412 vrouwen tijdelijk onderdak.', [['412 vrouwen', 412, 'vrouwen']]],
  [
    'Er zijn 310 personen en 46 entiteiten geraakt.',
    [
      ['310 personen', 310, 'personen'],
      ['46 entiteiten', 46, 'entiteiten'],
    ],
  ],
  [
    'Het plan heeft vijf thematische prioriteiten.',
    [['vijf thematische prioriteiten', 5, 'thematische prioriteiten']],
  ],
  ['Het plan heeft vier onderdelen.', [['vier onderdelen', 4, 'onderdelen']]],
  [
    'Er gingen twee forensische en technische teams.',
    [['twee forensische en technische teams', 2, 'forensische en technische teams']],
  ],
  ['Er kwamen 160.000 inwoners.', [['160.000 inwoners', 160_000, 'inwoners']]],
  ['Er kwamen 2,5 miljoen vluchtelingen.', [['2,5 miljoen vluchtelingen', 2_500_000, 'vluchtelingen']]],
  ['Er kwamen een half miljoen bezoekers.', [['een half miljoen bezoekers', 500_000, 'bezoekers']]],
  ['Zij sprak met tweeëntwintig organisaties.', [['tweeentwintig organisaties', 22, 'organisaties']]],
  ['Zij sprak met een tiental organisaties.', [['tiental organisaties', 10, 'organisaties']]],
  ['Er deden 26 EU-lidstaten mee.', [['26 EU-lidstaten', 26, 'EU-lidstaten']]],
  ['Er deden 26 Nederlandse bedrijven mee.', [['26 Nederlandse bedrijven', 26, 'Nederlandse bedrijven']]],
  ['De raad telt 47 leden.', [['47 leden', 47, 'leden']]],
  ['Ook de raad, die 47 leden telt, groeit.', [['47 leden', 47, 'leden']]],
  ['Die 47 leden blijven.', []],
  [
    'Het plan kreeg 30 stemmen voor en 4 tegen.',
    [
      ['30 stemmen', 30, 'stemmen'],
      ['4', 4, 'stemmen'],
    ],
  ],
  [
    'Het is met 85 tegen 61 stemmen verworpen.',
    [
      ['85', 85, 'stemmen'],
      ['61 stemmen', 61, 'stemmen'],
    ],
  ],
  ['Het terrein is 2.000 vierkante meter groot.', [['2.000 vierkante meter', 2000, 'vierkante meter']]],
  ['Dat is 12,6 megaton uitstoot.', [['12,6 megaton', 12.6, 'megaton']]],
  ['Het voorstel kreeg 171 stemmen.', [['171 stemmen', 171, 'stemmen']]],
  ['Het land staat in de top 10 van donoren.', [['top 10', 10, 'top']]],
  ['Er kwamen 2000 mensen.', [['2000 mensen', 2000, 'mensen']]],
  // shares
  ['Daarvan woont 80 procent in de stad.', [['80 procent', 80, '%']]],
  ['Daarvan woont 59% in de stad.', [['59%', 59, '%']]],
  ['De steun daalde met 4 procentpunt.', [['4 procentpunt', 4, 'procentpunt']]],
  ['Daarvan woont 8o procent in de stad.', [['80 procent', 80, '%']]],
  ['Twee derde van de posten doet mee.', [['Twee derde van de posten', 0.666667, 'posten']]],
  ['Een kwart van de posten doet mee.', [['Een kwart van de posten', 0.25, 'posten']]],
  ['Een op de vijf journalisten zwijgt.', [['Een op de vijf journalisten', 0.2, 'journalisten']]],
  ['De helft van de aanvragen is af.', [['De helft van de aanvragen', 0.5, 'aanvragen']]],
  ['Drie van de vier hoofdsteden deden mee.', [['Drie van de vier hoofdsteden', 3, 'hoofdsteden']]],
  // ranges
  ['Er komen 2 tot 4 teams.', [['2 tot 4 teams', 2, 'teams']]],
  ['Er komen tussen de 20 en 30 teams.', [['20 en 30 teams', 20, 'teams']]],
  ['Dat scheelt 10-15 procent.', [['10-15 procent', 10, '%']]],
  // durations and ages that state a fact
  ['Elk land is eens per 4,5 jaar aan de beurt.', [['4,5 jaar', 4.5, 'jaar']]],
  ['Mensen leven daar 5 jaar langer.', [['5 jaar', 5, 'jaar']]],
  ['De looptijd van vier jaar is kort.', [['vier jaar', 4, 'jaar']]],
  ['Hij kreeg vijf jaar gevangenisstraf.', [['vijf jaar', 5, 'jaar']]],
  ['Het geldt voor jongeren tot 23 jaar.', [['23 jaar', 23, 'jaar']]],
  // a number that counts what was named before
  [
    'Van de zes toezeggingen lopen er twee nog.',
    [
      ['zes toezeggingen', 6, 'toezeggingen'],
      ['twee', 2, 'toezeggingen'],
    ],
  ],
  [
    'Er waren acht zittingen. Vijf daarvan waren besloten.',
    [
      ['acht zittingen', 8, 'zittingen'],
      ['Vijf', 5, 'zittingen'],
    ],
  ],
  ['Het aantal verzoeken is gestegen tot 190.', [['190', 190, 'verzoeken']]],
  [
    'Het aantal gezanten gaat van elf naar zes.',
    [
      ['elf', 11, 'gezanten'],
      ['zes', 6, 'gezanten'],
    ],
  ],
  // damage that leaves two readings
  ['In g5 landen gebeurde niets.', [['g5 landen', null, 'landen']]],
]

for (const [sentence, figures] of FIGURES) {
  test(`states ${figures.map(([words]) => words).join(', ')}: ${sentence}`, () => {
    expect(figuresIn(sentence)).toEqual(figures)
  })
}

const NO_FIGURES = [
  'Dit gebeurt binnen drie maanden.',
  'Dit gebeurt in de komende vijf jaar.',
  'De afgelopen twee jaar is veel gedaan.',
  'Na zes weken volgt een besluit.',
  'Het is vier jaar geleden begonnen.',
  'Het debat was op 17 mei 2027.',
  'Dat was in 2027 en 2028.',
  'Begin 2027 mensen helpen is het doel.',
  'Artikel 90 en lid 3 zeggen dat.',
  'Zie bijlage 2, bladzijde 14.',
  'In mijn antwoord op vraag 8 en aanbeveling 4 staat dat.',
  'Deze drie prioriteiten gelden ook hier.',
  'Beide landen doen mee.',
  'Wie die vijf punten leest, weet genoeg.',
  'De tweede oogst en de 3e ronde.',
  'Een derde land mag ook meedoen.',
  'De eerste helft van 2027 is voorbij.',
  'Er gaat EUR 3 miljoen heen.',
  'De G7 en de G20 spraken over CO2.',
  'Horizon 2020 en de Agenda 2030 lopen door.',
  'Zij woont op Rijnstraat 8, 2515 XP Den Haag.',
  'Bel 070 348 64 86.',
  '1. Inleiding',
  '2 Mensenrechten in het beleid',
  'De doelen zijn: 1) zaaien; 2) oogsten.',
  'Dat is al gezegd.5 Het kabinet wil meer.',
  'De jaren ’50 waren anders.',
  'Het kabinet acht dit van belang.',
  'Dit neemt het kabinet in acht.',
  'Een van de landen doet niet mee.',
  'Zij komen twee keer per jaar bijeen.',
  'Vele landen en een aantal organisaties doen mee.',
  'Kamerstuk 39 735, nr. 350 noemt dit.',
  'Het begint om 14.30 uur.',
  'Pagina 3 van 8',
]

for (const sentence of NO_FIGURES) {
  test(`states no figure: ${sentence}`, () => {
    expect(figuresIn(sentence)).toEqual([])
  })
}

test('a number that damage left unsure lists what it can be', () => {
  expect(findFigures(analysisOf('In g5 landen gebeurde niets.'))[0]).toMatchObject({
    value: null,
    candidates: [45, 95],
    doubts: ['number-damaged'],
  })
})

test('sections numbered 3, q, 5 prove that q is a four', () => {
  const text = '3 Aanpak\n\nZo werkt het.\n\nq Geld\n\nWij werken met q2 partners.\n\n5 Slot\n\nDank.'
  expect(findFigures(analysisOf(text))[0]).toMatchObject({ value: 42, unit: 'partners' })
})

test('what is taken is no figure', () => {
  const text = 'Het werk loopt in zeven landen.'
  expect(findFigures(analysisOf(text), [{ start: 18, end: 23 }])).toEqual([])
})

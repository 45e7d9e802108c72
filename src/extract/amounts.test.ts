import { expect, test } from 'vitest'
import { findAmounts, type TimeInReach } from '#extract/amounts.ts'
import { findEverything } from '#extract/find-everything.ts'
import { analysisOf } from '#test/analysis.ts'
import { findTimes } from '#text/time/find-times.ts'

/** The sums in a text: their words and what they are worth. */
function sumsIn(text: string): [string, number, string][] {
  const analysis = analysisOf(text)
  return findAmounts(analysis).map(({ start, end, value, currency }) => [
    analysis.text.slice(start, end),
    value,
    currency,
  ])
}

const SUMS: readonly (readonly [string, readonly [string, number, string][]])[] = [
  ['Het fonds krijgt EUR 3 miljoen.', [['EUR 3 miljoen', 3_000_000, 'EUR']]],
  ['Het fonds krijgt € 125 mln.', [['€ 125 mln', 125_000_000, 'EUR']]],
  ['Het fonds krijgt €125 mln.', [['€125 mln', 125_000_000, 'EUR']]],
  ['Het fonds krijgt 20 miljoen euro.', [['20 miljoen euro', 20_000_000, 'EUR']]],
  ['Het fonds krijgt 1,8 miljard euro.', [['1,8 miljard euro', 1_800_000_000, 'EUR']]],
  ['Het fonds krijgt EUR 1.250.000 dit jaar.', [['EUR 1.250.000', 1_250_000, 'EUR']]],
  ['Het fonds krijgt EUR 500.000,- dit jaar.', [['EUR 500.000,-', 500_000, 'EUR']]],
  ['Het fonds krijgt € 12.500,50 dit jaar.', [['€ 12.500,50', 12_500.5, 'EUR']]],
  ['Het fonds krijgt 250.000 euro.', [['250.000 euro', 250_000, 'EUR']]],
  ['Het fonds krijgt 75 duizend euro.', [['75 duizend euro', 75_000, 'EUR']]],
  ['Het fonds krijgt drie miljoen euro.', [['drie miljoen euro', 3_000_000, 'EUR']]],
  ['Het fonds krijgt een half miljard euro.', [['een half miljard euro', 500_000_000, 'EUR']]],
  ['Het fonds krijgt anderhalf miljoen euro.', [['anderhalf miljoen euro', 1_500_000, 'EUR']]],
  ['Het fonds krijgt een miljoen euro.', [['een miljoen euro', 1_000_000, 'EUR']]],
  ['Het fonds krijgt USD 100 miljard.', [['USD 100 miljard', 100_000_000_000, 'USD']]],
  ['Het fonds krijgt US$ 5 miljoen.', [['US$ 5 miljoen', 5_000_000, 'USD']]],
  ['Het fonds krijgt 2 miljoen Amerikaanse dollar.', [['2 miljoen Amerikaanse dollar', 2_000_000, 'USD']]],
  ['Het fonds krijgt 2 miljoen pond.', [['2 miljoen pond', 2_000_000, 'GBP']]],
  [
    'Het fonds krijgt 2 en 3 miljoen euro.',
    [
      ['2', 2_000_000, 'EUR'],
      ['3 miljoen euro', 3_000_000, 'EUR'],
    ],
  ],
  [
    'Het fonds krijgt tussen 2 en 4 miljoen euro.',
    [
      ['2', 2_000_000, 'EUR'],
      ['4 miljoen euro', 4_000_000, 'EUR'],
    ],
  ],
  [
    'Het fonds krijgt EUR 2 tot 3 miljoen.',
    [
      ['EUR 2', 2_000_000, 'EUR'],
      ['3 miljoen', 3_000_000, 'EUR'],
    ],
  ],
  [
    'De bijdrage gaat van 10 naar 15 miljoen euro.',
    [
      ['10', 10_000_000, 'EUR'],
      ['15 miljoen euro', 15_000_000, 'EUR'],
    ],
  ],
  [
    'In 2027 EUR 4 miljoen en in 2028 EUR 5 miljoen.',
    [
      ['EUR 4 miljoen', 4_000_000, 'EUR'],
      ['EUR 5 miljoen', 5_000_000, 'EUR'],
    ],
  ],
  ['In 2027 € 50 miljoen extra.', [['€ 50 miljoen', 50_000_000, 'EUR']]],
  ['De bezuiniging bedraagt 60 miljoen in 2027.', [['60 miljoen', 60_000_000, 'EUR']]],
  ['Wij trekken vijf ton uit.', [['vijf ton', 500_000, 'EUR']]],
  ['Er vluchtten 3 miljoen mensen.', []],
  ['Er is 5 ton graan verscheept.', []],
  ['Het kost tientallen miljoenen euro’s.', []],
  ['Met minder budget en extra middelen.', []],
  ['Dat is 3 procent van het geheel.', []],
  ['De groep telt 2 miljoen leden in twintig landen.', []],
  ['De eurocrisis van 2010 duurde lang.', []],
]

for (const [sentence, sums] of SUMS) {
  test(`${sums.length} sums: ${sentence}`, () => {
    expect(sumsIn(sentence)).toEqual(sums)
  })
}

const only = (text: string, times: readonly TimeInReach[] = []) => findAmounts(analysisOf(text), times)[0]!

test('a sum is yearly when words beside it say so', () => {
  for (const text of [
    'Dat kost EUR 3 miljoen per jaar.',
    'Dat kost jaarlijks EUR 3 miljoen.',
    'Er komt een jaarlijkse bijdrage van EUR 3 miljoen.',
    'Dat kost EUR 3 miljoen structureel.',
    'De post heeft een begroting van EUR 3 miljoen.',
    'Dat kost op jaarbasis EUR 3 miljoen.',
  ]) {
    expect(only(text).per, text).toBe('year')
  }
  expect(only('Dat kost EUR 3 miljoen. De raad komt per jaar bijeen.').per).toBe('total')
})

test('both ends of a range are yearly when the range is', () => {
  expect(
    findAmounts(analysisOf('Dat kost tussen 2 en 4 miljoen euro per jaar.')).map(({ per }) => per),
  ).toEqual(['year', 'year'])
})

test('how exact a sum is stands before it', () => {
  expect(only('Dat kost EUR 3 miljoen.').qualifier).toBe('exact')
  expect(only('Dat kost ten minste EUR 3 miljoen.').qualifier).toBe('min')
  expect(only('Dat kost meer dan EUR 3 miljoen.').qualifier).toBe('min')
  expect(only('Dat kost minimaal EUR 3 miljoen.').qualifier).toBe('min')
  expect(only('De steun wordt verhoogd tot in totaal EUR 3 miljoen.').qualifier).toBe('exact')
  expect(only('Dat kost maximaal EUR 3 miljoen.').qualifier).toBe('max')
  expect(only('Dat kost ten hoogste EUR 3 miljoen.').qualifier).toBe('max')
  expect(only('Dat kost minder dan EUR 3 miljoen.').qualifier).toBe('max')
  expect(only('De steun loopt op tot EUR 3 miljoen.').qualifier).toBe('max')
  expect(only('De bijdrage wordt verlaagd tot EUR 3 miljoen.').qualifier).toBe('exact')
  expect(only('Het budget daalt tot EUR 3 miljoen.').qualifier).toBe('exact')
  expect(only('Projecten krijgen tot EUR 3 miljoen.').qualifier).toBe('max')
  expect(only('Dat kost circa EUR 3 miljoen.').qualifier).toBe('approx')
  expect(only('Dat kost ongeveer EUR 3 miljoen.').qualifier).toBe('approx')
})

test('money is committed, spent, or promised by others', () => {
  expect(only('Nederland stelt EUR 3 miljoen beschikbaar.').modality).toBe('committed')
  expect(only('Nederland heeft EUR 3 miljoen besteed.').modality).toBe('past')
  expect(only('Vorig jaar was EUR 3 miljoen beschikbaar.').modality).toBe('past')
  expect(only('Er was EUR 3 miljoen beschikbaar, dat nu wordt besteed.').modality).toBe('committed')
  expect(only('Op de conferentie is EUR 3 miljoen toegezegd.').modality).toBe('pledged-by-others')
  expect(only('Het kabinet heeft EUR 3 miljoen toegezegd.').modality).toBe('committed')
  expect(only('Hiervoor is EUR 3 miljoen gereserveerd.').modality).toBe('committed')
  expect(only('Vorig jaar ging er EUR 3 miljoen naar havens.').modality).toBe('past')
  expect(only('Twee stichtingen hebben EUR 3 miljoen in het vooruitzicht gesteld.').modality).toBe(
    'pledged-by-others',
  )
})

test('a sum is for what stands behind it', () => {
  expect(only('Er gaat EUR 3 miljoen naar de regio voor de bescherming van journalisten.').purpose).toBe(
    'bescherming van journalisten',
  )
  expect(only('Nederland draagt EUR 3 miljoen bij aan het Noodfonds.').purpose).toBe('Noodfonds')
  expect(only('Er is EUR 3 miljoen voor de komende vijf jaar.').purpose).toBe(null)
})

test('the time in the same sentence gives the period; a deadline gives way', () => {
  const text = 'Voor eind 2026 komt EUR 3 miljoen vrij voor de komende vijf jaar. In 2030 volgt meer.'
  const time = (words: string, from: string, to: string, role: TimeInReach['role']): TimeInReach => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, from, to, type: 'interval', role }
  }
  const times = [
    time('Voor eind 2026', '2026-01-01', '2026-12-31', 'deadline'),
    time('komende vijf jaar', '2026-03-01', '2031-03-01', 'validity'),
    time('In 2030', '2030-01-01', '2030-12-31', 'occurrence'),
  ]
  expect(only(text, times)).toMatchObject({ from: '2026-03-01', to: '2031-03-01' })
  expect(only(text)).toMatchObject({ from: null, to: null })
})

test('a sum without its currency says so', () => {
  expect(only('De bezuiniging bedraagt 60 miljoen in 2027.').doubts).toEqual(['currency-not-named'])
  expect(
    findAmounts(analysisOf('Van EUR 3 miljoen in 2027 gaat het naar 4 miljoen in 2028.'))[1]!.doubts,
  ).toEqual(['currency-from-context'])
})

test.each([
  ['in 2026 is er EUR 3 miljoen, en vanaf 2027 nog minder', '2026-01-01'],
  ['In 2029 komt er een onderzoek, waarvoor EUR 3 miljoen opzij is gezet', null],
  ['Daarvoor is EUR 3 miljoen gereserveerd in 2029', '2029-01-01'],
  ['De bijdrage bedroeg in 2023 € 9 miljoen en wordt in 2024 gehandhaafd.', '2023-01-01'],
  ['De bijdrage is € 9 miljoen en wordt in 2024 gehandhaafd.', '2024-01-01'],
])('the time of another clause is not that of the sum: %s', (words, from) => {
  const analysis = analysisOf(`${words}.`)
  const times = findTimes(analysis.text, { documentDate: '2026-02-03', calendar: [] })
  expect(findAmounts(analysis, times).map((sum) => sum.from)).toEqual([from])
})

test('money that an adviser or a motion asks for is that of others', () => {
  const asked = analysisOf(
    'Geachte voorzitter,\n\nDe motie van het lid Jansma verzoekt de regering EUR 3 miljoen voor havens uit te trekken. Hiervoor trekt het kabinet EUR 2 miljoen uit.\n',
  )
  expect(findEverything(asked).byKind.amount.map(({ modality }) => modality)).toEqual([
    'pledged-by-others',
    'committed',
  ])
})

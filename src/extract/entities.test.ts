import { expect, test } from 'vitest'
import { findEntities } from '#extract/entities.ts'
import { analysisOf } from '#test/analysis.ts'

/** The countries in a text: as written and their code. */
function countriesIn(text: string): [string, string | null][] {
  const analysis = analysisOf(text)
  return findEntities(analysis).flatMap(({ type, id, start, end }) =>
    type === 'country' ? [[analysis.text.slice(start, end), id] as [string, string | null]] : [],
  )
}

const COUNTRIES: readonly (readonly [string, readonly [string, string][]])[] = [
  [
    'De post in Kenia sprak met Oeganda.',
    [
      ['Kenia', 'KE'],
      ['Oeganda', 'UG'],
    ],
  ],
  [
    'De Russische Federatie en het Verenigd Koninkrijk.',
    [
      ['Russische Federatie', 'RU'],
      ['Verenigd Koninkrijk', 'GB'],
    ],
  ],
  [
    'Oekraine, Syrié en Israél zijn misgelezen.',
    [
      ['Oekraine', 'UA'],
      ['Syrie', 'SY'],
      ['Israel', 'IL'],
    ],
  ],
  [
    'De VS en het VK tekenden.',
    [
      ['VS', 'US'],
      ['VK', 'GB'],
    ],
  ],
  [
    'Wit-Rusland en Noord-Macedonië tekenden.',
    [
      ['Wit-Rusland', 'BY'],
      ['Noord-Macedonie', 'MK'],
    ],
  ],
  [
    'Bosnië en Herzegovina tekende, de Democratische Republiek Congo niet.',
    [
      ['Bosnie en Herzegovina', 'BA'],
      ['Democratische Republiek Congo', 'CD'],
    ],
  ],
  [
    'Papoea-Nieuw-Guinea en Guinee-Bissau tekenden.',
    [
      ['Papoea-Nieuw-Guinea', 'PG'],
      ['Guinee-Bissau', 'GW'],
    ],
  ],
  [
    'Niger is niet Nigeria.',
    [
      ['Niger', 'NE'],
      ['Nigeria', 'NG'],
    ],
  ],
  [
    'Ruslands buren en Irans beleid.',
    [
      ['Ruslands', 'RU'],
      ['Irans', 'IR'],
    ],
  ],
  ['In Oost-Congo wordt gevochten.', [['Oost-Congo', 'CD']]],
  ['De Gezant voor Afghanistan sprak.', [['Afghanistan', 'AF']]],
  [
    'Aruba, Curaçao en Sint Maarten doen mee.',
    [
      ['Aruba', 'AW'],
      ['Curacao', 'CW'],
      ['Sint Maarten', 'SX'],
    ],
  ],
  ['Nederland en het Koninkrijk der Nederlanden.', []],
  ['De Russische, Nederlandse en Oostenrijkse leden.', []],
  ['Het Nederlands en Oostenrijks recht.', []],
  ['De Panama Papers en de Golf van Guinee.', []],
  ['Een schaal chili en een mali gezicht.', []],
  ['Zij deed het vs. hem.', []],
]

for (const [sentence, countries] of COUNTRIES) {
  test(`names ${countries.map(([name]) => name).join(', ') || 'no country'}: ${sentence}`, () => {
    expect(countriesIn(sentence)).toEqual(countries)
  })
}

test('an abbreviation the letter introduces is the thing from there on', () => {
  const analysis = analysisOf('De Freedom Online Coalition (FOC) groeit. De FOC telt nu meer leden.')
  const ids = findEntities(analysis).map(({ id }) => id)
  expect(ids.length).toBe(3)
  expect(new Set(ids).size).toBe(1)
})

test('a name that no list has is known by the word that tells its kind', () => {
  const analysis = analysisOf(
    'Het programma Zaaigoed Verdeeld (ZGV) loopt. Via het ZGV en Zaaigoed Verdeeld komt hulp.',
  )
  expect(findEntities(analysis).map(({ type, name }) => [type, name])).toEqual([
    ['fund', 'programma Zaaigoed Verdeeld'],
    ['fund', 'programma Zaaigoed Verdeeld'],
    ['fund', 'programma Zaaigoed Verdeeld'],
    ['fund', 'programma Zaaigoed Verdeeld'],
  ])
})

test('the longest name wins', () => {
  const analysis = analysisOf('De VN-Mensenrechtenraad kwam bijeen.')
  expect(findEntities(analysis)).toHaveLength(1)
})

test('who signs is in the metadata, not among the names of the letter', () => {
  const text =
    'De mensenrechtenambassadeur bezoekt in mei drie havens.\n\nDe mensenrechtenambassadeur,\n\nP. Jansma\n'
  const places = findEntities(analysisOf(text)).map(({ start }) => start)
  expect(places).toHaveLength(1)
  expect(places[0]).toBeLessThan(10)
})

test('a heading names what the text below it names in full', () => {
  const analysis = analysisOf(
    'Evaluatie van Zaaigoed Verdeeld\n\nHet programma Zaaigoed Verdeeld loopt in twaalf landen.\n',
  )
  const names = findEntities(analysis).map(({ name }) => name)
  expect(names).toEqual(['programma Zaaigoed Verdeeld', 'programma Zaaigoed Verdeeld'])
})

test('any envoy is no office, the envoy is', () => {
  expect(findEntities(analysisOf('Benoem een speciaal gezant met een eigen staf.'))).toEqual([])
  expect(findEntities(analysisOf('Dat bespreekt de speciaal gezant in mei.'))).toHaveLength(1)
})

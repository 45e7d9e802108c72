import { expect, test } from 'vitest'
import { makeSearchLists } from '#text/search-lists.ts'
import { searchTerms } from '#text/search-terms.ts'

const lists = makeSearchLists({
  families: new Map([['genomen', 'nemen']]),
  keeps: new Set(['recht']),
  separable: ['uit|voeren'],
  parts: ['mens', 'mensenrecht', 'recht', 'beleid'],
  wholes: new Set(['rechter']),
  spellings: new Map([['lhbti', 'lhbtiq']]),
  synonyms: [],
})

/** Each word of a text with what it is found by; the parts of a compound behind a bar. */
function terms(text: string): string[] {
  return searchTerms(text, lists).map(({ start, end, terms, parts }) =>
    [text.slice(start, end), terms.join(' '), ...(parts.length > 0 ? ['|', parts.join(' ')] : [])].join(' '),
  )
}

test.each([
  ['De moties', ['De =de', 'moties =moties motie']],
  ['Oekraïne', ['Oekraïne =oekraine oekrain']],
  [
    'mensenrechtenbeleid',
    ['mensenrechtenbeleid =mensenrechtenbeleid mensrechtbeleid | mensrecht mens recht beleid'],
  ],
  ['VN-rechten', ['VN-rechten =vnrechten vnrech =vn vn =rechten recht']],
  ['lhbti+', ['lhbti+ =lhbtiq lhbtiq']],
  ['€ 4,8 miljoen', ['4,8 =4,8 =4800000', 'miljoen =miljoen miljoen']],
  ['€ 1.000.000,-', ['1.000.000 =1000000']],
  ['32 735, nr. 380', ['32 =32 =kst-32735-380 =32735', '735 =735', 'nr =nr nr', '380 =380']],
  ['kst-36600-V-85', ['kst-36600-V-85 =kst-36600-v-85 =kst36600v85 =kst kst =36600 =v v =85 =36600-v']],
  ['1 mei 2024', ['1 =1 =2024-05-01', 'mei =mei mei', '2024 =2024']],
  ['Wij voeren dit uit.', ['Wij =wij', 'voeren =voeren voer uitvoer', 'dit =dit', 'uit =uit']],
  ['uit te voeren', ['uit =uit', 'te =te', 'voeren =voeren voer uitvoer']],
  [
    'Zij gaat uit. Wij voeren.',
    ['Zij =zij', 'gaat =gaat gaat', 'uit =uit', 'Wij =wij', 'voeren =voeren voer'],
  ],
])('%s', (text, found) => {
  expect(terms(text)).toEqual(found)
})

test('positions count words, and offsets are of the text', () => {
  expect(searchTerms('  een, twee', lists).map(({ position, start, end }) => [position, start, end])).toEqual(
    [
      [1, 2, 5],
      [2, 7, 11],
    ],
  )
})

test('a word without end and a text without words', () => {
  expect(searchTerms('x'.repeat(100_000), lists)[0]!.terms[0]!.length).toBeLessThan(100)
  expect(searchTerms('… – !', lists)).toEqual([])
})

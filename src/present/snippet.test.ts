import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { snippetOf, whyFound } from '#present/snippet.ts'
import { parseQuery } from '#query/parse-query.ts'
import { sized } from '#test/sizes.ts'
import { compiledLists } from '#test/word-lists.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'

const vocabulary = await loadVocabulary(new URL('../../vocabulary', import.meta.url).pathname, compiledLists)
const lists = searchListsOf(vocabulary)

/** The snippet with its marks between brackets. */
function marked(passage: string, typed: string): string {
  const { text, marks, before, after } = snippetOf(passage, parseQuery(typed, vocabulary).query.words, lists)
  const shown = marks.reduceRight(
    (so, { start, end }) => `${so.slice(0, start)}[${so.slice(start, end)}]${so.slice(end)}`,
    text,
  )
  return `${before ? '… ' : ''}${shown}${after ? ' …' : ''}`
}

test.each([
  ['motie', 'Twee moties en een motie.', 'Twee [moties] en een [motie].'],
  ['beleid', 'Het mensenrechtenbeleid.', 'Het [mensenrechtenbeleid].'],
  ['VN', 'De Verenigde Naties, kortweg VN.', 'De [Verenigde] [Naties], kortweg [VN].'],
  ['uitvoeren', 'Wij voeren dat uit.', 'Wij [voeren] dat uit.'],
  [
    '"vrijheid van godsdienst"',
    'Vrijheid, en vrijheid van godsdienst.',
    'Vrijheid, en [vrijheid] [van] [godsdienst].',
  ],
  ['mensenrecht*', 'De mensenrechten en het recht.', 'De [mensenrechten] en het recht.'],
  ['sanctie -motie', 'Een motie over sancties.', 'Een motie over [sancties].'],
  ['van motie', 'Van de motie.', 'Van de [motie].'],
  ['Syrie', 'Hulp aan Syrië.', 'Hulp aan [Syrië].'],
  ['Kenia', 'Hulp aan Syrië.', 'Hulp aan Syrië.'],
  ['', 'Hulp aan Syrië.', 'Hulp aan Syrië.'],
])('%s in: %s', (typed, passage, shown) => {
  expect(marked(passage, typed)).toBe(shown)
})

test('of a long passage the stretch with most of what was asked, cut between words', () => {
  const filler = 'woorden die niets zeggen en alleen plaats innemen '.repeat(8)
  const passage = `Een motie vooraf. ${filler}Dan een motie over sancties. ${filler}Tot slot sancties.`
  const shown = marked(passage, 'motie sancties')
  expect(shown).toContain('Dan een [motie] over [sancties].')
  expect(shown).toMatch(/^… \p{L}/u)
  expect(shown).toMatch(/\p{L} …$/u)
})

test('a snippet is a piece of the passage, short enough, with its marks in order inside', () => {
  const pieces = ['motie ', 'sancties, ', 'woord ', 'x'.repeat(300), '\n', 'é', 'VN ', '😀', '  ']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 120 }), (list) => {
      const passage = list.join('')
      const found = snippetOf(passage, parseQuery('motie OR VN sanctie', vocabulary).query.words, lists)
      expect(found.text).toBe(passage.slice(found.start, found.end))
      expect(found.text.length).toBeLessThanOrEqual(240)
      found.marks.reduce((last, { start, end }) => {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(found.text.length)
        return end
      }, 0)
    }),
    { numRuns: sized(500, 20_000) },
  )
})

test.each([
  ['moties', 'Een motie.', [['moties', 'motie', 'form']]],
  ['Motie', 'Een motie.', [['Motie', 'motie', 'same']]],
  ['beleid', 'Het mensenrechtenbeleid.', [['beleid', 'mensenrechtenbeleid', 'part']]],
  ['VN', 'De Verenigde Naties.', [['VN', 'Verenigde Naties', 'name']]],
  ['motie -brief', 'Een motie en een brief.', [['motie', 'motie', 'same']]],
  [
    'motie visum',
    'Een motie.',
    [
      ['motie', 'motie', 'same'],
      ['visum', null, 'same'],
    ],
  ],
  ['journ*', 'De journalist.', [['journ', 'journalist', 'form']]],
  [
    '"vrijheid van godsdienst"',
    'De vrijheid van godsdienst.',
    [['vrijheid van godsdienst', 'vrijheid van godsdienst', 'same']],
  ],
])('why %j finds %j', (typed, text, why) => {
  const { words } = parseQuery(typed, vocabulary).query
  expect(whyFound(text, words, lists).map(({ asked, found, how }) => [asked, found, how])).toEqual(why)
})

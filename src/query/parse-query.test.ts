import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { formatQuery } from '#query/format-query.ts'
import { parseQuery } from '#query/parse-query.ts'
import { problemWords } from '#query/problem-words.ts'
import { EMPTY_QUERY, type Expression, type Query } from '#query/query.ts'
import { sized } from '#test/sizes.ts'
import { compiledLists } from '#test/word-lists.ts'

const vocabulary = await loadVocabulary(new URL('../../vocabulary', import.meta.url).pathname, compiledLists)
const parse = (text: string) => parseQuery(text, vocabulary)
const wordsOf = (text: string) => parse(text).query.words
const fieldsOf = (text: string) => parse(text).query.fields
const codesOf = (text: string) => parse(text).problems.map(({ code }) => code)

const word = (text: string): Expression => ({ kind: 'word', text })

describe('words', () => {
  test('all words count, in the order they were typed', () => {
    expect(wordsOf('mensenrechten, Iran')).toEqual({ kind: 'all', of: [word('mensenrechten'), word('Iran')] })
    expect(wordsOf('motie')).toEqual(word('motie'))
    expect(wordsOf('  ')).toBeNull()
  })

  test('quotes of any form make a phrase, a star the beginning of a word', () => {
    const phrase: Expression = { kind: 'phrase', text: 'vrijheid van godsdienst' }
    for (const typed of [
      '"vrijheid van  godsdienst"',
      '„vrijheid van godsdienst”',
      '«vrijheid van godsdienst»',
    ]) {
      expect(wordsOf(typed)).toEqual(phrase)
    }
    expect(wordsOf('mensenrecht*')).toEqual({ kind: 'prefix', text: 'mensenrecht' })
  })

  test('OR in capitals binds closer than a space', () => {
    const either: Expression = { kind: 'any', of: [word('Iran'), word('Syrië')] }
    expect(wordsOf('moties Iran OR Syrië')).toEqual({ kind: 'all', of: [word('moties'), either] })
    expect(wordsOf('Iran or Syrië')).toEqual({ kind: 'all', of: [word('Iran'), word('or'), word('Syrië')] })
  })

  test('a minus before a word leaves it out, one within or alone does not', () => {
    expect(wordsOf('-motie')).toEqual({ kind: 'not', of: word('motie') })
    expect(wordsOf('-(a b)')).toEqual({ kind: 'not', of: { kind: 'all', of: [word('a'), word('b')] } })
    expect(wordsOf('mensenrechten-beleid')).toEqual(word('mensenrechten-beleid'))
    expect(wordsOf('2023 - 2027')).toEqual({ kind: 'all', of: [word('2023'), word('2027')] })
  })

  test('brackets group', () => {
    const left: Expression = { kind: 'all', of: [word('a'), word('b')] }
    expect(wordsOf('(a b) OR c')).toEqual({ kind: 'any', of: [left, word('c')] })
  })

  test('a time and a field that does not exist are words', () => {
    expect(wordsOf('12:30')).toEqual(word('12:30'))
    expect(wordsOf('kst:32735')).toEqual(word('kst:32735'))
    expect(codesOf('12:30 kst:32735')).toEqual([])
  })
})

describe('fields', () => {
  test('values by id or by any name, without regard to capitals and accents', () => {
    for (const typed of ['land:Iran', 'land:IR', 'LAND:iran', 'landen:IRN', 'country:iran']) {
      expect(fieldsOf(typed).countries).toEqual(['IR'])
    }
    expect(fieldsOf('land:Syrie').countries).toEqual(fieldsOf('land:Syrië').countries)
    expect(fieldsOf('land:belarus').countries).toEqual(fieldsOf('land:Wit-Rusland').countries)
    expect(fieldsOf('thema:"vrijheid van godsdienst"').themes).toEqual(['religie-en-levensovertuiging'])
    expect(fieldsOf('thema:straffeloosheid').themes).toEqual(['straffeloosheid'])
    expect(fieldsOf('stuk:nota,Kamerbrieven').documents).toEqual(['policy-note', 'letter'])
    expect(fieldsOf('ministerie:BZ,JenV').ministries).toEqual(['bz', 'jenv'])
    expect(fieldsOf('soort:toezeggingen,Moties').kinds).toEqual(['toezegging', 'motie'])
    expect(fieldsOf('klasse:inspanning').classes).toEqual(['effort'])
  })

  test('values of one field add up, with commas or by saying it again', () => {
    expect(fieldsOf('land:Iran land:Irak,Iran').countries).toEqual(['IR', 'IQ'])
    expect(fieldsOf('jaar:2021-2023 jaar:2020').years).toEqual([2020, 2021, 2022, 2023])
  })

  test('days as people write them; a month or year from its first or to its last day', () => {
    expect(fieldsOf('van:2023-01-01 tot:31-12-2024')).toMatchObject({ from: '2023-01-01', to: '2024-12-31' })
    expect(fieldsOf('vanaf:2023 tot:2024-02')).toMatchObject({ from: '2023-01-01', to: '2024-02-29' })
  })

  test('the order', () => {
    expect(parse('motie sorteer:datum').query.sort).toBe('date')
    expect(parse('motie').query.sort).toBe('relevance')
  })
})

describe('what is not understood is told, and the rest is searched for', () => {
  test.each([
    ['"vrijheid van', 'open-quote', 2],
    ['(a b', 'open-bracket', 2],
    ['a b)', 'open-bracket', 2],
    ['a b OR', 'lone-or', 2],
    ['OR a b', 'lone-or', 2],
    ['a b land:', 'empty-field', 2],
    ['a b land:Atlantis', 'unknown-country', 2],
    ['a b soort:wens', 'unknown-kind', 2],
    ['a b thema:kaas', 'unknown-theme', 2],
    ['a b ministerie:kaas', 'unknown-ministry', 2],
    ['a b klasse:kaas', 'unknown-class', 2],
    ['a b stuk:kaas', 'unknown-document-kind', 2],
    ['a b sorteer:kaas', 'unknown-sort', 2],
    ['a b jaar:gisteren', 'bad-year', 2],
    ['a b van:2023-02-30', 'bad-day', 2],
    ['a b -land:Iran', 'excluded-field', 2],
    ['a b OR land:Iran', 'field-in-choice', 2],
    ['a b*', 'short-prefix', 2],
  ])('%s', (text, code, count) => {
    const { query, problems } = parse(text)
    expect(problems.map((problem) => problem.code)).toContain(code)
    expect(query.words).toMatchObject({ kind: 'all', of: { length: count } })
  })

  test('each problem is told in both languages', () => {
    for (const lang of ['nl', 'en'] as const) {
      expect(problemWords({ code: 'unknown-country', text: 'Atlantis' }, lang)).toContain('Atlantis')
    }
  })

  test('days in the wrong order are taken in the right one', () => {
    expect(codesOf('van:2024 tot:2023')).toEqual(['days-swapped'])
  })

  test('a book and a wall of brackets', () => {
    expect(codesOf('motie '.repeat(1000))).toEqual(['too-long'])
    expect(codesOf(`${'('.repeat(60)}a${')'.repeat(40)}`)).toContain('too-deep')
  })
})

const PIECES = [
  'OR',
  'or',
  '-',
  '"',
  '(',
  ')',
  '*',
  ',',
  ':',
  'land:',
  'Iran',
  'soort:motie',
  'van:2023',
  'é',
  '„',
  ' ',
  '12:30',
  'thema:"a b"',
  '\n',
  '\0',
  '\\',
  "'",
  '😀',
  '-OR',
  ':land:IR',
  'x*y',
]

/** Text that looks like a query, and text that looks like nothing. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 25 })
    .map((list) => list.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((list) => list.join(' ')),
)

const runs = { numRuns: sized(2000, 100_000) }

test('no text makes it fail, and what it reads it reads again from its own words', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { query } = parse(text)
      const again = parse(formatQuery(query, vocabulary))
      expect(again.query).toEqual(query)
      expect(again.problems).toEqual([])
    }),
    runs,
  )
})

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom('motie', 'Iran', '2023-2027', "thema's", '12:30').map(word),
  fc.constantFrom('mensen', 'uit').map((text): Expression => ({ kind: 'prefix', text })),
  fc.constantFrom('vrijheid van godsdienst', 'OR').map((text): Expression => ({ kind: 'phrase', text })),
)
const several = (of: fc.Arbitrary<Expression>) => fc.array(of, { minLength: 2, maxLength: 3 })
const either = several(leaf).map((of): Expression => ({ kind: 'any', of }))
const denied = fc.oneof(leaf, either).map((of): Expression => ({ kind: 'not', of }))
const expressions = fc.oneof(
  leaf,
  either,
  denied,
  several(fc.oneof(leaf, either, denied)).map((of): Expression => ({ kind: 'all', of })),
)
const queries: fc.Arbitrary<Query> = fc.record({
  words: fc.option(expressions),
  fields: fc.record({
    kinds: fc.subarray(['toezegging', 'motie', 'bedrag']),
    themes: fc.subarray(['straffeloosheid', 'democratie']),
    countries: fc.subarray(['IR', 'SY']),
    ministries: fc.subarray(['bz', 'jenv']),
    documents: fc.subarray(['letter', 'policy-note']),
    classes: fc.subarray(['promise', 'effort']),
    years: fc.subarray([2021, 2023]),
    from: fc.option(fc.constant('2023-01-01')),
    to: fc.option(fc.constant('2024-12-31')),
  }),
  sort: fc.constantFrom('relevance', 'date', 'deadline'),
})

test('a query put together from parameters is the same query when it is read from its text', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parse(formatQuery(query, vocabulary))).toEqual({ query, problems: [] })
    }),
    runs,
  )
  expect(parse('')).toEqual({ query: EMPTY_QUERY, problems: [] })
})

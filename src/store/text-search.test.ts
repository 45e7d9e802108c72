import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { parseQuery } from '#query/parse-query.ts'
import { termsOf } from '#query/query-runs.ts'
import { toTsQuery, toTsVector } from '#store/text-search.ts'
import { FIND_EACH_OTHER, FINDS, KEEP_APART, KNOWN_MISSES } from '#test/search-pairs.ts'
import { sized } from '#test/sizes.ts'
import { answers } from '#test/term-match.ts'
import { compiledLists } from '#test/word-lists.ts'
import { searchTerms } from '#text/search-terms.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'

const vocabulary = await loadVocabulary(new URL('../../vocabulary', import.meta.url).pathname, compiledLists)
const lists = searchListsOf(vocabulary)

let db: PGlite
beforeAll(async () => {
  db = await PGlite.create()
})
afterAll(() => db.close())

type Pair = readonly [text: string, typed: string]

/** For each text and query: what the database says, and what the plain way says. Null where nothing is asked. */
async function bothWays(pairs: readonly Pair[]): Promise<(readonly [boolean, boolean] | null)[]> {
  const rows = pairs.map(([text, typed]) => {
    const { words } = parseQuery(typed, vocabulary).query
    const terms = words && termsOf(words, lists)
    const found = searchTerms(text, lists)
    return {
      vector: toTsVector(found),
      query: words && toTsQuery(words, lists),
      plain: terms && answers(found, terms),
    }
  })
  const { rows: said } = await db.query<{ matches: boolean | null }>(
    `select v::tsvector @@ q::tsquery as matches
       from unnest($1::text[], $2::text[]) with ordinality as pair(v, q, at) order by at`,
    [rows.map(({ vector }) => vector), rows.map(({ query }) => query)],
  )
  return said.map(({ matches }, at) => {
    const { plain } = rows[at]!
    return plain === null || matches === null ? null : ([matches, plain] as const)
  })
}

const PIECES = [
  'motie',
  'moties',
  'OR',
  '-',
  '"',
  '(',
  ')',
  '*',
  'mensenrechten',
  'beleid',
  'mensenrechtenbeleid',
  'van',
  'VN',
  'Verenigde Naties',
  '36 600 V',
  'nr. 85',
  '4,8 miljoen',
  "thema's",
  '\\',
  "'",
  ':*',
  '<->',
  '&',
  '|',
  '!',
  '\0',
  '\uD800',
  '😀',
  '你好',
  'x'.repeat(3000),
]
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    {
      maxLength: 8,
    },
  )
  .chain((list) => fc.constantFrom(list.join(' '), list.join('')))

test('any text and any query are literals PostgreSQL takes, and mean to it what they mean by the plain way', async () => {
  const pairs = fc.array(fc.tuple(text, text), { minLength: 40, maxLength: 40 })
  const agree = fc.asyncProperty(pairs, async (list) => {
    const told = await bothWays(list)
    expect(list.filter((_, at) => told[at] && told[at][0] !== told[at][1])).toEqual([])
  })
  const { errorInstance } = await fc.check(agree, { numRuns: sized(50, 1000) })
  expect(errorInstance).toBeNull()
})

test('the database finds the pairs that belong together and keeps the others apart', async () => {
  const together: Pair[] = [
    ...Object.values(FIND_EACH_OTHER).flatMap((pairs) =>
      pairs.flatMap(([a, b]): Pair[] => [
        [a, b],
        [b, a],
      ]),
    ),
    ...FINDS.map(([typed, said]): Pair => [said, typed]),
  ]
  const missed = (await bothWays(together)).flatMap((both, at) => (both?.[0] ? [] : [together[at]!]))
  expect(missed.map(([said, typed]) => `${typed} → ${said}`).sort()).toEqual([...KNOWN_MISSES].sort())
  const apart = KEEP_APART.flatMap(([a, b]): Pair[] => [
    [a, b],
    [b, a],
  ])
  const wrong = (await bothWays(apart)).flatMap((both, at) => (both?.[0] ? [apart[at]] : []))
  expect(wrong).toEqual([])
})

test('a word itself weighs more than the part of a compound', async () => {
  const words = parseQuery('recht', vocabulary).query.words!
  const { rows } = await db.query<{ itself: number; part: number }>(
    `select ts_rank($1::tsvector, $3::tsquery) as itself, ts_rank($2::tsvector, $3::tsquery) as part`,
    [
      ...['het recht', 'het vrouwenrecht'].map((each) => toTsVector(searchTerms(each, lists))),
      toTsQuery(words, lists),
    ],
  )
  expect(rows[0]!.itself).toBeGreaterThan(rows[0]!.part)
})

test('only words of grammar are asked for when nothing else is', () => {
  const ask = (typed: string) => toTsQuery(parseQuery(typed, vocabulary).query.words!, lists)
  expect(ask('de')).toBe("'=de'")
  expect(ask('de motie van het lid')).toBe(ask('motie lid'))
})

import { describe, expect, test } from 'vitest'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { parseQuery } from '#query/parse-query.ts'
import { termsOf } from '#query/query-runs.ts'
import { FIND_EACH_OTHER, FINDS, KEEP_APART, KNOWN_MISSES } from '#test/search-pairs.ts'
import { answers } from '#test/term-match.ts'
import { compiledLists } from '#test/word-lists.ts'
import { searchTerms } from '#text/search-terms.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'

const vocabulary = await loadVocabulary('vocabulary', compiledLists)
const lists = searchListsOf(vocabulary)

/** Whether somebody who types this finds a passage that says that. */
function finds(typed: string, said: string): boolean {
  const { words } = parseQuery(typed, vocabulary).query
  const terms = words && termsOf(words, lists)
  return terms !== null && answers(searchTerms(`Wij lezen hier: ${said}.`, lists), terms)
}

test('words of one family find each other, both ways', () => {
  const pairs = Object.values(FIND_EACH_OTHER).flat()
  const missed = pairs.flatMap(([one, other]) => [
    ...(finds(one, other) ? [] : [`${one} → ${other}`]),
    ...(finds(other, one) ? [] : [`${other} → ${one}`]),
  ])
  console.log(`${pairs.length * 2 - missed.length} of ${pairs.length * 2} found`)
  expect(pairs.length).toBeGreaterThanOrEqual(80)
  expect(missed).toEqual(KNOWN_MISSES)
  expect(missed.length / (pairs.length * 2)).toBeLessThanOrEqual(0.05)
})

test('a word finds the compounds it is part of and the verb whose particle stands apart', () => {
  expect(FINDS.filter(([typed, said]) => !finds(typed, said))).toEqual([])
})

test('words that only look alike do not find each other', () => {
  const wrong = KEEP_APART.flatMap(([one, other]) => [
    ...(finds(one, other) ? [`${one} → ${other}`] : []),
    ...(finds(other, one) ? [`${other} → ${one}`] : []),
  ])
  expect(KEEP_APART.length).toBeGreaterThanOrEqual(40)
  expect(wrong).toEqual([])
})

describe('vocabulary/synonyms.yaml', () => {
  test.each(vocabulary.data.synonyms.map((entry) => [entry.id, entry] as const))(
    '%s: each word finds the examples and no counterexample',
    (_, { words, examples, counterexamples }) => {
      const missed = words.flatMap((word) => examples.filter((example) => !finds(word, example)))
      const wrong = words.flatMap((word) => counterexamples.filter((example) => finds(word, example)))
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
    },
  )
})

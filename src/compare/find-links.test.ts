import { expect, test } from 'vitest'
import { makeCollection } from '#compare/collection.ts'
import { findLinks, findLinksTo } from '#compare/find-links.ts'
import { listsOf } from '#compare/relation.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import { vocabulary } from '#test/analysis.ts'
import { sampleKeys as letters } from '#test/sample-keys.ts'

const collection = makeCollection(letters, commonWordsOf(vocabulary))
const lists = listsOf(vocabulary)

test('the links to one letter are those to it among all links, and those that others keep from standing', () => {
  let count = 0
  for (const later of letters) {
    const all = findLinks(later, collection, lists)
    const asked = { letter: later, statements: new Set(later.statements) }
    for (const earlier of letters) {
      const leading = findLinksTo(earlier, asked, collection, lists)
      const standing = all.filter((link) => link.earlier.letter === earlier)
      expect(leading).toEqual(expect.arrayContaining(standing))
      const standsFor = new Set(all.map((link) => link.later.statement))
      for (const link of leading) expect(standsFor).toContain(link.later.statement)
      count += standing.length
    }
  }
  expect(count).toBeGreaterThan(10)
})

test('asked of some statements, only theirs are given, as sure as in the whole letter', () => {
  for (const later of letters) {
    const whole = { letter: later, statements: new Set(later.statements) }
    for (const earlier of letters) {
      const all = findLinksTo(earlier, whole, collection, lists)
      for (const { later: placed } of all) {
        const one = { letter: later, statements: new Set([placed.statement]) }
        const own = all.filter((link) => link.later.statement === placed.statement)
        expect(findLinksTo(earlier, one, collection, lists)).toEqual(own)
      }
    }
  }
})

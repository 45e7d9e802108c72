import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { doubtsNl } from '#messages/doubts-nl.ts'
import { en } from '#messages/en.ts'
import { doubtWords } from '#messages/messages.ts'
import { nl } from '#messages/nl.ts'
import { ITEM_KINDS } from '#messages/terms-nl.ts'
import { itemSchema } from '#model/reading-schema.ts'
import type { TimeDoubt } from '#text/time/moment.ts'

/** Every path through a catalog to something said. What looks up English words has nothing to look up in English. */
function pathsIn(catalog: object, above = ''): string[] {
  return Object.entries(catalog).flatMap(([key, value]) => {
    const path = `${above}${key}`
    if (['cli.titles', 'cli.usage'].includes(path)) return []
    return typeof value === 'object' && value !== null ? pathsIn(value as object, `${path}.`) : [path]
  })
}

test('both languages say the same things', () => {
  expect(pathsIn(en).sort()).toEqual(pathsIn(nl).sort())
})

test('every kind of item has a name', () => {
  expect([...ITEM_KINDS].sort()).toEqual(itemSchema.options.map(({ shape }) => shape.kind.value).sort())
})

test('a doubt without explanation is told in its own words', () => {
  expect(doubtWords('no-such-doubt', 'nl')).toBe('no such doubt')
})

test('every doubt about time is explained', () => {
  const explained: Record<TimeDoubt, string> = doubtsNl
  expect(explained['year-inferred']).toContain('jaartal')
})

test('every doubt that stands in the source is explained', () => {
  const PATTERNS = [
    /doubts?\b[^\n]{0,60}?\[((?:'[a-z-]+'(?:, )?)+)\]/g,
    /doubts?\.(?:add|push)\('([a-z-]+)'/g,
    /doubt\([^\n']{0,40}'([a-z-]+)'/g,
  ]
  const codes = globSync('src/{read,text,extract,resolve}/**/*.ts', { exclude: ['**/*.test.ts'] }).flatMap(
    (path) => {
      const text = readFileSync(path, 'utf8')
      return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(([, found = '']) =>
        [...found.matchAll(/[a-z]+(?:-[a-z]+)*/g)].map(([code]) => code),
      )
    },
  )
  expect(codes.length).toBeGreaterThan(10)
  expect([...new Set(codes)].filter((code) => !(code in doubtsNl)).sort()).toEqual([])
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findImpurities, findWrongImports, LADDER } from '#test/ladder.ts'
import { loadSources, readSource } from '#test/source.ts'

const sources = loadSources()

test('the program has sources', () => {
  expect(sources.length).toBeGreaterThan(0)
})

test('rooms import downwards only, by their # name', () => {
  expect(findWrongImports(sources)).toEqual([])
})

test('pure rooms touch no disk, network, clock, chance or process', () => {
  expect(findImpurities(sources)).toEqual([])
})

test('each export says in a comment what it promises', () => {
  const silent = sources.flatMap(({ path, exports }) =>
    exports.filter(({ documented }) => !documented).map(({ name }) => `${path}: ${name}`),
  )
  expect(silent).toEqual([])
})

test('the ladder of the tests is the ladder of ARCHITECTURE.md', () => {
  const written = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^ ?(\d+) {2}(\S.*?) {2,}/gm)
  const rungs = [...written].map(([, , rooms = '']) => rooms.split(' · '))
  expect(rungs).toEqual(LADDER.map((rooms) => rooms.map((room) => room.replace('.ts', ''))))
})

describe('the check of direction can fail', () => {
  const wrong = (path: string, text: string) => findWrongImports([readSource(path, text)])

  test.each([
    ['upwards', 'src/text/a.ts', "import { read } from '#read/read-text.ts'"],
    ['sideways', 'src/read/a.ts', "import { find } from '#extract/motions.ts'"],
    ['as a type', 'src/model/a.ts', "import type { Token } from '#text/tokens.ts'"],
    ['as a type in passing', 'src/model/a.ts', "export type A = import('#text/tokens.ts').Token"],
    ['on demand', 'src/text/a.ts', "const later = await import('#cli/main.ts')"],
    ['on demand, in back quotes', 'src/text/a.ts', 'const later = await import(`#cli/main.ts`)'],
    ['under a computed name', 'src/text/a.ts', 'const later = await import(`#cli/${name}.ts`)'],
    ['for its side effect', 'src/text/a.ts', "import '#cli/main.ts'"],
    ['by passing it on', 'src/text/a.ts', "export { main } from '#cli/main.ts'"],
    ['by passing all of it on', 'src/text/a.ts', "export * from '#cli/main.ts'"],
    ['by a path', 'src/text/a.ts', "import { fold } from './fold.ts'"],
    ['by an absolute path', 'src/text/a.ts', "import { fold } from '/src/text/fold.ts'"],
    ['without its extension', 'src/read/a.ts', "import { fold } from '#text/fold'"],
    ['from a room nobody knows', 'src/read/a.ts', "import { a } from '#helpers/a.ts'"],
    ['from the tests', 'src/read/a.ts', "import { a } from '#test/a.ts'"],
    ['from a file at the top', 'src/read/a.ts', "import { config } from '#config.ts'"],
    ['from the vault', 'src/cli/a.ts', "import { open } from '#vault/open.ts'"],
    ['into the vault from above', 'src/vault/a.ts', "import { read } from '#read/read-text.ts'"],
  ])('%s', (_, path, text) => {
    expect(wrong(path, text)).toHaveLength(1)
  })

  test('a file in no room, at the top or in a new folder', () => {
    expect(wrong('src/stray.ts', '')).toEqual(['src/stray.ts stands in no room of the ladder'])
    expect(wrong('src/utils/a.ts', '')).toEqual(['src/utils/a.ts stands in no room of the ladder'])
  })

  test('and lets pass what is right', () => {
    expect(wrong('src/cli/a.ts', "import { a } from '#read/html/a.ts'\nimport { z } from 'zod'")).toEqual([])
    expect(wrong('src/config.ts', "import { a } from '#model/a.ts'")).toEqual([])
    expect(wrong('src/vault/a.ts', "import { a } from '#vocabulary/a.ts'")).toEqual([])
    expect(
      wrong(
        'src/text/a.ts',
        "// as in: import { read } from '#read/a.ts'\nexport const a = \"from '#read/a.ts'\"",
      ),
    ).toEqual([])
  })
})

describe('the check of purity can fail', () => {
  const impure = (text: string, path = 'src/text/a.ts') => findImpurities([readSource(path, text)])

  test.each([
    ['node:fs', "import { readFile } from 'node:fs'"],
    ['node:fs/promises', "const { readFile } = await import('node:fs/promises')"],
    ['node:fs', "import fs from 'fs'"],
    ['node:net', "import 'node:net'"],
    ['node:http', "export { get } from 'node:http'"],
    ['node:child_process', "import { spawn } from 'node:child_process'"],
    ['node:worker_threads', "import { Worker as W } from 'node:worker_threads'"],
    ['node:os', "import { cpus } from 'node:os'"],
    ['node:crypto', "import { createHash, randomUUID } from 'node:crypto'"],
    ['node:crypto', "import * as all from 'node:crypto'"],
    ['Date.now', 'const now = Date.now()'],
    ['Date.now', "const now = Date['now']()"],
    ['new Date()', 'const now = new Date()'],
    ['new Date()', 'const now = new Date'],
    ['Date', 'const now = Date()'],
    ['Date', 'const Clock = Date'],
    ['Math.random', 'const chance = Math.random()'],
    ['Math.random', 'const { random } = Math'],
    ['process', "const home = process.env['HOME']"],
    ['process', 'const all = { process }'],
    ['globalThis', 'const home = globalThis.process.env'],
    ['performance', 'const now = performance.now()'],
    ['fetch', "const page = await fetch('https://example.org')"],
    ['setTimeout', 'setTimeout(() => 1, 0)'],
  ])('%s: %s', (name, text) => {
    expect(impure(text)).toEqual([`src/text/a.ts uses ${name}`])
  })

  test('through another file', () => {
    const parse = readSource('src/sources/oda/parse.ts', "import { get } from '#sources/oda/client.ts'")
    const client = readSource(
      'src/sources/oda/client.ts',
      "export const get = () => fetch('https://example.org')",
    )
    expect(findImpurities([parse, client])).toEqual([
      'src/sources/oda/parse.ts uses fetch through src/sources/oda/client.ts',
    ])
  })

  test('in each room that is pure, and in each parse.ts', () => {
    for (const room of [...LADDER.slice(0, 7).flat(), 'export', 'score']) {
      expect(impure('fetch', `src/${room}/a.ts`)).toHaveLength(1)
    }
    expect(impure('fetch', 'src/sources/oda/parse.ts')).toHaveLength(1)
    expect(impure('fetch', 'src/sources/oda/client.ts')).toEqual([])
  })

  test('and lets pass what is right', () => {
    const fine = [
      "import { createHash } from 'node:crypto'",
      "import type { Stats } from 'node:fs'",
      "const day: Date = new Date('2024-05-01')",
      'const noon = Date.UTC(2024, 4, 1)',
      'const most = Math.max(1, 2)',
      'const phases = { process: 1 }',
      'const phase = phases.process // process.env, Date.now()',
      "const words = 'process new Date() Math.random()'",
    ]
    expect(impure(fine.join('\n'))).toEqual([])
  })
})

const BANNED_NAMES = /(^|[/-])(utils?|helpers?|common|shared|lib|misc|managers?|services?|index)([./-]|$)/
const SWITCHED_OFF = /(oxlint|eslint|oxfmt|prettier)-(disable|ignore)|@ts-(ignore|nocheck|expect-error)/
const UNNUMBERED = /\b(TODO|FIXME|XXX)\b(?![^\n]*#\d)/

test('no file is a junk drawer', () => {
  expect(sources.map(({ path }) => path).filter((path) => BANNED_NAMES.test(path))).toEqual([])
  expect(['src/text/utils.ts', 'src/shared/a.ts', 'src/web/date-helper.ts', 'src/read/index.ts']).toSatisfy(
    (paths: string[]) => paths.every((path) => BANNED_NAMES.test(path)),
  )
})

test('no lint is switched off in place, and each TODO names its issue', () => {
  const wrong = sources.flatMap(({ path, comments }) =>
    comments
      .filter((comment) => SWITCHED_OFF.test(comment) || UNNUMBERED.test(comment))
      .map((comment) => `${path}: ${comment}`),
  )
  expect(wrong).toEqual([])
  expect(UNNUMBERED.test(' TODO: later')).toBe(true)
  expect(UNNUMBERED.test(' TODO #12: later')).toBe(false)
})

test('the check of comments sees an export without one', () => {
  const { exports } = readSource(
    'src/text/a.ts',
    '/** Says. */\nexport const a = 1\n\n// Not this.\nexport type B = 1\nexport function c() {}',
  )
  expect(exports.filter(({ documented }) => !documented).map(({ name }) => name)).toEqual(['B', 'c'])
})

test('transactions are opened in one place, which watches over them', () => {
  const OPENED = /\b(?:db|trx|register\.db)\s*\.\s*(?:transaction|startTransaction|connection)\(/
  const elsewhere = sources.filter(
    ({ path }) => path !== 'src/store/transaction.ts' && OPENED.test(readFileSync(path, 'utf8')),
  )
  expect(elsewhere.map(({ path }) => path)).toEqual([])
  expect(OPENED.test('db.transaction().execute(work)')).toBe(true)
})

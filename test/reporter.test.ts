import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const ROOT = process.cwd()
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reporter-'))
  folders.push(folder)
  return folder
}

/** Runs tests as this project does; keys of `files` are names below `src/`. */
function runTests(files: Record<string, string>, ...words: string[]) {
  const folder = makeFolder()
  mkdirSync(join(folder, 'src'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  for (const file of [
    'vitest.config.ts',
    'package.json',
    'test/ladder.ts',
    'test/reporter.ts',
    'test/sizes.ts',
  ]) {
    cpSync(join(ROOT, file), join(folder, file))
  }
  // These tests ask for no database and no lists.
  for (const name of ['set-up-databases.ts', 'set-up-lists.ts']) {
    writeFileSync(join(folder, 'test', name), 'export function setup() {}\n')
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(
      join(folder, 'src', name),
      `import { beforeAll, describe, expect, test } from 'vitest'\n${text}`,
    )
  }
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, lines: stdout.trimEnd().split('\n') }
}

test('a run in which all is well ends in two numbers', () => {
  const { status, lines } = runTests({ 'a.test.ts': "test('a', () => {})\ntest('b', () => {})" })
  expect({ status, last: lines.at(-1) }).toEqual({ status: 0, last: '2 passed, 0 failed' })
})

test('what is skipped is named with its reason, above the numbers', () => {
  const { status, lines } = runTests({
    'a.test.ts':
      "test('a', () => {})\ntest('b', ({ skip }) => skip('no letters here'))\ntest.skip('c', () => {})",
  })
  expect(status).toBe(0)
  expect(lines.slice(-3)).toEqual([
    'skipped: b (no letters here)',
    'skipped: c (no reason given)',
    '1 passed, 0 failed, 2 skipped',
  ])
})

test.each([
  ['a test', "test('a', () => {})\ntest('b', () => expect(1).toBe(2))", '1 passed, 1 failed'],
  ['a file that does not load', "import './nowhere.ts'\ntest('a', () => {})", '0 passed, 1 failed'],
  [
    'a set-up',
    "test('a', () => {})\ndescribe('d', () => { beforeAll(() => { throw new Error() }); test('b', () => {}) })",
    '1 passed, 1 failed, 1 skipped',
  ],
  [
    'an error outside any test',
    "test('a', async () => { setTimeout(() => { throw new Error() }); await new Promise((done) => setTimeout(done, 50)) })",
    '1 passed, 1 failed',
  ],
  ['a file without tests', '', '0 passed, 1 failed'],
  ['a run in which all is skipped', "test.skip('a', () => {})", '0 passed, 1 failed, 1 skipped'],
])('%s fails the run', (_, text, last) => {
  const { status, lines } = runTests({ 'a.test.ts': text })
  expect({ status, last: lines.at(-1) }).toEqual({ status: 1, last })
})

test('a run that finds no tests fails', () => {
  const { status, lines } = runTests({ 'a.test.ts': "test('a', () => {})" }, 'no-such-file')
  expect({ status, last: lines.at(-1) }).toEqual({ status: 1, last: '0 passed, 1 failed' })
})

describe('.ci/run', () => {
  /** Runs it with a stand-in for `npm test`. */
  function runWith(script: string) {
    const folder = makeFolder()
    mkdirSync(join(folder, 'bin'))
    cpSync(join(ROOT, '.ci/run'), join(folder, '.ci/run'))
    writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\n[ "$*" = test ] || exit 9\n${script}\n`)
    chmodSync(join(folder, 'bin/npm'), 0o755)
    const env = { ...process.env, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) }
    const { status, stdout } = spawnSync(join(folder, '.ci/run'), { cwd: '/', env, encoding: 'utf8' })
    return { status, last: stdout.trimEnd().split('\n').at(-1) }
  }

  test.each([
    ['passes a good run on', "echo '3 passed, 0 failed'", 0, '3 passed, 0 failed'],
    ['asks for the full sizes', 'echo "$CI passed, 0 failed" | sed s/true/7/', 0, '7 passed, 0 failed'],
    ['keeps the exit code through the pipe', "echo '3 passed, 1 failed'; exit 4", 4, '3 passed, 1 failed'],
    [
      'ends in the numbers, whatever npm says after them',
      "echo '3 passed, 1 failed, 2 skipped'; echo 'npm error' >&2; exit 1",
      1,
      '3 passed, 1 failed, 2 skipped',
    ],
    ['fails when there are no numbers', 'exit 0', 1, '0 passed, 1 failed'],
  ])('%s', (_, script, status, last) => {
    expect(runWith(script)).toEqual({ status, last })
  })
})

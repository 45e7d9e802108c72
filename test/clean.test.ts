import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// `vitest` neither checks types nor style: without this a run could be green on code that `npm run sure` refuses.

const CHECKS: readonly (readonly [what: string, tool: string, ...words: string[]])[] = [
  ['the types of the program hold', 'tsc'],
  ['the types of the scripts of the pages hold', 'tsc', '-p', 'src/web/assets'],
  ['the linter has nothing to say', 'oxlint', '--deny-warnings'],
  ['everything is laid out as the formatter does', 'oxfmt', '--check'],
]

test.each(CHECKS)('%s', (_, tool, ...words) => {
  const bin = join(process.cwd(), 'node_modules/.bin', tool)
  const { status, stdout, stderr, error } = spawnSync(bin, words, { encoding: 'utf8' })
  expect(error).toBeUndefined()
  expect(status, `${stdout}${stderr}`).toBe(0)
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCommittedLists } from '#intake/load-committed-lists.ts'

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lists of a clone '))
  mkdirSync(join(folder, 'below/vocabulary/cues'), { recursive: true })
  writeFileSync(join(folder, 'below/vocabulary/funds.yaml'), '- id: één\n')
  writeFileSync(join(folder, 'below/vocabulary/cues/stance.yaml'), '')
  writeFileSync(join(folder, 'below/vocabulary/notes.txt'), 'no list')
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], { cwd: folder })
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'x')
  return join(folder, 'below')
}

test('lists come as the last commit has them, whatever was edited since', async () => {
  const root = repository()
  writeFileSync(join(root, 'vocabulary/funds.yaml'), '- id: twee\n')
  expect(await loadCommittedLists(root, 'vocabulary')).toEqual(
    new Map([
      ['cues/stance.yaml', ''],
      ['funds.yaml', '- id: één\n'],
    ]),
  )
})

test('outside a repository, and for lists that were never committed, there are none', async () => {
  expect(await loadCommittedLists(mkdtempSync(join(tmpdir(), 'no clone ')), 'vocabulary')).toBeUndefined()
  expect(await loadCommittedLists(repository(), 'lijsten')).toBeUndefined()
})

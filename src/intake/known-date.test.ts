import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadKnownDate } from '#intake/known-date.ts'

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dates '))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('letters.json gives the day of each letter beside it', async () => {
  const folder = folderWith({
    'letters.json': '{"a.txt":{"date":"2022-11-15"},"b.txt":{"date":"2022-02-30"}}',
  })
  expect(await loadKnownDate(join(folder, 'a.txt'))).toBe('2022-11-15')
  expect(await loadKnownDate(join(folder, 'b.txt'))).toBeUndefined()
  expect(await loadKnownDate(join(folder, 'toString'))).toBeUndefined()
})

test('source.json gives the day of letter.txt, and of no other', async () => {
  const folder = folderWith({ 'source.json': '{"date":"2023-06-16"}' })
  expect(await loadKnownDate(join(folder, 'letter.txt'))).toBe('2023-06-16')
  expect(await loadKnownDate(join(folder, 'other.txt'))).toBeUndefined()
})

test.each(['{', 'null', '[]', '{"a.txt":"2022-11-15"}', '{"a.txt":{"date":20221115}}'])(
  'a letters.json of somebody else (%s) is no matter',
  async (text) => {
    expect(await loadKnownDate(join(folderWith({ 'letters.json': text }), 'a.txt'))).toBeUndefined()
  },
)

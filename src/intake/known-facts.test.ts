import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKnownFacts } from '#intake/known-facts.ts'

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dates '))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('letters.json gives the day of each letter beside it', async () => {
  const folder = folderWith({
    'letters.json': '{"a.txt":{"date":"2022-11-15"},"b.txt":{"date":"2022-02-30"}}',
  })
  expect(await openKnownFacts().dateOf(join(folder, 'a.txt'))).toBe('2022-11-15')
  expect(await openKnownFacts().dateOf(join(folder, 'b.txt'))).toBeUndefined()
  expect(await openKnownFacts().dateOf(join(folder, 'toString'))).toBeUndefined()
})

test('source.json gives the day of letter.txt, and of no other', async () => {
  const folder = folderWith({ 'source.json': '{"date":"2023-06-16"}' })
  expect(await openKnownFacts().dateOf(join(folder, 'letter.txt'))).toBe('2023-06-16')
  expect(await openKnownFacts().dateOf(join(folder, 'other.txt'))).toBeUndefined()
})

test.each(['{', 'null', '[]', '{"a.txt":"2022-11-15"}', '{"a.txt":{"date":20221115}}'])(
  'a letters.json of somebody else (%s) is no matter',
  async (text) => {
    expect(await openKnownFacts().dateOf(join(folderWith({ 'letters.json': text }), 'a.txt'))).toBeUndefined()
  },
)

test('letters.json gives the official id of a letter too, and is read once', async () => {
  const folder = folderWith({ 'letters.json': '{"a.txt":{"id":"kst-39950-1"},"b.txt":{"id":12}}' })
  const facts = openKnownFacts()
  expect(await facts.idOf(join(folder, 'a.txt'))).toBe('kst-39950-1')
  writeFileSync(join(folder, 'letters.json'), '{}')
  expect(await facts.idOf(join(folder, 'a.txt'))).toBe('kst-39950-1')
  expect(await facts.idOf(join(folder, 'b.txt'))).toBeUndefined()
})

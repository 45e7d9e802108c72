import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadVocabulary, loadVocabularyFiles, vocabularyKey } from '#intake/load-vocabulary.ts'

function copyOfLists(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lists '))
  cpSync('vocabulary', folder, { recursive: true })
  return folder
}

async function compiledFor(folder: string): Promise<string> {
  const key = vocabularyKey(await loadVocabularyFiles(folder))
  const { data } = await loadVocabulary(folder)
  const marked = { ...data, currencies: [] }
  const file = join(mkdtempSync(join(tmpdir(), 'compiled ')), 'vocabulary.json')
  writeFileSync(file, JSON.stringify({ key, data: marked }))
  return file
}

test('compiled lists are used as long as they were made from these very texts', async () => {
  const folder = copyOfLists()
  const compiled = await compiledFor(folder)
  expect((await loadVocabulary(folder, compiled)).data.currencies).toEqual([])
  const list = join(folder, 'currencies.yaml')
  writeFileSync(list, `${readFileSync(list, 'utf8')}\n# another line\n`)
  expect((await loadVocabulary(folder, compiled)).data.currencies).not.toEqual([])
})

test('compiled lists that are absent or damaged are no matter', async () => {
  const folder = copyOfLists()
  const damaged = join(folder, 'damaged.json')
  writeFileSync(damaged, '{"key":')
  expect((await loadVocabulary(folder, damaged)).lexicon.size).toBeGreaterThan(100)
  expect((await loadVocabulary(folder, join(folder, 'absent.json'))).lexicon.size).toBeGreaterThan(100)
})

test('a list that was renamed has another key', () => {
  const key = vocabularyKey(new Map([['a.yaml', 'x']]))
  expect(vocabularyKey(new Map([['b.yaml', 'x']]))).not.toBe(key)
  expect(vocabularyKey(new Map([['a.yaml', 'x']]))).toBe(key)
})

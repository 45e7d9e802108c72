import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { LetterFile } from '#intake/find-letters.ts'
import { openKeysStore } from '#intake/keys-store.ts'
import { loadKeys } from '#intake/load-keys.ts'
import { vocabulary } from '#test/analysis.ts'
import { compiledLists } from '#test/word-lists.ts'

const RULES = '0123456789abcdef'
const OTHER_RULES = 'fedcba9876543210'

/** A folder with two letters, a place for the store, and a way to load them that tells what was read. */
function makeCollection() {
  const folder = mkdtempSync(join(tmpdir(), 'keys '))
  const cache = join(folder, 'cache', 'letters')
  const letters = ['een', 'twee'].map((name): LetterFile => {
    const path = join(folder, `${name}.txt`)
    writeFileSync(
      path,
      `Geachte voorzitter,\n\nNederland zal in plaats ${name} een meldpunt voor verslaggevers openen.\n`,
    )
    return { path, name: `${name}.txt` }
  })
  const load = async (confidential?: string, ruleSet = RULES, files: readonly LetterFile[] = letters) => {
    const read: string[] = []
    const left: number[] = []
    const loaded = await loadKeys(files, vocabulary, Readable.from([]), {
      folder: 'vocabulary',
      compiled: compiledLists,
      lang: 'nl',
      store: await openKeysStore(cache, ruleSet),
      confidential,
      onRead: ({ name }, more) => {
        read.push(name)
        left.push(more)
      },
    })
    return { ...loaded, read, left }
  }
  return { folder, cache, letters, load }
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile())
    : []

test('what was read once is not read again, and is the same', async () => {
  const { load, cache } = makeCollection()
  const first = await load()
  expect(first).toMatchObject({ read: ['een.txt', 'twee.txt'], left: [2, 1], failures: [], kept: true })
  expect(filesBelow(cache)).toHaveLength(2)
  const second = await load()
  expect(second.read).toEqual([])
  expect(second.letters).toEqual(first.letters)
  expect(second.letters.map(({ name, statements }) => [name, statements.length])).toEqual([
    ['een.txt', 1],
    ['twee.txt', 1],
  ])
})

test('a file that changed is read anew; one with another name is not', async () => {
  const { load, letters, folder } = makeCollection()
  await load()
  writeFileSync(letters[0]!.path, 'Geachte voorzitter,\n\nNederland zal in Rabat een ander loket openen.\n')
  const changed = await load()
  expect(changed.read).toEqual(['een.txt'])
  expect(changed.letters[0]?.statements[0]?.text).toContain('Rabat')
  const moved = join(folder, 'verhuisd.txt')
  writeFileSync(moved, readFileSync(letters[1]!.path))
  const renamed = await load(undefined, RULES, [{ path: moved, name: 'verhuisd.txt' }])
  expect(renamed.read).toEqual([])
  expect(renamed.letters[0]?.name).toBe('verhuisd.txt')
})

test('a day beside the letters that changed is a reason to read them anew', async () => {
  const { load, folder } = makeCollection()
  await load()
  writeFileSync(join(folder, 'letters.json'), '{"een.txt":{"date":"2024-02-01"}}')
  const dated = await load()
  expect(dated.read).toEqual(['een.txt'])
  expect(dated.letters[0]?.date).toEqual({ value: '2024-02-01', basis: 'given' })
  expect((await load()).letters[0]?.date.value).toBe('2024-02-01')
})

test.each([
  ['cut short', (whole: string) => whole.slice(0, -20)],
  ['empty', () => ''],
  ['about nothing', () => 'null'],
  ['about something else', () => '{"name":"een.txt"}'],
  ['about another letter', (whole: string) => whole.replace(/"sha256":"[0-9a-f]{8}/, '"sha256":"00000000')],
])('what is kept but %s is read anew, and mended', async (_, damage) => {
  const { load, cache } = makeCollection()
  const first = await load()
  for (const file of filesBelow(cache)) writeFileSync(file, damage(readFileSync(file, 'utf8')))
  const second = await load()
  expect(second.read).toEqual(['een.txt', 'twee.txt'])
  expect(second.letters).toEqual(first.letters)
  expect((await load()).read).toEqual([])
})

test('what another program or other lists read is thrown away; what is not ours stays', async () => {
  const { load, cache } = makeCollection()
  await load(undefined, OTHER_RULES)
  mkdirSync(join(cache, 'van iemand anders'))
  expect((await load()).read).toEqual(['een.txt', 'twee.txt'])
  expect(readdirSync(cache).sort()).toEqual([RULES, 'van iemand anders'])
})

test('the letter that is checked is read among the others, and never kept', async () => {
  const { load, cache } = makeCollection()
  const { letters } = await load()
  const fresh = makeCollection()
  const { kept, letters: read } = await fresh.load(letters[0]?.sha256)
  expect([kept, read.length]).toEqual([true, 2])
  const keptFiles = filesBelow(fresh.cache)
  expect(keptFiles).toHaveLength(1)
  expect(readFileSync(keptFiles[0]!, 'utf8')).not.toContain('plaats een')
  expect(filesBelow(cache)).toHaveLength(2)
})

test('where nothing can be written all is read, and it is said', async () => {
  const { load, cache, folder } = makeCollection()
  writeFileSync(join(folder, 'cache'), 'a file, where a folder should come')
  const first = await load()
  expect(first).toMatchObject({ kept: false, failures: [] })
  expect(first.letters).toHaveLength(2)
  expect((await load()).read).toEqual(['een.txt', 'twee.txt'])
  expect(existsSync(cache)).toBe(false)
})

test('a file that cannot be read is named, and does not stop the others', async () => {
  const { load, letters, folder } = makeCollection()
  const broken = { path: join(folder, 'kapot.docx'), name: 'kapot.docx' }
  writeFileSync(broken.path, 'PK\u0003\u0004kapot')
  const gone = { path: join(folder, 'weg.txt'), name: 'weg.txt' }
  const loaded = await load(undefined, RULES, [broken, letters[0]!, gone, letters[1]!])
  expect(loaded.letters.map(({ name }) => name)).toEqual(['een.txt', 'twee.txt'])
  expect(loaded.failures).toHaveLength(2)
  expect(loaded.failures.join()).toMatch(/kapot\.docx.*weg\.txt/s)
  expect(loaded.kept).toBe(true)
})

test('without a store nothing is kept', async () => {
  const { folder, letters } = makeCollection()
  const before = filesBelow(folder)
  const settings = { folder: 'vocabulary', compiled: compiledLists, lang: 'nl' } as const
  const { kept } = await loadKeys(letters, vocabulary, Readable.from([]), { ...settings, store: undefined })
  expect(kept).toBe(true)
  expect(filesBelow(folder)).toEqual(before)
})

import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { makeOpener } from '#intake/guard/opener.ts'
import { LIMIT_TIME_MS } from '#intake/guard/watch.ts'
import { loadLetter } from '#intake/load-letter.ts'
import { RekenschapError } from '#model/errors.ts'
import { HOSTILE } from '#test/hostile-files.ts'
import { docxOf } from '#test/packed.ts'
import { peakOf } from '#test/peak.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile '))
const opener = makeOpener()
afterAll(() => {
  opener.close()
  rmSync(folder, { recursive: true })
})

async function outcomeOf(path: string): Promise<{ code: string; message: string; text: string }> {
  try {
    const letter = await loadLetter(path, { stdin: Readable.from([]), lang: 'nl', opener })
    return { code: 'read', message: '', text: letter.kind === 'marked' ? letter.marked.text : '' }
  } catch (error) {
    if (!(error instanceof RekenschapError)) throw error
    return { code: error.code, message: error.message, text: '' }
  }
}

test('there are forty of them', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(40)
})

test.each(HOSTILE)('%s ends in time, with its name and a remedy', async (name, make, said) => {
  const path = join(folder, name)
  writeFileSync(path, make())
  const files = readdirSync(folder)
  const began = performance.now()
  const { code, message, text } = await outcomeOf(path)
  expect(performance.now() - began).toBeLessThan(LIMIT_TIME_MS + 2000)
  expect(said, message).toContain(code)
  if (code !== 'read') expect(message).toMatch(new RegExp(`${basename(path)}.*\\. [A-Z].*\\.`))
  expect(text).not.toContain('root:')
  expect(text.length).toBeLessThan(5_000_000)
  expect(readdirSync(folder)).toEqual(files)
})

test.each(['niets.pdf', 'niets.xml', 'niets.docx', 'niets.txt'])(
  '200 MB of nothing as %s is not even loaded',
  async (name) => {
    const path = join(folder, name)
    writeFileSync(path, '')
    truncateSync(path, 200 * 1024 * 1024)
    const began = performance.now()
    expect(await outcomeOf(path)).toMatchObject({ code: 'file-too-large' })
    expect(performance.now() - began).toBeLessThan(5000)
  },
)

test('the program itself grows by less than 50 MB, and reads the letters among them', async () => {
  const letter = 'samples/01-motiebrief-open-ruimte/letter.txt'
  await peakOf('read', '--json', letter)
  const usual = await peakOf('read', '--json', letter, letter)
  expect(usual).toBeGreaterThan(20)
  expect((await peakOf('read', '--json', letter, folder)) - usual).toBeLessThan(50)
})

test('after all of them a letter is still read', async () => {
  const path = join(folder, 'goed.docx')
  writeFileSync(path, docxOf(['Een brief.']))
  expect(await outcomeOf(path)).toMatchObject({ code: 'read', text: 'Een brief.' })
})

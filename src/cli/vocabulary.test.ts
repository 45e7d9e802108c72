import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Context } from '#cli/context.ts'
import { languageOf } from '#cli/parse-options.ts'
import { run } from '#cli/run.ts'
import { readConfig } from '#config.ts'
import { messagesFor } from '#messages/messages.ts'

/** A project folder outside git, with our lists and one letter; `edit` changes a list of it. */
function project(edit: (text: string) => string = (text) => text): { root: string; before: string } {
  const root = mkdtempSync(join(tmpdir(), 'lists '))
  cpSync('vocabulary', join(root, 'vocabulary'), { recursive: true })
  cpSync('vocabulary', join(root, 'before'), { recursive: true })
  mkdirSync(join(root, 'samples'))
  writeFileSync(
    join(root, 'samples/brief.txt'),
    'Geachte voorzitter,\n\nNederland steunt Shelter City al jaren.\n',
  )
  const list = join(root, 'vocabulary/funds.yaml')
  writeFileSync(list, edit(readFileSync(list, 'utf8')))
  return { root, before: join(root, 'before') }
}

async function check(root: string, ...options: string[]) {
  const result = { code: -1, out: '', err: '' }
  const words = ['vocabulary', 'check', ...options]
  const lang = languageOf(words)
  const context: Context = {
    config: readConfig({ REKENSCHAP_CORPUS: join(root, 'nergens') }),
    root,
    compiledVocabulary: undefined,
    stdin: Object.assign(Readable.from([]), { isTTY: true }),
    stdout: { write: (text) => (result.out += text) },
    stderr: { write: (text) => (result.err += text) },
    lang,
    words: messagesFor(lang),
    finish: (code) => (result.code = code),
  }
  await run(words, context)
  return result
}

const forget = (text: string) => text.replace('["Shelter City", ', '[')

test('what an edit loses is shown with its quote, and is no fault', async () => {
  const { root, before } = project(forget)
  const { code, out, err } = await check(root, '--baseline', before)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('geen fouten')
  expect(out).toContain('iets in die ene brief')
  expect(out).toMatch(/− naam “Shelter City”\n {6}entity\/fund/)
})

test('lists that are the same, or differ where no letter shows it, change nothing', async () => {
  const same = project()
  expect((await check(same.root, '--baseline', same.before)).out).toContain('er verandert niets')
  const other = project((text) => `${text}# een opmerking\n`)
  expect((await check(other.root, '--baseline', other.before)).out).toContain('in die ene brief niets')
})

test('a fault is told with file and line and ends with 1; an edit is compared once its form is right', async () => {
  const { root, before } = project((text) => `${text.trimEnd()}\n- id: Fout\n`)
  const { code, out } = await check(root, '--baseline', before)
  expect(code).toBe(1)
  expect(out).toMatch(/vocabulary\/funds\.yaml, regel \d+: id: alleen kleine letters/)
  expect(out).toContain('pas te zien als deze fouten zijn hersteld')
})

test('lists that were kept can be compared with, as can be had as JSON', async () => {
  const { root } = project()
  const file = join(root, 'lijsten.json')
  expect((await check(root, '--save', file)).err).toContain('bewaard')
  const list = join(root, 'vocabulary/funds.yaml')
  writeFileSync(list, forget(readFileSync(list, 'utf8')))
  const { out } = await check(root, '--baseline', file, '--json')
  const { faults, letters } = JSON.parse(out) as {
    faults: unknown[]
    letters: { changes: { lost: unknown[] } }[]
  }
  expect([faults.length, letters[0]?.changes.lost.length]).toEqual([0, 1])
})

test('outside git there is nothing to compare with, and that is said', async () => {
  const { code, out } = await check(project().root)
  expect(code).toBe(0)
  expect(out).toContain('--save')
})

test('a list from which the reader misses what it asks for by name is told as such', async () => {
  const { root, before } = project()
  const list = join(root, 'vocabulary/markers.yaml')
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll(/^- id: /gm, '- id: x-'))
  const { code, out } = await check(root, '--baseline', before)
  expect(code).toBe(1)
  expect(out).toContain('De lezer kan met deze lijsten niet werken')
})

test('a baseline that holds no lists could not be used', async () => {
  const { root } = project()
  const { code, err } = await check(root, '--baseline', join(root, 'samples/brief.txt'), '--lang', 'en')
  expect(code).toBe(3)
  expect(err).toContain('holds no word lists')
})

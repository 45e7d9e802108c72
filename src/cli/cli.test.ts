import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Context } from '#cli/context.ts'
import { languageOf } from '#cli/parse-options.ts'
import { run } from '#cli/run.ts'
import { readConfig } from '#config.ts'
import { messagesFor } from '#messages/messages.ts'
import { readingSchema } from '#model/reading-schema.ts'
import { compiledLists } from '#test/word-lists.ts'
import { parseCsv } from '#vocabulary/csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'cli '))
const LETTER =
  'Den Haag, 9 februari 2024\n\nGeachte voorzitter,\n\nIk zal de Kamer voor 1 mei 2024 informeren over de uitkomst. ' +
  'Het kabinet maakt hiervoor € 6 miljoen vrij.\n\nDe minister van Buitenlandse Zaken,\nA. Jansen\n'
const letter = fileOf('brief.txt', LETTER)
const undated = fileOf(
  'undated.txt',
  'Geachte voorzitter,\n\nVolgend jaar zal ik de Kamer een plan sturen.\n',
)

function fileOf(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type Options = { readonly input?: string; readonly env?: Record<string, string>; readonly isTTY?: boolean }

async function rekenschap(words: readonly string[], { input, env = {}, isTTY = false }: Options = {}) {
  const result = { code: -1, out: '', err: '' }
  const lang = languageOf(words)
  const context: Context = {
    config: readConfig(env),
    root: process.cwd(),
    compiledVocabulary: compiledLists,
    stdin: Object.assign(Readable.from(input === undefined ? [] : [Buffer.from(input)]), {
      isTTY: input === undefined,
    }),
    stdout: { isTTY, write: (text) => (result.out += text) },
    stderr: { isTTY, write: (text) => (result.err += text) },
    lang,
    words: messagesFor(lang),
    finish: (code) => (result.code = code),
  }
  await run(words, context)
  return result
}

const json = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => readingSchema.parse(JSON.parse(line)))

test('a letter is shown as a summary', async () => {
  const { code, out, err } = await rekenschap(['read', letter])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('9 februari 2024 (staat in de brief)')
  expect(out).toContain('Toegezegd aan de Kamer')
  expect(out).toContain('€ 6.000.000')
})

test('several letters are a row each; with --all a summary each', async () => {
  const table = await rekenschap(['read', letter, undated])
  expect(table.out).toContain('2 brieven')
  const all = await rekenschap(['read', letter, undated, '--all'])
  expect(all.out).not.toContain('2 brieven')
  expect(all.out.match(/^bestand /gm)).toHaveLength(2)
})

test('--json is a line per letter, in the form of the contract', async () => {
  const { out } = await rekenschap(['read', letter, undated, '--json'])
  const readings = json(out)
  expect(readings.map(({ document }) => document.source.name)).toEqual(['brief.txt', 'undated.txt'])
  expect(readings[0]?.document).not.toHaveProperty('text')
  for (const { start, end, quote } of readings[0]?.items ?? []) expect(LETTER.slice(start, end)).toBe(quote)
})

test('--with-text adds the text, and is JSON of itself', async () => {
  const { out } = await rekenschap(['read', letter, '--with-text'])
  expect(json(out)[0]?.document.text).toBe(LETTER)
})

test('--text is the text in which the offsets count; --clean-text has its lines mended', async () => {
  const broken = fileOf('broken.txt', '\uFEFFDe Nederlandse bij-\r\ndrage aan het fonds blijft bestaan.\r\n')
  expect((await rekenschap(['read', broken, '--text'])).out).toBe(
    'De Nederlandse bij-\r\ndrage aan het fonds blijft bestaan.\r\n',
  )
  expect((await rekenschap(['read', broken, '--clean-text'])).out).toContain('bijdrage aan het fonds')
})

test('--csv is one table, however many letters', async () => {
  const { out } = await rekenschap(['read', letter, undated, '--csv'])
  const rows = parseCsv(out).map(({ cells }) => cells)
  expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(['brief.txt', 'undated.txt']))
  expect(out.match(/^file,/gm)).toHaveLength(1)
})

test('--only keeps the kinds it names', async () => {
  const { out } = await rekenschap(['read', letter, '--json', '--only', 'amount, Commitment'])
  const kinds = new Set(json(out).flatMap(({ items }) => items.map(({ kind }) => kind)))
  expect(kinds).toEqual(new Set(['commitment', 'amount']))
})

test('terms count from the day that was given, else from the one the letter states, else from the one beside it', async () => {
  const dateOf = async (...words: string[]) =>
    json((await rekenschap(['read', '--json', ...words])).out)[0]?.document.date
  expect(await dateOf(undated)).toEqual({ value: null, basis: 'none' })
  fileOf('letters.json', '{"undated.txt":{"date":"2022-11-15"},"brief.txt":{"date":"2020-01-01"}}')
  expect(await dateOf(undated)).toEqual({ value: '2022-11-15', basis: 'given' })
  expect(await dateOf(letter)).toEqual({ value: '2024-02-09', basis: 'stated' })
  expect(await dateOf(letter, '--date', '2023-03-03')).toEqual({ value: '2023-03-03', basis: 'given' })
})

test('standard input is read when it is named, and when nothing is', async () => {
  for (const words of [
    ['read', '-', '--json'],
    ['read', '--json'],
  ]) {
    const { code, out } = await rekenschap(words, { input: LETTER })
    expect(code).toBe(0)
    expect(json(out)[0]?.document.source.name).toBe('stdin')
  }
})

test('without path or input it says what to name', async () => {
  const { code, err } = await rekenschap(['read'])
  expect(code).toBe(2)
  expect(err).toContain('er is niets om te lezen')
})

test('one bad file does not stop the others, and is named', async () => {
  const rtf = fileOf('brief.rtf', '{\\rtf1')
  const { code, out, err } = await rekenschap(['read', join(folder, 'weg.txt'), rtf, letter, '--json'])
  expect(code).toBe(1)
  expect(json(out)).toHaveLength(1)
  expect(err.trim().split('\n')).toHaveLength(2)
  expect(err).toContain('weg.txt bestaat niet')
  expect(err).toContain('brief.rtf is een RTF-bestand')
})

test('an empty letter is read, and says so', async () => {
  const empty = fileOf('leeg.txt', '')
  const { code, out, err } = await rekenschap(['read', empty])
  expect(code).toBe(0)
  expect(out).toContain('Deze brief is leeg.')
  expect(err).toContain('leeg.txt is leeg.')
})

test('progress is told on a screen, and wiped', async () => {
  const words = ['read', letter, undated, '--json']
  expect((await rekenschap(words)).err).toBe('')
  const { err } = await rekenschap(words, { isTTY: true })
  expect(err).toContain('2/2 undated.txt')
  expect(err.endsWith('\r\u001B[K')).toBe(true)
  expect((await rekenschap(['read', letter, '--json'], { isTTY: true })).err).toBe('')
})

test.each([
  [false, {}, false],
  [true, {}, true],
  [true, { NO_COLOR: '1' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { TERM: 'dumb' }, false],
] as const)('on a screen: %s, with %j: colour %s', async (isTTY, env, coloured) => {
  const { out } = await rekenschap(['read', letter], { isTTY, env })
  expect(out.includes('\u001B[')).toBe(coloured)
})

test('words of a letter do not steer the terminal', async () => {
  const nasty = fileOf('nasty.txt', LETTER.replace('de uitkomst', '\u001B[31mde uitkomst\u0007'))
  const { out } = await rekenschap(['read', nasty, '--all'])
  expect([...out].filter((unit) => unit < ' ' && unit !== '\n')).toEqual([])
})

test.each([
  [['read', '--onyl', 'x'], 'de optie --onyl is er niet. Bedoelde u --only?'],
  [['raed'], 'de opdracht raed is er niet. Bedoelde u read?'],
  [['read', 'x', '--date'], 'hoort een waarde'],
  [['read', 'x', '--date', '2023-02-30'], '--date 2023-02-30 is geen dag'],
  [['read', 'x', '--only', 'promise'], '--only promise: die soort is er niet. Kies uit commitment,'],
  [['read', 'x', '--json', '--csv'], 'gaat niet samen met'],
  [['read', 'x', '--lang', 'fr'], '--lang fr: die taal is er niet'],
  [['score', 'x'], 'te veel argumenten'],
])('%j is told in one line what is wrong', async (words, message) => {
  const { code, out, err } = await rekenschap(words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('with --lang en everything but the quotes is English', async () => {
  expect((await rekenschap(['read', letter, '--lang', 'en'])).out).toContain('Promised to the House')
  expect((await rekenschap(['--lang=en', 'read', letter])).out).toContain('Promised to the House')
  expect((await rekenschap(['read', 'weg.txt', '--lang', 'en'])).err).toContain('does not exist')
  expect((await rekenschap(['read', '--help', '--lang', 'en'])).out).toContain('Usage: rekenschap read')
})

test('help names every command, and each command explains itself with examples', async () => {
  const { code, out } = await rekenschap(['help'])
  expect(code).toBe(0)
  const commands = [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name = '']) => name)
  expect(commands).toEqual(expect.arrayContaining(['read', 'score', 'help']))
  for (const command of commands.filter((name) => name !== 'help' && name !== 'rekenschap')) {
    const help = await rekenschap(['help', command])
    expect(help.code).toBe(0)
    expect(help.out).toContain('Voorbeelden:')
    expect(help.out).toBe((await rekenschap([command, '--help'])).out)
  }
})

test('without a command the help is shown, as a complaint', async () => {
  const { code, out, err } = await rekenschap([])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('Opdrachten:')
})

test('--version is the bare version', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(await rekenschap(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('score shows the figures of the samples, and says when real letters are not there', async () => {
  const { out, err } = await rekenschap(['score'], { env: { REKENSCHAP_CORPUS: folder } })
  expect(out).toContain('Voorbeeldbrieven')
  expect(out).toMatch(/^ {2}commitment +0\.\d{3}/m)
  expect(err).toContain('Echte brieven overgeslagen')
})

test('score of a folder without annotation cannot run', async () => {
  const { code, err } = await rekenschap(['score', '--gold', join(folder, 'weg')])
  expect(code).toBe(3)
  expect(err).toContain('--gold')
})

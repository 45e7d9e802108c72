import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { findFormat } from '#intake/find-format.ts'
import { makeOpener } from '#intake/guard/opener.ts'
import { LIMIT_BYTES, loadLetter } from '#intake/load-letter.ts'

const folder = mkdtempSync(join(tmpdir(), 'bytes '))
const stdin = Readable.from([])
const opener = makeOpener()
afterAll(opener.close)
const load = (path: string, input: Readable = stdin) => loadLetter(path, { stdin: input, lang: 'nl', opener })
const bytesOf = async (path: string, input?: Readable) => {
  const letter = await load(path, input)
  return letter.kind === 'text' ? Buffer.from(letter.bytes) : undefined
}

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('the bytes of a file are the bytes of the file', async () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xe9])
  expect(await bytesOf(fileOf('brief.txt', bytes))).toEqual(bytes)
})

test('- is standard input, in as many pieces as it comes', async () => {
  const input = Readable.from([Buffer.from('Geachte '), Buffer.from('voorzitter')])
  expect((await bytesOf('-', input))?.toString()).toBe('Geachte voorzitter')
})

test.each([
  ['pdf', '%PDF-1.7 …'],
  ['zip', 'PK\u0003\u0004word/document.xml'],
  ['ole', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['rtf', '{\\rtf1\\ansi'],
  ['xml', '\uFEFF<?xml version="1.0"?>\n<officiele-publicatie>'],
  ['xml', '<kamerwrk>'],
  ['html', '<!-- a -->\n<!DOCTYPE html><title>Brief</title>'],
  ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "a"><html xmlns="b">'],
  ['xml', Buffer.from('\uFEFF<?xml version="1.0"?><a/>', 'utf16le')],
  ['binary', new Uint8Array(4000).map((_, at) => (at * 7) % 5)],
] as const)('a %s file is named for what it is', (format, content) => {
  expect(findFormat(Buffer.from(content as string))).toBe(format)
})

test.each([
  ['UTF-8', Buffer.from('Geachte voorzitter, vóór de zomer')],
  ['UTF-16 with a mark', Buffer.from('\uFEFFGeachte voorzitter', 'utf16le')],
  ['UTF-16 without a mark', Buffer.from('Geachte voorzitter, hierbij', 'utf16le')],
  ['UTF-16, other way round', Buffer.from('Geachte voorzitter, hierbij', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('v\u00F3\u00F3r de zomer', 'latin1')],
  ['nothing', Buffer.from('')],
  ['words between angle brackets', Buffer.from('<< vertrouwelijk >> Geachte voorzitter')],
  ['a stray zero byte', Buffer.from('Geachte\0 voorzitter')],
])('%s is text', (_, bytes) => {
  expect(findFormat(bytes)).toBeUndefined()
})

test('what is refused says where, why and what to do', async () => {
  const rtf = fileOf('brief.rtf', '{\\rtf1')
  await expect(load(rtf)).rejects.toMatchObject({
    code: 'format-unsupported',
    message: expect.stringMatching(/brief\.rtf is een RTF-bestand.*docx/) as string,
  })
  await expect(load(join(folder, 'weg.txt'))).rejects.toMatchObject({
    code: 'file-not-found',
    message: expect.stringContaining('weg.txt bestaat niet') as string,
  })
})

test('a file far beyond any letter is not loaded', async () => {
  const path = fileOf('groot.txt', '')
  truncateSync(path, LIMIT_BYTES + 1)
  await expect(load(path)).rejects.toMatchObject({ code: 'file-too-large' })
})

test('neither is an endless pipe', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'a')
  const endless = Readable.from(
    (function* () {
      for (;;) yield megabyte
    })(),
  )
  await expect(load('-', endless)).rejects.toMatchObject({ code: 'file-too-large' })
})

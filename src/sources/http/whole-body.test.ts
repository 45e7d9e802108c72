import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { hasItsEnd } from '#sources/http/whole-body.ts'
import { corpus } from '#test/corpus-folder.ts'

const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)
const PDF = Buffer.from(`%PDF-1.7\n${'1 0 obj\n'.repeat(400)}trailer\n%%EOF\n`)
const ZIP = zipSync({ 'word/document.xml': strToU8('<document/>') })
const XML = Buffer.from(
  '\uFEFF<?xml version="1.0"?>\n<kamerwrk><tekst>é</tekst></kamerwrk>\n<!-- klaar -->\n',
)

test.each([
  ['pdf', PDF],
  ['zip', ZIP],
  ['xml', XML],
] as const)('a %s has its end, and half of it has not', (form, bytes) => {
  expect(hasItsEnd(bytes, form)).toBe(true)
  expect(hasItsEnd(half(bytes), form)).toBe(false)
  expect(hasItsEnd(bytes.subarray(0, 0), form)).toBe(false)
})

test('what fills up a block behind the end does not hide it', () => {
  expect(hasItsEnd(Buffer.concat([PDF, Buffer.alloc(4096)]), 'pdf')).toBe(true)
})

test('XML that is wrong within has its end; what comes without any mark is whole', () => {
  expect(hasItsEnd(Buffer.from('<a><b></a>'), 'xml')).toBe(true)
  expect(hasItsEnd(half(PDF), 'other')).toBe(true)
})

test('real papers have their end, and lack it when half of them came', (context) => {
  const folder = join(corpus, 'kamervragen-pdf')
  if (!existsSync(folder)) context.skip(`no ${folder}`)
  const papers = globSync(join(folder, '*.pdf')).map((path) => readFileSync(path))
  expect(papers.length).toBeGreaterThan(0)
  for (const bytes of papers) {
    expect([hasItsEnd(bytes, 'pdf'), hasItsEnd(half(bytes), 'pdf')]).toEqual([true, false])
  }
  const motions = globSync(join(corpus, 'moties-xml/*.xml')).slice(0, 40)
  for (const path of motions) {
    const bytes = readFileSync(path)
    expect([hasItsEnd(bytes, 'xml'), hasItsEnd(half(bytes), 'xml')]).toEqual([true, false])
  }
})

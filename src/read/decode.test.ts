import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '#read/decode.ts'

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

test('every encoding that letters come in is recognised', () => {
  const words = 'Financiële bijdrage: € 3 miljoen'
  expect(decodeText(Buffer.from(words))).toEqual({ text: words, encoding: 'utf-8', doubts: [] })
  expect(decodeText(Buffer.from(`\ufeff${words}`)).text).toBe(words)
  expect(decodeText(utf16(`\ufeff${words}`))).toMatchObject({ text: words, encoding: 'utf-16le' })
  expect(decodeText(utf16(`\ufeff${words}`, true))).toMatchObject({ text: words, encoding: 'utf-16be' })
  expect(decodeText(utf16(words))).toMatchObject({
    text: words,
    encoding: 'utf-16le',
    doubts: ['no-byte-order-mark'],
  })
  const windows = Buffer.from([0x80, 0x20, 0x33, 0xeb, 0x93])
  expect(decodeText(windows)).toEqual({
    text: '€ 3ë“',
    encoding: 'windows-1252',
    doubts: ['encoding-guessed'],
  })
})

test('NUL, a lone byte and nothing at all are read', () => {
  expect(decodeText(Buffer.from('a\0b')).text).toBe('a\0b')
  expect(decodeText(Buffer.from([0xff])).text).toBe('ÿ')
  expect(decodeText(Buffer.from([])).text).toBe('')
  expect(decodeText(Buffer.from([0xff, 0xfe, 0x41])).text).toBe('\ufffd')
})

test('no bytes make it fail', () => {
  expect(() => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => decodeText(bytes).text.length <= bytes.length,
      ),
    )
  }).not.toThrow()
})

test('utf-8 comes back as it went', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && text.isWellFormed() && !text.includes('\0'))
      expect(decodeText(Buffer.from(text)).text).toBe(text)
    }),
  )
})

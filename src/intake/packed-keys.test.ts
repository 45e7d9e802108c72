import { expect, test } from 'vitest'
import { makeUnpacker, packKeys } from '#intake/packed-keys.ts'
import { sampleKeys } from '#test/sample-keys.ts'

test('what is packed comes back as it was', () => {
  const unpack = makeUnpacker()
  for (const letter of sampleKeys) expect(unpack(packKeys(letter))).toEqual(letter)
})

test('what every statement has is not written', () => {
  const packed = sampleKeys.map(packKeys).join('').length
  expect(packed).toBeLessThan(JSON.stringify(sampleKeys).length * 0.9)
})

test('text that holds no letter is given back for the caller to see', () => {
  expect(makeUnpacker()('null')).toBeNull()
  expect(() => makeUnpacker()('{')).toThrow(SyntaxError)
})

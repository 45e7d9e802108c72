import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  buildLayer,
  identityLayer,
  sourcePieces,
  sourceRange,
  toSource,
  toSourceEnd,
} from '#text/offset-map.ts'

/** Copies, replaces and drops stretches of a text as the steps say. */
const derive = (source: string, steps: readonly (readonly [number, string | null])[]) => {
  const builder = buildLayer(source)
  let at = 0
  for (const [length, words] of steps) {
    const end = Math.min(source.length, at + length)
    if (words === null) builder.copy(at, end)
    else builder.replace(at, end, words)
    at = end
  }
  return builder.finish()
}

test('a copied stretch leads back letter by letter, a replaced one as a whole', () => {
  const { text, map } = derive('samen-\nwerking nu', [
    [5, null],
    [2, ''],
    [8, null],
    [2, 'straks'],
  ])
  expect(text).toBe('samenwerking straks')
  expect(sourcePieces(map, { start: 0, end: 12 })).toEqual([
    { start: 0, end: 5 },
    { start: 7, end: 14 },
  ])
  expect(sourceRange(map, { start: 14, end: 16 })).toEqual({ start: 15, end: 17 })
})

test('a moved stretch keeps its own place', () => {
  const builder = buildLayer('abcdef')
  builder.copy(0, 2)
  builder.copy(4, 6)
  builder.copy(2, 4)
  const { text, map } = builder.finish()
  expect(text).toBe('abefcd')
  expect(sourceRange(map, { start: 0, end: 6 })).toEqual({ start: 0, end: 6 })
  expect(sourcePieces(map, { start: 3, end: 5 })).toEqual([
    { start: 5, end: 6 },
    { start: 2, end: 3 },
  ])
})

test('copied letters come back unchanged, whatever was done around them', () => {
  const step = fc.tuple(fc.nat(6), fc.option(fc.string({ maxLength: 3 }), { freq: 3 }))
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(step, { maxLength: 20 }),
      (source, steps) => {
        const { text, map } = derive(source, steps)
        expect(map.length).toBe(text.length)
        let before = 0
        for (let at = 0; at < text.length; at++) {
          const from = toSource(map, at)
          expect(from).toBeGreaterThanOrEqual(before)
          expect(toSourceEnd(map, at + 1)).toBeGreaterThanOrEqual(from)
          before = from
        }
        expect(sourceRange(map, { start: 0, end: text.length }).end).toBeLessThanOrEqual(source.length)
      },
    ),
  )
})

test('a layer that changes nothing maps everything to itself', () => {
  const { map } = identityLayer('abc')
  expect(sourcePieces(map, { start: 1, end: 3 })).toEqual([{ start: 1, end: 3 }])
  expect(sourcePieces(identityLayer('').map, { start: 0, end: 0 })).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparable,
  joinKnown,
  type KnownRow,
  knownFrom,
  readKnown,
  toHouseRow,
  writeExceptions,
} from '#store/house-merge.ts'
import { aRow } from '#test/random-rows.ts'
import { sized } from '#test/sizes.ts'

/** Rows of one id and category. */
const versions = fc
  .array(aRow, { minLength: 1, maxLength: 10 })
  .map((rows) => rows.map((row) => ({ ...row, category: 'Zaak', id: 'a' })))

/** All that is known, in one order. */
const told = (row: KnownRow) =>
  JSON.stringify([
    toHouseRow(row),
    writeExceptions(row),
    [...row.refs].map(([name, { at }]) => `${name} ${at}`).sort(),
  ])

/** What is left of it after it was kept and read back. */
function kept(row: KnownRow): KnownRow {
  const { refs, ...rest } = toHouseRow(row)
  const rows = Object.entries(refs).flatMap(([name, targets]) => targets.map((target) => ({ name, target })))
  return readKnown(rest, rows, writeExceptions(row))
}

const join = (rows: readonly KnownRow[]) => rows.reduce(joinKnown)

test('what is known of a row does not hang on the order of what came in, nor on how often it came', () => {
  fc.assert(
    fc.property(
      versions.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length })),
      ),
      ([rows, some]) => {
        const known = join(rows.map(knownFrom))
        expect(told(join([...some, ...rows].map(knownFrom)))).toBe(told(known))
        expect(joinKnown(known, join(some.map(knownFrom)))).toBe(known)
      },
    ),
    { numRuns: sized(2000, 50_000) },
  )
})

test('what is known of a row is the same after it was kept and read back', () => {
  fc.assert(
    fc.property(versions, (rows) => {
      const known = join(rows.map(knownFrom))
      expect(told(kept(known))).toBe(told(known))
      const steps = rows.map(knownFrom).reduce((before, row) => kept(joinKnown(before, row)))
      expect(told(steps)).toBe(told(known))
    }),
    { numRuns: sized(1000, 20_000) },
  )
})

test('moments are held against each other by all their decimals', () => {
  expect(comparable('2030-05-06T09:00:00Z')).toBe(comparable('2030-05-06T09:00:00.000+00:00'))
  expect(comparable('2030-05-06T09:00:00.1Z') > comparable('2030-05-06T09:00:00.0999999Z')).toBe(true)
  expect(comparable('2030-05-06T09:00:01Z') > comparable('2030-05-06T09:00:00.9999999Z')).toBe(true)
  expect(comparable('ooit')).toBe('ooit')
})

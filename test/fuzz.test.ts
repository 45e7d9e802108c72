import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingSchema } from '#model/reading-schema.ts'
import type { Reading } from '#model/reading.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { processorTime } from '#test/processor-time.ts'
import { sized } from '#test/sizes.ts'

/** Pieces that rules look at, so that random letters reach them. */
const PIECES = [
  'Aanbeveling 1: Wees open.',
  'Aanbeveling ',
  'Het kabinet onderschrijft deze aanbeveling. ',
  'Nederland zal dit voor het einde van 2026 doen. ',
  'Uw Kamer wordt hierover geïnformeerd. ',
  'De motie van de leden Van den Berg en De Wit (Kamerstuk 39 900, nr. 12) ',
  'verzoekt de regering ',
  'EUR 3,5 miljoen per jaar ',
  '€ 2 mln ',
  'Kamerstukken II 2023/24, 36 410 XVII, nr. 9',
  'jl.1 ',
  '1 Zie bijlage.\n',
  '\n \n',
  '\n ',
  'Pagina 3 van 8\n',
  'Den Haag, 31 oktober 2025\n',
  'Geachte voorzitter,\n\n',
  'mensen-\nrechten ',
  '8o procent ',
  'q2 partners ',
  '«Open ruimte» ',
  '• ',
  '- ',
  'tijdens het lidmaatschap (2024-26) ',
  'Syrié, Oekraine en Irak ',
  '🏳️‍🌈',
  'e\u0301',
  '\u202Eabc',
  '\u200B',
  '\uFEFF',
  '\uD800',
  '\0',
  '\r\n',
  '\f',
  '"',
  '(',
  ')',
  '...',
]

const letter = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''))

/** What must hold for the reading of any text at all. */
function expectSound(text: string, reading: Reading): void {
  expect(readingSchema.safeParse(reading).error?.issues ?? []).toEqual([])
  const ids = new Set(reading.items.map(({ id }) => id))
  for (const { start, end, quote, holes, kind } of reading.items) {
    expect(text.slice(start, end), kind).toBe(quote)
    expect(start, kind).toBeLessThan(end)
    for (const [from, to] of holes) expect(from >= start && to <= end && from < to, kind).toBe(true)
  }
  for (const { from, to } of reading.links) expect(ids.has(from) && ids.has(to)).toBe(true)
  const findings = reading.items.filter(({ kind }) => kind !== 'reference' && kind !== 'entity')
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  let at = 0
  for (const { start, end } of reading.segments) {
    expect(start).toBeGreaterThanOrEqual(at)
    at = end
  }
  expect(at).toBeLessThanOrEqual(text.length)
}

test('any text is read, quickly, and every item quotes it to the letter', { timeout: 600_000 }, () => {
  let slowest = 0
  fc.assert(
    fc.property(letter, fc.option(fc.constantFrom('2022-11-15', '2025-10-31')), (text, date) => {
      const started = processorTime()
      const reading = makeReading(documentOf(text, date ? { date } : {}), vocabulary)
      slowest = Math.max(slowest, processorTime() - started)
      expectSound(text, reading)
    }),
    { numRuns: sized(1000, 10_000) },
  )
  expect(slowest).toBeLessThan(2000)
})

test('a long text of one repeated piece takes no longer than its length asks', { timeout: 600_000 }, () => {
  const slow: string[] = []
  for (const piece of PIECES) {
    const text = piece.repeat(Math.ceil(sized(50_000, 200_000) / piece.length))
    const started = processorTime()
    makeReading(documentOf(text, { date: '2025-10-31' }), vocabulary)
    const took = processorTime() - started
    if (took > 2000) slow.push(`${JSON.stringify(piece)}: ${Math.round(took)} ms`)
  }
  expect(slow).toEqual([])
})

import { expect, test } from 'vitest'
import type { Item } from '#model/reading.ts'
import { segmentsOf } from '#resolve/segments.ts'
import { documentOf } from '#test/analysis.ts'

const TEXT = [
  'Wegen',
  '',
  'De wegen in het noorden van het land worden dit jaar vernieuwd, omdat zij al heel lang',
  'Pagina 1 van 2',
  'slecht zijn. Daarna volgt het zuiden.',
  '',
  'De Minister van Wegen,',
  'A.B. Boom',
].join('\n')

test('every stretch has its place, kind and coverage', () => {
  const document = documentOf(TEXT)
  const at = TEXT.indexOf('worden dit jaar')
  const item = { kind: 'time', start: at + 7, end: at + 15 } as Item
  const segments = segmentsOf(document, [item])
  expect(
    segments.map(({ start, end, kind, coverage }) => [kind, coverage, TEXT.slice(start, end).slice(0, 12)]),
  ).toEqual([
    ['heading', 'context', 'Wegen'],
    ['paragraph', 'extracted', 'De wegen in '],
    ['furniture', 'context', 'Pagina 1 van'],
    ['paragraph', 'nothing-found', 'slecht zijn.'],
    ['signature', 'context', 'De Minister '],
    ['signature', 'context', 'A.B. Boom'],
  ])
})

test('what is no language is not understood', () => {
  const document = documentOf('De weg is goed.\n\n#$% 77-@@ ~~ 12 ^^ && %% 9 ## !! 01 ++ == 45\n')
  expect(segmentsOf(document, []).at(-1)?.coverage).toBe('not-understood')
})

test('an answer covers only the sentences that decide', () => {
  const document = documentOf('De eerste alinea antwoordt niet.\n\nDe tweede wel.\n')
  const evidence = [{ start: 34, end: 47 }]
  const item = { kind: 'response', start: 0, end: 47, evidence } as unknown as Item
  expect(segmentsOf(document, [item]).map(({ coverage }) => coverage)).toEqual(['nothing-found', 'extracted'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '#model/document.ts'
import { makePlacer } from '#resolve/place.ts'
import { segmentsOf } from '#resolve/segments.ts'
import { documentOf } from '#test/analysis.ts'
import { processorTime } from '#test/processor-time.ts'
import { sized } from '#test/sizes.ts'
import { applyEdits } from '#text/edit-log.ts'
import { sourcePieces } from '#text/offset-map.ts'

const kinds = ({ blocks, matching }: Document) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${matching.text.slice(start, end)}`)
const shown = ({ display }: Document) => display.text.split('\n')

const PAGED = [
  '> Retouradres Postbus 1234 2500 AA Zeestad',
  'De Voorzitter van de Tweede Kamer',
  'der Staten-Generaal',
  'Havenkade 12',
  'Datum 4 maart 2024',
  'Betreft Steun aan dorpsbibliotheken',
  'Geachte Voorzitter,',
  'Bibliotheken in kleine dorpen krijgen het moeilijk, en daarom stuur ik uw Kamer',
  'hierbij een plan.1 Dat plan is gemaakt met de gemeenten en loopt vijf jaar.',
  'De uitvoering',
  'De uitvoering ligt bij de provincies. Die hebben daar ervaring mee, omdat zij al',
  'langer met de dorpen samenwerken en precies weten waar een bus nodig is en waar',
  '1 Kamerstuk 39 001, nr. 7.',
  'Directie Letteren',
  'Bezoekadres',
  'Lange Weg 12',
  'Ons kenmerk',
  'LET-445566',
  'Pagina 1 van 2',
  'een kast volstaat. Ik kom daar in het najaar op terug.',
  'De Minister van Letteren,',
  'P.Q. van der Boom',
  'Pagina 2 van 2',
].join('\n')

test('a sentence cut by a page end is whole again, the note behind its paragraph, the colophon gone', () => {
  const document = documentOf(PAGED)
  expect(kinds(document)).toEqual([
    'paragraph: De Voorzitter van de Tweede Kamer der Staten-Generaal',
    'paragraph: Datum 4 maart 2024',
    'heading: Betreft Steun aan dorpsbibliotheken',
    'paragraph: Geachte Voorzitter,',
    'paragraph: Bibliotheken in kleine dorpen krijgen het moeilijk, en daarom stuur ik uw Kamer hierbij een plan. ' +
      'Dat plan is gemaakt met de gemeenten en loopt vijf jaar.',
    'footnote: 1 Kamerstuk 39 001, nr. 7.',
    'heading: De uitvoering',
    'paragraph: De uitvoering ligt bij de provincies. Die hebben daar ervaring mee, omdat zij al langer met de ' +
      'dorpen samenwerken en precies weten waar een bus nodig is en waar een kast volstaat. Ik kom daar in het najaar op terug.',
    'signature: De Minister van Letteren,',
    'signature: P.Q. van der Boom',
  ])
  expect(document.pages.map(({ number }) => number)).toEqual([1, 2])
  expect(document.footnotes).toHaveLength(1)
  expect(document.title).toBe('Steun aan dorpsbibliotheken')
  expect(document.date).toEqual({ value: '2024-03-04', basis: 'stated' })
  expect(document.identifiers).toEqual(['LET-445566'])
  expect(document.addressee).toBe('de Voorzitter van de Tweede Kamer der Staten-Generaal')
  expect(document.signatories).toEqual([{ name: 'P.Q. van der Boom', role: 'Minister van Letteren' }])
  expect(document.kind).toBe('letter')
})

test('a short line at the page end is no heading when small letters go on behind the notes', () => {
  const text =
    'De havens zijn open.1\n\nHet kabinet kiest niet voor een tweede kade naast de kade die er al is. Wel zal in de volgende versie van\n' +
    'het plan worden vermeld welke boot\n1 Kamerstuk 39 001, nr. 7.\nMinisterie van Visserij\nPagina 5 van 6\n' +
    'daar ligt. Dat is al zo in de haven van de buren.\n'
  expect(kinds(documentOf(text))).toEqual([
    'paragraph: De havens zijn open.',
    'footnote: 1 Kamerstuk 39 001, nr. 7.',
    'paragraph: Het kabinet kiest niet voor een tweede kade naast de kade die er al is. Wel zal in de volgende versie van ' +
      'het plan worden vermeld welke boot daar ligt. Dat is al zo in de haven van de buren.',
  ])
})

test('a page that begins with one space breaks no word', () => {
  const text =
    'Het plan geldt voor alle gemeenten die zich hebben aangemeld en een eigen samenwerkings-\n verband hebben opgezet.\n'
  expect(shown(documentOf(text))).toEqual([
    'Het plan geldt voor alle gemeenten die zich hebben aangemeld en een eigen samenwerkingsverband hebben opgezet.',
  ])
})

test('the header of a parliamentary paper goes and gives its number', () => {
  const text =
    'De dijken worden hoger en de polders natter, wat de boeren in het gebied al jaren\n' +
    'Tweede Kamer, vergaderjaar 2023–2024, 39 777 XII, nr. 4 2\n' +
    'zien aankomen.\n'
  const document = documentOf(text)
  expect(shown(document)).toEqual([
    'De dijken worden hoger en de polders natter, wat de boeren in het gebied al jaren zien aankomen.',
  ])
  expect(document.identifiers).toEqual(['kst-39777-XII-4'])
  expect(document.furniture).toHaveLength(1)
})

test('a recommendation begins a block of its own, and goes on over an empty line', () => {
  const text =
    'Hieronder volgt per advies een antwoord:\nAanbeveling 1: Maak van iedere halte een plek met een dak en met een bank en\n\n' +
    'een prullenbak.\nHet kabinet neemt dit over.\nAanbeveling\n2: Vraag reizigers wat zij missen.\n'
  expect(shown(documentOf(text))).toEqual([
    'Hieronder volgt per advies een antwoord:',
    'Aanbeveling 1: Maak van iedere halte een plek met een dak en met een bank en een prullenbak.',
    'Het kabinet neemt dit over.',
    'Aanbeveling 2: Vraag reizigers wat zij missen.',
  ])
})

test('a letter that stands for a digit is read by the numbers of the headings', () => {
  const heading = (number: string, words: string) =>
    `\n${number} ${words}\n\nOver ${words.toLowerCase()} is veel te zeggen.\n`
  const text =
    heading('1', 'Water') +
    heading('2', 'Wind') +
    heading('q', 'Zon') +
    heading('4', 'Aarde') +
    '\nEr zijn 1q dorpen en 1g steden.\n'
  const document = documentOf(text)
  expect(document.digitKey).toEqual({ q: '3' })
  expect(document.matching.text).toContain('\n3 Zon\n')
  expect(document.matching.text).toContain('13 dorpen en 1g steden')
  expect(document.display.text).toContain('1q dorpen')
})

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\f',
      '\n ',
      ' ',
      '-\n',
      '­\n',
      '\u2028',
      '\0',
      '\u200b',
      'e\u0301',
      '👩🏽‍🌾',
      '\ud800',
      'שלום ',
      'مرحبا ',
      'de ',
      'Nederland ',
      'zal ',
      'wordt.',
      'beleid.1 ',
      'stelt.™ ',
      '(2023)2 ',
      '1 Kamerstuk 12 345, nr. 6.',
      'Pagina 1 van 3',
      'P agina 2 van 3',
      'Ons kenmerk',
      'Bezoekadres',
      'Aanbeveling 2',
      'Geachte Voorzitter,',
      '• ',
      '- ',
      'a) ',
      'De Minister van Zaken,',
      'A.B. de Vries',
      '1 Inleiding',
      'q Slot',
      '3',
      '4',
      '8o procent',
      'Ihbtig+-personen',
      '* Zie hier | Site',
    ),
  },
)
const letterLike = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

function checkInvariants(document: Document) {
  const { text, display, matching, blocks, edits, furniture } = document
  expect(applyEdits(text, edits)).toBe(display.text)
  const lines = matching.text.split('\n')
  expect(display.text.split('\n').length).toBe(lines.length)
  if (blocks.length > 0) {
    expect(blocks.map(({ start, end }) => matching.text.slice(start, end))).toEqual(lines)
  }
  for (const { start, end } of furniture) expect(text.slice(start, end).trim()).not.toBe('')
  let before = 0
  for (const { start, end } of segmentsOf(document, [])) {
    expect(start).toBeGreaterThanOrEqual(before)
    expect(end).toBeGreaterThan(start)
    before = end
  }
  const { map } = display
  for (let run = 0; run < map.derived.length; run++) {
    const from = map.derived[run]!
    const to = map.derived[run + 1] ?? map.length
    const source = text.slice(map.sourceStart[run], map.sourceEnd[run])
    if (source.length === to - from && !/^\s*$/.test(source)) {
      expect(display.text.slice(from, to)).toBe(source)
    }
  }
}

test('whatever the text, the log makes the display again and ranges lead back', () => {
  fc.assert(
    fc.property(letterLike, fc.nat(), fc.nat(), (text, a, b) => {
      const document = documentOf(text)
      checkInvariants(document)
      const { matching } = document
      if (matching.text.length === 0) return
      const start = Math.min(a, b) % matching.text.length
      const end = Math.min(matching.text.length, start + 1 + (Math.max(a, b) % 40))
      const placer = makePlacer(document)
      const range = placer.range({ start, end })
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThanOrEqual(text.length)
      for (const piece of sourcePieces(matching.map, { start, end })) {
        expect(piece.start).toBeLessThanOrEqual(piece.end)
      }
    }),
    { numRuns: sized(400, 4000) },
  )
})

test.each([
  ['one line', 'a'.repeat(1_000_000)],
  ['line feeds', '\n'.repeat(1_000_000)],
  ['numbers', '1 '.repeat(500_000)],
  ['numbers on lines', '1\n'.repeat(500_000)],
  ['words glued to digits', 'woord1 '.repeat(140_000)],
  ['words glued to digits on lines', 'woord1.\n'.repeat(120_000)],
  ['hyphens at line ends', 'woord-\n'.repeat(140_000)],
  ['page numbers', 'Pagina 1 van 2\n'.repeat(60_000)],
  ['form feeds', 'Kop\f'.repeat(200_000)],
  ['labels', 'Ons kenmerk\n'.repeat(80_000)],
  ['headings', 'Kop\n\n'.repeat(200_000)],
  ['carriage returns', 'Een zin.\r'.repeat(100_000)],
])('a megabyte of %s takes no more than a moment', (_, text) => {
  const begin = processorTime()
  const document = documentOf(text)
  expect(processorTime() - begin).toBeLessThan(5000)
  expect(applyEdits(text, document.edits)).toBe(document.display.text)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from '#intake/html/read-html.ts'
import { readOdt } from '#intake/office/read-odt.ts'
import { readPdf } from '#intake/pdf/read-pdf.ts'
import { readXml } from '#intake/xml/read-xml.ts'
import { readingSchema } from '#model/reading-schema.ts'
import type { MarkedText } from '#read/marked-text.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { pdfOf } from '#test/pdf.ts'
import { sized } from '#test/sizes.ts'
import { applyEdits } from '#text/edit-log.ts'

const WORDS = [
  'Ik zal de Kamer voor 1 mei 2024 informeren. ',
  'De Kamer, gehoord de beraadslaging, verzoekt de regering om een plan, en gaat over tot de orde van de dag. ',
  'Ter Haar',
  'Vraag 1',
  'Antwoord 1',
  'Nr. 12',
  '39 901',
  ' \n ',
  '\u00A0',
  '\0',
  '&amp;',
  '&onbekend;',
  '🏳️‍🌈',
]
const XML =
  'officiele-publicatie kamerstuk dossier dossiernr stuk titel al al-groep lijst li li.nr noot noot.nr noot.al voetref voetnoot table row entry kop nr tussenkop nadruk ondertekening functie naam vraag antwoord metadata onbekend'
const HTML = 'html body main article h1 h2 p div ul ol li table tr td b br sup nav script pre'
const ODT =
  'office:body office:text text:p text:h text:list text:list-item text:span text:note text:note-citation text:note-body table:table table:table-row table:table-cell text:s text:line-break text:tracked-changes'

/** Markup that opens, closes and breaks off as it likes. */
const markup = (names: string) => {
  const name = fc.constantFrom(...names.split(' '))
  const piece = fc.oneof(
    { weight: 3, arbitrary: name.map((one) => `<${one}>`) },
    { weight: 2, arbitrary: name.map((one) => `</${one}>`) },
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  )
  return fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
}

const placed = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 560 }),
    y: fc.integer({ min: 0, max: 840 }),
    size: fc.constantFrom(5, 7, 10, 18),
    text: fc.constantFrom(...WORDS.slice(0, 7), '1', '2'),
  }),
  { maxLength: 40 },
)

/** Blocks lie in order and apart; what was made of them can be made again from the log; the reading keeps the contract. */
function expectSound(marked: MarkedText): void {
  let at = 0
  for (const { start, end } of marked.blocks) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBeLessThanOrEqual(marked.text.length)
  for (const { start, end } of marked.markers) expect(marked.text.slice(start, end).trim()).not.toBe('')
  const document = readMarked(marked, { name: 'a', sha256: 'f'.repeat(64), mediaType: 'b/c' }, vocabulary)
  expect(applyEdits(document.text, document.edits)).toBe(document.display.text)
  const reading = makeReading(document, vocabulary)
  expect(readingSchema.safeParse(reading).error?.issues ?? []).toEqual([])
  for (const { start, end, quote } of reading.items) expect(document.text.slice(start, end)).toBe(quote)
}

test.each([
  ['XML', XML, readXml],
  ['HTML', HTML, readHtml],
  ['OpenDocument', ODT, readOdt],
] as const)('%s of any shape is read', (_, names, read) => {
  expect.hasAssertions()
  fc.assert(
    fc.property(markup(names), (text) => expectSound(read(Buffer.from(text)))),
    { numRuns: sized(150, 3000) },
  )
})

/** Two pages on which everything is page furniture or small print: what is left once was taken for notes on nothing. */
const ONLY_NOTES = [
  [
    { x: 0, y: 0, size: 5, text: 'Vraag 1' },
    { x: 0, y: 2, size: 10, text: 'Nr. 12' },
    { x: 31, y: 0, size: 7, text: 'Antwoord 1' },
    { x: 76, y: 4, size: 5, text: '39 901' },
    { x: 76, y: 6, size: 5, text: '2' },
  ],
  [
    { x: 0, y: 0, size: 10, text: 'Nr. 12' },
    { x: 0, y: 4, size: 10, text: 'Antwoord 1' },
    { x: 0, y: 6, size: 5, text: 'Vraag 1' },
  ],
]

test('letters anywhere on a page are read', async () => {
  expect.hasAssertions()
  await fc.assert(
    fc.asyncProperty(fc.array(placed, { minLength: 1, maxLength: 3 }), async (pages) => {
      expectSound(await readPdf(pdfOf(pages)))
    }),
    { numRuns: sized(60, 600), examples: [[ONLY_NOTES]] },
  )
})

import { expect, test } from 'vitest'
import { readPdf } from '#intake/pdf/read-pdf.ts'
import type { MarkedText } from '#read/marked-text.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { pdfOf, type Placed } from '#test/pdf.ts'

const wordsOf = ({ text, blocks }: MarkedText, kind: string) =>
  blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end))

/** Lines below each other from `top` on. */
function column(x: number, top: number, lines: readonly string[], size = 10): Placed[] {
  return lines.map((text, at) => ({ x, y: top - at * size * 1.25, size, text }))
}

const prose = (word: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${word} regel ${at} van een kolom met gewone tekst.`)

test('two columns are read one after the other, a title across them first', async () => {
  const { text } = await readPdf(
    pdfOf([
      [
        { x: 60, y: 760, size: 18, text: 'Een titel die over beide kolommen van de bladzijde loopt' },
        ...column(60, 700, prose('links', 8)),
        ...column(320, 700, prose('rechts', 8)),
      ],
    ]),
  )
  expect(text).toMatch(/^Een titel[^\n]+\n\nlinks regel 0[^]*links regel 7[^\n]+\n\nrechts regel 0/)
  expect(text).not.toMatch(/links[^\n]+rechts/)
})

test('what stands beside the letter comes behind it, a number in the margin before its line', async () => {
  const { text } = await readPdf(
    pdfOf([
      [
        { x: 40, y: 700, text: 'Nr. 12' },
        ...column(150, 700, prose('brief', 40)),
        ...column(470, 703, ['Onze referentie', 'BZ-1', 'Bijlagen', '2'], 7),
      ],
    ]),
  )
  expect(text).toMatch(/^Nr\. 12 brief regel 0/)
  expect(text.indexOf('Onze referentie')).toBeGreaterThan(text.indexOf('brief regel 39'))
})

test('behind a list of which the lines hang, a line at the margin begins a paragraph', async () => {
  const { text } = await readPdf(
    pdfOf([
      [
        ...column(60, 700, ['Dit zijn de havens:', '• De haven van Delfzijl, die open is']),
        { x: 72, y: 675, text: 'tot in de winter.' },
        ...column(60, 662.5, ['• De haven van Vlieland.', 'De volgende havens zijn gesloten.']),
      ],
    ]),
  )
  expect(text).toMatch(/open is\ntot in de winter\.\n• De haven van Vlieland\.\n\nDe volgende/)
})

test('an accent that is drawn on top of its letter is put on it', async () => {
  const { text } = await readPdf(pdfOf([column(60, 700, ['Minister Yes\u00b8 ilhan antwoordt.'])]))
  expect(text).toBe('Minister Yeşilhan antwoordt.')
  const apart = await readPdf(
    pdfOf([
      [
        { x: 60, y: 700, text: 'Minister Yes' },
        { x: 117, y: 700, text: '\u00b8 ilhan antwoordt.' },
      ],
    ]),
  )
  expect(apart.text).toBe('Minister Yeşilhan antwoordt.')
})

test('the rows of a table stay rows', async () => {
  const rows = ['2023', '2024', '2025', '2026', '2027']
  const { text } = await readPdf(
    pdfOf([
      [
        ...column(60, 700, rows),
        ...column(
          200,
          700,
          rows.map((year) => `${year.at(-1)} miljoen`),
        ),
      ],
    ]),
  )
  expect(text.split('\n')).toEqual(rows.map((year) => `${year} ${year.at(-1)} miljoen`))
})

test('a raised number points at the small note at the foot of its page', async () => {
  const marked = await readPdf(
    pdfOf([
      [
        ...column(60, 700, ['Het kabinet maakt een plan.', 'Dat is tien km lang en zes kamers groot.']),
        { x: 60 + 127, y: 704, size: 6, text: '1' },
        { x: 60, y: 122, size: 5, text: '1' },
        { x: 66, y: 120, size: 8, text: 'Kamerstuk 39 901, nr. 12,' },
        { x: 66, y: 110, size: 8, text: 'bladzijde 4.' },
      ],
    ]),
  )
  expect(wordsOf(marked, 'footnote')).toEqual(['1 Kamerstuk 39 901, nr. 12,\nbladzijde 4.'])
  expect(marked.markers.map(({ number }) => number)).toEqual([1])
  const { display } = readMarked(marked, { name: 'a', sha256: 'b', mediaType: 'application/pdf' }, vocabulary)
  expect(display.text).toBe(
    'Het kabinet maakt een plan.\n1 Kamerstuk 39 901, nr. 12, bladzijde 4.\nDat is tien km lang en zes kamers groot.',
  )
})

test('what comes back at the edge of pages is furniture; a sentence goes on across it', async () => {
  const page = (number: number, lines: readonly string[]): Placed[] => [
    { x: 60, y: 800, size: 8, text: 'Ministerie van Dorpszaken' },
    ...column(60, 740, lines),
    { x: 500, y: 40, size: 8, text: `Pagina ${number} van 2` },
  ]
  const marked = await readPdf(
    pdfOf([
      page(1, [...prose('Een', 3), 'Ik zal de Kamer voor 1 mei 2024 nader informeren over de uitkomst van']),
      page(2, ['het onderzoek.', ...prose('Twee', 3)]),
    ]),
  )
  expect(wordsOf(marked, 'furniture')).toContain('Ministerie van Dorpszaken')
  const document = readMarked(marked, { name: 'a', sha256: 'b', mediaType: 'application/pdf' }, vocabulary)
  expect(document.display.text).toContain('over de uitkomst van het onderzoek.')
  const promise = makeReading(document, vocabulary).items.find(({ kind }) => kind === 'commitment')
  expect(promise).toMatchObject({
    page: 1,
    text: 'Ik zal de Kamer voor 1 mei 2024 nader informeren over de uitkomst van het onderzoek.',
  })
  expect(promise!.holes).toHaveLength(1)
})

test('questions and answers of the House are paired, with number, day and subject of the paper', async () => {
  const marked = await readPdf(
    pdfOf([
      [
        { x: 55, y: 790, size: 18, text: 'Tweede Kamer der Staten-Generaal' },
        { x: 55, y: 760, text: 'Vergaderjaar 2023–2024' },
        ...column(150, 700, [
          'Vragen van het lid Ter Haar aan de Minister van Dorpszaken over',
          'dorpshuizen (ingezonden 3 mei 2024).',
        ]),
        ...column(150, 660, ['Antwoord van Minister Jansen (ontvangen 28 mei 2024).']),
        ...column(150, 630, [
          'Vraag 1',
          'Bent u bereid elk dorp een huis te geven en daarvoor een plan te maken?',
        ]),
        ...column(150, 590, ['Antwoord 1', 'Ik zal de Kamer voor 1 september 2024 een plan sturen.']),
        { x: 55, y: 60, size: 6, text: 'ah-tk-20232024-77' },
      ],
    ]),
  )
  const document = readMarked(marked, { name: 'a', sha256: 'b', mediaType: 'application/pdf' }, vocabulary)
  expect(document).toMatchObject({
    kind: 'answers',
    date: { value: '2024-05-28' },
    identifiers: ['ah-tk-20232024-77'],
    title: 'Vragen van het lid Ter Haar aan de Minister van Dorpszaken over dorpshuizen',
  })
  expect(document.exchanges).toHaveLength(1)
  const { question, answer } = document.exchanges![0]!
  expect(document.matching.text.slice(question.start, question.end)).toMatch(/^Vraag 1\nBent u bereid/)
  expect(document.matching.text.slice(answer!.start, answer!.end)).toMatch(/^Antwoord 1\nIk zal de Kamer/)
})

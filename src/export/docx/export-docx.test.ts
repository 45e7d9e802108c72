import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { exportDocx } from '#export/docx/export-docx.ts'
import { INK } from '#export/docx/look.ts'
import type { Paper } from '#present/paper.ts'
import { MADE_PAPER, sourceAt } from '#test/made-paper.ts'

const partsOf = async (paper: Paper) =>
  Object.fromEntries(
    Object.entries(unzipSync(await exportDocx(paper))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
const paragraphsOf = (xml: string) => xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
const wordsOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('')
const withStyle = (xml: string, style: string) =>
  paragraphsOf(xml)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(wordsOf)

const parts = await partsOf(MADE_PAPER)
const body = parts['word/document.xml']!
const styles = parts['word/styles.xml']!

test('title and headings have the styles that Word knows them by', () => {
  expect(withStyle(body, 'Title')).toEqual([MADE_PAPER.title])
  expect(withStyle(body, 'Subtitle')).toEqual([MADE_PAPER.subtitle])
  expect(withStyle(body, 'Heading1')).toEqual([
    'Waar deze brief op terugkomt (3)',
    'Overzicht van moties en toezeggingen',
    'Gelezen brieven (3)',
  ])
  expect(withStyle(body, 'Heading2')).toEqual(['Afgezwakt of uitgesteld (2)', 'Nagekomen (1)'])
  for (const [level, name] of ['Heading 1', 'Heading 2'].entries()) {
    const style = styles.split(`<w:name w:val="${name}"/>`)[1]!.split('</w:style>')[0]
    expect(style).toContain(`<w:outlineLvl w:val="${level}"/>`)
  }
})

test('every style that is asked for is there, and is of the kind that is asked for', () => {
  for (const [kind, tag] of [
    ['paragraph', 'pStyle'],
    ['character', 'rStyle'],
  ]) {
    const known = [...styles.matchAll(new RegExp(`<w:style w:type="${kind}" w:styleId="(\\w+)"`, 'g'))]
    const asked = [body, parts['word/footnotes.xml']!, parts['word/footer1.xml']!].flatMap((xml) => [
      ...xml.matchAll(new RegExp(`<w:${tag} w:val="(\\w+)"`, 'g')),
    ])
    const ids = new Set(known.map(([, id]) => id))
    expect([...new Set(asked.map(([, id]) => id))].filter((id) => !ids.has(id))).toEqual([])
  }
})

test('each quote and each phrase with a source has a footnote that names the place', () => {
  const marks = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => Number(id))
  expect(marks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const notes = parts['word/footnotes.xml']!
  const texts = marks.map((id) => wordsOf(notes.split(`w:id="${id}">`)[1]!.split('</w:footnote>')[0]!))
  expect(texts[1]).toBe(' 01-motiebrief-open-ruimte.txt, 24 november 2022, blz. 7, tekens 8412–8548')
  expect(texts[4]).toBe(' 06-voortgangsbrief-2023.txt, 30 november 2023, tekens 640–776')
  expect(texts[5]).toMatch(/zonder datum, blz\. 1, tekens 940–1076$/)
  const quote = paragraphsOf(body).find((paragraph) => paragraph.includes('Ik zal de Kamer'))
  expect(quote).toMatch(/per jaar\.<\/w:t>.*<w:footnoteReference w:id="2"\/>/)
})

test('a finding has its number, stays with its quotes, and tells its doubts', () => {
  expect(withStyle(body, 'Finding').map((words) => words.slice(0, 12))).toEqual([
    '1Uitgesteld:',
    '2Afgezwakt: ',
    '3Nagekomen: ',
  ])
  expect(withStyle(body, 'QuoteLabel')).toContain('Deze brief, 14 november 2025')
  expect(withStyle(body, 'Quote')).toContain(
    'Ik zal de Kamer vóór 1 juli 2023 een plan van aanpak sturen voor de bescherming van journalisten en mensenrechtenverdedigers, inclusief een budget van ten minste € 6.000.000 per jaar.',
  )
  expect(withStyle(body, 'Doubt')).toContain('Twijfel: De rapportage zelf is niet gelezen.')
})

test('the head of a table comes back on each page, and no row is cut by one', () => {
  const rows = body.match(/<w:tr>.*?<\/w:tr>/gs)!
  expect(rows).toHaveLength(4)
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false])
  for (const row of rows) expect(row).toContain('<w:cantSplit/>')
  const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9412)
  expect(widths[0]! / 9412).toBeCloseTo(0.28, 3)
  expect(rows[1]).toMatch(/<w:jc w:val="right"\/>.*€ 6\.000\.000/)
})

test('two tables in a row are two', async () => {
  const table = MADE_PAPER.blocks.find(({ kind }) => kind === 'table')!
  const { 'word/document.xml': xml } = await partsOf({ ...MADE_PAPER, blocks: [table, { ...table }] })
  expect(xml!.match(/<w:tbl>/g)).toHaveLength(2)
  expect(xml).not.toContain('</w:tbl><w:tbl>')
})

test('a caption that repeats the heading above it is left out', async () => {
  const table = MADE_PAPER.blocks.find((block) => block.kind === 'table')!
  const heading = { kind: 'heading', level: 1, text: table.caption } as const
  const { 'word/document.xml': xml } = await partsOf({ ...MADE_PAPER, blocks: [heading, table] })
  expect(withStyle(xml!, 'Heading1')).toEqual([table.caption])
  expect(withStyle(xml!, 'Caption')).toEqual([])
})

test('the page is A4 and counts its pages', () => {
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
  const footer = parts['word/footer1.xml']!
  expect(footer).toMatch(/blz\. .*PAGE.* van .*NUMPAGES/s)
  expect(wordsOf(footer)).toContain(MADE_PAPER.title)
})

test('a report with a table of many columns lies on its side', async () => {
  const columns = Array.from({ length: 6 }, (_, i) => ({ title: `K${i}`, share: 1 / 6 }))
  const { 'word/document.xml': xml } = await partsOf({
    ...MADE_PAPER,
    blocks: [{ kind: 'table', caption: '', columns, rows: [] }],
  })
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(xml).toContain('<w:tblW w:type="dxa" w:w="14344"/>')
})

test('the file tells its title, maker and language, and no moment', () => {
  const core = parts['docProps/core.xml']!
  expect(core).toContain(`<dc:title>${MADE_PAPER.title}</dc:title>`)
  expect(core).toContain('<dc:creator>Rekenschap</dc:creator>')
  expect(core).toContain('<dc:language>nl-NL</dc:language>')
  expect(core).not.toMatch(/created|modified/)
})

test('a report in English is English, with the words of letters in Dutch', async () => {
  const english = await partsOf({ ...MADE_PAPER, lang: 'en' })
  const [defaults, rest] = english['word/styles.xml']!.split('</w:docDefaults>')
  expect(defaults).toContain('<w:lang w:val="en-GB"/>')
  for (const name of ['Quote', 'Quoted']) {
    const style = rest!.split(`w:styleId="${name}"`)[1]!.split('</w:style>')[0]
    expect(style).toContain('<w:lang w:val="nl-NL"/>')
  }
  expect(english['word/footnotes.xml']).toContain('24 November 2022, p. 7, characters 8412–8548')
  expect(english['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>')
  expect(styles.split('</w:docDefaults>')[0]).toContain('<w:lang w:val="nl-NL"/>')
})

test('words of a letter that have a tone are Dutch too', async () => {
  const { 'word/document.xml': xml } = await partsOf({
    ...MADE_PAPER,
    lang: 'en',
    blocks: [{ kind: 'paragraph', phrases: [{ text: 'vervalt', quote: true, tone: 'bad' }] }],
  })
  expect(xml).toMatch(/<w:rStyle w:val="Bad"\/>.*<w:lang w:val="nl-NL"\/>.*«vervalt»/s)
})

test('fonts have a stand-in', () => {
  expect(parts['word/fontTable.xml']).toContain('<w:font w:name="Noto Sans"><w:altName w:val="Calibri"/>')
})

test('every ink can be read on white and on the head of a table', () => {
  const light = (hex: string) => {
    const [r, g, b] = [0, 2, 4].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const { rule: _, wash, ...inks } = INK
  for (const ink of Object.values(inks)) {
    expect((light(wash) + 0.05) / (light(ink) + 0.05), ink).toBeGreaterThan(5)
  }
})

test('the same report gives the same bytes, whenever it is made', async () => {
  const first = await exportDocx(MADE_PAPER)
  expect(await exportDocx(structuredClone(MADE_PAPER))).toEqual(first)
  // Offset 10 of the first entry: time and date as MS-DOS has them; 33 is 1 January 1980.
  expect(first.slice(10, 14)).toEqual(Uint8Array.of(0, 0, 33, 0))
})

test('whatever a letter holds, the file is XML that can be read', async () => {
  const text = 'a\0\u0001\u000C\uFFFE\uD800 <b> & "c" ]]> \u202E\u{1F600}'
  const source = { ...sourceAt('motion'), document: text }
  const odd = await partsOf({
    lang: 'nl',
    title: text,
    subtitle: text,
    blocks: [
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', phrases: [{ text, source, quote: true }] },
      { kind: 'entry', head: [{ text }], quotes: [{ label: text, text, source }], doubts: [text] },
      { kind: 'table', caption: text, columns: [{ title: text, share: 1 }], rows: [[[{ text }]], []] },
      { kind: 'list', items: [[{ text }]] },
    ],
    colophon: text,
  })
  for (const [name, xml] of Object.entries(odd)) {
    const parser = new SaxesParser({ fileName: name })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(xml).close()
  }
  expect(wordsOf(odd['word/document.xml']!)).toContain('&lt;b')
})

import { expect, test } from 'vitest'
import { readPackage } from '#intake/office/read-package.ts'
import type { MarkedText } from '#read/marked-text.ts'
import { docxOf, odtOf, pack } from '#test/packed.ts'

const textIn = async (bytes: Buffer) => (await readPackage(bytes)).marked
const kindsOf = ({ text, blocks }: MarkedText) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

test('paragraphs of a Word file are paragraphs, and bold letters alone make a heading', async () => {
  const marked = await textIn(
    docxOf(['Geachte voorzitter,', paragraph(run('Inzet', '<w:b/>')), 'Ik stuur u <een> plan.']),
  )
  expect(kindsOf(marked)).toEqual([
    'paragraph: Geachte voorzitter,',
    'heading: Inzet',
    'paragraph: Ik stuur u <een> plan.',
  ])
  expect(marked.marksHeadings).toBe(false)
})

test('a line end inside a paragraph stays one', async () => {
  const marked = await textIn(
    docxOf([paragraph(run('De minister,'), '<w:r><w:br/></w:r>', run('A. Jansen'))]),
  )
  expect(marked.text).toBe('De minister,\nA. Jansen')
})

test('a table that sets a page gives its paragraphs, a table of figures its rows', async () => {
  const page = `<w:tbl>${row(cell(paragraph(run('39 901'))), cell(paragraph(run('Ruimte'))))}${row(cell(paragraph()), cell(paragraph(run('De Kamer,')), paragraph(run('x'.repeat(500)))))}</w:tbl>`
  const figures = `<w:tbl>${row(cell(paragraph(run('2024'))), cell(paragraph(run('5 miljoen'))))}${row(cell(paragraph(run('2025'))), cell(paragraph(run('6 miljoen'))))}</w:tbl>`
  const { text } = await textIn(docxOf([page, figures]))
  expect(text.split('\n\n')).toEqual([
    '39 901 Ruimte',
    'De Kamer,',
    'x'.repeat(500),
    '2024 | 5 miljoen',
    '2025 | 6 miljoen',
  ])
})

test('an OpenDocument text has headings, items, notes and tables; what was deleted is gone', async () => {
  const marked = await textIn(
    odtOf(`
      <text:tracked-changes><text:deletion><text:p>Weg</text:p></text:deletion></text:tracked-changes>
      <text:h text:outline-level="2">Inzet</text:h>
      <text:p>Een<text:s text:c="2"/>plan<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Zie bijlage.</text:p></text:note-body></text:note> dus.</text:p>
      <text:list><text:list-item><text:p>geld</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell><text:p>5</text:p></table:table-cell></table:table-row></table:table>
      <text:p text:style-name="P1">Slot</text:p>`),
  )
  expect(kindsOf(marked)).toEqual([
    'heading: Inzet',
    'paragraph: Een plan1 dus.',
    'footnote: 1 Zie bijlage.',
    'list-item: geld',
    'paragraph: 2024 | 5',
    'heading: Slot',
  ])
  expect(marked.markers).toEqual([{ start: 15, end: 16, number: 1 }])
})

test('a packed file that is no letter is refused', async () => {
  await expect(textIn(pack({ 'a.txt': 'brief' }))).rejects.toMatchObject({ refusal: 'not-a-letter' })
  await expect(
    textIn(pack({ 'xl/workbook.xml': '<a/>', 'word/document.xml': '<a/>' })),
  ).rejects.toMatchObject({
    refusal: 'not-a-letter',
  })
})

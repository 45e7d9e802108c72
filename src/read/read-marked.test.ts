import { expect, test } from 'vitest'
import type { FileMetadata } from '#model/document.ts'
import { NO_METADATA, writeMarked, type MarkedText } from '#read/marked-text.ts'
import { readMarked } from '#read/read-marked.ts'
import { vocabulary } from '#test/analysis.ts'

type Blocks = readonly (readonly ['heading' | 'paragraph' | 'furniture', string])[]

function documentOf(
  blocks: Blocks,
  { marksHeadings = true, ...said }: Partial<FileMetadata & MarkedText> = {},
) {
  const writer = writeMarked()
  for (const [kind, words] of blocks) writer.add({ words }, { kind, level: kind === 'heading' ? 2 : null })
  const marked = {
    ...writer.finish(),
    pages: [],
    marksHeadings,
    metadata: { ...NO_METADATA, ...said },
    doubts: [],
  }
  return readMarked(marked, { name: 'a', sha256: 'b', mediaType: 'c' }, vocabulary)
}

const LETTER: Blocks = [
  ['furniture', 'Ministerie van Dorpszaken'],
  ['paragraph', 'Den Haag, 9 februari 2024'],
  ['paragraph', 'Geachte voorzitter,'],
  ['paragraph', 'Dank voor uw brief van vorige week over de dorpshuizen in de provincie.'],
  ['heading', 'Inzet'],
  ['paragraph', 'Ik stuur u een plan.'],
]

test('blocks are what the format says; furniture is in no layer', () => {
  const { blocks, display, furniture } = documentOf(LETTER)
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
  ])
  expect(display.text).not.toContain('Ministerie')
  expect(furniture).toHaveLength(1)
})

test('a format without headings leaves them to the form of the lines', () => {
  const paragraphs = LETTER.map(([kind, words]): Blocks[number] => [
    kind === 'heading' ? 'paragraph' : kind,
    words,
  ])
  expect(documentOf(paragraphs, { marksHeadings: false }).blocks.map(({ kind }) => kind)).toContain('heading')
  expect(documentOf(paragraphs, { marksHeadings: true }).blocks.map(({ kind }) => kind)).not.toContain(
    'heading',
  )
})

test('the day of the text goes before that of the file, and the difference is told', () => {
  const { date, doubts } = documentOf(LETTER, { date: '2024-03-01' })
  expect(date).toEqual({ value: '2024-02-09', basis: 'stated' })
  expect(doubts).toContain('metadata-date-differs')
})

test('a text without a day has that of its file', () => {
  const { date, doubts } = documentOf(LETTER.slice(2), { date: '2024-03-01' })
  expect(date).toEqual({ value: '2024-03-01', basis: 'stated' })
  expect(doubts).toEqual([])
})

test('numbers of file and text are joined; two papers in one are told', () => {
  const paper: Blocks = [['heading', '39 901 Ruimte voor dorpen'], ['heading', 'Nr. 12'], ...LETTER]
  expect(documentOf(paper, { identifiers: ['kst-39901-12', '2024D12345'] })).toMatchObject({
    identifiers: ['kst-39901-12', '2024D12345'],
    doubts: [],
  })
  expect(documentOf(paper, { identifiers: ['kst-39901-13'] }).doubts).toEqual(['metadata-number-differs'])
})

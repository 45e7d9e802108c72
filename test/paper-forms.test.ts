import { expect, test } from 'vitest'
import { exportDocx } from '#export/docx/export-docx.ts'
import { exportPaperHtml } from '#export/html/paper-page.ts'
import { readHtml } from '#intake/html/read-html.ts'
import { readDocx } from '#intake/office/read-docx.ts'
import { oneLine, plainText } from '#present/lines.ts'
import { paperLines } from '#present/paper-lines.ts'
import type { Paper } from '#present/paper.ts'
import { MADE_PAPER } from '#test/made-paper.ts'

/** What a report says, piece by piece. */
function saidIn({ title, subtitle, blocks, colophon }: Paper): string[] {
  const pieces = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    if (block.kind === 'paragraph') return block.phrases.map(({ text }) => text)
    if (block.kind === 'list') return block.items.flat().map(({ text }) => text)
    if (block.kind === 'table') {
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat(2).map(({ text }) => text),
      ]
    }
    const quotes = block.quotes.flatMap(({ label, text, source }) => [label, text, source.document])
    return [...block.head.map(({ text }) => text), ...quotes, ...block.doubts]
  })
  return [title, subtitle, ...pieces, colophon].map(oneLine)
}

const missedIn = (text: string) => {
  const plain = text.replaceAll(/\s+/g, ' ')
  return saidIn(MADE_PAPER).filter((piece) => !plain.includes(piece))
}

test('on a screen nothing of a report is left out', () => {
  // Tables are stacked there, so that cells are not broken across the lines of their neighbours.
  const lines = paperLines(MADE_PAPER, { width: 69 }).map((line) => plainText(line).trim())
  expect(missedIn(lines.join(' ')).filter((piece) => piece !== 'Wat')).toEqual([])
})

test('as a page nothing of a report is left out, also to our own reader of pages', () => {
  const { text } = readHtml(new TextEncoder().encode(exportPaperHtml(MADE_PAPER)))
  // What stands in the foot of a page is no part of its text to that reader.
  expect(missedIn(text)).toEqual([MADE_PAPER.colophon])
})

test('as a Word file nothing of a report is left out, also to our own reader of Word files', async () => {
  const bytes = await exportDocx(MADE_PAPER)
  const { text } = await readDocx(bytes)
  expect(missedIn(text)).toEqual([])
})

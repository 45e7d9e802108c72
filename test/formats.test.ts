import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { MarkedFormat } from '#intake/find-format.ts'
import { openFile } from '#intake/open-file.ts'
import type { Document } from '#model/document.ts'
import type { Item } from '#model/reading.ts'
import { decodeText } from '#read/decode.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { docxOf, odtOf } from '#test/packed.ts'
import { letterPdf } from '#test/pdf.ts'

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** One letter in every format, from its paragraphs. */
const FORMATS: Readonly<Record<string, [MarkedFormat, (paragraphs: readonly string[]) => Buffer]>> = {
  pdf: ['pdf', letterPdf],
  docx: ['zip', docxOf],
  odt: ['zip', (all) => odtOf(all.map((words) => `<text:p>${escaped(words)}</text:p>`).join(''))],
  html: [
    'html',
    (all) =>
      Buffer.from(
        `<!DOCTYPE html><meta charset="utf-8">${all.map((words) => `<p>${escaped(words)}</p>`).join('\n')}`,
      ),
  ],
  xml: [
    'xml',
    (all) =>
      Buffer.from(
        `<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>${all.map((words) => `<al>${escaped(words)}</al>`).join('')}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`,
      ),
  ],
}

/** What a letter says, whatever it came in: each item with its words. Places differ with the text they count in. */
function sayings(items: readonly Item[]): string[] {
  return items.map(({ kind, text, speaker }) => `${kind} · ${speaker} · ${text}`).sort()
}

async function readAs(format: MarkedFormat, bytes: Buffer, date: string): Promise<Document> {
  const { marked, mediaType } = await openFile(bytes, format)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return readMarked(marked, { name: 'brief', sha256, mediaType, date }, vocabulary)
}

const samples = readdirSync('samples').filter((name) => /^\d/.test(name))

test.each(samples)('%s says the same in every format', async (name) => {
  const { text } = decodeText(readFileSync(`samples/${name}/letter.txt`))
  const { date } = JSON.parse(readFileSync(`samples/${name}/source.json`, 'utf8')) as { date: string }
  const original = documentOf(text, { date })
  const paragraphs = original.blocks
    .filter(({ kind }) => kind !== 'footnote')
    .map(({ start, end }) => original.matching.text.slice(start, end))
  const expected = sayings(makeReading(documentOf(paragraphs.join('\n\n'), { date }), vocabulary).items)
  for (const [format, [opened, make]] of Object.entries(FORMATS)) {
    const document = await readAs(opened, make(paragraphs), date)
    expect(sayings(makeReading(document, vocabulary).items), format).toEqual(expected)
  }
})

import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { invertDisplay } from '#export/html/display-ranges.ts'
import { layOutKept } from '#present/kept-letter.ts'
import { passagesOf } from '#resolve/passages.ts'
import { documentOf, readingOf } from '#test/analysis.ts'

/** A letter as it is kept, laid out again, beside what it was when it was read. */
function laidOut(text: string) {
  const document = documentOf(text)
  const reading = readingOf(text)
  const kept = { text: document.text, segments: reading.segments, passages: passagesOf(document) }
  return { document, reading, shown: layOutKept(kept) }
}

const blanks = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('a letter that is kept', () => {
  const letters = globSync('samples/*/letter.txt')

  test.each(letters)('%s reads as when it was read', (path) => {
    const { document, shown } = laidOut(readFileSync(path, 'utf8'))
    const lines = (text: string) =>
      text
        .split('\n')
        .map(blanks)
        .filter((line) => line !== '')
    expect(lines(shown.display.text).sort()).toEqual(lines(document.display.text).sort())
    expect(shown.blocks).toHaveLength(shown.display.text.split('\n').length)
  })

  test.each(letters)('%s shows the words of each item where they stand', (path) => {
    const { reading, shown } = laidOut(readFileSync(path, 'utf8'))
    const { rangesOf } = invertDisplay(shown.display)
    const furniture = reading.segments.filter(({ kind }) => kind === 'furniture')
    const wrong = reading.items.filter((item) => {
      if (furniture.some(({ start, end }) => item.start < end && start < item.end)) return false
      const words = rangesOf(item, item.holes).map(({ start, end }) => shown.display.text.slice(start, end))
      return blanks(words.join(' ')).replaceAll(' ', '') !== item.text.replaceAll(/\s/g, '')
    })
    expect(wrong.map(({ text }) => text)).toEqual([])
  })
})

test('a footnote stands behind the paragraph that points at it, and the mark leads there', () => {
  const text = readFileSync('samples/02-reactie-stem-en-tegenstem/letter.txt', 'utf8')
  const { document, shown } = laidOut(text)
  const placed = document.footnotes.filter(({ marker, body }) => marker && body)
  expect(placed.length).toBeGreaterThan(0)
  expect(shown.footnotes.filter(({ marker, body }) => marker && body)).toHaveLength(placed.length)
})

test('words that are not those of their range are shown all the same', () => {
  const passages = [
    { kind: 'paragraph' as const, level: null, page: null, start: 0, end: 5, text: 'Heel iets anders' },
  ]
  expect(layOutKept({ text: 'Dit is', segments: [], passages }).display.text).toBe('Heel iets anders')
})

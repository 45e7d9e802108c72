import { createHash } from 'node:crypto'
import { analyse, type Analysis } from '#extract/analysis.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import type { Document } from '#model/document.ts'
import type { Reading } from '#model/reading.ts'
import { readText } from '#read/read-text.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { compiledLists } from '#test/word-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** The project's own lists, loaded once per test file. */
export const vocabulary: Vocabulary = await loadVocabulary(
  new URL('../vocabulary', import.meta.url).pathname,
  compiledLists,
)

/** The document that a text makes, as if it came from a file `test.txt`. */
export function documentOf(text: string, { date }: { date?: string } = {}): Document {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return readText(text, { name: 'test.txt', sha256, mediaType: 'text/plain', date }, vocabulary)
}

/** A text, read and cut up for the extractors. */
export function analysisOf(text: string, options: { date?: string } = {}): Analysis {
  return analyse(documentOf(text, options), vocabulary)
}

/** The whole reading of a text. */
export function readingOf(text: string, options: { date?: string } = {}): Reading {
  return makeReading(documentOf(text, options), vocabulary)
}

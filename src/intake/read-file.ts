import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Document } from '#model/document.ts'
import { decodeText } from '#read/decode.ts'
import { readText } from '#read/read-text.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Reads the bytes of one file, whatever they are. `path` gives the name; `date` beats what the letter says. */
export function readBytes(
  bytes: Uint8Array,
  path: string,
  vocabulary: Vocabulary,
  options: { date?: string | undefined } = {},
): Document {
  const { text, doubts } = decodeText(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = readText(
    text,
    { name: basename(path), sha256, mediaType: 'text/plain', date: options.date },
    vocabulary,
  )
  return { ...document, doubts: [...doubts, ...document.doubts] }
}

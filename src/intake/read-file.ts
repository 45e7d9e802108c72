import { createHash } from 'node:crypto'
import type { Document } from '#model/document.ts'
import { decodeText } from '#read/decode.ts'
import { readText } from '#read/read-text.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * Reads the bytes of one text file, whatever they are. `date` beats what the letter says; `knownDate` counts only when the
 * letter does not state its own.
 */
export function readBytes(
  bytes: Uint8Array,
  name: string,
  vocabulary: Vocabulary,
  { date, knownDate }: { date?: string | undefined; knownDate?: string | undefined } = {},
): Document {
  const { text, doubts } = decodeText(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = readText(text, { name, sha256, mediaType: 'text/plain', date, knownDate }, vocabulary)
  return { ...document, doubts: [...doubts, ...document.doubts] }
}

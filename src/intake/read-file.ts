import type { Letter } from '#intake/load-letter.ts'
import type { Document } from '#model/document.ts'
import { decodeText } from '#read/decode.ts'
import { readMarked } from '#read/read-marked.ts'
import { readText } from '#read/read-text.ts'
import { sha256 } from '#text/sha256.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Days that somebody gave for a letter: `date` beats what it says; `knownDate` counts only when it does not state its own. */
export type Dates = { readonly date?: string | undefined; readonly knownDate?: string | undefined }

/** Reads what a file holds, plain text or any other format. */
export function readLetter(
  letter: Letter,
  name: string,
  vocabulary: Vocabulary,
  dates: Dates = {},
): Document {
  if (letter.kind === 'text') return readBytes(letter.bytes, name, vocabulary, dates)
  const { marked, sha256: hash, mediaType } = letter
  return readMarked(marked, { name, sha256: hash, mediaType, ...dates }, vocabulary)
}

/** Reads the bytes of one text file, whatever they are. */
export function readBytes(
  bytes: Uint8Array,
  name: string,
  vocabulary: Vocabulary,
  { date, knownDate }: Dates = {},
): Document {
  const { text, doubts } = decodeText(bytes)
  const document = readText(
    text,
    { name, sha256: sha256(bytes), mediaType: 'text/plain', date, knownDate },
    vocabulary,
  )
  return { ...document, doubts: [...doubts, ...document.doubts] }
}

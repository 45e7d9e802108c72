import type { Readable } from 'node:stream'
import { failure } from '#intake/failure.ts'
import { STANDARD_INPUT, type LetterFile } from '#intake/find-letters.ts'
import { makeOpener } from '#intake/guard/opener.ts'
import { loadKnownDate } from '#intake/known-date.ts'
import { loadLetter } from '#intake/load-letter.ts'
import { readLetter } from '#intake/read-file.ts'
import type { Lang } from '#messages/messages.ts'
import type { Document } from '#model/document.ts'
import type { Reading } from '#model/reading.ts'
import type { Day } from '#model/span.ts'
import { makeReading } from '#resolve/make-reading.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What became of a letter: what it says, or in words for people why it was not read. */
export type Outcome = { readonly letter: LetterFile } & (
  | { readonly document: Document; readonly reading: Reading }
  | { readonly failed: string }
)

/** How letters are read: the day beats what a letter says. */
export type HowToRead = { readonly lang: Lang; readonly date?: Day | undefined }

/** Reads one letter after the other. Never throws: what goes wrong is an outcome. */
export type Reader = { readonly read: (letter: LetterFile) => Promise<Outcome>; readonly close: () => void }

/** Makes a reader, with a guarded process of its own for what is not plain text. */
export function makeReader(vocabulary: Vocabulary, stdin: Readable, { lang, date }: HowToRead): Reader {
  const opener = makeOpener()
  return {
    read: async (letter) => {
      const { path, name } = letter
      try {
        const loaded = await loadLetter(path, { stdin, lang, opener })
        const knownDate =
          date === undefined && path !== STANDARD_INPUT ? await loadKnownDate(path) : undefined
        const document = readLetter(loaded, name, vocabulary, { date, knownDate })
        return { letter, document, reading: makeReading(document, vocabulary) }
      } catch (error) {
        return { letter, failed: failure(error, path, lang).message }
      }
    },
    close: opener.close,
  }
}

import type { Readable } from 'node:stream'
import { failure } from '#intake/failure.ts'
import { STANDARD_INPUT, type LetterFile } from '#intake/find-letters.ts'
import { makeOpener } from '#intake/guard/opener.ts'
import { openKnownFacts } from '#intake/known-facts.ts'
import { loadLetter, openSent } from '#intake/load-letter.ts'
import { readLetter } from '#intake/read-file.ts'
import type { Lang } from '#messages/messages.ts'
import type { Document } from '#model/document.ts'
import type { Filing } from '#model/filing.ts'
import type { Reading } from '#model/reading.ts'
import type { Day } from '#model/span.ts'
import type { LetterKeys } from '#model/statement.ts'
import { makeReading } from '#resolve/make-reading.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a letter gives, by what was asked of it: all it says, what it brings to a comparison with others, or what is filed of it. */
export type Yields = {
  readonly reading: { readonly document: Document; readonly reading: Reading }
  readonly keys: { readonly keys: LetterKeys }
  readonly filing: { readonly filing: Filing }
}

/** What can be asked of a letter. */
export type Job = keyof Yields

/** What became of a letter: what it gives, or in words for people why it was not read. */
export type Outcome<Asked extends Job = Job> = { readonly letter: LetterFile } & (
  | Yields[Asked]
  | { readonly failed: string }
)

/** How letters are read: the day beats what a letter says. */
export type HowToRead = { readonly lang: Lang; readonly date?: Day | undefined }

/** Reads one letter after the other. Never throws: what goes wrong is an outcome. */
export type Reader = {
  readonly read: <Asked extends Job>(letter: LetterFile, job: Asked) => Promise<Outcome<Asked>>
  readonly close: () => void
}

/** Makes a reader, with a guarded process of its own for what is not plain text. */
export function makeReader(vocabulary: Vocabulary, stdin: Readable, { lang, date }: HowToRead): Reader {
  const opener = makeOpener()
  const facts = openKnownFacts()
  const load = async ({ path, name, date: given, bytes }: LetterFile) => {
    const loaded = await (bytes
      ? openSent(bytes, { name, lang, opener })
      : loadLetter(path, { stdin, lang, opener }))
    const isFile = bytes === undefined && path !== STANDARD_INPUT
    const knownDate = given ?? (date === undefined && isFile ? await facts.dateOf(path) : undefined)
    const document = readLetter(loaded, name, vocabulary, { date, knownDate })
    return { document, reading: makeReading(document, vocabulary) }
  }
  const makers: { readonly [Each in Job]: (read: Yields['reading']) => Promise<Yields[Each]> } = {
    reading: (read) => Promise.resolve(read),
    keys: async ({ document, reading }) => ({ keys: await keysFrom(document, reading) }),
    filing: async ({ document, reading }) => {
      const { passagesOf } = await import('#resolve/passages.ts')
      const keys = await keysFrom(document, reading)
      return { filing: { reading, text: document.text, passages: passagesOf(document), keys } }
    },
  }
  /** Loaded on demand: reading alone has no use for it. */
  const keysFrom = async (document: Document, reading: Reading) => {
    const { keysOf } = await import('#compare/keys-of.ts')
    return keysOf(document, reading, vocabulary)
  }
  return {
    read: async <Asked extends Job>(letter: LetterFile, job: Asked) => {
      try {
        const read = await load(letter)
        const made: Yields[Job] = await makers[job](read)
        return { letter, ...made } as unknown as Outcome<Asked>
      } catch (error) {
        return { letter, failed: failure(error, letter.path, lang).message }
      }
    },
    close: opener.close,
  }
}

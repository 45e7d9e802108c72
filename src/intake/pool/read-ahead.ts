import { Readable } from 'node:stream'
import { STANDARD_INPUT, type LetterFile } from '#intake/find-letters.ts'
import { makeReader, type HowToRead, type Outcome } from '#intake/pool/reader.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A letter that is being read already, and what becomes of it. */
export type ReadAhead = { readonly letter: LetterFile; readonly outcome: Promise<Outcome<'filing'>> }

/**
 * Begins to read a letter for which nobody asked yet: a register takes a second to open, and only then can be said whether the
 * letter is known. Undefined for more than one letter, of which most may be known, and for standard input.
 */
export function readAhead(
  letters: readonly LetterFile[],
  vocabulary: Vocabulary,
  how: HowToRead,
): ReadAhead | undefined {
  const [letter] = letters
  if (!letter || letters.length > 1 || letter.path === STANDARD_INPUT) return undefined
  const reader = makeReader(vocabulary, Readable.from([]), how)
  return { letter, outcome: reader.read(letter, 'filing').finally(() => reader.close()) }
}

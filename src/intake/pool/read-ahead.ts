import { Readable } from 'node:stream'
import { STANDARD_INPUT, type LetterFile } from '#intake/find-letters.ts'
import { makeReader, type HowToRead, type Outcome } from '#intake/pool/reader.ts'
import type { Filing } from '#model/filing.ts'
import { searchTerms } from '#text/search-terms.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A letter that is being read already, and what becomes of it. */
export type ReadAhead = { readonly letter: LetterFile; readonly outcome: Promise<Outcome<'filing'>> }

/**
 * Begins to read a letter for which nobody asked yet: a register takes a second to open, and only then can be said whether the
 * letter is known. Its words are looked up for the search meanwhile, so that they need not be when it is filed. Undefined for more
 * than one letter, of which most may be known, and for standard input.
 */
export function readAhead(
  letters: readonly LetterFile[],
  vocabulary: Vocabulary,
  how: HowToRead,
): ReadAhead | undefined {
  const [letter] = letters
  if (!letter || letters.length > 1 || letter.path === STANDARD_INPUT) return undefined
  const reader = makeReader(vocabulary, Readable.from([]), how)
  const read = async () => {
    const outcome = await reader.read(letter, 'filing')
    if ('filing' in outcome) learnWords(outcome.filing, vocabulary)
    return outcome
  }
  return { letter, outcome: read().finally(() => reader.close()) }
}

/** What a word is found by is kept once it is known. */
function learnWords({ passages }: Filing, vocabulary: Vocabulary): void {
  const lists = searchListsOf(vocabulary)
  for (const { matching } of passages) searchTerms(matching, lists)
}

import type { Reading } from '#model/reading.ts'
import type { LetterKeys } from '#model/statement.ts'
import type { Passage } from '#resolve/passages.ts'

/** Everything the register takes from a letter that was read. */
export type Filing = {
  readonly reading: Reading
  /** The canonical text, in which all offsets count. */
  readonly text: string
  readonly passages: readonly Passage[]
  readonly keys: LetterKeys
}

import type { LetterKeys } from '#model/statement.ts'
import { oncePer } from '#text/once-per.ts'

/** As `oncePer`, of a letter. */
export const oncePerLetter: <Made>(make: (letter: LetterKeys) => Made) => (letter: LetterKeys) => Made =
  oncePer

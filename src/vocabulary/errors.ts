import { RekenschapError } from '#model/errors.ts'

/** A fault in a list. Speaks Dutch: whoever reads it is editing a word list, not writing code. */
export class VocabularyError extends RekenschapError {
  constructor({ file, line, problem }: { file: string; line: number; problem: string }) {
    super('vocabulary-invalid', `${file}, regel ${line}: ${problem}. Pas de regel aan en bewaar opnieuw.`)
  }
}

import { makeStatementUnpacker } from '#intake/packed-keys.ts'
import type { Moment } from '#model/register.ts'
import type { LetterKeys } from '#model/statement.ts'
import type { Db } from '#store/connect.ts'
import { listStates } from '#store/events.ts'
import { listPackedLetters, type PackedLetter } from '#store/statements.ts'

/** Letters by the document they are of. Each string that occurs in many is kept once. */
export function unpackLetters(packed: readonly PackedLetter[]): Map<string, LetterKeys> {
  const unpack = makeStatementUnpacker()
  return new Map(
    packed.map(({ document, letter, statements }) => [
      document,
      { ...letter, statements: statements.map(unpack) },
    ]),
  )
}

/** Every letter of the register as other letters meet it, as it holds now or as it was known at a moment. In order of id. */
export async function lettersOf(db: Db, knownAt?: Moment): Promise<LetterKeys[]> {
  const documents = await listStates(db, 'document', knownAt)
  return [...unpackLetters(await listPackedLetters(db, documents)).values()]
}

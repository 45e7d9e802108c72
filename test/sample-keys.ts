import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LetterKeys } from '#model/statement.ts'
import { type KeyedLetter, readKeys } from '#test/letter-keys.ts'

const FOLDER = join(import.meta.dirname, '..', 'samples')

/** The samples, read once per test file, in order of day. */
export const samples: readonly KeyedLetter[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .map((name) => {
    const { date } = JSON.parse(readFileSync(join(FOLDER, name, 'source.json'), 'utf8')) as { date: string }
    return readKeys(join(FOLDER, name, 'letter.txt'), name, date)
  })

/** The letters of the samples. */
export const sampleKeys: readonly LetterKeys[] = samples.map(({ keys }) => keys)

/** A sample by the number its name begins with. */
export function sample(number: string): LetterKeys {
  const found = sampleKeys.find(({ name }) => name.startsWith(number))
  if (!found) throw new Error(`no sample ${number}`)
  return found
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysOf } from '#compare/keys-of.ts'
import { readBytes } from '#intake/read-file.ts'
import type { LetterKeys } from '#model/statement.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'

const FOLDER = join(import.meta.dirname, '..', 'samples')

/** A sample as other letters meet it, and its text: the offsets count in it. */
export type SampleKeys = { readonly keys: LetterKeys; readonly text: string }

/** The samples, read once per test file, in order of day. */
export const samples: readonly SampleKeys[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .map((name) => {
    const { date } = JSON.parse(readFileSync(join(FOLDER, name, 'source.json'), 'utf8')) as { date: string }
    const document = readBytes(readFileSync(join(FOLDER, name, 'letter.txt')), name, vocabulary, { date })
    const reading = makeReading(document, vocabulary)
    return { keys: keysOf(document, reading, vocabulary), text: document.text }
  })

/** The letters of the samples. */
export const sampleKeys: readonly LetterKeys[] = samples.map(({ keys }) => keys)

/** A sample by the number its name begins with. */
export function sample(number: string): LetterKeys {
  const found = sampleKeys.find(({ name }) => name.startsWith(number))
  if (!found) throw new Error(`no sample ${number}`)
  return found
}

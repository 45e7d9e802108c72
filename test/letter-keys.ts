import { readFileSync } from 'node:fs'
import { keysOf } from '#compare/keys-of.ts'
import { readBytes } from '#intake/read-file.ts'
import type { LetterKeys } from '#model/statement.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'

/** A letter as other letters meet it, and its text: the offsets count in it. */
export type KeyedLetter = { readonly keys: LetterKeys; readonly text: string }

/** Reads the letter in a file, by a name and with a day of its own. */
export function readKeys(path: string, name: string, date: string): KeyedLetter {
  const document = readBytes(readFileSync(path), name, vocabulary, { date })
  return { keys: keysOf(document, makeReading(document, vocabulary), vocabulary), text: document.text }
}

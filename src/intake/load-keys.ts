import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { LetterFile } from '#intake/find-letters.ts'
import type { KeysStore } from '#intake/keys-store.ts'
import { openKnownFacts, type KnownFacts } from '#intake/known-facts.ts'
import { readLetters, type ThreadSettings } from '#intake/pool/read-letters.ts'
import type { Outcome } from '#intake/pool/reader.ts'
import type { LetterKeys } from '#model/statement.ts'
import { sha256 } from '#text/sha256.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** How letters of a collection are loaded. */
export type HowToLoad = ThreadSettings & {
  readonly store: KeysStore | undefined
  /** Files with this hash are read, but never kept: the letter that is checked may lie among the others. */
  readonly confidential?: string | undefined
  /** Told before each letter that must be read: how many are left. */
  readonly onRead?: (letter: LetterFile, left: number) => void
}

/** The letters of a collection, those that could not be read, and whether all that was read could be kept. */
export type LoadedKeys = {
  readonly letters: readonly LetterKeys[]
  readonly failures: readonly string[]
  readonly kept: boolean
}

type Known = { readonly letter: LetterFile; readonly keys: LetterKeys | undefined }

/** Loads what letters bring to a comparison: from the store what it has, the others by reading them. In order of name. */
export async function loadKeys(
  files: readonly LetterFile[],
  vocabulary: Vocabulary,
  stdin: Readable,
  { store, confidential, onRead, ...settings }: HowToLoad,
): Promise<LoadedKeys> {
  const facts = openKnownFacts()
  const known = store
    ? await loadKnown(files, store, facts)
    : files.map((letter) => ({ letter, keys: undefined }))
  const unknown = known.filter(({ keys }) => keys === undefined).map(({ letter }) => letter)
  const found = new Map(known.flatMap(({ letter, keys }) => (keys ? [[letter.path, keys] as const] : [])))
  const failures: string[] = []
  let kept = true
  let left = unknown.length
  if (unknown[0]) onRead?.(unknown[0], left)
  for await (const outcome of readLetters(unknown, vocabulary, stdin, { ...settings, job: 'keys' })) {
    left--
    if (left > 0) onRead?.(unknown[unknown.length - left]!, left)
    if ('failed' in outcome) failures.push(outcome.failed)
    else {
      const { keys, letter } = outcome as Outcome<'keys'> & { keys: LetterKeys }
      found.set(letter.path, keys)
      if (store && keys.sha256 !== confidential) {
        kept = (await store.put(keys, await facts.dateOf(letter.path))) && kept
      }
    }
  }
  const letters = await Promise.all(
    files.flatMap(({ path }) => {
      const keys = found.get(path)
      return keys ? [withKnownId(keys, path, facts)] : []
    }),
  )
  return { letters, failures, kept }
}

/** A number that somebody wrote down beside a letter is as good as one that stands in it. */
async function withKnownId(keys: LetterKeys, path: string, facts: KnownFacts): Promise<LetterKeys> {
  const id = await facts.idOf(path)
  if (id === undefined || keys.identifiers.includes(id)) return keys
  return { ...keys, identifiers: [...keys.identifiers, id] }
}

/** Files that are looked up at once. */
const AT_ONCE = 32

async function loadKnown(
  files: readonly LetterFile[],
  store: KeysStore,
  facts: KnownFacts,
): Promise<Known[]> {
  const known: Known[] = []
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE).map((letter) => lookUp(letter, store, facts))
    known.push(...(await Promise.all(some)))
  }
  return known
}

async function lookUp(letter: LetterFile, store: KeysStore, facts: KnownFacts): Promise<Known> {
  const bytes = await readFile(letter.path).catch(() => undefined)
  if (!bytes) return { letter, keys: undefined }
  const keys = await store.get(sha256(bytes), await facts.dateOf(letter.path))
  return { letter, keys: keys && { ...keys, name: letter.name } }
}

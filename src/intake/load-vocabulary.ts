import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { VocabularyData } from '#vocabulary/compile.ts'
import { openVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** What the build writes: lists that were checked, and the key of the files they were made from. */
export type CompiledVocabulary = { readonly key: string; readonly data: VocabularyData }

/** Reads every list below a folder: path below it → text. */
export async function loadVocabularyFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:yaml|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return new Map(paths.map((path, at) => [relative(folder, path), texts[at]!]))
}

/** Differs as soon as a list does: a hash of their paths and texts. */
export function vocabularyKey(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [path, text] of files) hash.update(`${path}\0${text.length}\0`).update(text)
  return hash.digest('hex')
}

/**
 * Opens the lists below a folder. Takes them from `compiled` when that was made from these very texts; else reads and
 * checks them anew, which costs some tenths of a second. Throws `VocabularyError` when a list is at fault.
 */
export async function loadVocabulary(folder: string, compiled?: string): Promise<Vocabulary> {
  const [files, ready] = await Promise.all([loadVocabularyFiles(folder), loadCompiled(compiled)])
  if (ready?.key === vocabularyKey(files)) return openVocabulary(ready.data)
  const { compileVocabulary } = await import('#vocabulary/compile.ts')
  return openVocabulary(compileVocabulary(files))
}

/** An absent or damaged file is no matter: the lists themselves are there. */
async function loadCompiled(path: string | undefined): Promise<CompiledVocabulary | undefined> {
  if (path === undefined) return undefined
  try {
    return JSON.parse(await readFile(path, 'utf8')) as CompiledVocabulary
  } catch {
    return undefined
  }
}

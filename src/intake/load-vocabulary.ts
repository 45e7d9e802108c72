import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { openVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** Reads every list below a folder: path below it → text. */
export async function loadVocabularyFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:yaml|csv)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path), await readFile(path, 'utf8'))
  }
  return files
}

/** Reads, checks and opens the lists below a folder. */
export async function loadVocabulary(folder: string): Promise<Vocabulary> {
  const { compileVocabulary } = await import('#vocabulary/compile.ts')
  return openVocabulary(compileVocabulary(await loadVocabularyFiles(folder)))
}

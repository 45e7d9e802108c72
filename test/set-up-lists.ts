import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CompiledVocabulary, loadVocabularyFiles, vocabularyKey } from '#intake/load-vocabulary.ts'
import { RekenschapError } from '#model/errors.ts'
import { COMPILED_IN } from '#test/word-lists.ts'
import { compileVocabulary } from '#vocabulary/compile.ts'

/** Compiles the lists once for all test files. Where they are at fault, each file that needs them finds out and says so. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'))
  const file = join(folder, 'vocabulary.json')
  const files = await loadVocabularyFiles(join(import.meta.dirname, '..', 'vocabulary'))
  try {
    const lists: CompiledVocabulary = { key: vocabularyKey(files), data: compileVocabulary(files) }
    writeFileSync(file, JSON.stringify(lists))
    process.env[COMPILED_IN] = file
  } catch (error) {
    if (!(error instanceof RekenschapError)) throw error
  }
  return () => rmSync(folder, { recursive: true, force: true })
}

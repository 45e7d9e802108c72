import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '#cli/context.ts'
import { loadVocabularyFiles, vocabularyKey } from '#intake/load-vocabulary.ts'
import { sha256 } from '#text/sha256.ts'

/**
 * Names the rules and lists by which letters are read: another name, perhaps another reading. The build works out that of the
 * program; run from its source it is known by its lists alone.
 */
export async function ruleSetOf({ compiledVocabulary, root }: Context): Promise<string> {
  const lists = vocabularyKey(await loadVocabularyFiles(join(root, 'vocabulary')))
  const program =
    compiledVocabulary === undefined ? 'source' : await readFile(join(root, 'dist', 'rules'), 'utf8')
  return sha256(`${program.trim()} ${lists}`).slice(0, 16)
}

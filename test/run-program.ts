import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from '#cli/context.ts'
import { languageOf } from '#cli/parse-options.ts'
import { run } from '#cli/run.ts'
import { readConfig } from '#config.ts'
import { messagesFor } from '#messages/messages.ts'
import { compiledLists } from '#test/word-lists.ts'

/** What a run came to. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** What a run gets besides its words. Without `env` it has a data folder that the whole test file shares. */
export type RunOptions = {
  readonly input?: string
  readonly env?: Record<string, string>
  readonly isTTY?: boolean
}

/** The root of a built program: the lists, and the stamp of what was built. */
const root = mkdtempSync(join(tmpdir(), 'root '))
for (const name of ['vocabulary', 'migrations']) {
  symlinkSync(join(import.meta.dirname, '..', name), join(root, name))
}
mkdirSync(join(root, 'dist'))
writeFileSync(join(root, 'dist', 'rules'), 'today\n')
for (const name of ['register-snapshot.tar.gz', 'web']) {
  symlinkSync(join(import.meta.dirname, '..', 'dist', name), join(root, 'dist', name))
}

/** Runs the words of a command line as the built program would, within this process. */
export async function runProgram(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { input, env = { REKENSCHAP_DATA: join(root, 'data') }, isTTY = false } = options
  const ran = { code: -1, out: '', err: '' }
  const lang = languageOf(words)
  const context: Context = {
    config: readConfig(env),
    root,
    compiledVocabulary: compiledLists,
    stdin: Object.assign(Readable.from(input === undefined ? [] : [Buffer.from(input)]), {
      isTTY: input === undefined,
    }),
    stdout: { isTTY, write: (text) => (ran.out += text) },
    stderr: { isTTY, write: (text) => (ran.err += text) },
    lang,
    words: messagesFor(lang),
    finish: (code) => (ran.code = code),
  }
  await run(words, context)
  return ran
}

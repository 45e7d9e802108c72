import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { readConfig, type Config } from '#config.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import type { Messages } from '#messages/nl.ts'

/** A place text is written to. */
export type Screen = {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Everything a command gets from outside. */
export type Context = {
  readonly config: Config
  /** The project's folder: `vocabulary/`, `samples/`, `bench/` stand in it. */
  readonly root: string
  /** The lists as the build checked them; undefined when the program runs from its source. */
  readonly compiledVocabulary: string | undefined
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Screen
  readonly stderr: Screen
  readonly lang: Lang
  readonly words: Messages
  /** Says how the run ends: 0 done · 1 done, with findings or failed files · 2 wrong use · 3 could not run. */
  readonly finish: (code: 0 | 1 | 2 | 3) => void
}

/** Says what went wrong, on standard error and under our name. */
export function complain({ stderr }: Pick<Context, 'stderr'>, message: string): void {
  stderr.write(`rekenschap: ${message}\n`)
}

/** The folder of the real letters: `REKENSCHAP_CORPUS`, else `shared/` beside the project. */
export function corpusOf({ config, root }: Pick<Context, 'config' | 'root'>): string {
  return config.corpus ?? join(root, '..', 'shared')
}

/** The context of a run from the shell. `folder` is that of the running program: `dist/` or `src/cli/`. */
export function makeContext(process: NodeJS.Process, folder: string, lang: Lang = 'nl'): Context {
  const built = folder.endsWith('dist')
  return {
    config: readConfig(process.env),
    root: built ? join(folder, '..') : join(folder, '..', '..'),
    compiledVocabulary: built ? join(folder, 'vocabulary.json') : undefined,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    lang,
    words: messagesFor(lang),
    finish: (code) => {
      process.exitCode = code
    },
  }
}

import { join } from 'node:path'
import { complain, type Context } from '#cli/context.ts'
import { ruleSetOf } from '#cli/rule-set.ts'
import { statusLine } from '#cli/status-line.ts'
import { findLetters, type LetterFile } from '#intake/find-letters.ts'
import { openKeysStore, type KeysStore } from '#intake/keys-store.ts'
import { loadKeys } from '#intake/load-keys.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { makeReader } from '#intake/pool/reader.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Day } from '#model/span.ts'
import type { LetterKeys } from '#model/statement.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What is held together: the letters of some paths, and the one letter that is asked about. */
export type Collected = {
  readonly vocabulary: Vocabulary
  readonly letters: readonly LetterKeys[]
  readonly letter: LetterKeys | undefined
  /** Files that could not be read; each was named on standard error. */
  readonly failed: number
}

/** What to collect. `date` is the day of the letter; `cache: false` keeps nothing of what is read. */
export type ToCollect = {
  readonly paths: readonly string[]
  readonly letter?: string | undefined
  readonly date?: Day | undefined
  readonly cache: boolean
  /** With the register: as it was known then, a day or a moment. */
  readonly knownOn?: string | undefined
}

/**
 * Reads the letters that paths stand for, those of a former run from the store. The letter that is asked about is read
 * apart and never kept: it may be a draft. Throws when that letter cannot be read.
 */
export async function openCollection(context: Context, asked: ToCollect): Promise<Collected> {
  const { root, lang, stdin, compiledVocabulary: compiled } = context
  const folder = join(root, 'vocabulary')
  const vocabulary = await loadVocabulary(folder, compiled)
  const letter =
    asked.letter === undefined ? undefined : await readAlone(asked.letter, asked.date, vocabulary, context)
  if (letter) warnOf(letter, context)
  if (asked.paths.length === 1 && asked.paths[0] === REGISTER) {
    return { vocabulary, letters: await registerLetters(context, asked.knownOn), letter, failed: 0 }
  }
  const { letters: files, failures } = await findLetters(asked.paths, lang)
  if (files.length === 0 && failures[0]) throw failures[0]
  for (const { message } of failures) complain(context, message)
  const store = asked.cache ? await openStore(context) : undefined
  const progress = progressOn(context)
  const loaded = await loadKeys(files, vocabulary, stdin, {
    folder,
    compiled,
    lang,
    store,
    confidential: letter?.sha256,
    onRead: progress.show,
  })
  progress.wipe()
  for (const failure of loaded.failures) complain(context, failure)
  if (!loaded.kept) complain(context, context.words.cli.notKept(context.config.cache))
  return { vocabulary, letters: loaded.letters, letter, failed: failures.length + loaded.failures.length }
}

/** The word that stands for the register where paths are asked for; a folder of that name is `./register`. */
export const REGISTER = 'register'

async function registerLetters(context: Context, knownOn: string | undefined): Promise<LetterKeys[]> {
  const { parseMoment, withRegister } = await import('#cli/register.ts')
  const { lettersOf } = await import('#register/letters-of.ts')
  const knownAt = knownOn === undefined ? undefined : parseMoment(knownOn, context)
  return withRegister(context, ({ db }) => lettersOf(db, knownAt))
}

async function readAlone(
  path: string,
  date: Day | undefined,
  vocabulary: Vocabulary,
  { lang, stdin, words }: Context,
): Promise<LetterKeys> {
  const { letters, failures } = await findLetters([path], lang)
  if (failures[0]) throw failures[0]
  if (letters.length !== 1) throw new RekenschapError('one-letter', words.cli.errors['one-letter'](path))
  const reader = makeReader(vocabulary, stdin, { lang, date })
  try {
    const outcome = await reader.read(letters[0]!, 'keys')
    if ('failed' in outcome) throw new RekenschapError('letter-unreadable', outcome.failed)
    return outcome.keys
  } finally {
    reader.close()
  }
}

/** Says beforehand what will make a report thin. */
function warnOf({ name, statements, date }: LetterKeys, context: Context): void {
  const { nothingToCompare, noDay } = context.words.cli
  if (statements.length === 0) complain(context, nothingToCompare(name))
  else if (date.value === null) complain(context, noDay(name))
}

/** What was read by another program or other lists is not trusted: from its source the program keeps nothing. */
async function openStore(context: Context): Promise<KeysStore | undefined> {
  if (context.compiledVocabulary === undefined) return undefined
  return openKeysStore(join(context.config.cache, 'letters'), await ruleSetOf(context))
}

/** Says on a screen how many letters are still to be read. */
function progressOn(context: Context) {
  const write = statusLine(context)
  return {
    show: ({ name }: LetterFile, left: number) => write(context.words.cli.stillToRead(left, name)),
    wipe: () => write(''),
  }
}

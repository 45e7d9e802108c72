import { glob, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { failure } from '#intake/failure.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Day } from '#model/span.ts'

/** A letter to be read. `name` is how the reading calls it: the path below the folder that was named, else the file name. */
export type LetterFile = {
  readonly path: string
  readonly name: string
  /** Its day as a source gives it, when it comes from one. */
  readonly date?: Day
  /** What it holds, when it was sent and stands in no file: then nothing is read from disk, and `path` is its name. */
  readonly bytes?: Uint8Array
}

/** What the given paths hold, and what is wrong with those that hold nothing. */
export type FoundLetters = {
  readonly letters: readonly LetterFile[]
  readonly failures: readonly RekenschapError[]
}

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-'

const byName = new Intl.Collator('nl', { numeric: true }).compare

/** Names by which letters in a folder are known; a file that is named itself is taken whatever its name. */
const LETTER_NAME = /\.(?:txt|pdf|docx?|odt|html?|xhtml|xml)$/i
/** What Official Publications lay beside a paper. */
const ABOUT_LETTERS = /^metadata(?:_owms)?\.xml$/i

/**
 * Finds the letters that paths stand for: files as they are, of folders every letter below it in order of name, of a pattern
 * such as `2024/**\/*.pdf` every file that fits. Hidden files are left out; in a folder with a `source.json` only
 * `letter.txt` is a letter. A file named twice is read once.
 */
export async function findLetters(paths: readonly string[], lang: Lang): Promise<FoundLetters> {
  const letters = new Map<string, LetterFile>()
  const failures: RekenschapError[] = []
  for (const path of paths) {
    try {
      for (const letter of await lettersAt(path, lang)) {
        if (!letters.has(letter.path)) letters.set(letter.path, letter)
      }
    } catch (error) {
      failures.push(failure(error, path, lang))
    }
  }
  return { letters: [...letters.values()], failures }
}

async function lettersAt(path: string, lang: Lang): Promise<LetterFile[]> {
  if (path === STANDARD_INPUT) return [{ path, name: 'stdin' }]
  const found = await stat(path).catch((error: unknown) => error as Error)
  if (found instanceof Error) return fitting(path, found, lang)
  if (!found.isDirectory()) return [{ path, name: nameOf(path) }]
  const below = await lettersBelow(path)
  if (below.length === 0) {
    throw new RekenschapError('no-letters-found', messagesFor(lang).cli.errors['no-letters-found'](path))
  }
  return below.map((file) => {
    const name = relative(path, file).replaceAll('\\', '/')
    return { path: file, name: name === 'letter.txt' ? nameOf(file) : name }
  })
}

/** A shell that finds nothing hands a pattern on as it is, and a pattern in quotes is for us. */
async function fitting(pattern: string, missing: Error, lang: Lang): Promise<LetterFile[]> {
  if (!/[*?[{]/.test(pattern)) throw missing
  const files: string[] = []
  for await (const entry of glob(pattern, { withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  }
  if (files.length === 0) {
    throw new RekenschapError('no-letters-found', messagesFor(lang).cli.errors['no-letters-found'](pattern))
  }
  return files.sort(byName).map((path) => ({ path, name: nameOf(path) }))
}

/** Every sample is called letter.txt: there the folder is part of the name. */
function nameOf(path: string): string {
  return basename(path) === 'letter.txt'
    ? join(basename(dirname(resolve(path))), 'letter.txt')
    : basename(path)
}

async function lettersBelow(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const isSample = entries.some(({ name }) => name === 'source.json')
  const found: string[] = []
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const path = join(folder, entry.name)
    // A link to a folder may lead back to where it stands: only links to files are followed.
    if (entry.isDirectory()) found.push(...(await lettersBelow(path)))
    else if (isSample ? entry.name === 'letter.txt' : isLetter(entry.name)) found.push(path)
  }
  return found
}

function isLetter(name: string): boolean {
  return LETTER_NAME.test(name) && !ABOUT_LETTERS.test(name)
}

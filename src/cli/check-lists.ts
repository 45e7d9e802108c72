import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { complain, corpusOf, type Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import type { CheckOptions } from '#cli/vocabulary.ts'
import { compareReadings, isUnchanged } from '#compare/compare-readings.ts'
import { findLetters, type LetterFile } from '#intake/find-letters.ts'
import { makeOpener } from '#intake/guard/opener.ts'
import { openKnownFacts } from '#intake/known-facts.ts'
import { loadCommittedLists } from '#intake/load-committed-lists.ts'
import { loadLetter, type Letter } from '#intake/load-letter.ts'
import { loadVocabularyFiles, vocabularyKey } from '#intake/load-vocabulary.ts'
import { readLetter } from '#intake/read-file.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Reading } from '#model/reading.ts'
import type { Day } from '#model/span.ts'
import { presentChanges, type LetterChanges } from '#present/changes.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { checkVocabulary } from '#vocabulary/check.ts'
import { dataOf, faultsOf, readVocabulary, type KnownLists } from '#vocabulary/compile.ts'
import type { Fault } from '#vocabulary/read-list.ts'
import { openVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

type Files = ReadonlyMap<string, string>

/** What became of the comparison: the changes, or why there are none to show. */
type Outcome = {
  readonly letters: readonly LetterChanges[]
  readonly told: string
  /** Lists with which the reader cannot work count as a fault. */
  readonly unusable?: true
}

/** Checks the lists, compares the readings before and after the edit, and shows both. Ends with 1 when a list is at fault. */
export async function checkLists(options: CheckOptions, context: Context): Promise<void> {
  const { root, words, stdout, stderr, finish } = context
  const files = await loadVocabularyFiles(join(root, 'vocabulary'))
  const known: KnownLists = { files, all: readVocabulary(files) }
  const vocabulary = openVocabulary(dataOf(known.all))
  const faults = checkVocabulary(files, known.all, vocabulary)
  if (options.save !== undefined) {
    await writeFile(options.save, `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`)
    stderr.write(`${words.cli.vocabulary.saved(options.save)}\n`)
  }
  const outcome =
    faultsOf(known.all).length > 0
      ? { letters: [], told: words.cli.vocabulary.mendFirst }
      : await compareLists(known, vocabulary, options, context)
  if (options.json) {
    stdout.write(`${JSON.stringify({ faults, letters: outcome.letters })}\n`)
    if (outcome.unusable) stderr.write(`${outcome.told}\n`)
  } else show(known, faults, outcome, options, context)
  finish(faults.length > 0 || outcome.unusable ? 1 : 0)
}

function show(
  { all }: KnownLists,
  faults: readonly Fault[],
  { letters, told }: Outcome,
  options: CheckOptions,
  context: Context,
): void {
  const { words, stdout, config, lang } = context
  const { sound, faults: count, line } = words.cli.vocabulary
  const lists = [...Object.values(all.lists), ...Object.values(all.cues)]
  const entries = lists.reduce((sum, list) => sum + list.entries.length, 0)
  const head = faults.length > 0 ? count(faults.length) : sound(lists.length, entries.toLocaleString(lang))
  const listed = faults.map((fault) => `  ${line(fault.file, fault.line, fault.problem)}\n`)
  stdout.write(`${head}\n${listed.join('')}${faults.length > 0 ? '\n' : ''}${told}\n`)
  if (letters.every(({ changes }) => isUnchanged(changes))) return
  const lines = presentChanges(letters, { words, width: widthFor(config, stdout), all: options.all === true })
  printLines([[], ...lines], context)
}

async function compareLists(
  known: KnownLists,
  vocabulary: Vocabulary,
  options: CheckOptions,
  context: Context,
): Promise<Outcome> {
  const { root, words } = context
  const say = words.cli.vocabulary
  const old =
    options.baseline === undefined
      ? await loadCommittedLists(root, 'vocabulary')
      : await loadBaseline(options.baseline, context)
  if (!old) return { letters: [], told: say.noBaseline }
  const name = options.baseline ?? say.ofCommit
  if (sortedKey(old) === sortedKey(known.files)) return { letters: [], told: say.sameLists(name) }

  const before = readVocabulary(old, known)
  const oldFaults = faultsOf(before).length
  const texts = await loadLetters(options, context)
  if (texts.length === 0) return { letters: [], told: say.noLetters }
  const now = readAll(texts, vocabulary)
  if ('reason' in now) return { letters: [], told: say.unusable(now.reason), unusable: true }
  const then = readAll(texts, openVocabulary(dataOf(before)))
  if ('reason' in then) return { letters: [], told: say.oldUnusable(then.reason) }
  const letters = texts.map(({ name }, at) => ({
    name,
    changes: compareReadings(then.readings[at]!, now.readings[at]!),
  }))
  const touched = letters.filter(({ changes }) => !isUnchanged(changes)).length
  const told = touched === 0 ? say.noChanges(texts.length, name) : say.changes(touched, texts.length, name)
  return { letters, told: oldFaults > 0 ? `${say.oldFaults(oldFaults)}\n${told}` : told }
}

const sortedKey = (files: Files) => vocabularyKey(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))))

/** Lists to compare with: a folder of them, or a file that `--save` wrote. */
async function loadBaseline(path: string, { words }: Context): Promise<Files> {
  const invalid = () =>
    new RekenschapError('vocabulary-baseline-invalid', words.cli.errors['vocabulary-baseline-invalid'](path))
  try {
    const files = (await stat(path)).isDirectory()
      ? await loadVocabularyFiles(path)
      : new Map(Object.entries(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>))
    if (files.size === 0 || [...files.values()].some((text) => typeof text !== 'string')) throw invalid()
    return files as Files
  } catch {
    throw invalid()
  }
}

type LoadedLetter = { readonly name: string; readonly letter: Letter; readonly knownDate: Day | undefined }

/** The letters that were named; else the samples, and the real letters when those are there. */
async function loadLetters({ against }: CheckOptions, context: Context): Promise<LoadedLetter[]> {
  const { root, lang } = context
  const { letters, failures } = await findLetters(
    against ?? [join(root, 'samples'), join(corpusOf(context), 'letters')],
    lang,
  )
  if (against) for (const { message } of failures) complain(context, message)
  const opener = makeOpener()
  const loaded = await Promise.all(
    letters.map(async ({ path, name }: LetterFile) => ({
      name: name.replace(/\/letter\.txt$/, ''),
      letter: await loadLetter(path, { ...context, opener }),
      knownDate: await openKnownFacts().dateOf(path),
    })),
  )
  opener.close()
  return loaded
}

/** A row that the program asks for by its id can be missing: then it cannot read, and says which. */
function readAll(
  letters: readonly LoadedLetter[],
  vocabulary: Vocabulary,
): { readings: Reading[] } | { reason: string } {
  try {
    const readings = letters.map(({ name, letter, knownDate }) =>
      makeReading(readLetter(letter, name, vocabulary, { knownDate }), vocabulary),
    )
    return { readings }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

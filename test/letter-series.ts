import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LetterKeys } from '#model/statement.ts'
import { parseThreadGold, type ThreadGold } from '#score/thread-gold.ts'
import { readKeys } from '#test/letter-keys.ts'

/** Letters that follow each other, and the pairs of sentences of them that belong together. */
export type LetterSeries = { readonly letters: readonly LetterKeys[]; readonly gold: ThreadGold }

/** The folders of a folder, in order of their names. */
export function seriesNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The twelve samples. */
export function sampleSeries(folder: string): LetterSeries {
  const letters = seriesNames(folder).map((name) => {
    const { date } = JSON.parse(readFileSync(join(folder, name, 'source.json'), 'utf8')) as { date: string }
    return readKeys(join(folder, name, 'letter.txt'), name, date).keys
  })
  return { letters, gold: parseThreadGold(readFileSync(join(folder, 'threads.jsonl'), 'utf8'), '') }
}

/** The series somebody asked for, or all of `bench/series`. */
export function seriesFolders(asked: readonly string[]): readonly string[] {
  const kept = join(import.meta.dirname, '..', 'bench', 'series')
  return asked.length > 0 ? asked : seriesNames(kept).map((name) => join(kept, name))
}

/** A folder of letters with `letters.json` (name to date) and `threads.jsonl`, whose sides name the letter as `document`. */
export function seriesIn(folder: string): LetterSeries {
  const dates = JSON.parse(readFileSync(join(folder, 'letters.json'), 'utf8')) as Record<
    string,
    { date: string }
  >
  const text = readFileSync(join(folder, 'threads.jsonl'), 'utf8').replace(/"document":/g, '"sample":')
  const letters = Object.entries(dates).map(
    ([name, { date }]) => readKeys(join(folder, name), name, date).keys,
  )
  return { letters, gold: parseThreadGold(text, '') }
}

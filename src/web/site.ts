import { readFile } from 'node:fs/promises'
import type { Figures } from '#score/figures.ts'

/** Figures of the reader by group of letters, of each group as a whole and of each letter: `bench/scores.json`. */
export type Scores = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Figures>>>>>>

/** What is told of this installation: where errors can be reported, empty when nobody said, and how well its reader reads. */
export type Site = { readonly contact: string; readonly scores: Scores | undefined }

/** Loads the figures of the reader; undefined when there are none. */
export async function loadScores(file: string): Promise<Scores | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : (JSON.parse(text) as Scores)
}

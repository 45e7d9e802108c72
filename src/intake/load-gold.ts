import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** An annotated letter on disk: the text of its annotation and the bytes of the letter. */
export type AnnotatedLetter = { readonly name: string; readonly gold: string; readonly bytes: Uint8Array }

/** The samples of a folder: `<name>/gold.jsonl` with `<name>/letter.txt`. Empty when the folder is not there. */
export async function loadSamples(folder: string): Promise<AnnotatedLetter[]> {
  const names = await namesIn(folder, (name) => !name.includes('.'))
  return Promise.all(
    names.map(async (name) => ({
      name,
      gold: await readFile(join(folder, name, 'gold.jsonl'), 'utf8'),
      bytes: await readFile(join(folder, name, 'letter.txt')),
    })),
  )
}

/** Real letters: `<name>.json` in one folder, `<name>.txt` in the other. Empty when the annotation is not there. */
export async function loadAnnotated(goldFolder: string, letterFolder: string): Promise<AnnotatedLetter[]> {
  const names = await namesIn(goldFolder, (name) => name.endsWith('.json'))
  return Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.json'.length)
      return {
        name,
        gold: await readFile(join(goldFolder, file), 'utf8'),
        bytes: await readFile(join(letterFolder, `${name}.txt`)),
      }
    }),
  )
}

/** The annotation of what goes on between the samples, as text; empty when it is not there. */
export async function loadThreadGold(folder: string): Promise<{ links: string; silences: string }> {
  const load = (name: string) => readFile(join(folder, name), 'utf8').catch(emptyWhenAbsent)
  return { links: await load('threads.jsonl'), silences: await load('silences.jsonl') }
}

function emptyWhenAbsent(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
  throw error
}

async function namesIn(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(wanted).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

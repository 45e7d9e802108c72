import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { failure } from '#intake/failure.ts'
import { STANDARD_INPUT, type LetterFile } from '#intake/find-letters.ts'
import { makeReader, type HowToRead, type Job, type Outcome, type Reader } from '#intake/pool/reader.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a thread needs to know: where the lists are, and how to read. */
export type ThreadSettings = HowToRead & {
  /** The folder of the lists, and the file the build made of them. */
  readonly folder: string
  readonly compiled: string | undefined
}

/** What a thread is asked. */
export type Request = { readonly letter: LetterFile; readonly job: Job }

/** A thread must load program and lists, which takes as long as reading some thirty letters. */
const LETTERS_PER_THREAD = 30
const MOST_THREADS = 8
/** So many letters a thread are read ahead of the one that is asked for. */
const AHEAD = 4

/**
 * Reads letters, and gives what became of each in the order in which they were named. Many letters are read by threads, one
 * for each core; only a few are held at a time, however many there are.
 */
export async function* readLetters<Asked extends Job = 'reading'>(
  letters: readonly LetterFile[],
  vocabulary: Vocabulary,
  stdin: Readable,
  { job = 'reading' as Asked, ...settings }: ThreadSettings & { readonly job?: Asked },
): AsyncGenerator<Outcome<Asked>> {
  const own = makeReader(vocabulary, stdin, settings)
  const threads = threadsFor(letters.length)
  const pool = threads > 1 ? makePool(threads, settings) : undefined
  const read = (letter: LetterFile) => (pool && letter.path !== STANDARD_INPUT ? pool : own).read(letter, job)
  const ahead = pool ? threads * AHEAD : 1
  const under: Promise<Outcome<Asked>>[] = []
  let next = 0
  try {
    while (under.length > 0 || next < letters.length) {
      while (next < letters.length && under.length < ahead) under.push(read(letters[next++]!))
      yield await under.shift()!
    }
  } finally {
    own.close()
    pool?.close()
  }
}

function threadsFor(count: number): number {
  return Math.min(availableParallelism(), MOST_THREADS, Math.floor(count / LETTERS_PER_THREAD))
}

/** Threads that take turns. A thread that dies over a letter is replaced. */
function makePool(count: number, settings: ThreadSettings): Reader {
  const all = new Set<Worker>()
  const idle: Worker[] = []
  const waiting: ((thread: Worker) => void)[] = []
  const start = () => {
    const thread = new Worker(threadCode(), { workerData: plain(settings) })
    all.add(thread)
    return thread
  }
  const release = (thread: Worker) => {
    const next = waiting.shift()
    if (next) next(thread)
    else idle.push(thread)
  }
  for (let at = 0; at < count; at++) idle.push(start())
  return {
    read: async <Asked extends Job>(letter: LetterFile, job: Asked) => {
      let thread = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)))
      try {
        return (await ask(thread, { letter, job })) as Outcome<Asked>
      } catch (error) {
        all.delete(thread)
        thread = start()
        return { letter, failed: failure(error, letter.path, settings.lang).message }
      } finally {
        release(thread)
      }
    },
    close: () => {
      for (const thread of all) thread.postMessage('close')
    },
  }
}

function ask(thread: Worker, request: Request): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      thread.off('message', take)
      thread.off('error', fail)
      settle()
    }
    const take = (outcome: Outcome) => done(() => resolve(outcome))
    const fail = (error: unknown) =>
      done(() => reject(error instanceof Error ? error : new Error(String(error))))
    thread.on('message', take)
    thread.on('error', fail)
    thread.postMessage(request)
  })
}

/** Only what a thread can be handed: settings may come with more. */
function plain({ folder, compiled, lang, date }: ThreadSettings): ThreadSettings {
  return { folder, compiled, lang, date }
}

/** Where the code of a thread stands: flat in `dist/` when bundled. */
function threadCode(folder = import.meta.dirname): string {
  return join(folder, folder.endsWith('dist') ? 'thread.mjs' : 'thread.ts')
}

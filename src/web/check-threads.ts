import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Lang } from '#messages/messages.ts'
import type { Check } from '#model/check.ts'
import type { DocumentDate } from '#model/reading.ts'
import type { Day, Span } from '#model/span.ts'
import type { Statement } from '#model/statement.ts'
import type { Surroundings } from '#register/gather-around.ts'
import type { PackedLetter } from '#store/statements.ts'

/** A letter that somebody sent to be checked; `date` counts when it does not state its own. */
export type SentLetter = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly date?: Day | undefined
}

/** What a letter that was sent says, set out for a page, with the place of each item in it. */
export type ReadSent = {
  readonly title: string | null
  readonly date: DocumentDate
  readonly statements: readonly Statement[]
  readonly desk: string
  readonly overview: string
  readonly anchors: readonly (Span & { readonly anchor: string })[]
}

/** A check in which places in other letters name the document, and the documents the letter was held against, newest first. */
export type CheckMade = { readonly check: Check; readonly documents: readonly string[] }

/** What keeps a check from being made: it takes too long or too much, or others are being made. */
export type NotChecked = 'slow' | 'heavy' | 'busy' | 'full'

/** What a thread needs to know. */
export type CheckSettings = {
  /** The folder of the lists, and the file the build made of them. */
  readonly folder: string
  readonly compiled: string | undefined
  readonly lang: Lang
}

/** What a thread is asked: to read what was sent, and to check that or a letter of the register. */
export type Asked =
  | { readonly what: 'read'; readonly sent: SentLetter }
  | { readonly what: 'check'; readonly held: PackedLetter | undefined; readonly around: Surroundings }

/** What a thread replies. */
export type Replied = { readonly read: ReadSent } | { readonly failed: string } | { readonly made: CheckMade }

/** Asks a thread for something. */
export type Ask = (asked: Asked) => Promise<Replied>

/** Threads in which letters are read and checked, each for one letter. */
export type CheckThreads = {
  /** Starts a thread, gives it to `use`, and ends it; or tells why it had to be ended before. */
  readonly withThread: <Made>(
    lang: Lang,
    signal: AbortSignal | undefined,
    use: (ask: Ask) => Promise<Made>,
  ) => Promise<Made | { readonly not: NotChecked }>
  readonly close: () => Promise<void>
}

const HEAP_MB = 1024

/** Gives threads that may take so long. */
export function makeThreads(settings: Omit<CheckSettings, 'lang'>, timeMs: number): CheckThreads {
  const threads = new Set<Worker>()
  return {
    withThread: async (lang, signal, use) => {
      const workerData: CheckSettings = { ...settings, lang }
      const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB }
      const thread = new Worker(threadCode(), { workerData, resourceLimits })
      threads.add(thread)
      const end = endOf(thread, timeMs, signal)
      try {
        return await use((asked) => ask(thread, asked, end.ended))
      } catch (error) {
        if (error instanceof Stopped) return { not: error.why }
        throw error
      } finally {
        end.forget()
        threads.delete(thread)
        await thread.terminate()
      }
    },
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()))
    },
  }
}

/** Why a thread was stopped. */
class Stopped extends Error {
  readonly why: NotChecked
  constructor(why: NotChecked) {
    super(`the check was stopped: ${why}`)
    this.why = why
  }
}

type End = { readonly ended: Promise<never>; readonly forget: () => void }

/** The end of a thread that was not asked for: it took too long or too much, its asker left, or it failed. */
function endOf(thread: Worker, timeMs: number, signal: AbortSignal | undefined): End {
  let stop: (error: Error) => void = () => {}
  const ended = new Promise<never>((_, reject) => (stop = reject))
  // Somebody waits for it only while something is asked.
  ended.catch(() => {})
  const late = setTimeout(() => stop(new Stopped('slow')), timeMs)
  const gone = () => stop(new Stopped('slow'))
  if (signal?.aborted) gone()
  signal?.addEventListener('abort', gone, { once: true })
  thread.once('exit', () => stop(new Stopped('heavy')))
  thread.once('error', (error: NodeJS.ErrnoException) => {
    const isHeavy = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    // What a thread says when it fails may hold words of the letter: only what kind of fault it was is told on.
    stop(isHeavy ? new Stopped('heavy') : new Error(`a check failed: ${error.name} ${error.code ?? ''}`))
  })
  return {
    ended,
    forget: () => {
      clearTimeout(late)
      signal?.removeEventListener('abort', gone)
    },
  }
}

async function ask(thread: Worker, asked: Asked, ended: Promise<never>): Promise<Replied> {
  const replied = new Promise<Replied>((resolve) => thread.once('message', resolve))
  thread.postMessage(asked)
  return Promise.race([replied, ended])
}

/** Where the code of a thread stands: flat in `dist/` when bundled. */
function threadCode(folder = import.meta.dirname): string {
  return join(folder, folder.endsWith('dist') ? 'check-thread.mjs' : 'check-thread.ts')
}

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Reply, Request, SqlFault, ThreadStart } from '#store/pglite-protocol.ts'
import type { Answer, Session, Source } from '#store/source.ts'

/** A PGlite in a thread of its own. */
export type PGliteThread = Source & {
  /** The files of the database as a tar. */
  readonly dump: () => Promise<Uint8Array>
  /** Stops at once, in the midst of whatever it does: as safe as a process that is killed. */
  readonly kill: () => Promise<void>
  /** Whether it has stopped, by itself or by one of the above. */
  readonly hasEnded: () => boolean
}

/** Why there is no database: the words of PGlite, in the error that `startPGlite` throws. */
export type StartFault = Error & { readonly fault: SqlFault }

const FATAL = new Set(['FATAL', 'PANIC'])

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }
type Ask = Request extends infer One ? (One extends Request ? Omit<One, 'id'> : never) : never

/**
 * Starts PGlite. It has one connection: who asks for it waits for its turn. `stopped` makes the error for those who ask after
 * the thread ended, whatever ended it; `failed` that of a statement.
 */
export async function startPGlite(
  start: ThreadStart,
  { stopped, failed }: { stopped: (why: string) => Error; failed: (fault: SqlFault) => Error },
): Promise<PGliteThread> {
  const thread = new Worker(threadCode(), { workerData: start })
  const waiting = new Map<number, Waiting>()
  let ended: string | undefined
  let asked = 0
  const ask = <Value>(request: Ask): Promise<Value> => {
    if (ended !== undefined) return Promise.reject(stopped(ended))
    const id = ++asked
    return new Promise<Value>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      thread.postMessage({ id, ...request })
    })
  }
  const end = (why: string) => {
    ended ??= why
    for (const { reject } of waiting.values()) reject(stopped(ended))
    waiting.clear()
  }
  await becomesReady(thread)
  thread.on('message', (reply: Reply) => {
    if (!('id' in reply)) return
    const { resolve, reject } = waiting.get(reply.id) ?? {}
    waiting.delete(reply.id)
    if (!('fault' in reply)) return resolve?.(reply.answer as never)
    reject?.(failed(reply.fault))
    // A server would now end all processes and begin anew; PGlite goes on, and hangs at the next statement.
    if (FATAL.has(reply.fault.severity ?? '')) {
      end(reply.fault.message)
      void thread.terminate()
    }
  })
  thread.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  thread.on('exit', () => end('exit'))
  const line = makeLine()
  let closing: Promise<void> | undefined
  return {
    acquire: async () => makeSession(ask, await line.enter()),
    dump: () => ask<Uint8Array>({ ask: 'dump' }),
    kill: async () => void (await thread.terminate()),
    hasEnded: () => ended !== undefined,
    close: () =>
      (closing ??= (async () => {
        if (ended !== undefined) return
        const gone = new Promise((resolve) => thread.once('exit', resolve))
        const closed = ask<void>({ ask: 'close' })
        ended = 'closed'
        await closed
        await gone
      })()),
  }
}

function makeSession(ask: <Value>(request: Ask) => Promise<Value>, leave: () => void): Session {
  return {
    run: (sql, parameters) => ask<Answer>({ ask: 'run', sql, parameters }),
    release: leave,
  }
}

/** Who enters gets, in order, the way out for when the turn is over. */
function makeLine(): { enter: () => Promise<() => void> } {
  let last = Promise.resolve()
  return {
    enter: async () => {
      const before = last
      const { promise, resolve } = Promise.withResolvers<void>()
      last = promise
      await before
      return resolve
    },
  }
}

/** Resolves when there is a database. Throws a `StartFault` when there will not be one. */
function becomesReady(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (fault: SqlFault) => {
      void thread.terminate()
      reject(Object.assign(new Error(fault.message), { fault }))
    }
    thread.once('message', (reply: Reply) => {
      if (!('ready' in reply)) return
      thread.removeAllListeners('error')
      thread.removeAllListeners('exit')
      if (reply.ready) resolve()
      else fail(reply.fault)
    })
    thread.once('error', (error) => fail({ message: error instanceof Error ? error.message : String(error) }))
    thread.once('exit', (code) => fail({ message: `exit ${code}` }))
  })
}

/** Where the code of the thread stands: flat in `dist/` when bundled. */
function threadCode(folder = import.meta.dirname): string {
  return join(folder, folder.endsWith('dist') ? 'pglite-thread.mjs' : 'pglite-thread.ts')
}

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

/** How the failures of a thread and of its statements are told. */
export type Failures = {
  /** The error for those who ask after the thread ended, whatever ended it. */
  readonly stopped: (why: string) => Error
  /** The error of a statement. */
  readonly failed: (fault: SqlFault) => Error
}

/** Starts PGlite. It has one connection: who asks for it waits in line. Throws a `StartFault`. */
export async function startPGlite(start: ThreadStart, failures: Failures): Promise<PGliteThread> {
  const thread = new Worker(threadCode(), { workerData: start })
  await becomesReady(thread)
  const { ask, hasEnded, end } = talkTo(thread, failures)
  const line = makeLine()
  let closing: Promise<void> | undefined
  const close = async () => {
    if (hasEnded()) return
    const gone = new Promise((resolve) => thread.once('exit', resolve))
    const closed = ask<void>({ ask: 'close' })
    end('closed')
    await closed
    await gone
  }
  return {
    acquire: async () => makeSession(ask, await line.enter()),
    dump: () => ask<Uint8Array>({ ask: 'dump' }),
    kill: async () => void (await thread.terminate()),
    hasEnded,
    close: () => (closing ??= close()),
  }
}

type Talk = {
  readonly ask: <Value>(request: Ask) => Promise<Value>
  readonly hasEnded: () => boolean
  /** From now on nothing can be asked; what was asked before is still answered. */
  readonly end: (why: string) => void
}

function talkTo(thread: Worker, { stopped, failed }: Failures): Talk {
  const waiting = new Map<number, Waiting>()
  let ended: string | undefined
  let asked = 0
  const end = (why: string) => {
    ended ??= why
  }
  const abandon = (why: string) => {
    end(why)
    for (const { reject } of waiting.values()) reject(stopped(why))
    waiting.clear()
  }
  thread.on('error', (error) => abandon(error instanceof Error ? error.message : String(error)))
  thread.on('exit', () => abandon('exit'))
  thread.on('message', (reply: Reply) => {
    if (!('id' in reply)) return
    const { resolve, reject } = waiting.get(reply.id) ?? {}
    waiting.delete(reply.id)
    if (!('fault' in reply)) return resolve?.(reply.answer as never)
    reject?.(failed(reply.fault))
    if (!FATAL.has(reply.fault.severity ?? '')) return
    // A server would now end all processes and begin anew; PGlite goes on, and hangs at the next statement.
    abandon(reply.fault.message)
    void thread.terminate()
  })
  return {
    ask: <Value>(request: Ask) => {
      if (ended !== undefined) return Promise.reject(stopped(ended))
      const id = ++asked
      return new Promise<Value>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        thread.postMessage({ id, ...request })
      })
    },
    hasEnded: () => ended !== undefined,
    end,
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

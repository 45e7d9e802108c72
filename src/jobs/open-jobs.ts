import { CompiledQuery } from 'kysely'
import { PgBoss, type ConstructorOptions, type Queue } from 'pg-boss'
import type { Register } from '#store/connect.ts'
import { holdingTurn } from '#store/transaction.ts'

/**
 * What is done in the background: `follow` asks the sources what is new, `fetch` and `read` take one paper each, `compare` holds
 * what was filed against the rest.
 */
export type QueueName = 'follow' | 'fetch' | 'read' | 'compare'

/** Work that waits in the database, for this process and others. */
export type Jobs = {
  /** Puts work in a queue, a job for each key. What waits there already is not put there twice. */
  readonly put: (queue: QueueName, keys: readonly string[]) => Promise<void>
  /** Does the work of a queue from now on, one job at a time. Work that throws is done again, up to five times. */
  readonly work: (queue: QueueName, handle: (key: string) => Promise<void>) => Promise<void>
  /** Whether work of a queue waits, runs, or waits to be tried again. */
  readonly isBusy: (queue: QueueName, key: string) => Promise<boolean>
  /** Stops taking work, and resolves when what is being done is done. */
  readonly close: () => Promise<void>
}

/** How jobs are opened; `onError` is told what goes wrong in the queue itself, and in work that is to be done again. */
export type JobSettings = { readonly onError: (error: Error) => void }

/** The least that pg-boss allows: a process that is no more is known by its silence. */
const HEARTBEAT_SECONDS = 10
const WATCH_SECONDS = 5
const POLL_SECONDS = 0.5
const STOP_MS = 30_000

/**
 * A job that waits for the same thing as another is not taken in (`stately`: one waits, one runs). So what is put while the
 * same is being done waits behind it: nothing is missed that came in between.
 */
const QUEUE: Omit<Queue, 'name'> = {
  policy: 'stately',
  retryLimit: 5,
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: 60,
  expireInSeconds: 900,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 3600,
}
const NAMES: readonly QueueName[] = ['follow', 'fetch', 'read', 'compare']

/** Opens the queues of a register, making them when absent. */
export async function openJobs(register: Register, { onError }: JobSettings): Promise<Jobs> {
  const boss = new PgBoss(optionsFor(register))
  boss.on('error', onError)
  await inTurn(register, async () => {
    await boss.start()
    // Every queue is made and known before any work: looked up within a transaction, on PGlite it would wait for itself.
    for (const name of NAMES) await boss.createQueue(name, QUEUE)
  })
  // A folder belongs to this process alone: what runs there ran in one that is no more.
  if (register.engine === 'pglite') await boss.deleteAllJobs()
  await boss.getQueues([...NAMES])
  const workers = new Map<QueueName, string>()
  return {
    put: async (queue, keys) => {
      if (keys.length === 0) return
      const jobs = keys.map((key) => ({ singletonKey: key, data: { key } }))
      await boss.insert(queue, jobs)
      const worker = workers.get(queue)
      if (worker !== undefined) boss.notifyWorker(worker)
    },
    work: async (queue, handle) => {
      const worker = await boss.work<{ key: string }>(
        queue,
        { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS },
        async ([job]) => {
          if (!job) return
          try {
            await handle(job.data.key)
          } catch (error) {
            onError(error instanceof Error ? error : new Error(String(error)))
            throw error
          }
          // There is probably more, and half a second is long.
          const id = workers.get(queue)
          if (id !== undefined) boss.notifyWorker(id)
        },
      )
      workers.set(queue, worker)
    },
    isBusy: async (queue, key) => {
      const jobs = await boss.findJobs(queue, { key })
      return jobs.some(({ state }) => state === 'created' || state === 'active' || state === 'retry')
    },
    close: async () => {
      await boss.stop({ graceful: true, timeout: STOP_MS })
    },
  }
}

/** Any number will do, as long as all that make queues have the same. */
const TURN = 7_203_665_004n

/** Two processes that make the same queues at once get in each other's way. A folder belongs to one. */
function inTurn({ db, engine }: Register, work: () => Promise<void>): Promise<void> {
  return engine === 'pglite' ? work() : holdingTurn(db, TURN, work)
}

function optionsFor({ db, engine }: Register): ConstructorOptions {
  return {
    db: {
      executeSql: async (text, values = []) => {
        const { rows } = await db.executeQuery(CompiledQuery.raw(text, [...values]))
        return { rows: [...rows] }
      },
    },
    backend: engine,
    schedule: false,
    superviseIntervalSeconds: WATCH_SECONDS,
    monitorIntervalSeconds: WATCH_SECONDS,
    reindex: false,
    monitorVacuum: false,
  }
}

import { CompiledQuery } from 'kysely'
import { PgBoss, type ConstructorOptions, type Queue } from 'pg-boss'
import type { Register } from '#store/connect.ts'
import { holdingTurn } from '#store/transaction.ts'

/**
 * What is done in the background: `follow` asks the sources what is new, `fetch` and `read` take one paper each, `compare` holds
 * what was filed against the rest.
 */
export type QueueName = 'follow' | 'fetch' | 'read' | 'compare'

/** Work that threw in all its tries: nobody does it again by itself. */
export type GivenUp = { readonly id: string; readonly why: string }

/** Work that waits in the database, for this process and others. */
export type Jobs = {
  /** Puts work in a queue, a job for each key. What waits there already is not put there twice. */
  readonly put: (queue: QueueName, keys: readonly string[]) => Promise<void>
  /** Does the work of a queue from now on, one job at a time. Work that throws is done again, up to five times. */
  readonly work: (queue: QueueName, handle: (key: string) => Promise<void>) => Promise<void>
  /** Whether work of a queue waits, runs, or waits to be tried again. */
  readonly isBusy: (queue: QueueName, key: string) => Promise<boolean>
  /** Work of a queue that was given up within the last hour, by this process or another. */
  readonly listGivenUp: (queue: QueueName, key: string) => Promise<readonly GivenUp[]>
  /** Stops taking work, and resolves when what is being done is done, however long that takes. */
  readonly rest: () => Promise<void>
  /** Rests, and lets go of the queues. */
  readonly close: () => Promise<void>
}

/** How jobs are opened. */
export type JobSettings = {
  /** Is told what goes wrong in the queue itself. */
  readonly onError: (error: Error) => void
  /** Is told of work that threw: it is done again, or given up. */
  readonly onFailed: (queue: QueueName, error: Error) => void
  /** How often work that threw is done again: 5. */
  readonly retries?: number
}

/** The least that pg-boss allows: a process that is no more is known by its silence. */
const HEARTBEAT_SECONDS = 10
const WATCH_SECONDS = 5
const POLL_SECONDS = 0.5
const KNOWN_SECONDS = 1
/** The most that pg-boss allows. Work may take hours, and a process that is no more is known by its heart. */
const LONGEST_SECONDS = 24 * 3600
const RETRIES = 5

/**
 * A job that waits for the same thing as another is not taken in (`stately`: one waits, one runs). So what is put while the
 * same is being done waits behind it: nothing is missed that came in between.
 */
const POLICY = 'stately'
const QUEUE: Omit<Queue, 'name' | 'policy'> = {
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: 60,
  expireInSeconds: LONGEST_SECONDS,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 3600,
}
const BUSY: ReadonlySet<string> = new Set(['created', 'active', 'retry'])
const NAMES: readonly QueueName[] = ['follow', 'fetch', 'read', 'compare']

/** Opens the queues of a register, making them when absent. */
export async function openJobs(
  register: Register,
  { onError, onFailed, retries = RETRIES }: JobSettings,
): Promise<Jobs> {
  const boss = await startBoss(register, { onError, retries })
  const workers = new Map<QueueName, string>()
  const rest = async () => {
    await Promise.all([...workers.keys()].map((queue) => boss.offWork(queue, { wait: true })))
    workers.clear()
  }
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
          await handle(job.data.key).catch((error: unknown) => {
            onFailed(queue, error instanceof Error ? error : new Error(String(error)))
            throw error
          })
          // There is probably more, and half a second is long.
          const id = workers.get(queue)
          if (id !== undefined) boss.notifyWorker(id)
        },
      )
      workers.set(queue, worker)
    },
    isBusy: async (queue, key) => (await boss.findJobs(queue, { key })).some(({ state }) => BUSY.has(state)),
    listGivenUp: async (queue, key) => {
      const jobs = await boss.findJobs(queue, { key })
      return jobs
        .filter(({ state }) => state === 'failed')
        .map(({ id, output }) => ({ id, why: reasonIn(output) }))
    },
    rest,
    close: async () => {
      await rest()
      await boss.stop()
    },
  }
}

async function startBoss(
  register: Register,
  { onError, retries }: Pick<JobSettings, 'onError'> & { readonly retries: number },
): Promise<PgBoss> {
  const boss = new PgBoss(optionsFor(register))
  boss.on('error', onError)
  await inTurn(register, async () => {
    await boss.start()
    // Every queue is made and known before any work: looked up within a transaction, on PGlite it would wait for itself.
    for (const name of NAMES) {
      await boss.createQueue(name, { policy: POLICY })
      await boss.updateQueue(name, { ...QUEUE, retryLimit: retries })
    }
  })
  // A folder belongs to this process alone: what runs there ran in one that is no more.
  if (register.engine === 'pglite') await boss.deleteAllJobs()
  await boss.getQueues([...NAMES])
  return boss
}

type Kept = object | string | number | boolean | null | undefined

/** What pg-boss kept of the error: as it was thrown, or its own words on a process that is no more. */
function reasonIn(output: Kept): string {
  if (typeof output !== 'object' || output === null) return String(output)
  const { message, value } = output as { readonly message?: Kept; readonly value?: Kept }
  return typeof message === 'string' ? message : reasonIn(value)
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
    // What it knows of a queue holds which keys are being done: as long as it believes that of one, the next waits.
    queueCacheIntervalSeconds: KNOWN_SECONDS,
    superviseIntervalSeconds: WATCH_SECONDS,
    monitorIntervalSeconds: WATCH_SECONDS,
    reindex: false,
    monitorVacuum: false,
  }
}

import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type Results } from '@electric-sql/pglite'
import type { Reply, Request, SqlFault, ThreadStart } from '#store/pglite-protocol.ts'
import { loadSnapshot, unpackInto } from '#store/snapshot-files.ts'
import type { Answer } from '#store/source.ts'
import { PARSERS } from '#store/values.ts'

// The thread PostgreSQL runs in: it answers one request after the other, and keeps the main loop free meanwhile.

const { folder, snapshot, isBrief } = workerData as ThreadStart
// Making its code faster, on all processors at once, takes longer than a second of work gains.
if (isBrief) setFlagsFromString('--liftoff-only')
const say = (reply: Reply) => parentPort?.postMessage(reply)

/** In memory, a fresh database or that of a snapshot; in a folder, what is there, or else one of those two. */
async function open(): Promise<PGlite> {
  if (folder !== undefined && !existsSync(folder)) {
    unpackInto(folder, (await snapshotData()) ?? (await freshData()))
  }
  return start(folder)
}

async function snapshotData(): Promise<Uint8Array | undefined> {
  return snapshot === undefined ? undefined : loadSnapshot(snapshot)
}

async function freshData(): Promise<Uint8Array> {
  const fresh = await start(undefined)
  const dump = await fresh.dumpDataDir('none')
  await fresh.close()
  return dump.bytes()
}

/**
 * Values come as the text of PostgreSQL and go out by our parsers; those of PGlite are put aside. Why a database does not start
 * PGlite tells on standard error only.
 */
async function start(at: string | undefined): Promise<PGlite> {
  const told: string[] = []
  const db = new PGlite({ ...(at !== undefined && { dataDir: at }), onStderr: (text) => told.push(text) > 0 })
  try {
    await db.waitReady
  } catch (error) {
    const reason = told.findLast((text) => /\b(FATAL|PANIC):/.test(text)) ?? faultOf(error).message
    throw new Error(reason.replace(/^.*?\b(FATAL|PANIC): */, ''), { cause: error })
  }
  db.parsers = { ...PARSERS }
  db.serializers = {}
  return db
}

async function answer(db: PGlite, request: Request): Promise<Answer | Uint8Array | undefined> {
  if (request.ask === 'run') {
    const { sql, parameters } = request
    if (parameters.length > 0) return answerOf(await db.query<Row>(sql, [...parameters]))
    return answerOf(((await db.exec(sql)) as Results<Row>[]).at(-1))
  }
  if (request.ask === 'dump') return (await db.dumpDataDir('none')).bytes()
  if (db.isInTransaction()) await db.exec('rollback')
  await db.close()
  return undefined
}

type Row = Record<string, unknown>

function answerOf(result: Results<Row> | undefined): Answer {
  return { rows: result?.rows ?? [], command: result?.command ?? '', count: result?.rowCount }
}

function faultOf(error: unknown): SqlFault {
  if (!(error instanceof Error)) return { message: String(error) }
  // WebAssembly itself gave up.
  if (error.name === 'RuntimeError') return { message: error.message, severity: 'PANIC' }
  const { message, code, severity, detail, hint, constraint, table, column } = error as SqlFault
  const fault = { message, code, severity, detail, hint, constraint, table, column }
  return Object.fromEntries(Object.entries(fault).filter(([, value]) => value !== undefined)) as SqlFault
}

async function take(db: PGlite, request: Request): Promise<void> {
  const { id } = request
  try {
    say({ id, answer: await answer(db, request) })
  } catch (error) {
    say({ id, fault: faultOf(error) })
  }
  if (request.ask === 'close') parentPort?.close()
}

try {
  const db = await open()
  let last = Promise.resolve()
  parentPort?.on('message', (request: Request) => {
    last = last.then(() => take(db, request))
  })
  say({ ready: true })
} catch (error) {
  say({ ready: false, fault: faultOf(error) })
}

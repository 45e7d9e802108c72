import { AsyncLocalStorage } from 'node:async_hooks'
import { sql, type Kysely } from 'kysely'
import { endsWithin } from '#store/soon.ts'
import type { Source } from '#store/source.ts'
import type { Tables } from '#store/tables.ts'

/** A handle on the tables: of the database, or of one transaction on it. */
export type Db = Kysely<Tables>

/** A transaction that code is running in. Its source is known as soon as it has a connection. */
type Running = { readonly outer: Running | undefined; readonly ended: Promise<void>; source?: Source }

const running = new AsyncLocalStorage<Running>()
const WAIT_MS = 5000
const ATTEMPTS = 4
/** Source: PostgreSQL manual, appendix A: serialization_failure, deadlock_detected. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01'])

/**
 * Runs work in one transaction: all of it is kept, or nothing when it throws. Work gets its own handle and must use no other:
 * that fails after five seconds, see `outsideTransaction`. With the handle of a transaction the work becomes part of that one.
 *
 * Where transactions got in each other's way the work is done again, at most four times: it may have no effect outside.
 */
export async function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(db, work)
    } catch (error) {
      const { code } = error as { readonly code?: unknown }
      if (attempt === ATTEMPTS || !WORTH_ANOTHER_TRY.has(String(code))) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10 * Math.random()))
    }
  }
}

/**
 * Does some work while no other process on the same server does what has this number, and without a transaction around it. For
 * PostgreSQL only: the turn is held by a connection of its own.
 */
export function holdingTurn<T>(db: Db, turn: bigint, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${turn})`.execute(held)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${turn})`.execute(held)
    }
  })
}

async function attemptOnce<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  try {
    const outer = running.getStore()
    return await running.run({ outer, ended }, () => db.transaction().execute(work))
  } finally {
    end()
  }
}

/**
 * Says whether a connection may be asked for here. Inside a transaction it may not: on PGlite, which has one connection, the
 * transaction would wait for itself for ever; on PostgreSQL the other connection would not see what this one did. It resolves
 * to false when the transaction has not ended after five seconds. The connection of the transaction itself is the first asked.
 */
export async function outsideTransaction(source: Source, waitMs = WAIT_MS): Promise<boolean> {
  const here = running.getStore()
  if (here && !here.source) {
    here.source = source
    return here.outer ? running.run(here.outer, () => outsideTransaction(source, waitMs)) : true
  }
  for (let within = here; within; within = within.outer) {
    if (within.source === source && !(await endsWithin(within.ended, waitMs))) return false
  }
  return true
}

import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Answer, Session, Source } from '#store/source.ts'
import { outsideTransaction } from '#store/transaction.ts'
import { encodeParameter } from '#store/values.ts'

type Connection = DatabaseConnection & { readonly session: Session; broken: boolean }

/** How Kysely speaks to both databases: one way, over sessions that differ only in where they come from. */
export function makeDialect(source: Source, lang: Lang): Dialect {
  return {
    createDriver: () => makeDriver(source, lang),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}

function makeDriver(source: Source, lang: Lang): Driver {
  const say = (connection: DatabaseConnection, sql: string) =>
    connection.executeQuery<{ command: string }>(CompiledQuery.raw(sql))
  const named = (verb: string, name: string) => `${verb} "${name.replaceAll('"', '""')}"`
  return {
    init: async () => {},
    acquireConnection: async () => {
      if (!(await outsideTransaction(source))) {
        throw new RekenschapError('register-deadlock', messagesFor(lang).store.errors['register-deadlock']())
      }
      return makeConnection(await source.acquire())
    },
    beginTransaction: async (connection, settings) => void (await say(connection, begin(settings))),
    commitTransaction: async (connection) => {
      // Committing what has failed is rolling it back, and PostgreSQL says no more about it than this.
      const { rows } = await say(connection, 'commit')
      if (rows[0]?.command === 'ROLLBACK') throw new AbortedTransactionError()
    },
    rollbackTransaction: async (connection) => {
      try {
        await say(connection, 'rollback')
      } catch (error) {
        ;(connection as Connection).broken = true
        throw error
      }
    },
    savepoint: async (connection, name) => void (await say(connection, named('savepoint', name))),
    rollbackToSavepoint: async (connection, name) =>
      void (await say(connection, named('rollback to savepoint', name))),
    releaseSavepoint: async (connection, name) =>
      void (await say(connection, named('release savepoint', name))),
    releaseConnection: async (connection) => {
      const { session, broken } = connection as Connection
      session.release(broken)
    },
    destroy: () => source.close(),
  }
}

function begin({ isolationLevel, accessMode }: TransactionSettings): string {
  return ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    .filter((part) => part !== undefined)
    .join(' ')
}

function makeConnection(session: Session): Connection {
  const run = (sql: string, parameters: readonly unknown[] = []) =>
    session.run(sql, parameters.map(encodeParameter))
  return {
    session,
    broken: false,
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery) =>
      resultOf<Row>(await run(sql, parameters)),
    streamQuery: <Row>({ sql, parameters }: CompiledQuery, chunkSize: number) =>
      streamRows<Row>(run, sql, parameters, chunkSize),
  }
}

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function resultOf<Row>({ rows, command, count }: Answer): QueryResult<Row> {
  if (command === 'COMMIT' || command === 'ROLLBACK') return { rows: [{ command }] as Row[] }
  return {
    rows: rows as Row[],
    ...(CHANGES.has(command) && count !== undefined && { numAffectedRows: BigInt(count) }),
  }
}

/** Rows a handful at a time, from a cursor that outlives no transaction: within one it is opened there, else in its own. */
async function* streamRows<Row>(
  run: (sql: string, parameters?: readonly unknown[]) => Promise<Answer>,
  sql: string,
  parameters: readonly unknown[],
  chunkSize: number,
): AsyncIterableIterator<QueryResult<Row>> {
  const name = `stream_${(streams = (streams + 1) % 1_000_000)}`
  await run(`declare ${name} no scroll cursor with hold for ${sql}`, parameters)
  try {
    for (;;) {
      const { rows } = await run(`fetch ${chunkSize} from ${name}`)
      if (rows.length > 0) yield { rows: rows as Row[] }
      if (rows.length < chunkSize) return
    }
  } finally {
    // After a failure there is nothing left to close, and the failure is what is to be told.
    await run(`close ${name}`).catch(() => undefined)
  }
}

let streams = 0

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import { soon } from '#store/soon.ts'
import type { Answer, Session, Source } from '#store/source.ts'
import { parserOf } from '#store/values.ts'

const OLDEST = 150_000
const MOST_CONNECTIONS = 10
const CONNECT_MS = 10_000
const AGAIN_MS = 100
/**
 * Makes the text of moments, days, bytes and sums the same on every server, whatever its settings. No query here runs so long
 * that compiling it would pay.
 */
const SESSION =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1; set jit = off"
/** The server ends or does not want us: not the fault of a statement. Source: PostgreSQL manual, appendix A. */
const GONE = /^(08|28|3D000|57P0[1-5]|53300)/
/** The server is coming up, and will answer shortly. */
const STARTING = '57P03'

/** Connections to a PostgreSQL server of version 15 or newer. It need not answer yet: that is tried at each acquire. */
export function openServer(url: string, lang: Lang): Source {
  const where = withoutPassword(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'rekenschap',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  // A connection nobody is using may end: it leaves the pool, and whoever asks next gets a new one.
  pool.on('error', () => undefined)
  const unreachable = (cause: unknown) => {
    const { errors } = messagesFor(lang).store
    const error = new RekenschapError(
      'register-unreachable',
      errors['register-unreachable'](where, reasonOf(cause)),
    )
    error.cause = cause
    return error
  }
  const setUp = new WeakSet<pg.PoolClient>()
  const busy = new Set<pg.PoolClient>()
  const cutOff = () => {
    for (const client of busy) client.release(true)
    busy.clear()
  }
  let ending: Promise<void> | undefined
  return {
    acquire: async () => {
      for (const until = Date.now() + CONNECT_MS; ; await sleep(AGAIN_MS)) {
        let client: pg.PoolClient | undefined
        try {
          client = await pool.connect()
          if (!setUp.has(client)) await client.query(SESSION)
          setUp.add(client)
          busy.add(client)
          return makeSession(client, { unreachable, free: (one) => busy.delete(one) })
        } catch (cause) {
          client?.release(true)
          if (codeOf(cause) !== STARTING || Date.now() > until) throw unreachable(cause)
        }
      }
    },
    close: () => (ending ??= soon(pool.end(), cutOff)),
  }
}

type Pool = {
  readonly unreachable: (cause: unknown) => Error
  /** Gives a connection back; false when it was taken away already. */
  readonly free: (client: pg.PoolClient) => boolean
}

function makeSession(client: pg.PoolClient, { unreachable, free }: Pool): Session {
  let lost = false
  // What happens to a connection between two statements is told at the next one.
  const notice = () => {
    lost = true
  }
  client.on('error', notice)
  return {
    run: async (text, parameters) => {
      try {
        return answerOf(
          await (parameters.length > 0 ? client.query(text, [...parameters]) : client.query(text)),
        )
      } catch (cause) {
        if (!isGone(cause)) throw cause
        lost = true
        throw unreachable(cause)
      }
    },
    release: (broken) => {
      client.off('error', notice)
      if (free(client)) client.release(broken || lost)
    },
  }
}

/** Several statements give several results; the last one counts. */
function answerOf(results: pg.QueryResult | pg.QueryResult[]): Answer {
  const { rows, command, rowCount } = Array.isArray(results) ? results.at(-1)! : results
  return { rows: rows as Answer['rows'], command: command ?? '', count: rowCount ?? undefined }
}

/** What the server says of a statement has a severity; what it does not say is about the connection. */
function isGone(cause: unknown): boolean {
  const { severity } = cause as { readonly severity?: string }
  return severity === undefined || GONE.test(codeOf(cause) ?? '')
}

const codeOf = (cause: unknown) => (cause as { readonly code?: string }).code

function reasonOf(cause: unknown): string {
  const { message, code } = cause as { readonly message?: string; readonly code?: string }
  return message || code || String(cause)
}

/** Refuses a server older than PostgreSQL 15, whose SQL the migrations need. */
export async function refuseOldServer(source: Source, where: string, lang: Lang): Promise<void> {
  const session = await source.acquire()
  try {
    const { rows } = await session.run(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
      [],
    )
    const [version] = rows as readonly { readonly number: number; readonly name: string }[]
    if (version && version.number < OLDEST) {
      const { errors } = messagesFor(lang).store
      throw new RekenschapError(
        'register-postgres-too-old',
        errors['register-postgres-too-old'](where, version.name),
      )
    }
  } finally {
    session.release(false)
  }
}

/** An address as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^/?#@:]*):[^/?#]*@/, '$1@').replace(/([?&]password=)[^&]*/gi, '$1***')
}

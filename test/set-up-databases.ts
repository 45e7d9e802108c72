import { randomUUID } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase } from '#store/connect.ts'
import { keepSnapshot, pgliteVersion } from '#store/keep-snapshot.ts'
import { makeServer, type Server } from '#test/postgres-server.ts'

/** What test files find in the folder they are told of, each as soon as it is there. */
export type Found = { readonly url: string; readonly template: string } | { readonly missing: string }

/** Names the folder in the environment of the test files. */
export const FOUND_IN = 'REKENSCHAP_TEST_DATABASES'

const ROOT = join(import.meta.dirname, '..')
const migrations = join(ROOT, 'migrations')
/** Where the build puts it too: whoever comes first makes it. */
const SNAPSHOT = join(ROOT, 'dist', 'register-snapshot.tar.gz')

/**
 * Sets up the databases of a test run beside the tests, so that those without a database do not wait: one PostgreSQL server
 * with a database to copy, and the snapshot for PGlite.
 */
export function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'databases-'))
  process.env[FOUND_IN] = folder
  const tell = (name: string, found: Found | { readonly file: string }) => {
    writeFileSync(join(folder, `${name}.draft`), JSON.stringify(found))
    renameSync(join(folder, `${name}.draft`), join(folder, name))
  }
  const server = setUpServer().then(
    (ready) => {
      tell('postgres', ready.found)
      return ready.remove
    },
    (error: unknown) => {
      tell('postgres', { missing: error instanceof Error ? error.message : String(error) })
      return async () => {}
    },
  )
  const snapshot = keepSnapshot({ file: SNAPSHOT, migrations, engine: pgliteVersion(ROOT) }).then(
    () => tell('snapshot', { file: SNAPSHOT }),
    (error: unknown) => tell('snapshot', { missing: String(error) }),
  )
  return async () => {
    const remove = await server
    await remove()
    await snapshot
    rmSync(folder, { recursive: true, force: true })
  }
}

async function setUpServer(): Promise<{ found: Found; remove: () => Promise<void> }> {
  const given = process.env['DATABASE_URL']
  const server: Server | undefined = given ? undefined : await makeServer()
  const url = given ?? server!.urlOf('postgres')
  const template = `rekenschap_${randomUUID().replaceAll('-', '')}`
  await runOn(url, `create database ${template}`)
  await (await openDatabase({ url: databaseIn(url, template) }, { migrations, lang: 'en' })).close()
  return {
    found: { url, template },
    remove: async () => {
      if (given) await dropAll(url, template)
      await server?.remove()
    },
  }
}

/** Drops the template and what was copied of it, which is named after it. */
async function dropAll(url: string, template: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like '${template}%'`,
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
}

const STARTING = '57P03'
const PATIENCE_MS = 20_000

/** A server listens a moment before it lets anybody in. */
async function connected(url: string): Promise<pg.Client> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      if ((error as { code?: unknown }).code !== STARTING || Date.now() > until) throw error
    }
  }
}

/** Runs a statement that is about databases. */
export async function runOn(url: string, statement: string): Promise<void> {
  await withClient(url, (client) => client.query(statement))
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = await connected(url)
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** The address of another database on the same server. */
export function databaseIn(url: string, database: string): string {
  return url.replace(/^(\w+:\/\/[^/]*)(\/[^?]*)?/, `$1/${database}`)
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import { type Db, inTransaction } from '#store/transaction.ts'

/** A step of the tables, forward only. */
export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string }

/** Any number will do, as long as all that start have the same: they take turns by it. */
const TURN = 7_203_665_001n

/**
 * Brings the tables up to date with a folder of `0001_name.sql`, each in a transaction of its own. Who starts at the same time
 * waits its turn, and finds it done. Refuses a database whose steps are not those of the folder.
 */
export async function migrate(
  db: Db,
  { folder, where, lang }: { folder: string; where: string; lang: Lang },
): Promise<void> {
  const migrations = await loadMigrations(folder, lang)
  for (let next: Migration | undefined; ;) {
    next = await inTransaction(db, async (trx) => {
      await sql`select pg_advisory_xact_lock(${TURN})`.execute(trx)
      const pending = pendingOf(migrations, await listApplied(trx), { where, lang })
      if (!pending) return undefined
      await sql.raw(pending.sql).execute(trx)
      await sql`insert into migration (name, checksum) values (${pending.name}, ${pending.checksum})`.execute(
        trx,
      )
      return pending
    })
    if (!next) return
  }
}

/** The steps of a folder, in order; none when there is no such folder. */
export async function loadMigrations(folder: string, lang: Lang): Promise<Migration[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.sql')).sort()
  const words = messagesFor(lang).store
  const refuse = (what: string) => {
    throw new RekenschapError('migration-changed', words.errors['migration-changed'](folder, what))
  }
  return Promise.all(
    files.map(async (file, at) => {
      if (!/^\d{4}_[a-z0-9-]+\.sql$/.test(file)) refuse(words.migration.noName(file))
      if (Number(file.slice(0, 4)) !== at + 1) refuse(words.migration.gap(file))
      // A checkout on Windows may end its lines otherwise.
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { name: file.replace('.sql', ''), checksum, sql: text }
    }),
  )
}

type Applied = { readonly name: string; readonly checksum: string }

/** What a database has been through, in order. Makes the table that says so. */
async function listApplied(trx: Db): Promise<Applied[]> {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('migration') is not null as there`.execute(trx)
  if (!tables[0]?.there) {
    await sql`create table migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(trx)
  }
  const { rows } = await sql<Applied>`
    select name, checksum from migration order by name collate "C"`.execute(trx)
  return rows
}

function pendingOf(
  migrations: readonly Migration[],
  applied: readonly Applied[],
  { where, lang }: { where: string; lang: Lang },
): Migration | undefined {
  const { errors, migration } = messagesFor(lang).store
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (unknown.length > 0) {
    throw new RekenschapError('migration-unknown', errors['migration-unknown'](where, unknown.join(', ')))
  }
  const refuse = (what: string) => {
    throw new RekenschapError('migration-changed', errors['migration-changed'](where, what))
  }
  for (const [at, { name, checksum }] of applied.entries()) {
    if (known.get(name) !== checksum) refuse(migration.changed(name))
    if (migrations[at]?.name !== name) refuse(migration.gap(name))
  }
  return migrations[applied.length]
}

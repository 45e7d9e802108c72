import { sql } from 'kysely'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import { loadMigrations, type Migration } from '#store/load-migrations.ts'
import { type Db, inTransaction } from '#store/transaction.ts'

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

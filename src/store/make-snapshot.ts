import { Kysely, sql } from 'kysely'
import { makeDialect } from '#store/dialect.ts'
import { migrate } from '#store/migrate.ts'
import { startPGlite } from '#store/pglite.ts'
import type { Tables } from '#store/tables.ts'

/** A database in memory with its tables and nothing in them, as a tar of its files. Takes some ten seconds. */
export async function makeSnapshot(migrations: string): Promise<Uint8Array> {
  const thread = await startPGlite(
    { folder: undefined, snapshot: undefined },
    {
      stopped: (why) => new Error(why),
      failed: (fault) => Object.assign(new Error(fault.message), fault),
    },
  )
  const db = new Kysely<Tables>({ dialect: makeDialect(thread, 'nl') })
  try {
    await migrate(db, { folder: migrations, where: 'snapshot', lang: 'nl' })
    await sql`checkpoint`.execute(db)
    return await thread.dump()
  } finally {
    await db.destroy()
  }
}

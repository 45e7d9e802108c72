import { Kysely } from 'kysely'
import type { Lang } from '#messages/messages.ts'
import { makeDialect } from '#store/dialect.ts'
import { migrate } from '#store/migrate.ts'
import { closeOnSignal } from '#store/on-signal.ts'
import type { Source } from '#store/source.ts'
import type { Tables } from '#store/tables.ts'
import type { Db } from '#store/transaction.ts'

export type { Db } from '#store/transaction.ts'

/** Where a register is: a PostgreSQL server, or a folder that PGlite opens. */
export type DatabaseAt = { readonly url: string } | { readonly folder: string }

/** A register that is open. */
export type Register = {
  readonly db: Db
  readonly engine: 'pglite' | 'postgres'
  /** Folder, or address without password: for messages. */
  readonly where: string
  /** Ends what runs, and lets others at it. */
  readonly close: () => Promise<void>
}

/** How a register is opened. */
export type OpenOptions = {
  /** Folder of `0001_name.sql`, the steps of the tables. */
  readonly migrations: string
  readonly lang: Lang
  /** File with a database that is set up already, made by the build: it spares a new folder some seconds. */
  readonly snapshot?: string | undefined
  /** Who ends it when the process is told to stop: the register itself, or who opened it and has work to end first. */
  readonly stopsItself?: boolean
  /** Whether it is closed again within seconds: PGlite then starts a quarter sooner, and is slow at much work. */
  readonly isBrief?: boolean
  /** Is told what is going on when opening will take seconds. */
  readonly onSlow?: ((what: string) => void) | undefined
}

/**
 * Opens a register, making it when absent, and brings its tables up to date. A folder is locked for this process, and let go at
 * `close`, at SIGTERM and at SIGINT.
 */
export async function openDatabase(at: DatabaseAt, options: OpenOptions): Promise<Register> {
  const { source, ...kind } = await openSource(at, options)
  const db: Db = new Kysely<Tables>({ dialect: makeDialect(source, options.lang) })
  const close = async () => {
    await db.destroy()
    await source.close()
  }
  const forget = options.stopsItself === false ? () => {} : closeOnSignal(close)
  const register = {
    ...kind,
    db,
    close: async () => {
      forget()
      await close()
    },
  }
  try {
    await migrate(db, { folder: options.migrations, where: kind.where, lang: options.lang })
    return register
  } catch (error) {
    await register.close()
    throw error
  }
}

type Opened = { readonly source: Source; readonly engine: Register['engine']; readonly where: string }

/** Only the database that is asked for is loaded. */
async function openSource(at: DatabaseAt, { lang, snapshot, isBrief, onSlow }: OpenOptions): Promise<Opened> {
  if ('folder' in at) {
    const { openFolder } = await import('#store/open-folder.ts')
    const source = await openFolder(at.folder, { lang, snapshot, isBrief, onSlow })
    return { source, engine: 'pglite', where: at.folder }
  }
  const { openServer, refuseOldServer, withoutPassword } = await import('#store/postgres.ts')
  const where = withoutPassword(at.url)
  const source = openServer(at.url, lang)
  try {
    await refuseOldServer(source, where, lang)
  } catch (error) {
    await source.close()
    throw error
  }
  return { source, engine: 'postgres', where }
}

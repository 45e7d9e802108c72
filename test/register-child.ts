/**
 * A process of its own that holds a lock or a register, for tests in which it comes to an end. Says on standard output how far
 * it is; ends when its standard input does.
 *
 *   node test/register-child.ts lock|write|transaction <lock file or folder> [snapshot]
 *   node test/register-child.ts turn <folder or address> <snapshot> <host>
 */
import { sql } from 'kysely'
import { openDatabase } from '#store/connect.ts'
import { turnsOf } from '#store/host-turns.ts'
import { takeLock } from '#store/lock.ts'
import { inTransaction } from '#store/transaction.ts'

const [mode, path = '', snapshot, host = ''] = process.argv.slice(2)
const say = (text: string) => process.stdout.write(`${text}\n`)
const open = () => openDatabase({ folder: path }, { migrations: 'migrations', lang: 'nl', snapshot })

const modes: Record<string, () => Promise<void>> = {
  /** Holds a lock: says `held`, or whose it is. */
  lock: async () => {
    const lock = await takeLock(path, 1000)
    say('release' in lock ? 'held' : String(lock.heldBy))
  },
  /** Adds one row after the other, and says which are kept. */
  write: async () => {
    const { db } = await open()
    await sql`create table if not exists thing (n serial primary key)`.execute(db)
    for (;;) {
      const { rows } = await sql<{ n: number }>`insert into thing default values returning n`.execute(db)
      say(String(rows[0]?.n))
    }
  },
  /** Is in the midst of a transaction, with a row that is not kept yet. */
  transaction: async () => {
    const { db } = await open()
    await sql`create table thing (n int); insert into thing values (1)`.execute(db)
    await inTransaction(db, async (trx) => {
      await sql`insert into thing values (2)`.execute(trx)
      say('within')
      await new Promise(() => setInterval(() => undefined, 1000))
    })
  },
  /** Holds the turn at a host. */
  turn: async () => {
    const at = path.includes('://') ? { url: path } : { folder: path }
    const { db } = await openDatabase(at, { migrations: 'migrations', lang: 'nl', snapshot })
    await turnsOf(db, { holder: 'child', leaseMs: 1500 }).take(host)
    say('taken')
  },
}

process.stdin.resume().once('end', () => process.exit())
await modes[mode ?? '']?.()

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Moment } from '#model/register.ts'
import { BACKED_UP, listRows, type BackedUp } from '#store/all-rows.ts'
import type { Db } from '#store/connect.ts'
import { inTransaction } from '#store/transaction.ts'

/** The first line of a backup. */
export type BackupHead = {
  readonly schema: 'rekenschap.backup/1'
  readonly program: string
  readonly at: Moment
  /** The names of the migrations whose tables it holds. */
  readonly migrations: readonly string[]
}

/** The last line: how many rows of each table, and the hash of all lines before it. */
export type BackupEnd = { readonly rows: Readonly<Record<BackedUp, number>>; readonly sha256: string }

/**
 * Writes a register line by line: a head, a line for each row, an end by which a reader sees that nothing is missing. All of one
 * moment, whatever is written meanwhile. What can be made anew from the rest is left out.
 */
export async function backUp(
  db: Db,
  head: BackupHead,
  write: (line: string) => Promise<void>,
): Promise<BackupEnd['rows']> {
  const hash = createHash('sha256')
  const say = async (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    await write(line)
  }
  const counts = Object.fromEntries(BACKED_UP.map((table) => [table, 0])) as Record<BackedUp, number>
  await say(head)
  await inTransaction(db, async (trx) => {
    await sql`set transaction isolation level repeatable read`.execute(trx)
    for (const table of BACKED_UP) {
      for await (const row of listRows(trx, table)) {
        await say([table, row])
        counts[table]++
      }
    }
  })
  await write(`${JSON.stringify({ rows: counts, sha256: hash.digest('hex') } satisfies BackupEnd)}\n`)
  return counts
}

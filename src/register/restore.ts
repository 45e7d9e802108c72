import { createHash } from 'node:crypto'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import type { BackupEnd, BackupHead } from '#register/back-up.ts'
import {
  BACKED_UP,
  finishRestore,
  isEmpty,
  restoreRows,
  type BackedUp,
  type PlainRow,
} from '#store/all-rows.ts'
import type { Db } from '#store/connect.ts'
import { rebuildProjections } from '#store/events.ts'
import { recountTerms } from '#store/reading-content.ts'
import { inTransaction } from '#store/transaction.ts'

/** What a backup is read with: its name for messages, and the migrations this program knows. */
export type HowToRestore = {
  readonly name: string
  /** Where the register is, for messages. */
  readonly where: string
  readonly lang: Lang
  readonly migrations: readonly string[]
  /** Told now and then how many rows are in. */
  readonly onRows?: (rows: number) => void
}

/** Rows that are written at once. */
const AT_ONCE = 500

/**
 * Puts a backup into a register that is empty. All of it or nothing: a backup that is cut off, changed or of another program
 * leaves the register empty. Gives the head of the backup and its rows by table.
 */
export function restore(
  db: Db,
  lines: AsyncIterable<string>,
  how: HowToRestore,
): Promise<{ head: BackupHead; rows: BackupEnd['rows'] }> {
  const { errors } = messagesFor(how.lang).register
  const damaged = () => new RekenschapError('backup-damaged', errors['backup-damaged'](how.name))
  return inTransaction(db, async (trx) => {
    if (!(await isEmpty(trx)))
      throw new RekenschapError('register-not-empty', errors['register-not-empty'](how.where))
    const hash = createHash('sha256')
    const counts = new Map<BackedUp, number>()
    let [head, end]: [BackupHead | undefined, BackupEnd | undefined] = [undefined, undefined]
    let batch: { table: BackedUp; rows: PlainRow[] } | undefined
    const flush = async () => {
      if (batch) await restoreRows(trx, batch.table, batch.rows)
      batch = undefined
    }
    let seen = 0
    for await (const line of lines) {
      if (line === '') continue
      const value = parseLine(line)
      if (end || value === undefined) throw damaged()
      if (!head) {
        head = headOf(value, how)
        hash.update(`${line}\n`)
        continue
      }
      if (!Array.isArray(value)) {
        end = value as BackupEnd
        continue
      }
      hash.update(`${line}\n`)
      const [table, row] = value as [BackedUp, PlainRow]
      if (!BACKED_UP.includes(table)) throw damaged()
      if (batch && (batch.table !== table || batch.rows.length >= AT_ONCE)) await flush()
      batch ??= { table, rows: [] }
      batch.rows.push(row)
      counts.set(table, (counts.get(table) ?? 0) + 1)
      if (++seen % AT_ONCE === 0) how.onRows?.(seen)
    }
    await flush()
    const isWhole =
      end?.sha256 === hash.digest('hex') &&
      BACKED_UP.every((table) => end?.rows[table] === (counts.get(table) ?? 0))
    if (!head || !end || !isWhole) throw damaged()
    await finishRestore(trx)
    await rebuildProjections(trx)
    await recountTerms(trx)
    return { head, rows: end.rows }
  })
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

function headOf(value: unknown, { name, lang, migrations }: HowToRestore): BackupHead {
  const { errors } = messagesFor(lang).register
  const head = value as Partial<BackupHead> | null
  if (head?.schema !== 'rekenschap.backup/1' || !Array.isArray(head.migrations)) {
    throw new RekenschapError('backup-unknown', errors['backup-unknown'](name))
  }
  if (head.migrations.some((migration) => !migrations.includes(migration))) {
    throw new RekenschapError('backup-newer', errors['backup-newer'](name, head.program ?? '?'))
  }
  return head as BackupHead
}

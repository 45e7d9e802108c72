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
import { lockChain, rebuildProjections } from '#store/events.ts'
import { lockHouse } from '#store/house-rows.ts'
import { refreshLists } from '#store/refresh-lists.ts'
import { recountTerms } from '#store/term-counts.ts'
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
    await lockChain(trx)
    await lockHouse(trx)
    if (!(await isEmpty(trx))) {
      throw new RekenschapError('register-not-empty', errors['register-not-empty'](how.where))
    }
    const writer = makeWriter(trx, how.onRows)
    const read: { head?: BackupHead; end?: BackupEnd } = {}
    const hash = createHash('sha256')
    for await (const line of lines) {
      const value = parseLine(line)
      if (read.end) throw damaged()
      if (read.head && isEnd(value)) {
        read.end = value
        continue
      }
      hash.update(`${line}\n`)
      if (!read.head) read.head = headOf(value, how)
      else if (isRow(value)) await writer.write(value).catch(orDamaged(damaged))
      else throw damaged()
    }
    const counts = await writer.end().catch(orDamaged(damaged))
    const { head, end } = read
    const isWhole =
      end?.sha256 === hash.digest('hex') &&
      // A backup of a Rekenschap that had fewer tables says nothing of the others.
      BACKED_UP.every((table) => (end.rows[table] ?? 0) === (counts.get(table) ?? 0))
    if (!head || !isWhole) throw damaged()
    await finishRestore(trx)
    await rebuildProjections(trx)
    await refreshLists(trx)
    await recountTerms(trx)
    return { head, rows: end.rows }
  })
}

/** Writes rows some at a time, and counts them. */
function makeWriter(trx: Db, onRows: HowToRestore['onRows']) {
  const counts = new Map<BackedUp, number>()
  let batch: { table: BackedUp; rows: PlainRow[] } | undefined
  let seen = 0
  const flush = async () => {
    const full = batch
    batch = undefined
    if (full) await restoreRows(trx, full.table, full.rows)
  }
  return {
    write: async ([table, row]: BackupRow) => {
      if (batch && (batch.table !== table || batch.rows.length >= AT_ONCE)) await flush()
      batch ??= { table, rows: [] }
      batch.rows.push(row)
      counts.set(table, (counts.get(table) ?? 0) + 1)
      if (++seen % AT_ONCE === 0) onRows?.(seen)
    },
    end: async () => {
      await flush()
      return counts
    },
  }
}

/** What PostgreSQL does not take was never written by it. Source: PostgreSQL manual, appendix A: classes 22, 23 and 42. */
function orDamaged(damaged: () => Error): (error: unknown) => never {
  return (error) => {
    throw /^(?:22|23|42)/.test(String((error as { readonly code?: unknown }).code)) ? damaged() : error
  }
}

type BackupRow = readonly [table: BackedUp, row: PlainRow]

function isRow(value: unknown): value is BackupRow {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [table, row] = value as unknown[]
  return (BACKED_UP as readonly unknown[]).includes(table) && isObject(row)
}

function isEnd(value: unknown): value is BackupEnd {
  return isObject(value) && typeof value['sha256'] === 'string' && isObject(value['rows'])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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
  const head: Partial<BackupHead> = isObject(value) ? value : {}
  if (head.schema !== 'rekenschap.backup/1' || !Array.isArray(head.migrations)) {
    throw new RekenschapError('backup-unknown', errors['backup-unknown'](name))
  }
  if (head.migrations.some((migration) => !migrations.includes(migration))) {
    throw new RekenschapError('backup-newer', errors['backup-newer'](name, head.program ?? '?'))
  }
  return head as BackupHead
}

import { statfsSync } from 'node:fs'
import { chmod, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import { type Lock, takeLock } from '#store/lock.ts'
import type { SqlFault } from '#store/pglite-protocol.ts'
import { type PGliteThread, type StartFault, startPGlite } from '#store/pglite.ts'
import { soon } from '#store/soon.ts'
import type { Session, Source } from '#store/source.ts'

/** How a folder is opened. */
export type FolderOptions = {
  readonly lang: Lang
  readonly snapshot?: string | undefined
  readonly isBrief?: boolean | undefined
  readonly onSlow?: ((what: string) => void) | undefined
  /** How long to wait for the lock of another process. */
  readonly waitMs?: number
}

/** The PostgreSQL that PGlite is. */
export const OWN_MAJOR = '18'

const LOCK_WAIT_MS = 10_000

/**
 * Opens the database of a folder in PGlite, making both when absent, for this process alone. In the folder stand `lock` and
 * `cluster/`, the files of PostgreSQL.
 */
export async function openFolder(folder: string, options: FolderOptions): Promise<Source> {
  const cluster = join(folder, 'cluster')
  const lock = await lockFolder(folder, options)
  const start = async () => {
    await refuseOther(folder, cluster, options.lang)
    return startThread(folder, cluster, options)
  }
  try {
    const source = makeSource(await start(), start, lock)
    return { ...source, acquire: async () => withRoom(await source.acquire(), folder, options.lang) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** As a server does, it begins anew after a failure that stopped it: what was kept is still there. */
function makeSource(first: PGliteThread, start: () => Promise<PGliteThread>, lock: Lock): Source {
  let thread = first
  let restarting: Promise<void> | undefined
  let closing: Promise<void> | undefined
  const restart = async () => {
    thread = await start()
  }
  return {
    acquire: async () => {
      if (thread.hasEnded() && !closing) {
        await (restarting ??= restart().finally(() => (restarting = undefined)))
      }
      return thread.acquire()
    },
    close: () =>
      (closing ??= (async () => {
        await restarting?.catch(() => undefined)
        await soon(thread.close(), thread.kill)
        lock.release()
      })()),
  }
}

async function lockFolder(folder: string, { lang, waitMs = LOCK_WAIT_MS }: FolderOptions): Promise<Lock> {
  const file = join(folder, 'lock')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    const lock = await takeLock(file, waitMs)
    if ('release' in lock) return lock
    const { errors } = messagesFor(lang).store
    const pid = String(lock.heldBy ?? '?')
    throw new RekenschapError('register-locked', errors['register-locked'](folder, pid, file))
  } catch (error) {
    if (error instanceof RekenschapError) throw error
    throw diskFault(folder, error as NodeJS.ErrnoException, lang)
  }
}

/** A folder without a database is fine; one with that of another version, or with half a database, is not. */
async function refuseOther(folder: string, cluster: string, lang: Lang): Promise<void> {
  if (!(await stat(cluster).catch(() => undefined))) return
  const { errors } = messagesFor(lang).store
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) {
    throw new RekenschapError('register-damaged', errors['register-damaged'](folder, 'PG_VERSION'))
  }
  if (version.trim() !== OWN_MAJOR) {
    throw new RekenschapError(
      'register-other-version',
      errors['register-other-version'](folder, version.trim(), OWN_MAJOR),
    )
  }
}

async function startThread(
  folder: string,
  cluster: string,
  { lang, snapshot, isBrief, onSlow }: FolderOptions,
) {
  const { errors, slow } = messagesFor(lang).store
  const isThere = async (path: string | undefined) =>
    path !== undefined && (await stat(path).catch(() => undefined)) !== undefined
  if (!(await isThere(cluster)) && !(await isThere(snapshot))) onSlow?.(slow())
  const stopped = (why: string) =>
    new RekenschapError('register-stopped', errors['register-stopped'](folder, why))
  const failed = (fault: SqlFault) => failureOf(folder, fault, lang)
  try {
    return await startPGlite({ folder: cluster, snapshot, isBrief }, { stopped, failed })
  } catch (error) {
    const { fault } = error as StartFault
    if (isDiskFault(fault) || fault.message.includes(FULL)) throw diskFault(folder, fault, lang)
    const damaged = new RekenschapError('register-damaged', errors['register-damaged'](folder, fault.message))
    damaged.cause = error
    throw damaged
  }
}

/**
 * So many bytes must be free for a statement that writes: when PGlite finds no room for the next 16 MB of its log it does not
 * say so, but never comes back.
 */
const ROOM = 48 * 2 ** 20
const WRITES = /^\s*(?:insert|update|delete|truncate|create|alter|copy|merge)\b/i

function withRoom({ run, release }: Session, folder: string, lang: Lang): Session {
  return {
    run: async (sql, parameters) => {
      if (WRITES.test(sql) && isFull(folder)) throw diskFault(folder, { code: 'ENOSPC', message: sql }, lang)
      return run(sql, parameters)
    },
    release,
  }
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < ROOM
  } catch {
    // A system that does not tell.
    return false
  }
}

/** Codes of the system and of PostgreSQL for a disk that does not let us. Source: PostgreSQL manual, appendix A. */
const DISK = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'ENOTDIR',
  'EEXIST',
  '53100',
  '58030',
])
/** What the system says of a full disk, in the words of PostgreSQL, which starts without codes. */
const FULL = 'No space left on device'
/** Source: the same: data_corrupted, index_corrupted, undefined_file. */
const DAMAGE = new Set(['XX001', 'XX002', '58P01'])

const isDiskFault = ({ code }: SqlFault) => code !== undefined && DISK.has(code)

function diskFault(
  folder: string,
  { code, message }: { readonly code?: string | undefined; readonly message: string },
  lang: Lang,
): RekenschapError {
  const { errors } = messagesFor(lang).store
  const why = /^E[A-Z]+$/.test(code ?? '') ? code! : message
  const error = new RekenschapError('register-disk', errors['register-disk'](folder, why))
  error.cause = message
  return error
}

/** The error of a statement: that of PostgreSQL, unless it is about the disk or the files. */
function failureOf(folder: string, fault: SqlFault, lang: Lang): Error {
  if (isDiskFault(fault)) return diskFault(folder, fault, lang)
  const { errors } = messagesFor(lang).store
  if (DAMAGE.has(fault.code ?? '')) {
    return new RekenschapError('register-damaged', errors['register-damaged'](folder, fault.message))
  }
  return Object.assign(new Error(fault.message), fault)
}

import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, ownMark, type ProcessMark } from '#store/process-mark.ts'

/** What stands in a lock file: whose it is, and a word that no other lock has. */
type Owner = ProcessMark & { readonly id: string }

/** A lock that is held, to be let go. */
export type Lock = { readonly release: () => void }

/** Who has the lock that could not be had. */
export type Held = { readonly heldBy: number | undefined }

const LOOK_AGAIN_MS = 100
const SIGN_OF_LIFE_MS = 5000
/** An owner on another machine, or in another container, gives signs of life; so long without one is long enough. */
const SILENT_MS = 30_000

/**
 * Takes the lock that is this file, or tells who has it when they still do after `waitMs`. PGlite itself takes none, and two
 * processes in one folder lose each other's rows without a word.
 *
 * The lock of a process that died is inherited by the one waiter that manages to make a file named after it: only then, and
 * only while that dead lock is still the one that stands, is it replaced. So two heirs cannot both inherit. An heir that dies
 * too is inherited from in the same way.
 */
export async function takeLock(file: string, waitMs: number): Promise<Lock | Held> {
  const own: Owner = { ...ownMark(), id: randomUUID() }
  const until = Date.now() + waitMs
  for (;;) {
    const holder = tryLock(file, own)
    if (holder === 'own') return holdLock(file, own)
    if (Date.now() >= until) return { heldBy: holder?.pid }
    await sleep(Math.min(LOOK_AGAIN_MS, until - Date.now()))
  }
}

function tryLock(file: string, own: Owner): 'own' | Owner | undefined {
  const holder = ownerOf(file)
  if (!holder) return make(file, own) ? 'own' : undefined
  if (lives(holder, file)) return holder
  return inherit(file, holder, own) ? 'own' : ownerOf(file)
}

function inherit(file: string, dead: Owner, own: Owner): boolean {
  const claims: string[] = []
  for (let last = dead; ;) {
    const claim = `${file}.after-${last.id}`
    if (make(claim, own)) {
      claims.push(claim)
      break
    }
    const heir = ownerOf(claim)
    if (!heir || lives(heir, claim)) return false
    claims.push(claim)
    last = heir
  }
  // Who was slow may have made a claim on a lock that has been inherited already, or let go: that one is not dead any more.
  const mine = ownerOf(file)?.id === dead.id
  if (mine) {
    const draft = `${file}.${own.id}`
    writeFileSync(draft, JSON.stringify(own), { mode: 0o600 })
    renameSync(draft, file)
  }
  for (const claim of mine ? claims : claims.slice(-1)) rmSync(claim, { force: true })
  return mine
}

/** Makes a file with the owner in it, at once and whole; false when it is there already. */
function make(file: string, own: Owner): boolean {
  const draft = `${file}.${own.id}`
  try {
    writeFileSync(draft, JSON.stringify(own), { mode: 0o600 })
    linkSync(draft, file)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // A disk without links: then made empty and filled after, which `ownerOf` reckons with.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS' || code === 'EOPNOTSUPP') {
      return makeUnlinked(file, own)
    }
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function makeUnlinked(file: string, own: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Whose lock it is; undefined when there is none. One without words is somebody's of whom nothing is known. */
function ownerOf(file: string): Owner | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    try {
      return JSON.parse(text) as Owner
    } catch {
      return { id: String(statSync(file).ino), pid: 0, started: undefined, host: '' }
    }
  } catch {
    return undefined
  }
}

function lives(owner: Owner, file: string): boolean {
  if (owner.host === ownMark().host) return isAlive(owner)
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 }
  return Date.now() - mtimeMs < SILENT_MS
}

function holdLock(file: string, own: Owner): Lock {
  const signs = setInterval(() => {
    try {
      if (ownerOf(file)?.id === own.id) utimesSync(file, new Date(), new Date())
    } catch {
      // The disk may be full or gone for a while; the next sign tries again.
    }
  }, SIGN_OF_LIFE_MS).unref()
  return {
    release: () => {
      clearInterval(signs)
      if (ownerOf(file)?.id === own.id) rmSync(file, { force: true })
    },
  }
}

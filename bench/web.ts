/**
 * How fast pages come, and how many readers the machine bears. A register of letters put together by chance, grown by copies, is
 * served by the program in a process of its own, beside a static file of the same server. Prints tables; nothing passes or fails.
 * Needs a built program (`./rekenschap --version`), and for PostgreSQL one as the tests do.
 *
 *   node bench/web.ts postgres [documents, 50000] [letters they are copies of, 2000] [readers, 200]
 *   node bench/web.ts pglite 5000 1000 20
 *   DATABASE_URL=postgres://… node bench/web.ts postgres     a database that keeps them, and is not filled again
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { openDatabase, type Db } from '#store/connect.ts'
import { makeServer } from '#test/postgres-server.ts'
import { startServing, untilThere } from '#test/served.ts'
import { hrefOf, type RouteName } from '#web/routes.ts'
import { ms, quantile, row } from './figures.ts'
import { growRegister } from './grow-register.ts'
import { makeMixedLetters } from './made-letters.ts'
import { makeChance, makePassages } from './made-passages.ts'
import { makeQueries } from './made-queries.ts'

const ROOT = join(import.meta.dirname, '..')
const PROGRAM = join(ROOT, 'dist', 'rekenschap.mjs')
const [engine = 'postgres', documents = '50000', letters = '2000', readers = '200'] = process.argv.slice(2)
/** Of each sort of page so many, one after the other. */
const PAGES = 200
/** Passages whose words are searched for. */
const KNOWN = 20_000
const READ_MS = 5000
const READING_MS = 60_000

const folder = mkdtempSync(join(tmpdir(), 'bench-web-'))
const vocabulary = await loadVocabulary(join(ROOT, 'vocabulary'))
const chance = makeChance(11)
const one = <Value>(list: readonly Value[]) => list[Math.floor(chance() * list.length)]!

type Place =
  | { readonly DATABASE_URL: string }
  | { readonly REKENSCHAP_DATA: string; readonly DATABASE_URL: '' }

async function withDb<Result>(place: Place, work: (db: Db) => Promise<Result>): Promise<Result> {
  const at =
    'REKENSCHAP_DATA' in place
      ? { folder: join(place.REKENSCHAP_DATA, 'register') }
      : { url: place.DATABASE_URL }
  const register = await openDatabase(at, { migrations: join(ROOT, 'migrations'), lang: 'nl' })
  try {
    return await work(register.db)
  } finally {
    await register.close()
  }
}

/** Fills the register, unless somebody did. */
async function fill(place: Place): Promise<void> {
  const count = (db: Db) => sql<{ count: number }>`select count(*) as count from document`.execute(db)
  const had = (await withDb(place, count)).rows[0]!.count
  if (had > 0) return console.log(`${had} documents were there`)
  const began = performance.now()
  const made = join(folder, 'letters')
  makeMixedLetters(Number(letters), made, vocabulary)
  const env = { ...process.env, ...place }
  execFileSync(process.execPath, [PROGRAM, 'add', made], { env, stdio: ['ignore', 'ignore', 'ignore'] })
  const filedAt = performance.now()
  await withDb(place, (db) => growRegister(db, Number(documents)))
  const [filed, grown] = [filedAt - began, performance.now() - filedAt].map((ms) => Math.round(ms / 1000))
  console.log(`${letters} letters filed and linked in ${filed} s, grown to ${documents} in ${grown} s`)
}

/** Addresses by sort of page: those that a visitor comes by, the lists with what can be asked of them. */
async function addressesIn(place: Place): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = async (db: Db, table: 'document' | 'entry') => {
    const { rows } = await sql<{
      id: string
    }>`select id from ${sql.table(table)} order by md5(id) limit ${PAGES}`.execute(db)
    return rows.map(({ id }) => id)
  }
  const [documentIds, entryIds] = await withDb(place, (db) =>
    Promise.all([ids(db, 'document'), ids(db, 'entry')]),
  )
  const [themes, countries] = [vocabulary.data.themes, vocabulary.data.countries].map((list) =>
    list.map(({ id }) => id),
  )
  const years = Array.from({ length: 14 }, (_, at) => `${2012 + at}`)
  const some = <Value>(values: readonly Value[], odds: number) => (chance() < odds ? one(values) : undefined)
  const orders: Partial<Record<RouteName, readonly string[]>> = {
    undertakings: ['datum', 'oudste', 'termijn', 'stil'],
    motions: ['nieuwste', 'oudste', 'meeste'],
    recommendations: ['advies', 'zwaarte'],
    amounts: ['datum', 'oudste', 'bedrag'],
  }
  const list = (name: RouteName) => () =>
    hrefOf('nl', name, {
      query: {
        jaar: some(years, 0.3),
        thema: some(themes!, 0.3),
        land: some(countries!, 0.1),
        volgorde: some(orders[name] ?? [''], 0.3),
        pagina: chance() < 0.2 ? 2 + Math.floor(chance() * 8) : undefined,
      },
    })
  const subject = (name: RouteName, of: readonly string[]) => () => hrefOf('nl', name, { id: one(of) })
  const many = (make: () => string) => Array.from({ length: PAGES }, make)
  const queries = makeQueries([...makePassages(KNOWN, vocabulary)])
  return new Map([
    ['start', many(() => hrefOf('nl', 'start'))],
    ['letters', many(list('letters'))],
    ['undertakings', many(list('undertakings'))],
    ['motions', many(list('motions'))],
    ['recommendations', many(list('recommendations'))],
    ['amounts', many(list('amounts'))],
    ['themes', many(() => hrefOf('nl', 'themes'))],
    ['theme', many(subject('theme', themes!))],
    ['country', many(subject('country', countries!))],
    ['letter', documentIds.map((id) => hrefOf('nl', 'letter', { id }))],
    ['item', entryIds.map((id) => hrefOf('nl', 'item', { id }))],
    ['search', queries.map(({ text }) => hrefOf('nl', 'search', { query: { q: text } }))],
  ])
}

type Asked = { readonly ms: number; readonly status: number; readonly bytes: number }

async function ask(url: string): Promise<Asked> {
  const began = performance.now()
  const answer = await fetch(url)
  const bytes = (await answer.arrayBuffer()).byteLength
  return { ms: performance.now() - began, status: answer.status, bytes }
}

function tell(what: string, asked: readonly Asked[]): void {
  const took = asked.map((one) => one.ms)
  const wrong = asked.filter(({ status }) => status !== 200).length
  const bytes = quantile(
    asked.map((one) => one.bytes),
    0.5,
  )
  row([
    what,
    asked.length,
    wrong,
    ms(took[0]!),
    ...[0.5, 0.95, 1].map((at) => ms(quantile(took, at))),
    Math.round(bytes / 1024),
  ])
}

/** Each page once, one after the other. */
async function oneByOne(base: string, addresses: ReadonlyMap<string, readonly string[]>): Promise<void> {
  row(['page', 'asked', 'not 200', 'first, ms', 'p50', 'p95', 'longest', 'kB'])
  row(Array.from({ length: 8 }, () => '---'))
  for (const [what, paths] of addresses) {
    const asked: Asked[] = []
    for (const path of paths) asked.push(await ask(base + path))
    tell(what, asked)
  }
}

/** Readers who each open a page, read, and open the next: six in ten a list, three an item, one a letter. */
async function manyReaders(
  base: string,
  addresses: ReadonlyMap<string, readonly string[]>,
  file: string,
): Promise<void> {
  const lists = ['letters', 'undertakings', 'motions', 'recommendations', 'amounts']
  const next = () => {
    const sort = chance()
    return one(addresses.get(sort < 0.6 ? one(lists) : sort < 0.9 ? 'item' : 'letter')!)
  }
  const until = performance.now() + READING_MS
  const failures = new Map<string, number>()
  const read = async (path: () => string) => {
    const asked: Asked[] = []
    await sleep(chance() * READ_MS)
    while (performance.now() < until) {
      const began = performance.now()
      try {
        asked.push(await ask(base + path()))
      } catch (error) {
        const why = String((error as Error).cause ?? error)
        failures.set(why, (failures.get(why) ?? 0) + 1)
      }
      await sleep(Math.max(0, READ_MS - (performance.now() - began)))
    }
    return asked
  }
  const [pages, files] = await Promise.all([
    Promise.all(Array.from({ length: Number(readers) }, () => read(next))),
    read(() => file),
  ])
  tell(`${readers} readers`, pages.flat())
  tell('a static file meanwhile', files)
  for (const [why, count] of failures) console.log(`${count} failed: ${why}`)
}

async function measure(place: Place): Promise<void> {
  await fill(place)
  const addresses = await addressesIn(place)
  const env = { ...process.env, ...place, REKENSCHAP_RATE: '0' }
  const served = await startServing(process.execPath, [PROGRAM, 'serve', '--port', '0'], { env })
  try {
    const { html } = await untilThere(`${served.address}${hrefOf('nl', 'start')}`)
    const file = /href="(\/[^"]+\.css)"/.exec(html)![1]!
    await oneByOne(
      served.address,
      new Map([['a static file', Array.from({ length: PAGES }, () => file)], ...addresses]),
    )
    await manyReaders(served.address, addresses, file)
  } finally {
    if (/ at /.test(served.said())) console.log(served.said().slice(-2000))
    await served.stop()
  }
}

try {
  if (engine === 'pglite') {
    await measure({ REKENSCHAP_DATA: process.env['REKENSCHAP_DATA'] ?? folder, DATABASE_URL: '' })
  } else {
    const given = process.env['DATABASE_URL']
    const settings = ['fsync=off', 'listen_addresses=', 'shared_buffers=4GB', 'max_connections=60']
    const server = given ? undefined : await makeServer(undefined, settings)
    try {
      await measure({ DATABASE_URL: given ?? server!.urlOf('postgres') })
    } finally {
      await server?.remove()
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * How long a register takes to open, and what it leaves of the main loop meanwhile. Prints a table; nothing passes or fails.
 * With an address it measures that PostgreSQL server too, in a database that must be empty.
 *
 *   node bench/register.ts [postgres://…]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import { type DatabaseAt, openDatabase, type Register } from '#store/connect.ts'
import { inTransaction } from '#store/transaction.ts'

const ROOT = join(import.meta.dirname, '..')
const SNAPSHOT = join(ROOT, 'dist', 'register-snapshot.tar.gz')
const ROWS = 50_000
const BATCH = 1000
const [url] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'register '))

/** What took how long, with the longest time that the main loop stood still. */
async function time<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const began = performance.now()
  const result = await work()
  const tookMs = performance.now() - began
  // The last delay is only seen when the loop has turned once more.
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  const [ms, lag] = [tookMs, delay.max / 1e6].map((n) => n.toFixed(0).padStart(7))
  console.log(`${what.padEnd(44)}${ms} ms   main loop at most${lag} ms`)
  return result
}

const open = (at: DatabaseAt, snapshot?: string) =>
  openDatabase(at, { migrations: join(ROOT, 'migrations'), lang: 'en', snapshot })

async function measure({ db, engine }: Register): Promise<void> {
  await sql`create table bench (n int primary key, words text not null)`.execute(db)
  await time(`${engine}: ${ROWS} rows, ${BATCH} a statement`, () =>
    inTransaction(db, async (trx) => {
      for (let start = 0; start < ROWS; start += BATCH) {
        const numbers = Array.from({ length: BATCH }, (_, at) => start + at)
        const words = numbers.map((n) => `Ik zal de Kamer over nummer ${n} berichten. `.repeat(5))
        await sql`insert into bench select * from unnest(${numbers}::int[], ${words}::text[])`.execute(trx)
      }
    }),
  )
  await time(`${engine}: 1000 rows, one a transaction`, async () => {
    for (let n = 0; n < 1000; n++) {
      await sql`update bench set words = ${'x'} where n = ${n}`.execute(db)
    }
  })
  await time(`${engine}: ${ROWS} rows read as a stream`, async () => {
    let count = 0
    const rows = db
      .selectFrom('bench' as never)
      .selectAll()
      .stream(1000)
    for await (const row of rows) count += row ? 1 : 0
  })
  await time(`${engine}: an index on words`, () =>
    sql`
    create index on bench using gin (to_tsvector('dutch', words))`.execute(db),
  )
  await sql`drop table bench`.execute(db)
}

const anew = await time('pglite: first start, from nothing', () => open({ folder: join(folder, 'a') }))
await time('pglite: close', anew.close)
const first = await time('pglite: first start, from the snapshot', () =>
  open({ folder: join(folder, 'b') }, SNAPSHOT),
)
await first.close()
const again = await time('pglite: start', () => open({ folder: join(folder, 'b') }))
await measure(again)
await time('pglite: close', again.close)
rmSync(folder, { recursive: true })
if (url) {
  const server = await time('postgres: start', () => open({ url }))
  await measure(server)
  await server.close()
}

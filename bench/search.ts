/**
 * How fast passages are indexed and found, beside SQLite FTS5 in the same run. Each engine has a process of its own. Prints
 * tables; nothing passes or fails. PostgreSQL is the newest that is installed.
 *
 *   node bench/search.ts                        everything: takes half an hour
 *   node bench/search.ts pglite 100000          one engine, with one size or some that grow
 *   node bench/search.ts postgres 100000 1000000
 *   node bench/search.ts sqlite 100000
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { ms, quantile } from './figures.ts'
import { makePassages, type MadePassage } from './made-passages.ts'
import { makeQueries, type MadeQuery } from './made-queries.ts'
import { openPGliteEngine, openPostgresEngine } from './search-register-engine.ts'
import { openSqliteEngine } from './search-sqlite-engine.ts'

/** Something that indexes and finds passages. */
export type Engine = {
  /** How many passages are there. */
  readonly count: () => Promise<number>
  readonly index: (passages: readonly MadePassage[]) => Promise<void>
  /** What is done once when all is there. */
  readonly settle: () => Promise<void>
  /** A page of hits with snippets and facets; gives how many there are. */
  readonly find: (query: MadeQuery) => Promise<{ readonly total: number; readonly tookMs: number }>
  readonly diskBytes: () => Promise<number>
  readonly close: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '..')
const AT_ONCE = 5000
/** Passages whose words the queries are made of. */
const KNOWN = 20_000
const ROUNDS = 2

const vocabulary = await loadVocabulary(join(ROOT, 'vocabulary'))
const ENGINES = {
  pglite: (folder: string) => openPGliteEngine(folder, vocabulary),
  postgres: () => openPostgresEngine(vocabulary),
  sqlite: (folder: string) => openSqliteEngine(folder),
}

async function measure(name: keyof typeof ENGINES, sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  const engine = await ENGINES[name](folder)
  try {
    const all = makePassages(sizes.at(-1)!, vocabulary)
    const queries = makeQueries([...makePassages(KNOWN, vocabulary)])
    let done = await engine.count()
    for (let at = 0; at < done; at++) all.next()
    for (const size of sizes) {
      const [before, began] = [done, performance.now()]
      while (done < size) {
        const some: MadePassage[] = []
        for (let at = 0; at < AT_ONCE && done < size; at++, done++) some.push(all.next().value as MadePassage)
        await engine.index(some)
      }
      await engine.settle()
      const seconds = (performance.now() - began) / 1000
      const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
      console.log(
        `${name}, ${size} passages: the last ${size - before} in ${seconds.toFixed(0)} s, ` +
          `${megabytes(await engine.diskBytes())} MB on disk, ${megabytes(process.memoryUsage().rss)} MB in memory`,
      )
      await measureQueries(engine, queries)
    }
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of each query the fastest of three counts: the others say how busy the machine was. The first round is told apart. */
async function measureQueries(engine: Engine, queries: readonly MadeQuery[]): Promise<void> {
  const first: number[] = []
  const best = queries.map(() => Infinity)
  const totals = queries.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, query] of queries.entries()) {
      const { total, tookMs } = await engine.find(query)
      if (round === 0) first.push(tookMs)
      best[at] = Math.min(best[at]!, tookMs)
      totals[at] = total
    }
  }
  const row = (places: readonly number[]) => ({
    queries: places.length,
    'median hits': quantile(
      places.map((at) => totals[at]!),
      0.5,
    ),
    'p50, ms': ms(
      quantile(
        places.map((at) => best[at]!),
        0.5,
      ),
    ),
    'p95, ms': ms(
      quantile(
        places.map((at) => best[at]!),
        0.95,
      ),
    ),
    'first time p95, ms': ms(
      quantile(
        places.map((at) => first[at]!),
        0.95,
      ),
    ),
  })
  const places = queries.map((_, at) => at)
  const kinds = [...Map.groupBy(places, (at) => queries[at]!.what)]
  console.table(Object.fromEntries([...kinds.map(([what, some]) => [what, row(some)]), ['all', row(places)]]))
}

const [name, ...sizes] = process.argv.slice(2)
if (name !== undefined) await measure(name as keyof typeof ENGINES, sizes.map(Number))
else {
  for (const words of [
    ['sqlite', '100000', '1000000'],
    ['pglite', '100000'],
    ['postgres', '100000', '1000000'],
  ]) {
    execFileSync(process.execPath, [import.meta.filename, ...words], { stdio: 'inherit' })
  }
}

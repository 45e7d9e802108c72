/**
 * How many papers a second come in from an invented House: on PostgreSQL with one, two and four workers, on PGlite with one
 * process; with and without the pause between requests. And how long it takes until a new letter is filed and checked. Prints
 * tables; nothing passes or fails. Needs a built program (`./rekenschap --version`), and for the workers a PostgreSQL as the
 * tests do.
 *
 *   node bench/sources.ts [papers, about] [pauses in ms, such as 0,100] [workers, such as 1,2,4]
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { makeServer } from '#test/postgres-server.ts'
import { databaseIn, runOn } from '#test/set-up-databases.ts'
import { row } from './figures.ts'

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'rekenschap.mjs')
const [papers = '200', pauses = '0,100', workers = '1,2,4'] = process.argv.slice(2)
/** So long nothing was said: it is done. */
const QUIET_MS = 8000
const SOME = Number(papers)
const sizes = { motions: Math.round(SOME / 2), letters: Math.round(SOME / 4), promises: 6, requests: 8 }
const world = makeWorld(11, { ...sizes, samples: false })
const root = mkdtempSync(join(tmpdir(), 'sources '))
const watch = join(root, 'watch.yaml')
writeFileSync(watch, '- id: all\n  label: { nl: "alles", en: "all" }\n')

type Place = { readonly DATABASE_URL: string } | { readonly REKENSCHAP_DATA: string }
/** When papers were filed and checks were done, in milliseconds since the epoch. */
type Heard = { readonly filed: number[]; readonly checked: number[]; last: number }

function startWorker(place: Place, house: House, pauseMs: number, more: readonly string[], heard: Heard) {
  const { odata, syncFeed, publications, sru } = house.urls
  const child = spawn(process.execPath, [PROGRAM, 'worker', ...more], {
    env: {
      ...process.env,
      REKENSCHAP_DATA: root,
      ...place,
      REKENSCHAP_ODATA_URL: odata,
      REKENSCHAP_SYNCFEED_URL: syncFeed,
      REKENSCHAP_PUBLICATIONS_URL: publications,
      REKENSCHAP_SRU_URL: sru,
      REKENSCHAP_PAUSE_MS: `${pauseMs}`,
      REKENSCHAP_WATCH: watch,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    for (const line of part.split('\n')) {
      if (line.includes(' opgenomen als ')) heard.filed.push(Date.now())
      else if (line.includes(' naast de eerdere gelegd')) heard.checked.push(Date.now())
      else continue
      heard.last = Date.now()
    }
  })
  return child
}

async function end(children: readonly ChildProcess[]): Promise<void> {
  const ends = children.map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(ends)
}

/** Fills a register with the whole world; `thenNews` then measures how long news takes. */
async function fill(place: Place, count: number, pauseMs: number, thenNews = false): Promise<string[]> {
  const house = await openHouse(world)
  const heard: Heard = { filed: [], checked: [], last: 0 }
  const beganAt = Date.now()
  const children = Array.from({ length: count }, (_, at) =>
    startWorker(place, house, pauseMs, at === 0 ? [] : ['--no-follow'], heard),
  )
  try {
    while (heard.checked.length === 0 || Date.now() - heard.last < QUIET_MS) await sleep(100)
    const asked = house.requests.filter(({ source }) => source !== 'syncFeed')
    const [firstAt, filedAt, checkedAt] = [asked[0]!.at, heard.filed.at(-1)!, heard.checked.at(-1)!]
    const seconds = (filedAt - firstAt) / 1000
    const figures = [
      `${heard.filed.length}`,
      `${asked.length}`,
      ((firstAt - beganAt) / 1000).toFixed(1),
      seconds.toFixed(1),
      (heard.filed.length / seconds).toFixed(1),
      ((checkedAt - filedAt) / 1000).toFixed(1),
    ]
    return thenNews ? [...figures, await latencies(house, heard)] : figures
  } finally {
    await end(children)
    await house.close()
  }
}

async function latencies(house: House, heard: Heard): Promise<string> {
  const took: string[] = []
  for (let time = 0; time < 3; time++) {
    const [filed, checked] = [heard.filed.length, heard.checked.length]
    house.publish({ what: 'letter', subject: `Nieuws ${time} over noodfondsen` })
    const shownAt = Date.now()
    while (heard.filed.length === filed || heard.checked.length === checked) await sleep(50)
    took.push(((heard.checked.at(-1)! - shownAt) / 1000).toFixed(1))
    // So that the next does not always come right after the feed was looked at.
    await sleep(3000 * (time + 1))
  }
  return took.join(' · ')
}

row([
  'where',
  'workers',
  'pause, ms',
  'papers',
  'requests',
  'to first, s',
  'to last filed, s',
  'papers/s',
  'then to checked, s',
  'news, s',
])
row(Array.from({ length: 10 }, () => '---'))
try {
  for (const [at, pause] of pauses.split(',').map(Number).entries()) {
    const place = { REKENSCHAP_DATA: join(root, `pglite ${at}`) }
    row(['PGlite', '1', `${pause}`, ...(await fill(place, 1, pause, at === 0))])
  }
  const server = await makeServer()
  try {
    for (const pause of pauses.split(',').map(Number)) {
      for (const count of workers.split(',').map(Number)) {
        const name = `bench_${pause}_${count}`
        await runOn(server.urlOf('postgres'), `create database ${name}`)
        const place = { DATABASE_URL: databaseIn(server.urlOf('postgres'), name) }
        row(['PostgreSQL', `${count}`, `${pause}`, ...(await fill(place, count, pause))])
      }
    }
  } finally {
    await server.remove()
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

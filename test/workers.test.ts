import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase, type Register } from '#store/connect.ts'
import { countDue } from '#store/due-papers.ts'
import { listUnchecked } from '#store/letter-checks.ts'
import { listPapers } from '#store/source-papers.ts'
import { copyDatabase, howToOpen, makeFolder, server } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { sized } from '#test/sizes.ts'
import { endPrograms, startProgram, type Running } from '#test/source-program.ts'
import { contentsOf } from '#test/source-works.ts'

const MINUTE_MS = 60_000
const PAUSE_MS = 30
const removes: (() => Promise<void>)[] = []
afterAll(async () => {
  await endPrograms()
  for (const remove of removes.toReversed()) await remove()
})

const small = { motions: 3, letters: 3, promises: 2, requests: 1, samples: false }

async function openedHouse(...options: Parameters<typeof openHouse>): Promise<House> {
  const house = await openHouse(...options)
  removes.push(house.close)
  return house
}

/** Waits until it is so; fails when that takes too long, or when one that works ends by itself. */
async function until(isSo: () => Promise<boolean>, what: string, workers: readonly Running[]): Promise<void> {
  let ended: { readonly err: string } | undefined
  for (const worker of workers) void worker.ended.then((end) => (ended = end))
  for (const end = Date.now() + 5 * MINUTE_MS; !(await isSo()); await sleep(20)) {
    if (ended) throw new Error(`a worker ended before ${what}: ${ended.err}`)
    if (Date.now() > end) throw new Error(`five minutes passed before ${what}`)
  }
}

const filedOf = async ({ db }: Register) => (await listPapers(db, { state: 'filed' })).length

async function isAllDone({ db }: Register): Promise<boolean> {
  return (
    (await filedOf({ db } as Register)) > 0 &&
    (await countDue(db, new Date().toISOString())) === 0 &&
    (await listUnchecked(db)).length === 0
  )
}

describe('three workers on one PostgreSQL', () => {
  test(
    'file everything once, also when one is killed midway, and ask each host one thing at a time',
    { timeout: 15 * MINUTE_MS },
    async (context) => {
      if ('missing' in server) {
        context.skip(`no PostgreSQL: ${server.missing}`)
        return
      }
      const { at, remove } = await copyDatabase(server)
      removes.push(remove)
      const register = await openDatabase(at, await howToOpen())
      removes.push(register.close)
      const house = await openedHouse(
        makeWorld(7, { ...small, letters: sized(6, 12), motions: sized(6, 15) }),
      )
      const works = () => startProgram(['worker'], at, house, { pauseMs: PAUSE_MS })
      const [victim, others] = [works(), [works(), works()]]
      await until(async () => (await filedOf(register)) > 2, 'the first papers', [victim, ...others])
      victim.kill()
      const killedAt = Date.now()
      await until(() => isAllDone(register), 'all was done', others)
      const tookOverMs = Date.now() - killedAt
      for (const { stop } of others) stop()
      for (const { ended } of others) expect(await ended).toMatchObject({ code: 0 })

      const papers = await listPapers(register.db)
      expect(
        papers
          .filter(({ state }) => state !== 'filed')
          .map(({ id, state, problem }) => ({ id, state, problem })),
      ).toEqual([])
      const { documents, versions } = await contentsOf(register)
      expect(documents).toHaveLength(papers.length)
      expect(new Set(papers.map(({ documentId }) => documentId)).size).toBe(papers.length)
      expect(versions).toHaveLength(papers.length)
      const { code, out } = await startProgram(['verify'], at, house).ended
      expect({ code, out }).toMatchObject({ code: 0 })
      // Heartbeat and supervision of the queue, and the lease of the turn that the killed one held.
      expect(tookOverMs).toBeLessThan(sized(2, 10) * MINUTE_MS)
      expectPolite(house)
    },
  )
})

function expectPolite({ requests }: House): void {
  for (const [host, asked] of Map.groupBy(requests, (request) => request.host)) {
    expect(
      asked.filter(({ atOnce }) => atOnce > 1),
      host,
    ).toEqual([])
    const gaps = asked.slice(1).map(({ at }, index) => at - asked[index]!.at)
    // By the clock of the database on one side and ours on the other.
    expect(Math.min(...gaps), host).toBeGreaterThanOrEqual(PAUSE_MS - 2)
  }
}

test(
  'a new publication is in the register and checked within a minute after the source shows it',
  { timeout: 15 * MINUTE_MS },
  async () => {
    const { at, remove } = await makeFolder()
    removes.push(remove)
    const house = await openedHouse(makeWorld(8, { ...small, requests: 0 }))
    const worker = startProgram(['worker'], at, house)
    await until(async () => countOf(worker, CHECKED) > 0, 'the first check', [worker])
    const latencies: number[] = []
    for (let time = 0; time < sized(1, 2); time++) {
      const before = { filed: countOf(worker, FILED), checked: countOf(worker, CHECKED) }
      house.publish({
        what: 'letter',
        subject: 'Noodfonds voor verenigingen',
        paragraphs: ['Ik zal de Kamer voor 1 mei informeren over het noodfonds voor verenigingen.'],
      })
      const shownAt = Date.now()
      await until(async () => countOf(worker, FILED) > before.filed, 'the paper', [worker])
      await until(async () => countOf(worker, CHECKED) > before.checked, 'the check', [worker])
      latencies.push(Date.now() - shownAt)
    }
    worker.stop()
    expect(await worker.ended).toMatchObject({ code: 0 })
    expect(Math.max(...latencies), `${latencies.join(', ')} ms`).toBeLessThan(MINUTE_MS)
    const register = await openDatabase(at, await howToOpen())
    removes.push(register.close)
    expect(await listUnchecked(register.db)).toEqual([])
  },
)

const FILED = ' opgenomen als '
const CHECKED = ' naast de eerdere gelegd'
const countOf = ({ said }: Running, words: string) => said().split(words).length - 1

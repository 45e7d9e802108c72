import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { openJobs, type Jobs, type JobSettings, type QueueName } from '#jobs/open-jobs.ts'
import { openDatabase } from '#store/connect.ts'
import { inTransaction } from '#store/transaction.ts'
import { copyDatabase, describeOnBoth, howToOpen, server } from '#test/databases.ts'

const open: Jobs[] = []
afterEach(async () => {
  for (const jobs of open.splice(0)) await jobs.close()
})

describeOnBoth('jobs', (openFresh) => {
  async function openAll(settings: Partial<JobSettings> = {}) {
    const register = await openFresh()
    const errors: Error[] = []
    const failed: string[] = []
    const onError = (error: Error) => errors.push(error)
    const onFailed = (queue: QueueName, { message }: Error) => failed.push(`${queue}: ${message}`)
    const jobs = await openJobs(register, { onError, onFailed, ...settings })
    open.push(jobs)
    return { jobs, errors, failed, register }
  }

  test('are each done, once, in the order in which they were put', async () => {
    const { jobs, errors } = await openAll()
    const done: string[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    await jobs.put('read', ['a', 'b', 'c'])
    await jobs.put('read', ['b'])
    await jobs.work('read', async (key) => {
      done.push(key)
      if (done.length === 3) resolve()
    })
    await promise
    expect(done).toEqual(['a', 'b', 'c'])
    expect(errors).toEqual([])
  })

  test('that are put while the same is being done are done again', async () => {
    const { jobs } = await openAll()
    let times = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    await jobs.work('compare', async (key) => {
      times++
      if (times === 1) await jobs.put('compare', [key])
      else resolve()
    })
    await jobs.put('compare', ['all'])
    await promise
    expect(times).toBe(2)
  })

  test('that fail are done again, and it is told', async () => {
    const { jobs, errors, failed } = await openAll()
    let times = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    await jobs.work('fetch', async () => {
      times++
      if (times === 1) throw new Error('once')
      resolve()
    })
    await jobs.put('fetch', ['x'])
    await promise
    expect(times).toBe(2)
    expect(failed).toEqual(['fetch: once'])
    expect(errors).toEqual([])
  })

  test('that fail in all their tries are given up, with the reason', async () => {
    const { jobs, failed } = await openAll({ retries: 1 })
    await jobs.work('follow', async () => {
      throw new Error(`try ${failed.length + 1}`)
    })
    await jobs.put('follow', ['all'])
    await expect.poll(() => jobs.isBusy('follow', 'all'), { timeout: 20_000 }).toBe(false)
    expect(failed).toEqual(['follow: try 1', 'follow: try 2'])
    expect(await jobs.listGivenUp('follow', 'all')).toMatchObject([{ why: 'try 2' }])
    expect(await jobs.listGivenUp('compare', 'all')).toEqual([])
  })

  test('may take longer than a quarter of an hour, and those of an older queue too', async () => {
    const { db } = (await openAll()).register
    const { rows } = await sql<{ seconds: number }>`
      select distinct expire_seconds as seconds from pgboss.queue where name in ('follow', 'compare')`.execute(
      db,
    )
    expect(rows).toEqual([{ seconds: 24 * 3600 }])
  })

  test('that are being done are waited for before the queues are let go', async () => {
    const { jobs, errors } = await openAll()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    let done = false
    await jobs.work('compare', async () => {
      begin()
      await sleep(1500)
      done = true
    })
    await jobs.put('compare', ['all'])
    await begun
    await jobs.rest()
    expect(done).toBe(true)
    expect(await jobs.isBusy('compare', 'all')).toBe(false)
    expect(errors).toEqual([])
  })

  test('may be put by work that holds a transaction of its own', async () => {
    const { jobs, register } = await openAll()
    const done: string[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    await jobs.work('fetch', async (key) => {
      await inTransaction(register.db, async (trx) => {
        await trx.selectFrom('chain').selectAll().execute()
      })
      await jobs.put('read', [key])
    })
    await jobs.work('read', async (key) => {
      done.push(key)
      resolve()
    })
    await jobs.put('fetch', ['x'])
    await promise
    expect(done).toEqual(['x'])
  })
})

describe('three that open the queues of a fresh server at once', () => {
  test('all get them', async (context) => {
    if ('missing' in server) {
      context.skip(`no PostgreSQL: ${server.missing}`)
      return
    }
    const { at, remove } = await copyDatabase(server)
    const registers = await Promise.all([1, 2, 3].map(async () => openDatabase(at, await howToOpen())))
    const errors: Error[] = []
    const onError = (error: Error) => errors.push(error)
    const settings = { onError, onFailed: (_: QueueName, error: Error) => onError(error) }
    const opened = await Promise.all(registers.map((register) => openJobs(register, settings)))
    for (const jobs of opened) await jobs.close()
    for (const register of registers) await register.close()
    await remove()
    expect(errors).toEqual([])
  })
})

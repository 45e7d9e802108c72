import { afterEach, describe, expect, test } from 'vitest'
import { openJobs, type Jobs } from '#jobs/open-jobs.ts'
import { openDatabase, type Register } from '#store/connect.ts'
import { inTransaction } from '#store/transaction.ts'
import { copyDatabase, describeOnBoth, howToOpen, server } from '#test/databases.ts'

const open: Jobs[] = []
afterEach(async () => {
  for (const jobs of open.splice(0)) await jobs.close()
})

describeOnBoth('jobs', (openFresh) => {
  async function openAll(): Promise<{ jobs: Jobs; errors: Error[]; register: Register }> {
    const register = await openFresh()
    const errors: Error[] = []
    const jobs = await openJobs(register, { onError: (error) => errors.push(error) })
    open.push(jobs)
    return { jobs, errors, register }
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
    const { jobs, errors } = await openAll()
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
    expect(errors.map(({ message }) => message)).toEqual(['once'])
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
    const opened = await Promise.all(registers.map((register) => openJobs(register, { onError })))
    for (const jobs of opened) await jobs.close()
    for (const register of registers) await register.close()
    await remove()
    expect(errors).toEqual([])
  })
})

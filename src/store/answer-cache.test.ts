import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { KeptAnswer } from '#model/polite.ts'
import { answerCacheOf } from '#store/answer-cache.ts'
import type { Db } from '#store/connect.ts'
import { describeOnBoth } from '#test/databases.ts'

const URL = 'https://voorbeeld.invalid/feed?skiptoken=1'
const answer = (size: number, over: Partial<KeptAnswer> = {}): KeptAnswer => ({
  etag: '"1"',
  lastModified: null,
  mediaType: 'application/atom+xml',
  bytes: new Uint8Array(size).fill(7),
  ...over,
})

describeOnBoth('answers of sources', (openFresh) => {
  let db: Db
  beforeEach(async () => {
    db = (await openFresh()).db
  })

  test('are kept by their whole address, the newest standing for the older', async () => {
    const cache = answerCacheOf(db)
    expect(await cache.find(URL)).toBeUndefined()
    await cache.save(URL, answer(10))
    const newer = answer(20, { etag: null, lastModified: 'Mon, 06 May 2030 09:00:00 GMT' })
    await cache.save(URL, newer)
    expect(await cache.find(URL)).toEqual(newer)
    const long = `${URL}${'&filter=x'.repeat(2000)}`
    await cache.save(`${long}1`, answer(1))
    await cache.save(`${long}2`, answer(2))
    expect((await cache.find(`${long}1`))?.bytes).toHaveLength(1)
    expect((await cache.find(`${long}2`))?.bytes).toHaveLength(2)
  })

  test('take no more room than was said: the oldest go', async () => {
    let minute = 0
    const now = () => new Date(Date.UTC(2030, 0, 1, 0, minute++)).toISOString()
    const maxBytes = 100_000
    const total = async () => {
      const { rows } = await sql<{ total: number }>`
        select coalesce(sum(length(body)), 0) as total from http_answer`.execute(db)
      return rows[0]!.total
    }
    const cache = answerCacheOf(db, { maxBytes, now })
    for (let n = 0; n < 50; n++) {
      await cache.save(`${URL}${n}`, answer(5000))
      expect(await total()).toBeLessThanOrEqual(maxBytes)
    }
    expect(await total()).toBeGreaterThan(maxBytes / 2)
    expect(await cache.find(`${URL}0`)).toBeUndefined()
    expect(await cache.find(`${URL}49`)).toBeDefined()
    await answerCacheOf(db, { maxBytes: 20_000, now }).save(`${URL}x`, answer(1))
    expect(await total()).toBeLessThanOrEqual(20_000)
    expect(await cache.find(`${URL}x`)).toBeDefined()
  })

  test('that would take the room of all others are not kept, and what was kept before does not stay', async () => {
    const cache = answerCacheOf(db, { maxBytes: 40_000 })
    await cache.save(URL, answer(100))
    await cache.save(URL, answer(20_000))
    expect(await cache.find(URL)).toBeUndefined()
  })
})

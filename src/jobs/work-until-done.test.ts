import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Told } from '#jobs/work-papers.ts'
import { workUntilDone } from '#jobs/work-until-done.ts'
import { wantAsked } from '#register/want-asked.ts'
import type { Register } from '#store/connect.ts'
import { listPapers } from '#store/source-papers.ts'
import { describeOnBoth } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { withJobs, worksOn } from '#test/source-works.ts'

const PATIENCE_MS = 240_000
const WORLD = makeWorld(3, { motions: 3, letters: 1, promises: 0, requests: 0, samples: false })
const [FIRST, SECOND] = WORLD.truth.motions.map(({ kst }) => kst) as [string, string]

let house: House | undefined
afterEach(async () => {
  await house?.close()
  house = undefined
})

/** What a register refuses to write, as one with too little room or a damaged page would: by hand. */
async function refusing<Result>(
  { db }: Register,
  { table, unless }: { readonly table: string; readonly unless: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const only = sql.raw(`alter table ${table} add constraint refused check (${unless}) not valid`)
  await sql`${only}`.execute(db)
  try {
    return await work()
  } finally {
    await sql`${sql.raw(`alter table ${table} drop constraint refused`)}`.execute(db)
  }
}

describeOnBoth('work until nothing is left', (openFresh) => {
  async function opened(told: Told = {}, signal?: AbortSignal) {
    const register = await openFresh()
    house = await openHouse(WORLD)
    const works = await worksOn(register, house, { told, signal })
    await wantAsked(register.db, { ids: [FIRST, SECOND] }, works)
    const work = (follow = false) =>
      withJobs(register, (jobs) => workUntilDone(jobs, works, { follow }), {
        retries: 1,
        onFailed: () => {},
      })
    const count = async (table: string) => {
      const { rows } = await sql<{
        count: number
      }>`select count(*) as count from ${sql.table(table)}`.execute(register.db)
      return rows[0]!.count
    }
    return { register, works, work, count }
  }

  test(
    'ends when one paper cannot be written: why is kept with it, and the rest is filed and compared',
    async () => {
      const unread: string[] = []
      const { register, work, count } = await opened({
        onFiled: ({ id, problem }, filed) => void (filed ?? unread.push(`${id}: ${problem}`)),
      })
      await refusing(register, { table: 'document', unless: `not ('${FIRST}' = any(identifiers))` }, work)
      expect(unread).toEqual([expect.stringMatching(new RegExp(`^${FIRST}: .*refused`))])
      const papers = await listPapers(register.db)
      const tried = papers.find(({ id }) => id === FIRST)
      expect(tried).toMatchObject({ state: 'wanted', tries: 1, problem: expect.stringContaining('refused') })
      expect(Date.parse(tried!.nextTry!)).toBeGreaterThan(Date.now())
      expect(papers.filter(({ id, state }) => id !== FIRST && state !== 'filed')).toEqual([])
      expect(await count('letter_check')).toBe(papers.length - 1)
    },
    PATIENCE_MS,
  )

  test(
    'ends when letters cannot be compared, and tells that that was given up',
    async () => {
      const givenUp: string[] = []
      const { register, work, count } = await opened({
        onGivenUp: (what, why) => void givenUp.push(`${what}: ${why}`),
      })
      await refusing(register, { table: 'letter_check', unless: 'false' }, work)
      expect(givenUp).toEqual([expect.stringMatching(/^compare: .*refused/)])
      expect(await count('letter_check')).toBe(0)
      await work()
      expect(givenUp).toHaveLength(1)
      expect(await count('letter_check')).toBeGreaterThan(0)
    },
    PATIENCE_MS,
  )

  test(
    'tells when following the sources was given up, and does the rest',
    async () => {
      const givenUp: string[] = []
      const { register, work } = await opened({
        onFollowed: () => {
          throw new Error('nobody listens')
        },
        onGivenUp: (what, why) => void givenUp.push(`${what}: ${why}`),
      })
      await work(true)
      expect(givenUp).toEqual(['follow: nobody listens'])
      expect((await listPapers(register.db)).filter(({ state }) => state === 'filed')).not.toEqual([])
    },
    PATIENCE_MS,
  )

  test(
    'ends with the reason when what went wrong with a paper cannot be kept either',
    async () => {
      const { register, work } = await opened()
      const unless = `state <> 'filed' and problem is null`
      await expect(refusing(register, { table: 'source_paper', unless }, work)).rejects.toThrow('refused')
    },
    PATIENCE_MS,
  )

  test(
    'that is stopped while a paper is read counts no try, and is compared the next time',
    async () => {
      const stop = new AbortController()
      const { register, work } = await opened({ onFetched: () => stop.abort() }, stop.signal)
      await work()
      const papers = await listPapers(register.db)
      expect(papers.length).toBeGreaterThan(1)
      expect(papers.map(({ tries, problem }) => ({ tries, problem }))).toEqual(
        papers.map(() => ({ tries: 0, problem: null })),
      )
    },
    PATIENCE_MS,
  )

  test(
    'sees a stop between two letters that are compared, and waits for the one it is at',
    async () => {
      const stop = new AbortController()
      const seen: number[] = []
      const onLinking = (left: number) => {
        seen.push(left)
        stop.abort()
      }
      const { work, count } = await opened({ onLinking }, stop.signal)
      await work()
      expect(seen).toHaveLength(1)
      expect(await count('letter_check')).toBe(0)
    },
    PATIENCE_MS,
  )
})

import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type Db, inTransaction } from '#store/transaction.ts'
import { describeOnBoth } from '#test/databases.ts'

describeOnBoth('a transaction', (openFresh) => {
  let db: Db
  const add = (handle: Db, ...names: string[]) =>
    sql`insert into thing (name) select unnest(${names}::text[])`.execute(handle)
  const namesIn = async (handle: Db) => {
    const { rows } = await sql<{ name: string }>`select name from thing order by name collate "C"`.execute(
      handle,
    )
    return rows.map(({ name }) => name)
  }
  beforeAll(async () => {
    ;({ db } = await openFresh())
    await sql`create table thing (name text primary key)`.execute(db)
  })
  beforeEach(async () => {
    await sql`delete from thing`.execute(db)
  })

  test('keeps all, or nothing when the work throws or a statement fails', async () => {
    expect(await inTransaction(db, async (trx) => (await add(trx, 'a', 'b')).numAffectedRows)).toBe(2n)
    await expect(
      inTransaction(db, async (trx) => {
        await add(trx, 'c')
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await expect(
      inTransaction(db, async (trx) => {
        await add(trx, 'd')
        await add(trx, 'a').catch(() => undefined)
      }),
    ).rejects.toThrow(/^Transaction was rolled back/)
    expect(await namesIn(db)).toEqual(['a', 'b'])
  })

  test('within another becomes part of it', async () => {
    const work = inTransaction(db, async (trx) => {
      await inTransaction(trx, (inner) => add(inner, 'inner'))
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await namesIn(db)).toEqual([])
  })

  test('is not mixed with what goes on beside it', async () => {
    const seen: string[][] = []
    await Promise.all([
      inTransaction(db, async (trx) => {
        await add(trx, 'x')
        await new Promise((resolve) => setTimeout(resolve, 50))
        await add(trx, 'y')
      }),
      ...Array.from({ length: 5 }, async () => seen.push(await namesIn(db))),
    ])
    for (const names of seen) expect([0, 2]).toContain(names.length)
  })

  test('that uses another handle than its own fails after five seconds, and the next one works', async () => {
    const began = performance.now()
    const work = inTransaction(db, async (trx) => {
      await add(trx, 'a')
      await namesIn(db)
    })
    await expect(work).rejects.toMatchObject({ code: 'register-deadlock' })
    expect(performance.now() - began).toBeGreaterThan(4900)
    expect(performance.now() - began).toBeLessThan(15_000)
    await inTransaction(db, async (trx) => expect(await namesIn(trx)).toEqual([]))
  })

  test('may start work that goes on after it', async () => {
    let later: Promise<string[]> | undefined
    await inTransaction(db, async (trx) => {
      await add(trx, 'a')
      later = namesIn(db)
    })
    expect(await later).toEqual(['a'])
  })

  test('is done again when it was in the way of another one, four times at most', async () => {
    const collide = (trx: Db) =>
      sql`do $$ begin raise exception 'in the way' using errcode = '40001'; end $$`.execute(trx)
    let attempts = 0
    await inTransaction(db, async (trx) => {
      await add(trx, 'a')
      if (++attempts < 3) await collide(trx)
    })
    expect([attempts, await namesIn(db)]).toEqual([3, ['a']])
    await expect(
      inTransaction(db, async (trx) => {
        attempts++
        await collide(trx)
      }),
    ).rejects.toMatchObject({ code: '40001' })
    expect(attempts).toBe(3 + 4)
  })

  test('gives rows a handful at a time, also outside one', async () => {
    await sql`insert into thing select 'n' || n from generate_series(1, 25) n`.execute(db)
    const all = db.selectFrom('thing' as never).selectAll()
    const names: string[] = []
    for await (const row of all.stream(10)) names.push((row as { name: string }).name)
    expect(names).toHaveLength(25)
    await inTransaction(db, async (trx) => {
      for await (const row of trx
        .selectFrom('thing' as never)
        .selectAll()
        .stream(10)) {
        names.push((row as { name: string }).name)
        if (names.length === 30) break
      }
      expect(await namesIn(trx)).toHaveLength(25)
    })
    expect(names).toHaveLength(30)
  })
})

import { type RawBuilder, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#store/connect.ts'
import { jsonb } from '#store/jsonb.ts'
import { inTransaction } from '#store/transaction.ts'
import { describeOnBoth, howToOpen } from '#test/databases.ts'
import { fullSize } from '#test/sizes.ts'

describeOnBoth('a register', (openFresh) => {
  const valueOf = async (expression: RawBuilder<unknown>) => {
    const { db } = await openFresh()
    const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(db)
    return rows[0]?.value
  }

  describe('gives the same values', () => {
    test.each([
      ['a day', sql`date '2025-01-01'`, '2025-01-01'],
      ['a moment', sql`timestamptz '2025-01-01 00:30:00.1239+01'`, '2024-12-31T23:30:00.123Z'],
      ['a moment on a whole second', sql`timestamptz '2025-06-01 12:00:00Z'`, '2025-06-01T12:00:00.000Z'],
      ['a moment without zone, as text', sql`timestamp '2025-01-01 12:00:00'`, '2025-01-01 12:00:00'],
      ['a count', sql`(select count(*) from generate_series(1, 3))`, 3],
      ['a large number', sql`9007199254740991::bigint`, 9007199254740991],
      ['a sum', sql`1234.50::numeric`, 1234.5],
      ['a fraction', sql`0.1::float8`, 0.1],
      ['a claim', sql`true`, true],
      ['JSON', sql`'{"a": [1, null, "x"]}'::jsonb`, { a: [1, null, 'x'] }],
      ['bytes', sql`'\\x00ff61'::bytea`, new Uint8Array([0, 255, 97])],
      [
        'a list of words',
        sql`array['a', 'b "c" \\ {d},', '', 'NULL', null]`,
        ['a', 'b "c" \\ {d},', '', 'NULL', null],
      ],
      [
        'a list of lists',
        sql`array[array[1, 2], array[3, 4]]`,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      ['an empty list', sql`'{}'::text[]`, []],
      ['a list of days', sql`array[date '2025-01-01']`, ['2025-01-01']],
      ['nothing', sql`null::date`, null],
    ])('%s', async (_, expression, value) => {
      expect(await valueOf(expression)).toEqual(value)
    })
  })

  describe('takes the same parameters', () => {
    const words = ['a', 'b "c" \\ {d},', '', 'NULL', null, 'é\n']
    test.each([
      ['a list of words', sql`${words}::text[]`, words],
      ['a list of numbers', sql`${[1, 2]}::int[]`, [1, 2]],
      ['an empty list', sql`${[]}::text[]`, []],
      ['an object', sql`${{ a: ['x'] }}::jsonb`, { a: ['x'] }],
      ['a list as JSON', jsonb(['x', { y: null }]), ['x', { y: null }]],
      ['a word as JSON', jsonb('x'), 'x'],
      ['nothing as JSON', jsonb(null), null],
      ['bytes', sql`${new Uint8Array([0, 255, 97])}::bytea`, new Uint8Array([0, 255, 97])],
      ['a claim', sql`${false}::boolean`, false],
      ['a number', sql`${-1.5}::numeric`, -1.5],
      ['a large number', sql`${9007199254740991n}::bigint`, 9007199254740991],
      ['a day', sql`${'2025-01-01'}::date`, '2025-01-01'],
      ['a moment', sql`${new Date('2025-01-01T12:00:00.5Z')}::timestamptz`, '2025-01-01T12:00:00.500Z'],
      ['nothing', sql`${null}::text`, null],
    ])('%s', async (_, expression, value) => {
      expect(await valueOf(expression)).toEqual(value)
    })
  })

  test('tells what a statement came to', async () => {
    const { db } = await openFresh()
    await inTransaction(db, async (trx) => {
      await sql`create table thing (name text constraint thing_once unique); insert into thing values ('a')`.execute(
        trx,
      )
      const insert = await sql`insert into thing select 'b' || n from generate_series(1, 4) n`.execute(trx)
      expect(insert.numAffectedRows).toBe(4n)
      const update = await sql`update thing set name = name || '!' where name > ${'b1'}`.execute(trx)
      expect(update.numAffectedRows).toBe(3n)
      expect((await sql`select 1`.execute(trx)).numAffectedRows).toBeUndefined()
    })
    await expect(sql`insert into thing values (${'a'})`.execute(db)).rejects.toMatchObject({
      code: '23505',
      constraint: 'thing_once',
      table: 'thing',
    })
    await sql`drop table thing`.execute(db)
  })
})

describeOnBoth('closing a register', (_, makeDatabase) => {
  test('cuts off a statement that does not end, and nothing of its transaction is kept', async (context) => {
    if (!fullSize) context.skip('waits for ten seconds: full size only')
    const at = await makeDatabase()
    const { db, close } = await openDatabase(at, await howToOpen())
    await sql`create table thing (n int)`.execute(db)
    const endless = inTransaction(db, async (trx) => {
      await sql`insert into thing values (1)`.execute(trx)
      await sql`select count(*) from generate_series(1, 1000000000000)`.execute(trx)
    }).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await close()
    expect(await endless).toMatchObject({
      code: expect.stringMatching(/^register-(unreachable|stopped)$/) as string,
    })
    const again = await openDatabase(at, await howToOpen())
    expect((await sql`select * from thing`.execute(again.db)).rows).toEqual([])
    await again.close()
  })
})

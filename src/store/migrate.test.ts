import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '#store/migrate.ts'
import type { Db } from '#store/transaction.ts'
import { describeOnBoth } from '#test/databases.ts'

const FIRST = 'create table a (n int); insert into a values (1);\n-- and no more\n'

describeOnBoth('the steps of the tables', (openFresh) => {
  let db: Db
  let folder = ''
  const step = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const run = () => migrate(db, { folder, where: 'here', lang: 'nl' })
  const applied = async () => {
    const { rows } = await sql<{
      name: string
    }>`select name, applied_at from migration order by name`.execute(db)
    return rows.map(({ name }) => name)
  }
  beforeAll(async () => {
    ;({ db } = await openFresh())
  })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'migrations '))
    await sql`drop schema public cascade; create schema public`.execute(db)
    return () => rmSync(folder, { recursive: true })
  })

  test('run once each, in order, and those that are added later too', async () => {
    step('0001_a.sql', FIRST)
    await run()
    await run()
    step('0002_more-b.sql', 'alter table a add m int; update a set m = n')
    step('README.md', 'no step')
    await run()
    expect(await applied()).toEqual(['0001_a', '0002_more-b'])
    expect((await sql`select * from a`.execute(db)).rows).toEqual([{ n: 1, m: 1 }])
  })

  test('run once when several start at the same time', async () => {
    step('0001_a.sql', `${FIRST}; select pg_sleep(0.1)`)
    step('0002_b.sql', 'alter table a add m int')
    await Promise.all([run(), run(), run()])
    expect((await sql`select * from a`.execute(db)).rows).toEqual([{ n: 1, m: null }])
  })

  test('leave nothing when they fail, and run when they are mended', async () => {
    step('0001_a.sql', FIRST)
    step('0002_b.sql', 'create table b (n int); create table b (n int)')
    await expect(run()).rejects.toMatchObject({ code: '42P07' })
    expect(await applied()).toEqual(['0001_a'])
    step('0002_b.sql', 'create table b (n int)')
    await run()
    expect(await applied()).toEqual(['0001_a', '0002_b'])
  })

  test('may not change after they ran, but for the ends of their lines', async () => {
    step('0001_a.sql', FIRST)
    await run()
    step('0001_a.sql', FIRST.replaceAll('\n', '\r\n'))
    await run()
    step('0001_a.sql', FIRST.replace('1', '2'))
    await expect(run()).rejects.toMatchObject({ code: 'migration-changed', message: /here: 0001_a is na/ })
  })

  test('may not be numbered with a gap, or be misnamed', async () => {
    step('0001_a.sql', FIRST)
    step('0003_c.sql', 'select 1')
    await expect(run()).rejects.toMatchObject({
      code: 'migration-changed',
      message: /0003_c\.sql volgt niet/,
    })
    rmSync(join(folder, '0003_c.sql'))
    step('2_b.sql', 'select 1')
    await expect(run()).rejects.toMatchObject({ code: 'migration-changed', message: /2_b\.sql heet niet/ })
  })

  test('of a newer program are not known to this one', async () => {
    step('0001_a.sql', FIRST)
    step('0002_b.sql', 'select 1')
    await run()
    rmSync(join(folder, '0002_b.sql'))
    await expect(run()).rejects.toMatchObject({ code: 'migration-unknown', message: /\(0002_b\)/ })
  })
})

import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#store/connect.ts'
import { refuseOldServer, withoutPassword } from '#store/postgres.ts'
import type { Source } from '#store/source.ts'
import { inTransaction } from '#store/transaction.ts'
import { server } from '#test/databases.ts'
import { makeServer, packagedBinaries } from '#test/postgres-server.ts'

const how = { migrations: 'none', lang: 'nl' } as const

test.each([
  ['postgres://a:b@host:5432/db', 'postgres://a@host:5432/db'],
  ['postgres://a:b%40@host/db?sslmode=require', 'postgres://a@host/db?sslmode=require'],
  ['postgres:///db?host=/run&user=a&password=b&x=1', 'postgres:///db?host=/run&user=a&password=***&x=1'],
  ['postgres://host/db', 'postgres://host/db'],
])('no password is shown of %s', (url, shown) => {
  expect(withoutPassword(url)).toBe(shown)
})

test.each(['postgres://a:secret@127.0.0.1:1/db', 'postgres:///db?host=/no-such-folder', 'no address'])(
  'a server that is not there is named, and what to do: %s',
  async (url) => {
    const opening = openDatabase({ url }, how)
    await expect(opening).rejects.toMatchObject({ code: 'register-unreachable' })
    await expect(opening).rejects.toThrow(/DATABASE_URL klopt/)
    await expect(opening).rejects.not.toThrow(/secret/)
  },
)

test('a server older than PostgreSQL 15 is refused', async () => {
  const old: Source = {
    acquire: async () => ({
      run: async () => ({ rows: [{ number: 140_011, name: '14.11' }], command: 'SELECT', count: 1 }),
      release: () => undefined,
    }),
    close: async () => undefined,
  }
  await expect(refuseOldServer(old, 'here', 'nl')).rejects.toMatchObject({
    code: 'register-postgres-too-old',
    message: expect.stringContaining('here is PostgreSQL 14.11') as string,
  })
})

test('the server that npm brings runs too', async () => {
  const own = await makeServer(packagedBinaries())
  onTestFinished(own.remove)
  const { db, close } = await openDatabase({ url: own.urlOf('postgres') }, how)
  const { rows } = await sql<{ v: string }>`select current_setting('server_version_num') as v`.execute(db)
  expect(rows[0]?.v).toMatch(/^18/)
  await close()
})

describe.skipIf('missing' in server || process.env['DATABASE_URL'])('a server that goes away', () => {
  test('is told at the next statement, and works again when it is back', async () => {
    const own = await makeServer()
    onTestFinished(own.remove)
    const { db, engine, where, close } = await openDatabase({ url: own.urlOf('postgres') }, how)
    expect([engine, where]).toEqual(['postgres', own.urlOf('postgres')])
    await sql`create table thing (n int); insert into thing values (1)`.execute(db)
    const broken = inTransaction(db, async (trx) => {
      await sql`insert into thing values (2)`.execute(trx)
      await own.crash()
      await sql`insert into thing values (3)`.execute(trx)
    })
    await expect(broken).rejects.toMatchObject({ code: 'register-unreachable' })
    await expect(sql`select 1`.execute(db)).rejects.toMatchObject({ code: 'register-unreachable' })
    await own.start()
    const { rows } = await sql`select n from thing`.execute(db)
    expect(rows).toEqual([{ n: 1 }])
    await inTransaction(db, (trx) => sql`insert into thing values (4)`.execute(trx))
    await close()
  })
})

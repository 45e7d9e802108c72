import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase, type Register } from '#store/connect.ts'
import { turnsOf } from '#store/host-turns.ts'
import { describeOnBoth, howToOpen } from '#test/databases.ts'

const HOST = 'gegevens.voorbeeld.invalid'
const PAUSE_MS = 60

describeOnBoth('turns at a host', (openFresh, makeDatabase) => {
  let register: Register
  beforeEach(async () => {
    register = await openFresh()
  })
  const turns = (holder: string, leaseMs?: number) =>
    turnsOf(register.db, { holder, pauseMs: PAUSE_MS, ...(leaseMs !== undefined && { leaseMs }) })

  test('are taken by one at a time, with a pause between, whoever they are', async () => {
    const log: { readonly from: number; readonly to: number }[] = []
    const work = async (holder: string) => {
      const { take } = turns(holder)
      for (let n = 0; n < 4; n++) {
        const release = await take(HOST)
        const from = performance.now()
        await sleep(10)
        log.push({ from, to: performance.now() })
        await release()
      }
    }
    await Promise.all([work('een'), work('twee'), work('twee')])
    expect(log).toHaveLength(12)
    const order = log.toSorted((a, b) => a.from - b.from)
    for (const [n, { from }] of order.entries()) {
      if (n > 0) expect(from - order[n - 1]!.to).toBeGreaterThanOrEqual(PAUSE_MS - 5)
    }
  })

  test('of different hosts do not wait for each other', async () => {
    const { take } = turns('een')
    const release = await take(HOST)
    const other = await take(`www.${HOST}`)
    const { rows } = await sql`select 1 from host_turn where holder like 'een %'`.execute(register.db)
    expect(rows).toHaveLength(2)
    await other()
    await release()
  })

  test('last as long as their holder is there, also beyond the lease', async () => {
    const release = await turns('een', 150).take(HOST)
    let taken = false
    const next = turns('twee').take(HOST)
    void next.then(() => (taken = true))
    await sleep(600)
    expect(taken).toBe(false)
    await release()
    await (
      await next
    )()
  })

  test('that somebody lost cannot be given back for who has it now', async () => {
    const lost = await turns('een', 60_000).take(HOST)
    await sql`update host_turn set until = now()`.execute(register.db)
    const release = await turns('twee').take(HOST)
    await lost()
    const { rows } = await sql<{ holder: string }>`select holder from host_turn`.execute(register.db)
    expect(rows[0]?.holder).toMatch(/^twee /)
    await release()
  })

  test('hold no transaction open, and end with a process that is killed', async () => {
    const at = await makeDatabase()
    const target = 'url' in at ? at.url : at.folder
    const how = await howToOpen()
    const other = 'url' in at ? await openDatabase(at, how) : undefined
    const child = spawn(process.execPath, ['test/register-child.ts', 'turn', target, how.snapshot, HOST], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [said] = (await once(createInterface(child.stdout), 'line')) as [string]
    expect(said).toBe('taken')
    if (other) {
      const { rows } = await sql`
        select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`.execute(
        other.db,
      )
      expect(rows).toEqual([])
    }
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    const left = other ?? (await openDatabase(at, how))
    try {
      const release = await turnsOf(left.db, { holder: 'erfgenaam' }).take(HOST)
      await release()
    } finally {
      await left.close()
    }
  })
})

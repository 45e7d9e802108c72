import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Turns } from '#model/polite.ts'
import type { Db } from '#store/connect.ts'

/** Who takes turns, how long a host rests between two of them, and how long a turn lasts whose holder is heard of no more. */
export type TurnsOptions = {
  /** Who it is, for people who look into the table. */
  readonly holder: string
  readonly pauseMs?: number
  readonly leaseMs?: number
}

const POLL_MS = 25
/** How often a holder is heard of within its lease. */
const BEATS = 3

/**
 * Turns at hosts that are kept in the register's database: one at a time for all processes that share it, by its clock. A turn
 * lasts as long as its holder lives and does not give it back; no transaction is open meanwhile.
 */
export function turnsOf(db: Db, { holder, pauseMs = 100, leaseMs = 30_000 }: TurnsOptions): Turns {
  return {
    take: async (host) => {
      const turn = { host, holder: `${holder} ${randomUUID()}`, leaseMs }
      while (!(await tryTake(db, turn))) {
        const wait = await waitFor(db, host)
        await sleep(Math.min(wait, POLL_MS) + Math.random())
      }
      // A heart that misses a beat is no reason to stop: the turn may end early, and that is all.
      const heart = setInterval(() => void renew(db, turn).catch(() => undefined), leaseMs / BEATS)
      heart.unref()
      return async () => {
        clearInterval(heart)
        await giveBack(db, turn, pauseMs)
      }
    },
  }
}

type Turn = { readonly host: string; readonly holder: string; readonly leaseMs: number }

const inMs = (ms: number) => sql`clock_timestamp() + ${ms} * interval '1 millisecond'`

async function tryTake(db: Db, { host, holder, leaseMs }: Turn): Promise<boolean> {
  const { rows } = await sql`
    insert into host_turn (host, holder, until, free_at)
    values (${host}, ${holder}, ${inMs(leaseMs)}, clock_timestamp())
    on conflict (host) do update set holder = excluded.holder, until = excluded.until
    where case when host_turn.holder is null then host_turn.free_at else host_turn.until end <= clock_timestamp()
    returning host`.execute(db)
  return rows.length > 0
}

/** How many milliseconds from now the next turn may begin, as far as is known. */
async function waitFor(db: Db, host: string): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    select extract(epoch from case when holder is null then free_at else until end - clock_timestamp()) * 1000 as wait
    from host_turn where host = ${host}`.execute(db)
  return Math.max(0, rows[0]?.wait ?? 0)
}

async function renew(db: Db, { host, holder, leaseMs }: Turn): Promise<void> {
  await sql`
    update host_turn set until = ${inMs(leaseMs)} where host = ${host} and holder = ${holder}`.execute(db)
}

/** A turn that was lost in the meantime is somebody else's. */
async function giveBack(db: Db, { host, holder }: Turn, pauseMs: number): Promise<void> {
  await sql`
    update host_turn set holder = null, free_at = ${inMs(pauseMs)}
    where host = ${host} and holder = ${holder}`.execute(db)
}

import { sql } from 'kysely'
import type { Moment } from '#model/register.ts'
import type { SourcePaper } from '#model/source-paper.ts'
import type { Db } from '#store/connect.ts'
import { TRIES } from '#store/paper-steps.ts'

/** How many papers can be fetched or filed now. What is looked for again after days does not count. */
export async function countDue(db: Db, now: Moment): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from source_paper
    where state in ('wanted', 'fetched') and (next_try is null or next_try <= ${now}::timestamptz)`.execute(
    db,
  )
  return rows[0]!.count
}

/** Whether the source is to be asked for a paper now. What was put in a queue twice was done in the meantime. */
export function isToFetch({ state, nextTry }: SourcePaper, now: Moment): boolean {
  if (state === 'fetched' || state === 'failed') return false
  return nextTry === null ? state === 'wanted' : Date.parse(nextTry) <= Date.parse(now)
}

/**
 * Lets what went wrong be tried again at once: papers that could not be had or read, also those that were given up, once more.
 * What the source said it does not have is left: it is looked for in days. Gives how many there are.
 */
export async function retryProblems(db: Db, now: Moment): Promise<number> {
  const { numAffectedRows } = await sql`
    update source_paper set next_try = null, changed_at = ${now}::timestamptz,
      state = case when state = 'failed' then 'wanted' else state end,
      tries = least(tries, ${TRIES - 1})
    where state = 'failed' or state = 'wanted' and next_try > ${now}::timestamptz`.execute(db)
  return Number(numAffectedRows ?? 0)
}

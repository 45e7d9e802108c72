import { sql } from 'kysely'
import type { Moment } from '#model/register.ts'
import type { Db } from '#store/connect.ts'

/** How many papers can be fetched or filed now. What is looked for again after days does not count. */
export async function countDue(db: Db, now: Moment): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from source_paper
    where state in ('wanted', 'fetched') and (next_try is null or next_try <= ${now}::timestamptz)`.execute(
    db,
  )
  return rows[0]!.count
}

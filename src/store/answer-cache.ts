import { sql } from 'kysely'
import type { AnswerCache } from '#model/polite.ts'
import type { Db } from '#store/connect.ts'
import { inTransaction } from '#store/transaction.ts'
import { sha256 } from '#text/sha256.ts'

/** How much is kept, and what time it is. */
export type AnswerCacheOptions = { readonly maxBytes?: number; readonly now?: () => string }

const MEGABYTE = 1_048_576
/** What a row costs beside its body. */
const ROW_BYTES = 1024
/** Looking what is to go costs a walk over all that is kept: done once for each sixteenth part that was added. */
const PARTS = 16
/** An index takes no more than 2700 bytes. */
const LONGEST = 800

/**
 * Answers that are kept in the register's database, no more than 256 MB of them unless said otherwise: then the oldest go. One
 * that would take a quarter of that is not kept.
 */
export function answerCacheOf(
  db: Db,
  { maxBytes = 256 * MEGABYTE, now = () => new Date().toISOString() }: AnswerCacheOptions = {},
): AnswerCache {
  const part = maxBytes / PARTS
  // Somebody else may have filled it.
  let added = part
  return {
    find: async (url) => {
      const row = await db
        .selectFrom('http_answer')
        .select(['etag', 'last_modified', 'media_type', 'body'])
        .where('url', '=', keyOf(url))
        .executeTakeFirst()
      if (!row) return undefined
      const { etag, last_modified: lastModified, media_type: mediaType, body: bytes } = row
      return { etag, lastModified, mediaType, bytes }
    },
    save: async (url, { etag, lastModified, mediaType, bytes }) => {
      const weight = bytes.length + ROW_BYTES
      const row = { etag, last_modified: lastModified, media_type: mediaType, body: bytes, weight, at: now() }
      await inTransaction(db, async (trx) => {
        // What was kept of it before holds no longer.
        await trx.deleteFrom('http_answer').where('url', '=', keyOf(url)).execute()
        if (weight > maxBytes / 4) return
        added += weight
        await trx
          .insertInto('http_answer')
          .values({ url: keyOf(url), ...row })
          .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
          .execute()
        if (added < part) return
        await dropOldest(trx, maxBytes - part)
        added = 0
      })
    },
  }
}

function keyOf(url: string): string {
  return url.length <= LONGEST ? url : `sha256:${sha256(url)}`
}

async function dropOldest(trx: Db, maxBytes: number): Promise<void> {
  await sql`
    delete from http_answer where url in (
      select url from (select url, sum(weight) over (order by at desc, url) as total from http_answer) as newest
      where total > ${maxBytes})`.execute(trx)
}

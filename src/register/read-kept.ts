import type { Db } from '#store/connect.ts'
import { forgetUnread, listUnread } from '#store/source-unread.ts'
import { inTransaction } from '#store/transaction.ts'

/**
 * Reads again what of a part of a source could not be read before: this may be a Rekenschap that can. What is read now is
 * forgotten where `keep` keeps it, some at a time. Gives what `keep` gave.
 */
export async function readKept<Read, Kept>(
  db: Db,
  part: { readonly source: string; readonly category: string },
  read: (raw: string) => Read | undefined,
  keep: (trx: Db, found: readonly Read[]) => Promise<Kept>,
): Promise<Kept[]> {
  const all: Kept[] = []
  for await (const pieces of listUnread(db, part)) {
    const found = pieces.flatMap(({ sha256, raw }) => {
      const one = read(raw)
      return one === undefined ? [] : { sha256, one }
    })
    if (found.length === 0) continue
    const kept = await inTransaction(db, async (trx) => {
      await forgetUnread(trx, part, { hashes: found.map(({ sha256 }) => sha256) })
      return keep(
        trx,
        found.map(({ one }) => one),
      )
    })
    all.push(kept)
  }
  return all
}

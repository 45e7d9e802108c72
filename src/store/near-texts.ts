import { sql } from 'kysely'
import type { OfferedPaper } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { goThisWay } from '#store/search-plan.ts'
import { toTsQuery } from '#store/text-search.ts'
import { inTransaction } from '#store/transaction.ts'
import type { SearchLists } from '#text/search-lists.ts'

/** A document, and how many of the groups of words stand together in a passage of it. */
export type NearDocument = { readonly document: string; readonly groups: number }

/** Of a group of words that very many documents have, so many are seen. */
const SEEN = 100

/** The documents as they are held now that have groups of words, each group in one passage; those with most first. */
export function findWithWords(
  db: Db,
  groups: readonly (readonly string[])[],
  lists: SearchLists,
): Promise<NearDocument[]> {
  return inTransaction(db, async (trx) => {
    await goThisWay(trx, 'sorted')
    const found = new Map<string, number>()
    for (const words of groups) {
      // As phrases they are sought as they are written, without their synonyms.
      const of = words.map((text) => ({ kind: 'phrase', text }) as const)
      const query = toTsQuery({ kind: 'all', of }, lists)
      if (query === null) continue
      const { rows } = await sql<{ document: string }>`
        select distinct document_id as document from search_unit
        where unit = 'passage' and known_until is null and words @@ ${query}::tsquery limit ${SEEN}`.execute(
        trx,
      )
      for (const { document } of rows) found.set(document, (found.get(document) ?? 0) + 1)
    }
    return [...found]
      .map(([document, count]) => ({ document, groups: count }))
      .sort((a, b) => b.groups - a.groups || (a.document < b.document ? -1 : 1))
  })
}

/** More papers that the House has not cannot be looked through in memory. */
const MOST = 20_000

/** The papers that somebody wanted and that the House does not offer, the newest change first. */
export async function listOfferedElsewhere(db: Db): Promise<OfferedPaper[]> {
  const { rows } = await sql<{ offered: string }>`
    select offered from source_paper where house_id is null order by updated desc, id limit ${MOST}`.execute(
    db,
  )
  return rows.map(({ offered }) => JSON.parse(offered) as OfferedPaper)
}

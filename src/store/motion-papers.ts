import { sql } from 'kysely'
import type { Reading } from '#model/reading.ts'
import type { Db } from '#store/connect.ts'
import { findable } from '#store/insert-many.ts'

/** What the papers of motions that the register holds ask, by each id of the paper: "verzoekt de regering …". */
export async function listMotionAsks(
  db: Db,
  papers: readonly string[],
): Promise<Map<string, readonly string[]>> {
  if (papers.length === 0) return new Map()
  const { rows } = await sql<{ identifiers: string[]; canonical: string; items: string }>`
    select identifiers, canonical, '[' || string_agg(item, ',' order by n) || ']' as items
    from document join reading_text on reading_text.reading_id = document.reading_id
    join finding on finding.reading_id = document.reading_id and finding.kind = 'motion'
    where document.kind = 'motion' and document.identifiers && ${papers.map(findable)}::text[]
    group by document.id, identifiers, canonical order by document.id`.execute(db)
  const asks = new Map<string, readonly string[]>()
  for (const { identifiers, canonical, items } of rows) {
    const text = JSON.parse(canonical) as string
    const said = asksOf(JSON.parse(items) as Reading['items'], text)
    for (const id of identifiers) asks.set(id, said)
  }
  return asks
}

/** What the House itself asks in a paper, not what it says of other motions. */
function asksOf(items: Reading['items'], text: string): string[] {
  return items.flatMap((item) =>
    item.kind === 'motion' && item.speaker === 'chamber'
      ? item.asks.map(({ start, end }) => text.slice(start, end))
      : [],
  )
}

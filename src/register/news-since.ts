import type { NewsItem } from '#model/news.ts'
import type { Moment } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import { listChecksSince } from '#store/letter-checks.ts'
import { getStates } from '#store/projections.ts'
import { listPapers } from '#store/source-papers.ts'

/** What came from the sources and was compared since a moment, the newest letters first. */
export async function newsSince(db: Db, since: Moment): Promise<NewsItem[]> {
  const checks = await listChecksSince(db, since)
  const ids = checks.map(({ document }) => document)
  const states = await getStates(db, 'document', ids)
  const papers = new Map(
    (await listPapers(db, { documentIds: ids })).map((paper) => [paper.documentId, paper]),
  )
  return checks.flatMap(({ document, counts }) => {
    const state = states.get(document)
    if (!state) return []
    const paper = papers.get(document)
    return {
      document,
      official: paper?.offered.id ?? state.key,
      title: paper?.offered.title || state.title,
      kind: state.kind,
      date: state.date.value,
      enclosureOf: paper?.enclosureOf ?? null,
      counts,
    }
  })
}

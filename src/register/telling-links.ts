import type { LinkState } from '#model/register.ts'
import { surestOf } from '#register/thread-of.ts'
import { statementKey } from '#store/projections.ts'

/** A link that is found with another sureness is only told of when it differs by as much as this. */
const NEARLY = 0.05

/**
 * Of the links that are found those that say something else than the ones that stood. Where all links of a statement say the
 * same, and the same one is the surest, they stay as they were weighed: other last digits are no news.
 */
export function tellingLinks(found: readonly LinkState[], stood: readonly LinkState[]): LinkState[] {
  const before = new Map(stood.map((link) => [link.id, link]))
  const byStatement = Map.groupBy(found, ({ later }) => statementKey(later))
  return [...byStatement.values()].filter((links) => isNews(links, before)).flat()
}

function isNews(links: readonly LinkState[], before: ReadonlyMap<string, LinkState>): boolean {
  const stood = links.flatMap(({ id }) => before.get(id) ?? [])
  return (
    stood.length < links.length ||
    links.some((link) => !saysTheSame(link, before.get(link.id)!)) ||
    surestOf(links)?.id !== surestOf(stood)?.id
  )
}

function saysTheSame(link: LinkState, before: LinkState): boolean {
  const bare = (one: LinkState) => JSON.stringify({ ...one, score: 0, thread: '' })
  return Math.abs(link.score - before.score) < NEARLY && bare(link) === bare(before)
}

import { messagesFor } from '#messages/messages.ts'
import type { HouseRow } from '#model/house.ts'
import { askXml, isGiven, isGone, refusal, under, type Service } from '#sources/http/ask.ts'
import type { Answer } from '#sources/http/client.ts'
import { notUnderstood } from '#sources/http/failure.ts'
import { feedEntity, feedPage, type Enclosure, type FeedPage } from '#sources/syncfeed/parse.ts'

/** A page of changes, and where to go on after it. */
export type FeedStep = {
  readonly rows: readonly HouseRow[]
  readonly enclosures: readonly Enclosure[]
  /** Titles of entries that could not be read. */
  readonly unread: readonly string[]
  /** To be kept with these rows, and given to `follow` the next time; undefined: start from nothing. */
  readonly token: string | undefined
  /** The feed has been made anew and no longer knows the token: forget it, and follow the category from nothing. */
  readonly reset: boolean
}

/** The feed of changes of the House. */
export type SyncFeed = {
  /**
   * Follows a category from a token, or from its beginning, page by page, until nothing follows. Keep rows and token of a step
   * together: whoever stops anywhere and goes on from the last token kept misses nothing.
   *
   * A token has the last known entry behind it, so that going on gives that row (and seldom more) again. In return an empty
   * feed can be told from one without news: nothing at all behind a token, or a token that the service calls gone, is one step
   * with `reset` when the feed does hold entries from its beginning. When it holds none either it is being filled: one step
   * without rows and with the same token. Rows that a reset feed no longer holds are for the caller to withdraw.
   */
  readonly follow: (category: string, token: string | undefined) => AsyncGenerator<FeedStep>
  /** One entity as it is now; undefined when the source does not know it. */
  readonly entity: (id: string) => Promise<HouseRow | undefined>
  /** The file of an entity; undefined when there is none (any more). */
  readonly resource: (id: string, expectBytes?: number) => Promise<Answer | undefined>
}

/** Opens the feed at `base`, such as `https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/`. */
export function openSyncFeed(service: Service): SyncFeed {
  const { http, base, lang } = service
  return {
    follow: (category, token) => follow(service, category, token),
    entity: async (id) => {
      const url = under(base, `Entiteiten/${encodeURIComponent(id)}`)
      const { answer, value } = await askXml(service, url, feedEntity)
      if (value !== undefined && isGiven(answer)) return value
      if (isGone(answer)) return undefined
      throw refusal(url, answer.status, lang)
    },
    resource: async (id, expectBytes) => {
      const url = under(base, `Resources/${encodeURIComponent(id)}`)
      const answer = await http.get(url, { accept: '*/*', ...(expectBytes !== undefined && { expectBytes }) })
      if (isGone(answer)) return undefined
      if (isGiven(answer)) return answer
      throw refusal(url, answer.status, lang)
    },
  }
}

async function* follow(
  service: Service,
  category: string,
  token: string | undefined,
): AsyncGenerator<FeedStep> {
  const asked = new Set<string | undefined>()
  let kept = token
  for (let at = token; ;) {
    asked.add(at)
    const page = await readPage(service, category, at)
    const next = page?.last === false && page.next !== at ? page.next : undefined
    const isEmpty = page === undefined || page.rows.length + page.unread.length === 0
    if (isEmpty && next === undefined && at !== undefined) {
      if (at === token) yield await whenEmpty(service, category, token)
      return
    }
    if (page === undefined) throw refusal(urlOf(service, category, at), 404, service.lang)
    const { rows, enclosures, unread } = page
    if (!isEmpty) kept = page.beforeLast ?? at
    yield { rows, enclosures, unread, token: kept, reset: false }
    if (next === undefined) return
    if (asked.has(next)) {
      const { lang } = service
      throw notUnderstood(urlOf(service, category, next), messagesFor(lang).sources.odd.loop, lang)
    }
    at = next
  }
}

/** Nothing behind a token that had an entry behind it. */
async function whenEmpty(service: Service, category: string, token: string | undefined): Promise<FeedStep> {
  const first = await readPage(service, category, undefined)
  const reset = first !== undefined && first.rows.length + first.unread.length > 0
  return { rows: [], enclosures: [], unread: [], token: reset ? undefined : token, reset }
}

/** A page; undefined when the service says that there is none for this token. */
async function readPage(
  service: Service,
  category: string,
  token: string | undefined,
): Promise<FeedPage | undefined> {
  const url = urlOf(service, category, token)
  const { answer, value } = await askXml(service, url, feedPage)
  if (isGiven(answer) && value !== undefined) return value
  if (isGone(answer)) return undefined
  throw refusal(url, answer.status, service.lang)
}

function urlOf({ base }: Service, category: string, token: string | undefined): string {
  const query = new URLSearchParams({ category, ...(token !== undefined && { skiptoken: token }) })
  return under(base, `Feed?${query.toString()}`)
}

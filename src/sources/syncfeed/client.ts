import { messagesFor } from '#messages/messages.ts'
import type { HouseRow } from '#model/house.ts'
import { askXml, isGiven, isGone, under, type Service } from '#sources/http/ask.ts'
import { notUnderstood, refused } from '#sources/http/failure.ts'
import { feedPage, type FeedPage, type UnreadEntry } from '#sources/syncfeed/parse.ts'

/** A page of changes, and where to go on after it. */
export type FeedStep = {
  readonly rows: readonly HouseRow[]
  /** Entries that could not be read: the token leads past them. */
  readonly unread: readonly UnreadEntry[]
  /** The address that was asked. */
  readonly place: string
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
}

/** Opens the feed at `base`, such as `https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/`. */
export function openSyncFeed(service: Service): SyncFeed {
  return { follow: (category, token) => follow(service, category, token) }
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
    if (page === undefined) throw refused(urlOf(service, category, at), 404, service.lang)
    const { rows, unread } = page
    if (!isEmpty) kept = page.beforeLast ?? at
    yield { rows, unread, place: urlOf(service, category, at), token: kept, reset: false }
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
  const place = urlOf(service, category, token)
  return { rows: [], unread: [], place, token: reset ? undefined : token, reset }
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
  throw refused(url, answer.status, service.lang)
}

function urlOf({ base }: Service, category: string, token: string | undefined): string {
  const query = new URLSearchParams({ category, ...(token !== undefined && { skiptoken: token }) })
  return under(base, `Feed?${query.toString()}`)
}

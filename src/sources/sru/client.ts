import { messagesFor } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import { askXml, isGiven, type Service } from '#sources/http/ask.ts'
import { refused } from '#sources/http/failure.ts'
import { cqlAnd, cqlSince, cqlTerm, type Cql } from '#sources/sru/cql.ts'
import { sruPage, type FoundPaper, type SruPage, type UnreadRecord } from '#sources/sru/parse.ts'
import type { Day } from '#text/time/day.ts'

/** A page of what was found. */
export type SruStep = {
  /** How many there are in all, as the service counts at this moment. */
  readonly total: number
  readonly papers: readonly FoundPaper[]
  /** Records without a paper that can be read. */
  readonly unread: readonly UnreadRecord[]
  /** The address that was asked. */
  readonly place: string
}

/** The search of Official Publications. */
export type PublicationSearch = {
  /**
   * Finds papers, page by page, changed on or after `since` when it is given. In no order that can be counted on: sort what
   * was found. What changes while the pages are read may be given twice, or be missed until a next search.
   */
  readonly search: (query: Cql, options?: { readonly since?: Day }) => AsyncGenerator<SruStep>
}

/** The most that the service gives at a time. */
const MOST = 1000

/** Opens the search at `base`, such as `https://repository.overheid.nl/sru`. */
export function openSru(
  service: Service,
  { pageSize = 100 }: { readonly pageSize?: number } = {},
): PublicationSearch {
  const size = Math.min(Math.max(1, Math.trunc(pageSize)), MOST)
  return { search: (query, { since } = {}) => search(service, complete(query, since), size) }
}

function complete(query: Cql, since: Day | undefined): Cql {
  const changed = since === undefined ? undefined : cqlSince('dt.modified', since)
  const area = cqlTerm('c.product-area', '==', 'officielepublicaties')
  return cqlAnd(area, query, ...(changed ? [changed] : []))
}

async function* search(service: Service, query: Cql, size: number): AsyncGenerator<SruStep> {
  for (let start = 1; ;) {
    const place = urlOf(service, query, start, size)
    const { total, papers, unread, records, nextRecord } = await readPage(service, query, place)
    yield { total, papers, unread, place }
    // A page may hold fewer than asked for; one that goes nowhere ends the search.
    const next = nextRecord !== undefined && nextRecord > start ? nextRecord : start + records
    if (records === 0 || next > total) return
    start = next
  }
}

function urlOf({ base }: Service, query: Cql, start: number, size: number): string {
  const params = new URLSearchParams({
    operation: 'searchRetrieve',
    version: '2.0',
    'x-connection': 'officielepublicaties',
    startRecord: String(start),
    maximumRecords: String(size),
    query,
  })
  return `${base}${base.includes('?') ? '&' : '?'}${params.toString()}`
}

async function readPage(service: Service, query: Cql, url: string): Promise<SruPage> {
  const { lang } = service
  const { answer, value } = await askXml(service, url, sruPage)
  if (value && value.diagnostics.length > 0) {
    const { errors, noReason } = messagesFor(lang).sources
    const why = value.diagnostics.filter((words) => words !== '').join('; ') || noReason
    throw new RekenschapError(
      'publications-search-refused',
      errors['publications-search-refused'](query, why),
    )
  }
  if (!isGiven(answer) || !value) throw refused(url, answer.status, lang)
  return value
}

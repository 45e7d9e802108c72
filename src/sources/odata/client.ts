import { messagesFor } from '#messages/messages.ts'
import type { HouseRow } from '#model/house.ts'
import { isGone } from '#sources/http/ask.ts'
import type { Answer, GetOptions, Http } from '#sources/http/client.ts'
import { notUnderstood, refused } from '#sources/http/failure.ts'
import { errorWordsOf, nextLinkOf, rowsOfODataPage } from '#sources/odata/parse.ts'
import { expandText, literalText, queryText, type Expand, type ODataQuery } from '#sources/odata/query.ts'

/** The open data of the House, asked by OData. */
export type OData = {
  /** The rows of a set, a page at a time, each with the rows that were taken along behind it. */
  readonly rows: (set: string, query?: ODataQuery) => AsyncGenerator<readonly HouseRow[], void>
  /** One row, withdrawn or not, and behind it those taken along; undefined when it is gone. */
  readonly one: (set: string, guid: string, expand?: Expand) => Promise<readonly HouseRow[] | undefined>
  /** The file of a row, byte for byte; undefined when it is gone. `expectBytes` when its row says how long it is. */
  readonly resource: (
    set: string,
    guid: string,
    options?: Pick<GetOptions, 'expectBytes' | 'fresh'>,
  ) => Promise<Answer | undefined>
}

const JSON_WANTED = 'application/json;odata.metadata=minimal'

/** `base` ends in a slash or not. Errors are in the language of `http`, and name the question. */
export function openOData(http: Http, base: string): OData {
  const root = base.endsWith('/') ? base : `${base}/`
  const addressOf = (set: string, guid: string) => `${root}${set}(${literalText({ guid })})`
  return {
    rows: async function* (set, query = {}) {
      const seen = new Set<string>()
      let url: string | undefined = `${root}${set}?${queryText(query)}`
      while (url !== undefined) {
        seen.add(url)
        const json = jsonOf(http, url, await ask(http, url))
        // HTTP 204 for a page without rows.
        if (json === undefined) return
        yield rowsOrThrow(http, url, json, set)
        url = nextPage(http, root, url, json, seen)
      }
    },
    one: async (set, guid, expand = {}) => {
      const below =
        Object.keys(expand).length === 0 ? '' : `?$expand=${encodeURIComponent(expandText(expand))}`
      const url = addressOf(set, guid) + below
      const asked = await ask(http, url)
      if (isAbsent(asked.answer)) return undefined
      const json = jsonOf(http, url, asked)
      return json === null ? undefined : rowsOrThrow(http, url, json, set)
    },
    resource: async (set, guid, options) => {
      const url = `${addressOf(set, guid)}/resource`
      const answer = await http.get(url, options)
      if (isAbsent(answer)) return undefined
      if (answer.status >= 400) throw refused(url, answer.status, http.lang)
      return answer
    },
  }
}

/** A body without a byte means that there is no such row, too. */
function isAbsent(answer: Answer): boolean {
  return isGone(answer) || (answer.status === 200 && answer.bytes.length === 0)
}

/** An answer as text and as JSON; `json` is undefined when it is none. */
type Asked = { readonly answer: Answer; readonly text: string; readonly json: unknown }

/** What is no JSON although it was given is asked for once more, past the cache: a page of maintenance comes and goes. */
async function ask(http: Http, url: string): Promise<Asked> {
  const asked = read(await http.get(url, { accept: JSON_WANTED }))
  const { status, bytes } = asked.answer
  const odd = status === 200 && bytes.length > 0 && asked.json === undefined
  return odd ? read(await http.get(url, { accept: JSON_WANTED, fresh: true })) : asked
}

function read(answer: Answer): Asked {
  const text = textOf(answer)
  return { answer, text, json: parseJson(text) }
}

/** Undefined when nothing was to be said. Throws in words on a refusal, a web page or no JSON at all. */
function jsonOf(http: Http, url: string, { answer, text, json }: Asked): unknown {
  const { odd } = messagesFor(http.lang).sources
  if (answer.status === 204) return undefined
  if (answer.status !== 200) throw refused(url, answer.status, http.lang, errorWordsOf(json))
  if (json !== undefined) return json
  const page = answer.mediaType.includes('html') || /^\s*<(?:!doctype|html)/i.test(text)
  throw notUnderstood(url, page ? odd.html(titleOf(text)) : odd.noJson(beginOf(text)), http.lang)
}

function rowsOrThrow(http: Http, url: string, json: unknown, set: string) {
  const rows = rowsOfODataPage(json, set)
  if (rows) return rows
  throw notUnderstood(url, messagesFor(http.lang).sources.odd.noPage, http.lang)
}

/** The link is opaque and taken as it stands, but not to another address, and never twice. */
function nextPage(
  http: Http,
  root: string,
  url: string,
  json: unknown,
  seen: ReadonlySet<string>,
): string | undefined {
  const { odd } = messagesFor(http.lang).sources
  const link = nextLinkOf(json)
  if (link === undefined) return undefined
  const next = URL.canParse(link) ? link : URL.parse(link, url)?.href
  if (next === undefined || new URL(next).origin !== new URL(root).origin) {
    throw notUnderstood(url, odd.elsewhere(beginOf(link)), http.lang)
  }
  if (seen.has(next)) throw notUnderstood(url, odd.loop, http.lang)
  return next
}

const textOf = ({ bytes }: Answer) => new TextDecoder().decode(bytes)
const titleOf = (html: string) => beginOf(/<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '')
const beginOf = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 80)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

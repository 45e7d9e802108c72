import { chanceOf, chanceOfText } from '#test/house/chance.ts'

/** What can befall an answer. */
export type FaultKind =
  /** A status in the 500s, with `Retry-After` when `retryAfterSeconds` is given. */
  | 'error'
  /** No byte comes, or half of them, and then nothing. */
  | 'stall'
  | 'stall-halfway'
  /** The connection breaks halfway. */
  | 'cut'
  /** The connection ends in order, before the length that was told. */
  | 'short'
  /** Half a body that is whole as far as HTTP goes. */
  | 'truncated'
  /** Half a file under the ETag and the day of the whole one: who asks whether it changed hears that it did not. */
  | 'half'
  /** A page for people with status 200. */
  | 'page'
  | 'slow'
  /** Rows of a page of the feed or of OData twice, or in another order. */
  | 'duplicates'
  | 'reordered'
  /** The first entry of a page of the feed, or record of a search, without what it is about. */
  | 'hollow'

/** A fault, and which answers it befalls: a share of them, or the first so many. */
export type Fault = {
  readonly kind: FaultKind
  /** Share of the answers, 0 to 1; all when neither this nor `times` is given. */
  readonly rate?: number
  /** At most so many answers. */
  readonly times?: number
  /** Which, by `<source> <path and query>`: `/^syncFeed /`, `/^odata .*resource$/i`. */
  readonly on?: RegExp
  readonly status?: 500 | 502 | 503 | 429
  readonly retryAfterSeconds?: number
  /** How slow, or how long it stalls before the connection is dropped. */
  readonly ms?: number
}

/** Decides what befalls each answer. */
export type Fate = {
  readonly of: (source: string, address: string) => readonly Fault[]
}

/**
 * The faults decide by their seed and by how often an address was asked for, not by the order of the questions: a client that
 * asks the same meets the same.
 */
export function fateOf(faults: readonly Fault[], seed: number): Fate {
  const befell = faults.map(() => 0)
  const asked = new Map<string, number>()
  return {
    of: (source, address) => {
      const key = `${source} ${address}`
      const nth = (asked.get(key) ?? 0) + 1
      asked.set(key, nth)
      return faults.filter((fault, at) => {
        if (fault.on !== undefined && !fault.on.test(key)) return false
        if (fault.times !== undefined && befell[at]! >= fault.times) return false
        if (fault.rate !== undefined && chanceOfText(`${seed} ${at} ${nth} ${key}`) >= fault.rate) {
          return false
        }
        befell[at]!++
        return true
      })
    },
  }
}

/** A page of the feed or of a search of which the first entry holds nothing. */
export function hollow(body: string): string {
  return body.replace(/(<((?:\w+:)?(?:content|originalData))\b[^>]*>).*?(?=<\/\2>)/s, '$1')
}

/** The entries of a feed or the rows of an OData page, some twice, or in another order. */
export function disorder(body: string, kind: 'duplicates' | 'reordered', seed: number): string {
  const chance = chanceOf(seed)
  const mix = <Item>(items: readonly Item[]): Item[] =>
    kind === 'reordered'
      ? chance.some(items, items.length)
      : items.flatMap((item) => (chance.draw() < 0.3 ? [item, item] : [item]))
  if (body.startsWith('{')) {
    const page = JSON.parse(body) as { value?: unknown[] }
    return Array.isArray(page.value) ? JSON.stringify({ ...page, value: mix(page.value) }) : body
  }
  const entries = body.match(/<entry>.*?<\/entry>/gs)
  if (entries === null) return body
  const start = body.indexOf(entries[0])
  const end = body.lastIndexOf('</entry>') + '</entry>'.length
  return body.slice(0, start) + mix(entries).join('') + body.slice(end)
}

import { setTimeout as sleep } from 'node:timers/promises'
import { messagesFor, type Lang } from '#messages/messages.ts'
import type { AnswerCache, KeptAnswer, Turns } from '#model/polite.ts'
import { exchange, type Exchange } from '#sources/http/exchange.ts'
import { unreachable, whyFailed } from '#sources/http/failure.ts'
import { parseMediaType, parseRetryAfter, worthAnotherTry } from '#sources/http/parse.ts'
import { takeTurn, turnsOfProcess } from '#sources/http/turns.ts'

/** What a source answered. From the cache it is what the source said then, with status 200. */
export type Answer = {
  readonly status: number
  /** Where it came from in the end, redirects followed. */
  readonly url: string
  /** In small letters and without its charset; empty when the source does not say. */
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly fromCache: boolean
}

/** What may be asked of one question. */
export type GetOptions = {
  readonly accept?: string
  /** How long the body must be, when another answer told so: another length is tried again. */
  readonly expectBytes?: number
  /** Ask for the whole answer, also when an older one is kept. */
  readonly fresh?: boolean
}

/** The network, politely. */
export type Http = {
  readonly lang: Lang
  /**
   * Resolves for any status that is final: below 500, and neither 408 nor 429; so for 404 and 204 too.
   * One request at a time per host. Throws `source-unreachable` when all tries failed, and the reason of the signal when that ends it.
   */
  readonly get: (url: string, options?: GetOptions) => Promise<Answer>
}

/** How polite, how patient, and in whose name. Milliseconds; what is left out has a default. */
export type HttpSettings = {
  /** Mail address or page where the keepers of a source find who asks; may be empty. */
  readonly contact: string
  readonly version: string
  readonly lang: Lang
  /** Between the end of one request to a host and the start of the next: 100. */
  readonly pauseMs?: number
  /** For a connection, the first byte and each next byte: 30 000. */
  readonly timeoutMs?: number
  /** For a whole answer: 600 000. */
  readonly wholeMs?: number
  /** 5. */
  readonly tries?: number
  /** Before the second try, doubling after each: 1 000. */
  readonly backOffMs?: number
  /** The longest wait before another try, whatever the source asks: 120 000. */
  readonly maxWaitMs?: number
  /** 256 MB, unpacked. */
  readonly maxBytes?: number
  readonly turns?: Turns
  readonly cache?: AnswerCache
  /** Told before each wait, in words. */
  readonly onRetry?: (what: string) => void
  readonly signal?: AbortSignal
}

type Settings = HttpSettings & typeof DEFAULTS & { readonly turns: Turns }
/** When a host may be asked again, by this process. */
type Rests = Map<string, number>
type Failure = { readonly why: string; readonly askedWaitMs: number | undefined }

const DEFAULTS = {
  pauseMs: 100,
  timeoutMs: 30_000,
  wholeMs: 600_000,
  tries: 5,
  backOffMs: 1000,
  maxWaitMs: 120_000,
  maxBytes: 256_000_000,
}

/** A client for all sources: give the same one to each, since the turns are kept in it. */
export function openHttp(given: HttpSettings): Http {
  const settings: Settings = { ...DEFAULTS, turns: turnsOfProcess(), ...given }
  const rests: Rests = new Map()
  return {
    lang: given.lang,
    get: async (url, options = {}) => {
      const kept = await findKept(url, options, settings.cache)
      const headers = headersOf(settings, options, kept)
      const got = await ask(url, headers, options.expectBytes, settings, rests)
      if (got.status === 304 && kept) {
        return { status: 200, url: got.url, mediaType: kept.mediaType, bytes: kept.bytes, fromCache: true }
      }
      const mediaType = parseMediaType(got.headers['content-type'])
      const { etag = null, 'last-modified': lastModified = null } = got.headers
      if (got.status === 200 && (etag ?? lastModified) !== null) {
        await settings.cache?.save(url, { etag, lastModified, mediaType, bytes: got.bytes })
      }
      return { status: got.status, url: got.url, mediaType, bytes: got.bytes, fromCache: false }
    },
  }
}

/** What is kept, unless it is not wanted or cannot be what is asked for. */
async function findKept(url: string, { fresh, expectBytes }: GetOptions, cache?: AnswerCache) {
  const kept = fresh ? undefined : await cache?.find(url)
  return expectBytes === undefined || kept?.bytes.length === expectBytes ? kept : undefined
}

function headersOf(
  { contact, version }: HttpSettings,
  { accept }: GetOptions,
  kept?: KeptAnswer,
): Record<string, string> {
  // A header takes plain signs only, and a contact is typed by a person.
  const name = `Rekenschap/${version}${contact && ` (+${contact})`}`
  return {
    'user-agent': name.replaceAll(/[^ -~]/g, ''),
    ...(accept && { accept }),
    ...(kept?.etag && { 'if-none-match': kept.etag }),
    ...(kept?.lastModified && { 'if-modified-since': kept.lastModified }),
  }
}

async function ask(
  url: string,
  headers: Record<string, string>,
  expectBytes: number | undefined,
  settings: Settings,
  rests: Rests,
): Promise<Exchange> {
  const { host } = new URL(url)
  const { tries, lang, signal, onRetry } = settings
  for (let attempt = 1; ; attempt++) {
    const got = await tryOnce(url, headers, settings, rests)
    const failure = 'why' in got ? got : failureOf(got, expectBytes, lang)
    if (!failure) return got as Exchange
    if (attempt >= tries) throw unreachable(host, failure.why, attempt, lang)
    const waitMs = waitBefore(attempt, failure, settings)
    // Who is asked to wait lets the others wait too; a fault in one answer says nothing of the next.
    if (failure.askedWaitMs !== undefined) rests.set(host, Date.now() + waitMs)
    onRetry?.(messagesFor(lang).sources.retry(host, failure.why, (waitMs / 1000).toFixed(1)))
    await sleep(waitMs, undefined, signal && { signal }).catch(() => signal?.throwIfAborted())
  }
}

/** One request in its turn. Gives a failure of the network, and throws what no other try mends. */
async function tryOnce(
  url: string,
  headers: Record<string, string>,
  settings: Settings,
  rests: Rests,
): Promise<Exchange | Failure> {
  const { timeoutMs, wholeMs, maxBytes, lang, signal, pauseMs } = settings
  const { host } = new URL(url)
  const done = await takeTurn(settings.turns, host, signal)
  try {
    await rest(host, rests, signal)
    return await exchange(url, { headers, timeoutMs, wholeMs, maxBytes, lang, signal })
  } catch (error) {
    signal?.throwIfAborted()
    const why = whyFailed(error, lang)
    if (why === undefined) throw error
    return { why, askedWaitMs: undefined }
  } finally {
    rests.set(host, Math.max(rests.get(host) ?? 0, Date.now() + pauseMs))
    await done()
  }
}

async function rest(host: string, rests: Rests, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const leftMs = (rests.get(host) ?? 0) - Date.now()
    if (leftMs <= 0) return
    await sleep(leftMs, undefined, signal && { signal })
  }
}

function failureOf(
  { status, headers, bytes }: Exchange,
  expectBytes: number | undefined,
  lang: Lang,
): Failure | undefined {
  const { failed } = messagesFor(lang).sources
  if (worthAnotherTry(status)) {
    const askedWaitMs = parseRetryAfter(headers['retry-after'], Date.now())
    return { why: failed.status(status), askedWaitMs }
  }
  if (status !== 200 || expectBytes === undefined || bytes.length === expectBytes) return undefined
  return { why: failed.length(bytes.length, expectBytes), askedWaitMs: undefined }
}

/** Doubling, with up to a quarter more by chance so that many clients do not come back together; never less than was asked. */
function waitBefore(attempt: number, { askedWaitMs = 0 }: Failure, settings: Settings): number {
  const backOff = settings.backOffMs * 2 ** (attempt - 1) * (1 + Math.random() / 4)
  return Math.min(settings.maxWaitMs, Math.max(backOff, askedWaitMs))
}

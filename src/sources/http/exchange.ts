import type { IncomingHttpHeaders } from 'node:http'
import got, { MaxRedirectsError } from 'got'
import type { Lang } from '#messages/messages.ts'
import { redirectRefused, tooLarge } from '#sources/http/failure.ts'
import { maySendOn } from '#sources/http/parse.ts'

/** What one request takes with it. */
export type Request = {
  readonly headers: Readonly<Record<string, string>>
  /** How long a connection, the first byte, and each next byte may take. */
  readonly timeoutMs: number
  /** How long all of it may take: who sends a byte now and then is not stalled, and may still take forever. */
  readonly wholeMs: number
  readonly maxBytes: number
  readonly lang: Lang
  readonly signal: AbortSignal | undefined
}

/** What came back, unpacked, whatever the status. */
export type Exchange = {
  readonly status: number
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly bytes: Uint8Array
}

const CONNECT_MS = 10_000
const MAX_REDIRECTS = 5

/** Asks once. Throws errors of `got` when the network fails, and refuses answers that are too large while they come in. */
export async function exchange(url: string, request: Request): Promise<Exchange> {
  const { headers, timeoutMs, wholeMs, maxBytes, lang, signal } = request
  const connect = Math.min(timeoutMs, CONNECT_MS)
  const stream = got.stream(url, {
    headers,
    retry: { limit: 0 },
    throwHttpErrors: false,
    strictContentLength: true,
    maxRedirects: MAX_REDIRECTS,
    timeout: {
      lookup: connect,
      connect,
      secureConnect: connect,
      response: timeoutMs,
      socket: timeoutMs,
      request: wholeMs,
    },
    hooks: {
      beforeRedirect: [
        ({ url: target }, { url: from }) => {
          if (maySendOn(new URL(from), new URL(target!))) return
          throw redirectRefused(url, String(target), lang)
        },
      ],
    },
    ...(signal && { signal }),
  })
  try {
    const bytes = await collect(stream, maxBytes, () => tooLarge(url, maxBytes, lang))
    const { statusCode, headers, url: answered } = stream.response!
    return { status: statusCode, url: answered, headers, bytes }
  } catch (error) {
    throw readable(error, url, lang)
  }
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  refuse: () => Error,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    // Leaving the loop ends the stream, and with it the connection.
    if (size > maxBytes) throw refuse()
    kept.push(chunk)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of kept) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** `got` wraps what a hook throws. */
function readable(error: unknown, url: string, lang: Lang): unknown {
  if (error instanceof MaxRedirectsError) return redirectRefused(url, error.response.url, lang)
  const { cause } = error as Error
  return cause instanceof Error && cause.name === 'RekenschapError' ? cause : error
}

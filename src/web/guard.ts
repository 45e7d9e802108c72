import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Sent } from '#web/page.ts'

/** What is safe depends on where it stands: behind TLS, behind a server that says who asks, and how much one may ask. */
export type WebSettings = {
  /** Served over TLS, by whoever stands before it: browsers are told to come back that way only. */
  readonly tls: boolean
  /** A server of our own stands before it and says in `X-Forwarded-For` who asks; else that header is not believed. */
  readonly behindProxy: boolean
  /** Pages that one client may ask for in a minute; 0: as many as it likes. */
  readonly perMinute: number
  /** Letters may be sent to be checked. */
  readonly takesLetters: boolean
}

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer, whatever it is. Source: OWASP Secure Headers Project; NCSC, guidelines for web applications. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains'

/** For a page with a form that is sent: with no referrer at all a browser would not say in `Origin` that it comes from us. */
export const SAYS_ORIGIN = ['referrer-policy', 'same-origin'] as const

/** Puts the headers for safety on every answer, but for those it bears already. */
export function guardHeaders({ tls }: WebSettings): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    if (tls) c.res.headers.set('strict-transport-security', STRICT_TRANSPORT)
  }
}

/** A body of more than this is refused, also one that does not say beforehand how long it is. */
export const MOST_BODY_BYTES = 64 * 1024

/** Refuses bodies that are too large with `refuse`; what `isTaken` is left to who reads it. */
export function limitBody(
  refuse: (c: Context) => Response | Promise<Response>,
  isTaken: (c: Context) => boolean,
): MiddlewareHandler {
  const limit = bodyLimit({ maxSize: MOST_BODY_BYTES, onError: refuse })
  return (c, next) => (isTaken(c) ? next() : limit(c, next))
}

/** Of a body that is too large so many times the limit is taken in and thrown away: a browser reads no answer before it is done. */
const THROWN_AWAY = 4

/** The form in a body, held in memory alone; of one that is larger than `mostBytes` nothing is held, whatever it says of its length. */
export async function readForm(request: Request, mostBytes: number): Promise<Sent> {
  if (Number(request.headers.get('content-length') ?? 0) > THROWN_AWAY * mostBytes) return 'too-large'
  const parts: Uint8Array[] = []
  let size = 0
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  try {
    for await (const part of request.body ?? []) {
      size += part.length
      if (size <= mostBytes) parts.push(part)
      else parts.length = 0
      if (size > THROWN_AWAY * mostBytes) break
    }
    if (size > mostBytes) return 'too-large'
    return await new Response(Buffer.concat(parts), { headers }).formData()
  } catch {
    return 'unreadable'
  }
}

/**
 * Whether a form was sent from a page of our own. A browser says so in `Sec-Fetch-Site`, or where there is no TLS in `Origin`;
 * what says neither is refused. Source: OWASP, Cross-Site Request Forgery Prevention, § Fetch Metadata headers.
 */
export function isFromHere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return origin !== undefined && URL.parse(origin)?.host === c.req.header('host')
}

const MINUTE_MS = 60_000
/** Clients that are remembered at a time; beyond that those who asked longest ago are forgotten. */
const MOST_CLIENTS = 20_000

/**
 * Refuses who asks too much with `refuse`. Each client has a bucket that fills in a minute. What is remembered is in memory
 * alone, and only while it matters: a bucket that is full again is nobody's.
 */
export function limitRate(
  { perMinute }: WebSettings,
  {
    now,
    clientOf,
    refuse,
  }: {
    readonly now: () => number
    readonly clientOf: (c: Context) => string
    readonly refuse: (c: Context, seconds: number) => Response | Promise<Response>
  },
): MiddlewareHandler {
  const buckets = new Map<string, { left: number; at: number }>()
  return async (c, next) => {
    if (perMinute === 0) return next()
    const client = clientOf(c)
    const at = now()
    const bucket = buckets.get(client) ?? { left: perMinute, at }
    const left = Math.min(perMinute, bucket.left + ((at - bucket.at) / MINUTE_MS) * perMinute)
    buckets.delete(client)
    buckets.set(client, { left: Math.max(0, left - 1), at })
    for (const [other, { at: last }] of buckets) {
      if (buckets.size <= MOST_CLIENTS && at - last < MINUTE_MS) break
      buckets.delete(other)
    }
    if (left < 1) return refuse(c, Math.ceil(((1 - left) / perMinute) * 60))
    return next()
  }
}

/** Who asks: the address the connection comes from, or the one that the server before us gives. */
export function makeClientOf(
  { behindProxy }: WebSettings,
  addressOf: (c: Context) => string | undefined,
): (c: Context) => string {
  return (c) => {
    // The last one was written by our own server; what stands before it anybody may have made up.
    const told = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    return told || addressOf(c) || 'unknown'
  }
}

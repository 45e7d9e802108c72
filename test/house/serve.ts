import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { disorder, hollow, type Fate, type Fault } from '#test/house/faults.ts'
import { said, type Question, type Reply } from '#test/house/reply.ts'

/** A question that came in, and what became of it. */
export type Asked = {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly host: string
  readonly source: string
  /** Path and query. */
  readonly path: string
  readonly userAgent: string | undefined
  /** How many questions the host was answering, this one included. */
  readonly atOnce: number
  status: number
  readonly faults: readonly string[]
}

/** A server on a free port of this machine. */
export type Listening = { readonly host: string; readonly close: () => Promise<void> }

/** Finds the answer to a question, and which source it is for. */
export type Router = (question: Question) => { readonly source: string; readonly reply: () => Reply }

const STALL_MS = 60_000
const SLOW_MS = 250
const PAGE = '<!DOCTYPE html><html lang="nl"><body><h1>Er is iets misgegaan</h1></body></html>'

/** Answers on a free port until it is closed; closing drops what is still open. */
export async function listen(router: Router, fate: () => Fate, asked: Asked[]): Promise<Listening> {
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let open = 0
  const server = createServer((request, response) => {
    open++
    response.once('close', () => open--)
    respond(request, response, { router, fate: fate(), asked, atOnce: open, timers })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const host = await started(server)
  return {
    host,
    close: () => {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function started(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

type Circumstances = {
  readonly router: Router
  readonly fate: Fate
  readonly asked: Asked[]
  readonly atOnce: number
  readonly timers: Set<NodeJS.Timeout>
}

function respond(request: IncomingMessage, response: ServerResponse, around: Circumstances): void {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://house')
  const path = decodeURIComponent(pathname).replace(/\/{2,}/g, '/')
  const { source, reply } = around.router({ path, query: searchParams })
  const faults = around.fate.of(source, pathname + search)
  const entry: Asked = {
    at: Date.now(),
    host: request.headers.host ?? '',
    source,
    path: pathname + search,
    userAgent: request.headers['user-agent'],
    atOnce: around.atOnce,
    status: 0,
    faults: faults.map(({ kind }) => kind),
  }
  around.asked.push(entry)
  const fault = (kind: Fault['kind']) => faults.find((one) => one.kind === kind)
  const send = () => {
    const error = fault('error')
    const answer =
      error !== undefined ? failed(error) : fault('page') ? said(200, 'text/html', PAGE) : reply()
    entry.status = write(request, response, disturbed(answer, faults, entry.path), faults, around.timers)
  }
  const slow = fault('slow')
  if (slow === undefined) send()
  else later(around.timers, slow.ms ?? SLOW_MS, send)
}

function failed({ status = 503, retryAfterSeconds }: Fault): Reply & { retryAfter?: string } {
  return {
    ...said(status, 'text/html', PAGE),
    ...(retryAfterSeconds !== undefined && { retryAfter: `${retryAfterSeconds}` }),
  }
}

function disturbed(reply: Reply, faults: readonly Fault[], path: string): Reply {
  let { body } = reply
  for (const { kind } of faults) {
    if (kind === 'truncated') body = firstHalf(body)
    else if (reply.status === 200 && !reply.file && (kind === 'duplicates' || kind === 'reordered')) {
      body = Buffer.from(disorder(body.toString(), kind, path.length))
    } else if (kind === 'hollow') body = Buffer.from(hollow(body.toString()))
  }
  return { ...reply, body }
}

const firstHalf = (body: Buffer) => body.subarray(0, Math.floor(body.length / 2))

/** Gives the status that went out; 0 when none did. */
function write(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply & { retryAfter?: string },
  faults: readonly Fault[],
  timers: Set<NodeJS.Timeout>,
): number {
  const kinds = new Map(faults.map((fault) => [fault.kind, fault]))
  const drop = (ms: number) => later(timers, ms, () => response.destroy())
  const stall = kinds.get('stall')
  if (stall !== undefined) {
    drop(stall.ms ?? STALL_MS)
    return 0
  }
  const headers = headersOf(reply)
  if (isKnown(request, headers)) {
    response.writeHead(304, headers).end()
    return 304
  }
  const { status } = reply
  const body = kinds.has('half') && reply.file ? firstHalf(reply.body) : reply.body
  const half = firstHalf(body)
  const halfway = kinds.get('stall-halfway') ?? kinds.get('cut') ?? kinds.get('short')
  if (halfway === undefined || body.length < 2) {
    // Pages come in chunks, as those of the House do: without their length.
    response.writeHead(status, reply.file ? { ...headers, 'content-length': body.length } : headers)
    response.end(status === 204 ? undefined : body)
    return status
  }
  response.writeHead(status, { ...headers, 'content-length': body.length, connection: 'close' })
  if (halfway.kind === 'short') response.write(half, () => response.socket?.end())
  else response.write(half, () => drop(halfway.kind === 'cut' ? 5 : (halfway.ms ?? STALL_MS)))
  return status
}

function headersOf(reply: Reply & { retryAfter?: string }): Record<string, string> {
  const { mediaType, body, file, changed, location, retryAfter } = reply
  return {
    ...(mediaType !== '' && { 'content-type': mediaType }),
    ...(location !== undefined && { location }),
    ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
    ...(file && { etag: `"${createHash('sha1').update(body).digest('hex')}"` }),
    ...(file && changed && { 'last-modified': new Date(changed).toUTCString() }),
  }
}

/** Source: RFC 9110, § 13.1: an ETag goes before a date. */
function isKnown({ headers: asked }: IncomingMessage, headers: Record<string, string>): boolean {
  if (asked['if-none-match'] !== undefined) return asked['if-none-match'] === headers['etag']
  const since = asked['if-modified-since']
  const changed = headers['last-modified']
  return since !== undefined && changed !== undefined && Date.parse(changed) <= Date.parse(since)
}

function later(timers: Set<NodeJS.Timeout>, ms: number, act: () => void): void {
  const timer = setTimeout(() => {
    timers.delete(timer)
    act()
  }, ms)
  timers.add(timer)
}

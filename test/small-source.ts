import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Service } from '#sources/http/ask.ts'

/** What a source says to one request: a status (200 when left out), a body, and the type it claims. */
export type Said = { readonly status?: number; readonly body?: string | Uint8Array; readonly type?: string }

/** A source that runs, and the paths that were asked of it, in order. */
export type SmallSource = {
  readonly service: Service
  readonly asked: string[]
  readonly close: () => Promise<void>
}

/** Starts a source over real HTTP; `answer` gets path and query. Asked with a plain `fetch`. */
export async function startSource(answer: (url: URL) => Said): Promise<SmallSource> {
  const asked: string[] = []
  const server = createServer((request, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://source')
    asked.push(request.url ?? '')
    const { status = 200, body = '', type = 'application/xml' } = answer(url)
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const http: Service['http'] = {
    lang: 'nl',
    get: async (url, { accept = '*/*' } = {}) => {
      const answered = await fetch(url, { headers: { accept } })
      return {
        status: answered.status,
        url,
        mediaType: answered.headers.get('content-type') ?? '',
        bytes: new Uint8Array(await answered.arrayBuffer()),
        fromCache: false,
      }
    },
  }
  return {
    service: { http, base, lang: 'nl' },
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Everything a generator gives. */
export async function allOf<Value>(steps: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = []
  for await (const step of steps) all.push(step)
  return all
}

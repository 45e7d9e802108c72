import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import type { AnswerCache, KeptAnswer } from '#model/polite.ts'
import { openHttp, type HttpSettings } from '#sources/http/client.ts'
import { answer, type AnsweringServer } from '#test/answering-server.ts'

/** Patient enough for a busy machine. */
const QUICK = { pauseMs: 1, timeoutMs: 10_000, tries: 3, backOffMs: 5, maxWaitMs: 40 }
const SAID = { contact: 'https://example.org/wij', version: '1.2.3', lang: 'nl' } as const
const servers: AnsweringServer[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ close }) => close()))
})

async function serve(handle: Parameters<typeof answer>[0]): Promise<AnsweringServer> {
  const server = await answer(handle)
  servers.push(server)
  return server
}

const open = (settings: Partial<HttpSettings> = {}) => openHttp({ ...SAID, ...QUICK, ...settings })
const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes)

/** Answers one after the other, the last one from then on. */
function inTurn(...answers: readonly ((response: ServerResponse) => void)[]) {
  let at = 0
  return (_: string, response: ServerResponse) => answers[Math.min(at++, answers.length - 1)]!(response)
}
const say =
  (status: number, body = '', headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end(body)
const fine = say(200, 'goed', { 'content-type': 'text/plain; charset=utf-8' })

test('an answer comes with its status, media type and address, and the source learns who asks', async () => {
  const { url, requests } = await serve((_, response) => fine(response))
  expect(await open().get(`${url}/a`, { accept: 'text/plain' })).toEqual({
    status: 200,
    url: `${url}/a`,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode('goed'),
    fromCache: false,
  })
  expect(requests[0]!.headers).toMatchObject({
    'user-agent': 'Rekenschap/1.2.3 (+https://example.org/wij)',
    accept: 'text/plain',
  })
})

test('without a contact, and with one that is no plain text, the name still goes along', async () => {
  const { url, requests } = await serve((_, response) => fine(response))
  await open({ contact: '' }).get(url)
  await open({ contact: 'zoë\n@example.org' }).get(url)
  expect(requests.map(({ headers }) => headers['user-agent'])).toEqual([
    'Rekenschap/1.2.3',
    'Rekenschap/1.2.3 (+zo@example.org)',
  ])
})

test('that a thing is not there is an answer', async () => {
  const { url, requests } = await serve((path, response) => say(Number(path.slice(1)))(response))
  for (const status of [404, 204, 400, 410]) {
    expect(await open().get(`${url}/${status}`)).toMatchObject({ status, bytes: new Uint8Array() })
  }
  expect(requests).toHaveLength(4)
})

test('one host is asked one thing at a time, with a pause, in the order of asking', async () => {
  const { url, requests } = await serve((_, response) => void setTimeout(() => fine(response), 10))
  const http = open({ pauseMs: 30 })
  await Promise.all([1, 2, 3].map((at) => http.get(`${url}/${at}`)))
  expect(requests.map(({ path }) => path)).toEqual(['/1', '/2', '/3'])
  for (const [at, { startedAt }] of requests.entries()) {
    // An answer of 10 ms and a pause of 30.
    if (at > 0) expect(startedAt - requests[at - 1]!.startedAt).toBeGreaterThan(37)
  }
})

test('hosts do not wait for each other', async () => {
  const slow = await serve(() => undefined)
  const quick = await serve((_, response) => fine(response))
  const end = new AbortController()
  const http = open({ signal: end.signal })
  const waiting = Promise.allSettled([http.get(slow.url)])
  expect(textOf(await http.get(quick.url))).toBe('goed')
  end.abort(new Error('genoeg'))
  expect(await waiting).toMatchObject([{ status: 'rejected', reason: { message: 'genoeg' } }])
})

test('a fault of the source is tried again, and told', async () => {
  const { url, requests } = await serve(inTurn(say(500), say(503), fine))
  const told: string[] = []
  expect(textOf(await open({ onRetry: (what) => told.push(what) }).get(url))).toBe('goed')
  expect(requests).toHaveLength(3)
  expect(told).toEqual([
    expect.stringMatching(/^127\.0\.0\.1:\d+: HTTP 500; over \d\.\d s opnieuw$/),
    expect.stringContaining('HTTP 503'),
  ])
})

test.each([
  ['nl', /: het lukt niet \(HTTP 502; 3 keer geprobeerd\)/],
  ['en', /: no success \(HTTP 502; tried 3 times\)/],
] as const)('when no try succeeds, that is said in words (%s)', async (lang, words) => {
  const { url, requests } = await serve((_, response) => say(502)(response))
  await expect(open({ lang }).get(url)).rejects.toMatchObject({
    code: 'source-unreachable',
    message: expect.stringMatching(words) as string,
  })
  expect(requests).toHaveLength(3)
})

test('the waits double', async () => {
  const { url, requests } = await serve((_, response) => say(500)(response))
  await expect(open({ backOffMs: 30, maxWaitMs: 1000 }).get(url)).rejects.toThrow('HTTP 500')
  const [first, second, third] = requests.map(({ startedAt }) => startedAt)
  expect(second! - first!).toBeGreaterThan(28)
  expect(third! - second!).toBeGreaterThan(58)
})

test('a source that asks to wait is left alone so long, by all who ask it, but no longer than the cap', async () => {
  const { url, requests } = await serve(inTurn(say(429, '', { 'retry-after': '3600' }), fine))
  const http = open({ maxWaitMs: 120 })
  await Promise.all([http.get(`${url}/1`), http.get(`${url}/2`)])
  expect(requests).toHaveLength(3)
  expect(requests[1]!.startedAt - requests[0]!.startedAt).toBeGreaterThan(110)
  expect(requests[1]!.startedAt - requests[0]!.startedAt).toBeLessThan(60_000)
})

const cutHalfway = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('de helft', () => response.destroy())
}
const cutInChunks = (response: ServerResponse) => {
  response.writeHead(200)
  response.write('de helft', () => response.destroy())
}
const stallHalfway = (response: ServerResponse) => {
  response.writeHead(200)
  response.write('de helft')
}

test.each([
  ['of a known length', cutHalfway, 'brak halverwege af'],
  ['in chunks', cutInChunks, 'brak halverwege af'],
  ['that stops coming', stallHalfway, 'bleef steken'],
  ['that never begins', () => undefined, 'bleef uit'],
])('half an answer is none: %s', async (_, half, words) => {
  const { url, requests } = await serve(inTurn(half, fine))
  expect(textOf(await open({ timeoutMs: 150, tries: 10 }).get(url))).toBe('goed')
  expect(requests.length).toBeGreaterThan(1)
  const always = await serve((_, response) => half(response))
  await expect(open({ timeoutMs: 150, tries: 1 }).get(always.url)).rejects.toThrow(words)
})

test('a source that drips is not waited for forever', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('.'), 4)
    response.on('close', () => clearInterval(drip))
  })
  await expect(open({ wholeMs: 80, tries: 1 }).get(url)).rejects.toThrow('duurde te lang')
})

test('an answer of another length than was told is tried again', async () => {
  const { url, requests } = await serve(inTurn(say(200, 'goe'), fine))
  expect(textOf(await open().get(url, { expectBytes: 4 }))).toBe('goed')
  expect(requests).toHaveLength(2)
  await expect(open().get(url, { expectBytes: 5 })).rejects.toThrow('4 bytes in plaats van 5')
})

test('nobody there: refused connections and unknown names are told', async () => {
  const gone = await answer(() => undefined)
  await gone.close()
  await expect(open({ tries: 2 }).get(gone.url)).rejects.toMatchObject({ code: 'source-unreachable' })
  await expect(open({ tries: 1 }).get(gone.url)).rejects.toThrow('wordt geweigerd')
})

test('packed answers are unpacked, and their length is that of the packed ones', async () => {
  const packed = gzipSync('goed '.repeat(1000))
  const headers = { 'content-encoding': 'gzip', 'content-length': String(packed.length) }
  const { url, requests } = await serve((_, response) => response.writeHead(200, headers).end(packed))
  expect((await open().get(url)).bytes).toHaveLength(5000)
  expect(requests[0]!.headers['accept-encoding']).toContain('gzip')
})

test.each([
  ['told beforehand', (response: ServerResponse) => say(200, 'x'.repeat(200_000))(response)],
  ['in chunks without end', endless],
  [
    'packed small',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000)))
    },
  ],
])('too large an answer is not read to its end, nor tried again: %s', async (_, large) => {
  const { url, requests } = await serve((_, response) => large(response))
  await expect(open({ maxBytes: 100_000 }).get(url)).rejects.toMatchObject({
    code: 'source-answer-too-large',
  })
  expect(requests).toHaveLength(1)
  await expect.poll(() => requests[0]!.endedAt).toBeDefined()
})

function endless(response: ServerResponse): void {
  response.writeHead(200)
  const more = () => {
    if (!response.destroyed) response.write(Buffer.alloc(50_000), () => setImmediate(more))
  }
  more()
}

test('a source may send us on within its host', async () => {
  const { url } = await serve((path, response) =>
    (path === '/oud' ? say(301, '', { location: '/nieuw' }) : fine)(response),
  )
  expect(await open().get(`${url}/oud`)).toMatchObject({ status: 200, url: `${url}/nieuw` })
})

test('but not to another host without encryption, nor round and round', async () => {
  const other = await serve((_, response) => fine(response))
  const { url, requests } = await serve((path, response) =>
    say(302, '', { location: path === '/rond' ? '/rond' : `${other.url}/weg` })(response),
  )
  await expect(open().get(`${url}/weg`)).rejects.toMatchObject({
    code: 'source-redirect-refused',
    message: expect.stringContaining(`${other.url}/weg`) as string,
  })
  expect(requests).toHaveLength(1)
  expect(other.requests).toHaveLength(0)
  await expect(open().get(`${url}/rond`)).rejects.toMatchObject({ code: 'source-redirect-refused' })
})

function cacheInMemory(): AnswerCache & { readonly kept: Map<string, KeptAnswer> } {
  const kept = new Map<string, KeptAnswer>()
  return {
    kept,
    find: async (url) => kept.get(url),
    save: async (url, one) => void kept.set(url, one),
  }
}

test('what did not change is not fetched again, unless it is asked afresh', async () => {
  const { url, requests } = await serve((_, response, { headers }) => {
    if (headers['if-none-match'] === '"1"') say(304)(response)
    else say(200, 'goed', { etag: '"1"', 'last-modified': 'Mon, 06 May 2024 10:00:00 GMT' })(response)
  })
  const cache = cacheInMemory()
  const http = open({ cache })
  expect(await http.get(url)).toMatchObject({ fromCache: false })
  const again = await http.get(url)
  expect(again).toMatchObject({ status: 200, fromCache: true })
  expect(textOf(again)).toBe('goed')
  expect(requests[1]!.headers).toMatchObject({
    'if-none-match': '"1"',
    'if-modified-since': 'Mon, 06 May 2024 10:00:00 GMT',
  })
  expect(await http.get(url, { fresh: true })).toMatchObject({ fromCache: false })
  expect(requests[2]!.headers).not.toHaveProperty('if-none-match')
  expect(await http.get(url, { expectBytes: 4 })).toMatchObject({ fromCache: true })
  await expect(http.get(url, { expectBytes: 7 })).rejects.toThrow('4 bytes in plaats van 7')
})

test('only an answer that can be asked about again is kept', async () => {
  const { url } = await serve((path, response) =>
    (path === '/fout' ? say(404, '', { etag: '"1"' }) : fine)(response),
  )
  const cache = cacheInMemory()
  await open({ cache }).get(`${url}/fout`)
  await open({ cache }).get(`${url}/goed`)
  expect(cache.kept.size).toBe(0)
})

test('the signal ends everything at once, with its reason', async () => {
  const { url, requests } = await serve((path, response) =>
    path === '/fout' ? say(500)(response) : undefined,
  )
  const end = new AbortController()
  const http = open({ timeoutMs: 60_000, backOffMs: 60_000, maxWaitMs: 60_000, signal: end.signal })
  const asked = [...Array(30).keys()].map((at) => http.get(`${url}/${at}`))
  const retrying = open({ backOffMs: 60_000, maxWaitMs: 60_000, signal: end.signal }).get(`${url}/fout`)
  const outcomes = Promise.allSettled([...asked, retrying])
  await expect.poll(() => requests.length).toBe(2)
  const reason = new Error('genoeg')
  end.abort(reason)
  for (const outcome of await outcomes) expect(outcome).toEqual({ status: 'rejected', reason })
  await expect.poll(() => requests[0]!.endedAt).toBeDefined()
  expect(requests).toHaveLength(2)
  await expect(http.get(url)).rejects.toBe(reason)
})

test('turns can be kept elsewhere: each request takes one and gives it back, also when it fails', async () => {
  const { url } = await serve(inTurn(say(500), fine))
  const kept: string[] = []
  const turns = {
    take: async (host: string) => {
      kept.push(`${host} begint`)
      return async () => void kept.push(`${host} klaar`)
    },
  }
  await open({ turns }).get(url)
  const { host } = new URL(url)
  expect(kept).toEqual([`${host} begint`, `${host} klaar`, `${host} begint`, `${host} klaar`])
})

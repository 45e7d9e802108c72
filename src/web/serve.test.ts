import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Db } from '#store/connect.ts'
import { listEntriesOf } from '#store/entries.ts'
import { listLetters } from '#store/letter-facets.ts'
import { vocabulary } from '#test/analysis.ts'
import { howToOpen, makeFolder } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'
import { fullSize } from '#test/sizes.ts'
import { makeCheckDesk } from '#web/check-desk.ts'
import type { WebSettings } from '#web/guard.ts'
import { loadAssets, type WebAssets } from '#web/load-assets.ts'
import { ROUTES, type RouteName } from '#web/routes.ts'
import { openServer, type Serving } from '#web/serve.ts'
import { READY } from '#web/stage.ts'

const MEGABYTE = 1024 * 1024
const FORM = 'multipart/form-data; boundary=grens'
const settings: WebSettings = { tls: false, behindProxy: false, perMinute: 0, takesLetters: true }

let made: Awaited<ReturnType<typeof makeFolder>>
let register: Awaited<ReturnType<typeof openDatabase>>
let assets: WebAssets
let plain: Serving
let isBroken = false
const ids = new Map<RouteName, string>()
const servers: Serving[] = []

async function serveWith(changes: Partial<WebSettings> = {}): Promise<Serving> {
  const server = await openServer(
    {
      db: (): Db => {
        if (isBroken) throw new Error('the secret of the database')
        return register.db
      },
      stage: () => READY,
      vocabulary,
      assets,
      desk: makeCheckDesk({ vocabulary, folder: 'vocabulary', compiled: 'dist/vocabulary.json' }),
      site: { contact: '', scores: undefined },
      today: () => '2026-06-01',
      now: () => performance.now(),
      onError: () => {},
      settings: { ...settings, ...changes },
    },
    { host: '127.0.0.1', port: 0, lang: 'nl' },
  )
  servers.push(server)
  return server
}

beforeAll(async () => {
  made = await makeFolder()
  register = await openDatabase(made.at, await howToOpen())
  await addPaths(register.db, ['samples/03-*/letter.txt', 'samples/06-*/letter.txt'])
  assets = await loadAssets('dist/web')
  plain = await serveWith()
  const { letters } = await listLetters(register.db, {}, { order: 'newest', offset: 0, limit: 1 })
  const letter = letters[0]!.id
  ids.set('letter', letter)
  ids.set('letterCheck', letter)
  ids.set('item', (await listEntriesOf(register.db, [letter]))[0]!.id)
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await register.close()
  await made.remove()
})

/** An address of each page in both languages; those with an id for which no sample was chosen lead nowhere. */
function everyPage(): string[] {
  return (Object.keys(ROUTES) as RouteName[]).flatMap((name) =>
    Object.values(ROUTES[name]).map((path) => path.replace(':id', ids.get(name) ?? 'geen')),
  )
}

const at = ({ port }: Serving, path: string) => `http://127.0.0.1:${port}${path}`
const ask = (path: string, init: RequestInit = {}, server = plain) =>
  fetch(at(server, path), { redirect: 'manual', ...init })

/** What a server says to bytes that are sent as they are, until it or `patienceMs` ends the connection. */
function say(
  pieces: readonly string[],
  { server = plain, patienceMs = 15_000, pauseMs = 0 } = {},
): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(server.port, '127.0.0.1')
    let heard = ''
    const end = () => {
      clearTimeout(late)
      socket.destroy()
      resolve(heard)
    }
    const late = setTimeout(end, patienceMs)
    socket.on('data', (bytes) => (heard += bytes.toString('latin1')))
    socket.on('close', end)
    socket.on('error', end)
    const closed = new Promise((go) => socket.once('close', go))
    void (async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return
        if (!socket.write(piece)) await Promise.race([new Promise((go) => socket.once('drain', go)), closed])
        if (pauseMs > 0) await new Promise((go) => setTimeout(go, pauseMs))
      }
    })()
  })
}

const statusOf = (heard: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1])

const WANTED: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; style-src 'self'; script-src 'self';.*frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(no-referrer|same-origin)$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
}

function expectSafe(headers: Headers, what: string): void {
  for (const [name, value] of Object.entries(WANTED)) {
    expect([what, name, headers.get(name)]).toEqual([what, name, expect.stringMatching(value)])
  }
  expect([what, headers.get('set-cookie')]).toEqual([what, null])
  expect([what, headers.get('x-powered-by')]).toEqual([what, null])
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|http/)
}

describe('the headers for safety', () => {
  test('stand on every page, in each form', async () => {
    for (const path of everyPage()) {
      for (const form of ['', '?vorm=json', '?vorm=csv']) {
        const answer = await ask(path + form)
        await answer.arrayBuffer()
        expectSafe(answer.headers, path + form)
        expect([path, [200, 404]]).toEqual([path, expect.arrayContaining([answer.status])])
      }
    }
  })

  test('stand on files, redirects and everything that goes wrong', async () => {
    const style = assets.hrefOf('site.css')
    const large = await serveWith({ perMinute: 1 })
    await ask('/nl/niets', {}, large)
    const answers: [number, Response][] = [
      [200, await ask(style)],
      [302, await ask('/')],
      [308, await ask('/nl')],
      [404, await ask('/nl/niets')],
      [404, await ask('/bestanden/niets.css')],
      [405, await ask('/nl/brieven', { method: 'POST', body: 'x' })],
      [405, await ask('/nl/brieven', { method: 'DELETE' })],
      [403, await ask('/nl/controle', { method: 'POST', body: 'x' })],
      [413, await ask('/nl/brieven', { method: 'POST', body: 'x'.repeat(100_000) })],
      [429, await ask('/nl/niets', {}, large)],
    ]
    isBroken = true
    const broken = await ask('/nl/brieven').finally(() => (isBroken = false))
    answers.push([500, broken])
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status)
      expectSafe(answer.headers, `${status} ${answer.url}`)
      expect(await answer.text()).not.toContain('the secret of the database')
    }
  })

  test('ask to come back over TLS where that stands before it, and nowhere else', async () => {
    const behindTls = await serveWith({ tls: true })
    for (const path of ['/nl/', '/nl/niets', assets.hrefOf('site.css')]) {
      expect((await ask(path)).headers.get('strict-transport-security')).toBeNull()
      const told = (await ask(path, {}, behindTls)).headers.get('strict-transport-security')
      expect(Number(/max-age=(\d+)/.exec(told!)?.[1])).toBeGreaterThanOrEqual(31_536_000)
    }
  })
})

describe('every page', () => {
  test('keeps to the policy: no style, script or handler within, and nothing from elsewhere', async () => {
    for (const path of everyPage()) {
      const html = await (await ask(path)).text()
      expect([
        path,
        html.match(/ style=|<style|<script(?![^>]* src="\/bestanden\/)|\son[a-z]+=["']|javascript:/gi),
      ]).toEqual([path, null])
      const fetched = [
        ...html.matchAll(/<(?:script|img|link|source|iframe|object|embed|form|use|video|audio)\b[^>]*>/g),
      ]
      const addresses = fetched.flatMap(([tag]) =>
        [...tag.matchAll(/\b(?:src|href|action|data|poster|srcset)="([^"]*)"/g)].map(([, value]) => value!),
      )
      expect(
        addresses.filter((address) => !/^(\/(?!\/)|#)/.test(address)).map((address) => [path, address]),
      ).toEqual([])
    }
  })

  test('leads away only to the official papers', async () => {
    for (const path of everyPage()) {
      const html = await (await ask(path)).text()
      const away = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)]
        .map(([, href]) => href!)
        .filter((href) => !/^(\/(?!\/)|#)/.test(href) && !href.startsWith(at(plain, '/')))
      expect(
        away.filter(
          (href) =>
            !/^https:\/\/(zoek\.officielebekendmakingen|www\.tweedekamer|www\.eerstekamer)\.nl\//.test(href),
        ),
      ).toEqual([])
    }
  })

  test('asks for only what is there', async () => {
    const html = await (await ask('/nl/controle')).text()
    for (const [, file] of html.matchAll(/(?:src|href)="(\/bestanden\/[^"]+)"/g)) {
      const answer = await ask(file!)
      expect([file, answer.status, (await answer.arrayBuffer()).byteLength > 0]).toEqual([file, 200, true])
    }
  })

  test('gives to HEAD what it gives to GET, but for the words', async () => {
    for (const path of [
      '/nl/',
      '/nl/brieven',
      '/nl/zoeken?q=nota',
      '/nl/controle',
      assets.hrefOf('site.css'),
      '/nl/niets',
    ]) {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
      await get.arrayBuffer()
      expect([path, head.status, await head.text()]).toEqual([path, get.status, ''])
      for (const name of ['content-type', 'content-security-policy', 'cache-control', 'etag']) {
        expect([path, name, head.headers.get(name)]).toEqual([path, name, get.headers.get(name)])
      }
    }
  })
})

describe('a path that leads out of the files', () => {
  test.each([
    '/bestanden/../package.json',
    '/bestanden/..%2fpackage.json',
    '/bestanden/%2e%2e/%2e%2e/package.json',
    '/bestanden/..\\package.json',
    '/bestanden/%00',
    '/bestanden//etc/passwd',
    '/bestanden/names.json',
    '/bestanden/__proto__',
    '/bestanden/constructor',
    '/../../etc/passwd',
    '/%',
    '/nl/brieven/%',
    '/nl/brieven/..%2f..%2fetc',
    '/nl/brieven/__proto__',
  ])('%s finds nothing', async (path) => {
    const heard = await say([`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`])
    expect([400, 404]).toContain(statusOf(heard))
    expect(heard).not.toMatch(/root:|"dependencies"/)
  })
})

describe('a body', () => {
  const head = (path: string, more: readonly string[]) =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${more.map((line) => `${line}\r\n`).join('')}\r\n`
  const chunk = (size: number) => `${size.toString(16)}\r\n${'a'.repeat(size)}\r\n`

  test('that does not say how long it is gets no further than the limit', async () => {
    const heard = await say([
      head('/nl/brieven', ['transfer-encoding: chunked']),
      ...Array.from({ length: 64 }, () => chunk(16_384)),
    ])
    expect(statusOf(heard)).toBe(413)
  })

  test('that says it is too long is refused before it is sent', async () => {
    for (const path of ['/nl/brieven', '/nl/controle']) {
      const length = `content-length: ${500 * MEGABYTE}`
      const heard = await say(
        [head(path, [length, 'sec-fetch-site: same-origin', `content-type: ${FORM}`])],
        { patienceMs: 5000 },
      )
      expect([path, statusOf(heard)]).toEqual([path, 413])
    }
  })

  test('of a form goes no further than a letter may be large, and memory does not grow with it', async () => {
    const before = process.memoryUsage().rss
    const pieces = [
      head('/nl/controle', [
        'transfer-encoding: chunked',
        'sec-fetch-site: same-origin',
        `content-type: ${FORM}`,
      ]),
      ...Array.from({ length: 400 }, () => chunk(262_144)),
    ]
    const heard = await say(pieces)
    expect(statusOf(heard)).toBe(413)
    expect(heard).toContain('groter dan 10 MB')
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * MEGABYTE)
  })

  test('with a length that contradicts itself is refused', async () => {
    const heard = await say([
      `${head('/nl/brieven', ['content-length: 4', 'transfer-encoding: chunked'])}0\r\n\r\n`,
    ])
    expect(statusOf(heard)).toBe(400)
  })
})

describe('who does not play fair', () => {
  test('with headers that never end is sent away', async ({ skip }) => {
    skip(!fullSize, 'waits twenty seconds: full size only')
    const from = performance.now()
    const slow = Array.from({ length: 60 }, (_, n) => `x-${n}: a\r\n`)
    const heard = await say(['GET /nl/ HTTP/1.1\r\nhost: x\r\n', ...slow], {
      pauseMs: 1000,
      patienceMs: 50_000,
    })
    expect([408, NaN]).toContain(statusOf(heard))
    expect(performance.now() - from).toBeLessThan(45_000)
  }, 60_000)

  test('with too many headers is sent away', async () => {
    const many = await say([`GET /nl/ HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`])
    expect(statusOf(many)).toBe(431)
  })

  test('and asks too much is told when to come back, whatever address it makes up', async () => {
    const server = await serveWith({ perMinute: 5 })
    const from = (address: string) => ask('/nl/niets', { headers: { 'x-forwarded-for': address } }, server)
    const statuses: number[] = []
    for (let n = 0; n < 7; n++) statuses.push((await from(`198.51.100.${n}`)).status)
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429])
    const refused = await from('203.0.113.9')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(assets.hrefOf('site.css'), {}, server)).status).toBe(200)
  })

  test('is told apart by the address a server of our own gives, the last one, when that is set', async () => {
    const server = await serveWith({ perMinute: 1, behindProxy: true })
    const from = async (chain: string) =>
      (await ask('/nl/niets', { headers: { 'x-forwarded-for': chain } }, server)).status
    expect(await from('198.51.100.1')).toBe(404)
    expect(await from('10.0.0.1, 198.51.100.1')).toBe(429)
    expect(await from('198.51.100.1, 198.51.100.2')).toBe(404)
  })
})

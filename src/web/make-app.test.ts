import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#store/connect.ts'
import { listEntriesOf } from '#store/entries.ts'
import { listLetters } from '#store/letter-facets.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'
import { appOver } from '#test/web.ts'
import { ROUTES } from '#web/routes.ts'

const none = (): Db => {
  throw new Error('no register here')
}
const settings = { tls: false, behindProxy: false, perMinute: 0, takesLetters: false }

describe('every answer', () => {
  test.each(['/', '/nl', '/nl/niets', '/bestanden/site.css', '/bestanden/weg.css', '/nl/brieven'])(
    '%s bears the headers for safety',
    async (path) => {
      const { headers } = await appOver(none).request(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
    },
  )

  test('asks to come back over TLS only where TLS is', async () => {
    const app = appOver(none, { settings: { ...settings, tls: true } })
    expect((await app.request('/nl/niets')).headers.get('strict-transport-security')).toContain('max-age')
  })

  test('the beginning leads to the language that is asked for', async () => {
    const answer = await appOver(none).request('/', { headers: { 'accept-language': 'en' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/en/'])
  })
})

describe('what goes wrong', () => {
  test.each([
    ['/nl/niets', 'nl', 'Kijk het adres na'],
    ['/en/nothing', 'en', 'Check the address'],
  ])('%s is told in its own language, with what to try', async (path, lang, remedy) => {
    const answer = await appOver(none).request(path)
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain(remedy)
  })

  test('a page that fails says so without saying why, and the why is told to who runs it', async () => {
    const told: unknown[] = []
    const answer = await appOver(none, {}, told).request('/en/')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('no register here')
    expect(String(told[0])).toContain('no register here')
  })

  test('what can only be asked for cannot be posted to', async () => {
    const answer = await appOver(none).request('/nl/brieven', { method: 'POST', body: 'x' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('a body that is too large is refused, also one that does not say how large it is', async () => {
    const large = new Uint8Array(200_000)
    const plain = await appOver(none).request('/nl/', {
      method: 'POST',
      body: large,
      headers: { 'content-length': '200000' },
    })
    expect(plain.status).toBe(413)
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(large)
        controller.close()
      },
    })
    const chunked = await appOver(none).request('/nl/', {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'transfer-encoding': 'chunked' },
    })
    expect(chunked.status).toBe(413)
  })

  test('who asks too much waits, and somebody else does not', async () => {
    let now = 0
    let address = '192.0.2.1'
    const app = appOver(none, {
      settings: { ...settings, perMinute: 3 },
      now: () => now,
      addressOf: () => address,
    })
    const ask = async () => (await app.request('/nl/niets')).status
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([404, 404, 404, 429])
    address = '192.0.2.2'
    expect(await ask()).toBe(404)
    address = '192.0.2.1'
    now = 21_000
    expect([await ask(), await ask()]).toEqual([404, 429])
    expect((await app.request('/bestanden/site.css')).status).toBe(200)
  })

  test('a made-up address is believed from a server of our own only', async () => {
    const ask = async (behindProxy: boolean) => {
      const app = appOver(none, { settings: { ...settings, behindProxy, perMinute: 1 } })
      const status = async (from: string) =>
        (await app.request('/nl/niets', { headers: { 'x-forwarded-for': from } })).status
      return [await status('198.51.100.1'), await status('198.51.100.2')]
    }
    expect(await ask(false)).toEqual([404, 429])
    expect(await ask(true)).toEqual([404, 404])
  })
})

describe('until the register is ready', () => {
  const stage = () => ({ phase: 'reading' as const, done: 2, total: 12, name: 'a.txt' })

  test('every page tells how far it is, and that it is to be asked for again', async () => {
    const answer = await appOver(none, { stage }).request('/nl/brieven?jaar=2024')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    const html = await answer.text()
    expect(html).toContain('Brief 3 van 12')
    expect(html).toContain('<progress')
    expect(html).toContain('href="/nl/brieven')
  })

  test('a script can ask how far it is', async () => {
    const answer = await appOver(none, { stage }).request('/en/voortgang.json')
    expect(await answer.json()).toMatchObject({
      phase: 'reading',
      done: 2,
      words: 'Letter 3 of 12 is being read: a.txt',
    })
  })
})

describeOnBoth('the pages', (openFresh) => {
  let db: Db
  let letter: string
  let item: string

  beforeAll(async () => {
    ;({ db } = await openFresh())
    await addPaths(db, ['samples/03-*/letter.txt', 'samples/06-*/letter.txt'])
    const { letters } = await listLetters(db, {}, { order: 'newest', offset: 0, limit: 1 })
    letter = letters[0]!.id
    item = (await listEntriesOf(db, [letter])).find(({ kind }) => kind === 'realisation')!.id
  })

  const ask = (path: string, headers: Record<string, string> = {}) =>
    appOver(() => db).request(path, { headers })
  const paths = () => [
    '/nl/',
    '/nl/brieven',
    `/nl/brieven/${letter}`,
    `/nl/posten/${item}`,
    '/nl/zoeken?q=nota',
  ]

  test('each is whole: one heading, one main part, its language, no style and no script within', async () => {
    for (const path of [...paths(), ...paths().map((one) => inEnglish(one))]) {
      const answer = await ask(path)
      const html = await answer.text()
      expect([path, answer.status]).toEqual([path, 200])
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).toContain(`<html lang="${path.slice(1, 3)}">`)
      expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)|\son[a-z]+="/)
      expect(html).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  test('the way to the other language keeps page and query', async () => {
    const html = await (await ask('/nl/brieven?jaar=2024&volgorde=oudste')).text()
    expect(html).toContain('href="/en/letters?jaar=2024&amp;volgorde=oudste"')
  })

  test('what did not change is not sent again, and what is sent is packed', async () => {
    const first = await ask('/nl/brieven', { 'accept-encoding': 'gzip' })
    expect(first.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await first.arrayBuffer()).toString()).toContain('<h1>Brieven</h1>')
    const again = await ask('/nl/brieven', { 'if-none-match': first.headers.get('etag')! })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('a list goes out as JSON and CSV of exactly what is asked', async () => {
    const json = (await (await ask('/nl/brieven?jaar=2023&vorm=json')).json()) as {
      total: number
      letters: { date: string }[]
    }
    expect(json.total).toBe(1)
    expect(json.letters[0]!.date).toBe('2023-09-29')
    const csv = await ask('/en/letters?jaar=2023&vorm=csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.headers.get('content-disposition')).toContain('rekenschap-letters.csv')
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(2)
  })

  test('a letter marks what it holds, and leads to the page of each and back', async () => {
    const html = await (await ask(`/nl/brieven/${letter}`)).text()
    expect(html).toContain(`id="${item}"`)
    expect(html).toContain(`href="/nl/posten/${item}"`)
    expect(await (await ask(`/nl/posten/${item}`)).text()).toContain(`href="/nl/brieven/${letter}#${item}"`)
  })

  test('a letter is shown as it was received when that is asked', async () => {
    const html = await (await ask(`/nl/brieven/${letter}?origineel=1`)).text()
    expect(html).toContain('<pre class="original" lang="nl">')
    expect(html).not.toContain('id="brief"')
  })

  test('an item stands in its context, with its rule and its thread', async () => {
    const html = await (await ask(`/en/entries/${item}`)).text()
    expect(html).toContain('<mark>')
    expect(html).toContain('realisation/')
    const json = (await (await ask(`/nl/posten/${item}?vorm=json`)).json()) as { entry: { id: string } }
    expect(json.entry.id).toBe(item)
  })

  test('words that are quoted are marked as Dutch on an English page', async () => {
    const html = await (await ask('/en/')).text()
    expect(html).toContain('<blockquote lang="nl">')
    expect(html).toContain('<h3 lang="nl">')
  })

  test('what nobody fits says what to try; a page that is not there is not there', async () => {
    const empty = await ask('/nl/brieven?jaar=1999')
    expect(empty.status).toBe(200)
    expect(await empty.text()).toContain('Geen brief voldoet')
    for (const path of ['/nl/brieven/geen', '/nl/posten/geen', '/en/entries/%00']) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
  })

  test('signs that no text holds find nothing', async () => {
    expect((await ask('/nl/brieven?jaar=%00&dossier=%ED%A0%80')).status).toBe(200)
    expect((await ask('/nl/zoeken?q=%00&verder=%00')).status).toBe(200)
  })

  test('what somebody types is shown as words and never as markup', async () => {
    const html = await (await ask(`/nl/zoeken?q=${encodeURIComponent('"><script>1</script>')}`)).text()
    expect(html).not.toContain('<script>1')
  })
})

function inEnglish(path: string): string {
  const [page = '', query] = path.split('?')
  const route = Object.values(ROUTES).find(({ nl }) => {
    const [start = '', end] = nl.split(':id')
    return end === undefined ? nl === page : page.startsWith(start) && page.length > start.length
  })!
  const id = page.slice(route.nl.split(':id')[0]!.length)
  return route.en.replace(':id', id) + (query === undefined ? '' : `?${query}`)
}

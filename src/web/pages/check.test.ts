import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSchema } from '#model/check-schema.ts'
import { openDatabase, type Db } from '#store/connect.ts'
import { listLetters } from '#store/letter-facets.ts'
import { vocabulary } from '#test/analysis.ts'
import { howToOpen, makeFolder } from '#test/databases.ts'
import { addPaths, letterFolder } from '#test/registers.ts'
import { appOver } from '#test/web.ts'
import { makeCheckDesk } from '#web/check-desk.ts'

const PROMISE =
  'Nederland zal ieder verzoek om een noodvisum van bedreigde verslaggevers binnen de week beantwoorden.'
const WEAKER =
  'Nederland streeft ernaar ieder verzoek om een noodvisum van bedreigde verslaggevers binnen de week te beantwoorden.'
const letter = (day: string, text: string) => `Den Haag, ${day}\n\nGeachte voorzitter,\n\n${text}\n`
const HERE: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' }

/** A register of its own with these letters. */
async function registerWith(letters: Readonly<Record<string, string>>) {
  const made = await makeFolder()
  const { db, close } = await openDatabase(made.at, await howToOpen())
  const { write } = letterFolder()
  await addPaths(
    db,
    Object.entries(letters).map(([name, text]) => write(name, text)),
  )
  return {
    db,
    end: async () => {
      await close()
      await made.remove()
    },
  }
}

let register: Awaited<ReturnType<typeof registerWith>>
let db: Db
beforeAll(async () => {
  register = await registerWith({ 'oud.txt': letter('1 maart 2023', PROMISE) })
  db = register.db
})
afterAll(() => register.end())

type Fields = Readonly<Record<string, string | File>>

async function send(fields: Fields, { path = '/nl/controle', headers = HERE, app = appOver(() => db) } = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // In bytes, as they come over a line.
  const sent = new Response(form)
  const type = { 'content-type': sent.headers.get('content-type')! }
  return app.request(path, {
    method: 'POST',
    body: await sent.arrayBuffer(),
    headers: { ...type, ...headers },
  })
}

const fileOf = (bytes: string | Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name)

describe('the form', () => {
  test.each([
    ['/nl/controle', 'Controleer een brief', 'en nergens opgeslagen'],
    ['/en/check', 'Check a letter', 'stored or logged nowhere'],
  ])('%s takes a file or a text, and says what becomes of it', async (path, title, promise) => {
    const html = await (await appOver(() => db).request(path)).text()
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toContain(promise)
    expect(html).toContain('enctype="multipart/form-data"')
    expect(html).toMatch(/<input type="file" id="brief" name="brief"/)
    expect(html).toContain('name="tekst"')
  })

  test('its page lets a browser say that a form came from it', async () => {
    const { headers } = await appOver(() => db).request('/nl/controle')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  test('where letters may not be sent it says why and how else, and refuses them', async () => {
    const settings = { tls: false, behindProxy: false, perMinute: 0, takesLetters: false }
    const app = appOver(() => db, { settings })
    const html = await (await app.request('/nl/controle')).text()
    expect(html).toContain('hoort daarom niet op een openbare website')
    expect(html).toContain('rekenschap check')
    expect(html).not.toContain('<textarea')
    const refused = await send({ tekst: letter('1 maart 2024', WEAKER) }, { app })
    expect(refused.status).toBe(403)
    expect(await refused.text()).not.toContain('noodvisum')
  })
})

describe('a letter that is sent', () => {
  test('as text is read and held against the register', async () => {
    const answer = await send({ tekst: letter('1 maart 2024', WEAKER) })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('naast 1 eerder stuk t/m 1 maart 2023')
    expect(html).toContain('afgezwakt')
    expect(html).toContain(PROMISE)
    expect(html).toMatch(/href="\/nl\/posten\/[\w-]+">1 maart 2023/)
    expect(html).toContain('De lezing van deze brief')
    expect(html).toMatch(/id="lezing"[^]*streeft ernaar/)
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('what it says of itself leads to its place in the reading', async () => {
    const html = await (await send({ tekst: letter('1 maart 2024', WEAKER) })).text()
    const [, anchor] = /deze brief · <a href="#([\w-]+)"/.exec(html)!
    expect(html).toContain(`id="${anchor}"`)
  })

  test('as file is opened by its content, and named as it was', async () => {
    const page = `<html><head><title>b</title></head><body><p>Den Haag, 1 maart 2024</p><p>${WEAKER}</p></body></html>`
    const html = await (await send({ brief: fileOf(page, 'concept.docx') }, { path: '/en/check' })).text()
    expect(html).toContain('concept.docx')
    expect(html).toContain('weakened')
    expect(html).toContain(`<blockquote lang="nl">${WEAKER}`)
  })

  test('comes back as JSON of the contract and as Word file when that is asked', async () => {
    const tekst = letter('1 maart 2024', WEAKER)
    const json = await (await send({ tekst, vorm: 'json' })).json()
    const { against, findings } = checkSchema.parse(json)
    expect(against).toEqual({ documents: 1, until: '2023-03-01' })
    expect(findings.map(({ kind }) => kind)).toContain('weakens')
    const word = await send({ tekst, vorm: 'docx' })
    expect(word.headers.get('content-disposition')).toContain('kamerbriefcheck.docx')
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('without a date is told what is missing, and with one given is silent where it ought to speak', async () => {
    const tekst = `Geachte voorzitter,\n\n${WEAKER}\n`
    expect(await (await send({ tekst })).text()).toContain('noemt geen datum')
    const dated = await (await send({ tekst, datum: '2024-03-01' })).text()
    expect(dated).not.toContain('noemt geen datum')
    expect(dated).toContain('1 maart 2024')
  })

  test('with markup in it is shown as words', async () => {
    const html = await (
      await send({ tekst: letter('1 maart 2024', `${WEAKER} <script>alert(1)</script>`) })
    ).text()
    expect(html).not.toContain('<script>alert')
  })
})

describe('what cannot be checked', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) })
  test.each<[string, Fields, number, string]>([
    ['nothing', {}, 400, 'Er kwam geen brief aan'],
    ['white space', { tekst: ' \n ' }, 400, 'Er kwam geen brief aan'],
    ['an empty file', { brief: fileOf('', 'leeg.pdf') }, 400, 'leeg.pdf is leeg'],
    [
      'a picture',
      {
        brief: fileOf(
          new Uint8Array(5000).map((_, at) => at % 7),
          'foto.pdf',
        ),
      },
      400,
      'foto.pdf',
    ],
    ['rich text', { brief: fileOf('{\\rtf1 x}', 'brief.rtf') }, 400, 'brief.rtf is'],
    [
      'a broken file',
      { brief: fileOf('PK\u0003\u0004kapot', 'kapot.docx') },
      400,
      'kapot.docx is beschadigd',
    ],
    ['a bomb', { brief: fileOf(bomb, 'bom.docx') }, 400, 'bom.docx'],
    ['too much', { brief: fileOf(new Uint8Array(11_000_000), 'groot.txt') }, 413, 'groter dan 10 MB'],
    ['a day that is none', { tekst: 'x', datum: '2024-02-31' }, 400, 'De datum is geen dag'],
  ])('%s is refused in words, and the form is there again', async (_, fields, status, said) => {
    const answer = await send(fields)
    const html = await answer.text()
    expect([answer.status, html]).toEqual([status, expect.stringContaining(said)])
    expect(html).toContain('role="alert"')
    expect(html).toContain('name="brief"')
  })

  test('a body that is no form is refused', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'application/json']) {
      const headers = { ...HERE, 'content-type': type }
      const answer = await appOver(() => db).request('/nl/controle', {
        method: 'POST',
        body: '--y\r\nkapot',
        headers,
      })
      expect([type, answer.status]).toEqual([type, 400])
      expect(await answer.text()).toContain('kwam niet heel aan')
    }
  })

  test.each([
    [{}, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none', origin: 'http://register.example' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://register.example' }, 200],
    [{ origin: 'https://register.example' }, 200],
  ])('a form sent with %j is answered with %i', async (headers, status) => {
    const answer = await send(
      { tekst: letter('1 maart 2024', WEAKER) },
      { headers: { host: 'register.example', ...(headers as Record<string, string>) } },
    )
    expect(answer.status).toBe(status)
  })

  test('other methods and other pages take no form', async () => {
    const put = await appOver(() => db).request('/nl/controle', { method: 'PUT', body: 'x', headers: HERE })
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
    expect((await send({ tekst: 'x' }, { path: '/nl/zoeken' })).status).toBe(405)
  })
})

describe('at a time', () => {
  const settings = { vocabulary, folder: 'vocabulary', compiled: 'dist/vocabulary.json' }
  const fields = { tekst: letter('1 maart 2024', WEAKER) }

  test('each client has one letter looked at, and a few clients in all', async () => {
    const desk = makeCheckDesk(settings, { sent: 2 })
    let address = '192.0.2.1'
    const app = appOver(() => db, { desk, addressOf: () => address })
    const first = send(fields, { app })
    await new Promise((resolve) => setTimeout(resolve, 20))
    const again = await send(fields, { app })
    expect([again.status, await again.text()]).toEqual([429, expect.stringContaining('Van uw adres')])
    address = '192.0.2.2'
    const second = send(fields, { app })
    await new Promise((resolve) => setTimeout(resolve, 20))
    address = '192.0.2.3'
    expect((await send(fields, { app })).status).toBe(503)
    expect([(await first).status, (await second).status]).toEqual([200, 200])
    expect((await send(fields, { app })).status).toBe(200)
  })

  test('what takes too long is stopped, and the place is free again', async () => {
    const desk = makeCheckDesk(settings, { timeMs: 1 })
    const app = appOver(() => db, { desk })
    for (let n = 0; n < 2; n++) {
      const answer = await send(fields, { app })
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('duurde te lang')])
    }
  })

  test('a server that closes stops what is being read', async () => {
    const desk = makeCheckDesk(settings)
    const answer = send(fields, { app: appOver(() => db, { desk }) })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await desk.close()
    expect((await answer).status).toBe(400)
  })
})

describe('the check of a letter of the register', () => {
  let held: Awaited<ReturnType<typeof registerWith>>
  let own: Db
  let id: string
  let other: string
  beforeAll(async () => {
    held = await registerWith({})
    own = held.db
    await addPaths(own, ['samples/0*/letter.txt'])
    const { letters } = await listLetters(own, {}, { order: 'newest', offset: 0, limit: 20 })
    id = letters.find(({ name }) => name.startsWith('06-'))!.id
    other = letters.find(({ name }) => name.startsWith('05-'))!.id
  })
  afterAll(() => held.end())
  const ask = (path: string) => appOver(() => own).request(path)

  test('says what it does with earlier ones and what it passes over, each with the way to the words', async () => {
    const html = await (await ask(`/nl/brieven/${id}/controle`)).text()
    expect(html).toContain('geen vermelding gevonden in de 5 stukken t/m')
    expect(html).toContain('Wat deze brief afdoet')
    expect(html).toMatch(/href="\/nl\/posten\/[\w-]+">\d+ [a-z]+ 20\d\d/)
    expect(html).toContain('<h1>Kamerbriefcheck: <span lang="nl">')
    expect(html).toContain('De stukken waarin is gezocht (5)')
    expect(await (await ask(`/nl/brieven/${id}`)).text()).toContain(`href="/nl/brieven/${id}/controle"`)
  })

  test('goes out as JSON and CSV, in the words of each language', async () => {
    const json = await (await ask(`/nl/brieven/${id}/controle?vorm=json`)).json()
    expect(
      checkSchema
        .loose()
        .parse(json)
        .findings.map(({ kind }) => kind),
    ).toEqual(expect.arrayContaining(['silent', 'new']))
    const csv = await (await ask(`/en/letters/${id}/check?vorm=csv`)).text()
    expect(csv).toContain('no mention found')
    expect(csv).toMatch(/http:\/\/localhost\/en\/entries\//)
  })

  test('is not there for what is no letter', async () => {
    for (const id of ['geen', '..%2f..']) expect((await ask(`/nl/brieven/${id}/controle`)).status).toBe(404)
  })

  test('is made once for as long as nothing changes, and tells when too many wait', async () => {
    const desk = makeCheckDesk(
      { vocabulary, folder: 'vocabulary', compiled: 'dist/vocabulary.json' },
      { waiting: 1 },
    )
    const app = appOver(() => own, { desk })
    const [one, two] = [id, other].map((each) => app.request(`/nl/brieven/${each}/controle`))
    expect(await (await two!).text()).toContain('er wachten al andere')
    expect(await (await one!).text()).toContain('Wat deze brief afdoet')
    const from = performance.now()
    await app.request(`/nl/brieven/${id}/controle`)
    expect(performance.now() - from).toBeLessThan(1000)
    expect(await (await app.request(`/nl/brieven/${other}/controle`)).text()).not.toContain('wachten al')
  })
})

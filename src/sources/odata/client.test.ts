import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openHttp } from '#sources/http/client.ts'
import { openOData } from '#sources/odata/client.ts'
import { answer, type AnsweringServer } from '#test/answering-server.ts'
import { shared } from '#test/corpus-folder.ts'

const id = (end: number) => `0d9f3c1e-5a7b-4c2d-8e6f-${String(end).padStart(12, '0')}`
const entity = (end: number, fields: object = {}) => ({
  Id: id(end),
  ApiGewijzigdOp: '2025-03-01T09:00:00.5Z',
  Verwijderd: false,
  ...fields,
})
const servers: AnsweringServer[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ close }) => close()))
})

/** A service that answers as a test says, to what is asked below its base. */
async function open(
  handle: (asked: string, response: ServerResponse, base: string) => void,
  lang: 'nl' | 'en' = 'nl',
) {
  const ROOT = '/OData/v4/2.0/'
  const server = await answer((path, response) =>
    handle(decodeURIComponent(path.slice(ROOT.length)), response, server.url + ROOT),
  )
  servers.push(server)
  const http = openHttp({
    contact: '',
    version: '1.0.0',
    lang,
    pauseMs: 0,
    backOffMs: 1,
    tries: 2,
    timeoutMs: 10_000,
  })
  return { odata: openOData(http, server.url + ROOT.slice(0, -1)), server }
}

const give = (response: ServerResponse, json: unknown, status = 200) =>
  response
    .writeHead(status, { 'content-type': 'application/json; odata.metadata=minimal' })
    .end(JSON.stringify(json))
const givePage = (response: ServerResponse, html: string, status = 200) =>
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html)

async function idsOf(pages: AsyncIterable<readonly { readonly id: string }[]>): Promise<number[][]> {
  const all = await pagesOf(pages)
  return all.map((rows) => rows.map(({ id }) => Number(id.slice(-12))))
}

async function pagesOf<Page>(pages: AsyncIterable<Page>): Promise<Page[]> {
  const all: Page[] = []
  for await (const page of pages) all.push(page)
  return all
}

describe('a set', () => {
  test('is read page by page, by the links the service gives', async () => {
    const total = 600
    const { odata, server } = await open((asked, response, base) => {
      const from = Number(/skiptoken=(\d+)/.exec(asked)?.[1] ?? 0)
      const value = [...Array(Math.min(250, total - from)).keys()].map((at) => entity(from + at))
      const more = from + 250 < total && {
        '@odata.nextLink': `${base}Zaak?$skiptoken=${from + 250}&eigen=%C3%ABn%20woord`,
      }
      give(response, { value, ...more })
    })
    const pages = await idsOf(odata.rows('Zaak', { filter: { field: 'Soort', op: 'eq', value: 'Motie' } }))
    expect(pages.map((ids) => ids.length)).toEqual([250, 250, 100])
    expect(pages.flat()).toEqual([...Array(total).keys()])
    expect(decodeURIComponent(server.requests[0]!.path)).toBe(
      "/OData/v4/2.0/Zaak?$filter=Verwijderd eq false and Soort eq 'Motie'",
    )
    expect(server.requests[1]!.path).toBe('/OData/v4/2.0/Zaak?$skiptoken=250&eigen=%C3%ABn%20woord')
    expect(server.requests[0]!.headers.accept).toContain('application/json')
  })

  test('gives withdrawn rows with the changes', async () => {
    const { odata } = await open((asked, response) => {
      expect(asked).toBe('Zaak?$filter=ApiGewijzigdOp ge 2025-01-01T00:00:00Z&$orderby=ApiGewijzigdOp')
      give(response, { value: [entity(1), entity(2, { Verwijderd: true })] })
    })
    const [rows] = await pagesOf(odata.rows('Zaak', { changedSince: '2025-01-01T00:00:00Z' }))
    expect(rows!.map(({ deleted }) => deleted)).toEqual([false, true])
  })

  test('may be empty, said in two ways', async () => {
    const { odata } = await open((asked, response) =>
      asked.startsWith('Zaak') ? give(response, { value: [] }) : response.writeHead(204).end(),
    )
    expect(await idsOf(odata.rows('Zaak'))).toEqual([[]])
    expect(await idsOf(odata.rows('Besluit'))).toEqual([])
  })

  test('a link of its own kind is followed too', async () => {
    const { odata } = await open((asked, response) =>
      give(response, {
        value: [entity(1)],
        ...(!asked.includes('$skip') && { '@odata.nextLink': 'Zaak?$skip=1' }),
      }),
    )
    expect(await idsOf(odata.rows('Zaak'))).toEqual([[1], [1]])
  })

  test.each([
    ['goes round', (base: string) => `${base}Zaak?$skip=250`, 'al gelezen'],
    [
      'leads to another host',
      () => 'https://elders.example/OData/Zaak',
      'ander adres (https://elders.example',
    ],
    ['leads nowhere', () => 'http://', 'ander adres (http://'],
  ])('ends in words when its next page %s', async (_, link, words) => {
    const { odata, server } = await open((_, response, base) =>
      give(response, { value: [entity(1)], '@odata.nextLink': link(base) }),
    )
    await expect(idsOf(odata.rows('Zaak'))).rejects.toMatchObject({
      code: 'source-not-understood',
      message: expect.stringContaining(words) as string,
    })
    expect(server.requests.length).toBeLessThan(3)
  })

  test('a page that answers well the second time is read once', async () => {
    let asked = 0
    const { odata } = await open((_, response) =>
      asked++ === 0 ? givePage(response, '', 500) : give(response, { value: [entity(1)] }),
    )
    expect(await idsOf(odata.rows('Zaak'))).toEqual([[1]])
  })
})

describe('an answer that is none is told in words', () => {
  test.each([
    ['nl', 'een webpagina in plaats van gegevens (“Onderhoud & storing”)'],
    ['en', 'a web page instead of data (“Onderhoud & storing”)'],
  ] as const)('a web page with status 200 (%s)', async (lang, words) => {
    const html = '<!DOCTYPE html><html><title>\n Onderhoud & storing </title></html>'
    const { odata } = await open((_, response) => givePage(response, html), lang)
    const told = { code: 'source-not-understood', message: expect.stringContaining(words) as string }
    await expect(idsOf(odata.rows('Zaak'))).rejects.toMatchObject(told)
    await expect(odata.one('Zaak', id(1))).rejects.toMatchObject(told)
  })

  test('a web page that says it is JSON', async () => {
    const { odata } = await open((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html><title>fout404</title>'),
    )
    await expect(odata.one('Zaak', id(1))).rejects.toThrow('een webpagina in plaats van gegevens (“fout404”)')
  })

  test('unless it is in order when it is asked for again', async () => {
    let asked = 0
    const { odata } = await open((_, response) =>
      asked++ === 0 ? givePage(response, '<html></html>') : give(response, { value: [entity(1)] }),
    )
    expect(await idsOf(odata.rows('Zaak'))).toEqual([[1]])
  })

  test('half a page, and JSON without rows', async () => {
    const { odata } = await open((asked, response) =>
      asked.startsWith('Zaak')
        ? response.writeHead(200, { 'content-type': 'application/json' }).end('{"value":[{"Id":')
        : give(response, { teller: 3 }),
    )
    await expect(idsOf(odata.rows('Zaak'))).rejects.toThrow('geen JSON (“{"value":[{"Id":”)')
    await expect(idsOf(odata.rows('Besluit'))).rejects.toThrow('zonder rijen')
  })

  test('a refusal, with the words of the service', async () => {
    const { odata, server } = await open((_, response) =>
      give(response, { error: { code: '', message: 'The query is not valid.' } }, 400),
    )
    await expect(idsOf(odata.rows('Zaak'))).rejects.toMatchObject({
      code: 'source-refused',
      message: expect.stringContaining('HTTP 400: The query is not valid.') as string,
    })
    await expect(odata.resource('Zaak', id(1))).rejects.toMatchObject({ code: 'source-refused' })
    expect(server.requests).toHaveLength(2)
  })

  test('a set that is not there is a refusal, not an empty set', async () => {
    const { odata } = await open((_, response) => response.writeHead(404).end())
    await expect(idsOf(odata.rows('Onzin'))).rejects.toMatchObject({ code: 'source-refused' })
  })
})

describe('one row', () => {
  test('comes with what was taken along, by its bare GUID', async () => {
    const { odata, server } = await open((_, response) =>
      give(response, { '@odata.context': 'x', ...entity(1, { Zaak: [entity(2)] }) }),
    )
    const rows = await odata.one('Document', id(1).toUpperCase(), { Zaak: { ZaakActor: {} } })
    expect(rows!.map(({ category }) => category)).toEqual(['Document', 'Zaak'])
    expect(decodeURIComponent(server.requests[0]!.path)).toBe(
      `/OData/v4/2.0/Document(${id(1)})?$expand=Zaak($expand=ZaakActor)`,
    )
  })

  test.each([
    ['404', 404, 'niet gevonden'],
    ['204', 204, undefined],
    ['410', 410, undefined],
    ['an empty body', 200, undefined],
    ['null', 200, 'null'],
  ])('is gone: %s', async (_, status, body) => {
    const { odata } = await open((_, response) => response.writeHead(status).end(body))
    expect(await odata.one('Document', id(1))).toBeUndefined()
    if (body !== 'null') expect(await odata.resource('Document', id(1))).toBeUndefined()
  })

  test('its file comes byte for byte, and half a file is asked for again', async () => {
    const file = Uint8Array.from([37, 80, 68, 70, 0, 255, 254])
    let asked = 0
    const { odata, server } = await open((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/pdf' })
        .end(asked++ === 0 ? file.slice(3) : file),
    )
    expect(await odata.resource('Document', id(1), { expectBytes: file.length })).toMatchObject({
      bytes: file,
      mediaType: 'application/pdf',
    })
    expect(server.requests.map(({ path }) => path)).toEqual(
      Array(2).fill(`/OData/v4/2.0/Document(${id(1)})/resource`),
    )
  })
})

test('a recorded page goes over the wire as it is', async (context) => {
  const path = join(shared, 'corpus/odata-pages/stemming_expand_besluit_agendapunt_zaak_first15.json')
  if (!existsSync(path)) context.skip(`${path} is not there`)
  const { odata } = await open((_, response) => response.end(readFileSync(path)))
  const expand = { Besluit: { Agendapunt: { Zaak: {} } }, Fractie: {}, Persoon: {} }
  const [rows] = await pagesOf(odata.rows('Stemming', { expand, top: 15 }))
  expect(rows!.filter(({ category }) => category === 'Stemming')).toHaveLength(15)
})

import { strToU8, zipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import { fetchPaper } from '#register/fetch-paper.ts'
import { openHttp } from '#sources/http/client.ts'
import { openOData } from '#sources/odata/client.ts'
import { openPublications } from '#sources/publications/client.ts'
import { answerCacheOf } from '#store/answer-cache.ts'
import type { Db } from '#store/connect.ts'
import { TRIES } from '#store/paper-steps.ts'
import { savePage } from '#store/source-cursors.ts'
import { getPaper, getPaperBytes, saveProblem, wantPapers } from '#store/source-papers.ts'
import { countUnread } from '#store/source-unread.ts'
import { answer, type AnsweringServer } from '#test/answering-server.ts'
import { describeOnBoth } from '#test/databases.ts'

const PDF = Buffer.from(`%PDF-1.7\n${'1 0 obj\n'.repeat(400)}trailer\n%%EOF\n`)
const WORD = Buffer.from(zipSync({ 'word/document.xml': strToU8('<document/>') }))
const HOUSE = '2f3c8a50-1111-4222-8333-944455556666'
const ID = '2031D00077'
const now = () => '2031-03-04T09:00:00.000Z'

let server: AnsweringServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A paper that the House has as a file of which its row does not say how long it is, as many rows do not. */
async function wantIt(db: Db): Promise<void> {
  const fields = { DocumentNummer: ID, Onderwerp: 'Brief over bruggen', ContentLength: null }
  const row = {
    category: 'Document',
    id: HOUSE,
    updated: now(),
    deleted: false,
    fields,
    refs: {},
    whole: true,
  }
  await savePage(db, { source: 'syncfeed', category: 'Document', rows: [row], token: '1', at: now() })
  const offered = { id: ID, identifiers: [ID], title: '', kind: '', date: null, dossiers: [], senders: [] }
  const paper = { offered, houseId: HOUSE, enclosureOf: null, updated: now(), xml: false }
  await wantPapers(db, [paper], { now: now() })
}

/** The sources of a House that gives these bodies one after the other, the last one again and again, all under one ETag. */
async function sourcesOf(db: Db, bodies: readonly Uint8Array[], type = 'application/pdf') {
  let at = 0
  server = await answer((path, response, { headers }) => {
    if (!path.endsWith('/resource')) return response.writeHead(404).end()
    const tag = { etag: '"one"', 'content-type': type }
    if (headers['if-none-match'] === '"one"') return response.writeHead(304, tag).end()
    return response.writeHead(200, tag).end(bodies[Math.min(at++, bodies.length - 1)])
  })
  const cache = answerCacheOf(db)
  const http = openHttp({
    contact: '',
    version: 'test',
    lang: 'nl',
    pauseMs: 0,
    backOffMs: 1,
    tries: 2,
    cache,
  })
  return {
    odata: openOData(http, server.url),
    publications: openPublications({ http, base: server.url, lang: 'nl' }),
  }
}

describeOnBoth('a paper that is fetched', (openFresh) => {
  const how = { now, lang: 'nl' as const }
  const seen = async (db: Db) => (await getPaper(db, ID))!

  test('is whole, also when half of it was kept under the mark of the whole', async () => {
    const { db } = await openFresh()
    await wantIt(db)
    const sources = await sourcesOf(db, [PDF.subarray(0, 900), PDF.subarray(0, 900), PDF])
    expect(await fetchPaper(db, await seen(db), sources, how)).toBe('failed')
    expect(await seen(db)).toMatchObject({ state: 'wanted', tries: 1, sha256: null })
    expect(await fetchPaper(db, await seen(db), sources, how)).toBe('fetched')
    expect(Buffer.from((await getPaperBytes(db, ID))!)).toEqual(PDF)
  })

  test('is taken as it came at the last try: then that is what the source has', async () => {
    const { db } = await openFresh()
    await wantIt(db)
    const half = PDF.subarray(0, 900)
    const sources = await sourcesOf(db, [half])
    for (let time = 1; time < TRIES; time++) {
      await saveProblem(db, await seen(db), { problem: 'half', missing: false }, now())
    }
    expect(await seen(db)).toMatchObject({ state: 'wanted', tries: TRIES - 1 })
    expect(await fetchPaper(db, await seen(db), sources, how)).toBe('fetched')
    expect(Buffer.from((await getPaperBytes(db, ID))!)).toEqual(half)
  })

  test.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', WORD],
    ['odt', 'application/vnd.oasis.opendocument.text', WORD],
    ['doc', 'application/msword', Buffer.from('\u00D0\u00CF\u0011\u00E0 brief', 'latin1')],
  ])('may be a %s', async (form, type, body) => {
    const { db } = await openFresh()
    await wantIt(db)
    expect(await fetchPaper(db, await seen(db), await sourcesOf(db, [body], type), how)).toBe('fetched')
    expect(await seen(db)).toMatchObject({ form, mediaType: type })
  })

  test('as PDF because its XML is broken leaves that XML to look at, until it is well formed', async () => {
    const { db } = await openFresh()
    const id = 'kst-39901-77'
    const offered = { id, identifiers: [id], title: '', kind: '', date: null, dossiers: [], senders: [] }
    await wantPapers(db, [{ offered, houseId: null, enclosureOf: null, updated: now(), xml: true }], {
      now: now(),
    })
    let xml = '<officiele-publicatie><kamerstuk></officiele-publicatie>'
    server = await answer((path, response) => {
      if (path.endsWith('.xml')) return response.writeHead(200, { 'content-type': 'text/xml' }).end(xml)
      return response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF)
    })
    const http = openHttp({ contact: '', version: 'test', lang: 'nl', pauseMs: 0, backOffMs: 1, tries: 2 })
    const base = server.url
    const sources = {
      odata: openOData(http, base),
      publications: openPublications({ http, base, lang: 'nl' }),
    }
    expect(await fetchPaper(db, (await getPaper(db, id))!, sources, how)).toBe('fetched')
    expect(await getPaper(db, id)).toMatchObject({ form: 'pdf' })
    expect(await countUnread(db, now())).toMatchObject({ count: 1, name: id, place: `${base}/${id}.xml` })
    await saveProblem(db, (await getPaper(db, id))!, { problem: 'again', missing: false }, now())
    xml = '<officiele-publicatie><kamerstuk/></officiele-publicatie>'
    expect(await fetchPaper(db, (await getPaper(db, id))!, sources, how)).toBe('fetched')
    expect(await getPaper(db, id)).toMatchObject({ form: 'xml' })
    expect(await countUnread(db, now())).toBeUndefined()
  })
})

import { afterEach, expect, test } from 'vitest'
import { openPublications } from '#sources/publications/client.ts'
import { startSource, type Said, type SmallSource } from '#test/small-source.ts'

const XML = '<?xml version="1.0"?><officiele-publicatie><kamerstuk/></officiele-publicatie>'
const NOT_FOUND = '<!DOCTYPE html><html><head><title>fout404</title></head><body>Niet gevonden</body></html>'
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n')
const BROKEN = XML.replace('<kamerstuk/>', '<kamerstuk>')

let source: SmallSource | undefined
afterEach(async () => {
  await source?.close()
  source = undefined
})

async function start(
  files: Readonly<Record<string, Said>>,
  missing: Said = { status: 404, body: NOT_FOUND },
) {
  source = await startSource(({ pathname }) => files[pathname] ?? missing)
  return openPublications(source.service)
}

test('the XML comes first, and then nothing else is asked', async () => {
  const { fetchPublication } = await start({ '/kst-39901-1.xml': { body: XML } })
  const found = await fetchPublication('kst-39901-1')
  expect(found).toMatchObject({
    form: 'xml',
    brokenXml: undefined,
    url: `${source!.service.base}/kst-39901-1.xml`,
  })
  expect(found?.form === 'xml' && Buffer.from(found.bytes).toString()).toBe(XML)
  expect(source!.asked).toEqual(['/kst-39901-1.xml'])
})

test.each([
  ['with status 404', { status: 404, body: NOT_FOUND }],
  ['with status 200', { status: 200, body: NOT_FOUND, type: 'text/html' }],
  ['with status 200 as XML', { status: 200, body: NOT_FOUND }],
  ['with status 410', { status: 410 }],
  ['without a body', { status: 204 }],
])('a page that nothing was found, %s, is no paper: then the PDF, then nothing', async (_, missing) => {
  const { fetchPublication } = await start({ '/blg-12.pdf': { body: PDF } }, missing)
  expect(await fetchPublication('blg-12')).toMatchObject({ form: 'pdf', brokenXml: undefined })
  expect(await fetchPublication('blg-13')).toBeUndefined()
})

test('a PDF that is a page is none', async () => {
  const { fetchPublication } = await start({ '/blg-12.pdf': { body: NOT_FOUND, type: 'application/pdf' } })
  expect(await fetchPublication('blg-12')).toBeUndefined()
})

test('XML that broke on the way is whole the second time', async () => {
  let times = 0
  source = await startSource(() => ({ body: ++times === 1 ? XML.slice(0, -20) : XML }))
  const { fetchPublication } = openPublications(source.service)
  expect(await fetchPublication('kst-39901-1')).toMatchObject({ form: 'xml', brokenXml: undefined })
})

test('XML that is broken where it is kept is told: the PDF stands for it, else it is given as it is', async () => {
  const { fetchPublication } = await start({
    '/kst-39901-1.xml': { body: BROKEN },
    '/kst-39901-1.pdf': { body: PDF },
    '/kst-39901-2.xml': { body: BROKEN },
  })
  expect(await fetchPublication('kst-39901-1')).toMatchObject({
    form: 'pdf',
    brokenXml: { text: expect.stringContaining('<') as string },
  })
  expect(await fetchPublication('kst-39901-2')).toMatchObject({
    form: 'xml',
    brokenXml: { url: expect.stringMatching(/kst-39901-2\.xml$/) as string },
  })
})

test.each([
  ['XML', '.xml', XML.slice(0, -20)],
  ['XML of which only the beginning came', '.xml', XML.slice(0, 50)],
  ['PDF', '.pdf', PDF.subarray(0, -8)],
])('%s without its end is no paper, and is taken only by who wants it as it is', async (_, form, body) => {
  const { fetchPublication } = await start({ [`/kst-39901-1${form}`]: { body } })
  await expect(fetchPublication('kst-39901-1')).rejects.toMatchObject({ code: 'source-not-understood' })
  expect(source!.asked.filter((path) => path.endsWith(form))).toHaveLength(2)
  expect(await fetchPublication('kst-39901-1', { asIs: true })).toMatchObject({ form: form.slice(1) })
})

test('a PDF that broke on the way is whole the second time', async () => {
  let times = 0
  source = await startSource(({ pathname }) =>
    pathname.endsWith('.pdf')
      ? { body: ++times === 1 ? PDF.subarray(0, -8) : PDF }
      : { status: 404, body: NOT_FOUND },
  )
  const found = await openPublications(source.service).fetchPublication('kst-39901-1')
  expect(found?.form === 'pdf' && Buffer.from(found.bytes)).toEqual(PDF)
})

test('a paper that was taken back is told', async () => {
  const body = '<publicatie>Deze publicatie is ingetrokken.</publicatie>'
  const { fetchPublication } = await start({ '/kst-39901-1.xml': { body } })
  expect(await fetchPublication('kst-39901-1')).toEqual({
    form: 'withdrawn',
    url: `${source!.service.base}/kst-39901-1.xml`,
  })
})

test('a number of the House is not looked for there, and an odd one does no harm', async () => {
  const { fetchPublication, fetchMetadata } = await start({})
  for (const id of ['2025D06779', 'TZ202412-116', '../geheim', '', 'kst 1']) {
    expect(await fetchPublication(id)).toBeUndefined()
    expect(await fetchMetadata(id)).toBeUndefined()
  }
  expect(source!.asked).toEqual([])
})

test('metadata are those of the paper; a page that nothing was found is none', async () => {
  const body = '<metadata_gegevens><metadata name="DC.title" content="Dorpshuizen"/></metadata_gegevens>'
  const files = {
    '/kst-39901-1/metadata.xml': { body },
    '/kst-39901-3/metadata.xml': { body: body.slice(0, -9) },
  }
  const { fetchMetadata } = await start(files)
  expect(await fetchMetadata('kst-39901-1')).toMatchObject({ id: 'kst-39901-1', title: 'Dorpshuizen' })
  expect(await fetchMetadata('kst-39901-2')).toBeUndefined()
  await expect(fetchMetadata('kst-39901-3')).rejects.toMatchObject({ code: 'source-not-understood' })
  await source!.close()
  const other = await start({}, { status: 200, body: NOT_FOUND, type: 'text/html' })
  expect(await other.fetchMetadata('kst-39901-1')).toBeUndefined()
})

test('a refusal is no missing paper', async () => {
  const { fetchPublication, fetchMetadata } = await start({}, { status: 403, body: NOT_FOUND })
  await expect(fetchPublication('kst-39901-1')).rejects.toMatchObject({ code: 'source-refused' })
  await expect(fetchMetadata('kst-39901-1')).rejects.toMatchObject({ code: 'source-refused' })
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { corpus } from '#test/corpus-folder.ts'
import type { Fault } from '#test/house/faults.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { latestRows } from '#test/house/nouns.ts'
import { makeWorld } from '#test/house/world.ts'

const world = makeWorld(9, { motions: 4, letters: 2, promises: 6, requests: 1, samples: false })
let house: House

afterEach(() => house.close())

const opened = async (faults: readonly Fault[] = []) => {
  house = await openHouse(world, { faults })
  const document = latestRows(world.rows).find(({ set, deleted }) => set === 'Document' && !deleted)!
  return { zaken: `${house.urls.odata}/Zaak`, file: `${house.urls.odata}/Document(${document.id})/resource` }
}
const outcome = async (url: string, signal?: AbortSignal) => {
  try {
    await (await fetch(url, signal && { signal })).arrayBuffer()
    return 'whole'
  } catch {
    return 'broken'
  }
}

describe('what befalls an answer', () => {
  test('an error comes as often as was said, with the time to come again', async () => {
    const { zaken } = await opened([{ kind: 'error', status: 503, times: 2, retryAfterSeconds: 3 }])
    const answers = [await fetch(zaken), await fetch(zaken), await fetch(zaken)]
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(answers[0]!.headers.get('retry-after')).toBe('3')
    expect(house.requests.map(({ status, faults }) => [status, faults])).toEqual([
      [503, ['error']],
      [503, ['error']],
      [200, []],
    ])
  })

  test.each(['cut', 'short'] as const)('a body that is %s fails while it is read', async (kind) => {
    const { zaken, file } = await opened([{ kind }])
    expect([await outcome(zaken), await outcome(file)]).toEqual(['broken', 'broken'])
  })

  test('a truncated file is whole by its own length and shorter than its row says', async () => {
    const { file } = await opened([{ kind: 'truncated', on: /resource$/ }])
    const whole = latestRows(world.rows).find(({ set, deleted }) => set === 'Document' && !deleted)!
    expect((await (await fetch(file)).arrayBuffer()).byteLength).toBe(
      Math.floor(Number(whole.fields['ContentLength']) / 2),
    )
  })

  test('half a file is whole by its own length and bears the mark of the whole one', async () => {
    const { file } = await opened([{ kind: 'half', times: 1 }])
    const [half, whole] = [await fetch(file), await fetch(file)]
    expect(half.headers.get('etag')).toBe(whole.headers.get('etag'))
    const lengths = [(await half.arrayBuffer()).byteLength, (await whole.arrayBuffer()).byteLength]
    expect(lengths[0]).toBe(Math.floor(lengths[1]! / 2))
    const again = await fetch(file, { headers: { 'if-none-match': half.headers.get('etag')! } })
    expect(again.status).toBe(304)
  })

  test.each(['stall', 'stall-halfway'] as const)('a %s ends when the client has had enough', async (kind) => {
    const { zaken } = await opened([{ kind }])
    expect(await outcome(zaken, AbortSignal.timeout(80))).toBe('broken')
  })

  test('a page for people has status 200, on the addresses that were named', async () => {
    const { zaken } = await opened([{ kind: 'page', on: /^syncFeed / }])
    const feed = await fetch(`${house.urls.syncFeed}/Feed?category=Zaak`)
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/html'])
    expect((await fetch(zaken)).headers.get('content-type')).toContain('application/json')
  })

  test('rows come twice or in another order, and none is lost', async () => {
    const { zaken } = await opened()
    const idsNow = async () =>
      ((await (await fetch(zaken)).json()) as { value: { Id: string }[] }).value.map(({ Id }) => Id)
    const straight = await idsNow()
    house.setFaults([{ kind: 'duplicates' }])
    const doubled = await idsNow()
    expect(doubled.length).toBeGreaterThan(straight.length)
    expect([...new Set(doubled)]).toEqual(straight)
    house.setFaults([{ kind: 'reordered' }])
    const mixed = await idsNow()
    expect(mixed).not.toEqual(straight)
    expect([...mixed].sort()).toEqual([...straight].sort())
  })

  test('is decided by the seed, whatever the order of the questions', async () => {
    const { zaken, file } = await opened()
    const statuses = async (urls: readonly string[]) => {
      house.setFaults([{ kind: 'error', status: 500, rate: 0.5 }], 42)
      const found = new Map<string, number[]>()
      for (const url of urls) found.set(url, [...(found.get(url) ?? []), (await fetch(url)).status])
      return [zaken, file].map((url) => found.get(url))
    }
    const once = await statuses([zaken, zaken, zaken, zaken, file, file, file, file])
    expect(await statuses([file, zaken, file, zaken, file, zaken, file, zaken])).toEqual(once)
    expect(new Set(once.flat())).toEqual(new Set([200, 500]))
  })
})

test('the sources may say what nobody described', async () => {
  await opened()
  Object.assign(house.differences, { unknownFields: true, unknownValues: true })
  const page = (await (await fetch(`${house.urls.odata}/Toezegging`)).json()) as { value: object[] }
  expect(page.value[0]).toMatchObject({ Kenmerken: ['nieuw', { soort: 'proef' }] })
  expect(JSON.stringify(page)).toContain('"Status":"Overgedragen"')
  expect(await (await fetch(`${house.urls.syncFeed}/Feed?category=Zaak`)).text()).toContain('<herkomst>')
})

describe('while the house runs', () => {
  const rows = async (path: string) =>
    ((await (await fetch(`${house.urls.odata}/${path}`)).json()) as { value: Record<string, unknown>[] })
      .value
  const newest = async () =>
    (await rows(`Document?$orderby=${encodeURIComponent('ApiGewijzigdOp desc')}&$top=1`))[0]!

  test('a letter comes, first as PDF, then as XML, then with other words, and goes', async () => {
    await opened()
    const letter = house.publish({
      what: 'letter',
      subject: 'Nieuws over noodfondsen',
      dossier: '39600-XVII',
    })
    expect(await newest()).toMatchObject({
      DocumentNummer: letter.number,
      Onderwerp: 'Nieuws over noodfondsen ',
    })
    const xml = `${house.urls.publications}/${letter.kst}.xml`
    expect(await (await fetch(xml)).text()).toContain('fout404')
    house.publish({ what: 'xml', document: letter.number })
    const first = await fetch(xml)
    expect(await first.text()).toContain('Nieuws over noodfondsen'.toLowerCase().slice(6))
    house.publish({ what: 'rewritten', document: letter.number, paragraphs: ['Het bedrag was verkeerd.'] })
    const second = await fetch(xml, { headers: { 'if-none-match': first.headers.get('etag')! } })
    expect(second.status).toBe(200)
    expect(await second.text()).toContain('Het bedrag was verkeerd.')
    const versions = await rows(`DocumentVersie?$filter=${encodeURIComponent(`Document_Id eq ${letter.id}`)}`)
    expect(versions.map(({ Versienummer }) => Versienummer)).toEqual([1, 2])
    house.publish({ what: 'deleted', id: letter.id })
    expect(await newest()).toMatchObject({ Id: letter.id, Verwijderd: true })
  })

  test('what is rewritten before it is printed is printed as it reads then', async () => {
    await opened()
    const { number, kst } = house.publish({ what: 'letter', subject: 'Noodfondsen' })
    house.publish({ what: 'rewritten', document: number, paragraphs: ['Het bedrag klopt nu.'] })
    house.publish({ what: 'xml', document: number })
    const xml = await (await fetch(`${house.urls.publications}/${kst}.xml`)).text()
    expect(xml).toContain('Het bedrag klopt nu.')
  })

  test('the world itself stays as it was, and each change is the newest in the feed', async () => {
    await opened()
    const before = world.rows.length
    house.publish({ what: 'motion' })
    house.publish({ what: 'changed', id: world.rows[0]!.id, fields: { Afkorting: 'Anders' } })
    expect(world.rows).toHaveLength(before)
    expect(house.rows().find(({ id }) => id === world.rows[0]!.id)!.fields['Afkorting']).toBe('Anders')
  })
})

test('recorded answers are served beside the invented ones', async (context) => {
  if (!existsSync(join(corpus, 'zaken-odata'))) {
    house = await openHouse(world)
    context.skip(`${join(corpus, 'zaken-odata')} is not there`)
  }
  house = await openHouse(world, { corpus })
  const query = `$filter=${encodeURIComponent("Nummer eq '2024Z10720'")}&$expand=${encodeURIComponent('Document($expand=HuidigeDocumentVersie($expand=DocumentPublicatie))')}`
  const [zaak] = ((await (await fetch(`${house.urls.odata}/Zaak?${query}`)).json()) as { value: object[] })
    .value
  expect(zaak).toMatchObject({
    Document: [{ HuidigeDocumentVersie: { ExterneIdentifier: 'kst-32735-385' } }],
  })
  const xml = await (await fetch(`${house.urls.publications}/kst-32735-385.xml`)).text()
  expect(xml).toContain('<officiele-publicatie')
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFormat, type MarkedFormat } from '#intake/find-format.ts'
import { openFile } from '#intake/open-file.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { latestRows } from '#test/house/nouns.ts'
import { makeWorld } from '#test/house/world.ts'

const world = makeWorld(5)
let house: House

beforeAll(async () => {
  house = await openHouse(world, { feed: { pageSize: 15 } })
})
afterAll(() => house.close())

const text = async (url: string) => (await fetch(url)).text()
const entriesOf = (page: string) => page.match(/<entry>.*?<\/entry>/gs) ?? []
const idOf = (entry: string) => /<title>([^<]+)/.exec(entry)![1]!
const nextOf = (part: string) => /rel="next" href="([^"]+)"/.exec(part)?.[1]!.replaceAll('&amp;', '&')

async function followed(category: string): Promise<string[]> {
  const entries: string[] = []
  let url: string | undefined = `${house.urls.syncFeed}/Feed?category=${category}`
  while (url !== undefined) {
    const page: string = await text(url)
    entries.push(...entriesOf(page))
    const [head = ''] = page.split('<entry>')
    const next = nextOf(head) ?? nextOf(entriesOf(page).at(-1) ?? '')
    url = next === url ? undefined : next
  }
  return entries
}

describe('the feed', () => {
  test('gives each version in order, the same id many times, and the last is how it is', async () => {
    const entries = await followed('zaak')
    expect(entries).toHaveLength(world.rows.filter(({ set }) => set === 'Zaak').length)
    const last = new Map(entries.map((entry) => [idOf(entry), entry]))
    for (const row of latestRows(world.rows).filter(({ set }) => set === 'Zaak')) {
      expect(last.get(row.id)).toContain(`tk:bijgewerkt="${row.updated}" tk:verwijderd="${row.deleted}"`)
    }
  })

  test('gives the same with a link for the page and one to itself at the end', async () => {
    const other = await openHouse(world, { feed: { nextPer: 'feed', atEnd: 'same', pageSize: 15 } })
    const mine = (await followed('Toezegging')).map(idOf)
    const [first, urls] = [house, other.urls]
    house = { ...house, urls }
    const theirs = (await followed('Toezegging')).map(idOf)
    house = first
    await other.close()
    expect(theirs).toEqual(mine)
  })

  test('spells as its description does: prefix, nil, references, tombstone, one dossier', async () => {
    const [promise = ''] = await followed('Toezegging')
    expect(promise).toContain('<ns1:toezegging xmlns:ns1=')
    expect(promise).toContain('<ns1:achtervoegsel xsi:nil="true"/>')
    expect(promise).toMatch(/<ns1:toegezegdAanPersoon ref="[0-9a-f-]{36}"\/>/)
    const documents = await followed('Document')
    expect(documents.some((entry) => /<document [^>]*tk:verwijderd="true"\/>/.test(entry))).toBe(true)
    expect(documents.some((entry) => entry.includes('rel="enclosure"'))).toBe(true)
    expect(documents.every((entry) => (entry.match(/<kamerstukdossier /g) ?? []).length <= 1)).toBe(true)
    expect((await followed('DocumentVersie')).join()).toContain('<externeidentifier>kst-39901-12<')
  })

  test('without a category gives all sets that the service describes', async () => {
    const page = await text(`${house.urls.syncFeed}/Feed`)
    expect(entriesOf(page)).toHaveLength(15)
  })

  test('an enclosure and an entity are found by their id', async () => {
    const row = latestRows(world.rows).find(({ set, deleted }) => set === 'Document' && !deleted)!
    const answer = await fetch(`${house.urls.syncFeed}/Resources/${row.id}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(world.files.get(row.id)!.bytes)).toBe(true)
    expect(await text(`${house.urls.syncFeed}/Entiteiten/${row.id}`)).toContain(`id="${row.id}"`)
  })

  test('after a reset an old token leads to an empty page, and from the start all is there', async () => {
    const other = await openHouse(world)
    const start = `${other.urls.syncFeed}/Feed?category=Zaak`
    const onward = nextOf(entriesOf(await text(start)).at(-1)!)!
    expect(entriesOf(await text(onward)).length).toBeGreaterThan(0)
    other.resetFeed()
    expect(entriesOf(await text(onward))).toEqual([])
    expect(entriesOf(await text(start)).length).toBeGreaterThan(0)
    await other.close()
  })
})

describe('Official Publications', () => {
  test('give a letter as XML that the program reads', async () => {
    const id = world.truth.special.overviewLetter
    const answer = await fetch(`${house.urls.publications}/${id}.xml`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { marked } = await openFile(bytes, findFormat(bytes) as MarkedFormat)
    expect(marked.metadata).toMatchObject({
      kind: 'letter',
      identifiers: [id],
      date: world.truth.letters.find(({ kst }) => kst === id)!.day,
    })
    expect(await text(`${house.urls.publications}/${id}/metadata.xml`)).toContain(`content="${id}"`)
  })

  test('have of some letters the PDF alone, and say of what is missing a page with status 200', async () => {
    const id = world.truth.special.letterAsPdfOnly
    const pdf = await fetch(`${house.urls.publications}/${id}.pdf`)
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
    const answers = [1, 2].map(() => fetch(`${house.urls.publications}/${id}.xml`))
    const missing = await Promise.all(answers)
    expect(new Set(missing.map(({ status }) => status))).toEqual(new Set([200, 404]))
    expect(await missing[0]!.text()).toContain('fout404')
  })

  test('lead from an id to its page', async () => {
    const answer = await fetch(`${house.urls.publications}/kst-39901-12`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe(`${house.urls.publications}/kst-39901-12.html`)
  })
})

describe('the search of the repository', () => {
  const search = (query: string, more = '') =>
    text(
      `${house.urls.sru}?operation=searchRetrieve&version=2.0&x-connection=officielepublicaties&query=${encodeURIComponent(query)}${more}`,
    )
  const numberIn = (page: string) => Number(/<sru:numberOfRecords>(\d+)/.exec(page)![1])

  test.each([
    ['w.dossiernummer=="39901" AND w.ondernummer==12', ['kst-39901-12']],
    ['dt.identifier==kst-39901-12 OR dt.identifier=="kst-39901-13"', ['kst-39901-12', 'kst-39901-13']],
    ['w.publicatienaam==Kamerstuk NOT c.product-area==officielepublicaties', []],
    ['dt.identifier==kst-39901-12 AND (dt.modified>=2030-01-01 OR dt.type==Brief)', []],
    ['cql.textAndIndexes all "gezamenlijk noodnummer bedreigde" AND dt.type==Motie', ['kst-39901-14']],
  ])('finds by %s', async (query, ids) => {
    const page = await search(query)
    expect([...page.matchAll(/<dcterms:identifier>([^<]+)/g)].map(([, id]) => id)).toEqual(ids)
    expect(numberIn(page)).toBe(ids.length)
  })

  test('gives all records over the pages, each where it says', async () => {
    const found: string[] = []
    let start = '1'
    for (; start !== '';) {
      const page = await search('w.publicatienaam==Kamerstuk', `&startRecord=${start}&maximumRecords=20`)
      found.push(...[...page.matchAll(/manifestation="(?:xml|pdf)">([^<]+)/g)].map(([, url]) => url!))
      start = /<sru:nextRecordPosition>(\d+)/.exec(page)?.[1] ?? ''
    }
    expect(new Set(found).size).toBe(
      world.papers.reduce(
        (sum, { xml, pdf }) => sum + Number(xml !== undefined) + Number(pdf !== undefined),
        0,
      ),
    )
    const answers = await Promise.all([found[0]!, found.at(-1)!].map((url) => fetch(url)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })

  test.each([
    ['w.dossierondernummer==12', 16],
    ['w.dossiernummer==', 10],
    ['dt.type==Brief sortBy dt.modified', 80],
  ])('says what is wrong with %s', async (query, diagnostic) => {
    expect(await search(query)).toContain(`info:srw/diagnostic/1/${diagnostic}`)
  })

  test('explains its indices', async () => {
    const page = await text(
      `${house.urls.sru}?version=1.2&x-connection=officielepublicaties&operation=explain`,
    )
    expect(page).toContain('<name set="w">ondernummer</name>')
  })
})

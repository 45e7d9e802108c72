import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { latestRows } from '#test/house/nouns.ts'
import { makeWorld } from '#test/house/world.ts'

const world = makeWorld(3)
let house: House

beforeAll(async () => {
  house = await openHouse(world, { pageRows: 20, feed: { pageSize: 25 } })
})
afterAll(() => house.close())

type Row = Record<string, unknown>
type Page = { value: Row[]; '@odata.nextLink'?: string; '@odata.count'?: number }

const odata = async (query: string) => fetch(`${house.urls.odata}/${query}`)
const rowsOf = async (query: string) => ((await (await odata(query)).json()) as Page).value
const asked = (set: string, options: Record<string, string>) =>
  `${set}?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
const filtered = (set: string, filter: string) => rowsOf(asked(set, { $filter: filter }))

async function allPages(query: string): Promise<{ rows: Row[]; pages: number }> {
  const rows: Row[] = []
  let pages = 0
  for (let url: string | undefined = `${house.urls.odata}/${query}`; url !== undefined; pages++) {
    const page = (await (await fetch(url)).json()) as Page
    rows.push(...page.value)
    url = page['@odata.nextLink']
  }
  return { rows, pages }
}

const latest = (set: string) => latestRows(world.rows).filter((row) => row.set === set)

describe('two worlds', () => {
  test('of one seed are equal, of two seeds are not', () => {
    expect(makeWorld(3)).toEqual(world)
    expect(makeWorld(4).rows).not.toEqual(world.rows)
  })

  test('are rows of the model too, each known by its set', () => {
    const rows = houseRowsOf(world)
    const motion = rows.find(({ fields }) => fields['DocumentNummer'] === world.truth.motions[0]!.document)!
    const zaak = rows.find(({ fields }) => fields['Nummer'] === world.truth.motions[0]!.zaak)!
    expect(motion).toMatchObject({ category: 'Document', whole: true, refs: { Zaak: [zaak.id] } })
    expect(motion.fields['HuidigeDocumentVersie_Id']).toBe(motion.refs['HuidigeDocumentVersie']![0])
  })

  test('have each special case', () => {
    expect(Object.values(world.truth.special).every((value) => value !== '')).toBe(true)
    expect(Object.keys(world.truth.special)).toHaveLength(12)
  })

  test('point at rows that are there, and files are as long as their rows say', () => {
    const ids = new Set(world.rows.map(({ id }) => id))
    expect(world.rows.flatMap(({ refs }) => Object.values(refs).flat()).every((id) => ids.has(id))).toBe(true)
    for (const { id, fields } of latestRows(world.rows)) {
      if (world.files.has(id)) expect(fields['ContentLength']).toBe(world.files.get(id)!.bytes.length)
    }
  })
})

describe('OData', () => {
  test('gives pages with an opaque link until all rows were there', async () => {
    const { rows, pages } = await allPages('Zaak')
    expect(rows.map(({ Id }) => String(Id)).toSorted()).toEqual(
      latest('Zaak')
        .map(({ id }) => id)
        .sort(),
    )
    expect(pages).toBe(Math.ceil(rows.length / 20))
  })

  test('keeps to $top and $skip over the pages, and counts', async () => {
    expect((await allPages(asked('Zaak', { $top: '30' }))).rows).toHaveLength(30)
    const all = (await allPages('Zaak')).rows
    const some = (await allPages(asked('Zaak', { $skip: '7', $top: '3' }))).rows
    expect(some).toEqual(all.slice(7, 10))
    const page = (await (await odata(asked('Zaak', { $count: 'true', $top: '1' }))).json()) as Page
    expect(page['@odata.count']).toBe(all.length)
  })

  test.each([
    ["Soort eq 'Motie' and Verwijderd eq false", 23],
    ["Soort ne 'Motie' and not (Verwijderd eq true) and contains(Onderwerp,'kst')", 0],
    ["Soort eq 'Motie' and (Kabinetsappreciatie eq 'Welwillend in overweging genomen')", 1],
    ['Kamerstukdossier/any(d: d/Nummer eq 39901) and Kamerstukdossier/any(d: d/Nummer eq 29501)', 1],
    ["Kamerstukdossier/any(d: d/Nummer eq 39600 and d/Toevoeging eq 'XVIII')", 0],
    ['VervangenVanuit/any(z:z ne null)', 1],
    ["ZaakActor/any(a: a/Relatie eq 'Indiener' and a/Persoon/Achternaam eq 'niemand''s')", 0],
    ['Termijn ne null', 1],
    ['ApiGewijzigdOp ge 2030-01-01T00:00:00Z', 0],
    ['GestartOp lt 2022-01-01', 0],
  ])('filters by %s', async (filter, count) => {
    const all = (await allPages(asked('Zaak', { $filter: filter }))).rows
    if (filter.startsWith("Soort eq 'Motie' and Verwijderd")) {
      expect(all.length).toBe(
        latest('Zaak').filter(({ fields, deleted }) => fields['Soort'] === 'Motie' && !deleted).length,
      )
    } else expect(all).toHaveLength(count)
  })

  test.each([
    ['Zaak', "Id eq guid'96e750d9-667d-40ad-8638-75d091110de9'"],
    ['Zaak', "Id eq '96e750d9-667d-40ad-8638-75d091110de9'"],
    ['Zaak', "Bestaatniet eq 'ja'"],
    ['Zaak', "startswith(Onderwerp,'Motie')"],
    ['Zaak', "Volgnummer eq '12'"],
    ['Zaak', 'Kamerstukdossier/Nummer eq 39901'],
    ['Stemming', "contains(Besluit/Zaak/Onderwerp,'x')"],
    ['Zaak', "Onderwerp eq ''s-Gravenhage'"],
    ['Zaak', "(Soort eq 'Motie'"],
  ])('refuses %s by %s', async (set, filter) => {
    const answer = await odata(asked(set, { $filter: filter }))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toHaveProperty('error.message')
  })

  test('an offset with a plus that was not encoded is no time', async () => {
    expect((await odata('Zaak?$filter=GestartOp%20ge%202022-01-01T00:00:00+01:00')).status).toBe(400)
    expect((await filtered('Zaak', 'GestartOp ge 2022-01-01T00:00:00+01:00')).length).toBeGreaterThan(0)
  })

  test('expands through collections and single rows, with options of their own', async () => {
    const [motion] = await rowsOf(
      asked('Zaak', {
        $filter: `Document/any(d: d/Volgnummer eq 12)`,
        $expand:
          "Document($expand=HuidigeDocumentVersie($expand=DocumentPublicatie($filter=DocumentType eq 'Xml';$select=Id,FileName))),ZaakActor($orderby=Relatie),Besluit($expand=Stemming)",
      }),
    )
    expect(motion).toMatchObject({
      Soort: 'Motie',
      Document: [
        {
          Volgnummer: 12,
          HuidigeDocumentVersie: {
            ExterneIdentifier: 'kst-39901-12',
            DocumentPublicatie: [{ FileName: 'kst-39901-12.xml' }],
          },
        },
      ],
      ZaakActor: [{ Relatie: 'Indiener' }, { Relatie: 'Medeindiener' }],
    })
    const votes = (motion!['Besluit'] as { Stemming: { FractieGrootte: number }[] }[])[0]!.Stemming
    expect(votes.reduce((sum, { FractieGrootte }) => sum + FractieGrootte, 0)).toBe(150)
  })

  test('orders by the time of change with seven decimals', async () => {
    const { rows } = await allPages(
      asked('Document', { $orderby: 'ApiGewijzigdOp desc', $select: 'ApiGewijzigdOp' }),
    )
    const times = rows.map((row) => String(row['ApiGewijzigdOp']))
    expect(times).toEqual([...times].sort().reverse())
    expect(times[0]).toMatch(/\.\d{7}Z$/)
  })

  test('one row is found in both spellings, a row that is not there in two ways', async () => {
    const { id } = latest('Document')[0]!
    expect(await (await odata(`Document(${id})`)).json()).toMatchObject({ Id: id })
    expect(await (await odata(`Document/${id}`)).json()).toMatchObject({ Id: id })
    const absent = () => odata('Document(00000000-0000-4000-a000-000000000000)')
    expect(new Set([(await absent()).status, (await absent()).status])).toEqual(new Set([204, 404]))
  })

  test('deleted rows stay, and say so', async () => {
    const [gone] = await filtered('Document', 'Verwijderd eq true')
    expect(gone).toMatchObject({ DocumentNummer: world.truth.special.deletedLetter, Verwijderd: true })
  })

  test('a file has its bytes under each of its names, and 304 for who has it', async () => {
    const row = latest('Document').find(({ deleted }) => !deleted)!
    for (const name of ['resource', 'Resource', 'TK.DA.GGM.OData.Resource()']) {
      const bytes = Buffer.from(await (await odata(`Document(${row.id})/${name}`)).arrayBuffer())
      expect(bytes.equals(world.files.get(row.id)!.bytes)).toBe(true)
    }
    const first = await odata(`Document(${row.id})/resource`)
    await first.arrayBuffer()
    const again = await fetch(first.url, { headers: { 'if-none-match': first.headers.get('etag')! } })
    expect(again.status).toBe(304)
    const since = await fetch(first.url, {
      headers: { 'if-modified-since': first.headers.get('last-modified')! },
    })
    expect(since.status).toBe(304)
  })

  test('describes itself, and in 2026 otherwise', async () => {
    const before = await (await odata('$metadata')).text()
    expect(before).toContain('<Property Name="KamerbriefNakoming" Type="Edm.String" />')
    expect((await odata('Toezegging?$expand=KamerbriefNakoming')).status).toBe(400)
    house.differences.promises = '2026'
    try {
      const after = await (await odata('$metadata')).text()
      expect(after).toContain('Name="KamerbriefNakoming" Type="Collection(TK.DA.GGM.OData.Document)"')
      expect(after).toContain('EntitySet Name="ToegezegdAan"')
      const rows = await rowsOf('Toezegging?$expand=KamerbriefNakoming,ToegezegdAan')
      const settled = world.truth.promises.find(({ settledBy }) => settledBy !== null)!
      expect(rows.find(({ Nummer }) => Nummer === settled.number)).toMatchObject({
        KamerbriefNakoming: [{ DocumentNummer: settled.settledBy }],
        ToegezegdAan: [{ Verwijderd: false }],
      })
    } finally {
      house.differences.promises = '2025'
    }
  })

  test('promises are spelled in two ways and have a day that is none', async () => {
    const rows = (await allPages('Toezegging')).rows
    const statuses = new Set(rows.map(({ Status }) => Status))
    expect([...statuses]).toEqual(expect.arrayContaining(['Voldaan', 'Afgedaan', 'Openstaand']))
    expect(rows.some(({ DatumNakoming }) => DatumNakoming === '0001-01-01T00:00:00Z')).toBe(true)
  })
})

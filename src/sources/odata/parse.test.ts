import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HouseRow } from '#model/house.ts'
import { errorWordsOf, momentOf, nextLinkOf, rowsOfODataPage } from '#sources/odata/parse.ts'
import { shared } from '#test/corpus-folder.ts'
import { parseMetadata } from '#test/odata-service.ts'

const id = (end: number) => `0d9f3c1e-5a7b-4c2d-8e6f-${String(end).padStart(12, '0')}`
const entity = (end: number, fields: object = {}) => ({
  Id: id(end),
  ApiGewijzigdOp: '2025-03-01T09:00:00.5Z',
  Verwijderd: false,
  ...fields,
})
/** The rows of one entity, by category and the last sign of the id. */
function rowsOf(set: string, one: object) {
  const rows = rowsOfODataPage({ '@odata.context': 'x', value: [one] }, set)!
  return { row: rows[0]!, below: rows.slice(1).map((row) => `${row.category} ${row.id.at(-1)}`) }
}

test('a row has its fields as they came, and a place of its own for id, moment and withdrawal', () => {
  const { row } = rowsOf('Zaak', {
    ...entity(1, { Onderwerp: 'Een motie  met spaties ', Volgnummer: -1, Afgedaan: true, Termijn: null }),
    Id: id(1).toUpperCase(),
    '@odata.etag': 'W/"1"',
    'Onderwerp@odata.type': '#String',
  })
  expect(row).toEqual({
    category: 'Zaak',
    id: id(1),
    updated: '2025-03-01T09:00:00.5000000Z',
    deleted: false,
    fields: { Onderwerp: 'Een motie  met spaties ', Volgnummer: -1, Afgedaan: true, Termijn: null },
    refs: {},
    whole: false,
  } satisfies HouseRow)
})

test('what was taken along becomes rows, each with its refs', () => {
  const rows = rowsOfODataPage(
    [
      entity(1, {
        Document: [
          entity(2, {
            HuidigeDocumentVersie_Id: id(3),
            HuidigeDocumentVersie: entity(3, { Document_Id: id(2), DocumentPublicatie: [] }),
            BijlageDocument: [entity(4)],
          }),
        ],
        VervangenVanuit: [entity(5)],
      }),
    ],
    'Zaak',
  )!
  expect(rows.map(({ category, id, refs }) => [category, Number(id.slice(-3)), refs])).toEqual([
    ['Zaak', 1, { Document: [id(2)], VervangenVanuit: [id(5)] }],
    ['Document', 2, { HuidigeDocumentVersie: [id(3)], BijlageDocument: [id(4)] }],
    ['DocumentVersie', 3, { Document: [id(2)], DocumentPublicatie: [] }],
    ['Document', 4, {}],
    ['Zaak', 5, {}],
  ])
})

test('a row that comes along more than once is given once, with all that was said of it', () => {
  const rows = rowsOfODataPage(
    [
      entity(1, { Besluit: entity(3, { Zaak: [entity(4)] }) }),
      entity(2, { Besluit: entity(3, { Agendapunt_Id: id(5) }) }),
    ],
    'Stemming',
  )!
  expect(rows.map(({ category, refs }) => [category, refs])).toEqual([
    ['Stemming', { Besluit: [id(3)] }],
    ['Besluit', { Zaak: [id(4)], Agendapunt: [id(5)] }],
    ['Zaak', {}],
    ['Stemming', { Besluit: [id(3)] }],
  ])
})

test('X_Id is a field and a ref; without a value it leads nowhere, and that is known', () => {
  const { row } = rowsOf(
    'Stemming',
    entity(1, { Fractie_Id: id(2), Persoon_Id: null, Persoon: null, Extern_Id: 'a-1' }),
  )
  expect(row.fields).toEqual({ Fractie_Id: id(2), Persoon_Id: null, Extern_Id: 'a-1' })
  expect(row.refs).toEqual({ Fractie: [id(2)], Persoon: [] })
})

test('a field may be called like a set', () => {
  expect(rowsOf('Vergadering', entity(1, { Zaal: 'Plenaire zaal' })).row.fields).toEqual({
    Zaal: 'Plenaire zaal',
  })
  expect(rowsOf('Vergadering', entity(1, { Zaal: null })).row.fields).toEqual({ Zaal: null })
})

test('a withdrawn row stays as a tombstone without refs, and no row refers to it', () => {
  const { row, below } = rowsOf('Zaak', entity(1, { Document: [entity(2), entity(3, { Verwijderd: true })] }))
  expect(row.refs).toEqual({ Document: [id(2)] })
  expect(below).toEqual(['Document 2', 'Document 3'])
  const gone = rowsOf('Stemming', entity(4, { Verwijderd: true, Fractie_Id: id(5) })).row
  expect(gone).toMatchObject({ deleted: true, fields: { Fractie_Id: id(5) }, refs: {} })
})

test('a relation that goes on elsewhere is not whole, so it is no relation yet', () => {
  const long = { Stemming: [entity(2)], 'Stemming@odata.nextLink': 'https://example.org/rest' }
  expect(rowsOf('Besluit', entity(1, long))).toMatchObject({ row: { refs: {} }, below: ['Stemming 2'] })
})

describe('the letter that keeps a promise', () => {
  test('is a text, as in 2025', () => {
    const { row } = rowsOf('Toezegging', entity(1, { KamerbriefNakoming: '2025D00001' }))
    expect(row).toMatchObject({ fields: { KamerbriefNakoming: '2025D00001' }, refs: {} })
  })

  test('or documents, as in 2026', () => {
    const { row, below } = rowsOf('Toezegging', entity(1, { KamerbriefNakoming: [entity(2)] }))
    expect(row.fields).toEqual({ KamerbriefNakoming: null })
    expect(row.refs).toEqual({ KamerbriefNakoming: [id(2)] })
    expect(below).toEqual(['Document 2'])
    expect(rowsOf('Toezegging', entity(1, { KamerbriefNakoming: [] })).row.refs).toEqual({
      KamerbriefNakoming: [],
    })
  })

  test('and a list nobody expected stays as it is', () => {
    const { row } = rowsOf('Toezegging', entity(1, { KamerbriefNakoming: [{ Nummer: '2025D00001' }] }))
    expect(row).toMatchObject({ fields: { KamerbriefNakoming: '[{"Nummer":"2025D00001"}]' }, refs: {} })
  })
})

test('to whom it was promised is a set of its own since 2026, and a relation', () => {
  const one = entity(1, { ToegezegdAan: [entity(2, { Fractie_Id: id(3), Toezegging_Id: id(1) })] })
  expect(rowsOf('Toezegging', one)).toMatchObject({
    row: { refs: { ToegezegdAan: [id(2)] } },
    below: ['ToegezegdAan 2'],
  })
  const before = entity(1, { ToegezegdAanFractie: [entity(2)], IsHerhalingVan: [entity(3)] })
  expect(rowsOf('Toezegging', before).below).toEqual(['Fractie 2', 'Toezegging 3'])
})

test('unknown fields stay; unknown lists stay as JSON text, with refs when they have ids', () => {
  const { row, below } = rowsOf(
    'Zaak',
    entity(1, { Nieuw: 'x', Rang: [1, 2], Plaats: { x: 1 }, Leeg: [], Buren: [entity(2)] }),
  )
  expect(row.fields).toMatchObject({ Nieuw: 'x', Rang: '[1,2]', Plaats: '{"x":1}', Leeg: '[]' })
  expect(row.fields['Buren']).toContain(id(2))
  expect(row.refs).toEqual({ Buren: [id(2)] })
  expect(below).toEqual([])
})

test('a row may say itself where a new relation leads', () => {
  const typed = entity(2, { '@odata.type': '#TK.DA.GGM.OData.Commissie' })
  expect(rowsOf('Zaak', entity(1, { Buren: typed })).below).toEqual(['Commissie 2'])
})

test('dates that mean none are none, other moments stay the text they were', () => {
  const { row } = rowsOf('Vergadering', {
    ...entity(1, { Sluiting: '0001-01-01T00:00:00Z', Datum: '2024-06-17T00:00:00+02:00' }),
    GewijzigdOp: '2024-06-18T15:09:29.6200001+02:00',
  })
  expect(row.fields).toEqual({
    Sluiting: null,
    Datum: '2024-06-17T00:00:00+02:00',
    GewijzigdOp: '2024-06-18T15:09:29.6200001+02:00',
  })
})

test('moments sort as text, however many decimals the source left out', () => {
  const said = ['2025-05-21T11:29:45Z', '2025-05-21T11:29:45.4Z', '2025-05-21T11:29:45.4828377Z']
  const moments = said.map(momentOf)
  expect(moments[0]).toBe('2025-05-21T11:29:45.0000000Z')
  expect([...moments].sort()).toEqual(moments)
  expect(momentOf('2024-06-17T00:00:00.25+02:00')).toBe('2024-06-16T22:00:00.2500000Z')
  expect(['2024-13-01T00:00:00Z', 'gisteren', null].map(momentOf)).toEqual(['', '', ''])
})

test('what is no page has no rows to give', () => {
  for (const odd of [
    '<html>',
    null,
    3,
    {},
    { error: { message: 'x' } },
    { value: [{ Nummer: 1 }] },
    { value: [null] },
  ]) {
    expect(rowsOfODataPage(odd, 'Zaak')).toBeUndefined()
  }
  expect(rowsOfODataPage({ value: [] }, 'Zaak')).toEqual([])
  expect(rowsOfODataPage(entity(1), 'Zaak')).toHaveLength(1)
})

test('the next page and the words of an error stand where OData puts them', () => {
  expect(nextLinkOf({ value: [], '@odata.nextLink': 'https://example.org/?$skip=250' })).toBe(
    'https://example.org/?$skip=250',
  )
  expect([nextLinkOf({ value: [] }), nextLinkOf([]), nextLinkOf(null)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(errorWordsOf({ error: { code: '', message: ' The query is invalid. ' } })).toBe(
    'The query is invalid.',
  )
  expect([errorWordsOf('x'), errorWordsOf({}), errorWordsOf({ error: 'x' })]).toEqual(['', '', ''])
})

const missing = (folder: string) => `${join(shared, folder)} is not there`
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const ofCategory = (rows: readonly HouseRow[], wanted: string) =>
  rows.filter(({ category }) => category === wanted)

describe('recorded answers', () => {
  test('pages of a set give a row each, with a moment and nothing lost', (context) => {
    const files = globSync(join(shared, 'corpus/odata-pages/*_page_*.json'))
    if (files.length === 0) context.skip(missing('corpus/odata-pages'))
    for (const path of files) {
      const set = basename(path).replace(
        /^(.)([^_]*).*$/,
        (_, first: string, rest: string) => first.toUpperCase() + rest,
      )
      const json = read(path) as Record<string, unknown>[]
      const rows = rowsOfODataPage(json, set)!
      expect(rows, path).toHaveLength(json.length)
      for (const [at, row] of rows.entries()) {
        expect(row.updated, path).toMatch(/^20\d\d-.*\.\d{7}Z$/)
        const names = Object.keys(json[at]!).filter(
          (name) => !['Id', 'ApiGewijzigdOp', 'Verwijderd'].includes(name),
        )
        expect(Object.keys(row.fields).sort(), path).toEqual(names.sort())
        expect(
          Object.values(row.fields).every((value) => typeof value !== 'string' || !value.startsWith('0001')),
        ).toBe(true)
      }
    }
  })

  test('votes with what was voted on', (context) => {
    const path = join(shared, 'corpus/odata-pages/stemming_expand_besluit_agendapunt_zaak_first15.json')
    if (!existsSync(path)) context.skip(missing('corpus/odata-pages'))
    const rows = rowsOfODataPage(read(path), 'Stemming')!
    const votes = ofCategory(rows, 'Stemming')
    expect(votes).toHaveLength(15)
    expect(ofCategory(rows, 'Zaak')).toHaveLength(30)
    expect(ofCategory(rows, 'Besluit')).toHaveLength(1)
    expect(new Set(rows.map(({ category }) => category))).toEqual(
      new Set(['Stemming', 'Besluit', 'Agendapunt', 'Zaak', 'Fractie']),
    )
    const known = new Set(rows.map(({ id }) => id))
    for (const { refs, fields } of votes) {
      expect(refs['Besluit']).toEqual([fields['Besluit_Id']])
      expect([...refs['Besluit']!, ...refs['Fractie']!].every((id) => known.has(id))).toBe(true)
    }
    expect(ofCategory(rows, 'Agendapunt').every(({ refs }) => refs['Zaak']!.length > 0)).toBe(true)
  })

  test('cases lead to the number of their paper at the publisher', (context) => {
    const files = globSync(join(shared, 'corpus/zaken-odata/*.json'))
    if (files.length === 0) context.skip(missing('corpus/zaken-odata'))
    for (const path of files) {
      const rows = rowsOfODataPage(read(path), 'Zaak')!
      const byId = new Map(rows.map((row) => [row.id, row]))
      expect(rows[0]!.fields['Nummer'], path).toBe(basename(path, '.json'))
      const [document] = rows[0]!.refs['Document']!
      const [version] = byId.get(document!)!.refs['HuidigeDocumentVersie']!
      expect(byId.get(version!)!.fields['ExterneIdentifier'], path).toMatch(/^kst-/)
      for (const { refs, category } of rows) {
        if (category === 'DocumentPublicatie') expect(refs['DocumentVersie'], path).toHaveLength(1)
      }
    }
  })

  test('the description of the service names its sets, fields and relations', (context) => {
    const path = join(shared, 'interfaces/odata-metadata.xml')
    if (!existsSync(path)) context.skip(missing('interfaces'))
    const service = parseMetadata(readFileSync(path, 'utf8'))!
    expect(Object.keys(service.sets)).toHaveLength(37)
    const { Toezegging, Document } = service.sets
    expect(Toezegging!.properties).toMatchObject({ KamerbriefNakoming: 'Edm.String', Id: 'Edm.Guid' })
    expect(Toezegging!.relations['ToegezegdAanPersoon']).toEqual({ target: 'Persoon', many: true })
    expect(Document!.relations['HuidigeDocumentVersie']).toEqual({ target: 'DocumentVersie', many: false })
    // What rows know of relations by themselves is what the service says of them.
    for (const [set, { relations }] of Object.entries(service.sets)) {
      for (const [name, { target }] of Object.entries(relations)) {
        const { below } = rowsOf(set, entity(1, { [name]: [entity(2)] }))
        expect(below, `${set}.${name}`).toEqual([`${target} 2`])
      }
    }
  })
})

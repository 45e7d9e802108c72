import { expect, test } from 'vitest'
import { filterText, literalText, queryText, type Filter } from '#sources/odata/query.ts'

const GUID = '0d9f3c1e-5a7b-4c2d-8e6f-1a2b3c4d5e6f'

test('text is quoted, and a quote in it doubled', () => {
  expect(literalText("'s-Gravenhage")).toBe("'''s-Gravenhage'")
})

test('GUIDs and moments stand bare, as do numbers, truth and nothing', () => {
  expect(literalText({ guid: GUID.toUpperCase() })).toBe(GUID)
  expect(literalText({ moment: '2025-10-01T00:00:00.1234567Z' })).toBe('2025-10-01T00:00:00.1234567Z')
  expect([literalText(36228), literalText(false), literalText(null)]).toEqual(['36228', 'false', 'null'])
})

test.each<[string, Filter]>([
  ["Soort eq 'Motie'", { field: 'Soort', op: 'eq', value: 'Motie' }],
  [`Id eq ${GUID}`, { field: 'Id', op: 'eq', value: { guid: GUID } }],
  ["contains(Achternaam,'d''Oude')", { field: 'Achternaam', op: 'contains', value: "d'Oude" }],
  ['Zaak/any(d: d ne null)', { any: 'Zaak' }],
  [
    "Kamerstukdossier/any(d: d/Nummer eq 36600 and d/Toevoeging eq 'XVII')",
    {
      any: 'Kamerstukdossier',
      where: {
        and: [
          { field: 'Nummer', op: 'eq', value: 36600 },
          { field: 'Toevoeging', op: 'eq', value: 'XVII' },
        ],
      },
    },
  ],
  [
    'Document/any(d: d/Kamerstukdossier/any(e: e/Nummer eq 36600))',
    {
      any: 'Document',
      where: { any: 'Kamerstukdossier', where: { field: 'Nummer', op: 'eq', value: 36600 } },
    },
  ],
  [
    "(Soort eq 'Motie' or Soort eq 'Amendement') and not (Volgnummer lt 0)",
    {
      and: [
        {
          or: [
            { field: 'Soort', op: 'eq', value: 'Motie' },
            { field: 'Soort', op: 'eq', value: 'Amendement' },
          ],
        },
        { not: { field: 'Volgnummer', op: 'lt', value: 0 } },
      ],
    },
  ],
  [
    "HuidigeDocumentVersie/Extensie ne '.pdf'",
    { field: 'HuidigeDocumentVersie/Extensie', op: 'ne', value: '.pdf' },
  ],
])('%s', (text, filter) => {
  expect(filterText(filter)).toBe(text)
})

test('what is no name, GUID or moment never becomes part of a question', () => {
  const value = 'x'
  expect(() => filterText({ field: "Soort eq 'a' or Id", op: 'eq', value })).toThrow(TypeError)
  expect(() => filterText({ any: 'Zaak/any(' })).toThrow(TypeError)
  expect(() => literalText({ guid: '1 or true' })).toThrow(TypeError)
  expect(() => queryText({ changedSince: 'gisteren' })).toThrow(TypeError)
  expect(() => queryText({ orderBy: ['Datum asc,Id'] })).toThrow(TypeError)
  expect(() => queryText({ expand: { 'Zaak($expand': {} } })).toThrow(TypeError)
})

const decoded = (text: string) => Object.fromEntries(new URLSearchParams(text))

test('withdrawn rows are always left out', () => {
  expect(decoded(queryText({}))).toEqual({ $filter: 'Verwijderd eq false' })
  const filter: Filter = {
    or: [
      { field: 'Soort', op: 'eq', value: 'Motie & meer' },
      { field: 'Soort', op: 'eq', value: '1+1' },
    ],
  }
  expect(decoded(queryText({ filter, orderBy: ['Datum desc', 'Nummer'], top: 10 }))).toEqual({
    $filter: "Verwijderd eq false and (Soort eq 'Motie & meer' or Soort eq '1+1')",
    $orderby: 'Datum desc,Nummer',
    $top: '10',
  })
})

test('but not from a question for changes, which come in their order', () => {
  expect(decoded(queryText({ changedSince: '2025-10-01T00:00:00.0000001Z', orderBy: ['Nummer'] }))).toEqual({
    $filter: 'ApiGewijzigdOp ge 2025-10-01T00:00:00.0000001Z',
    $orderby: 'ApiGewijzigdOp',
  })
})

test('relations are taken along in depth', () => {
  const expand = {
    Document: { HuidigeDocumentVersie: { DocumentPublicatie: {} }, DocumentActor: {} },
    ZaakActor: {},
  }
  expect(decoded(queryText({ expand }))['$expand']).toBe(
    'Document($expand=HuidigeDocumentVersie($expand=DocumentPublicatie),DocumentActor),ZaakActor',
  )
})

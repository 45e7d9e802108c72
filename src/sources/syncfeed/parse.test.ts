import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HouseRow, HouseValue } from '#model/house.ts'
import { feedEntry, feedPage } from '#sources/syncfeed/parse.ts'

const TK = 'http://www.tweedekamer.nl/xsd/tkData/v1-0'
const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const link = (token: string, rel = 'next') =>
  `<link rel="${rel}" href="https://bron.example/SyncFeed/2.0/Feed?skiptoken=${token}&amp;category=Document"/>`

const feed = (entries: string, links = '') =>
  `\uFEFF<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:tk="${TK}" xmlns:ns1="${TK}" ` +
  `xmlns:xsi="${XSI}"><title>Feed</title>${links}${entries}</feed>`
const entry = (
  content: string,
  { title = id(1), links = '', updated = '2024-06-17T14:19:27.3284261Z' } = {},
) =>
  `<entry><title>${title}</title><updated>${updated}</updated>${links}` +
  `<content type="application/xml">${content}</content></entry>`
const entity = (name: string, inner: string, attributes = 'tk:verwijderd="false"') =>
  `<${name} xmlns="${TK}" id="${id(1)}" tk:bijgewerkt="2024-06-17T16:19:20.3000000" ${attributes}>${inner}</${name}>`
const rowOf = (content: string) => feedPage(feed(entry(content)))!.rows[0]!

test('a document from the feed is the row that OData gives', () => {
  const row = rowOf(
    entity(
      'tk:document',
      `<tk:huidigeDocumentVersie ref="${id(2).toUpperCase()}"/><tk:zaak ref="${id(3)}"/><tk:zaak ref="${id(4)}"/>
       <tk:kamerstukdossier ref="${id(5)}"/><tk:soort>Brief regering</tk:soort>
       <tk:documentNummer>2024D99001</tk:documentNummer><tk:titel xsi:nil="true"/>
       <tk:onderwerp>Voortgang dorpshuizen &amp; meer </tk:onderwerp><tk:datum>2024-06-17T00:00:00</tk:datum>
       <tk:volgnummer>-1</tk:volgnummer><tk:vergaderjaar>2023-2024</tk:vergaderjaar><tk:kamer>2</tk:kamer>
       <tk:datumOntvangst>0001-01-01T00:00:00</tk:datumOntvangst>`,
      'tk:verwijderd="false" tk:contentType="application/pdf" tk:contentLength="21422"',
    ),
  )
  expect(row).toEqual({
    category: 'Document',
    id: id(1),
    updated: '2024-06-17T14:19:27.3284261Z',
    deleted: false,
    whole: true,
    fields: {
      ContentType: 'application/pdf',
      ContentLength: 21422,
      HuidigeDocumentVersie_Id: id(2),
      Soort: 'Brief regering',
      DocumentNummer: '2024D99001',
      Titel: null,
      Onderwerp: 'Voortgang dorpshuizen & meer ',
      Datum: '2024-06-17T00:00:00+02:00',
      Volgnummer: -1,
      Vergaderjaar: '2023-2024',
      Kamer: 2,
      DatumOntvangst: null,
      GewijzigdOp: '2024-06-17T16:19:20.3+02:00',
    },
    refs: { HuidigeDocumentVersie: [id(2)], Zaak: [id(3), id(4)], Kamerstukdossier: [id(5)] },
  })
})

test('a commitment with a prefix of its own is read by its local name', () => {
  const row = rowOf(
    `<ns1:toezegging id="${id(7)}" ns1:bijgewerkt="2025-01-08T10:00:00" ns1:verwijderd="false">
       <ns1:activiteit ref="${id(8)}"/><ns1:isHerhalingVan ref="${id(9)}" ns1:bijgewerkt="2025-01-08T10:00:00"/>
       <ns1:nummer>TZ202501-001</ns1:nummer><ns1:status>Deels Voldaan</ns1:status></ns1:toezegging>`,
  )
  expect(row).toMatchObject({
    category: 'Toezegging',
    id: id(7),
    fields: { Nummer: 'TZ202501-001', Status: 'Deels Voldaan', GewijzigdOp: '2025-01-08T10:00:00+01:00' },
    refs: { Activiteit: [id(8)], IsHerhalingVan: [id(9)] },
  })
  expect(row.fields).not.toHaveProperty('Activiteit_Id')
})

test('also a prefix that was never declared', () => {
  expect(rowOf(entity('vreemd:zaak', '<vreemd:afgedaan>true</vreemd:afgedaan>'))).toMatchObject({
    category: 'Zaak',
    fields: { Afgedaan: true },
  })
})

test.each(['tk:verwijderd="true"', 'verwijderd="true"', 'tk:verwijderd="True"', 'tk:verwijderd="1"'])(
  'a withdrawn entity is a tombstone without refs: %s',
  (deleted) => {
    const row = rowOf(entity('stemming', `<besluit ref="${id(2)}"/><soort>Voor</soort>`, deleted))
    expect(row).toMatchObject({ category: 'Stemming', id: id(1), deleted: true, refs: {} })
    expect(row.fields).toEqual({ GewijzigdOp: '2024-06-17T16:19:20.3+02:00' })
  },
)

test('attributes count with and without a prefix', () => {
  const row = rowOf(
    `<zaak xmlns="${TK}" id="${id(1)}" bijgewerkt="2024-01-02T03:04:05Z" verwijderd="false" contentLength="7"/>`,
  )
  expect(row.fields).toEqual({ ContentLength: 7, GewijzigdOp: '2024-01-02T04:04:05+01:00' })
})

test('what nobody knows is kept: fields, lists, and elements within elements', () => {
  const row = rowOf(
    entity(
      'toezegging',
      `<notities>Nader te bezien</notities><kamerbriefNakoming>2026D1</kamerbriefNakoming>
       <kamerbriefNakoming>2026D2</kamerbriefNakoming><nieuw soort="x"><deel>a</deel><deel>b</deel></nieuw>`,
    ),
  )
  expect(row.fields).toMatchObject({
    Notities: 'Nader te bezien',
    KamerbriefNakoming: '["2026D1","2026D2"]',
    Nieuw: '{"soort":"x","deel":["a","b"]}',
  })
  expect(rowOf(entity('fractieAanvullendGegeven', '<waarde>1</waarde>'))).toMatchObject({
    category: 'FractieAanvullendGegeven',
    fields: { Waarde: '1' },
  })
})

test('a relation that is empty is there and leads nowhere', () => {
  const row = rowOf(entity('document', '<huidigeDocumentVersie xsi:nil="true"/><zaak/><soort></soort>'))
  expect(row.refs).toEqual({ HuidigeDocumentVersie: [], Zaak: [] })
  expect(row.fields).toMatchObject({ HuidigeDocumentVersie_Id: null, Soort: null })
})

test('names and types are those of OData where the feed differs', () => {
  expect(
    rowOf(entity('documentversie', '<externeidentifier>kst-1</externeidentifier>')).fields,
  ).toMatchObject({
    ExterneIdentifier: 'kst-1',
  })
  expect(rowOf(entity('documentversie', '')).category).toBe('DocumentVersie')
  expect(rowOf(entity('zaak', '<nummer>12</nummer>')).fields).toMatchObject({ Nummer: '12' })
  expect(rowOf(entity('kamerstukdossier', '<nummer>39901</nummer>')).fields).toMatchObject({ Nummer: 39901 })
  expect(rowOf(entity('fractieZetelPersoon', '<van>2021-03-31</van>')).fields).toMatchObject({
    Van: '2021-03-31T00:00:00+02:00',
  })
  expect(rowOf(entity('persoonLoopbaan', '<van>2021-03</van>')).fields).toMatchObject({ Van: '2021-03' })
  expect(
    rowOf(entity('persoonNevenfunctie', `<periode><van>2021</van></periode><vergoeding xsi:nil="true"/>`))
      .fields,
  ).toMatchObject({
    PeriodeVan: '2021',
    PeriodeTotEnMet: null,
    VergoedingSoort: null,
    VergoedingToelichting: null,
  })
})

test('the last entry says where to go on, else the feed does', () => {
  const two =
    entry(entity('zaak', ''), { links: link('11') }) + entry(entity('zaak', ''), { links: link('12') })
  expect(feedPage(feed(two, link('99')))).toMatchObject({ next: '12', beforeLast: '11', last: false })
  expect(feedPage(feed(entry(entity('zaak', '')), link('99')))).toMatchObject({ next: '99' })
  expect(feedPage(feed(entry(entity('zaak', ''))))).toMatchObject({ next: undefined, last: false })
  expect(feedPage(feed('', link('a+b%2Fc')))).toMatchObject({ next: 'a b/c', rows: [] })
})

test('a feed that says where to resume has nothing more', () => {
  expect(feedPage(feed('', link('42', 'resume')))).toMatchObject({ next: '42', last: true })
})

test('an entry without an entity is told, and costs the others nothing', () => {
  const page = feedPage(feed(entry('', { title: 'leeg' }) + entry(entity('zaak', '')) + '<entry/>'))!
  expect(page.unread).toEqual([
    { title: 'leeg', raw: entry('', { title: 'leeg' }) },
    { title: '', raw: '<entry/>' },
  ])
  expect(page.rows).toHaveLength(1)
})

test('an entry that cannot be read is kept to the letter, wherever it stands in the feed', () => {
  // Longer than what is parsed at a time, with signs of two units, line ends of two, and one of each at every place.
  for (const words of ['\r\n', '🌉', 'é', '\r\n🌉 & <b/>'].map((sign) =>
    sign.repeat(9000).slice(0, 70_001),
  )) {
    const before = entry(entity('zaak', `<onderwerp><![CDATA[${words}]]></onderwerp>`))
    const odd = entry(`<!-- > --><zaak nummer="a > b" xmlns="${TK}"/>`, { title: `niets 🌉` })
    const { unread, rows } = feedPage(feed(before + odd + before))!
    expect(unread).toEqual([{ title: 'niets 🌉', raw: odd }])
    expect(rows).toHaveLength(2)
  }
})

test('an entry that was cut out of its feed is read as it was in it', () => {
  const cut = entry(
    entity('tk:document', `<tk:zaak ref="${id(3)}"/><tk:titel xsi:nil="true"/><tk:soort>Brief</tk:soort>`),
  )
  expect(feedEntry(cut)).toEqual(
    rowOf(
      entity('tk:document', `<tk:zaak ref="${id(3)}"/><tk:titel xsi:nil="true"/><tk:soort>Brief</tk:soort>`),
    ),
  )
  expect(feedEntry('<entry/>')).toBeUndefined()
})

test('half a page is no page, wherever it breaks', () => {
  const whole = feed(entry(entity('zaak', '<nummer>2024Z1</nummer>'), { links: link('1') }), link('1'))
  expect(feedPage(whole)).toBeDefined()
  for (let end = 0; end < whole.length; end += 7) expect(feedPage(whole.slice(0, end))).toBeUndefined()
})

test('an error, a page for people and nothing at all are no feed', () => {
  expect(feedPage('<Error><Message>An error has occurred.</Message></Error>')).toBeUndefined()
  expect(feedPage('<!DOCTYPE html><html><body>Storing</body></html>')).toBeUndefined()
  expect(feedPage('')).toBeUndefined()
  expect(feedPage('<a>'.repeat(5000))).toBeUndefined()
})

test('entities of the file itself are not expanded', () => {
  const bomb =
    `<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>` + feed('&b;').replace(/^[^?]*\?>/, '')
  expect(feedPage(bomb)).toBeUndefined()
})

test('one entity by itself is read as well', () => {
  const alone = entry(entity('zaak', '<soort>Motie</soort>')).replace(
    '<entry>',
    `<entry xmlns="http://www.w3.org/2005/Atom" xmlns:tk="${TK}" xmlns:xsi="${XSI}">`,
  )
  expect(feedEntry(alone)).toMatchObject({ category: 'Zaak', fields: { Soort: 'Motie' } })
})

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Writes a row as the feed does. */
function written({ category, id: own, deleted, fields, refs, updated }: HouseRow): string {
  const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
  const value = (name: string, one: HouseValue) =>
    one === null
      ? `<tk:${small(name)} xsi:nil="true"/>`
      : `<tk:${small(name)}>${escaped(String(one))}</tk:${small(name)}>`
  const { GewijzigdOp: changed, ...others } = fields
  const inner = [
    ...Object.entries(refs).flatMap(([name, ids]) => ids.map((ref) => `<tk:${small(name)} ref="${ref}"/>`)),
    ...Object.entries(others).map(([name, one]) => value(name, one)),
  ]
  return entry(
    `<tk:${small(category)} id="${own}" tk:bijgewerkt="${String(changed)}" tk:verwijderd="${deleted}">${inner.join('')}</tk:${small(category)}>`,
    { title: own, updated },
  )
}

test('a row that is written to a feed and read comes back', () => {
  // No text that is a moment, a blank, or what XML itself changes: carriage returns and control characters.
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => `a${text.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}]/gu, '')}`)
  const rows = fc.record({
    category: fc.constantFrom('Zaak', 'Document', 'Toezegging', 'Nieuwigheid'),
    id: fc.uuid(),
    updated: fc.constantFrom('2024-06-17T14:19:27.3284261Z', '2025-01-01T00:00:00.0000000Z'),
    deleted: fc.constant(false),
    whole: fc.constant(true),
    fields: fc
      .record({
        Soort: fc.option(words),
        Onderwerp: fc.option(words),
        Volgnummer: fc.option(fc.integer({ min: -1, max: 99999 })),
        Afgedaan: fc.option(fc.boolean()),
        Termijn: fc.constantFrom(null, '2025-11-26T00:00:00+01:00', '2024-06-17T14:00:00.123+02:00'),
        NietEerderGezien: fc.option(words),
        GewijzigdOp: fc.constantFrom('2024-06-17T16:19:20.3+02:00', '2025-01-01T01:00:00+01:00'),
      })
      .map((fields): Record<string, HouseValue> => fields),
    refs: fc.dictionary(
      fc.constantFrom('Kamerstukdossier', 'Agendapunt', 'IetsNieuws'),
      fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 }),
    ),
  })
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 5 }), (all) => {
      expect(feedPage(feed(all.map(written).join('')))?.rows).toEqual(all)
    }),
    { numRuns: 150 },
  )
})

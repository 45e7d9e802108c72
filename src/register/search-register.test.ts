import { beforeAll, expect, test } from 'vitest'
import { parseQuery } from '#query/parse-query.ts'
import { EMPTY_QUERY, type Query, type QueryFields } from '#query/query.ts'
import { searchRegister, type Hit, type HowToSearch } from '#register/search-register.ts'
import type { Db } from '#store/connect.ts'
import { listStates } from '#store/events.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

const SUBJECTS = [
  'persvrijheid in Kenia',
  'mensenrechtenverdedigers in Oeganda',
  'visa voor journalisten',
  'religie in Nigeria',
]

/** Letters that each promise something by another day, and speak of the same fund. */
function fill({ write }: ReturnType<typeof letterFolder>, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, at) => {
    const n = from + at
    const subject = SUBJECTS[n % SUBJECTS.length]!
    const paragraphs = [
      `Ik zal de Kamer voor 1 ${['mei', 'juni', 'juli'][n % 3]} ${2024 + (n % 4)} informeren over ${subject}, dossier ${n}.`,
      `Het fonds${n % 2 === 0 ? ' voor het fonds' : ''} kreeg in dossier ${n} een bedrag van € ${n + 1} miljoen van het kabinet.`,
    ]
    return write(`${n}.txt`, ministersLetter(paragraphs, `${(n % 28) + 1} maart ${2019 + (n % 5)}`))
  })
}

const typed = (text: string): Query => {
  const { query, problems } = parseQuery(text, vocabulary)
  expect(problems).toEqual([])
  return query
}

async function search(db: Db, query: Query, how: Partial<HowToSearch> = {}) {
  return (await searchRegister(db, query, { vocabulary, size: 200, ...how }))!
}

/** All pages of a search, one after the other; `between` is done after each. */
async function allPages(
  db: Db,
  query: Query,
  size: number,
  between = () => Promise.resolve(),
): Promise<Hit[]> {
  const hits: Hit[] = []
  for (let after: string | undefined; ;) {
    const page = await search(db, query, { size, after })
    hits.push(...page.hits)
    if (page.next === null) return hits
    after = page.next
    await between()
  }
}

const placeOf = ({ document, passage, entry }: Hit) => `${document.id} ${passage.passage} ${entry?.id ?? ''}`

describeOnBoth('searching the register', (openFresh) => {
  const letters = letterFolder()
  let db: Db
  beforeAll(async () => {
    db = (await openFresh()).db
    await addPaths(db, fill(letters, 0, 16), { link: false })
  })

  test.each([
    ['soort:toezegging', { kinds: ['toezegging'] }],
    ['land:Kenia', { countries: ['KE'] }],
    ['jaar:2021', { years: [2021] }],
    ['van:2020-01-01 tot:2021-12-31', { from: '2020-01-01', to: '2021-12-31' }],
    ['klasse:promise', { classes: ['promise'] }],
    ['ministerie:BZ', undefined],
  ] as const)('%s asks what its parameter asks', async (text, fields: Partial<QueryFields> | undefined) => {
    const query = typed(text)
    const given = fields && { ...EMPTY_QUERY, fields: { ...EMPTY_QUERY.fields, ...fields } }
    if (given) expect(query.fields).toMatchObject(given.fields)
    const found = await search(db, query)
    if (given) expect(found).toEqual(await search(db, given))
    expect(found.total).toBeGreaterThan(0)
    const days = found.hits.map(({ document }) => document.date.value!)
    if (fields && 'from' in fields) {
      expect(days.every((day) => day >= fields.from! && day <= fields.to!)).toBe(true)
    }
    if (fields && 'years' in fields) expect(days.every((day) => day.startsWith('2021'))).toBe(true)
  })

  test.each(['fonds', 'kamer', 'soort:toezegging kamer', 'kamer sorteer:datum', 'soort:toezegging'])(
    'the pages of «%s» together are all its hits, each once',
    async (text) => {
      const { query } = parseQuery(text, vocabulary)
      for (const sort of ['relevance', 'date', 'deadline'] as const) {
        const all = (await search(db, { ...query, sort })).hits.map(placeOf)
        expect(new Set(all).size).toBe(all.length)
        for (const size of [1, 3, 7]) {
          expect((await allPages(db, { ...query, sort }, size)).map(placeOf), `${sort} ${size}`).toEqual(all)
        }
      }
    },
  )

  test('facets count every hit, and each value as often as it occurs', async () => {
    const { hits, total, complete, facets } = await search(db, typed('soort:toezegging'))
    expect({ total, complete }).toEqual({ total: hits.length, complete: true })
    const countOf = (facet: string) =>
      Object.fromEntries(
        facets.filter((one) => one.facet === facet).map(({ value, count }) => [value, count]),
      )
    const tally = (values: readonly string[]) =>
      Object.fromEntries(
        [...Map.groupBy(values, (value) => value)].map(([value, some]) => [value, some.length]),
      )
    expect(countOf('jaar')).toEqual(tally(hits.map(({ document }) => document.date.value!.slice(0, 4))))
    expect(countOf('klasse')).toEqual(tally(hits.flatMap(({ entry }) => entry?.class ?? [])))
    expect(countOf('land')).toEqual(tally(hits.flatMap(({ entry }) => entry?.countries ?? [])))
    expect(countOf('thema')).toEqual(tally(hits.flatMap(({ entry }) => entry?.themes ?? [])))
    expect(countOf('stuk')).toEqual(tally(hits.map(({ document }) => document.kind)))
  })

  test('sorted by date the newest come first, by deadline what is due first and what is never due last', async () => {
    const days = (await search(db, { ...typed('fonds'), sort: 'date' })).hits.map(
      ({ document }) => document.date.value!,
    )
    expect(days).toEqual(days.toSorted().toReversed())
    const due = (await search(db, { ...typed('kamer OR kabinet'), sort: 'deadline' })).hits.map(
      ({ entry }) => entry?.due?.to ?? '9999',
    )
    expect(new Set(due).size).toBeGreaterThan(3)
    expect(due).toEqual(due.toSorted())
  })

  test('while letters come in, the pages are those of when the search began', async () => {
    const query = typed('kamer')
    const all = (await search(db, query)).hits.map(placeOf)
    let from = 16
    const pages = await allPages(db, query, 5, async () => {
      await addPaths(db, fill(letters, from, ++from), { link: false })
    })
    expect(pages.map(placeOf)).toEqual(all)
    expect((await search(db, query)).total).toBe(all.length + from - 16)
  })

  test('as it was known, a search finds the words, titles and entries of that time', async () => {
    const query = typed('soort:toezegging visa')
    const before = await search(db, query)
    const knownAt = new Date().toISOString()
    const { document } = before.hits[0]!
    const content = ministersLetter([
      'Vooraf iets over het bezoek van de Koning aan Suriname en wat daar besproken is met de regering.',
      'Ik zal de Kamer voor 1 juni 2025 informeren over visa voor journalisten, dossier 2.',
      'Het fonds voor het fonds kreeg in dossier 2 een bedrag van € 3 miljoen van het kabinet.',
    ])
    await addPaths(db, [letters.write(document.name, content)], { link: false })
    expect((await listStates(db, 'document', knownAt)).find(({ id }) => id === document.id)).toEqual(document)
    expect(await search(db, query, { knownAt })).toEqual(before)
    expect(await search(db, query)).not.toEqual(before)
    expect((await search(db, query, { knownAt: '2001-01-01T00:00:00.000Z' })).total).toBe(0)
  })

  test('what is no continuation of a search is refused', async () => {
    const refused = [
      'x',
      '',
      'W10',
      Buffer.from('["2024",1]').toString('base64url'),
      Buffer.from('[1,2,3]').toString('base64url'),
    ]
    for (const after of refused) {
      expect(await searchRegister(db, typed('kamer'), { vocabulary, size: 5, after }), after).toBeUndefined()
    }
  })
})

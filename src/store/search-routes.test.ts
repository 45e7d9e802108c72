import { beforeAll, expect, test } from 'vitest'
import { EMPTY_QUERY } from '#query/query.ts'
import type { Db } from '#store/connect.ts'
import { COUNTED, planSearch, type Way } from '#store/search-plan.ts'
import { searchUnits, type FoundUnit, type Search, type SearchPage } from '#store/search.ts'
import { describeOnBoth } from '#test/databases.ts'
import { ENTRIES, FIRST, saveMadeUnits, THEN, type MadeUnit } from '#test/made-units.ts'

const { fields: ANY } = EMPTY_QUERY
const BEFORE = '2026-01-15T00:00:00.000Z'
const EARLIER = '2025-12-31T00:00:00.000Z'

type Asked = Pick<Search, 'sort'> & Partial<Search> & { readonly word: string | null }

function searchFor({ word, ...rest }: Asked): Search {
  return {
    words: word && `'${word}'`,
    loose: null,
    fields: ANY,
    unit: 'entry',
    knownAt: THEN,
    size: 4000,
    after: undefined,
    ...rest,
  }
}

/** All pages of a search in turn, and the ways that were gone. */
async function allPages(db: Db, search: Search, plan = planSearch) {
  const pages: SearchPage[] = []
  const ways: Way[] = []
  const noted = async (trx: Db, asked: Search) => {
    const way = await plan(trx, asked)
    ways.push(way)
    return way
  }
  for (let after: FoundUnit | undefined; ;) {
    const page = await searchUnits(db, { ...search, after }, noted)
    pages.push(page)
    after = page.hits.at(-1)
    if (page.hits.length < search.size) return { pages, ways, hits: pages.flatMap(({ hits }) => hits) }
  }
}

type Ordered = { readonly unit: MadeUnit; readonly key: string | number | null }

/** What a search gives, the plain way: every unit is looked at. */
function bruteForce(units: readonly MadeUnit[], { word, sort, fields = ANY, ...asked }: Asked) {
  const fits = units.filter(
    (unit) =>
      isKnown(unit, asked) &&
      (word === null || unit.words.has(word)) &&
      (fields.from === null || (unit.date !== null && unit.date >= fields.from)) &&
      (fields.to === null || (unit.date !== null && unit.date <= fields.to)) &&
      (fields.years.length === 0 || fields.years.some((year) => String(year) === unit.year)) &&
      (fields.themes.length === 0 || fields.themes.includes(unit.theme)),
  )
  const orders = fits.map((unit) => ({ unit, key: sort === 'deadline' ? unit.due : unit.date }))
  const chosen = inOrder(orders, sort).slice(0, COUNTED)
  const keyed = chosen.map(({ unit, key }) => ({
    unit,
    key: sort === 'relevance' && word !== null ? rankOf(unit, word) : key,
  }))
  return {
    hits: inOrder(keyed, sort).map(({ unit: { reading }, key }) => ({ reading, key })),
    total: Math.min(fits.length, COUNTED),
    complete: fits.length <= COUNTED,
    themes: countedBy(chosen.map(({ unit }) => unit.theme)),
  }
}

function isKnown(unit: MadeUnit, { unit: kind = 'entry', knownAt = THEN }: Partial<Search>): boolean {
  const isKind = (unit.entry === null) === (kind === 'passage')
  return isKind && unit.from <= knownAt && (unit.until === null || unit.until > knownAt)
}

/** The largest first, or the smallest by deadline; without a key last. Of equals the last one added first, by deadline the first. */
function inOrder(units: readonly Ordered[], sort: Search['sort']): Ordered[] {
  const up = sort === 'deadline' ? 1 : -1
  return units.toSorted((a, b) => {
    if (a.key === b.key) return up * (a.unit.id - b.unit.id)
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1
    return up * (a.key < b.key ? -1 : 1)
  })
}

const WEIGHTS = { A: 1, B: 0.3, C: 0.1, D: 0.3 }

/** What one word tells, once in a unit. Source: PostgreSQL 15, § 12.3.3, `ts_rank_cd` by length. */
function rankOf({ words }: MadeUnit, word: string): number {
  return Math.fround(Math.fround(WEIGHTS[words.get(word)!.weight]) / Math.log(words.size + 1))
}

function countedBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
  )
}

function themesOf({ facets }: SearchPage): Record<string, number> {
  const themes = facets.filter(({ facet }) => facet === 'thema')
  return Object.fromEntries(themes.map(({ value, count }) => [value, count]))
}

const lineOf = (hit: unknown) => JSON.stringify(hit)
const nameOf = (way: Way | undefined) => (typeof way === 'object' ? 'since' : way)

describeOnBoth('a search of more than is counted', (openFresh) => {
  let db: Db
  let units: readonly MadeUnit[]
  beforeAll(async () => {
    db = (await openFresh()).db
    units = await saveMadeUnits(db)
  })

  /** Holds all pages of a search against what is found by looking at every unit. */
  async function expectPlain(asked: Asked, plan = planSearch): Promise<readonly Way[]> {
    const { hits, pages, ways } = await allPages(db, searchFor(asked), plan)
    const plain = bruteForce(units, asked)
    // Ten thousand lines to read help nobody.
    expect(
      hits.findIndex(({ reading, key }, at) => lineOf({ reading, key }) !== lineOf(plain.hits[at])),
    ).toBe(-1)
    expect(hits.length).toBe(plain.hits.length)
    for (const page of pages) {
      expect({ total: page.total, complete: page.complete }).toEqual({
        total: plain.total,
        complete: plain.complete,
      })
      expect(themesOf(page)).toEqual(plain.themes)
    }
    return ways
  }

  test.each<[word: string | null, sort: Search['sort'], way: string, pages: number]>([
    ['meestal', 'relevance', 'in-order', 3],
    ['meestal', 'date', 'in-order', 1],
    ['meestal', 'deadline', 'in-order', 3],
    [null, 'relevance', 'in-order', 1],
    ['half', 'relevance', 'since', 3],
    ['half', 'date', 'since', 1],
    ['vooral', 'date', 'since', 1],
    ['derde', 'relevance', 'sorted', 3],
    ['derde', 'date', 'sorted', 1],
    ['derde', 'deadline', 'sorted', 1],
    ['tiende', 'relevance', 'sorted', 3],
    ['tiende', 'date', 'sorted', 1],
    ['tiende', 'deadline', 'sorted', 1],
    ['ooit', 'relevance', 'sorted', 1],
    ['ooit', 'date', 'sorted', 3],
  ])('%s by %s is found %s as by looking at all, page after page', async (word, sort, way, pages) => {
    const ways = await expectPlain({ word, sort, size: Math.ceil((COUNTED + 1) / pages) })
    expect(new Set(ways.map(nameOf))).toEqual(new Set([way]))
  })

  test('ten thousand are counted, one more is too many', async () => {
    const counted = { sort: 'date', knownAt: FIRST, size: COUNTED + 1 } as const
    expect(await expectPlain({ ...counted, word: 'tienduizend' })).toEqual(['sorted'])
    expect(await expectPlain({ ...counted, word: 'tienduizendeen' })).toEqual(['sorted'])
  })

  test.each<[what: string, fields: Partial<Search['fields']>]>([
    ['until a day', { to: '2022-03-01' }],
    ['from a day', { from: '2019-03-01' }],
    ['between two days', { from: '2019-03-01', to: '2024-03-01' }],
    ['of some years', { years: [2019, 2021, 2023] }],
    ['of some themes', { themes: ['thema-0', 'thema-2', 'thema-3'] }],
  ])('%s, a search finds what looking at all finds', async (_, some) => {
    const asked = { size: COUNTED + 1, fields: { ...ANY, ...some } }
    const ways = [
      await expectPlain({ ...asked, word: 'meestal', sort: 'deadline' }),
      await expectPlain({ ...asked, word: 'derde', sort: 'date' }),
      await expectPlain({ ...asked, word: null, sort: 'relevance' }),
    ]
    // One page each.
    expect(ways.map(({ length }) => length)).toEqual([1, 1, 1])
  })

  test('as it was known before, what changed since is found as it was', async () => {
    for (const word of ['meestal', 'half', 'derde', 'vooral']) {
      await expectPlain({ word, sort: 'date', size: COUNTED + 1, knownAt: BEFORE })
    }
    const { total } = await searchUnits(db, searchFor({ word: 'half', sort: 'date', knownAt: EARLIER }))
    expect(total).toBe(0)
  })

  test('passages are found apart from entries', async () => {
    expect(await expectPlain({ word: 'meestal', sort: 'date', unit: 'passage' })).toEqual(['in-order'])
  })

  test('a search gives the same, whichever way it goes', async () => {
    const days = units.map(({ date }) => date ?? '').toSorted((one, other) => other.localeCompare(one))
    // Enough of it, too little that is nearly enough, and far too little.
    const newest = [0.95, 0.6, 0.05].map((share) => Math.floor(ENTRIES * share))
    const since = newest.map((letters) => ({ since: days[letters]!, letters, isSecond: false }))
    const ways: Way[] = ['sorted', 'in-order', ...since]
    for (const sort of ['relevance', 'date'] as const) {
      for (const way of ways) {
        const gone = await expectPlain({ word: 'derde', sort, size: COUNTED + 1 }, () => Promise.resolve(way))
        expect(gone).toEqual([way])
      }
    }
  })

  test('what has all words comes first, also when very many have one of them', async () => {
    const page = await searchUnits(
      db,
      searchFor({
        word: null,
        words: "'links' & 'rechts'",
        loose: { each: ["'links'", "'rechts'"], must: null },
        sort: 'relevance',
        size: 10,
      }),
    )
    const has = (unit: MadeUnit) => isKnown(unit, {}) && unit.words.has('links') && unit.words.has('rechts')
    const both = units.filter(has).map(({ reading }) => reading)
    expect(both.length).toBeGreaterThan(0)
    expect(page.total).toBe(both.length)
    expect(new Set(page.hits.slice(0, both.length).map(({ reading }) => reading))).toEqual(new Set(both))
  })

  test('of many words most are enough, and no text is missed that has them', async () => {
    // The rare one with any other tells enough, or three of the common ones do; no word alone, and no two of the common ones.
    const names = ['meestal', 'half', 'derde', 'tiende', 'zelden']
    const each = names.map((name) => `'${name}'`)
    const words = [...each, "'nooit'"].join(' & ')
    const asked = searchFor({ word: null, words, loose: { each, must: null }, sort: 'relevance', size: 1 })
    const weights = names.map((name) => {
      const having = units.filter((unit) => isKnown(unit, {}) && unit.words.has(name)).length
      return Math.log(1 + 4000 / Math.min(2000, having))
    })
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const enough = units.filter((unit) => {
      const share = weights.reduce((sum, weight, at) => sum + (unit.words.has(names[at]!) ? weight : 0), 0)
      return isKnown(unit, {}) && share / all >= 0.4
    })
    const page = await searchUnits(db, asked)
    expect(page.total).toBe(0)
    expect(page.widened).toBe(Math.min(enough.length, COUNTED - 10))
  })
})

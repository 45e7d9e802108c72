import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { EntryState, LinkState } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import {
  countWeightsByYear,
  countLettersByDay,
  findingKey,
  getFindings,
  listFacetValues,
  listHeard,
  listLetterValues,
  listListed,
  listListedMotions,
  listPlacesOfMotions,
  refreshHeard,
  refreshListedEntries,
} from '#store/listed-entries.ts'
import { getStates } from '#store/projections.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'

/** Reading the samples on a machine that has much to do. */
const PATIENCE_MS = 240_000
const ALL = { order: 'newest', offset: 0, limit: 1000 } as const

describeOnBoth('the lists of what is followed', (openFresh) => {
  let db: Db
  let entries: readonly EntryState[]
  let links: readonly LinkState[]

  beforeAll(async () => {
    db = (await openFresh()).db
    await addPaths(db, ['samples'])
    entries = [...(await getStates(db, 'entry')).values()].filter(({ anchor }) => anchor !== 'lost')
    links = [...(await getStates(db, 'link')).values()]
  }, PATIENCE_MS)

  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted()
  const rowsOf = async (
    ...asked: Parameters<typeof listListed> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await listListed(db, ...asked)).rows

  test('hold every promise of the government once, newest first', async () => {
    const { rows, total, complete } = await listListed(db, 'undertaking', {}, ALL)
    const promised = entries.filter(({ kind, speaker }) => kind === 'commitment' && speaker === 'government')
    expect(promised.length).toBeGreaterThan(100)
    expect([idsOf(rows), total, complete]).toEqual([idsOf(promised), promised.length, true])
    const days = rows.map(({ dated }) => dated ?? '')
    expect(days).toEqual(days.toSorted().toReversed())
    const oldest = await rowsOf('undertaking', {}, { ...ALL, order: 'oldest' })
    expect(oldest.map(({ dated }) => dated)).toEqual(days.toReversed())
  })

  test('are narrowed down by facets, terms and silence, all of which have to fit', async () => {
    const before = await rowsOf('undertaking', { dueBefore: '2024-01-01' }, { ...ALL, order: 'due' })
    const due = before.map((row) => row.due ?? '')
    expect(due.length).toBeGreaterThan(3)
    expect(due).toEqual(due.toSorted())
    expect(due.at(-1)! < '2024-01-01').toBe(true)
    const from = await rowsOf('undertaking', { dueFrom: '2024-01-01' }, ALL)
    const dated = await rowsOf('undertaking', { facets: ['termijn:met'] }, ALL)
    expect(dated).toHaveLength(before.length + from.length)
    const hard = await rowsOf('undertaking', { facets: ['termijn:met', 'sterkte:hard'] }, ALL)
    expect(hard.length).toBeGreaterThan(0)
    expect(hard.length).toBeLessThan(dated.length)
    const found = await getFindings(db, hard)
    expect(hard.map((row) => found.get(findingKey(row)))).toEqual(
      hard.map(() => expect.objectContaining({ kind: 'commitment', strength: 'hard' })),
    )
    const silent = await rowsOf('undertaking', { silentSince: '2024-01-01' }, { ...ALL, order: 'silent' })
    const heard = silent.map((row) => row.heard ?? '')
    expect(heard.length).toBeGreaterThan(10)
    expect(heard).toEqual(heard.toSorted())
    expect(heard.at(-1)! < '2024-01-01').toBe(true)
    expect(await rowsOf('undertaking', { facets: ['thema:bestaat-niet'] }, ALL)).toEqual([])
  })

  test('tell which later letters come back to an entry, and whether one says that it is done', async () => {
    const rows = await rowsOf('undertaking', {}, ALL)
    const known = await listHeard(db, idsOf(rows))
    for (const { id, dated, heard, settled } of rows) {
      const back = links.filter(({ earlier }) => earlier.entries.includes(id))
      const days = [dated ?? '', ...back.map(({ later }) => later.date ?? '')].toSorted()
      expect([id, heard]).toEqual([id, days.at(-1)])
      expect([id, settled]).toEqual([id, back.some(({ kind }) => kind === 'settles' || kind === 'realises')])
      expect(known.get(id)?.length ?? 0).toBe(back.length)
    }
    const settled = await rowsOf('undertaking', { settled: true }, ALL)
    expect(settled.length).toBeGreaterThan(0)
    expect(idsOf(settled)).toEqual(idsOf(rows.filter((row) => row.settled)))
  })

  test('put what was refused and not answered first, each ask with its answer', async () => {
    const rows = await rowsOf('recommendation', {}, { ...ALL, order: 'weight' })
    const stances = rows.map(({ facets }) => facets.find((facet) => facet.startsWith('houding:')))
    const order = ['refuses', 'silent', 'partly', 'acknowledges', 'agrees'].map(
      (stance) => `houding:${stance}`,
    )
    expect([...new Set(stances)]).toEqual(order)
    expect(stances).toEqual(stances.toSorted((a, b) => order.indexOf(a!) - order.indexOf(b!)))
    const answered = rows.filter((row) => row.answer !== null && row.answer !== row.n)
    expect(answered.length).toBeGreaterThan(8)
    const found = await getFindings(
      db,
      answered.flatMap(({ reading, n, answer }) => [
        { reading, n },
        { reading, n: answer! },
      ]),
    )
    for (const row of answered) {
      const [ask, answer] = [found.get(findingKey(row)), found.get(findingKey({ ...row, n: row.answer! }))]
      expect([ask?.kind, answer?.kind]).toEqual(['recommendation', 'response'])
      expect(answer).toMatchObject({ number: ask && 'number' in ask ? ask.number : null })
    }
    expect(await listFacetValues(db, 'recommendation', 'adviseur')).toEqual(['ACOS'])
    const years = await countWeightsByYear(db, 'recommendation', { facets: ['adviseur:ACOS'] })
    expect(years[0]).toMatchObject({ year: '2025' })
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(
      rows.filter(({ facets }) => facets.includes('adviseur:ACOS')).length,
    )
  })

  test('put amounts in euros in order of their sum', async () => {
    const rows = await rowsOf('amount', {}, { ...ALL, order: 'value' })
    const sums = rows.map(({ value }) => value ?? 0)
    expect(sums[0]).toBe(40_000_000)
    expect(sums).toEqual(sums.toSorted((a, b) => b - a))
  })

  test('gather the places of a motion, in the order in which they stand', async () => {
    const { rows, total, complete } = await listListedMotions(db, {}, { ...ALL, order: 'newest' })
    expect([rows.length, complete]).toEqual([total, true])
    const subjects = rows.map(({ subject }) => subject)
    expect(subjects).toContain('kst-39901-12')
    const places = await listPlacesOfMotions(db, subjects, { first: 10, last: 0 })
    const all = [...places.values()].flatMap((one) => one.places)
    expect(idsOf(all)).toEqual(idsOf(entries.filter(({ kind }) => kind === 'motion')))
    const { places: own, total: ownTotal } = places.get('kst-39901-12')!
    expect(own.map(({ n }) => n)).toEqual(own.map(({ n }) => n).toSorted((a, b) => a - b))
    expect(ownTotal).toBe(own.length)
    const most = [...places.values()].toSorted((a, b) => b.total - a.total)[0]!
    expect(most.total).toBeGreaterThan(2)
    const subject = most.places[0]!.subject!
    const atEnds = (await listPlacesOfMotions(db, [subject], { first: 1, last: 1 })).get(subject)
    expect(atEnds).toEqual({ places: [most.places[0], most.places.at(-1)], total: most.total })
    const beyond = await listListedMotions(db, {}, { order: 'newest', offset: 500, limit: 25 })
    expect([beyond.rows, beyond.total]).toEqual([[], total])
    const refused = await listListedMotions(db, { facets: ['stand:not-executed'] }, { ...ALL, order: 'most' })
    expect(refused.total).toBeLessThan(total)
    expect(refused.total).toBeGreaterThan(0)
  })

  test('a page is the part of the list that it says', async () => {
    const all = await rowsOf('undertaking', {}, ALL)
    const page = await rowsOf('undertaking', {}, { ...ALL, offset: 25, limit: 25 })
    expect(page).toEqual(all.slice(25, 50))
    const whole = await listListed(db, 'undertaking', {}, { ...ALL, whole: true })
    expect(whole).toEqual({ rows: all, total: all.length, complete: true })
  })

  test('are the same when they are made anew', async () => {
    const tables = async () => {
      const lists = await sql`select * from listed_entry order by id`.execute(db)
      const heard = await sql`select * from entry_heard order by link_id, entry_id`.execute(db)
      const sorted = (lists.rows as { readonly facets: readonly string[] }[]).map((row) => ({
        ...row,
        facets: row.facets.toSorted(),
      }))
      return [sorted, heard.rows]
    }
    const before = await tables()
    await sql`delete from entry_heard`.execute(db)
    await sql`delete from listed_entry`.execute(db)
    await refreshListedEntries(db)
    await refreshHeard(db)
    expect(await tables()).toEqual(before)
  })

  test('know the days and values of letters', async () => {
    const days = await countLettersByDay(db)
    expect(days.reduce((sum, { letters }) => sum + letters, 0)).toBe(12)
    const values = await listLetterValues(db, ['jaar', 'land'])
    expect([...values.keys()]).toEqual(['jaar', 'land'])
    expect(values.get('jaar')).toContain('2023')
  })

  test('look into words that PostgreSQL does not take', async () => {
    const words = JSON.stringify({ said: `a\u0000b\ud800c\\u0000d` })
    const { rows } = await sql<{ said: string }>`select plain_json(${words}) ->> 'said' as said`.execute(db)
    expect(rows).toEqual([{ said: 'a\ufffdb\ufffdc\\ufffdd' }])
  })
})

import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#store/connect.ts'
import {
  countSubject,
  countSubjects,
  listBeside,
  listNaming,
  listSentencesOf,
  listSubjectEntries,
  refreshEntrySubjects,
  SUBJECT_SORTS,
} from '#store/subjects.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'

const COUNTRY = { sort: 'land', id: 'GT' } as const
const FORUM = { sort: 'forum', id: 'mensenrechtenraad' } as const
const FUND = { sort: 'instrument', id: 'open ruimte' } as const
const ALL = { order: 'newest', offset: 0, limit: 1000 } as const

describeOnBoth('subjects', (openFresh) => {
  let db: Db

  beforeAll(async () => {
    ;({ db } = await openFresh())
    await addPaths(db, ['samples'], { link: false })
  })

  test('each that is spoken of has its entries counted, the most first', async () => {
    const all = await countSubjects(db)
    expect(all.find(({ sort }) => sort === 'land')).toMatchObject({
      id: 'GT',
      entries: 26,
      commitments: 11,
      first: '2022-11-24',
    })
    for (const sort of SUBJECT_SORTS) {
      const counts = all.filter((one) => one.sort === sort).map(({ entries }) => entries)
      expect([sort, counts.length > 0, counts]).toEqual([sort, true, counts.toSorted((a, b) => b - a)])
    }
  })

  test('what is counted of one is what is listed of it, by sort, year and term', async () => {
    const { years, letters } = await countSubject(db, COUNTRY)
    const all = await listSubjectEntries(db, COUNTRY, ALL)
    expect(all.every(({ countries }) => countries.includes('GT'))).toBe(true)
    expect(letters).toBe(new Set(all.map(({ document }) => document)).size)
    expect(years.reduce((sum, { entries }) => sum + entries, 0)).toBe(all.length)
    for (const { sort, year, entries, due } of years) {
      const asked = { sort, year: year ?? 'geen', ...ALL }
      expect(await listSubjectEntries(db, COUNTRY, asked)).toHaveLength(entries)
      expect(await listSubjectEntries(db, COUNTRY, { ...asked, due: true })).toHaveLength(due)
    }
  })

  test('are listed in order of day, newest or oldest first, some at a time', async () => {
    const ids = async (range: typeof ALL | { order: 'oldest' | 'newest'; offset: number; limit: number }) =>
      (await listSubjectEntries(db, COUNTRY, range)).map(({ id }) => id)
    const newest = await ids(ALL)
    expect(await ids({ ...ALL, order: 'oldest' })).toEqual(newest.toReversed())
    expect([...(await ids({ ...ALL, limit: 10 })), ...(await ids({ ...ALL, offset: 10 }))]).toEqual(newest)
  })

  test('a forum and an instrument are those that the sentence itself names', async () => {
    for (const entry of await listSubjectEntries(db, FORUM, ALL)) {
      expect(entry.text).toContain('Mensenrechtenraad')
    }
    const named = await listSubjectEntries(db, FUND, ALL)
    expect(named.length).toBeGreaterThan(5)
    const sentences = await listSentencesOf(db, named)
    expect(named.some(({ kind }) => kind === 'amount')).toBe(true)
    for (const { id, kind, text } of named) {
      expect(kind === 'amount' ? sentences.get(id) : text).toContain('Open Ruimte')
    }
  })

  test('what goes with one is of another sort or another name, some of each', async () => {
    const beside = await listBeside(db, COUNTRY, 2)
    expect(beside.some(({ sort }) => sort === 'instrument')).toBe(true)
    expect(beside.filter(({ sort }) => sort === 'land').map(({ id }) => id)).not.toContain('GT')
    for (const sort of SUBJECT_SORTS) expect(beside.filter((one) => one.sort === sort).length).toBeLessThan(3)
  })

  test('every sentence that names a thing is found, with those that mean it by a noun', async () => {
    const all = await listNaming(db, 'fund:open ruimte', 100)
    const keys = all.map(({ packed }) => (JSON.parse(packed) as { keys?: string[] }).keys ?? [])
    expect(keys.some((own) => own.includes('fund:open ruimte'))).toBe(true)
    expect(keys.some((own) => !own.includes('fund:open ruimte'))).toBe(true)
    const few = new Set((await listNaming(db, 'fund:open ruimte', 1)).map(({ document }) => document))
    expect(few.size).toBe(2)
  })

  test('made anew from all letters they are the same', async () => {
    const made = () =>
      db.selectFrom('entry_subject').selectAll().orderBy('entry_id').orderBy('subject').execute()
    const before = await made()
    await refreshEntrySubjects(db)
    expect(await made()).toEqual(before)
    expect(before.length).toBeGreaterThan(200)
  })
})

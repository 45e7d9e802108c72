import { expect, test } from 'vitest'
import { countUnread, forgetUnread, listUnread, saveUnread } from '#store/source-unread.ts'
import { describeOnBoth } from '#test/databases.ts'
import { allOf } from '#test/small-source.ts'

const NOW = '2031-03-04T09:00:00.000Z'
const LATER = '2031-03-05T09:00:00.000Z'
const part = { source: 'feed', category: 'Zaak' }
const piece = (name: string) => ({
  ...part,
  name,
  place: 'https://bron.example/1',
  raw: `<entry>${name}</entry>`,
})

describeOnBoth('what could not be read', (openFresh) => {
  test('is kept once, as it came, and counted from a moment', async () => {
    const { db } = await openFresh()
    expect(await countUnread(db, NOW)).toBeUndefined()
    await saveUnread(db, [piece('A'), piece('A'), piece('b')], NOW)
    await saveUnread(db, [piece('A'), piece('c')], LATER)
    expect(await countUnread(db, NOW)).toEqual({
      count: 3,
      fresh: 3,
      name: 'c',
      place: 'https://bron.example/1',
    })
    expect(await countUnread(db, LATER)).toMatchObject({ count: 3, fresh: 1 })
    expect(
      (await allOf(listUnread(db, part)))
        .flat()
        .map(({ raw }) => raw)
        .toSorted(),
    ).toEqual(['A', 'b', 'c'].map((name) => piece(name).raw))
    expect(await allOf(listUnread(db, { ...part, category: 'Besluit' }))).toEqual([])
  })

  test('is given some at a time, and forgotten by what it is or by its name', async () => {
    const { db } = await openFresh()
    const names = Array.from({ length: 250 }, (_, n) => `Zaak ${n}`)
    await saveUnread(db, names.map(piece), NOW)
    const pages = await allOf(listUnread(db, part))
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 50])
    await forgetUnread(db, part, { hashes: pages[0]!.map(({ sha256 }) => sha256) })
    expect(await countUnread(db, NOW)).toMatchObject({ count: 150 })
    await forgetUnread(db, { ...part, category: 'Besluit' }, { names })
    expect(await countUnread(db, NOW)).toMatchObject({ count: 150 })
    await forgetUnread(db, part, { names: names.map((name) => name.toUpperCase()) })
    expect(await countUnread(db, NOW)).toBeUndefined()
  })
})

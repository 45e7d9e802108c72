import { expect, test } from 'vitest'
import {
  countEntriesOf,
  countLinksOf,
  countRegister,
  headOf,
  listDue,
  listSilentLongest,
} from '#store/register-figures.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, filed } from '#test/registers.ts'

describeOnBoth('what the register holds, in numbers', (openFresh) => {
  test('an empty one holds nothing', async () => {
    const { db } = await openFresh()
    expect(await countRegister(db)).toEqual({ letters: 0, links: 0, from: null, to: null, entries: [] })
    expect(await listSilentLongest(db, { limit: 3 })).toEqual([])
  })

  test('counts letters and entries, and of a letter what it holds and what it does', async () => {
    const { db } = await openFresh()
    const before = await headOf(db)
    const added = await addPaths(db, ['samples/03-*/letter.txt', 'samples/06-*/letter.txt'])
    expect(await headOf(db)).toBeGreaterThan(before)
    const figures = await countRegister(db)
    expect(figures).toMatchObject({ letters: 2, from: '2023-09-29', to: '2024-05-31' })
    const documents = added.map((_, at) => filed(added, at).document)
    const each = await countEntriesOf(db, documents)
    const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0)
    expect(sum([...each.values()].flat())).toBe(sum(figures.entries))
    const links = await countLinksOf(db, documents)
    expect(sum([...links.values()].flat())).toBe(figures.links)
    expect(links.has(documents[0]!)).toBe(false)
  })

  test('lists what falls due from a day on, the first to come first', async () => {
    const { db } = await openFresh()
    await addPaths(db, ['samples/12-*/letter.txt'], { link: false })
    const days = (await listDue(db, { from: '2026-07-01', limit: 20 })).map(({ due }) => due?.to ?? '')
    expect(days.length).toBeGreaterThan(1)
    expect(days).toEqual(days.toSorted())
    expect(days[0]! >= '2026-07-01').toBe(true)
  })

  test('what a later letter comes back to is not silent', async () => {
    const { db } = await openFresh()
    await addPaths(db, ['samples/03-*/letter.txt', 'samples/06-*/letter.txt'], { link: false })
    const alone = await listSilentLongest(db, { limit: 500 })
    await addPaths(db, [], { link: true })
    const linked = await listSilentLongest(db, { limit: 500 })
    expect(linked.length).toBeLessThan(alone.length)
    expect(alone[0]!.document).not.toBe(alone.at(-1)!.document)
  })
})

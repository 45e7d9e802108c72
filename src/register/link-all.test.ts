import { copyFileSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { LinkState } from '#model/register.ts'
import { compareNew } from '#register/compare-new.ts'
import { isWeighedAnew } from '#register/link-all.ts'
import { linkLetters } from '#register/link-letters.ts'
import type { Db } from '#store/connect.ts'
import { getChainHead, listEvents, listStates, recordChanges, takeTurn } from '#store/events.ts'
import { statementKey } from '#store/projections.ts'
import { inTransaction } from '#store/transaction.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, by, damageOf, letterFolder } from '#test/registers.ts'
import { sized } from '#test/sizes.ts'

/** What a link says, without the last digits of its sureness. */
const bareOf = ({ earlier, later, kind, rule, words, thread }: LinkState) =>
  [statementKey(earlier), statementKey(later), kind, rule, words, thread].join(' ')
const linksOf = async (db: Db) => (await listStates(db, 'link')).map(bareOf).toSorted()

function samples(count: number): string[] {
  const { folder } = letterFolder()
  return globSync('samples/*/letter.txt')
    .toSorted()
    .slice(0, count)
    .map((path) => {
      const name = join(folder, `${basename(dirname(path))}.txt`)
      copyFileSync(path, name)
      return name
    })
}

describeOnBoth('what came from the sources', (openFresh) => {
  const paths = samples(sized(4, 8))
  const take = async (db: Db, some: readonly string[]) => {
    await addPaths(db, some, { link: false })
    await compareNew(db, by)
  }

  test('has the links of all letters together, in whatever order the letters came', async () => {
    const { db } = await openFresh()
    await take(db, paths)
    const atOnce = await linksOf(db)
    expect(atOnce.length).toBeGreaterThan(sized(3, 20))
    for (const order of [paths.toReversed(), [...paths.slice(2), ...paths.slice(0, 2)]]) {
      await openFresh()
      for (const path of order) await take(db, [path])
      expect(await linksOf(db)).toEqual(atOnce)
    }
    expect(await damageOf(db)).toEqual([])
  })

  test('is linked anew when letters were added by hand, and what says the same is not told again', async () => {
    const { db } = await openFresh()
    for (const path of paths.slice(0, -1).toReversed()) await addPaths(db, [path])
    const stood = await listStates(db, 'link')
    const { seq } = await getChainHead(db)
    await take(db, paths.slice(-1))
    let again = 0
    for await (const { seq: at, object_kind: kind, before, after } of listEvents(db)) {
      if (at > seq && kind === 'link' && before !== null && after !== null) again++
    }
    expect(again).toBeLessThan(stood.length / 2)
    const { seq: last } = await getChainHead(db)
    expect(await compareNew(db, by)).toBe(0)
    expect(await getChainHead(db)).toMatchObject({ seq: last })
    const links = await linksOf(db)
    await openFresh()
    await take(db, paths)
    expect(links).toEqual(await linksOf(db))
  })

  test('keeps links on which a person decided, whatever is found later', async () => {
    const { db } = await openFresh()
    await take(db, paths.slice(0, -1))
    const [first, second] = await listStates(db, 'link')
    const decided = [
      { ...first!, standing: 'confirmed' as 'proposed' },
      // That nobody would find.
      { ...second!, id: 'made-by-a-person', kind: 'repeats' as const, standing: 'confirmed' as 'proposed' },
    ]
    await inTransaction(db, async (trx) => {
      const { at } = await takeTurn(trx, by.now)
      const changes = decided.map((after) => ({
        kind: 'link' as const,
        id: after.id,
        action: 'proposed' as const,
        reason: 'a person',
        after,
      }))
      await recordChanges(trx, changes, { actor: 'person', at })
    })
    await take(db, paths.slice(-1))
    const now = new Map((await listStates(db, 'link')).map((link) => [link.id, link]))
    for (const { thread: _, ...link } of decided) expect(now.get(link.id)).toMatchObject(link)
  })

  test('that was broken off before all was linked is linked again as a whole', async () => {
    const { db } = await openFresh()
    await take(db, paths)
    const whole = await linksOf(db)
    await openFresh()
    await addPaths(db, paths.slice(0, -1).toReversed().slice(0, 1))
    await addPaths(db, paths.slice(0, -2), { link: false })
    await linkLetters(db, by)
    await addPaths(db, paths.slice(-2), { link: false })
    let told = 0
    const onLetter = () => {
      if (++told === 3) throw new Error('the power went')
    }
    await expect(compareNew(db, { ...by, onLetter })).rejects.toThrow('the power went')
    await compareNew(db, by)
    expect(await linksOf(db)).toEqual(whole)
  })
})

test('a large register is linked as a whole each time it has grown by a tenth, a very large one no more', () => {
  expect(isWeighedAnew(299, 300)).toBe(true)
  let times = 0
  for (let letters = 301; letters <= 6000; letters++) if (isWeighedAnew(letters - 1, letters)) times++
  // 300 times 1.1 twenty-nine times over is 4760.
  expect(times).toBeGreaterThanOrEqual(29)
  expect(times).toBeLessThanOrEqual(30)
  expect(isWeighedAnew(1000, 1110)).toBe(true)
  expect(isWeighedAnew(5000, 9000)).toBe(false)
})

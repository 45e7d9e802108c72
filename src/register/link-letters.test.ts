import { copyFileSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { LinkState } from '#model/register.ts'
import { linkLetters } from '#register/link-letters.ts'
import { surestOf } from '#register/thread-of.ts'
import type { Db } from '#store/connect.ts'
import { listEvents, listStates, toEvent } from '#store/events.ts'
import { statementKey } from '#store/projections.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, by, damageOf, letterFolder, ministersLetter } from '#test/registers.ts'
import { sized } from '#test/sizes.ts'

const PROMISE =
  'Ik zeg de Kamer toe voor 1 mei 2024 een plan van aanpak voor persvrijheid in Kenia te sturen.'
const DELAY =
  'Het toegezegde plan van aanpak voor persvrijheid in Kenia kan ik pas in het najaar van 2024 sturen.'
const KEPT =
  'Het plan van aanpak voor persvrijheid in Kenia, dat ik de Kamer had toegezegd, is gereed en bied ik hierbij aan.'
const OTHER =
  'Bij dezen bied ik u het jaarverslag aan van de inspectie der douane over het gebruik van speurhonden.'

/** What a link says of two places, without what depends on the collection it was weighed in. */
const bareOf = ({ earlier, later, kind }: LinkState) =>
  `${statementKey(earlier)} > ${statementKey(later)} ${kind}`
const linksOf = async (db: Db) => (await listStates(db, 'link')).map(bareOf).toSorted()

/** The first statement to which the surest links of a statement lead back. */
function rootOf(link: LinkState, byLater: ReadonlyMap<string, readonly LinkState[]>): string {
  const surest = surestOf(byLater.get(statementKey(link.later))!)!
  const earlier = statementKey(surest.earlier)
  const [before] = surest.earlier.date === null ? [] : (byLater.get(earlier) ?? [])
  return before ? rootOf(before, byLater) : earlier
}

async function expectThreads(db: Db): Promise<void> {
  const links = await listStates(db, 'link')
  const byLater = Map.groupBy(links, ({ later }) => statementKey(later))
  for (const link of links) expect(link.thread, link.id).toBe(rootOf(link, byLater))
}

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

describeOnBoth('links between letters', (openFresh) => {
  test('are the same whether letters come one by one, in whatever order, or all at once', async () => {
    const { write } = letterFolder()
    const paths = [
      write('een.txt', ministersLetter([PROMISE, OTHER], '9 februari 2023')),
      write('twee.txt', ministersLetter([DELAY], '10 maart 2024')),
      write('drie.txt', ministersLetter([KEPT], '11 april 2025')),
    ]
    const { db } = await openFresh()
    await addPaths(db, paths)
    const atOnce = await linksOf(db)
    expect(atOnce.length).toBeGreaterThanOrEqual(2)
    for (const order of ORDERS) {
      await openFresh()
      for (const at of order) await addPaths(db, [paths[at]!])
      expect({ order, links: await linksOf(db) }).toEqual({ order, links: atOnce })
      await expectThreads(db)
    }
    expect(await damageOf(db)).toEqual([])
  })

  test('go from an older letter that comes in later to those after it, and from an undated one', async () => {
    const { db } = await openFresh()
    const { write } = letterFolder()
    await addPaths(db, [write('drie.txt', ministersLetter([KEPT], '11 april 2025'))])
    expect(await listStates(db, 'link')).toEqual([])
    await addPaths(db, [write('een.txt', ministersLetter([PROMISE], '9 februari 2023'))])
    const [link] = await listStates(db, 'link')
    expect(link).toMatchObject({ earlier: { date: '2023-02-09' }, later: { date: '2025-04-11' } })
    await addPaths(db, [
      write('nul.txt', ministersLetter([PROMISE.replace('Ik zeg', 'Wij zeggen')]).replace(/^Den.*$/m, '')),
    ])
    await expectThreads(db)
    expect(await damageOf(db)).toEqual([])
  })

  test('that stand stay as they were weighed when an older letter comes in, but for their thread', async () => {
    const { db } = await openFresh()
    const { write } = letterFolder()
    await addPaths(db, [
      write('twee.txt', ministersLetter([DELAY], '10 maart 2024')),
      write('drie.txt', ministersLetter([KEPT], '11 april 2025')),
    ])
    const before = await listStates(db, 'link')
    expect(before.length).toBeGreaterThan(0)
    await addPaths(db, [write('een.txt', ministersLetter([PROMISE, OTHER], '9 februari 2023'))])
    const after = new Map((await listStates(db, 'link')).map((link) => [link.id, link]))
    expect(after.size).toBeGreaterThan(before.length)
    for (const link of before) {
      expect(after.get(link.id)).toEqual({ ...link, thread: after.get(link.id)?.thread })
    }
    await expectThreads(db)
  })

  test('that a new version takes away are withdrawn by an event, and their thread begins anew', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('een.txt', ministersLetter([PROMISE, OTHER], '9 februari 2023'))
    write('twee.txt', ministersLetter([DELAY, OTHER.replace('honden', 'paarden')], '10 maart 2024'))
    write('drie.txt', ministersLetter([KEPT], '11 april 2025'))
    await addPaths(db, [folder])
    const before = await listStates(db, 'link')
    const first = before.filter(({ earlier }) => earlier.date === '2023-02-09')
    expect(first.length).toBeGreaterThan(0)
    write('een.txt', ministersLetter([OTHER], '9 februari 2023'))
    await addPaths(db, [folder])
    const after = await listStates(db, 'link')
    for (const { id, earlier, words } of first.filter(({ earlier: { quote } }) =>
      quote.includes('persvrijheid'),
    )) {
      expect(
        after.map((one) => one.id),
        words,
      ).not.toContain(id)
      const events = []
      for await (const event of listEvents(db)) {
        if (event.object_kind === 'link' && event.object_id === id) events.push(toEvent(event))
      }
      expect(events.at(-1)).toMatchObject({ action: 'withdrawn', after: null, before: { earlier } })
    }
    await expectThreads(db)
    expect(await damageOf(db)).toEqual([])
  })

  test('are not made again, nor is anything told, when nothing is new', async () => {
    const { db } = await openFresh()
    const { write } = letterFolder()
    const path = write('een.txt', ministersLetter([PROMISE], '9 februari 2023'))
    await addPaths(db, [path])
    expect(await linkLetters(db, by)).toBe(0)
    await addPaths(db, [path], { link: false })
    expect(await linkLetters(db, by)).toBe(0)
  })
})

describeOnBoth('a small collection', (openFresh) => {
  test('has nearly the same links letter by letter as at once: only words weigh otherwise in few letters', async () => {
    const { folder } = letterFolder()
    const paths = globSync('samples/*/letter.txt').toSorted().slice(0, sized(3, 6))
    const names = paths.map((path) => join(folder, `${basename(dirname(path))}.txt`))
    paths.forEach((path, at) => copyFileSync(path, names[at]!))
    const { db } = await openFresh()
    await addPaths(db, names)
    const atOnce = new Set(await linksOf(db))
    await expectThreads(db)
    await openFresh()
    for (const name of names.toReversed()) await addPaths(db, [name])
    const oneByOne = new Set(await linksOf(db))
    await expectThreads(db)
    const same = [...atOnce].filter((link) => oneByOne.has(link)).length
    expect(same / Math.max(atOnce.size, oneByOne.size)).toBeGreaterThanOrEqual(0.8)
  })
})

import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#store/connect.ts'
import { listEntriesOf } from '#store/entries.ts'
import { countPlanFacets, countPlans, listPlans } from '#store/plans.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'

const ALL = { offset: 0, limit: 100 }

describeOnBoth('plans', (openFresh) => {
  let db: Db

  beforeAll(async () => {
    ;({ db } = await openFresh())
    await addPaths(db, ['samples/01-*/letter.txt', 'samples/03-*/letter.txt', 'samples/06-*/letter.txt'], {
      link: false,
    })
  })

  test('are letters with commitments, newest first, some at a time', async () => {
    const plans = await listPlans(db, [], ALL)
    const days = plans.map(({ date }) => date.value!)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(await countPlans(db, [])).toBe(plans.length)
    for (const { id } of plans) {
      expect((await listEntriesOf(db, [id])).some(({ kind }) => kind === 'commitment')).toBe(true)
    }
    expect(await listPlans(db, [], { offset: 1, limit: 1 })).toEqual(plans.slice(1, 2))
  })

  test('are as many by each facet as are counted for it', async () => {
    const facets = await countPlanFacets(db)
    expect(new Set(facets.map(({ facet }) => facet))).toEqual(new Set(['stuk', 'jaar', 'thema']))
    for (const { facet, value, letters } of facets) {
      expect(await countPlans(db, [`${facet}:${value}`])).toBe(letters)
      expect(await listPlans(db, [`${facet}:${value}`], ALL)).toHaveLength(letters)
    }
    expect(await countPlans(db, ['jaar:1900'])).toBe(0)
  })
})

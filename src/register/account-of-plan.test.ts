import { beforeAll, expect, test } from 'vitest'
import { accountFor } from '#compare/account.ts'
import { accountOfPlan } from '#register/account-of-plan.ts'
import { unpackLetters } from '#register/letters-of.ts'
import { linkNew } from '#register/link-all.ts'
import type { Db } from '#store/connect.ts'
import { listStates } from '#store/events.ts'
import { getStates } from '#store/projections.ts'
import { listPackedLetters } from '#store/statements.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, by } from '#test/registers.ts'

describeOnBoth('the account of a plan', (openFresh) => {
  let db: Db

  beforeAll(async () => {
    ;({ db } = await openFresh())
    await addPaths(db, ['samples'], { link: false })
    await linkNew(db, by)
  })

  const ofPlan = async () => {
    const documents = [...(await getStates(db, 'document')).values()]
    const { id } = documents.toSorted((a, b) => (a.date.value! < b.date.value! ? -1 : 1))[0]!
    return (await accountOfPlan(db, id))!
  }

  test('is the account that the program makes of the same letters in a folder', async () => {
    const letters = unpackLetters(await listPackedLetters(db, await listStates(db, 'document')))
    const named = [...letters].map(([name, letter]) => ({ ...letter, name }))
    expect(named).toHaveLength(12)
    for (const letter of named) {
      expect(await accountOfPlan(db, letter.name)).toEqual(accountFor({ letter }, named, vocabulary))
    }
  })

  test('gives each later passage once, in order of day, and totals that add up', async () => {
    const { totals, commitments } = await ofPlan()
    const { all, ...states } = totals
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(all)
    expect(totals.claimed).toBeGreaterThan(0)
    for (const { here, passages } of commitments) {
      const days = [here.date!, ...passages.map(({ place }) => place.date!)]
      expect(days).toEqual(days.toSorted())
      expect(new Set(passages.map(({ place }) => `${place.document} ${place.start}`)).size).toBe(
        passages.length,
      )
    }
  })

  test('of what is not there is none', async () => {
    expect(await accountOfPlan(db, 'geen')).toBeUndefined()
  })
})

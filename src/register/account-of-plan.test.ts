import { beforeAll, expect, test } from 'vitest'
import { accountFor } from '#compare/account.ts'
import type { AccountEntry } from '#model/account.ts'
import { accountOfPlan } from '#register/account-of-plan.ts'
import { lettersOf } from '#register/letters-of.ts'
import type { Db } from '#store/connect.ts'
import { getStates } from '#store/projections.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'

describeOnBoth('the account of a plan', (openFresh) => {
  let db: Db

  beforeAll(async () => {
    ;({ db } = await openFresh())
    await addPaths(
      db,
      ['01', '03', '06', '08'].map((n) => `samples/${n}-*/letter.txt`),
    )
  })

  const ofPlan = async () => {
    const documents = [...(await getStates(db, 'document')).values()]
    const { id, identifiers } = documents.toSorted((a, b) => (a.date.value! < b.date.value! ? -1 : 1))[0]!
    return { id, identifiers, account: (await accountOfPlan(db, id))! }
  }

  test('tells of the same commitments as the program that compares the letters anew, and mostly the same of each', async () => {
    const letters = await lettersOf(db)
    const { id, identifiers, account } = await ofPlan()
    const letter = letters.find((one) => one.identifiers[0] === identifiers[0])!
    const made = accountFor({ letter }, letters, vocabulary)
    expect(account.of.letter).toBe(id)
    expect(account.against).toEqual(made.against)
    const told = (entries: readonly AccountEntry[]) =>
      entries.map(({ id: own, class: sort, toHouse, deadline }) => ({ own, sort, toHouse, deadline }))
    expect(told(account.commitments)).toEqual(told(made.commitments))
    const same = made.commitments.filter(({ state }, at) => state === account.commitments[at]!.state)
    // Anew, each later sentence is weighed as if its letter held nothing else: there some stand that have a rival here.
    expect(same.length / made.commitments.length).toBeGreaterThan(0.9)
  })

  test('gives each later passage once, in order of day, and totals that add up', async () => {
    const { totals, commitments } = (await ofPlan()).account
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

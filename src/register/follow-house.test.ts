import { afterEach, expect, test } from 'vitest'
import { followHouse } from '#register/follow-house.ts'
import { listPapers } from '#store/source-papers.ts'
import { describeOnBoth } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { worksOn } from '#test/source-works.ts'

const WORLD = makeWorld(2, { motions: 3, letters: 2, promises: 1, requests: 1, samples: false })
let house: House
afterEach(() => house.close())

describeOnBoth('following the House', (openFresh) => {
  const opened = async () => {
    const register = await openFresh()
    house = await openHouse(WORLD)
    const works = await worksOn(register, house)
    return { register, follow: () => followHouse(register.db, { ...works, feed: works.sources.feed }) }
  }

  test('papers wait for what decides on their number, and then come under the right one', async () => {
    const { register, follow } = await opened()
    house.setFaults([{ kind: 'error', on: /category=DocumentVersie/ }])
    const first = await follow()
    expect(first).toMatchObject({ wanted: 0, problems: [expect.stringContaining('DocumentVersie: ')] })
    house.setFaults([])
    const second = await follow()
    expect(second.problems).toEqual([])
    expect(second.wanted).toBeGreaterThan(0)
    const papers = await listPapers(register.db)
    expect(papers.filter(({ id, offered }) => id !== offered.id)).toEqual([])
  })

  test('what decides nothing holds no paper back', async () => {
    const { follow } = await opened()
    house.setFaults([{ kind: 'error', on: /category=Stemming/ }])
    const followed = await follow()
    expect(followed.problems).toEqual([expect.stringContaining('Stemming: ')])
    expect(followed.wanted).toBeGreaterThan(0)
  })
})

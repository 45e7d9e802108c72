import { afterEach, expect, test } from 'vitest'
import { workUntilDone } from '#jobs/work-until-done.ts'
import { listPapers } from '#store/source-papers.ts'
import { describeOnBoth } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { contentsOf, withJobs, worksOn } from '#test/source-works.ts'

const WORLD = makeWorld(1, { motions: 4, letters: 3, promises: 2, requests: 2, samples: false })
const open: House[] = []
afterEach(async () => {
  for (const house of open.splice(0)) await house.close()
})

async function opened(...options: Parameters<typeof openHouse>): Promise<House> {
  const house = await openHouse(...options)
  open.push(house)
  return house
}

describeOnBoth('the sources', (openFresh) => {
  test('fill a register: every paper is read, and enclosures hang on their letter', async () => {
    const register = await openFresh()
    const house = await opened(WORLD)
    const works = await worksOn(register, house, { told: { onFollowed: (f) => console.log(f) } })
    await withJobs(register, (jobs) => workUntilDone(jobs, works, { follow: true }))
    const papers = await listPapers(register.db)
    const states = Map.groupBy(papers, ({ state }) => state)
    console.log(Object.fromEntries([...states].map(([state, some]) => [state, some.length])))
    console.log(papers.filter(({ state }) => state !== 'filed').slice(0, 10))
    const contents = await contentsOf(register)
    console.log(Object.fromEntries(Object.entries(contents).map(([name, lines]) => [name, lines.length])))
    expect(papers.length).toBeGreaterThan(0)
  })
})

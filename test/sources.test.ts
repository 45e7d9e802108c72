import { afterEach, expect, test } from 'vitest'
import { workUntilDone } from '#jobs/work-until-done.ts'
import { verifyRegister } from '#register/verify-register.ts'
import { wantAsked } from '#register/want-asked.ts'
import type { Register } from '#store/connect.ts'
import { findByName, listVersionsOf } from '#store/documents.ts'
import { listPapers } from '#store/source-papers.ts'
import { describeOnBoth } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { contentsOf, withJobs, worksOn } from '#test/source-works.ts'

/** Other tests use both cores at the same time. */
const PATIENCE_MS = 240_000
const WORLD = makeWorld(1, { motions: 2, letters: 2, promises: 1, requests: 1, samples: false })
const open: House[] = []
afterEach(async () => {
  for (const house of open.splice(0)) await house.close()
})

async function openWorld(): Promise<House> {
  const house = await openHouse(WORLD)
  open.push(house)
  return house
}

async function sync(register: Register, house: House): Promise<void> {
  const works = await worksOn(register, house)
  await withJobs(register, (jobs) => workUntilDone(jobs, works, { follow: true }))
}

async function fetchPapers(register: Register, house: House, asked: Parameters<typeof wantAsked>[1]) {
  const works = await worksOn(register, house)
  return withJobs(register, async (jobs) => {
    const found = await wantAsked(register.db, asked, works)
    await workUntilDone(jobs, works, { follow: false })
    return found
  })
}

async function versionsOf({ db }: Register, identifier: string): Promise<number> {
  const [held] = await findByName(db, { identifiers: [identifier], origin: null })
  return held ? (await listVersionsOf(db, held.document.id)).length : 0
}

describeOnBoth('the sources', (openFresh) => {
  test(
    'fill a register with every paper, enclosures on their letter; a second time adds nothing',
    async () => {
      const register = await openFresh()
      const house = await openWorld()
      await sync(register, house)
      const papers = await listPapers(register.db)
      expect(papers.length).toBeGreaterThan(8)
      expect(papers.filter(({ state }) => state !== 'filed')).toEqual([])
      const enclosed = WORLD.truth.letters.flatMap(({ enclosures }) => enclosures)
      const found = papers.filter(({ enclosureOf }) => enclosureOf !== null)
      expect(found.length).toBeGreaterThan(0)
      expect(found.flatMap(({ identifiers }) => identifiers)).toEqual(expect.arrayContaining(enclosed))
      for await (const damage of verifyRegister(register.db)) expect(damage).toBeUndefined()
      const before = await contentsOf(register)
      const asked = house.requests.length
      await sync(register, house)
      expect(await contentsOf(register)).toEqual(before)
      expect(house.requests.slice(asked).filter(({ path }) => /resource$|\.xml$|\.pdf$/i.test(path))).toEqual(
        [],
      )
    },
    PATIENCE_MS,
  )

  test(
    'give a letter as PDF first and its XML later: one document, two versions',
    async () => {
      const register = await openFresh()
      const house = await openWorld()
      const { number, kst } = house.publish({ what: 'letter', subject: 'Steun aan omroepen in ballingschap' })
      await fetchPapers(register, house, { ids: [number] })
      expect(await versionsOf(register, number)).toBe(1)
      house.publish({ what: 'xml', document: number })
      await fetchPapers(register, house, { ids: [number] })
      expect(await versionsOf(register, number)).toBe(2)
      expect(await versionsOf(register, kst!)).toBe(2)
    },
    PATIENCE_MS,
  )

  test(
    'that rewrite a paper give a new version, and what they withdraw stays in the register',
    async () => {
      const register = await openFresh()
      const house = await openWorld()
      const { id, number } = house.publish({
        what: 'letter',
        subject: 'Toegang tot informatie',
        published: 'xml',
      })
      await sync(register, house)
      const text = [
        'Het kabinet komt voor de zomer met een plan voor toegang tot informatie in landen zonder vrije pers.',
      ]
      house.publish({ what: 'rewritten', document: number, paragraphs: text })
      await sync(register, house)
      expect(await versionsOf(register, number)).toBe(2)
      house.publish({ what: 'deleted', id })
      await sync(register, house)
      expect(await versionsOf(register, number)).toBe(2)
    },
    PATIENCE_MS,
  )

  test(
    'are asked for a dossier, or for a number: one that nobody knows is told',
    async () => {
      const register = await openFresh()
      const house = await openWorld()
      const { kst } = WORLD.truth.motions[0]!
      const { papers, unknown } = await fetchPapers(register, house, { ids: [kst, 'kst-39901-9999'] })
      expect(papers.map(({ offered }) => offered.id)).toContain(kst)
      expect(unknown).toEqual(['kst-39901-9999'])
      const { problems } = await fetchPapers(register, house, { dossier: '39901', since: undefined })
      expect(problems).toEqual([])
      const inDossier = (await listPapers(register.db)).filter(({ id }) => id.startsWith('kst-39901-'))
      const there = WORLD.truth.letters.flatMap(({ kst: id }) => (id?.startsWith('kst-39901-') ? id : []))
      expect(inDossier.map(({ id }) => id)).toEqual(expect.arrayContaining(there))
    },
    PATIENCE_MS,
  )
})

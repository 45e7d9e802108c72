import { afterEach, expect, test } from 'vitest'
import { wantAsked } from '#register/want-asked.ts'
import { countUnread, listUnread, saveUnread } from '#store/source-unread.ts'
import { describeOnBoth } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { allOf } from '#test/small-source.ts'
import { worksOn } from '#test/source-works.ts'
import { recordOf } from '#test/sru-answer.ts'

const WORLD = makeWorld(1, { motions: 2, letters: 2, promises: 0, requests: 0, samples: false })
const BEFORE = '2000-01-01T00:00:00Z'
let house: House
afterEach(() => house.close())

describeOnBoth('asking for a dossier', (openFresh) => {
  const opened = async () => {
    const { db } = await openFresh()
    house = await openHouse(WORLD)
    const works = await worksOn({ db }, house)
    return { db, ask: () => wantAsked(db, { dossier: '39901', since: undefined }, works) }
  }
  const part = { source: 'ob-sru', category: '39901' }

  test('keeps a record of the search that cannot be read, until the source gives it again', async () => {
    const { db, ask } = await opened()
    house.setFaults([{ kind: 'hollow', times: 1, on: /^sru / }])
    expect((await ask()).problems).toEqual([])
    expect(await countUnread(db, BEFORE)).toMatchObject({ count: 1, name: expect.stringMatching(/^http/) })
    const [[piece] = []] = await allOf(listUnread(db, part))
    expect(piece!.raw).toMatch(/record>$/)
    await ask()
    expect(await countUnread(db, BEFORE)).toBeUndefined()
  })

  test('reads again what was kept', async () => {
    const { db, ask } = await opened()
    const raw = recordOf({ id: 'kst-39901-777' })
    await saveUnread(
      db,
      [
        { ...part, name: '', place: '', raw },
        { ...part, name: '', place: '', raw: '<record/>' },
      ],
      BEFORE,
    )
    expect((await ask()).papers.map(({ offered }) => offered.id)).toContain('kst-39901-777')
    expect(await countUnread(db, BEFORE)).toMatchObject({ count: 1 })
  })
})

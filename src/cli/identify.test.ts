import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import { openDatabase, type DatabaseAt } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { describeOnBoth, howToOpen } from '#test/databases.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { letterFolder } from '#test/registers.ts'
import { runProgram } from '#test/run-program.ts'
import { fullSize } from '#test/sizes.ts'

const WORLD = makeWorld(3, { motions: 8, letters: 6, promises: 2, requests: 2, samples: false })
const ROWS = houseRowsOf(WORLD)
const LETTER = WORLD.truth.letters.find(({ subject }) => subject.length > 45)
const HOUSE_ID = ROWS.find(({ fields }) => fields['DocumentNummer'] === LETTER!.document)!.id
const OTHER =
  'Den Haag, 3 maart 2019\n\nGeachte voorzitter,\n\nIk zal de Kamer over kwibbelzwammen informeren.\n'

describeOnBoth('rekenschap identify', (_, makeDatabase) => {
  const folder = letterFolder()
  let at: DatabaseAt
  let empty: DatabaseAt
  let house: House
  let bare: string
  let other: string

  const envOf = (database: DatabaseAt): Record<string, string> => ({
    ...('url' in database
      ? { DATABASE_URL: database.url, REKENSCHAP_DATA: join(folder.folder, 'data') }
      : { REKENSCHAP_DATA: join(database.folder, '..') }),
    REKENSCHAP_ODATA_URL: house.urls.odata,
    REKENSCHAP_SYNCFEED_URL: house.urls.syncFeed,
    REKENSCHAP_PUBLICATIONS_URL: house.urls.publications,
    REKENSCHAP_SRU_URL: house.urls.sru,
    REKENSCHAP_PAUSE_MS: '0',
    REKENSCHAP_BACK_OFF_MS: '1',
  })
  const run = (database: DatabaseAt, ...words: string[]) =>
    runProgram(['identify', ...words], { env: envOf(database) })

  /** Every run of the program starts PGlite, which takes seconds. */
  const skipSlow = (context: TestContext) => {
    if ('folder' in at && !fullSize) context.skip('on PGlite: full size only')
  }

  beforeAll(async () => {
    house = await openHouse(WORLD)
    ;[at, empty] = [await makeDatabase(), await makeDatabase()]
    const register = await openDatabase(at, await howToOpen())
    await saveHouseRows(register.db, ROWS)
    await register.close()
    bare = folder.write('bare.pdf', WORLD.files.get(HOUSE_ID)!.bytes)
    other = folder.write('other.txt', OTHER)
  }, 60_000)
  afterAll(() => house.close())

  test('says which paper a text is, and why, in either language; nobody is asked', async () => {
    const asked = house.requests.length
    const dutch = await run(at, bare)
    expect(dutch).toMatchObject({ code: 0, err: '' })
    expect(dutch.out).toContain(
      `Dit is ${LETTER!.kst ?? LETTER!.document}, ${LETTER!.subject.trim().slice(0, 20)}`,
    )
    expect(dutch.out).toContain(`dezelfde dag: ${LETTER!.day}`)
    expect(dutch.out).toMatch(/Vergeleken met \d+ stukken van de Kamer\s+t\/m/)
    expect((await run(at, bare, '--lang', 'en')).out).toContain(`This is ${LETTER!.kst ?? LETTER!.document}`)
    expect(house.requests.length).toBe(asked)
  })

  test('names a text that is none, and what comes nearest; as JSON each file is a line', async (context) => {
    skipSlow(context)
    const both = await run(at, bare, other, join(folder.folder, 'weg.txt'))
    expect(both.code).toBe(1)
    expect(both.err).toContain('weg.txt')
    expect(both.out).toContain('Niet herkend')
    expect(both.out).toContain('1 herkend · 1 niet herkend')
    const { out } = await run(at, bare, other, '--json')
    const [one, none] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(one).toMatchObject({
      file: 'bare.pdf',
      outcome: 'one',
      papers: [{ identifiers: expect.arrayContaining([LETTER!.document]) as unknown, date: LETTER!.day }],
      nearest: null,
      compared: { asked: null },
    })
    expect(none).toMatchObject({ file: 'other.txt', outcome: 'none', papers: [] })
  })

  test('an empty register says so and what to do; the sources are asked when that is wanted', async (context) => {
    skipSlow(context)
    const asked = house.requests.length
    const alone = await run(empty, bare)
    expect(alone).toMatchObject({
      code: 1,
      err: expect.stringContaining('rekenschap fetch --dossier') as string,
    })
    expect(house.requests.length).toBe(asked)
    const online = await run(empty, bare, '--online')
    expect(online.err).toContain(
      '--online: aan de Tweede Kamer en Officiële Bekendmakingen wordt gevraagd naar',
    )
    expect(online.out).toMatch(/De bronnen\s+gaven er \d+ bij/)
    expect(online.out).toContain(LETTER!.kst ?? LETTER!.document)
    expect(house.requests.length).toBeGreaterThan(asked)
  })
})

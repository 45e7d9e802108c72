import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { makeWatcher } from '#join/watched.ts'
import type { HouseRow } from '#model/house.ts'
import { followHouse, type HowToFollow } from '#register/follow-house.ts'
import { wantChanged } from '#register/want-papers.ts'
import { getHouseRows } from '#store/house-rows.ts'
import { listCursors, savePage } from '#store/source-cursors.ts'
import { listPapers } from '#store/source-papers.ts'
import { countUnread, forgetUnread, listUnread, saveUnread } from '#store/source-unread.ts'
import { inTransaction } from '#store/transaction.ts'
import { describeOnBoth } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { allOf } from '#test/small-source.ts'
import { worksOn } from '#test/source-works.ts'

const WORLD = makeWorld(2, { motions: 3, letters: 2, promises: 1, requests: 1, samples: false })
const EMPTY = { updated: '2031', deleted: false, refs: {}, whole: true }
let house: House
afterEach(() => house.close())

describeOnBoth('following the House', (openFresh) => {
  const opened = async (how: Partial<HowToFollow> = {}) => {
    const register = await openFresh()
    house = await openHouse(WORLD)
    const works = await worksOn(register, house, how)
    return {
      register,
      follow: () => followHouse(register.db, { ...works, feed: works.sources.feed, ...how }),
    }
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

  test('a dossier that becomes known after its papers gives them their number, and to who watches it', async () => {
    const { db } = await openFresh()
    house = await openHouse(WORLD)
    const at = '2031-03-04T09:00:00Z'
    const dossier = {
      ...EMPTY,
      category: 'Kamerstukdossier',
      id: 'k',
      fields: { Nummer: 39901, HoogsteVolgnummer: 7 },
    }
    const fields = { DocumentNummer: '2031D00077', Soort: 'Brief regering', Volgnummer: 7 }
    const refs = { Kamerstukdossier: ['k'] }
    const come = async (row: HouseRow, dossiers?: string[]) => {
      const page = { source: 'syncfeed', category: row.category, rows: [row], token: null, at }
      const watcher = makeWatcher([{ id: 'w', label: { nl: 'w', en: 'w' }, ...(dossiers && { dossiers }) }])
      return inTransaction(db, async (trx) =>
        wantChanged(trx, await savePage(trx, page), { watcher, now: at }),
      )
    }
    const letter = { ...EMPTY, category: 'Document', id: 'd', fields, refs }
    expect(await come(letter, ['39901'])).toBe(0)
    expect(await come(dossier, ['39901'])).toBe(1)
    expect((await listPapers(db)).map(({ offered }) => offered.id)).toEqual(['kst-39901-7'])
    // It counts its papers; that there are more of them is no news to those that were there.
    expect(
      await come({ ...dossier, updated: '2032', fields: { ...dossier.fields, HoogsteVolgnummer: 8 } }),
    ).toBe(0)
  })

  test('what decides nothing holds no paper back', async () => {
    const { follow } = await opened()
    house.setFaults([{ kind: 'error', on: /category=Stemming/ }])
    const followed = await follow()
    expect(followed.problems).toEqual([expect.stringContaining('Stemming: ')])
    expect(followed.wanted).toBeGreaterThan(0)
  })

  test('a stop is no problem of the sources: it ends following, which goes on from there', async () => {
    const stop = new AbortController()
    const { signal } = stop
    let pages = 0
    const onPage = () => void (++pages === 2 && stop.abort())
    const { register, follow } = await opened({ signal, onPage })
    await expect(follow()).rejects.toMatchObject({ name: 'AbortError' })
    expect(pages).toBe(2)
    expect((await listCursors(register.db)).length).toBeGreaterThan(0)
  })

  test('a register without room is no problem of the sources', async () => {
    const { register, follow } = await opened()
    const full = sql`
      create function no_room() returns trigger language plpgsql as
        'begin raise exception ''no room'' using errcode = ''53100''; end'`
    await full.execute(register.db)
    await sql`create trigger no_room before insert on house_row execute function no_room()`.execute(
      register.db,
    )
    try {
      await expect(follow()).rejects.toThrow('no room')
    } finally {
      await sql`drop function no_room cascade`.execute(register.db)
    }
  })

  test('an entry that cannot be read is kept as it came, and is read when it can be', async () => {
    const { register, follow } = await opened()
    const { db } = register
    const zaken = { source: 'tk-syncfeed', category: 'Zaak' }
    const before = '2000-01-01T00:00:00Z'
    house.setFaults([{ kind: 'hollow', times: 1, on: /category=Zaak/ }])
    expect((await follow()).problems).toEqual([])
    const kept = await countUnread(db, before)
    expect(kept).toMatchObject({
      count: 1,
      fresh: 1,
      place: expect.stringContaining('category=Zaak') as string,
    })
    const [[piece] = []] = await allOf(listUnread(db, zaken))
    expect(piece!.raw).toMatch(/^<entry>.*<\/entry>$/s)
    await follow()
    expect(await countUnread(db, before)).toEqual(kept)
    // As if this were a Rekenschap that can read what it holds.
    const id = /<title>(.*?)<\/title>/.exec(piece!.raw)![1]!
    const raw = piece!.raw.replace('</content>', `<zaak id="${id}"><soort>Nader</soort></zaak>$&`)
    await forgetUnread(db, zaken, { hashes: [piece!.sha256] })
    await saveUnread(db, [{ ...zaken, name: id, place: '', raw }], before)
    house.setFaults([{ kind: 'error', on: /category=/ }])
    await follow()
    expect(await getHouseRows(db, 'Zaak', [id])).toMatchObject([{ fields: { Soort: 'Nader' } }])
    expect(await countUnread(db, before)).toBeUndefined()
  })

  test.each([
    ['the letter', { BijlageDocument: ['e'] }, {}],
    ['the enclosure', {}, { BronDocument: ['d'] }],
  ])(
    'an enclosure is wanted with its letter when only %s names the other',
    async (_, ofLetter, ofEnclosure) => {
      const { db } = await openFresh()
      house = await openHouse(WORLD)
      const at = '2031-03-04T09:00:00Z'
      const watcher = makeWatcher([{ id: 'w', label: { nl: 'w', en: 'w' }, words: ['bruggen'] }])
      const come = (id: string, subject: string, refs: HouseRow['refs']) => {
        const fields = { DocumentNummer: `2031D0000${id}`, Soort: 'Brief regering', Onderwerp: subject }
        const row = { ...EMPTY, category: 'Document', id, fields, refs }
        const page = { source: 'syncfeed', category: 'Document', rows: [row], token: null, at }
        return inTransaction(db, async (trx) =>
          wantChanged(trx, await savePage(trx, page), { watcher, now: at }),
        )
      }
      expect(await come('e', 'Tabel', ofEnclosure)).toBe(0)
      expect(await come('d', 'Brief over bruggen', ofLetter)).toBe(2)
      expect((await listPapers(db)).find(({ houseId }) => houseId === 'e')).toMatchObject({
        enclosureOf: '2031D0000d',
      })
    },
  )
})

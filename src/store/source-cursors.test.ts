import { beforeEach, expect, test } from 'vitest'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { getHouseRows } from '#store/house-rows.ts'
import { getCursor, listCursors, saveCursor, savePage } from '#store/source-cursors.ts'
import { describeOnBoth } from '#test/databases.ts'

const AT = '2030-05-06T09:00:00.000Z'
const LATER = '2030-05-06T10:00:00.000Z'
const row: HouseRow = {
  category: 'Zaak',
  id: 'z',
  updated: AT,
  deleted: false,
  fields: {},
  refs: {},
  whole: true,
}
const feed = { source: 'syncfeed', category: 'Zaak' }

describeOnBoth('following a source', (openFresh) => {
  let db: Db
  beforeEach(async () => {
    db = (await openFresh()).db
  })
  const cursor = () => getCursor(db, feed.source, feed.category)

  test('goes on from the last page that led on', async () => {
    expect(await cursor()).toBeUndefined()
    expect(await savePage(db, { ...feed, rows: [row], token: '12', at: AT })).toMatchObject({
      added: { Zaak: ['z'] },
    })
    expect(await cursor()).toEqual({ token: '12', at: AT })
    await savePage(db, { ...feed, rows: [], token: null, at: LATER })
    expect(await cursor()).toEqual({ token: '12', at: LATER })
    expect(await getCursor(db, feed.source, 'Document')).toBeUndefined()
  })

  test('begins anew when that is asked for', async () => {
    await savePage(db, { ...feed, rows: [], token: '12', at: AT })
    await saveCursor(db, { ...feed, token: null, at: LATER })
    await saveCursor(db, { source: 'odata', category: 'Zaak', token: 'x', at: AT })
    expect(await listCursors(db)).toEqual([
      { source: 'odata', category: 'Zaak', token: 'x', at: AT },
      { ...feed, token: null, at: LATER },
    ])
  })

  test('keeps the rows of a page and how far it led together, or neither', async () => {
    await savePage(db, { ...feed, rows: [], token: '12', at: AT })
    const page = { ...feed, rows: [row], token: '13', at: 'geen tijdstip' }
    await expect(savePage(db, page)).rejects.toThrow('timestamp')
    expect(await getHouseRows(db, 'Zaak', ['z'])).toEqual([])
    expect(await cursor()).toEqual({ token: '12', at: AT })
  })
})

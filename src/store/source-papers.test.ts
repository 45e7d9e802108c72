import { beforeEach, expect, test } from 'vitest'
import type { SourcePaper, WantedPaper } from '#model/source-paper.ts'
import type { Db } from '#store/connect.ts'
import {
  getPaper,
  getPaperBytes,
  listPapers,
  nextPapers,
  saveFetched,
  saveFiled,
  saveProblem,
  wantPapers,
} from '#store/source-papers.ts'
import { describeOnBoth } from '#test/databases.ts'

const NOW = '2030-05-06T09:00:00.000Z'
const HOUR_MS = 3_600_000
const after = (hours: number) => new Date(Date.parse(NOW) + hours * HOUR_MS).toISOString()

const GUID = '00000000-0000-4000-8000-000000000001'

function paper(
  id: string,
  over: Partial<WantedPaper> & { readonly identifiers?: string[] } = {},
): WantedPaper {
  const { identifiers = [id], ...rest } = over
  return {
    offered: {
      id,
      identifiers,
      title: 'Brief over het onderhoud van bruggen \u0000 \ud83d',
      kind: 'Brief regering',
      date: '2030-05-01',
      dossiers: ['99999'],
      senders: ['de minister voor Bruggen'],
    },
    houseId: null,
    enclosureOf: null,
    updated: '2030-05-01T10:00:00Z',
    xml: false,
    ...rest,
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const from = (form: SourcePaper['form'] & string, text: string) => ({
  form,
  url: `https://voorbeeld.invalid/brief.${form}`,
  mediaType: `application/${form}`,
  bytes: bytesOf(text),
})

describeOnBoth('the papers of the sources', (openFresh) => {
  let db: Db
  beforeEach(async () => {
    db = (await openFresh()).db
  })

  const want = (wanted: WantedPaper | readonly WantedPaper[], how: { now?: string; again?: boolean } = {}) =>
    wantPapers(db, [wanted].flat(), { now: NOW, ...how })
  const get = async (id: string) => (await getPaper(db, id))!
  const file = async (id: string, fetched = from('pdf', 'a'), now = NOW) => {
    await saveFetched(db, await get(id), fetched, now)
    return saveFiled(db, await get(id), `document-${id}`, now)
  }
  const isWanted = async (wanted: WantedPaper, how: { now?: string; again?: boolean } = {}) =>
    (await want(wanted, how)).wanted.length > 0

  test('are wanted, fetched and filed; their bytes are kept only in between', async () => {
    expect(await want(paper('kst-1'))).toEqual({ ids: ['kst-1'], wanted: ['kst-1'] })
    const wanted = await get('kst-1')
    expect(wanted).toMatchObject({ ...paper('kst-1'), state: 'wanted', form: null, documentId: null })
    const fetched = await saveFetched(db, wanted, from('xml', 'a'), NOW)
    expect(fetched).toMatchObject({ state: 'fetched', form: 'xml', mediaType: 'application/xml' })
    expect(await getPaperBytes(db, 'kst-1')).toEqual(bytesOf('a'))
    const filed = await saveFiled(db, fetched, 'document-1', NOW)
    expect(filed).toMatchObject({
      state: 'filed',
      documentId: 'document-1',
      sha256: fetched.sha256,
      nextTry: null,
    })
    expect(await get('kst-1')).toEqual(filed)
    expect(await getPaperBytes(db, 'kst-1')).toBeUndefined()
    expect((await listPapers(db)).map(({ state }) => state)).toEqual(['filed'])
  })

  test('a step that is taken twice, or on what has changed meanwhile, changes nothing', async () => {
    await want(paper('kst-1'))
    const wanted = await get('kst-1')
    const fetched = await saveFetched(db, wanted, from('xml', 'a'), NOW)
    expect(await saveFetched(db, wanted, from('xml', 'b'), after(1))).toEqual(fetched)
    expect(await saveProblem(db, wanted, { problem: 'stil', missing: false }, after(1))).toEqual(fetched)
    expect(await saveFiled(db, wanted, 'document-2', after(1))).toEqual(fetched)
    const filed = await saveFiled(db, fetched, 'document-1', after(1))
    expect(await saveFiled(db, fetched, 'document-2', after(2))).toEqual(filed)
    expect(await saveFiled(db, filed, 'document-2', after(2))).toEqual(filed)
    await want(paper('kst-2'))
    const second = await get('kst-2')
    const failed = await saveProblem(db, second, { problem: 'stil', missing: false }, NOW)
    expect(await saveProblem(db, second, { problem: 'stil', missing: false }, NOW)).toEqual(failed)
    expect(failed.tries).toBe(1)
    const stranger = { ...second, id: 'kst-3' }
    expect(await saveFiled(db, stranger, 'document-3', NOW)).toEqual(stranger)
    expect(await getPaper(db, 'kst-3')).toBeUndefined()
  })

  test('one is wanted again when its metadata are newer, and not when they are the same or older', async () => {
    await want(paper('kst-1'))
    const filed = await file('kst-1', from('xml', 'a'))
    expect(await isWanted(paper('kst-1'))).toBe(false)
    expect(await isWanted(paper('kst-1', { updated: '2030-04-30T10:00:00Z' }))).toBe(false)
    expect(await get('kst-1')).toEqual(filed)
    const newer = paper('kst-1', { updated: '2030-05-01T10:00:00.0000001Z' })
    expect(await isWanted(newer, { now: after(1) })).toBe(true)
    expect(await isWanted(newer, { now: after(2) })).toBe(false)
    expect(await get('kst-1')).toMatchObject({
      state: 'wanted',
      documentId: 'document-kst-1',
      sha256: filed.sha256,
    })
  })

  test('one whose bytes turn out to be those that were filed is filed at once', async () => {
    await want(paper('kst-1'))
    await file('kst-1', from('xml', 'a'))
    await want(paper('kst-1', { updated: '2030-05-02T10:00:00Z' }))
    expect(await saveFetched(db, await get('kst-1'), from('xml', 'a'), NOW)).toMatchObject({ state: 'filed' })
    await want(paper('kst-1', { updated: '2030-05-03T10:00:00Z' }))
    expect(await saveFetched(db, await get('kst-1'), from('xml', 'b'), NOW)).toMatchObject({
      state: 'fetched',
    })
    await want(paper('kst-1', { updated: '2030-05-04T10:00:00Z' }))
    expect(await getPaperBytes(db, 'kst-1')).toBeUndefined()
    expect(await saveFetched(db, await get('kst-1'), from('xml', 'b'), NOW)).toMatchObject({
      state: 'fetched',
    })
  })

  test('one that was filed from PDF is wanted again once when an XML turns up', async () => {
    await want(paper('kst-1'))
    await file('kst-1', from('pdf', 'a'))
    expect(await isWanted(paper('kst-1', { xml: true }))).toBe(true)
    await file('kst-1', from('pdf', 'a'))
    expect(await isWanted(paper('kst-1', { xml: true }))).toBe(false)
    await want(paper('kst-2'))
    await file('kst-2', from('xml', 'b'))
    expect(await isWanted(paper('kst-2', { xml: true }))).toBe(false)
  })

  test('an XML of what was filed from PDF is looked for after 1, 2, 4, 8 and 16 days, and then no more', async () => {
    await want(paper('kst-1'))
    await file('kst-1')
    const days: number[] = []
    let day = 0
    for (; day < 100; day++) {
      const [due] = await nextPapers(db, 'filed', 10, after(24 * day))
      if (!due) continue
      days.push(day)
      const looked = await saveFetched(db, due, from('pdf', 'a'), after(24 * day))
      expect(looked).toMatchObject({ state: 'filed', documentId: 'document-kst-1' })
    }
    expect(days).toEqual([1, 3, 7, 15, 31])
    expect(await saveFetched(db, await get('kst-1'), from('xml', 'x'), after(24 * day))).toMatchObject({
      state: 'fetched',
      documentId: 'document-kst-1',
    })
  })

  test('one that its source has not is looked for ever later, and may turn up', async () => {
    await want([paper('kst-1'), paper('kst-2')])
    const missing = { problem: 'niet gevonden', missing: true }
    for (const id of ['kst-1', 'kst-2']) await saveProblem(db, await get(id), missing, NOW)
    expect(await nextPapers(db, 'missing', 10, after(23))).toEqual([])
    const due = await nextPapers(db, 'missing', 10, after(24))
    expect(due.map(({ id, problem }) => [id, problem])).toEqual([
      ['kst-1', 'niet gevonden'],
      ['kst-2', 'niet gevonden'],
    ])
    expect((await saveProblem(db, due[0]!, missing, after(24))).nextTry).toBe(after(24 * 3))
    expect(await saveFetched(db, due[1]!, from('xml', 'a'), after(24))).toMatchObject({ state: 'fetched' })
    for (let n = 0; n < 10; n++) await saveProblem(db, await get('kst-1'), missing, after(24))
    expect(await get('kst-1')).toMatchObject({ state: 'missing', nextTry: null })
    expect(await isWanted(paper('kst-1'))).toBe(false)
    expect(await isWanted(paper('kst-1', { xml: true }))).toBe(true)
  })

  test('one that cannot be had is tried ever later, eight times, and can be wanted again', async () => {
    await want(paper('kst-1'))
    const waits: number[] = []
    for (let at = 0; (await get('kst-1')).state === 'wanted';) {
      const [due] = await nextPapers(db, 'wanted', 10, after(at))
      expect(due?.id).toBe('kst-1')
      const { nextTry } = await saveProblem(db, due!, { problem: 'stil', missing: false }, after(at))
      if (nextTry === null) break
      waits.push(Math.round((Date.parse(nextTry) - Date.parse(after(at))) / 60_000))
      expect(await nextPapers(db, 'wanted', 10, after(at))).toEqual([])
      at = (Date.parse(nextTry) - Date.parse(NOW)) / HOUR_MS
    }
    expect(waits).toEqual([1, 4, 16, 64, 256, 1024, 1440])
    const failed = await get('kst-1')
    expect(failed).toMatchObject({ state: 'failed', tries: 8, problem: 'stil' })
    expect(await saveFetched(db, failed, from('xml', 'a'), NOW)).toEqual(failed)
    expect(await isWanted(paper('kst-1'))).toBe(false)
    expect(await isWanted(paper('kst-1'), { again: true })).toBe(true)
    expect(await get('kst-1')).toMatchObject({ state: 'wanted', tries: 0, nextTry: null, problem: null })
  })

  test('bytes that cannot be filed are fetched anew, for they may have come in damaged, until that is given up', async () => {
    await want(paper('kst-1'))
    const failed = { problem: 'onleesbaar', missing: false }
    for (let tries = 1; tries <= 8; tries++) {
      expect(await saveFetched(db, await get('kst-1'), from('pdf', 'a'), NOW)).toMatchObject({
        state: 'fetched',
        tries: tries - 1,
      })
      expect(await getPaperBytes(db, 'kst-1')).toEqual(bytesOf('a'))
      expect(await saveProblem(db, await get('kst-1'), failed, NOW)).toMatchObject({
        state: tries < 8 ? 'wanted' : 'failed',
        tries,
        sha256: null,
      })
      expect(await getPaperBytes(db, 'kst-1')).toBeUndefined()
    }
  })

  test('one that is offered under another of its numbers is the same paper, and is known by all of them', async () => {
    await want(paper('2030D00001', { houseId: GUID.toUpperCase() }))
    const later = paper('kst-1', { identifiers: ['kst-1', '2030D00001'], xml: true })
    expect((await want(later)).ids).toEqual(['2030D00001'])
    expect((await want(paper('kst-1'))).ids).toEqual(['2030D00001'])
    expect((await want(paper('blg-1', { houseId: GUID }))).ids).toEqual(['2030D00001'])
    expect(await listPapers(db)).toMatchObject([
      { houseId: GUID, xml: true, identifiers: ['2030D00001', 'kst-1', 'blg-1'] },
    ])
    const other = paper('2030D00002', { identifiers: ['2030D00002', 'kst-1'], houseId: `${GUID}2` })
    expect((await want(other)).ids).toEqual(['2030D00002'])
  })

  test('may be asked for and stepped on by many at once, each once', async () => {
    const some = Array.from({ length: 20 }, (_, n) => paper(`kst-${n}`))
    const asked = await Promise.all([some, some.toReversed(), some].map((papers) => want(papers)))
    expect(asked.flatMap(({ wanted }) => wanted)).toHaveLength(20)
    const seen = await get('kst-7')
    const texts = ['a', 'b', 'c']
    const steps = await Promise.all(texts.map((text) => saveFetched(db, seen, from('pdf', text), NOW)))
    expect(new Set(steps.map(({ sha256 }) => sha256)).size).toBe(1)
    expect((await getPaperBytes(db, 'kst-7'))?.length).toBe(1)
  })

  test('come in order of how long they wait, new ones first, and no more than asked for', async () => {
    await want(paper('kst-3'), { now: after(0) })
    await want([paper('kst-1'), paper('kst-2'), paper('kst-2')], { now: after(1) })
    await saveProblem(db, await get('kst-3'), { problem: 'stil', missing: false }, after(1))
    const next = async (limit: number) =>
      (await nextPapers(db, 'wanted', limit, after(2))).map(({ id }) => id)
    expect(await next(10)).toEqual(['kst-1', 'kst-2', 'kst-3'])
    expect(await next(1)).toEqual(['kst-1'])
  })

  test('are listed by all they may be known by', async () => {
    await want([
      paper('kst-1', { houseId: GUID, identifiers: ['kst-1', '2030D00001'] }),
      paper('blg-1', { enclosureOf: 'kst-1' }),
    ])
    await file('blg-1')
    const listed = async (asked: Parameters<typeof listPapers>[1]) =>
      (await listPapers(db, asked)).map(({ id }) => id)
    expect(await listed({})).toEqual(['blg-1', 'kst-1'])
    expect(await listed({ state: 'filed' })).toEqual(['blg-1'])
    expect(await listed({ ids: ['kst-1', 'kst-9'] })).toEqual(['kst-1'])
    expect(await listed({ identifiers: ['2030D00001'] })).toEqual(['kst-1'])
    expect(await listed({ houseIds: [GUID] })).toEqual(['kst-1'])
    expect(await listed({ enclosureOf: 'kst-1' })).toEqual(['blg-1'])
    expect(await listed({ documentIds: ['document-blg-1'], state: 'wanted' })).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { countDue, isToFetch, retryProblems } from '#store/due-papers.ts'
import { getPaper, saveProblem, wantPapers } from '#store/source-papers.ts'
import { describeOnBoth } from '#test/databases.ts'

const NOW = '2030-05-06T09:00:00.000Z'
const wanted = (id: string) => ({
  offered: { id, identifiers: [id], title: 'Brief', kind: 'Brief', date: null, dossiers: [], senders: [] },
  houseId: null,
  enclosureOf: null,
  updated: '2030-05-01T10:00:00Z',
  xml: false,
})

describeOnBoth('papers that went wrong', (openFresh) => {
  test('are tried again at once when somebody asks, also those that were given up; what a source lacks is not', async () => {
    const { db } = await openFresh()
    await wantPapers(db, ['kst-1-1', 'kst-1-2', 'kst-1-3'].map(wanted), { now: NOW })
    const fail = async (id: string, missing: boolean) =>
      saveProblem(db, (await getPaper(db, id))!, { problem: 'weg', missing }, NOW)
    await fail('kst-1-1', false)
    for (let time = 0; time < 8; time++) await fail('kst-1-2', false)
    await fail('kst-1-3', true)
    expect((await getPaper(db, 'kst-1-2'))?.state).toBe('failed')
    expect(await countDue(db, NOW)).toBe(0)
    expect(await retryProblems(db, NOW)).toBe(2)
    expect(await countDue(db, NOW)).toBe(2)
    const states = []
    for (const id of ['kst-1-1', 'kst-1-2', 'kst-1-3']) {
      const paper = (await getPaper(db, id))!
      states.push([paper.state, isToFetch(paper, NOW)])
    }
    expect(states).toEqual([
      ['wanted', true],
      ['wanted', true],
      ['missing', false],
    ])
    // Given up once, it gets one more try.
    expect((await fail('kst-1-2', false)).state).toBe('failed')
  })
})

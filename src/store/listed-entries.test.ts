import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import {
  countByYear,
  getFindings,
  findingKey,
  listFacetValues,
  listHeard,
  listListed,
  listListedMotions,
  listPlacesOfMotions,
  refreshHeard,
  refreshListedEntries,
} from '#store/listed-entries.ts'
import type { Db } from '#store/connect.ts'
import { getStates } from '#store/projections.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'

const FIRST = { offset: 0, limit: 1000 }

describeOnBoth('the lists of what is followed', (openFresh) => {
  let db: Db

  beforeAll(async () => {
    db = (await openFresh()).db
    await addPaths(db, ['samples'])
  }, 120_000)

  test('hold every promise of the government once, newest first', async () => {
    const { rows, total, complete } = await listListed(db, 'undertaking', {}, { ...FIRST, order: 'newest' })
    const entries = [...(await getStates(db, 'entry')).values()]
    const promised = entries.filter(({ kind, speaker }) => kind === 'commitment' && speaker === 'government')
    console.log(total, promised.length)
    expect(total).toBe(promised.length)
    expect(complete).toBe(true)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(promised.map(({ id }) => id).toSorted())
    const days = rows.map(({ dated }) => dated ?? '')
    expect(days).toEqual(days.toSorted().toReversed())
    for (const list of ['recommendation', 'amount', 'motion'] as const) {
      const { rows } = await listListed(db, list, {}, { ...FIRST, order: 'newest' })
      const found = await getFindings(db, rows)
      const { rows: f } = await sql`select facets, weight, subject, answer, value from listed_entry where list=${list} limit 60`.execute(db)
      console.log(list, rows.length, JSON.stringify(f).slice(0,6000), JSON.stringify([...found.values()][0]))
    }
    console.log(await listListedMotions(db, {}, { ...FIRST, order: 'newest' }))
    console.log(await countByYear(db, 'recommendation', {}, 'houding'))
  })
})
void [findingKey, listFacetValues, listHeard, listPlacesOfMotions, refreshHeard, refreshListedEntries]

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '#store/connect.ts'
import { getTermCounts, listWrongTerms } from '#store/term-counts.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

const LETTER = ['Ik zeg de Kamer toe voor 1 mei 2024 een plan voor persvrijheid in Kenia te sturen.']
const LONGER = [...LETTER, 'Ook de journalisten in Oeganda krijgen in dat plan van mij een eigen hoofdstuk.']

/** The plain way. */
async function countedOf(db: Db): Promise<{ statements: number; terms: number }> {
  const { rows } = await sql<{ statements: number; terms: number }>`
    select count(distinct (statement.reading_id, statement.n)) as statements, count(distinct term) as terms
    from document join statement on statement.reading_id = document.reading_id
    left join unnest(statement.terms) as term on true`.execute(db)
  return rows[0]!
}

async function expectRight(db: Db): Promise<number> {
  const { counts, statements } = await getTermCounts(db)
  expect({ statements, terms: counts.size }).toEqual(await countedOf(db))
  expect(counts.has('')).toBe(false)
  expect(await listWrongTerms(db)).toEqual([])
  return statements
}

describeOnBoth('how often terms stand in statements', (openFresh) => {
  let db: Db
  const { write } = letterFolder()
  beforeEach(async () => {
    db = (await openFresh()).db
  })

  test('is known without going through them, also after a new version', async () => {
    expect(await expectRight(db)).toBe(0)
    await addPaths(db, [write('een.txt', ministersLetter(LETTER))])
    const one = await expectRight(db)
    await addPaths(db, [write('twee.txt', ministersLetter(LONGER))])
    const two = await expectRight(db)
    await addPaths(db, [write('een.txt', ministersLetter(LONGER.toReversed()))])
    expect(two).toBeGreaterThan(one)
    expect(await expectRight(db)).toBeGreaterThan(two)
  })

  test('is counted once in a register where it was not counted yet', async () => {
    await addPaths(db, [write('drie.txt', ministersLetter(LETTER))])
    await sql`delete from term where term = ''`.execute(db)
    const counted = await expectRight(db)
    await addPaths(db, [write('vier.txt', ministersLetter(LONGER))])
    expect(await expectRight(db)).toBeGreaterThan(counted)
  })

  test('is said to be wrong when it is', async () => {
    await addPaths(db, [write('vijf.txt', ministersLetter(LETTER))])
    await sql`update term set statements = statements + 1 where term = ''`.execute(db)
    expect(await listWrongTerms(db)).toMatchObject([{ term: '' }])
  })
})

import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { neighbourhoodOf } from '#store/house-neighbours.ts'
import { findHouseRows, getHouseRows, listReferring, saveHouseRows } from '#store/house-rows.ts'
import { inTransaction } from '#store/transaction.ts'
import { describeOnBoth } from '#test/databases.ts'
import { aRow } from '#test/random-rows.ts'
import { sized } from '#test/sizes.ts'

const MONDAY = '2030-05-06T09:00:00Z'
const TUESDAY = '2030-05-07T09:00:00.1234567Z'
const WEDNESDAY = '2030-05-08T09:00:00.5Z'

const row = (id: string, over: Partial<HouseRow> = {}): HouseRow => ({
  category: 'Zaak',
  id,
  updated: MONDAY,
  deleted: false,
  fields: { Nummer: `2030Z${id}` },
  refs: {},
  whole: false,
  ...over,
})

const NONE = { added: {}, changed: {}, withdrawn: {} }

/** All that is kept of rows, as text that can be held against another. */
async function allOf(db: Db): Promise<string> {
  const { rows } = await sql`select * from house_row`.execute(db)
  const { rows: refs } = await sql`select * from house_ref`.execute(db)
  return [...rows, ...refs]
    .map((one) => JSON.stringify(one))
    .toSorted()
    .join('\n')
}

describeOnBoth('the rows of the House', (openFresh) => {
  let db: Db
  beforeEach(async () => {
    db = (await openFresh()).db
  })
  const stored = async (id: string, category = 'Zaak') => (await getHouseRows(db, category, [id]))[0]

  test('are the same whatever the order in which they come, how often and how many at once', async () => {
    const undo = new Error('undo')
    const after = async (pages: readonly (readonly HouseRow[])[]) => {
      let all = ''
      const run = inTransaction(db, async (trx) => {
        for (const page of pages) await saveHouseRows(trx, page)
        all = await allOf(trx)
        throw undo
      })
      await run.catch((error: unknown) => {
        if (error !== undo) throw error
      })
      return all
    }
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(aRow, { minLength: 1, maxLength: 8 })
          .chain((rows) =>
            fc.tuple(
              fc.constant(rows),
              fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length }),
              fc.nat(8),
            ),
          ),
        async ([rows, some, cut]) => {
          const shuffled = [...some, ...rows.toReversed()]
          const one = await after([rows])
          expect(await after([shuffled.slice(0, cut), shuffled.slice(cut)])).toBe(one)
          expect(await after(shuffled.map((single) => [single]))).toBe(one)
        },
      ),
      { numRuns: sized(10, 500) },
    )
  })

  test('may be saved by many at once', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => row(String(n), { refs: { Document: [`d${n}`] } }))
    const newer = rows.map((one) => ({ ...one, updated: TUESDAY, refs: { Activiteit: ['a'] } }))
    const saved = await Promise.all(
      [rows, newer, rows.toReversed(), newer].map((some) => saveHouseRows(db, some)),
    )
    expect(saved.flatMap(({ added }) => added['Zaak'] ?? [])).toHaveLength(50)
    expect(await stored('7')).toMatchObject({
      updated: TUESDAY,
      refs: { Document: ['d7'], Activiteit: ['a'] },
    })
  })

  test('come back as they came, whatever stands in them', async () => {
    const whole = row('1', {
      fields: { Onderwerp: 'Ruimte \u0000 en \ud83d half', Volgnummer: -1, Afgedaan: true, Termijn: null },
      refs: { Document: ['d1', 'd2'], Kamerstukdossier: [] },
      whole: true,
    })
    expect(await saveHouseRows(db, [whole])).toEqual({ ...NONE, added: { Zaak: ['1'] } })
    expect(await stored('1')).toEqual(whole)
    expect(await stored('1', 'Document')).toBeUndefined()
  })

  test('that come again change nothing, and are told as nothing', async () => {
    const rows = [row('1', { refs: { Document: ['d1'] } }), row('2', { deleted: true })]
    await saveHouseRows(db, rows)
    const before = await allOf(db)
    expect(await saveHouseRows(db, rows)).toEqual(NONE)
    expect(await allOf(db)).toBe(before)
  })

  test('a newer one stands for the older, by all its decimals', async () => {
    await saveHouseRows(db, [row('1', { updated: '2030-05-06T09:00:00.12Z', fields: { Nummer: 'oud' } })])
    const newer = row('1', { updated: '2030-05-06T09:00:00.1200001Z', fields: { Nummer: 'nieuw' } })
    expect(await saveHouseRows(db, [newer])).toEqual({ ...NONE, changed: { Zaak: ['1'] } })
    const older = row('1', { updated: '2030-05-06T09:00:00.1Z', fields: { Nummer: 'ouder' } })
    expect(await saveHouseRows(db, [older])).toEqual(NONE)
    expect((await stored('1'))?.fields).toEqual({ Nummer: 'nieuw' })
  })

  test('a whole one takes away the relations that it has not, one in part only those it names', async () => {
    await saveHouseRows(db, [row('1', { refs: { Document: ['d1'], Activiteit: ['a1'] } })])
    await saveHouseRows(db, [row('1', { updated: TUESDAY, refs: { Document: ['d2'] } })])
    expect((await stored('1'))?.refs).toEqual({ Document: ['d2'], Activiteit: ['a1'] })
    await saveHouseRows(db, [row('1', { updated: WEDNESDAY, whole: true, refs: { Document: ['d3'] } })])
    expect(await stored('1')).toMatchObject({ refs: { Document: ['d3'] }, whole: true })
  })

  test('an older one adds the relations on which nothing newer was said', async () => {
    await saveHouseRows(db, [row('1', { updated: TUESDAY, refs: { Document: [] } })])
    const older = row('1', { refs: { Document: ['d1'], Activiteit: ['a1'] } })
    expect(await saveHouseRows(db, [older])).toEqual({ ...NONE, changed: { Zaak: ['1'] } })
    expect(await stored('1')).toMatchObject({ updated: TUESDAY, refs: { Document: [], Activiteit: ['a1'] } })
    await saveHouseRows(db, [row('2', { updated: TUESDAY, whole: true })])
    expect(await saveHouseRows(db, [row('2', { refs: { Activiteit: ['a1'] } })])).toEqual(NONE)
  })

  test('one in part adds to a whole one of the same version what that lacks, and does not go against it', async () => {
    await saveHouseRows(db, [row('1', { whole: true, refs: { Kamerstukdossier: ['k1'] } })])
    await saveHouseRows(db, [row('1', { refs: { Kamerstukdossier: ['k2'], Document: ['d1'] } })])
    expect((await stored('1'))?.refs).toEqual({ Kamerstukdossier: ['k1'], Document: ['d1'] })
  })

  test('one that is withdrawn loses its relations, and may come back', async () => {
    await saveHouseRows(db, [row('1', { refs: { Document: ['d1'] } })])
    const gone = row('1', { updated: TUESDAY, deleted: true, refs: { Document: ['d1'] } })
    expect(await saveHouseRows(db, [gone])).toEqual({ ...NONE, withdrawn: { Zaak: ['1'] } })
    expect(await stored('1')).toMatchObject({ deleted: true, refs: {} })
    const back = row('1', { updated: WEDNESDAY, refs: { Activiteit: ['a1'] } })
    expect(await saveHouseRows(db, [back])).toEqual({ ...NONE, added: { Zaak: ['1'] } })
    expect((await stored('1'))?.refs).toEqual({ Activiteit: ['a1'] })
  })

  test('one that was never there before it was withdrawn is no news', async () => {
    expect(await saveHouseRows(db, [row('1', { deleted: true })])).toEqual(NONE)
    expect(await stored('1')).toMatchObject({ deleted: true })
  })

  test('what changed is told of all that came at once together', async () => {
    const many = Array.from({ length: 1500 }, (_, n) => row(String(n)))
    const again = row('7', { updated: TUESDAY })
    const { added, changed } = await saveHouseRows(db, [...many, again])
    expect(added['Zaak']).toHaveLength(1500)
    expect(changed).toEqual({})
  })

  test('are found by the number that each category goes by', async () => {
    const numbered = (category: string, fields: HouseRow['fields']) =>
      row(category.toLowerCase(), { category, fields })
    await saveHouseRows(db, [
      numbered('Document', { DocumentNummer: '2030D00001', Nummer: 'niet deze' }),
      numbered('Toezegging', { Nummer: 'TZ203005-001 ' }),
      numbered('DocumentVersie', { ExterneIdentifier: 'KST-99999-1' }),
      numbered('Kamerstukdossier', { Nummer: 99_999, Toevoeging: 'XVII' }),
      row('oud', { category: 'Document', deleted: true, fields: { DocumentNummer: '2030D00001' } }),
    ])
    const found = async (category: string, number: string) =>
      (await findHouseRows(db, { category, number })).map(({ id }) => id)
    expect(await found('Document', '2030D00001')).toEqual(['document', 'oud'])
    expect(await found('Toezegging', 'TZ203005-001')).toEqual(['toezegging'])
    expect(await found('DocumentVersie', 'kst-99999-1')).toEqual(['documentversie'])
    expect(await found('DocumentVersie', 'Kst-99999-1')).toEqual(['documentversie'])
    expect(await found('Kamerstukdossier', '99999-XVII')).toEqual(['kamerstukdossier'])
    expect(await found('Kamerstukdossier', '99999')).toEqual([])
  })

  test('have sort and day in columns of their own, the day being that of the source', async () => {
    const dated = (id: string, Datum: string, Soort = 'Brief regering') =>
      row(id, { category: 'Document', fields: { Datum, Soort } })
    await saveHouseRows(db, [
      dated('1', '2030-05-06T00:00:00+02:00'),
      dated('2', '2030-05-07T00:00:00+02:00'),
      dated('3', '2030-05-07T00:00:00+02:00', 'Motie'),
      dated('4', '0001-01-01T00:00:00Z'),
      dated('5', '2030-02-31'),
      row('6', { category: 'Document', deleted: true }),
    ])
    const { rows } = await sql`
      select id, kind, dated, deleted from house_row where category = 'Document' order by id`.execute(db)
    const letter = { kind: 'Brief regering', deleted: false }
    expect(rows).toEqual([
      { id: '1', ...letter, dated: '2030-05-06' },
      { id: '2', ...letter, dated: '2030-05-07' },
      { id: '3', kind: 'Motie', dated: '2030-05-07', deleted: false },
      { id: '4', ...letter, dated: null },
      { id: '5', ...letter, dated: null },
      { id: '6', kind: null, dated: null, deleted: true },
    ])
  })

  test('are reached over their relations, whichever of two names the other', async () => {
    await saveHouseRows(db, [
      row('z', { refs: { Kamerstukdossier: ['k'] } }),
      row('d1', { category: 'Document', refs: { Zaak: ['z'], Persoon: ['p'] } }),
      row('d2', { category: 'Document', refs: { Persoon: ['p'] } }),
      row('p', { category: 'Persoon' }),
      row('b', { category: 'Besluit', refs: { Zaak: ['z'], Agendapunt: ['nergens'] } }),
    ])
    const reached = async (
      ...how: Parameters<typeof neighbourhoodOf> extends [Db, ...infer How] ? How : never
    ) => {
      const { rows, cut } = await neighbourhoodOf(db, ...how)
      return [rows.map(({ id }) => id), cut]
    }
    expect(await reached(['z'], { depth: 0 })).toEqual([['z'], []])
    expect(await reached(['Z'], { depth: 1 })).toEqual([['b', 'd1', 'z'], []])
    expect(await reached(['z'], { depth: 3 })).toEqual([['b', 'd1', 'd2', 'p', 'z'], []])
    expect(await reached(['z'], { depth: 3, names: ['Zaak'] })).toEqual([['b', 'd1', 'z'], []])
    expect(await reached(['z'], { depth: 3, hub: 1 })).toEqual([['z'], ['z']])
    expect(await reached(['d2'], { depth: 2, hub: 1 })).toEqual([['d2', 'p'], ['p']])
    expect(await reached(['z'], { depth: 3, most: 2 })).toEqual([
      ['b', 'z'],
      ['b', 'z'],
    ])
    expect(await reached([], { depth: 3 })).toEqual([[], []])
  })

  test('that refer to others are listed by the name of the relation', async () => {
    await saveHouseRows(db, [
      row('d1', { category: 'Document', refs: { BijlageDocument: ['d2'], Zaak: ['z'] } }),
      row('d2', { category: 'Document', refs: { BronDocument: ['d1'] } }),
    ])
    const listed = async (name: string | undefined, ...targets: string[]) =>
      (await listReferring(db, { category: 'Document', ...(name && { name }), targets })).map(({ id }) => id)
    expect(await listed('BijlageDocument', 'D2', 'd9')).toEqual(['d1'])
    expect(await listed('Zaak', 'd2')).toEqual([])
    expect(await listed(undefined, 'd1', 'z')).toEqual(['d1', 'd2'])
    expect(await listed('Zaak')).toEqual([])
  })
})

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { messagesFor } from '#messages/messages.ts'
import type { Damage } from '#model/damage.ts'
import { linkLetters } from '#register/link-letters.ts'
import type { Db } from '#store/connect.ts'
import { listStates, rebuildProjections } from '#store/events.ts'
import { listProjection, PROJECTIONS } from '#store/projections.ts'
import { inTransaction } from '#store/transaction.ts'
import { describeOnBoth } from '#test/databases.ts'
import {
  addPaths,
  addSources,
  allLists,
  by,
  damageOf,
  letterFolder,
  ministersLetter,
} from '#test/registers.ts'

const PROMISE =
  'Ik zeg de Kamer toe voor 1 mei 2024 een plan van aanpak voor persvrijheid in Kenia te sturen.'
const KEPT =
  'Het plan van aanpak voor persvrijheid in Kenia, dat ik de Kamer had toegezegd voor 1 mei 2024, is gereed.'
const LATER = 'Het toegezegde plan van aanpak voor persvrijheid in Kenia volgt in het najaar van 2025.'
const FUND =
  'Het kabinet stelt € 6 miljoen beschikbaar voor het fonds voor mensenrechtenverdedigers in Oeganda.'

/** Fills a register with letters that lead to each other, one of which came in two versions. */
async function fill(db: Db): Promise<void> {
  const { folder, write } = letterFolder()
  write('een.txt', ministersLetter([PROMISE, FUND], '9 februari 2023'))
  write('twee.txt', ministersLetter([KEPT, FUND], '10 maart 2024'))
  await addPaths(db, [folder])
  write('drie.txt', ministersLetter([LATER, FUND], '11 april 2025'))
  write('twee.txt', ministersLetter([`Vooraf. ${FUND}`, KEPT], '10 maart 2024'))
  await addPaths(db, [folder])
  await addSources(
    db,
    (await listStates(db, 'document')).map(({ id }) => id),
  )
}

/** Changes what refuses to be changed, as somebody with all rights can. */
async function damage(db: Db, statement: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    const { numAffectedRows } = await sql.raw(statement).execute(trx)
    expect(numAffectedRows ?? 0n, statement).toBeGreaterThan(0n)
  })
}

const inBothLanguages = ({ kind, object, detail }: Damage) =>
  (['nl', 'en'] as const).map((lang) => messagesFor(lang).register.verify.damage[kind](object, detail))

describeOnBoth('verifying', (openFresh) => {
  test('a whole register has no damage, whatever happened to its letters', async () => {
    const { db } = await openFresh()
    expect(await damageOf(db)).toEqual([])
    await fill(db)
    expect(await damageOf(db)).toEqual([])
    expect((await listStates(db, 'link')).length).toBeGreaterThan(0)
    expect((await listStates(db, 'expectation')).length).toBeGreaterThan(0)
  })

  test('projections made anew from the events are those that stand there, column by column', async () => {
    const { db } = await openFresh()
    await fill(db)
    const rowsOf = async () => {
      const rows = []
      for (const kind of PROJECTIONS) {
        const all = (await listProjection(db, kind)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(all, kind).not.toHaveLength(0)
        rows.push(all)
      }
      return rows
    }
    const before = await rowsOf()
    await inTransaction(db, rebuildProjections)
    expect(await rowsOf()).toEqual(before)
  })

  test.each(['event', 'blob', 'finding', 'reading_text'])(
    'nobody changes, takes away or empties: %s',
    async (table) => {
      const { db } = await openFresh()
      await fill(db)
      const column = { event: 'reason', blob: 'media_type', finding: 'item', reading_text: 'head' }[table]
      for (const statement of [
        `update ${table} set ${column} = 'x'`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(sql.raw(statement).execute(db), statement).rejects.toThrow('is append-only')
      }
      expect(await damageOf(db)).toEqual([])
    },
  )
})

const DAMAGES: readonly (readonly [Damage['kind'], string])[] = [
  ['event-hash', `update event set reason = 'anders' where seq = 3`],
  ['event-hash', `update event set at = at + interval '1 second' where seq = 3`],
  [
    'event-hash',
    `update event set after = replace(after, 'Kenia', 'Kongo') where object_kind = 'entry' and after like '%Kenia%'`,
  ],
  ['event-order', 'delete from event where seq = 4'],
  ['event-order', `update event set previous = repeat('1', 64) where seq = 5`],
  ['chain-head', 'delete from event where seq = (select max(seq) from event)'],
  ['chain-head', 'update chain set seq = seq + 1'],
  ['chain-head', 'delete from chain'],
  ['projection', `update document set state = replace(state, '"letter"', '"note"')`],
  ['projection', `update entry set due_to = '2030-01-01' where due_to is not null`],
  ['projection', 'delete from expectation'],
  [
    'projection',
    `insert into link select 'x' || id, seq, state, kind, earlier_document, later_document, earlier_at, later_at, thread from link`,
  ],
  ['projection', 'update reading set linked = false'],
  ['blob-hash', `update blob set bytes = bytes || '\\x00'::bytea`],
  ['blob-absent', 'delete from blob'],
  ['text-hash', `update reading_text set canonical = replace(canonical, 'miljoen', 'miljard')`],
  ['text-hash', `update reading_text set canonical = 'geen JSON'`],
  ['text-absent', 'delete from reading_text'],
  [
    'findings-hash',
    `update finding set item = replace(item, '"promise"', '"intention"') where kind = 'commitment'`,
  ],
  ['findings-hash', 'delete from finding where n = 0'],
  ['passage', 'delete from passage where n = 1'],
  ['rest-hash', `update passage set shown = '"anders"' where n = 1`],
  ['rest-hash', `update statement set terms = array['anders']`],
  ['rest-hash', 'delete from statement'],
  ['rest-hash', `update reading_text set head = replace(head, '"subject":', '"subject":["anders"],"x":')`],
  ['index', 'delete from search_unit where passage_n = 1'],
  ['index', `update search_unit set known_until = now() where known_until is null`],
  ['terms', 'update term set statements = statements + 1'],
  ['terms', 'delete from term'],
  ['house-ref', `delete from house_row where id = 'd'`],
  ['house-ref', `update house_row set deleted = true where id = 'd'`],
  ['house-mention', `insert into house_mention values ('2030z00009', 'Zaak', 'nergens')`],
  ['paper-document', `update source_paper set document_id = 'elders' where document_id is not null`],
  ['paper-document', `update source_paper set state = 'filed' where id = 'kst-wanted'`],
]

describeOnBoth('damage', (openFresh) => {
  let db: Db
  beforeAll(async () => {
    db = (await openFresh()).db
    await fill(db)
  })

  /** Damages the register, says what is found, and takes the damage back. */
  async function foundAfter(work: (trx: Db) => Promise<void>): Promise<Damage[]> {
    const undo = new Error('undo')
    let found: Damage[] = []
    const run = inTransaction(db, async (trx) => {
      await work(trx)
      found = await damageOf(trx)
      throw undo
    })
    await expect(run).rejects.toBe(undo)
    return found
  }

  test.each(DAMAGES)('%s is found, and told in both languages: %s', async (kind, statement) => {
    const found = await foundAfter((trx) => damage(trx, statement))
    expect([...new Set(found.map((one) => one.kind))]).toContain(kind)
    for (const one of found) {
      const [nl, en] = inBothLanguages(one)
      expect(nl).not.toBe(en)
      for (const said of [nl!, en!]) expect(said).toMatch(/\S.{15,}\.$/s)
    }
  })

  test('words that an entry or a link holds and that stand nowhere are found, though every hash is right', async () => {
    const kinds = async (object: 'entry' | 'link', change: (state: never) => object) => {
      const { recordChanges } = await import('#store/events.ts')
      return foundAfter(async (trx) => {
        const [state] = await listStates(trx, object)
        const after = { ...state, ...change(state as never) } as never
        const at = new Date(Date.now() + 1000).toISOString()
        const changed = { kind: object, id: state!.id, action: 'changed' as const, reason: 'x', after }
        await recordChanges(trx, [changed], { actor: 'x', at })
      })
    }
    expect(await kinds('entry', () => ({ quote: 'Dit staat er niet.' }))).toMatchObject([{ kind: 'quote' }])
    const end = ({ later }: { later: object }) => ({ later: { ...later, quote: 'Dit staat er niet.' } })
    expect((await kinds('link', end as never)).map(({ kind }) => kind)).toContain('link-quote')
    const thread = () => ({ thread: 'elders:0' })
    expect((await kinds('link', thread)).map(({ kind }) => kind)).toContain('thread')
    const finding = `update finding set item = replace(item, '"quote":"', '"quote":"x')`
    const rehash = await foundAfter(async (trx) => {
      await damage(trx, finding)
    })
    expect(rehash.map(({ kind }) => kind)).toContain('findings-hash')
  })

  test('after all that the register is whole', async () => {
    expect(await damageOf(db)).toEqual([])
  })
})

/** Days on which things are done, an hour apart. */
function makeClock() {
  let hour = 0
  return () => new Date(Date.UTC(2030, 0, 1, hour++)).toISOString()
}

describeOnBoth('what was known', (openFresh) => {
  test('every list as known at a moment is the list of that moment', async () => {
    const { db } = await openFresh()
    const now = makeClock()
    const { folder, write } = letterFolder()
    const moments: { readonly at: string; readonly lists: Awaited<ReturnType<typeof allLists>> }[] = []
    const step = async (work: () => Promise<unknown>) => {
      await work()
      moments.push({ at: now(), lists: await allLists(db) })
    }
    await step(async () => undefined)
    await step(() => {
      write('een.txt', ministersLetter([PROMISE, FUND], '9 februari 2023'))
      return addPaths(db, [folder], { now, link: false })
    })
    await step(() => linkLetters(db, { ...by, now }))
    await step(() => {
      write('drie.txt', ministersLetter([LATER, FUND], '11 april 2025'))
      return addPaths(db, [folder], { now })
    })
    await step(() => {
      write('twee.txt', ministersLetter([KEPT, FUND], '10 maart 2024'))
      return addPaths(db, [folder], { now })
    })
    await step(() => {
      write('een.txt', ministersLetter([FUND, `Vooraf. ${FUND} Ook dit jaar.`], '9 februari 2023'))
      return addPaths(db, [folder], { now })
    })
    for (const { at, lists } of moments) expect(await allLists(db, at), at).toEqual(lists)
    const counts = moments.map(({ lists }) => lists.events.length)
    expect(new Set(counts).size).toBe(counts.length)
    expect(await damageOf(db)).toEqual([])
  })

  test('a clock that stands still or runs back changes nothing of what was known', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('een.txt', ministersLetter([PROMISE], '9 februari 2023'))
    await addPaths(db, [folder], { now: () => '2031-01-01T00:00:00.000Z' })
    const known = (await listStates(db, 'reading')).length
    write('twee.txt', ministersLetter([FUND], '9 maart 2023'))
    await addPaths(db, [folder], { now: () => '2029-01-01T00:00:00.000Z' })
    expect(await listStates(db, 'document', '2031-01-01T00:00:00.000Z')).toHaveLength(known)
    const { events } = await allLists(db)
    const at = events.map((event) => (event as { at: string }).at)
    expect(at).toEqual(at.toSorted())
  })
})

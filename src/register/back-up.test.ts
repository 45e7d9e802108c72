import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { backUp, type BackupEnd, type BackupHead } from '#register/back-up.ts'
import { restore } from '#register/restore.ts'
import { BACKED_UP, isEmpty } from '#store/all-rows.ts'
import { openDatabase, type Db, type Register } from '#store/connect.ts'
import { listStates } from '#store/events.ts'
import { PROJECTIONS } from '#store/projections.ts'
import { getPaperBytes } from '#store/source-papers.ts'
import { describeOnBoth, howToOpen } from '#test/databases.ts'
import {
  addPaths,
  addSources,
  allLists,
  damageOf,
  filed,
  letterFolder,
  ministersLetter,
} from '#test/registers.ts'

const PLAN =
  'Ik zeg de Kamer toe voor 1 mei 2024 een plan van aanpak voor persvrijheid\u2028in Kenia \u{1f600} te sturen.'
const FUND =
  'Het kabinet stelt € 6 miljoen beschikbaar voor het fonds voor mensenrechtenverdedigers in Oeganda.'
const NEW = 'Ik zal de Kamer in het najaar van 2025 informeren over de ambassade in Kampala.'

const HEAD: BackupHead = {
  schema: 'rekenschap.backup/1',
  program: '0.1.0',
  at: '2024-05-01T09:30:00.000Z',
  migrations: ['0001_register.sql'],
}

async function linesOf(db: Db): Promise<string[]> {
  const lines: string[] = []
  await backUp(db, HEAD, (line) => {
    lines.push(line.slice(0, -1))
    return Promise.resolve()
  })
  return lines
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

const put = (db: Db, lines: readonly string[], migrations = HEAD.migrations) =>
  restore(db, each(lines), { name: 'kopie.gz', where: 'register', lang: 'nl', migrations })

/** The end that belongs to lines, as somebody would write it who wants a changed backup to look whole. */
function withEnd(lines: readonly string[], rows: BackupEnd['rows']): string[] {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(`${line}\n`)
  return [...lines, JSON.stringify({ rows, sha256: hash.digest('hex') })]
}

/** What the engine before gave, for the other one to take. */
const made: { engine: string; lines: string[]; lists: unknown }[] = []
const letters = letterFolder()

describeOnBoth('a backup', (openFresh, makeDatabase) => {
  let register: Register
  let lines: string[]

  beforeAll(async () => {
    register = await openFresh()
    letters.write('een.txt', ministersLetter([PLAN, FUND], '9 februari 2023'))
    await addPaths(register.db, [letters.folder], { reason: 'om\u0000dat' })
    letters.write('twee.txt', ministersLetter([FUND, `Het plan is er nog niet. ${PLAN}`], '9 maart 2024'))
    letters.write('een.txt', ministersLetter([`Vooraf. ${FUND}`, PLAN], '9 februari 2023'))
    await addPaths(register.db, [letters.folder])
    const [document] = await listStates(register.db, 'document')
    await addSources(register.db, [document!.id])
    lines = await linesOf(register.db)
    made.push({ engine: register.engine, lines, lists: await allLists(register.db) })
  })

  test('put back in an empty register of this engine or the other is the same register, and goes on', async () => {
    const other = await openDatabase(await makeDatabase(), await howToOpen())
    try {
      for (const { lines: some, lists, engine } of made) {
        const db = engine === register.engine ? other.db : (await openFresh()).db
        const { rows } = await put(db, some)
        expect(await allLists(db)).toEqual(lists)
        expect(await damageOf(db)).toEqual([])
        expect(rows.event).toBeGreaterThan(10)
        expect([rows.house_row, rows.house_ref, rows.source_cursor, rows.source_paper]).toEqual([3, 2, 1, 4])
        expect(await getPaperBytes(db, 'kst-fetched')).toEqual(new TextEncoder().encode('kst-fetched'))
        expect((await linesOf(db)).slice(1, -1)).toEqual(some.slice(1, -1))
        const { folder, write } = letterFolder()
        write('drie.txt', ministersLetter([NEW], '1 juni 2025'))
        const added = await addPaths(db, [folder, letters.folder])
        expect(added.map((one) => 'outcome' in one && one.outcome)).toEqual(['new', 'known', 'known'])
        expect(filed(added).entries.opened).toBeGreaterThan(0)
        expect(await damageOf(db)).toEqual([])
      }
    } finally {
      await other.close()
    }
  })

  test('of a Rekenschap that knew no sources is put back', async () => {
    const { db } = await openFresh()
    const { rows } = JSON.parse(lines.at(-1)!) as BackupEnd
    const isOfSources = (table: string) => /^(?:house|source)_/.test(table)
    const before = lines.slice(0, -1).filter((line) => !isOfSources(line.slice(2)))
    const counted = Object.entries(rows).filter(([table]) => !isOfSources(table))
    await put(db, withEnd(before, Object.fromEntries(counted) as BackupEnd['rows']))
    expect((await linesOf(db)).slice(1, -1)).toEqual(before.slice(1))
    expect(await damageOf(db)).toEqual([])
  })

  test('holds each table that is not made anew, and nothing of what others keep in the database', async () => {
    const { db } = await openFresh()
    await sql`create schema elsewhere create table job (id int)`.execute(db)
    const tables = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
    const known: readonly string[] = [
      ...BACKED_UP,
      ...PROJECTIONS,
      'migration',
      'chain',
      'term',
      'http_answer',
      'host_turn',
      'house_title_stem',
      'letter_check',
      'letter_facet',
      'entry_subject',
      'letter_joined',
      'entry_heard',
      'listed_entry',
      'motion_mention',
      'register_says',
    ]
    expect(tables.rows.map(({ name }) => name).toSorted()).toEqual(known.toSorted())
    expect((await linesOf(db)).join('\n')).not.toContain('"job"')
    await sql`drop schema elsewhere cascade`.execute(db)
  })

  describe('is refused, and leaves the register empty', () => {
    const expectRefused = async (some: readonly string[], code: string, migrations?: readonly string[]) => {
      const { db } = await openFresh()
      await expect(put(db, some, migrations)).rejects.toMatchObject({ code })
      expect(await isEmpty(db)).toBe(true)
    }
    const without = (at: number) => lines.filter((_, n) => n !== at)

    test('when it is cut off, anywhere', async () => {
      expect.hasAssertions()
      for (const part of [1, 2, Math.floor(lines.length / 2), lines.length - 1]) {
        await expectRefused(lines.slice(0, part), 'backup-damaged')
      }
      await expectRefused([...lines.slice(0, -2), lines.at(-2)!.slice(0, -5)], 'backup-damaged')
    })

    test('when a line is missing, changed, doubled or behind the end', async () => {
      expect.hasAssertions()
      const at = lines.findIndex((line) => line.startsWith('["finding"'))
      await expectRefused(without(at), 'backup-damaged')
      await expectRefused(lines.with(at, lines[at]!.replace('"kind"', '"kond"')), 'backup-damaged')
      await expectRefused(lines.with(at, lines[at]!.replace('finding', 'chain')), 'backup-damaged')
      await expectRefused(lines.with(at, '["finding",null]'), 'backup-damaged')
      await expectRefused(lines.with(at, 'null'), 'backup-damaged')
      await expectRefused(lines.toSpliced(at, 0, lines[at]!), 'backup-damaged')
      await expectRefused([...lines, lines[at]!], 'backup-damaged')
      const event = lines.findIndex((line) => line.startsWith('["event"'))
      await expectRefused(lines.with(event, lines[event]!.replace('om\ufffddat', 'zomaar')), 'backup-damaged')
    })

    test('when rows lack though the end was made to fit', async () => {
      expect.hasAssertions()
      const { rows } = JSON.parse(lines.at(-1)!) as BackupEnd
      await expectRefused(withEnd(lines.slice(0, -2), rows), 'backup-damaged')
      await expectRefused(withEnd([lines[0]!], { ...rows, event: -1 }), 'backup-damaged')
    })

    test('when it is something else, or of a newer program', async () => {
      expect.hasAssertions()
      for (const foreign of [[], ['hallo'], ['null'], ['[]'], ['{"schema":"iets/1"}'], lines.slice(1)]) {
        await expectRefused(foreign, foreign.length === 0 ? 'backup-damaged' : 'backup-unknown')
      }
      const newer = JSON.stringify({ ...HEAD, migrations: [...HEAD.migrations, '0002_later.sql'] })
      await expectRefused([newer, ...lines.slice(1)], 'backup-newer')
    })
  })

  test('is refused by a register that is not empty, which stays as it was', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('drie.txt', ministersLetter([NEW], '1 juni 2025'))
    await addPaths(db, [folder])
    const lists = await allLists(db)
    await expect(put(db, lines)).rejects.toMatchObject({ code: 'register-not-empty' })
    expect(await allLists(db)).toEqual(lists)
    const sources = (await openFresh()).db
    await addSources(sources, [])
    await expect(put(sources, lines)).rejects.toMatchObject({ code: 'register-not-empty' })
  })
})

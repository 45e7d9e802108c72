import { type RawBuilder, sql } from 'kysely'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { columnsOf, lookedFor } from '#store/house-columns.ts'
import { writeMentions } from '#store/house-mentions.ts'
import {
  joinKnown,
  type KnownRow,
  knownFrom,
  readKnown,
  toHouseRow,
  writeExceptions,
} from '#store/house-merge.ts'
import { countTitles } from '#store/house-titles.ts'
import { findable, insertMany } from '#store/insert-many.ts'
import { inTransaction } from '#store/transaction.ts'

/** Ids of rows by category. */
export type HouseIds = Readonly<Record<string, readonly string[]>>

/** What became of rows: known now and not before, known otherwise, withdrawn. */
export type HouseChanges = {
  readonly added: HouseIds
  readonly changed: HouseIds
  readonly withdrawn: HouseIds
}

/** Any number will do, as long as all that write rows have the same: they take turns by it. */
const TURN = 7_203_665_002n
const AT_ONCE = 1000

/**
 * Takes rows in and gives what changed by them. In whatever order and however often rows come, the same is known in the end:
 * see `KnownRow`. What adds nothing is not written.
 */
export function saveHouseRows(db: Db, rows: readonly HouseRow[]): Promise<HouseChanges> {
  return inTransaction(db, async (trx) => {
    await lockHouse(trx)
    const changes = new Map<string, Change>()
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      for (const { before, after } of await joinRows(trx, rows.slice(from, from + AT_ONCE))) {
        const earlier = changes.get(keyOf(after))
        changes.set(keyOf(after), { before: earlier ? earlier.before : before, after })
      }
    }
    return changesBy([...changes.values()])
  })
}

/** Until this transaction ends nobody else writes rows of the House. */
export async function lockHouse(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TURN})`.execute(trx)
}

type Change = { readonly before: KnownRow | undefined; readonly after: KnownRow }

const keyOf = ({ id, category }: Pick<HouseRow, 'id' | 'category'>) => `${id} ${category}`

async function joinRows(trx: Db, rows: readonly HouseRow[]): Promise<Change[]> {
  const news = new Map<string, KnownRow>()
  for (const row of rows) {
    const known = knownFrom(row)
    const key = keyOf(known)
    const earlier = news.get(key)
    news.set(key, earlier ? joinKnown(earlier, known) : known)
  }
  const ids = [...news.values()].map(({ id }) => id)
  const stored = new Map((await listKnown(trx, among(ids))).map((row) => [keyOf(row), row]))
  const changes = [...news].flatMap(([key, known]): Change[] => {
    const before = stored.get(key)
    const after = before ? joinKnown(before, known) : known
    return after === before ? [] : [{ before, after }]
  })
  await writeRows(
    trx,
    changes.map(({ after }) => after),
  )
  await writeRefs(trx, changes)
  await writeMentions(trx, changes)
  return changes
}

async function writeRows(trx: Db, rows: readonly KnownRow[]): Promise<void> {
  if (rows.length === 0) return
  const written = rows.map((row) => ({
    id: row.id,
    category: row.category,
    updated: row.updated,
    deleted: row.deleted,
    whole: row.whole,
    fields: JSON.stringify(row.fields),
    known: writeExceptions(row),
    ...columnsOf(row),
  }))
  await countTitles(trx, written)
  await sql`
    insert into house_row
    select * from json_populate_recordset(null::house_row, ${JSON.stringify(written)}::json)
    on conflict (id, category) do update set
      updated = excluded.updated, deleted = excluded.deleted, whole = excluded.whole, fields = excluded.fields,
      known = excluded.known, number = excluded.number, kind = excluded.kind, dated = excluded.dated,
      title_stems = excluded.title_stems`.execute(trx)
}

/** A relation as it is kept: of which row, by what name, to which other. */
export type Ref = {
  readonly id: string
  readonly category: string
  readonly name: string
  readonly target: string
}

async function writeRefs(trx: Db, changes: readonly Change[]): Promise<void> {
  const gone = changes.flatMap(({ before, after }) => (before ? refsBeyond(before, after) : []))
  if (gone.length > 0) {
    await sql`
      delete from house_ref using json_populate_recordset(null::house_ref, ${JSON.stringify(gone)}::json) as gone
      where house_ref.id = gone.id and house_ref.category = gone.category
        and house_ref.name = gone.name and house_ref.target = gone.target`.execute(trx)
  }
  await insertMany(
    trx,
    'house_ref',
    changes.flatMap(({ before, after }) => refsBeyond(after, before)),
  )
}

/** The refs of a row that another version of it has not. */
function refsBeyond({ id, category, refs }: KnownRow, other: KnownRow | undefined): Ref[] {
  return [...refs].flatMap(([name, { targets }]) => {
    const there = other?.refs.get(name)?.targets
    return [...targets].flatMap((target) => (there?.has(target) ? [] : [{ id, category, name, target }]))
  })
}

function changesBy(changes: readonly Change[]): HouseChanges {
  const by = Map.groupBy(changes, ({ before, after }) => {
    const wasThere = before !== undefined && !before.deleted
    if (after.deleted) return wasThere ? 'withdrawn' : 'nothing'
    if (!wasThere) return 'added'
    return saysTheSame(before, after) ? 'nothing' : 'changed'
  })
  const idsOf = (what: 'added' | 'changed' | 'withdrawn'): HouseIds => {
    const rows = Map.groupBy(by.get(what) ?? [], ({ after }) => after.category)
    return Object.fromEntries(
      [...rows].map(([category, some]) => [category, some.map(({ after }) => after.id)]),
    )
  }
  return { added: idsOf('added'), changed: idsOf('changed'), withdrawn: idsOf('withdrawn') }
}

function saysTheSame(before: KnownRow, after: KnownRow): boolean {
  const said = (row: KnownRow) => JSON.stringify({ ...toHouseRow(row), whole: true })
  return said(before) === said(after)
}

const among = (ids: readonly string[]) => sql<boolean>`house_row.id = any(${[...ids]}::text[])`

type Stored = {
  id: string
  category: string
  updated: string
  deleted: boolean
  whole: boolean
  fields: string
  known: string | null
}

/** What is known of rows, in order of category and id. */
async function listKnown(db: Db, where: RawBuilder<boolean>): Promise<KnownRow[]> {
  const { rows } = await sql<Stored>`
    select id, category, updated, deleted, whole, fields, known from house_row where ${where}`.execute(db)
  if (rows.length === 0) return []
  const { rows: refs } = await sql<Ref>`
    select id, category, name, target from house_ref
    where id = any(${rows.map(({ id }) => id)}::text[])`.execute(db)
  const refsOf = Map.groupBy(refs, keyOf)
  return rows
    .map(({ fields, known, ...row }) => {
      const parsed = { ...row, fields: JSON.parse(fields) as HouseRow['fields'] }
      return readKnown(parsed, refsOf.get(keyOf(row)) ?? [], known)
    })
    .sort((a, b) => (a.category === b.category ? (a.id < b.id ? -1 : 1) : a.category < b.category ? -1 : 1))
}

const read = async (db: Db, where: RawBuilder<boolean>) => (await listKnown(db, where)).map(toHouseRow)

/** The rows with these ids that are known, of one category; withdrawn ones too. */
export async function getHouseRows(db: Db, category: string, ids: readonly string[]): Promise<HouseRow[]> {
  if (ids.length === 0) return []
  return read(db, sql`${among(ids.map(asId))} and category = ${findable(category)}`)
}

/** The rows with these ids that are known, of whatever category; withdrawn ones too. */
export async function getHouseRowsById(db: Db, ids: readonly string[]): Promise<HouseRow[]> {
  return ids.length === 0 ? [] : read(db, among(ids.map(asId)))
}

const asId = (id: string) => findable(id.toLowerCase())

/**
 * The rows of a category that go by a number ('2025D06439', 'TZ202412-116', 'kst-32735-380' of a DocumentVersie, '36600-XVII'
 * of a Kamerstukdossier): those that hold first, then withdrawn ones.
 */
export async function findHouseRows(
  db: Db,
  { category, number }: { readonly category: string; readonly number: string },
): Promise<HouseRow[]> {
  const name = findable(category)
  const rows = await read(db, sql`category = ${name} and number = ${lookedFor(name, number)}`)
  return rows.sort((a, b) => Number(a.deleted) - Number(b.deleted))
}

/** The rows of a category that are related to one of these, by this name or by any. */
export async function listReferring(
  db: Db,
  {
    category,
    name,
    targets,
  }: { readonly category: string; readonly name?: string; readonly targets: readonly string[] },
): Promise<HouseRow[]> {
  if (targets.length === 0) return []
  const named = name === undefined ? sql`true` : sql`name = ${findable(name)}`
  return read(
    db,
    sql`category = ${findable(category)} and id in (
      select id from house_ref
      where target = any(${targets.map(asId)}::text[]) and category = ${findable(category)} and ${named})`,
  )
}

/** Relations of rows that are not there or were withdrawn, in order: there should be none. */
export async function listStrayRefs(db: Db): Promise<readonly Ref[]> {
  const { rows } = await sql<Ref>`
    select id, category, name, target from house_ref where not exists (
      select 1 from house_row as row
      where row.id = house_ref.id and row.category = house_ref.category and not row.deleted)`.execute(db)
  return rows.sort((a, b) => (refKey(a) < refKey(b) ? -1 : 1))
}

const refKey = (ref: Ref) => JSON.stringify([ref.category, ref.id, ref.name, ref.target])

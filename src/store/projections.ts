import { sql, type Insertable } from 'kysely'
import type { LinkEnd, RegisterObject, RegisterStates } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import { findable, insertMany } from '#store/insert-many.ts'
import type { Tables } from '#store/tables.ts'

/** The last state of an object and the number of the event that left it so. */
export type Projected<Kind extends RegisterObject> = {
  readonly seq: number
  readonly state: RegisterStates[Kind]
}

type ColumnsOf<Kind extends RegisterObject> = Omit<Insertable<Tables[Kind]>, 'id' | 'seq' | 'state'>

/** The columns by which the states of each kind are looked up. */
const COLUMNS: { readonly [Kind in RegisterObject]: (state: RegisterStates[Kind]) => ColumnsOf<Kind> } = {
  document: ({ identifiers, origin, date, kind, reading }) => ({
    identifiers: identifiers.map(findable),
    origin: findable(origin),
    dated: date.value,
    kind,
    reading_id: reading,
  }),
  version: ({ document, sha256 }) => ({ document_id: document, sha256 }),
  reading: ({ document, version, ruleSet, linked }) => ({
    document_id: document,
    version_id: version,
    rule_set: ruleSet,
    linked,
  }),
  entry: (entry) => ({
    document_id: entry.document,
    exchange_key: findable(entry.key),
    kind: entry.kind,
    class: entry.class,
    anchor: entry.anchor,
    due_from: entry.due?.from ?? null,
    due_to: entry.due?.to ?? null,
  }),
  link: ({ kind, earlier, later, thread }) => ({
    kind,
    earlier_document: earlier.document,
    later_document: later.document,
    earlier_at: statementKey(earlier),
    later_at: statementKey(later),
    thread,
  }),
  expectation: ({ document, rule, due }) => ({ document_id: document, rule, due }),
}

/** Says which statement is meant: its document and where it begins. */
export function statementKey({ document, start }: Pick<LinkEnd, 'document' | 'start'>): string {
  return `${document}:${start}`
}

/** Every kind of object that has a projection, in the order in which they are made. */
export const PROJECTIONS = Object.keys(COLUMNS) as readonly RegisterObject[]

/** The row of a projection: a function of the state alone, so that it can be made anew from the events. */
export function projectionRow<Kind extends RegisterObject>(
  kind: Kind,
  id: string,
  { seq, state }: Projected<Kind>,
): Insertable<Tables[Kind]> {
  const row = { id, seq, state: JSON.stringify(state), ...COLUMNS[kind](state) }
  return row as unknown as Insertable<Tables[Kind]>
}

/** Writes the rows of a projection; null takes the row away. */
export async function project<Kind extends RegisterObject>(
  db: Db,
  kind: Kind,
  states: ReadonlyMap<string, Projected<Kind> | null>,
): Promise<void> {
  if (states.size === 0) return
  await sql`delete from ${sql.table(kind)} where id = any(${[...states.keys()]}::text[])`.execute(db)
  const rows = [...states].flatMap(([id, projected]) =>
    projected ? [projectionRow(kind, id, projected)] : [],
  )
  await insertMany(db, kind, rows)
}

/** The states of objects by id, as they stand there: of all, or of those that are named and there. */
export async function getStateTexts(
  db: Db,
  kind: RegisterObject,
  ids?: readonly string[],
): Promise<Map<string, string>> {
  if (ids?.length === 0) return new Map()
  const named = ids === undefined ? sql`true` : sql`id = any(${[...ids]}::text[])`
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from ${sql.table(kind)} where ${named}`.execute(db)
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** The states of objects by id: of all, or of those that are named and there. */
export async function getStates<Kind extends RegisterObject>(
  db: Db,
  kind: Kind,
  ids?: readonly string[],
): Promise<Map<string, RegisterStates[Kind]>> {
  const texts = await getStateTexts(db, kind, ids)
  return new Map([...texts].map(([id, text]) => [id, JSON.parse(text) as RegisterStates[Kind]]))
}

/** All rows of a projection as they stand there. */
export async function listProjection(
  db: Db,
  kind: RegisterObject,
): Promise<(Readonly<Record<string, unknown>> & { readonly id: string; readonly state: string })[]> {
  const { rows } = await sql<Record<string, unknown> & { id: string; state: string }>`
    select * from ${sql.table(kind)}`.execute(db)
  return rows
}

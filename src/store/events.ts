import { sql, type Selectable } from 'kysely'
import type {
  Moment,
  RegisterAction,
  RegisterEvent,
  RegisterObject,
  RegisterStates,
} from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import { insertMany, storable } from '#store/insert-many.ts'
import { getStates, getStateTexts, project, PROJECTIONS, type Projected } from '#store/projections.ts'
import type { Tables } from '#store/tables.ts'
import { sha256 } from '#text/sha256.ts'

/** Something that happens to an object of the register; `after` is null when the object is gone. */
export type Change<Kind extends RegisterObject = RegisterObject> = {
  [Each in Kind]: {
    readonly kind: Each
    readonly id: string
    readonly action: RegisterAction
    readonly reason: string
    readonly after: RegisterStates[Each] | null
  }
}[Kind]

/** Who does it, and the clock by which it is told when. */
export type Actor = { readonly actor: string; readonly now: () => Moment }

/** The turn of one writer: the last event before it, and the moment of all that is written in it. */
export type Turn = { readonly seq: number; readonly hash: string; readonly at: Moment }

type EventRow = Selectable<Tables['event']>

/**
 * Takes the head of the chain for this transaction: until it ends no other writer comes in between. Its moment is later than
 * every one before it, also where clocks differ: so what was known at the moment of an event never changes afterwards.
 */
export async function takeTurn(trx: Db, now: () => Moment): Promise<Turn> {
  const head = await lockChain(trx)
  const last = await momentOfLast(trx)
  const own = now()
  if (last === undefined || own > last) return { ...head, at: own }
  return { ...head, at: new Date(Date.parse(last) + 1).toISOString() }
}

/** Only the head of the chain: for who writes no events. */
export function lockChain(trx: Db): Promise<Omit<Turn, 'at'>> {
  return trx
    .selectFrom('chain')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The number and hash of the last event; 0 when there is none. */
export function getChainHead(db: Db): Promise<Omit<Turn, 'at'>> {
  return db.selectFrom('chain').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow()
}

/** The moment of the last event; undefined when there is none. What is known then is all that is known. */
export async function momentOfLast(db: Db): Promise<Moment | undefined> {
  const last = await db.selectFrom('event').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.at
}

/**
 * Adds changes to the chain of events and brings the projections up to date, in one go. A change that changes nothing is left
 * out. Gives how many events were added. Two changes of one object may not come in one call.
 */
export async function recordChanges(
  trx: Db,
  changes: readonly Change[],
  { actor, at }: { readonly actor: string; readonly at: Moment },
): Promise<number> {
  if (changes.length === 0) return 0
  const head = await lockChain(trx)
  const before = await statesBefore(trx, changes)
  const rows: EventRow[] = []
  let { seq, hash: previous } = head
  for (const change of changes) {
    const was = before.get(keyOf(change)) ?? null
    const is = change.after === null ? null : JSON.stringify(change.after)
    if (was === is) continue
    const row = {
      seq: ++seq,
      at,
      actor: storable(actor),
      action: change.action,
      object_kind: change.kind,
      object_id: change.id,
      reason: storable(change.reason),
      before: was,
      after: is,
      previous,
    }
    previous = hashOf(row)
    rows.push({ ...row, hash: previous })
  }
  if (rows.length === 0) return 0
  await insertMany(trx, 'event', rows)
  await trx.updateTable('chain').set({ seq, hash: previous }).where('id', '=', 1).execute()
  await projectRows(trx, rows)
  return rows.length
}

const keyOf = ({ kind, id }: Change) => `${kind} ${id}`

async function statesBefore(trx: Db, changes: readonly Change[]): Promise<Map<string, string>> {
  const before = new Map<string, string>()
  for (const [kind, some] of Map.groupBy(changes, (change) => change.kind)) {
    const states = await getStateTexts(
      trx,
      kind,
      some.map(({ id }) => id),
    )
    for (const [id, state] of states) before.set(`${kind} ${id}`, state)
  }
  return before
}

async function projectRows(trx: Db, rows: readonly EventRow[]): Promise<void> {
  for (const [kind, some] of Map.groupBy(rows, (row) => row.object_kind as RegisterObject)) {
    await project(trx, kind, lastStates(some))
  }
}

/** What events leave of each object, the last event of each counting. */
function lastStates<Kind extends RegisterObject>(
  rows: readonly LastEvent[],
): Map<string, Projected<Kind> | null> {
  return new Map(
    rows.map(({ seq, object_id, after }) => [
      object_id,
      after === null ? null : { seq, state: JSON.parse(after) as RegisterStates[Kind] },
    ]),
  )
}

/** The hash that binds an event to the one before it: of its fields, in order, as JSON. */
export function hashOf(row: Omit<EventRow, 'hash'>): string {
  const { seq, at, actor, action, object_kind, object_id, reason, before, after, previous } = row
  const fields = [seq, at, actor, action, object_kind, object_id, reason, before, after, previous]
  return sha256(JSON.stringify(fields))
}

/** Events that are fetched at once. */
const PAGE = 2000

/** Every event in order, page by page. */
export async function* listEvents(db: Db): AsyncGenerator<EventRow> {
  for (let last = 0; ;) {
    const page = await db
      .selectFrom('event')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    yield* page
    if (page.length < PAGE) return
    last = page.at(-1)!.seq
  }
}

/** An event as people and other programs read it. */
export function toEvent({ object_kind, object_id, before, after, action, ...rest }: EventRow): RegisterEvent {
  const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as RegisterEvent['after']))
  return {
    ...rest,
    action: action as RegisterAction,
    objectKind: object_kind as RegisterObject,
    objectId: object_id,
    before: parse(before),
    after: parse(after),
  }
}

/** Of which objects the last event is asked for, and up to which moment; of all, up to now, when nothing is said. */
type LastAsked = { readonly ids?: readonly string[]; readonly knownAt?: Moment | undefined }

type LastEvent = Pick<EventRow, 'seq' | 'object_id' | 'after'>

/** The last event of each object of a kind. */
async function lastEvents(
  db: Db,
  kind: RegisterObject,
  { ids, knownAt }: LastAsked = {},
): Promise<LastEvent[]> {
  const among = ids === undefined ? sql`true` : sql`object_id = any(${[...ids]}::text[])`
  const until = knownAt === undefined ? sql`true` : sql`at <= ${knownAt}::timestamptz`
  const { rows } = await sql<LastEvent>`
    select distinct on (object_id) seq, object_id, after from event
    where object_kind = ${kind} and ${among} and ${until} order by object_id, seq desc`.execute(db)
  return rows
}

/**
 * The states of all objects of a kind, in order of id: those of now, or as they were known at a moment, made from the events up
 * to and including it.
 */
export async function listStates<Kind extends RegisterObject>(
  db: Db,
  kind: Kind,
  knownAt?: Moment,
): Promise<RegisterStates[Kind][]> {
  const states =
    knownAt === undefined
      ? [...(await getStates(db, kind))]
      : statesIn<Kind>(await lastEvents(db, kind, { knownAt }))
  // The two engines order words by other rules.
  return states.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, state]) => state)
}

/** The states of some objects by id, as they were known at a moment. */
export async function getStatesAt<Kind extends RegisterObject>(
  db: Db,
  kind: Kind,
  ids: readonly string[],
  knownAt: Moment,
): Promise<Map<string, RegisterStates[Kind]>> {
  return new Map(ids.length === 0 ? [] : statesIn<Kind>(await lastEvents(db, kind, { ids, knownAt })))
}

/** The states that events left, by id; of what is gone none. */
function statesIn<Kind extends RegisterObject>(
  rows: readonly LastEvent[],
): (readonly [id: string, state: RegisterStates[Kind]])[] {
  return [...lastStates<Kind>(rows)].flatMap(([id, last]) => (last ? [[id, last.state] as const] : []))
}

/** Makes every projection anew from the events. */
export async function rebuildProjections(trx: Db): Promise<void> {
  await lockChain(trx)
  for (const kind of PROJECTIONS) {
    await sql`truncate ${sql.table(kind)}`.execute(trx)
    await project(trx, kind, lastStates(await lastEvents(trx, kind)))
  }
}

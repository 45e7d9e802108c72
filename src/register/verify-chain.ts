import type { Damage } from '#model/damage.ts'
import type { RegisterObject, RegisterStates } from '#model/register.ts'
import type { Db } from '#store/connect.ts'
import { hashOf, listEvents } from '#store/events.ts'
import { listProjection, projectionRow, PROJECTIONS } from '#store/projections.ts'
import { sha256 } from '#text/sha256.ts'

/** Where the chain begins: no event comes before it. */
const BEGINNING = '0'.repeat(64)

/** The last event of an object and the hash of the state it left; null when the object is gone. */
export type LastEvent = { readonly seq: number; readonly after: string | null }

/** The last event of each object, by kind and id. */
export type LastEvents = Map<RegisterObject, Map<string, LastEvent>>

/** Goes through the chain of events and gives what does not fit, and the last state of each object by kind. */
export async function* verifyChain(db: Db, last: LastEvents): AsyncGenerator<Damage> {
  let [previous, seq] = [BEGINNING, 0]
  for await (const event of listEvents(db)) {
    const object = `event ${event.seq}`
    if (event.seq !== seq + 1 || event.previous !== previous) {
      yield { kind: 'event-order', object, detail: `${seq} → ${event.seq}` }
    }
    const { hash, ...row } = event
    if (hashOf(row) !== hash) {
      yield { kind: 'event-hash', object, detail: `${event.object_kind} ${event.object_id}` }
    }
    const kind = event.object_kind as RegisterObject
    const states = last.get(kind) ?? new Map<string, LastEvent>()
    const before = states.get(event.object_id)?.after ?? null
    if (before !== hashOrNull(event.before)) {
      yield { kind: 'event-order', object, detail: `${kind} ${event.object_id}: before` }
    }
    states.set(event.object_id, { seq: event.seq, after: hashOrNull(event.after) })
    last.set(kind, states)
    previous = hash
    seq = event.seq
  }
  const head = await db.selectFrom('chain').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirst()
  if (head?.seq !== seq || head.hash !== previous) {
    yield { kind: 'chain-head', object: 'chain', detail: `${head?.seq ?? '-'} ≠ ${seq}` }
  }
}

/** Holds each projection against what the events say. */
export async function* verifyProjections(db: Db, last: LastEvents): AsyncGenerator<Damage> {
  for (const kind of PROJECTIONS) {
    const expected = new Map(last.get(kind))
    for (const row of await listProjection(db, kind)) {
      const said = expected.get(row.id)
      expected.delete(row.id)
      const isRight = said && said.after === sha256(row.state) && isRowOf(kind, row, said.seq)
      if (!isRight) yield { kind: 'projection', object: `${kind} ${row.id}`, detail: said?.after ? '≠' : '+' }
    }
    for (const [id, { after }] of expected) {
      if (after !== null) yield { kind: 'projection', object: `${kind} ${id}`, detail: '-' }
    }
  }
}

const hashOrNull = (text: string | null) => (text === null ? null : sha256(text))

/** Whether the columns of a row are those that its state asks for. */
function isRowOf(
  kind: RegisterObject,
  row: Readonly<Record<string, unknown>> & { readonly id: string; readonly state: string },
  seq: number,
): boolean {
  const state = JSON.parse(row.state) as RegisterStates[typeof kind]
  const wanted = Object.entries(projectionRow(kind, row.id, { seq, state }))
  return wanted.every(([column, value]) => JSON.stringify(row[column]) === JSON.stringify(value))
}

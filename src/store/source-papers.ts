import { type Insertable, type Selectable, sql } from 'kysely'
import type { OfferedPaper } from '#model/house.ts'
import type { Moment } from '#model/register.ts'
import type { PaperState, SourcePaper, WantedPaper } from '#model/source-paper.ts'
import type { Db } from '#store/connect.ts'
import { findable } from '#store/insert-many.ts'
import {
  type Fetched,
  identifiersOf,
  type PaperStep,
  stepPaper,
  storableWanted,
  wantPaper,
} from '#store/paper-steps.ts'
import type { Tables } from '#store/tables.ts'
import { inTransaction } from '#store/transaction.ts'
import { sha256 } from '#text/sha256.ts'

/** What asking for papers came to: the id of each, in order, and the ids of those that are to be fetched because of it. */
export type Asked = { readonly ids: readonly string[]; readonly wanted: readonly string[] }

/** Any number will do, as long as all that ask for papers have the same: they take turns by it. */
const TURN = 7_203_665_003n

/**
 * Asks for papers. One that is there already, under this id, this GUID of the House or another of its numbers, is not asked for
 * twice; `wantPaper` says when it is to be fetched again. Asking twice changes nothing, but with `again`.
 */
export function wantPapers(
  db: Db,
  given: readonly WantedPaper[],
  { now, again = false }: { readonly now: Moment; readonly again?: boolean },
): Promise<Asked> {
  const papers = given.map(storableWanted)
  return inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${TURN})`.execute(trx)
    const stored = await listLike(trx, papers)
    const shelf = makeShelf(stored)
    const ids: string[] = []
    const wanted = new Set<string>()
    for (const paper of papers) {
      const before = shelf.find(paper)
      const after = wantPaper(before, paper, { now, again })
      shelf.put(after)
      ids.push(after.id)
      if (after.state === 'wanted' && (before?.state !== 'wanted' || after.updated !== before.updated)) {
        wanted.add(after.id)
      }
    }
    const before = new Map(stored.map((paper) => [paper.id, paper]))
    await writePapers(
      trx,
      shelf.all().filter((paper) => before.get(paper.id) !== paper),
    )
    return { ids, wanted: [...wanted] }
  })
}

/** Papers by all they may be known by. */
function makeShelf(papers: readonly SourcePaper[]) {
  const byId = new Map<string, SourcePaper>()
  const byHouse = new Map<string, string>()
  const byNumber = new Map<string, Set<string>>()
  const put = (paper: SourcePaper) => {
    byId.set(paper.id, paper)
    if (paper.houseId !== null) byHouse.set(paper.houseId, paper.id)
    for (const number of paper.identifiers) {
      byNumber.set(number, (byNumber.get(number) ?? new Set()).add(paper.id))
    }
  }
  for (const paper of papers) put(paper)
  return {
    put,
    all: () => [...byId.values()],
    find: ({ offered, houseId }: WantedPaper): SourcePaper | undefined => {
      const numbers = identifiersOf(offered)
      const found = byId.get(numbers[0]!) ?? byId.get((houseId && byHouse.get(houseId)) ?? '')
      if (found) return found
      const ids = numbers.flatMap((number) => [...(byNumber.get(number) ?? [])])
      // Two papers of the House may bear one number by mistake: they stay two.
      const mayBe = (paper: SourcePaper) => paper.houseId === null || houseId === null
      return ids.map((id) => byId.get(id)!).find(mayBe)
    },
  }
}

async function listLike(trx: Db, papers: readonly WantedPaper[]): Promise<SourcePaper[]> {
  const numbers = papers.flatMap(({ offered }) => identifiersOf(offered))
  const houses = papers.flatMap(({ houseId }) => houseId ?? [])
  const { rows } = await sql<Row>`
    select ${COLUMNS} from source_paper
    where id = any(${numbers}::text[]) or house_id = any(${houses}::text[]) or identifiers && ${numbers}::text[]
    order by id`.execute(trx)
  return rows.map(toPaper)
}

/** All but the bytes. */
const NAMES = [
  'id',
  'house_id',
  'identifiers',
  'enclosure_of',
  'offered',
  'updated',
  'xml',
  'state',
  'form',
  'url',
  'media_type',
  'sha256',
  'document_id',
  'tries',
  'next_try',
  'problem',
  'changed_at',
] as const
const COLUMNS = sql.join(NAMES.map((name) => sql.ref(name)))

type Row = Omit<Selectable<Tables['source_paper']>, 'bytes'>

function toPaper({
  house_id,
  enclosure_of,
  offered,
  media_type,
  document_id,
  next_try,
  changed_at,
  ...row
}: Row): SourcePaper {
  return {
    ...row,
    houseId: house_id,
    enclosureOf: enclosure_of,
    offered: JSON.parse(offered) as OfferedPaper,
    mediaType: media_type,
    documentId: document_id,
    nextTry: next_try,
    changedAt: changed_at,
  }
}

function toRow(paper: SourcePaper): Omit<Insertable<Tables['source_paper']>, 'bytes'> {
  const { houseId, enclosureOf, offered, mediaType, documentId, nextTry, changedAt, ...row } = paper
  return {
    ...row,
    identifiers: [...row.identifiers],
    house_id: houseId,
    enclosure_of: enclosureOf,
    offered: JSON.stringify(offered),
    media_type: mediaType,
    document_id: documentId,
    next_try: nextTry,
    changed_at: changedAt,
  }
}

async function writePapers(trx: Db, papers: readonly SourcePaper[]): Promise<void> {
  if (papers.length === 0) return
  const set = sql.join(NAMES.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  await sql`
    insert into source_paper (${COLUMNS})
    select ${COLUMNS} from json_populate_recordset(null::source_paper, ${JSON.stringify(papers.map(toRow))}::json)
    on conflict (id) do update set ${set},
      bytes = case when excluded.state = 'fetched' then source_paper.bytes end`.execute(trx)
}

/**
 * Keeps what was fetched of a paper until it is filed. This and the other steps are taken only while the paper stands as it was
 * seen: so a step that is taken twice, or too late, changes nothing. Gives the paper as it stands after that; bytes that were
 * filed before make it filed at once.
 */
export function saveFetched(
  db: Db,
  seen: SourcePaper,
  { bytes, ...fetched }: Omit<Fetched, 'sha256'> & { readonly bytes: Uint8Array },
  now: Moment,
): Promise<SourcePaper> {
  return takeStep(db, seen, { step: 'fetched', ...fetched, sha256: sha256(bytes) }, now, bytes)
}

/** Notes as which document of the register a paper was filed, and lets its bytes go. */
export function saveFiled(db: Db, seen: SourcePaper, documentId: string, now: Moment): Promise<SourcePaper> {
  return takeStep(db, seen, { step: 'filed', documentId }, now)
}

/** Notes that the source has no such paper, or what went wrong with fetching or filing it, and when to try again. */
export function saveProblem(
  db: Db,
  seen: SourcePaper,
  { problem, missing }: { readonly problem: string; readonly missing: boolean },
  now: Moment,
): Promise<SourcePaper> {
  return takeStep(db, seen, { step: missing ? 'missing' : 'failed', problem }, now)
}

function takeStep(
  db: Db,
  seen: SourcePaper,
  step: PaperStep,
  now: Moment,
  bytes?: Uint8Array,
): Promise<SourcePaper> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<Row>`
      select ${COLUMNS} from source_paper where id = ${seen.id} for update`.execute(trx)
    const stored = rows[0] && toPaper(rows[0])
    if (!stored) return seen
    const asSeen = (['state', 'updated', 'tries', 'sha256', 'changedAt'] as const).every(
      (name) => stored[name] === seen[name],
    )
    const after = asSeen ? stepPaper(stored, step, now) : undefined
    if (!after) return stored
    await writePapers(trx, [after])
    if (bytes && after.state === 'fetched') {
      await trx.updateTable('source_paper').set({ bytes }).where('id', '=', after.id).execute()
    }
    return after
  })
}

/** A paper by its id; undefined when nobody asked for it. */
export async function getPaper(db: Db, id: string): Promise<SourcePaper | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from source_paper where id = ${findable(id)}`.execute(db)
  return rows[0] && toPaper(rows[0])
}

/** What was fetched of a paper and not filed yet; undefined when there is nothing of the kind. */
export async function getPaperBytes(db: Db, id: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('source_paper')
    .select('bytes')
    .where('id', '=', findable(id))
    .executeTakeFirst()
  return row?.bytes ?? undefined
}

/**
 * The papers whose turn it is: wanted ones to fetch, fetched ones to file, missing ones to look for again, filed ones of which
 * an XML is to be looked for. Those that were not tried yet come first, then those that wait longest.
 */
export async function nextPapers(
  db: Db,
  state: Exclude<PaperState, 'failed'>,
  limit: number,
  now: Moment,
): Promise<SourcePaper[]> {
  const atOnce = state === 'wanted' || state === 'fetched' ? sql`next_try is null or` : sql``
  const { rows } = await sql<Row>`
    select ${COLUMNS} from source_paper
    where state = ${state} and (${atOnce} next_try <= ${now}::timestamptz)
    order by next_try nulls first, changed_at, id limit ${limit}`.execute(db)
  return rows.map(toPaper)
}

/** Which papers are asked for; all when nothing is said. */
export type PapersAsked = {
  readonly state?: PaperState
  readonly ids?: readonly string[]
  /** Any of the numbers they go by. */
  readonly identifiers?: readonly string[]
  readonly houseIds?: readonly string[]
  readonly enclosureOf?: string
  readonly documentIds?: readonly string[]
}

/** Papers, in order of id. */
export async function listPapers(db: Db, asked: PapersAsked = {}): Promise<SourcePaper[]> {
  const { state, ids, identifiers, houseIds, enclosureOf, documentIds } = asked
  const conditions = [
    sql`true`,
    ...(state ? [sql`state = ${state}`] : []),
    ...(ids ? [sql`id = any(${ids.map(findable)}::text[])`] : []),
    ...(identifiers ? [sql`identifiers && ${identifiers.map(findable)}::text[]`] : []),
    ...(houseIds ? [sql`house_id = any(${[...houseIds]}::text[])`] : []),
    ...(enclosureOf === undefined ? [] : [sql`enclosure_of = ${findable(enclosureOf)}`]),
    ...(documentIds ? [sql`document_id = any(${[...documentIds]}::text[])`] : []),
  ]
  const { rows } = await sql<Row>`
    select ${COLUMNS} from source_paper where ${sql.join(conditions, sql` and `)}`.execute(db)
  return rows.map(toPaper).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Papers that were filed as a document that is not there: there should be none. */
export async function listStrayPapers(
  db: Db,
): Promise<readonly { readonly id: string; readonly documentId: string }[]> {
  const { rows } = await sql<{ id: string; documentId: string }>`
    select id, coalesce(document_id, '-') as "documentId" from source_paper
    where case when document_id is null then state = 'filed'
      else not exists (select 1 from document where document.id = document_id) end`.execute(db)
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

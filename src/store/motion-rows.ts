import { sql } from 'kysely'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { getHouseRowsById } from '#store/house-rows.ts'
import { findable } from '#store/insert-many.ts'

/** How many motions the House has of each day, those without a day first. */
export async function countMotionsByDay(
  db: Db,
): Promise<{ readonly day: Day | null; readonly count: number }[]> {
  const { rows } = await sql<{ day: Day | null; count: number }>`
    select dated as day, count(*)::int as count from house_row
    where category = 'Zaak' and kind like 'Motie%' and not deleted
    group by dated order by dated nulls first`.execute(db)
  return rows
}

/** How many of the papers that are filed are motions, by day, those without a day first. */
export async function countMotionPapersByDay(
  db: Db,
): Promise<{ readonly day: Day | null; readonly count: number }[]> {
  const { rows } = await sql<{ day: Day | null; count: number }>`
    select dated as day, count(*)::int as count from document where kind = 'motion'
    group by dated order by dated nulls first`.execute(db)
  return rows
}

/** Letters with a mark, and what stands for them without. */
const MARKED = ['áàâäãåçéèêëíìîïñóòôöõøúùûüýÿşğ', 'aaaaaaceeeeiiiinoooooouuuuyysg'] as const

/**
 * Ids of the Zaken that are motions of these days, first and last included, or of no day: the newest, and beside them those
 * that have one of the words, written small and without marks, in their title or other fields.
 */
export async function listMotionIds(
  db: Db,
  {
    from,
    to,
    newest,
    words,
  }: {
    readonly from: Day | null
    readonly to: Day | null
    readonly newest: number
    readonly words: readonly string[]
  },
): Promise<string[]> {
  const patterns = words.map((word) => `%${findable(word).replaceAll(/[\\%_]/g, '_')}%`)
  const { rows } = await sql<{ id: string }>`
    with asked as (
      select id, row_number() over (order by dated desc nulls last, id desc) as rank, fields from house_row
      where category = 'Zaak' and kind like 'Motie%' and not deleted
        and (dated is null or (dated >= coalesce(${from}::date, '-infinity') and dated <= coalesce(${to}::date, 'infinity')))
    )
    select id from asked
    where rank <= ${newest} or translate(lower(fields), ${MARKED[0]}, ${MARKED[1]}) like any(${patterns}::text[])
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The rows of some motions and of what tells of them what they are called, who submitted them and which papers they are: their
 * actors, their Documents with version and dossiers. `votes`: their decisions, with days and votes, and what replaced them too.
 */
export async function getMotionRows(
  db: Db,
  zaken: readonly string[],
  { votes = false }: { readonly votes?: boolean } = {},
): Promise<HouseRow[]> {
  const near = await getHouseRowsById(db, [
    ...new Set([
      ...zaken,
      ...(await leadTo(db, zaken, ['Kamerstukdossier', 'ZaakActor', 'Document', ...(votes ? REPLACED : [])])),
      ...(await nameThem(db, zaken, ['ZaakActor', 'Document', ...(votes ? ['Besluit'] : [])])),
    ]),
  ])
  const idsOf = (category: string, kind = '') =>
    near.flatMap(({ id, ...row }) =>
      row.category === category && String(row.fields['Soort'] ?? '').startsWith(kind) ? [id] : [],
    )
  const papers = idsOf('Document', 'Motie')
  const decisions = idsOf('Besluit')
  const items = await leadTo(db, decisions, ['Agendapunt'])
  const far = [
    ...(await leadTo(db, papers, ['Kamerstukdossier', 'HuidigeDocumentVersie'])),
    ...(await nameThem(db, papers, ['DocumentVersie'])),
    ...(await nameThem(db, decisions, ['Stemming'])),
    ...items,
    ...(await leadTo(db, items, ['Activiteit'])),
  ]
  const there = new Set(near.map(({ id }) => id))
  const beyond = [...new Set(far)].filter((id) => !there.has(id))
  return [...near, ...(await getHouseRowsById(db, beyond))]
}

const REPLACED = ['VervangenVanuit', 'VervangenDoor']

// One step at a time: of all steps in one statement PGlite makes a plan that takes a hundred times as long.
async function leadTo(db: Db, ids: readonly string[], names: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct target as id from house_ref
    where id = any(${[...ids]}::text[]) and name = any(${[...names]}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}

async function nameThem(db: Db, ids: readonly string[], categories: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct id from house_ref
    where target = any(${[...ids]}::text[]) and category = any(${[...categories]}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}

const PAPER = /^kst-(\d{5}(?:-[^-]+)?)-(\d+)$/

/**
 * Ids of the Zaken that are motions and have one of these official ids, also where only dossier and number within it tell: some
 * of these may be another paper of that number.
 */
export async function findMotionIds(db: Db, papers: readonly string[]): Promise<string[]> {
  const { rows: versions } = await sql<{ id: string }>`
    select id from house_row where category = 'DocumentVersie'
      and number = any(${papers.map((id) => findable(id).toLowerCase())}::text[])`.execute(db)
  const ids = versions.map(({ id }) => id)
  const documents = [...(await leadTo(db, ids, ['Document'])), ...(await nameThem(db, ids, ['Document']))]
  const zaken = [...(await leadTo(db, documents, ['Zaak'])), ...(await nameThem(db, documents, ['Zaak']))]
  const found = new Set(await amongMotions(db, zaken, ''))
  if (found.size >= papers.length) return [...found]
  for (const paper of papers) {
    const [, dossier, number] = PAPER.exec(paper) ?? []
    if (dossier === undefined) continue
    const { rows } = await sql<{ id: string }>`
      select id from house_row where category = 'Kamerstukdossier' and number = ${findable(dossier)}`.execute(
      db,
    )
    const under = await nameThem(
      db,
      rows.map(({ id }) => id),
      ['Zaak'],
    )
    for (const id of await amongMotions(db, under, `"Volgnummer":${number}`)) found.add(id)
  }
  return [...found]
}

async function amongMotions(db: Db, ids: readonly string[], words: string): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from house_row
    where id = any(${[...ids]}::text[]) and category = 'Zaak' and kind like 'Motie%' and not deleted
      and (${words} = '' or position(${`${words},`} in fields) > 0 or position(${`${words}}`} in fields) > 0)
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The newest day that a row of a category has; null when none has one. */
export async function newestDayOf(db: Db, category: string): Promise<Day | null> {
  const { rows } = await sql<{ day: Day }>`
    select dated as day from house_row where category = ${findable(category)} and dated is not null
    order by dated desc limit 1`.execute(db)
  return rows[0]?.day ?? null
}

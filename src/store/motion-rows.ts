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

/** Ids of the Zaken that are motions of these days, first and last included, or of none; in order. */
export async function listMotionIds(
  db: Db,
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from house_row
    where category = 'Zaak' and kind like 'Motie%' and not deleted
      and (dated is null or (dated >= coalesce(${from}::date, '-infinity') and dated <= coalesce(${to}::date, 'infinity')))
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
  if (zaken.length === 0) return []
  const near = votes ? ['ZaakActor', 'Document', 'Besluit'] : ['ZaakActor', 'Document']
  const there = ['Kamerstukdossier', 'ZaakActor', 'Document', 'VervangenVanuit', 'VervangenDoor']
  const asked = sql`any(${zaken.map(findable)}::text[])`
  const { rows } = await sql<{ id: string }>`
    with near as (
      select target as id from house_ref where id = ${asked} and category = 'Zaak' and name = any(${there}::text[])
      union select id from house_ref where target = ${asked} and category = any(${near}::text[])
    ), paper as (
      select id from house_row where id in (select id from near) and category = 'Document' and kind like 'Motie%'
    ), decision as (
      select id from house_row where id in (select id from near) and category = 'Besluit'
    ), item as (
      select target as id from house_ref where id in (select id from decision) and name = 'Agendapunt'
    )
    select id from near
    union select target from house_ref where id in (select id from paper)
      and name in ('Kamerstukdossier', 'HuidigeDocumentVersie')
    union select id from house_ref where target in (select id from paper) and category = 'DocumentVersie'
    union select id from house_ref where target in (select id from decision) and category = 'Stemming'
    union select id from item
    union select target from house_ref where id in (select id from item) and name = 'Activiteit'`.execute(db)
  return getHouseRowsById(db, [...new Set([...zaken, ...rows.map(({ id }) => id)])])
}

const PAPER = /^kst-(\d{5}(?:-[^-]+)?)-(\d+)$/

/**
 * Ids of the Zaken that are motions and have one of these official ids or numbers of a Zaak, also where only dossier and number
 * within it tell: some of these may be another paper of that number.
 */
export async function findMotionIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const plain = ids.map(findable)
  const small = plain.map((id) => id.toLowerCase())
  const within = plain.flatMap((id) => {
    const [, dossier, number] = PAPER.exec(id) ?? []
    return dossier === undefined ? [] : [{ dossier, number: `"Volgnummer":${number}` }]
  })
  const { rows } = await sql<{ id: string }>`
    with paper as (
      select target as id from house_ref
        where id in (select id from house_row where category = 'DocumentVersie' and number = any(${small}::text[]))
        and category = 'DocumentVersie' and name = 'Document'
      union select id from house_ref
        where target in (select id from house_row where category = 'DocumentVersie' and number = any(${small}::text[]))
        and name = 'HuidigeDocumentVersie'
    )
    select row.id as id from house_row as row
    where row.category = 'Zaak' and row.kind like 'Motie%' and not row.deleted and (
      row.number = any(${plain}::text[])
      or row.id in (select target from house_ref where id in (select id from paper) and name = 'Zaak')
      or row.id in (select id from house_ref where target in (select id from paper) and category = 'Zaak')
      or row.id in (
        select ref.id from json_to_recordset(${JSON.stringify(within)}::json) as asked (dossier text, number text)
        join house_row as file on file.category = 'Kamerstukdossier' and file.number = asked.dossier
        join house_ref as ref on ref.target = file.id and ref.category = 'Zaak'
        join house_row as named on named.id = ref.id and named.category = 'Zaak' and named.kind like 'Motie%'
        where named.fields like '%' || asked.number || ',%' or named.fields like '%' || asked.number || '}%'))
    order by row.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The newest day that a row of a category has; null when none has one. */
export async function newestDayOf(db: Db, category: string): Promise<Day | null> {
  const { rows } = await sql<{ day: Day }>`
    select dated as day from house_row where category = ${findable(category)} and dated is not null
    order by dated desc limit 1`.execute(db)
  return rows[0]?.day ?? null
}

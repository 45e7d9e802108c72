import { sql } from 'kysely'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { getHouseRowsById } from '#store/house-rows.ts'
import { findable } from '#store/insert-many.ts'

/**
 * The rows of a commitment, of the letters that settle it, and of the decisions that speak of it: those that have its number in
 * their words, and those on one of these letters, with their agenda item and meeting.
 */
export async function getCommitmentRows(db: Db, number: string): Promise<HouseRow[]> {
  const asked = findable(number.trim())
  const { rows } = await sql<{ id: string }>`
    with own as (
      select id, fields from house_row where category = 'Toezegging' and number = ${asked}
    ), letter as (
      select target as id from house_ref where id in (select id from own) and name = 'KamerbriefNakoming'
      union select letter.id from own join house_row as letter
        on letter.category = 'Document' and letter.number is not null
        and letter.number = substring(own.fields from '"KamerbriefNakoming":"([0-9]{4}D[0-9]{5})')
    ), zaak as (
      select target as id from house_ref where id in (select id from letter) and name = 'Zaak'
      union select id from house_ref where target in (select id from letter) and category = 'Zaak'
    ), decision as (
      select id from house_ref where target in (select id from zaak) and category = 'Besluit'
      union select target from house_ref where id in (select id from zaak) and name = 'Besluit'
      union select id from house_row where category = 'Besluit' and position(${asked} in fields) > 0
    ), item as (
      select target as id from house_ref where id in (select id from decision) and name = 'Agendapunt'
    )
    select id from own union select id from letter union select id from zaak
    union select id from decision union select id from item
    union select target from house_ref where id in (select id from item) and name = 'Activiteit'`.execute(db)
  return getHouseRowsById(
    db,
    rows.map(({ id }) => id),
  )
}

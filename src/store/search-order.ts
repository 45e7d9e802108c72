import { sql, type RawBuilder } from 'kysely'
import type { QuerySort } from '#query/query.ts'

/** Where a hit stands in the order of its search. */
export type SearchPlace = { readonly key: number | string | null; readonly id: number }

/** Which of too many are looked at: the newest, or those due first. */
export function newestFirst(sort: QuerySort): RawBuilder<unknown> {
  return sort === 'deadline' ? sql`due, id` : sql`dated desc nulls last, id desc`
}

/** The order of hits by their key. */
export function inOrder(sort: QuerySort): RawBuilder<unknown> {
  return sort === 'deadline' ? sql`key collate "C" asc nulls last, id asc` : sql`key desc nulls last, id desc`
}

/** That a hit comes behind a place in the order. */
export function behind(sort: QuerySort, after: SearchPlace | undefined): RawBuilder<unknown> {
  if (!after) return sql`true`
  const { key, id } = after
  const type = typeof key === 'number' ? sql`float8` : sql`text`
  if (sort === 'deadline') {
    if (key === null) return sql`key is null and id > ${id}`
    return sql`(key is null or key > ${key}::text or (key = ${key}::text and id > ${id}))`
  }
  if (key === null) return sql`key is null and id < ${id}`
  return sql`(key is null or key < ${key}::${type} or (key = ${key}::${type} and id < ${id}))`
}

/** The same order here. */
export function comparing(sort: QuerySort): (a: SearchPlace, b: SearchPlace) => number {
  const up = sort === 'deadline' ? 1 : -1
  return (a, b) => {
    if (a.key === b.key) return up * (a.id - b.id)
    if (a.key === null) return 1
    if (b.key === null) return -1
    return up * (a.key < b.key ? -1 : 1)
  }
}

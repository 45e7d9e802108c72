import type { HouseRow } from '#model/house.ts'

/** Rows by kind, id and number, and which of them speak of one another. */
export type HouseIndex = {
  /** The rows of a category, in the order they came. */
  readonly of: (category: string) => readonly HouseRow[]
  readonly get: (id: string) => HouseRow | undefined
  /** Rows that bear this number: '2024Z10720', '2025D06439', 'TZ202412-116'. */
  readonly numbered: (number: string) => readonly HouseRow[]
  /** Rows of a category that a row names, or that name it, whatever the relation; each once. */
  readonly linked: (row: HouseRow, category: string) => readonly HouseRow[]
  /** Rows that a row names under a relation, and those that name it under its inverse. */
  readonly related: (row: HouseRow, relation: string, inverse?: string) => readonly HouseRow[]
}

const NUMBER_FIELDS = ['Nummer', 'DocumentNummer'] as const
const NAMES_ROW = /^(.+)_Id$/

/**
 * Puts rows in order. Of rows with one id the newest counts; withdrawn rows are not there. A ref to a row that is not at
 * hand leads nowhere.
 */
export function indexHouse(rows: readonly HouseRow[]): HouseIndex {
  const byId = newestById(rows)
  const byCategory = new Map<string, HouseRow[]>()
  const byNumber = new Map<string, HouseRow[]>()
  const naming = new Map<string, { readonly row: HouseRow; readonly relation: string }[]>()
  for (const row of byId.values()) {
    add(byCategory, row.category, row)
    for (const field of NUMBER_FIELDS) {
      const number = row.fields[field]
      if (typeof number === 'string' && number !== '') add(byNumber, number, row)
    }
    for (const { id, relation } of refsOf(row)) add(naming, id, { row, relation })
  }
  const targets = (row: HouseRow) =>
    refsOf(row).flatMap(({ id, relation }) => {
      const target = byId.get(id)
      return target ? [{ row: target, relation }] : []
    })
  return {
    of: (category) => byCategory.get(category) ?? [],
    get: (id) => byId.get(id.toLowerCase()),
    numbered: (number) => byNumber.get(number) ?? [],
    linked: (row, category) => {
      const all = [...targets(row), ...(naming.get(row.id) ?? [])].map((link) => link.row)
      return [...new Set(all)].filter((other) => other.category === category)
    },
    related: (row, relation, inverse) => {
      const named = targets(row).filter((link) => link.relation === relation)
      const by = (naming.get(row.id) ?? []).filter((link) => link.relation === inverse)
      return [...new Set([...named, ...by].map((link) => link.row))]
    },
  }
}

function newestById(rows: readonly HouseRow[]): Map<string, HouseRow> {
  const byId = new Map<string, HouseRow>()
  for (const row of rows) {
    const known = byId.get(row.id)
    if (!known || known.updated <= row.updated) byId.set(row.id, row)
  }
  for (const [id, { deleted }] of byId) if (deleted) byId.delete(id)
  return byId
}

/** A field `X_Id` names a row as a ref `X` does: OData gives the one without the other. */
function refsOf({ refs, fields }: HouseRow): { readonly id: string; readonly relation: string }[] {
  const stated = Object.entries(refs).flatMap(([relation, ids]) => ids.map((id) => ({ id, relation })))
  const seen = new Set(stated.map(({ id, relation }) => `${relation} ${id}`))
  for (const [field, value] of Object.entries(fields)) {
    const relation = NAMES_ROW.exec(field)?.[1]
    if (relation === undefined || typeof value !== 'string') continue
    const id = value.toLowerCase()
    if (!seen.has(`${relation} ${id}`)) stated.push({ id, relation })
  }
  return stated
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** A field as text without the stray spaces of the source; null when it is empty, absent or no text. */
export function textOf({ fields }: HouseRow, field: string): string | null {
  const value = fields[field]
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** A field as a number; null when it holds none. */
export function numberOf({ fields }: HouseRow, field: string): number | null {
  const value = fields[field]
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

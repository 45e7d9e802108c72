import { subjectStems } from '#join/subject-words.ts'
import type { HouseRow, HouseValue } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import { findable } from '#store/insert-many.ts'
import { parseDay } from '#text/time/day.ts'

/** By what a row is found: the number it goes by, what sort it is, its day, and of a paper the stems of its title. */
export type HouseColumns = {
  readonly number: string | null
  readonly kind: string | null
  readonly dated: Day | null
  readonly title_stems: readonly string[] | null
}

/** Fields with the day of a row, in the order in which they are tried. */
const DAYS = ['Datum', 'Aanmaakdatum', 'GestartOp', 'PublicatieDatum']

/** Decisions and items of an agenda have no day of their own: that of their last edit is near it. */
const EDITED: ReadonlySet<string> = new Set(['Besluit', 'Agendapunt'])

/** Takes from the fields of a row by what it is found. A day is the one that the source wrote, in its own time. */
export function columnsOf({
  category,
  deleted,
  fields,
}: Pick<HouseRow, 'category' | 'deleted' | 'fields'>): HouseColumns {
  const given = new Map(Object.entries(fields))
  const days = EDITED.has(category) ? ['GewijzigdOp', 'ApiGewijzigdOp'] : DAYS
  const day = days.map((name) => dayOf(given.get(name))).find((day) => day !== null)
  return {
    number: numberOf(category, given),
    kind: textOf(given.get('Soort')),
    dated: day ?? null,
    title_stems: category === 'Document' && !deleted ? titleStems(given) : null,
  }
}

/** A title of more words than this is a text by mistake. */
const MOST_STEMS = 60

function titleStems(fields: ReadonlyMap<string, HouseValue>): readonly string[] {
  const title = textOf(fields.get('Onderwerp')) ?? textOf(fields.get('Titel')) ?? ''
  return subjectStems(title).slice(0, MOST_STEMS)
}

/** A number as it is looked for: that of a version of a document is an official id, in small letters. */
export function lookedFor(category: string, number: string): string {
  const text = findable(number.trim())
  return category === 'DocumentVersie' ? text.toLowerCase() : text
}

function numberOf(category: string, fields: ReadonlyMap<string, HouseValue>): string | null {
  const field = { Document: 'DocumentNummer', DocumentVersie: 'ExterneIdentifier' }[category] ?? 'Nummer'
  const number = textOf(fields.get(field))
  if (number === null) return null
  const suffix = category === 'Kamerstukdossier' ? textOf(fields.get('Toevoeging')) : null
  return lookedFor(category, suffix === null ? number : `${number}-${suffix}`)
}

function textOf(value: HouseValue | undefined): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return findable(String(value).trim()) || null
}

/** 0001-01-01 means that there is none. */
function dayOf(value: HouseValue | undefined): Day | null {
  const day = typeof value === 'string' ? value.slice(0, 10) : null
  return parseDay(day) === undefined ? null : day
}

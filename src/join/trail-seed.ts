import { dayOf } from '#join/house-day.ts'
import { textOf } from '#join/linked-rows.ts'
import { subjectOf, type Subject } from '#join/subject.ts'
import type { Mention, TrailMaterial } from '#join/trail-material.ts'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a trail begins with: a number, and all that bears it. */
export type Seed = {
  readonly number: string
  readonly words: string
  readonly subject: Subject
  readonly to: string | null
  /** When it was asked; null when nothing tells. */
  readonly requested: Day | null
  /** Where lists have this number, oldest first. */
  readonly mentions: readonly Mention[]
  readonly rows: readonly HouseRow[]
}

const WORDS = { Toezegging: 'Tekst', Zaak: 'Onderwerp', Document: 'Onderwerp' } as const
const DAYS = { Toezegging: 'Aanmaakdatum', Zaak: 'GestartOp', Document: 'Datum' } as const

/** Gathers what bears a number; undefined when nothing does. */
export function seedOf(number: string, material: TrailMaterial, vocabulary: Vocabulary): Seed | undefined {
  const mentions = material.mentions
    .filter(({ request }) => request.number === number)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
  const rows = material.house.numbered(number)
  const own = rows.flatMap((row) => {
    const words = textOf(row, WORDS[row.category as keyof typeof WORDS] ?? '')
    return words === null ? [] : [{ row, words }]
  })[0]
  const longest = mentions.toSorted((a, b) => b.request.words.length - a.request.words.length)[0]
  const words = longest?.request.words ?? own?.words
  if (words === undefined) return undefined
  const started = own ? dayOf(own.row, DAYS[own.row.category as keyof typeof DAYS] ?? '') : null
  return {
    number,
    words,
    subject: longest?.subject ?? subjectOf(words, vocabulary),
    to: mentions.map(({ request }) => request.to).find((to) => to !== null) ?? null,
    requested: mentions.map(({ request }) => request.requested).find((day) => day !== null) ?? started,
    mentions,
    rows,
  }
}

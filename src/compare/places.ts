import type { Place } from '#model/check.ts'
import type { Placed } from '#model/letter-link.ts'
import type { LetterKeys } from '#model/statement.ts'

/** Where a statement stands, for people and for other programs. */
export function placeOf({ letter, statement }: Placed): Place {
  const { start, end, quote, page } = statement
  return { document: letter.name, date: letter.date.value, page, start, end, quote }
}

/** Says which statement is meant, the same in every run over the same files. */
export function idOf({ letter, statement }: Placed): string {
  return `${letter.sha256.slice(0, 8)}-${statement.start}`
}

/** The day of the latest letter; null when none has one. */
export function latestDay(letters: readonly LetterKeys[]): string | null {
  return letters.reduce<string | null>(
    (latest, { date }) => ((date.value ?? '') > (latest ?? '') ? date.value : latest),
    null,
  )
}

/** A score in thousandths, as it is kept: links that differ by less are equally sure. */
export function keptScore(score: number): number {
  return Math.round(score * 1000) / 1000
}

/** A score in hundredths: more would be false precision. */
export function rounded(score: number): number {
  return Math.round(score * 100) / 100
}

import type { Placed } from '#model/letter-link.ts'
import type { Statement } from '#model/statement.ts'

/** Says what is to come: binds somebody, speaks of the future, names coming days or reserves money. */
export function isAhead(placed: Placed): boolean {
  const { undertaking, tense, sums } = placed.statement
  if (undertaking !== null || tense === 'ahead' || aheadDays(placed) !== null) return true
  return tense === 'now' && sums.some(({ modality }) => modality === 'committed')
}

/** A stretch of days and the words that name it. */
export type Days = { readonly from: string | null; readonly to: string | null; readonly text: string }

/**
 * The coming days a statement names, seen from its letter. Where it replaces days by others ("niet in 2024 maar in 2025"), or
 * `last` is asked, the ones it names last.
 */
export function aheadDays({ letter, statement }: Placed, last = false): Days | null {
  const { undertaking, times, text } = statement
  const on = letter.date.value ?? ''
  const ahead = times.filter(
    ({ from, to, type, role }) =>
      type !== 'recurrence' &&
      role !== 'past' &&
      role !== 'publication' &&
      (to === null ? (from ?? '') : to) >= on,
  )
  if (last || NOT_BUT.test(text)) return ahead.at(-1) ?? undertaking?.deadline ?? null
  return (undertaking?.deadline?.to ? undertaking.deadline : ahead[0]) ?? null
}

/** "niet in 2024 maar in het voorjaar van 2025": the old value and the new one in one sentence. */
export const NOT_BUT = /\bniet (?!alleen\b|slechts\b|enkel\b)[^,.;]{2,50},? maar (?!ook\b)/i

/** Years that a sentence names. */
function yearsIn(text: string): readonly string[] {
  return text.match(/\b(?:19|20)\d\d\b/g) ?? []
}

/** Both name years, and the same ones. */
export function areSameYears(a: Statement, b: Statement): boolean {
  const [ours, theirs] = [new Set(yearsIn(a.text)), new Set(yearsIn(b.text))]
  return ours.size > 0 && ours.size === theirs.size && [...ours].every((year) => theirs.has(year))
}

/** Both name one and the same year, among others perhaps. */
export function shareYear(a: Statement, b: Statement): boolean {
  const theirs = yearsIn(b.text)
  return yearsIn(a.text).some((year) => theirs.includes(year))
}

/** Two accounts of other years: this year's edition is not last year's. */
export function areOtherYears(a: Statement, b: Statement): boolean {
  const [ours, theirs] = [yearsIn(a.text), yearsIn(b.text)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((year) => theirs.includes(year))
}

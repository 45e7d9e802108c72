/** A citation before it is a finding. Offsets of the matching layer. */
export type Citation = {
  readonly start: number
  readonly end: number
  /** Canonical id; null when the paper has none. */
  readonly id: string | null
  readonly type: string
  readonly title?: string
  readonly rule: string
  readonly doubts?: readonly string[]
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^kst-/, 'kamerstuk'],
  [/^blg-/, 'bijlage'],
  [/^ah-/, 'aanhangsel'],
  [/^kv-/, 'kamervraag'],
  [/^h-/, 'handelingen'],
  [/^trb-/, 'tractatenblad'],
  [/^stb-/, 'staatsblad'],
  [/^stcrt-/, 'staatscourant'],
  [/^BWB/, 'wet'],
  [/^ECLI/, 'uitspraak'],
  [/^TZ/, 'toezegging'],
  [/^\d{4}Z/, 'zaak'],
  [/^\d{4}D/, 'kamerdocument'],
  [/^[1-9CE]\d{4}[A-Z]/, 'eu-besluit'],
]

/** What kind of paper an id names. */
export function typeOfId(id: string): string {
  return TYPES.find(([pattern]) => pattern.test(id))?.[1] ?? 'document'
}

/** Two parliamentary years as ids have them: `2023` and `24` are `20232024`. */
export function sessionOf(first: string, second: string): string {
  return `${first}${second.length === 2 ? first.slice(0, 2) : ''}${second}`
}

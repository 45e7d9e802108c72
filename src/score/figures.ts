/** A count of hits and misses, or of right ones among those judged. */
export type Tally =
  | { readonly tp: number; readonly fp: number; readonly fn: number }
  | { readonly right: number; readonly of: number }

/** The tallies of a letter by what was counted. */
export type Tallies = Readonly<Record<string, Tally>>

/** What a tally comes to, rounded to three decimals; null when there was nothing to find. */
export type Figures =
  | {
      readonly tp: number
      readonly fp: number
      readonly fn: number
      readonly precision: number | null
      readonly recall: number | null
      readonly f1: number | null
    }
  | { readonly right: number; readonly of: number; readonly accuracy: number | null }

/** A figure that differs from the recorded one; `before` is null for one that is new. */
export type Change = { readonly name: string; readonly before: number | null; readonly after: number | null }

const round = (value: number) => Math.round(value * 1000) / 1000

/** The tallies of several letters together. */
export function addTallies(letters: readonly Tallies[]): Tallies {
  const total: Record<string, Record<string, number>> = {}
  for (const tallies of letters) {
    for (const [name, tally] of Object.entries(tallies)) {
      const sum = (total[name] ??= {})
      for (const [field, count] of Object.entries(tally)) sum[field] = (sum[field] ?? 0) + count
    }
  }
  return total as unknown as Tallies
}

/** Precision, recall and F1, or the share that is right. */
export function figuresOf(tallies: Tallies): Record<string, Figures> {
  return Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, figureOf(tally)]))
}

function figureOf(tally: Tally): Figures {
  if ('of' in tally) {
    return { right: tally.right, of: tally.of, accuracy: tally.of ? round(tally.right / tally.of) : null }
  }
  const { tp, fp, fn } = tally
  if (tp + fp + fn === 0) return { tp, fp, fn, precision: null, recall: null, f1: null }
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  const f1 = (2 * precision * recall) / (precision + recall || 1)
  return { tp, fp, fn, precision: round(precision), recall: round(recall), f1: round(f1) }
}

/** The one number by which a figure rises or falls. */
export function headline(figures: Figures): number | null {
  return 'of' in figures ? figures.accuracy : figures.f1
}

/** What differs from the recorded figures. A figure that is no longer there counts as fallen to null. */
export function compareFigures(
  before: Readonly<Record<string, Figures>>,
  after: Readonly<Record<string, Figures>>,
): Change[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((name) => {
    const [was, is] = [before[name], after[name]].map((figures) => (figures ? headline(figures) : null))
    return (was ?? null) === (is ?? null) ? [] : [{ name, before: was ?? null, after: is ?? null }]
  })
}

/** True when a figure is lower than recorded, or gone. */
export function fell({ before, after }: Change): boolean {
  return before !== null && (after === null || after < before)
}

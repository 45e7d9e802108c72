import type { Item, Reading } from '#model/reading.ts'
import { overlaps, type Span } from '#model/span.ts'
import type { Gold } from '#score/gold.ts'

/** How often a rule was right and wrong on gold. `id` is the rule, or a kind for all its rules together. */
export type RuleCount = { readonly id: string; readonly right: number; readonly wrong: number }

/** Letters with their annotation and what was read in them. */
type Pair = { readonly gold: Gold; readonly reading: Reading }

type Annotated = Span & { readonly spans?: readonly (readonly [number, number])[] | undefined }

/** Counts for each rule, and for each kind, how often its items stand in gold. Kinds that gold lacks are left out. */
export function countRules(pairs: readonly Pair[]): RuleCount[] {
  const counts = new Map<string, { right: number; wrong: number }>()
  const add = (id: string, right: boolean) => {
    const count = counts.get(id) ?? { right: 0, wrong: 0 }
    if (right) count.right++
    else count.wrong++
    counts.set(id, count)
  }
  for (const { gold, reading } of pairs) {
    for (const item of reading.items) {
      const right = isRight(item, gold)
      if (right === undefined) continue
      add(item.rule, right)
      add(item.kind, right)
    }
  }
  return [...counts].map(([id, count]) => ({ id, ...count })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether gold has this item too; undefined when gold does not judge its kind. */
function isRight(item: Item, gold: Gold): boolean | undefined {
  if (item.kind === 'time') return undefined
  switch (item.kind) {
    case 'commitment':
      return standsIn(item, gold.commitments)
    case 'realisation':
      return standsIn(item, gold.realisations)
    case 'discharge':
      return standsIn(item, gold.discharges)
    case 'motion':
      return standsIn(item, gold.motions)
    case 'withheld':
      return gold.withheld && standsIn(item, gold.withheld)
    case 'recommendation':
      return item.source === 'quoted'
        ? gold.recommendations.some((other) => other.number === item.number && overlaps(item, other))
        : undefined
    case 'response': {
      const answer = gold.responses.find(({ number }) => number === item.number)
      return answer?.stance ? answer.stance.includes(item.stance) : undefined
    }
    case 'amount':
      return gold.amounts.some((other) => overlaps(item, other) && isEqual(item.value, other.value))
    case 'figure':
      return item.value === null
        ? undefined
        : gold.figures.some((other) => overlaps(item, other) && isEqual(item.value!, other.value))
    case 'reference':
      return item.id?.startsWith('kst-') ? gold.references.some(({ id }) => id === item.id) : undefined
    case 'entity':
      return item.type === 'country'
        ? gold.countries.some((other) => overlaps(item, other) && other.code === item.id)
        : undefined
  }
}

function standsIn({ start, end }: Span, golds: readonly Annotated[]): boolean {
  const middle = (start + end) / 2
  return golds.some((gold) =>
    (gold.spans ?? [[gold.start, gold.end] as const]).some(([from, to]) => from <= middle && middle < to),
  )
}

function isEqual(found: number, wanted: number | null): boolean {
  return wanted !== null && Math.abs(found - wanted) <= 0.01 * Math.abs(wanted)
}

/** The counts as the table `vocabulary/precision.csv`. */
export function formatRuleCounts(counts: readonly RuleCount[]): string {
  return `id,right,wrong\n${counts.map(({ id, right, wrong }) => `${id},${right},${wrong}\n`).join('')}`
}

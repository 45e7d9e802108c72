import type { Item, ItemKind, Reading } from '#model/reading.ts'
import { overlaps, type Span } from '#model/span.ts'
import type { Gold } from '#score/gold.ts'
import { inSentence, type Prose } from '#score/score-reading.ts'

/** How often a rule was right and wrong on gold. `id` is the rule, or a kind for all its rules together. */
export type RuleCount = { readonly id: string; readonly right: number; readonly wrong: number }

/** Letters with their annotation and what was read in them. */
type Pair = { readonly gold: Gold; readonly reading: Reading }

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
  const sentences = sentencesOf(item.kind, gold)
  if (sentences) return sentences.some((gold) => inSentence(item, gold))
  if (item.kind === 'recommendation' && item.source === 'quoted') {
    return gold.recommendations.some((other) => other.number === item.number && overlaps(item, other))
  }
  if (item.kind === 'response') {
    return gold.responses.find(({ number }) => number === item.number)?.stance?.includes(item.stance)
  }
  if (item.kind === 'amount') return holdsValue(item, item.value, gold.amounts)
  if (item.kind === 'figure' && item.value !== null) return holdsValue(item, item.value, gold.figures)
  if (item.kind === 'reference' && item.id?.startsWith('kst-')) {
    return gold.references.some(({ id }) => id === item.id)
  }
  if (item.kind === 'entity' && item.type === 'country') {
    return gold.countries.some((other) => overlaps(item, other) && other.code === item.id)
  }
  return undefined
}

/** The annotated sentences of a kind that is judged by sentence. */
function sentencesOf(kind: ItemKind, gold: Gold): readonly Prose[] | undefined {
  if (kind === 'commitment') return gold.commitments
  if (kind === 'realisation') return gold.realisations
  if (kind === 'discharge') return gold.discharges
  if (kind === 'motion') return gold.motions
  return kind === 'withheld' ? gold.withheld : undefined
}

function holdsValue(
  item: Span,
  value: number,
  golds: readonly (Span & { readonly value: number | null })[],
): boolean {
  return golds.some((other) => overlaps(item, other) && isEqual(value, other.value))
}

function isEqual(found: number, wanted: number | null): boolean {
  return wanted !== null && Math.abs(found - wanted) <= 0.01 * Math.abs(wanted)
}

/** The counts as the table `vocabulary/precision.csv`. */
export function formatRuleCounts(counts: readonly RuleCount[]): string {
  return `id,right,wrong\n${counts.map(({ id, right, wrong }) => `${id},${right},${wrong}\n`).join('')}`
}

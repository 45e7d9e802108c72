import { vectorOf, type Vector } from '#compare/statement-vector.ts'
import type { TermWeights } from '#compare/term-weights.ts'
import type { Placed } from '#model/letter-link.ts'

/**
 * Statements by their terms. Asking costs as much as there are statements that share a telling term, not as much as there are
 * statements.
 */
export type TermPostings = {
  /** Numbers of the statements that share most weight with a vector, best first. */
  readonly nearest: (vector: Vector, isAsked: (at: number) => boolean, most: number) => number[]
}

/** Words that a statement leans on and by which it is found, at most: the nearest ones. */
const LEADING = 8
/** A term in more statements than this, or than this part of them, tells nothing that is worth its cost. */
const COMMON = 2000
const COMMON_PART = 0.03

/** Rows of numbers in one block of memory: the statements of a term, and the share of each in its vector. */
type Postings = {
  readonly starts: Int32Array
  readonly statements: Int32Array
  readonly shares: Float32Array
}

/** Makes the index of statements, which keep their numbers. */
export function makePostings(placed: readonly Placed[], weights: TermWeights): TermPostings {
  const ids = new Map<string, number>()
  const { starts, statements, shares } = fillPostings(placed, weights, ids)
  const sums = new Float64Array(placed.length)
  const common = Math.max(COMMON, placed.length * COMMON_PART)
  return {
    nearest: ({ terms }, isAsked, most) => {
      const touched: number[] = []
      for (const [term, weight] of terms) {
        const id = ids.get(term)
        if (id === undefined) continue
        const [from, to] = [starts[id]!, starts[id + 1]!]
        if (to - from > common) continue
        for (let at = from; at < to; at++) {
          const statement = statements[at]!
          if (sums[statement] === 0) touched.push(statement)
          sums[statement]! += weight * shares[at]!
        }
      }
      const best = largest(touched, sums, isAsked, most)
      for (const at of touched) sums[at] = 0
      return best
    },
  }
}

/**
 * The numbers with the largest sums that are asked for, best first: of thousands only a few are put in order, and only those
 * that can be among them are asked about.
 */
function largest(
  numbers: readonly number[],
  sums: Float64Array,
  isAsked: (at: number) => boolean,
  most: number,
): number[] {
  const better = (a: number, b: number) => sums[b]! - sums[a]! || a - b
  let kept: number[] = []
  let least = 0
  for (const at of numbers) {
    if (sums[at]! < least || !isAsked(at)) continue
    kept.push(at)
    if (kept.length < most * 2) continue
    kept = kept.sort(better).slice(0, most)
    least = sums[kept.at(-1)!]!
  }
  return kept.sort(better).slice(0, most)
}

function fillPostings(placed: readonly Placed[], weights: TermWeights, ids: Map<string, number>): Postings {
  const counts: number[] = []
  // In order of statement first: making each vector twice would cost more than these rows.
  const terms: number[] = []
  const parts: number[] = []
  const ends = placed.map(({ statement }) => {
    const vector = vectorOf(statement, weights, LEADING)
    for (const [term, weight] of vector.terms) {
      let id = ids.get(term)
      if (id === undefined) ids.set(term, (id = ids.size))
      counts[id] = (counts[id] ?? 0) + 1
      terms.push(id)
      parts.push(weight / (vector.norm || 1))
    }
    return terms.length
  })
  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, id) => {
    starts[id + 1] = starts[id]! + count
  })
  const [statements, shares, next] = [
    new Int32Array(terms.length),
    new Float32Array(terms.length),
    starts.slice(),
  ]
  let row = 0
  ends.forEach((end, number) => {
    for (; row < end; row++) {
      const at = next[terms[row]!]!++
      statements[at] = number
      shares[at] = parts[row]!
    }
  })
  return { starts, statements, shares }
}

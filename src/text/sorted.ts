import { contains, type Span } from '#model/span.ts'

/** Index in `[low, high)` of the first value of a rising column that is `value` or more; `high` when there is none. */
export function firstAtLeast(column: Int32Array, value: number, low = 0, high = column.length): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >> 1
    if (column[middle]! < value) from = middle + 1
    else to = middle
  }
  return from
}

/** Index of the first span that starts at or after `at`, in a list ordered by start; its length when there is none. */
export function firstFrom(spans: readonly { readonly start: number }[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first span that ends behind `at`, in a list ordered by end; its length when there is none. */
export function firstBehind(spans: readonly { readonly end: number }[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that start inside a range, in a list ordered by start. */
export function startingIn<Item extends Span>(spans: readonly Item[], { start, end }: Span): readonly Item[] {
  const first = firstFrom(spans, start)
  let behind = first
  while (behind < spans.length && spans[behind]!.start < end) behind++
  return behind === first ? NONE : spans.slice(first, behind)
}

/** One empty list for all: most sentences hold none of what is sought. */
const NONE: readonly never[] = []

/** The spans that lie in a range, up to the first that only begins there; in a list ordered by start. */
export function within<Item extends Span>(spans: readonly Item[], range: Span): Item[] {
  const found: Item[] = []
  for (let at = firstFrom(spans, range.start); at < spans.length && contains(range, spans[at]!); at++) {
    found.push(spans[at]!)
  }
  return found
}

/** Says whether no span starts before the one in front of it. */
export function isOrdered(spans: readonly { readonly start: number }[]): boolean {
  for (let index = 1; index < spans.length; index++) {
    if (spans[index - 1]!.start > spans[index]!.start) return false
  }
  return true
}

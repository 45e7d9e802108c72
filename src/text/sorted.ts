import type { Span } from '#model/span.ts'

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

/** The spans that start inside a range, in a list ordered by start. */
export function startingIn<Item extends Span>(spans: readonly Item[], { start, end }: Span): Item[] {
  const found: Item[] = []
  for (let index = firstFrom(spans, start); index < spans.length && spans[index]!.start < end; index++) {
    found.push(spans[index]!)
  }
  return found
}

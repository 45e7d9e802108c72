/**
 * Half-open range of UTF-16 code units: `text.slice(start, end)`.
 *
 * Which text is meant is said by whoever holds the span: the canonical text of the file in everything that leaves
 * Rekenschap, the matching layer of a document while it is being read.
 */
export type Span = { readonly start: number; readonly end: number }

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = string

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

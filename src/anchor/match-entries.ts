import { makeQuoteFinder, type QuoteSelector } from '#anchor/find-again.ts'
import { normaliseQuote } from '#anchor/normalise.ts'
import { overlaps, type Span } from '#model/span.ts'

/** Something found in a text, as far as it can be known again. */
export type Anchored = Span & { readonly kind: string; readonly quote: string; readonly text: string }

/** What is kept and has to be found again. */
export type Kept = Anchored & QuoteSelector

/** What became of things kept when their text was read anew. `finding` is null when the words stand there and nothing is found. */
export type Matches<Entry, Found> = {
  readonly again: readonly {
    readonly entry: Entry
    readonly finding: Found | null
    readonly place: Span
    readonly how: 'exact' | 'moved'
  }[]
  readonly lost: readonly Entry[]
  readonly gained: readonly Found[]
}

/**
 * Finds what is kept again in a new reading. Of the same text a finding of the same kind that shares words is the same one, with
 * other bounds; of another text the words themselves must be the same. What is not found is lost, never put elsewhere.
 */
export function matchEntries<Entry extends Kept, Found extends Anchored>(
  entries: readonly Entry[],
  findings: readonly Found[],
  { text, sameText }: { readonly text: string; readonly sameText: boolean },
): Matches<Entry, Found> {
  const again: { entry: Entry; finding: Found | null; place: Span; how: 'exact' | 'moved' }[] = []
  const free = new Set(findings)
  const left = new Set(entries)
  const pair = (entry: Entry, finding: Found) => {
    const isExact =
      entry.start === finding.start && entry.end === finding.end && entry.quote === finding.quote
    again.push({ entry, finding, place: finding, how: isExact || sameText ? 'exact' : 'moved' })
    free.delete(finding)
    left.delete(entry)
  }
  const pairBy = (keyOf: (one: Anchored) => string) => {
    const waiting = Map.groupBy(free, keyOf)
    for (const entry of left) {
      const finding = waiting.get(keyOf(entry))?.shift()
      if (finding) pair(entry, finding)
    }
  }
  pairBy(({ kind, start, end, quote }) => `${kind} ${start} ${end} ${quote}`)
  if (sameText) {
    for (const entry of left) {
      const finding = findings.find((one) => free.has(one) && one.kind === entry.kind && overlaps(one, entry))
      if (finding) pair(entry, finding)
    }
  }
  pairBy(({ kind, text: words }) => `${kind} ${normaliseQuote(words)}`)
  const findQuote = makeQuoteFinder(text)
  for (const entry of left) {
    const place = sameText ? undefined : findQuote(entry)
    if (!place) continue
    again.push({ entry, finding: null, place, how: place.how })
    left.delete(entry)
  }
  return { again, lost: [...left], gained: [...free] }
}

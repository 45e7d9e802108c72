import { around, makeAgreement, makeQuoteFinder, type QuoteSelector } from '#anchor/find-again.ts'
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

/** The text that was read anew, and whether it is the very one in which the offsets of something kept count. */
export type NewText<Entry> = { readonly text: string; readonly isSameFor: (entry: Entry) => boolean }

/**
 * Finds what is kept again in a new reading. Of the same text a finding of the same kind that shares words is the same one, with
 * other bounds; of another text the words themselves must be the same, and of several with the same words the surroundings
 * decide. What is not found is lost, never put elsewhere.
 */
export function matchEntries<Entry extends Kept, Found extends Anchored>(
  entries: readonly Entry[],
  findings: readonly Found[],
  { text, isSameFor }: NewText<Entry>,
): Matches<Entry, Found> {
  const again: { entry: Entry; finding: Found | null; place: Span; how: 'exact' | 'moved' }[] = []
  const free = new Set(findings)
  const left = new Set(entries)
  const pair = (entry: Entry, finding: Found) => {
    const isExact =
      entry.start === finding.start && entry.end === finding.end && entry.quote === finding.quote
    again.push({ entry, finding, place: finding, how: isExact || isSameFor(entry) ? 'exact' : 'moved' })
    free.delete(finding)
    left.delete(entry)
  }
  const exactly = ({ kind, start, end, quote }: Anchored) => `${kind} ${start} ${end} ${quote}`
  const placed = new Map(findings.map((finding) => [exactly(finding), finding]))
  for (const entry of left) {
    const finding = placed.get(exactly(entry))
    if (finding && free.has(finding)) pair(entry, finding)
  }
  for (const entry of [...left].filter(isSameFor)) {
    const finding = findings.find((one) => free.has(one) && one.kind === entry.kind && overlaps(one, entry))
    if (finding) pair(entry, finding)
  }
  const words = ({ kind, text: shown }: Anchored) => `${kind} ${normaliseQuote(shown)}`
  const waiting = Map.groupBy(free, words)
  for (const [key, some] of Map.groupBy(left, words)) {
    for (const [entry, finding] of likeliest(some, waiting.get(key) ?? [], text)) pair(entry, finding)
  }
  const findQuote = makeQuoteFinder(text)
  const isFree = (entry: Entry) => (place: Span) =>
    !again.some((other) => other.entry.kind === entry.kind && overlaps(other.place, place))
  for (const entry of left) {
    const found = isSameFor(entry) ? undefined : findQuote(entry, isFree(entry))
    if (!found) continue
    const { start, end, how } = found
    again.push({ entry, finding: null, place: { start, end }, how })
    left.delete(entry)
  }
  return { again, lost: [...left], gained: [...free] }
}

/** Pairs that are weighed one against the other; more of the same words than this are a table, and go in order. */
const WEIGHED = 40_000

/** Pairs things with the same words: those whose surroundings agree best first, then the nearest. */
function likeliest<Entry extends Kept, Found extends Anchored>(
  entries: readonly Entry[],
  findings: readonly Found[],
  text: string,
): [Entry, Found][] {
  if (entries.length * findings.length <= 1 || entries.length * findings.length > WEIGHED) {
    return entries.slice(0, findings.length).map((entry, at) => [entry, findings[at]!])
  }
  const places = findings.map((finding) => ({ finding, ...around(text, finding) }))
  const weighed = entries.flatMap((entry) => {
    const agreementOf = makeAgreement(entry)
    return places.map(({ finding, ...place }) => ({ entry, finding, agreement: agreementOf(place) }))
  })
  const distance = ({ entry, finding }: { entry: Entry; finding: Found }) =>
    Math.abs(entry.start - finding.start)
  weighed.sort((a, b) => b.agreement - a.agreement || distance(a) - distance(b))
  const taken = new Set<Entry | Found>()
  return weighed.flatMap(({ entry, finding }): [Entry, Found][] => {
    if (taken.has(entry) || taken.has(finding)) return []
    taken.add(entry).add(finding)
    return [[entry, finding]]
  })
}

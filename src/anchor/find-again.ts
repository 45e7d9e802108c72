import { normaliseQuote } from '#anchor/normalise.ts'
import type { Span } from '#model/span.ts'

/** A quote with what stood around it. Source: W3C Web Annotation Data Model (2017), § Text Quote Selector. */
export type QuoteSelector = Span & {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** Where a quote stands in another text: in the same place, or elsewhere. */
export type FoundAgain = Span & { readonly how: 'exact' | 'moved' }

/** Letters and digits of a text, with the place of each. */
type Bare = { readonly text: string; readonly at: readonly number[] }

/**
 * Makes a finder of quotes in a text. The words must be the same ones in the same order; only white space, punctuation, case
 * and diacritics may differ. Of several places the one whose surroundings agree best counts, then the nearest. Undefined when
 * the words do not stand there: nothing is guessed.
 */
export function makeQuoteFinder(text: string): (selector: QuoteSelector) => FoundAgain | undefined {
  let bare: Bare | undefined
  return (selector) => {
    const { start, end, quote } = selector
    if (quote !== '' && text.slice(start, end) === quote) return { start, end, how: 'exact' }
    const wanted = normaliseQuote(quote)
    if (wanted === '') return undefined
    bare ??= strip(text)
    const places = placesOf(bare, wanted)
    const best = places
      .map((place) => ({ place, agreement: agreement(text, place, selector) }))
      .sort(
        (a, b) =>
          b.agreement - a.agreement || Math.abs(a.place.start - start) - Math.abs(b.place.start - start),
      )[0]
    return best && { ...best.place, how: 'moved' }
  }
}

function strip(text: string): Bare {
  const at: number[] = []
  const parts: string[] = []
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    // A folded run is as long as the run.
    parts.push(normaliseQuote(run))
    for (let offset = 0; offset < run.length; offset++) at.push(index + offset)
  }
  return { text: parts.join(''), at }
}

function placesOf({ text, at }: Bare, wanted: string): Span[] {
  const places: Span[] = []
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    places.push({ start: at[from]!, end: at[from + wanted.length - 1]! + 1 })
  }
  return places
}

/** How many letters before and behind agree, up to the first that differs. */
function agreement(text: string, { start, end }: Span, { prefix, suffix }: QuoteSelector): number {
  const before = normaliseQuote(text.slice(Math.max(0, start - 2 * prefix.length), start))
  const behind = normaliseQuote(text.slice(end, end + 2 * suffix.length))
  const [was, next] = [normaliseQuote(prefix), normaliseQuote(suffix)]
  let same = 0
  while (same < was.length && was.at(-1 - same) === before.at(-1 - same)) same++
  let on = 0
  while (on < next.length && next[on] === behind[on]) on++
  return same + on
}

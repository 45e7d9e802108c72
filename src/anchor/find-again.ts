import { bareOf, normaliseQuote, PARTED, type Bare } from '#anchor/normalise.ts'
import type { Span } from '#model/span.ts'

/** A quote with what stood around it. Source: W3C Web Annotation Data Model (2017), § Text Quote Selector. */
export type QuoteSelector = Span & {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** Where a quote stands in another text: in the same place, or elsewhere. */
export type FoundAgain = Span & { readonly how: 'exact' | 'moved' }

/**
 * Makes a finder of quotes in a text. The words must be the same ones in the same order; only white space, punctuation, case
 * and diacritics may differ. Of several places the one whose surroundings agree best counts, then the nearest. Undefined when
 * the words do not stand there, or only where others of the kind were found: nothing is guessed.
 */
export function makeQuoteFinder(
  text: string,
): (selector: QuoteSelector, isFree?: (place: Span) => boolean) => FoundAgain | undefined {
  let bare: Bare | undefined
  return (selector, isFree = () => true) => {
    const { start, end, quote } = selector
    const own = edgesOf(selector)
    const isWhole = (place: Span) => {
      const { before, behind } = edgesOf(around(text, place))
      return before === own.before && behind === own.behind
    }
    if (quote !== '' && text.slice(start, end) === quote && isWhole(selector) && isFree(selector)) {
      return { start, end, how: 'exact' }
    }
    const wanted = normaliseQuote(quote)
    if (wanted === '') return undefined
    bare ??= bareOf(text)
    const agreementOf = makeAgreement(selector)
    const [best] = placesOf(bare, wanted, text)
      .filter((place) => isWhole(place) && isFree(place))
      .map((place) => ({ place, agreement: agreementOf(around(text, place)) }))
      .sort(
        (a, b) =>
          b.agreement - a.agreement || Math.abs(a.place.start - start) - Math.abs(b.place.start - start),
      )
    return best && { ...best.place, how: 'moved' }
  }
}

const MARKS = /[\p{M}\p{Cf}]*/uy

function placesOf({ text: bare, at }: Bare, wanted: string, text: string): Span[] {
  const places: Span[] = []
  for (let from = bare.indexOf(wanted); from >= 0; from = bare.indexOf(wanted, from + 1)) {
    const to = from + wanted.length
    // Half of a joined letter is no letter.
    const isSplit = (bare[from - 1] !== PARTED && at[from - 1] === at[from]) || at[to] === at[to - 1]
    if (isSplit) continue
    const last = at[to - 1]!
    MARKS.lastIndex = last + 1
    places.push({ start: at[from]!, end: last + 1 + (MARKS.exec(text)?.[0].length ?? 0) })
  }
  return places
}

/** Code units before and behind a quote that are looked at. */
const AROUND = 64

/** A stretch of a text with what stands around it. */
export function around(text: string, { start, end }: Span): Omit<QuoteSelector, keyof Span> {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  }
}

const LETTER_BEFORE = /\p{L}(?:[-\u00ad‐][^\S\n]*\n[^\S\n]*)?[\p{M}\p{Cf}]*$/u
const LETTER_BEHIND = /^[\p{M}\p{Cf}]*(?:[-\u00ad‐][^\S\n]*\n[^\S\n]*)?\p{L}/u
const DIGIT_BEFORE = /\p{N}[.,]?[\p{M}\p{Cf}]*$/u
const DIGIT_BEHIND = /^[\p{M}\p{Cf}]*[.,]?\p{N}/u

/** Whether a quote begins and ends in the midst of a word or number: "een plan" does not stand in "geen plan". */
function edgesOf({ quote, prefix, suffix }: Omit<QuoteSelector, keyof Span>) {
  const before = /^\p{L}/u.test(quote)
    ? LETTER_BEFORE.test(prefix)
    : /^\p{N}/u.test(quote) && DIGIT_BEFORE.test(prefix)
  const behind = /\p{L}[\p{M}\p{Cf}]*$/u.test(quote)
    ? LETTER_BEHIND.test(suffix)
    : /\p{N}[\p{M}\p{Cf}]*$/u.test(quote) && DIGIT_BEHIND.test(suffix)
  return { before, behind }
}

/** Makes the measure of how many letters before and behind agree with those of a quote, up to the first that differs. */
export function makeAgreement(
  of: Pick<QuoteSelector, 'prefix' | 'suffix'>,
): (other: Pick<QuoteSelector, 'prefix' | 'suffix'>) => number {
  const [was, next] = [normaliseQuote(of.prefix), normaliseQuote(of.suffix)]
  return ({ prefix, suffix }) => {
    const [before, behind] = [normaliseQuote(prefix), normaliseQuote(suffix)]
    let same = 0
    while (same < was.length && was.at(-1 - same) === before.at(-1 - same)) same++
    let on = 0
    while (on < next.length && next[on] === behind[on]) on++
    return same + on
  }
}

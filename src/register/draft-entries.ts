import { normaliseQuote } from '#anchor/normalise.ts'
import type { Filing } from '#model/filing.ts'
import type { Item } from '#model/reading.ts'
import type { EntryKind, EntryState } from '#model/register.ts'
import { overlaps, type Span } from '#model/span.ts'
import { sha256 } from '#text/sha256.ts'

/** What a reading alone says of an entry. */
export type DraftEntry = Omit<EntryState, 'id' | 'key' | 'document' | 'reading' | 'anchor'>

/** Code units before and behind a quote that are kept to know it again. */
const AROUND = 32

type Followed = Extract<Item, { kind: EntryKind }>

/** The findings of a letter that somebody follows, in order. */
export function draftEntries({ reading, text, passages }: Filing): DraftEntry[] {
  const countries = countriesIn(reading.items)
  return reading.items.flatMap((item, finding): DraftEntry[] => {
    if (!isFollowed(item)) return []
    const { start, end } = item
    const around = passages.filter((passage) => overlaps(passage, item))
    const named = countries.filter((country) => around.some((passage) => overlaps(passage, country)))
    return [
      {
        start,
        end,
        finding,
        kind: item.kind,
        class: classOf(item),
        toHouse: item.kind === 'commitment' && item.addressee === 'kamer',
        speaker: item.speaker,
        quote: item.quote,
        ...surroundings(text, item),
        text: item.text,
        page: item.page,
        due: item.kind === 'commitment' ? item.deadline : null,
        themes: [...item.themes],
        countries: [...new Set(named.map(({ country }) => country))],
        rule: item.rule,
        confidence: item.confidence,
        doubts: [...item.doubts],
      },
    ]
  })
}

/** Where items name a country of the list, and which. */
export function countriesIn(items: readonly Item[]): (Span & { readonly country: string })[] {
  return items.flatMap((item) =>
    item.kind === 'entity' && item.type === 'country' && item.id !== null
      ? [{ start: item.start, end: item.end, country: item.id }]
      : [],
  )
}

/** What stands before and behind a quote. */
export function surroundings(text: string, { start, end }: Span): Pick<EntryState, 'prefix' | 'suffix'> {
  return { prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(end, end + AROUND) }
}

/** The kinds of finding that become entries. */
export const FOLLOWED: ReadonlySet<string> = new Set<EntryKind>([
  'commitment',
  'realisation',
  'discharge',
  'motion',
  'recommendation',
  'response',
  'amount',
])

function isFollowed(item: Item): item is Followed {
  return FOLLOWED.has(item.kind)
}

function classOf(item: Followed): string | null {
  switch (item.kind) {
    case 'commitment':
      return item.class
    case 'response':
      return item.stance
    case 'motion':
      return item.disposition
    case 'discharge':
      return item.of
    case 'amount':
    case 'realisation':
    case 'recommendation':
      break
  }
  return null
}

/**
 * Makes the keys by which registers exchange what they say of a finding: key of the document, kind, hash of the normalised
 * quote, and the how-manieth of those. Keys that are in use count as given out.
 */
export function makeKeys(
  documentKey: string,
  used: readonly string[],
): (entry: Pick<DraftEntry, 'kind' | 'text'>) => string {
  const taken = new Set(used)
  return ({ kind, text }) => {
    const hash = sha256(normaliseQuote(text)).slice(0, 16)
    for (let nth = 1; ; nth++) {
      const key = `${documentKey}|${kind}|${hash}|${nth}`
      if (taken.has(key)) continue
      taken.add(key)
      return key
    }
  }
}

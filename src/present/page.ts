import { messagesFor, type Lang } from '#messages/messages.ts'
import type { Messages } from '#messages/nl.ts'
import type { Item, ItemKind, ItemOf, Reading } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { oneLine, shorten, widthOf, wrap, type Line, type Piece } from '#present/lines.ts'
import { placeWords } from '#present/words.ts'

/** How a summary is to be made. */
export type SummaryOptions = {
  readonly lang: Lang
  /** Columns of the screen. */
  readonly width: number
  /** Every list in full and every quote whole. */
  readonly all: boolean
  /** The canonical text of the letter, for words outside an item. */
  readonly text?: string
  /** The ministries whose ministers signed, by name. */
  readonly ministries?: readonly string[]
  /** Doubts of the reader about the letter as a whole. */
  readonly doubts?: readonly string[]
}

/** What every part of a summary needs. */
export type Page = SummaryOptions & { readonly words: Messages; readonly reading: Reading }

/** A part of a summary; one without lines is left out. */
export type Section = { readonly title: string; readonly count?: number; readonly lines: readonly Line[] }

/** What stands beside a quote; without `quote` the words of the item itself. `letter` names the file among others. */
type Quoted = { readonly label?: Piece; readonly quote?: string; readonly letter?: string }

const LABEL_COLUMNS = 21
const NARROW = 60
const MARGIN = 2
const SHORT_LINES = 3

/** Opens the page on which a summary is written. */
export function openPage(reading: Reading, options: SummaryOptions): Page {
  return { ...options, reading, words: messagesFor(options.lang) }
}

/** The items of one kind, in order of the letter. */
export function itemsOf<Kind extends ItemKind>({ items }: Reading, kind: Kind): ItemOf<Kind>[] {
  return items.filter((item): item is ItemOf<Kind> => item.kind === kind)
}

/** The words of a range that lies in an item, or else in the letter. */
export function wordsAt({ text }: Page, { start, end }: Span, item: Item): string {
  if (item.start <= start && end <= item.end) {
    return oneLine(item.quote.slice(start - item.start, end - item.start))
  }
  return oneLine(text?.slice(start, end) ?? '')
}

/** A label in a column of its own, and behind it words of the letter with their place. */
export function quoteEntry(page: Page, item: Item, { label, quote, letter }: Quoted): Line[] {
  const place = [letter, placeWords(item, page.lang)].filter((part) => part !== undefined).join(', ')
  const columns = label && page.width >= NARROW ? LABEL_COLUMNS : 0
  const room = SHORT_LINES * (page.width - MARGIN - columns) - place.length - 8
  const words = quote ?? oneLine(item.text)
  return entry(page, label, [
    { text: `${page.all ? words : shorten(words, Math.max(room, 40))} ` },
    { text: `(${place})`.replaceAll(' ', '\u00A0'), style: 'faint' },
  ])
}

/** A label in a column of its own, and behind it any words. On a narrow screen, or when it is long, the label stands above. */
export function entry(page: Page, label: Piece | undefined, body: readonly Piece[]): Line[] {
  const margin = { text: ' '.repeat(MARGIN) }
  if (!label) return wrap(body, { width: page.width, first: [margin], indent: MARGIN })
  const first: Line = [margin, label]
  const indent = MARGIN + LABEL_COLUMNS
  if (page.width >= NARROW && widthOf(first) < indent) return wrap(body, { width: page.width, first, indent })
  return [first, ...wrap(body, { width: page.width, indent: MARGIN * 2 })]
}

/** The first entries of a list and how many are left out; all of them when asked for. */
export function firstOf<Value>(
  { all, words }: Page,
  values: readonly Value[],
  limit: number,
  lines: (value: Value) => Line[],
): Line[] {
  const shown = all || values.length <= limit + 1 ? values : values.slice(0, limit)
  const rest = values.length - shown.length
  const more: Line = [{ text: ' '.repeat(MARGIN) }, { text: words.summary.more(rest), style: 'faint' }]
  return [...shown.flatMap(lines), ...(rest > 0 ? [more] : [])]
}

import { messagesFor, type Lang } from '#messages/messages.ts'
import { isSaidAbove } from '#present/caption.ts'
import { inLine, oneLine, wrap, type Line, type Piece, type Style } from '#present/lines.ts'
import { tableLines } from '#present/paper-table.ts'
import type { Paper, PaperBlock, PaperQuote, Phrase, Source, Tone } from '#present/paper.ts'
import { sourceWords } from '#present/source-words.ts'
import { isFewColumned } from '#present/wide-paper.ts'

/** The screen a report is shown on. */
export type PaperScreen = {
  /** Columns of the screen. */
  readonly width: number
}

type EntryBlock = Extract<PaperBlock, { kind: 'entry' }>
type TableBlock = Extract<PaperBlock, { kind: 'table' }>
type Counts = { entries: number; sources: number }
type Pad = PaperScreen & {
  readonly lang: Lang
  readonly numberColumns: number
  readonly labelColumns: number
}

const MARGIN = 2
const LONGEST_LABEL = 24
const NARROW = 70
// Of a table of two columns: further apart they lose each other.
const FEW_WIDTH = 76
// What a number belongs to and is not parted from.
const KEPT = /(€|nr\.|blz\.) (?=\d)/g

const STYLE_OF: Readonly<Record<Tone, Style>> = {
  strong: 'label',
  faint: 'faint',
  good: 'good',
  middling: 'middling',
  bad: 'bad',
}

/**
 * A report on a screen. Findings are numbered as in the other forms; behind the words of a letter stands their place,
 * in a table by number with the places below it. No line is wider than the screen, unless a single word is.
 */
export function paperLines(paper: Paper, { width }: PaperScreen): Line[] {
  const { lang, title, subtitle, blocks, colophon } = paper
  const entries = blocks.filter(({ kind }) => kind === 'entry').length
  const pad: Pad = { width, lang, numberColumns: String(entries).length, labelColumns: labelColumns(blocks) }
  const lines: Line[] = [
    ...wrap([{ text: oneLine(title), style: 'title' }], { width }),
    ...(subtitle === '' ? [] : wrap([{ text: oneLine(subtitle) }], { width })),
  ]
  const counts = { entries: 0, sources: 0 }
  for (const [i, block] of blocks.entries()) {
    if (standsApart(block, blocks[i - 1])) lines.push([])
    const said = block.kind === 'table' && isSaidAbove(block.caption, blocks[i - 1])
    lines.push(...blockLines(said ? { ...block, caption: '' } : block, pad, counts))
  }
  return [...lines, [], ...wrap([{ text: oneLine(colophon), style: 'faint' }], { width })]
}

/** Columns for who says something: as many as the longest label that may stand beside its quote. */
function labelColumns(blocks: readonly PaperBlock[]): number {
  const lengths = blocks.flatMap((block) =>
    block.kind === 'entry' ? block.quotes.map(({ label }) => oneLine(label).length) : [],
  )
  return 2 + Math.max(0, ...lengths.filter((length) => length < LONGEST_LABEL))
}

/** Whether a blank line comes before: not below a heading, nor between findings of one line. */
function standsApart(block: PaperBlock, before: PaperBlock | undefined): boolean {
  if (block.kind === 'heading') return true
  if (before?.kind === 'heading') return false
  return !(before !== undefined && isBare(before) && isBare(block))
}

const isBare = (block: PaperBlock) =>
  block.kind === 'entry' && block.quotes.length === 0 && block.doubts.length === 0

function blockLines(block: PaperBlock, pad: Pad, counts: Counts): Line[] {
  const { width, lang } = pad
  if (block.kind === 'heading') return headingLines(block, pad)
  if (block.kind === 'paragraph') return wrap(withPlaces(block.phrases, lang), { width })
  if (block.kind === 'entry') return entryLines(block, ++counts.entries, pad)
  if (block.kind === 'table') return numberedTable(block, counts, pad)
  return block.items.flatMap((item) =>
    wrap(withPlaces(item, lang), { width, first: [{ text: '  •' }], indent: MARGIN * 2 }),
  )
}

function numberedTable(block: TableBlock, counts: Counts, pad: Pad): Line[] {
  const { width } = pad
  const sources: Source[] = []
  const cells = block.rows.map((row) => row.map((cell) => withNumbers(cell, sources, counts.sources)))
  const lines = tableLines(block, cells, {
    width: isFewColumned(block.columns) ? Math.min(width, FEW_WIDTH) : width,
    stacked: width < NARROW,
  })
  const places = sources.map((source, i) => placeLine(source, counts.sources + i + 1, pad))
  counts.sources += sources.length
  return [...lines, ...(places.length > 0 ? [[]] : []), ...places.flat()]
}

function headingLines(
  { level, text, count }: Extract<PaperBlock, { kind: 'heading' }>,
  { width }: Pad,
): Line[] {
  const words: Piece = { text: oneLine(text), style: level === 1 ? 'heading' : 'label' }
  return wrap(count === undefined ? [words] : [words, { text: ` (${count})`, style: 'faint' }], { width })
}

function entryLines({ head, quotes, doubts }: EntryBlock, number: number, pad: Pad): Line[] {
  const { width, lang, numberColumns, labelColumns } = pad
  const indent = numberColumns + MARGIN * 2
  const first: Line = [{ text: `  ${String(number).padStart(numberColumns)}`, style: 'faint' }]
  const { doubt } = messagesFor(lang).paper
  const room = width - indent - labelColumns
  const beside =
    width >= NARROW &&
    quotes.every(
      ({ label, source }) => oneLine(label).length < LONGEST_LABEL && source.document.length + 2 <= room,
    )
  return [
    ...wrap(withPlaces(head, lang), { width, first, indent }),
    ...quotes.flatMap((quote) => quoteLines(quote, { indent, beside }, pad)),
    ...doubts.flatMap((words) =>
      wrap([{ text: `${doubt}: ${oneLine(words)}`, style: 'faint' }], { width, indent }),
    ),
  ]
}

/** Whose words and when, in a column of its own or on a line of its own, and the words with their place. */
function quoteLines(
  { label, text, source }: PaperQuote,
  { indent, beside }: { indent: number; beside: boolean },
  { width, lang, labelColumns }: Pad,
): Line[] {
  const body: Line = [
    { text: `«${oneLine(text)}» ` },
    { text: `(${sourceWords(source, lang)})`, style: 'faint' },
  ]
  const whose: Piece = { text: oneLine(label), style: 'term' }
  if (beside) {
    const first = [{ text: ' '.repeat(indent) }, whose]
    return wrap(body, { width, first, indent: indent + labelColumns })
  }
  return [...wrap([whose], { width, indent }), ...wrap(body, { width, indent: indent + MARGIN })]
}

/** Phrases with the place behind the words of a letter. */
function withPlaces(phrases: readonly Phrase[], lang: Lang): Piece[] {
  return phrases.flatMap((phrase) => {
    const { source } = phrase
    return source === undefined
      ? [pieceOf(phrase)]
      : [pieceOf(phrase), { text: ` (${sourceWords(source, lang)})`, style: 'faint' as const }]
  })
}

/** Phrases with a number behind the words of a letter; the place itself is kept in `sources`. */
function withNumbers(phrases: readonly Phrase[], sources: Source[], before: number): Piece[] {
  return phrases.flatMap((phrase) => {
    if (phrase.source === undefined) return [pieceOf(phrase)]
    sources.push(phrase.source)
    return [pieceOf(phrase), { text: `\u00A0[${before + sources.length}]`, style: 'faint' as const }]
  })
}

function placeLine(source: Source, number: number, { width, lang }: Pad): Line[] {
  const label = `  [${number}] `
  return wrap([{ text: sourceWords(source, lang), style: 'faint' }], {
    width,
    first: [{ text: label, style: 'faint' }],
    indent: label.length,
  })
}

function pieceOf({ text, tone, quote }: Phrase): Piece {
  const words = inLine(text).replaceAll(KEPT, '$1\u00A0')
  const shown = quote ? `«${words.trim()}»` : words
  return tone === undefined ? { text: shown } : { text: shown, style: STYLE_OF[tone] }
}

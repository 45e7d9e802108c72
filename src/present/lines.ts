import type { Span } from '#model/span.ts'

/** How a piece of text is meant; whoever shows it decides on colour. */
export type Style = 'title' | 'heading' | 'label' | 'term' | 'good' | 'middling' | 'bad' | 'faint'

/** Text in one style; without one it is plain. */
export type Piece = { readonly text: string; readonly style?: Style }

/** One line of a screen. */
export type Line = readonly Piece[]

/** Columns of a line: where its first word stands, and where it goes on. */
type Margins = { readonly width: number; readonly first?: Line; readonly indent?: number }

// What steers a terminal or turns the direction of text has no place in words taken from a file.
const STEERING = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200B\uFEFF]+/gu
const BROKEN_WORD = /(?<=\p{Ll})[-\u00AD]\s*\n\s*(?=\p{Ll})/gu

/** Words of a letter as one line: line ends and runs of blanks are one space, control characters are gone. */
export function oneLine(text: string): string {
  return text.replace(BROKEN_WORD, '').replace(/\s+/g, ' ').replace(STEERING, '').trim()
}

/** As `oneLine`, but with a blank at either end where there was one, so that words beside it stay apart. */
export function inLine(text: string): string {
  const words = oneLine(text)
  if (words === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${words}${/\s$/.test(text) ? ' ' : ''}`
}

const REACH = 240
const SENTENCE_END = /[.!?](?=\s)|\n\s*\n/g

/** The sentence in which a range of a text lies, roughly, as one line: for people who want to see around it. */
export function sentenceAround(text: string | undefined, { start, end }: Span): string {
  if (text === undefined) return ''
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const from = [...before.matchAll(SENTENCE_END)].at(-1)
  const first = from ? start - before.length + from.index + from[0].length : start - before.length
  const stop = after.matchAll(SENTENCE_END).next().value
  return oneLine(text.slice(first, stop ? end + stop.index + 1 : end + after.length))
}

/** At most `length` characters, cut between words, with … where something was left out. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length - 1)
  return `${text.slice(0, cut > length / 2 ? cut : length - 1).replace(/[\s,;:–-]+$/u, '')} …`
}

/**
 * Breaks pieces into lines of at most `width` columns. `first` stands before the first line, which is filled up to
 * `indent`; the others are indented as far. A word longer than the line gets a line of its own.
 */
export function wrap(pieces: Line, { width, first = [], indent = 0 }: Margins): Line[] {
  const lines: Piece[][] = []
  let line: Piece[] = [...first, { text: ' '.repeat(Math.max(0, indent - widthOf(first))) }]
  let column = Math.max(indent, widthOf(first))
  let blank = true
  for (const word of wordsIn(pieces)) {
    const size = columns(plainText(word).trimEnd())
    if (column + size > width && !blank) {
      lines.push(line)
      line = [{ text: ' '.repeat(indent) }]
      column = indent
      blank = true
    }
    line.push(...word)
    column += widthOf(word)
    blank = false
  }
  lines.push(line)
  return lines.map(tidy)
}

/** The columns a line takes. */
export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + columns(text), 0)
}

/** The words of a line without their styles. */
export function plainText(line: Line): string {
  return line.map(({ text }) => text).join('')
}

// Combining marks take no column; wide characters are not in letters of a Dutch ministry.
const columns = (text: string) => [...text.replace(/\p{M}/gu, '')].length

/** What stays together when a line is broken: up to and with the blank behind it, whatever styles it has. */
function wordsIn(pieces: Line): Piece[][] {
  const words: Piece[][] = []
  let open = false
  for (const { text, style } of pieces) {
    for (const part of text.split(/(?<= )/)) {
      const piece = style ? { text: part, style } : { text: part }
      if (open) words.at(-1)!.push(piece)
      else words.push([piece])
      open = !part.endsWith(' ')
    }
  }
  return words
}

/** Joins neighbours of one style and leaves out the blanks at the end. */
function tidy(line: readonly Piece[]): Line {
  const joined: { text: string; style?: Style }[] = []
  for (const { text: words, style } of line) {
    // Kept together while the line was broken; a blank like any other from here on.
    const text = words.replaceAll('\u00A0', ' ')
    const last = joined.at(-1)
    if (last && last.style === style) last.text += text
    else joined.push(style ? { text, style } : { text })
  }
  for (let last = joined.at(-1); last; last = joined.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text !== '') break
    joined.pop()
  }
  return joined
}

import type { Lines } from '#read/lines.ts'
import { CLASS } from '#text/fold.ts'

/** What a line is on its page. */
export const ROLE = { body: 0, furniture: 1, footnote: 2 } as const

/** Kinds of block by number, for the columns of a layout; 0 is a line that goes on with the block before it. */
export const KINDS = ['goes-on', 'paragraph', 'heading', 'list-item', 'signature', 'footnote'] as const
/** The number of each kind in `KINDS`. */
export const KIND = { goesOn: 0, paragraph: 1, heading: 2, listItem: 3, signature: 4, footnote: 5 } as const

/** The lines of a text with what each of them is. The columns are filled step by step while reading. */
export type Layout = {
  readonly lines: Lines
  /** One of `ROLE`. */
  readonly role: Uint8Array
  /** One of `KIND`: the block that begins on this line. */
  readonly opens: Uint8Array
  /** Depth of the heading that begins on this line. */
  readonly level: Uint8Array
  /** 1 when a page begins on this line. */
  readonly pageStart: Uint8Array
  /** Doubts about the block that begins on a line. */
  readonly doubts: Map<number, string[]>
}

/** A layout in which nothing is known yet. */
export function makeLayout(lines: Lines): Layout {
  return {
    lines,
    role: new Uint8Array(lines.count),
    opens: new Uint8Array(lines.count),
    level: new Uint8Array(lines.count),
    pageStart: new Uint8Array(lines.count),
    doubts: new Map(),
  }
}

/** Notes a doubt about the block that begins on a line. */
export function doubt({ doubts }: Layout, line: number, code: string) {
  const list = doubts.get(line)
  if (!list) doubts.set(line, [code])
  else if (!list.includes(code)) list.push(code)
}

/** Length of a line in code units. */
export function widthOf({ start, end }: Lines, line: number): number {
  return end[line]! - start[line]!
}

const CLOSERS = new Set([...'"\')]}»”’›'].map((mark) => mark.charCodeAt(0)))

/** The unit that ends a line, closing quotes and brackets left out: a full stop in `…was.»`. */
export function lastUnit({ text, start, end }: Lines, line: number): number {
  let at = end[line]! - 1
  while (at > start[line]! && CLOSERS.has(text.charCodeAt(at))) at--
  return text.charCodeAt(at)
}

/** Whether a unit can end a sentence: `.`, `!`, `?`, `…`. */
export function endsSentence(unit: number): boolean {
  return unit === 46 || unit === 33 || unit === 63 || unit === 0x2026
}

/** `lower`, `upper`, `digit` or `mark`: what a line begins with, opening quotes and brackets left out. */
export function firstShape({ text, start, end }: Lines, line: number): 'lower' | 'upper' | 'digit' | 'mark' {
  let at = start[line]!
  while (at < end[line]! - 1 && OPENERS.has(text.charCodeAt(at))) at++
  const unit = text.charCodeAt(at)
  if (isUpper(unit)) return 'upper'
  const kind = CLASS[unit]
  return kind === 1 ? 'lower' : kind === 2 ? 'digit' : 'mark'
}

const OPENERS = new Set([...'"\'([{«“‘„‹'].map((mark) => mark.charCodeAt(0)))
const UPPER = makeUpper()

/** Whether a unit is a capital of a script of Europe. */
export function isUpper(unit: number): boolean {
  return unit < UPPER.length && UPPER[unit] === 1
}

function makeUpper(): Uint8Array {
  const table = new Uint8Array(0x530)
  for (let unit = 0; unit < table.length; unit++) {
    if (/\p{Lu}/u.test(String.fromCharCode(unit))) table[unit] = 1
  }
  return table
}

/** Length of the first word of a line. */
export function firstWordWidth({ text, start, end }: Lines, line: number): number {
  const from = start[line]!
  const to = Math.min(end[line]!, from + 40)
  let at = from
  while (at < to && text.charCodeAt(at) !== 32) at++
  return at - from
}

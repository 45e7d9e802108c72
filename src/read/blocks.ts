import {
  doubt,
  endsSentence,
  firstShape,
  isUpper,
  KIND,
  lastUnit,
  ROLE,
  widthOf,
  type Layout,
} from '#read/layout.ts'
import { lineText } from '#read/lines.ts'
import { measureLines, type Measure } from '#read/measure.ts'
import type { Structure } from '#read/structure.ts'
import { CLASS } from '#text/fold.ts'

/** The lines of the letter itself, in order, and what is needed to judge each. */
type Flow = {
  readonly layout: Layout
  readonly structure: Structure
  readonly own: Int32Array
  readonly measure: Measure
  /** Lines before this one (counted in `own`) are letterhead. */
  readonly headEnd: number
}

const COLON = 58
const SEMICOLON = 59
const COMMA = 44
/** Longest heading, in code units. */
const HEADING_WIDTH = 130
const HEADING_LINES = 3

/** Cuts the lines of the letter in blocks and tells headings, list items and paragraphs apart. */
export function markBlocks(layout: Layout, structure: Structure) {
  const own = ownLines(layout)
  const measure = measureLines(layout.lines, own)
  const flow: Flow = { layout, structure, own, measure, headEnd: letterheadEnd(layout, structure, own) }
  for (let i = 0; i < own.length;) {
    const line = own[i]!
    const headed = i < flow.headEnd ? 0 : headingAt(flow, i)
    if (headed > 0) {
      layout.opens[line] = KIND.heading
      layout.level[line] = headingLevel(lineText(layout.lines, line))
      i += headed
      if (i < own.length) open(flow, i)
      continue
    }
    if (i === 0 || layout.opens[line] === 0) {
      if (i === 0 || beginsBlock(flow, i)) open(flow, i)
    }
    i++
  }
}

/** The numbers of the lines that are neither furniture nor footnote. */
export function ownLines({ lines, role }: Layout): Int32Array {
  const own = new Int32Array(lines.count)
  let count = 0
  for (let line = 0; line < lines.count; line++) if (role[line] === ROLE.body) own[count++] = line
  return own.subarray(0, count)
}

function open({ layout, structure, own, headEnd }: Flow, i: number) {
  const line = own[i]!
  const { text, start, end } = layout.lines
  if (i < headEnd && structure.begins('subject', text, start[line]!, end[line]!) > 0) {
    layout.opens[line] = KIND.heading
    layout.level[line] = 1
  } else layout.opens[line] = listMark(text, start[line]!, end[line]!) > 0 ? KIND.listItem : KIND.paragraph
}

/** Where the letterhead ends: behind the salutation, or else behind the place and date or the subject. */
function letterheadEnd({ lines }: Layout, structure: Structure, own: Int32Array): number {
  const { text, start, end } = lines
  let head = 0
  for (let i = 0; i < Math.min(own.length, 40); i++) {
    const line = own[i]!
    if (widthOf(lines, line) > 160) continue
    if (structure.begins('salutation', text, start[line]!, end[line]!) > 0) return i + 1
    if (i > 14) continue
    const dated =
      structure.begins('date', text, start[line]!, end[line]!) > 0 && /\d{4}$/.test(lineText(lines, line))
    if (dated || structure.begins('subject', text, start[line]!, end[line]!) > 0) head = i + 1
  }
  return head
}

/** Whether the `i`th line begins a block. The line before it is no heading. */
function beginsBlock(flow: Flow, i: number): boolean {
  const { layout, own, measure, structure, headEnd } = flow
  const { lines } = layout
  const before = own[i - 1]!
  const line = own[i]!
  const last = lastUnit(lines, before)
  const done = endsSentence(last)
  const shape = firstShape(lines, line)
  const broken = isBroken(layout, before, line)
  const apart = broken || lines.gap[line]! > 0
  const unfinished = (apart || i <= headEnd) && isUnfinished(flow, before, last)
  if (i <= headEnd) return i === headEnd || !(shape === 'lower' || unfinished)
  if (beginsItem(flow, i, last, apart)) return true
  if (shape === 'lower') return goesOnInSmall(flow, i, { done, unfinished, last, apart, broken })
  if (isCutLabel(flow, before)) return false
  const { text, start, end } = lines
  if (
    (done || apart || last === COLON || measure.short(i - 1)) &&
    beginsNumbered(structure, text, start[line]!, end[line]!)
  ) {
    return true
  }
  if (measure.unwrapped(i)) return !(broken && unfinished)
  if (broken) return done || !(unfinished || measure.wide(i - 1))
  if (apart) {
    if (!unfinished || !measure.wide(i - 1)) return true
    doubt(layout, line, 'empty-line-in-sentence')
    return false
  }
  if (done && measure.short(i - 1)) return true
  return done && headingAt(flow, i) > 0
}

/** `Aanbeveling 3`, `Vraag 12`, `Doelstelling II`. */
function beginsNumbered(structure: Structure, text: string, start: number, end: number): boolean {
  const width = structure.begins('numbered', text, start, end) || structure.begins('part', text, start, end)
  return (
    width > 0 &&
    /^\s?[-–]?\s?(?:\d{1,3}|[IVX]{1,4}|[A-Za-z])\b|^:?$/.test(
      text.slice(start + width, Math.min(end, start + width + 8)),
    )
  )
}

type Before = {
  readonly done: boolean
  readonly unfinished: boolean
  readonly last: number
  readonly apart: boolean
  readonly broken: boolean
}

/** A small letter goes on, unless the sentence before an empty line or page end was finished. */
function goesOnInSmall(
  { measure }: Flow,
  i: number,
  { done, unfinished, last, apart, broken }: Before,
): boolean {
  if (!apart) return false
  if (done || last === SEMICOLON || last === COLON) return true
  if (broken) return false
  return !unfinished && !measure.wide(i - 1)
}

/** A page ended, or furniture or notes stood, between two lines. */
function isBroken({ pageStart }: Layout, before: number, line: number): boolean {
  if (line - before > 1) return true
  return pageStart[line] === 1
}

/** Ends with a comma, a hyphen or a word that asks for more. */
function isUnfinished({ layout: { lines }, structure }: Flow, line: number, last: number): boolean {
  if (last === COMMA || last === 45) return true
  const { text, start, end } = lines
  let from = end[line]!
  while (from > start[line]! && end[line]! - from < 16 && CLASS[text.charCodeAt(from - 1)] === 1) from--
  return from < end[line]! && structure.isWord('unfinished', text, from, end[line]!)
}

/** `Aanbeveling` alone on a line, its number on the next. */
function isCutLabel(
  { layout: { lines }, structure }: Pick<Flow, 'layout' | 'structure'>,
  before: number,
): boolean {
  return (
    widthOf(lines, before) < 16 &&
    structure.isWord('numbered', lines.text, lines.start[before]!, lines.end[before]!)
  )
}

function beginsItem({ layout, own, measure }: Flow, i: number, last: number, apart: boolean): boolean {
  const { lines } = layout
  const line = own[i]!
  const { text, start, end } = lines
  const mark = listMark(text, start[line]!, end[line]!)
  if (mark === 0) return false
  const finished = endsSentence(last) || last === COLON || last === SEMICOLON
  if (finished || apart) return true
  const unit = text.charCodeAt(start[line]!)
  if (BULLETS.has(unit) && unit !== 45 && unit !== 0x2013 && unit !== 42) return true
  // In a list without stops an item ends where its line was not full.
  return measure.short(i - 1) && layout.opens[own[i - 1]!] !== KIND.goesOn
}

const BULLETS = new Set([...'•‣▪■●◦○∙·–-*»➢✓"”“°\uf0b7\uf0a7\uf0d8'].map((mark) => mark.charCodeAt(0)))

/** Length of the bullet, number or letter that begins a list item, its space included; 0 when there is none. */
function listMark(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  if (BULLETS.has(unit)) return start + 1 < end && CLASS[text.charCodeAt(start + 1)] === 0 ? 2 : 0
  const kind = CLASS[unit]
  if (kind !== 1 && kind !== 2 && unit !== 40) return 0
  const third = text.charCodeAt(start + 1)
  if (kind === 1 && third !== 41 && third !== 46 && unit !== 105 && unit !== 118) return 0
  return (
    /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ??
    0
  )
}

/**
 * Number of lines of the heading that begins at the `i`th line; 0 when none does. A heading is short, has no stop and
 * something that begins a sentence follows it.
 */
function headingAt(flow: Flow, i: number): number {
  const { layout, own } = flow
  const line = own[i]!
  if (widthOf(layout.lines, line) > HEADING_WIDTH || i + 1 >= own.length || !beginsHeading(flow, i)) return 0
  const count = stretch(flow, i)
  return headingOf(flow, i, count) || (count > 1 ? headingOf(flow, i, 1) : 0)
}

/** `count` when that many lines from the `i`th are a heading as a whole, else 0. */
function headingOf(flow: Flow, i: number, count: number): number {
  const { layout, own, measure } = flow
  const { lines } = layout
  const width = widthOf(lines, own[i]!)
  const lastLine = own[i + count - 1]!
  const last = lastUnit(lines, lastLine)
  if (i + count >= own.length) return 0
  if (last === 46 && !isPart(flow, i)) return 0
  if (last === COMMA || last === SEMICOLON || last === 33) return 0
  const next = own[i + count]!
  const apart = lines.gap[next]! > 0 || isBroken(layout, lastLine, next)
  if (last === COLON && !isLabelHeading(flow, lastLine, next)) return 0
  const listFollows = listMark(lines.text, lines.start[next]!, lines.end[next]!) > 0
  if (last === 63 && (width > 80 || !apart)) return 0
  if (isUnfinished(flow, lastLine, last)) return 0
  const follows = firstShape(lines, next)
  if (!apart) {
    return count === 1 &&
      !listFollows &&
      follows !== 'lower' &&
      measure.short(i) &&
      width < measure.at(i) * 0.9
      ? 1
      : 0
  }
  // In small letters behind a page end goes on what the page cut, however short its last line was.
  const cut = measure.wide(i + count - 1) || isBroken(layout, lastLine, next)
  if (follows === 'lower' && cut && !isNumberLost(lineText(lines, next))) return 0
  return count
}

/** Lines up to the next empty line or page end when they stand apart; else one. */
function stretch({ layout, own }: Flow, i: number): number {
  const { lines } = layout
  let count = 1
  while (
    i + count < own.length &&
    count <= HEADING_LINES &&
    lines.gap[own[i + count]!] === 0 &&
    !isBroken(layout, own[i + count - 1]!, own[i + count]!)
  ) {
    count++
  }
  const standsApart = i === 0 || lines.gap[own[i]!]! > 0 || isBroken(layout, own[i - 1]!, own[i]!)
  const endsApart = count <= HEADING_LINES && i + count < own.length
  return standsApart && endsApart ? count : 1
}

function beginsHeading({ layout, own, structure }: Flow, i: number): boolean {
  const { lines } = layout
  const line = own[i]!
  const { text, start, end } = lines
  const shape = firstShape(lines, line)
  const words = text.slice(start[line], Math.min(end[line]!, start[line]! + 12))
  if (shape === 'lower' && !isNumberLost(words)) return false
  if (shape === 'mark') return false
  const listed = listMark(text, start[line]!, end[line]!) > 0
  if (listed && (!/^\d{1,2}\. [A-Z]/.test(words) || (i > 0 && layout.opens[own[i - 1]!] === KIND.listItem))) {
    return false
  }
  if (shape === 'digit' && !/^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\S/.test(words)) return false
  if (structure.begins('salutation', text, start[line]!, end[line]!) > 0) return false
  if (isCutLabel({ layout, structure }, line) && firstShape(lines, own[i + 1]!) === 'digit') return false
  if (i === 0) return lines.gap[own[1]!]! > 0
  const before = own[i - 1]!
  const last = lastUnit(lines, before)
  const ended = endsSentence(last) || last === SEMICOLON || layout.opens[before] === KIND.heading
  const list = layout.opens[before] === KIND.listItem
  return ended || list || ((lines.gap[line]! > 0 || isBroken(layout, before, line)) && !isCommaLike(last))
}

/** `Doelstelling I: …` on lines of its own may end in a full stop. */
function isPart({ layout: { lines }, own, structure }: Flow, i: number): boolean {
  const line = own[i]!
  return (
    structure.begins('part', lines.text, lines.start[line]!, lines.end[line]!) > 0 && lines.gap[line]! > 0
  )
}

function isCommaLike(unit: number): boolean {
  return unit === COMMA || unit === 45
}

/** A number that was misread as a letter before the words of a heading: `q Versterken …`. */
function isNumberLost(words: string): boolean {
  return /^[a-zA-Z] \p{Lu}\p{Ll}/u.test(words)
}

/** `Energietransitie:` above a paragraph; not the words that lead in a list. */
function isLabelHeading({ layout: { lines } }: Flow, line: number, next: number): boolean {
  const words = lineText(lines, line)
  return (
    words.split(' ').length <= 4 &&
    isUpper(lines.text.charCodeAt(lines.start[next]!)) &&
    listMark(lines.text, lines.start[next]!, lines.end[next]!) === 0
  )
}

/** Depth by its number: `2` is 1 deep, `2.1` is 2 deep; a heading without a number is 2 deep. */
function headingLevel(words: string): number {
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s/.exec(words)?.[1]
  if (number !== undefined) return number.split('.').length
  return /^(?:[IVX]{1,4}|[A-Z])[.:]?\s+\S/.test(words) || isNumberLost(words) ? 1 : 2
}

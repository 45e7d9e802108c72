import { pageRanges } from '#read/furniture.ts'
import { firstShape, lastUnit, endsSentence, ROLE, widthOf, type Layout } from '#read/layout.ts'
import { lineText } from '#read/lines.ts'
import type { Marker } from '#read/markers.ts'
import type { Structure } from '#read/structure.ts'

/** The words of a footnote: lines `[line, endLine)`, furniture between them left out. */
export type Body = {
  readonly line: number
  readonly endLine: number
  /** The number as the order of notes gives it. */
  readonly number: number
  /** As printed: a number, or what became of it; empty when it is lost. */
  readonly label: string
}

const NUMBER_LABEL = /^(\d{1,3})(?:[.)]?\s+(?=\S)|(?=[A-Z][a-z]))/
const SIGN_LABEL = /^(?:['’"“”°*¢®™=]{1,2}\d{0,2}\s+(?=[A-Z|])|\d{1,3}\s+\|)/
/** Longest note, in code units. */
const LONGEST_NOTE = 2000
/** What running text of a letter never looks like: pieces of a page title, an address. */
const SOURCE_LIKE = / \| |https?:\/\/|^www\.|\.pdf\b/

/**
 * Finds the bodies of footnotes at the foot of pages and at the end, by their numbers and the markers that point at
 * them; where the numbers were lost, by the sentence that the page end cuts and by what only a source looks like.
 */
export function findBodies(layout: Layout, markers: readonly Marker[], structure: Structure): Body[] {
  const bodies: Body[] = []
  const markerLines = firstLineByNumber(markers)
  const pages = pageRanges(layout)
  let expected = 1
  pages.forEach((page, index) => {
    const own = bodyLines(layout, page.first, page.end)
    const next = pages[index + 1]
    const nextLine = next ? bodyLines(layout, next.first, Math.min(next.first + 8, next.end))[0] : undefined
    const found =
      numberedBodies(layout, own, expected, markerLines, structure) ??
      cutByNotes(layout, own, nextLine, expected) ??
      (pages.length > 1 ? damagedBodies(layout, own, nextLine, expected) : undefined)
    if (!found) return
    for (const body of found) {
      for (let line = body.line; line < body.endLine; line++) {
        if (layout.role[line] === ROLE.body) layout.role[line] = ROLE.footnote
      }
      bodies.push(body)
      expected = body.number + 1
    }
  })
  return bodies.length === 0 || layout.role.includes(ROLE.body) ? bodies : withdraw(layout)
}

/** What holds nothing but notes has none: there is no text that they could belong to. */
function withdraw({ role }: Layout): Body[] {
  for (const [line, one] of role.entries()) if (one === ROLE.footnote) role[line] = ROLE.body
  return []
}

/** For each number the first line on which a marker bears it. */
function firstLineByNumber(markers: readonly Marker[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>()
  for (const { value, line } of markers) if (value !== null && !lines.has(value)) lines.set(value, line)
  return lines
}

function bodyLines({ role }: Layout, first: number, end: number): number[] {
  const list: number[] = []
  for (let line = first; line < end; line++) if (role[line] === ROLE.body) list.push(line)
  return list
}

function labelNumber({ lines }: Layout, line: number): number | undefined {
  const unit = lines.text.charCodeAt(lines.start[line]!)
  if (unit < 48 || unit > 57) return undefined
  const match = NUMBER_LABEL.exec(lines.text.slice(lines.start[line], lines.start[line]! + 8))
  return match ? Number(match[1]) : undefined
}

/** Numbers that go on from the last page and are pointed at from above. */
function numberedBodies(
  layout: Layout,
  own: readonly number[],
  expected: number,
  markerLines: ReadonlyMap<number, number>,
  structure: Structure,
): Body[] | undefined {
  const pointedAt = (number: number, line: number) => (markerLines.get(number) ?? line) < line
  let first = -1
  for (let i = own.length - 1; i >= 0; i--) {
    const number = labelNumber(layout, own[i]!)
    if (number === undefined || number < expected || number > expected + 4) continue
    if (!pointedAt(number, own[i]!)) continue
    if (first < 0 || number < labelNumber(layout, own[first]!)!) first = i
  }
  if (first < 0 || own.length === 0) return undefined
  const bodies: { line: number; endLine: number; number: number; label: string }[] = []
  let number = labelNumber(layout, own[first]!)!
  for (let i = first; i < own.length; i++) {
    const line = own[i]!
    const label = labelNumber(layout, line)
    if (i > first && isSignature(layout, structure, line)) break
    if (label !== undefined && (i === first || label === number)) {
      bodies.push({ line, endLine: line + 1, number: label, label: String(label) })
      number = label + 1
    } else bodies.at(-1)!.endLine = line + 1
  }
  return bodies.every((body) => isBrief(layout, body)) ? bodies : undefined
}

/** A note is never as long as the part of a letter that a numbered heading opens. */
function isBrief({ lines }: Layout, { line, endLine }: Body): boolean {
  return lines.end[endLine - 1]! - lines.start[line]! <= LONGEST_NOTE
}

/** The next number of the order at the foot of a page, in the middle of a sentence that the next page ends. */
function cutByNotes(
  layout: Layout,
  own: readonly number[],
  nextLine: number | undefined,
  expected: number,
): Body[] | undefined {
  if (expected === 1 || nextLine === undefined || firstShape(layout.lines, nextLine) !== 'lower') {
    return undefined
  }
  for (let i = own.length - 1; i > 0 && i >= own.length - 12; i--) {
    const line = own[i]!
    if (labelNumber(layout, line) !== expected || endsSentence(lastUnit(layout.lines, own[i - 1]!))) continue
    return [{ line, endLine: own.at(-1)! + 1, number: expected, label: String(expected) }]
  }
  return undefined
}

function isSignature({ lines }: Layout, structure: Structure, line: number): boolean {
  if (widthOf(lines, line) > 70) return false
  const { text, start, end } = lines
  return (['office', 'closing', 'signatory'] as const).some(
    (role) => structure.begins(role, text, start[line]!, end[line]!) > 0,
  )
}

type Group = { readonly lines: readonly number[] }

/** Stretches between empty lines at the foot of a page, from the last one up, as long as they look like notes. */
function damagedBodies(
  layout: Layout,
  own: readonly number[],
  nextLine: number | undefined,
  expected: number,
): Body[] | undefined {
  const groups = groupLines(layout, own)
  if (groups.length < 2) return undefined
  let from = groups.length
  if (isFooterLine(layout, groups[from - 1]!) && looksLikeNote(layout, groups[from - 2]!, expected, true)) {
    from -= 2
  }
  while (from > 1 && looksLikeNote(layout, groups[from - 1]!, expected, from < groups.length)) from--
  from = aboveStrayMark(layout, groups, from)
  from = belowCutSentence(layout, groups, from, nextLine)
  if (from === groups.length) return undefined
  let number = expected
  const bodies: Body[] = []
  for (const group of groups.slice(from)) {
    for (const body of splitGroup(layout, group, number)) {
      bodies.push(body)
      number = body.number + 1
    }
  }
  return bodies
}

function groupLines({ lines }: Layout, own: readonly number[]): Group[] {
  const groups: { lines: number[] }[] = []
  own.forEach((line, i) => {
    const last = groups.at(-1)
    if (i > 0 && last && lines.gap[line] === 0) last.lines.push(line)
    else groups.push({ lines: [line] })
  })
  return groups
}

/** A line without a stop under the notes: the title of the paper at the foot of the page. */
function isFooterLine({ lines }: Layout, { lines: [line = 0, more] }: Group): boolean {
  return more === undefined && widthOf(lines, line) < 90 && !endsSentence(lastUnit(lines, line))
}

function looksLikeNote(layout: Layout, group: Group, expected: number, aboveNote: boolean): boolean {
  const [first = 0] = group.lines
  const words = lineText(layout.lines, first)
  if (SIGN_LABEL.test(words)) return true
  if (group.lines.length <= 4 && group.lines.some((line) => SOURCE_LIKE.test(lineText(layout.lines, line)))) {
    return true
  }
  const number = labelNumber(layout, first)
  if (number === undefined || /^\d{1,3}[.)]/.test(words)) return false
  const last = lastUnit(layout.lines, group.lines.at(-1)!)
  // The tens are the first to go when a raised number is misread: 13 becomes 3.
  const near = number === expected || number === expected + 1 || number % 10 === expected % 10
  return aboveNote || endsSentence(last) || (near && group.lines.length > 1)
}

/** A lone letter or sign is what is left of a raised number: what stands under it is its note. */
function aboveStrayMark({ lines }: Layout, groups: readonly Group[], from: number): number {
  for (let i = from - 1; i > 0 && i >= from - 3; i--) {
    const [line = 0] = groups[i]!.lines
    if (groups[i]!.lines.length === 1 && widthOf(lines, line) <= 2 && firstShape(lines, line) !== 'digit') {
      return from < groups.length ? i : from
    }
  }
  return from
}

/**
 * When the next page goes on in small letters while the last words of this one are finished, a sentence was cut above
 * them: everything under the cut is notes.
 */
function belowCutSentence(
  { lines }: Layout,
  groups: readonly Group[],
  from: number,
  nextLine: number | undefined,
): number {
  if (nextLine === undefined || firstShape(lines, nextLine) !== 'lower') return from
  for (let i = from - 1; i >= Math.max(0, from - 8); i--) {
    const last = groups[i]!.lines.at(-1)!
    if (endsSentence(lastUnit(lines, last)) || widthOf(lines, last) < 60) continue
    const complete = groups.slice(i + 1).every(({ lines: [line = 0] }) => firstShape(lines, line) !== 'lower')
    return complete ? i + 1 : from
  }
  return from
}

/** Within a stretch every line with a label begins a note. */
function* splitGroup(layout: Layout, group: Group, number: number): Generator<Body> {
  let open: { line: number; endLine: number; number: number; label: string } | undefined
  for (const line of group.lines) {
    const words = lineText(layout.lines, line)
    const label = SIGN_LABEL.exec(words)?.[0].trim() ?? /^\d{1,3}(?=\s+\S)/.exec(words)?.[0]
    if (open && label === undefined) open.endLine = line + 1
    else {
      if (open) {
        yield open
        number++
      }
      open = { line, endLine: line + 1, number, label: label ?? '' }
    }
  }
  if (open) yield open
}

/**
 * Chooses the markers that really point at notes: numbers in the order of the notes, and misread signs where the file
 * shows that its notes were damaged.
 */
export function chooseMarkers(
  markers: readonly Marker[],
  bodies: readonly Body[],
): (Marker & { number: number | null })[] {
  const numbers = new Set(bodies.map(({ number }) => number))
  const damaged =
    bodies.some(({ label, number }) => label !== String(number)) ||
    markers.filter(({ value }) => value === null).length > 1
  const chosen: (Marker & { number: number | null })[] = []
  let expected = 1
  for (const marker of markers) {
    const { value, plain } = marker
    if (value === null) {
      if (damaged) chosen.push({ ...marker, number: null })
      continue
    }
    const known = numbers.has(value)
    const inOrder = value === expected || (value > expected && value <= expected + 3 && known)
    // A damaged file loses most numbers: there any number that has its note will do.
    if (inOrder && (plain || known)) {
      chosen.push({ ...marker, number: value })
      expected = value + 1
    } else if (damaged && plain && known && value > expected) {
      chosen.push({ ...marker, number: value })
      expected = value + 1
    }
  }
  return chosen
}

import { endsSentence, lastUnit, ROLE, widthOf, type Layout } from '#read/layout.ts'
import { lineText } from '#read/lines.ts'
import { bareNumber } from '#read/pages.ts'
import type { Structure } from '#read/structure.ts'

/** Longest line of a colophon, in code units. */
const COLOPHON_WIDTH = 60
/** Lines that may stand between two labels of a colophon: an address. */
const COLOPHON_STEP = 4
/** Lines at the head and foot of a page among which repetitions are looked for. */
const EDGE = 2

/**
 * Marks what belongs to the page and not to the letter: colophons, addresses, page numbers and headers that come back.
 * Lines are looked for at the edges of pages only, and go only there.
 */
export function markFurniture(layout: Layout, structure: Structure) {
  markColophons(layout, structure)
  markAddress(layout, structure)
  markRules(layout)
  const pages = pageRanges(layout)
  if (pages.length > 1) {
    const keys = new Map<number, string | undefined>()
    markRepeated(layout, pages, keys)
    markEdgeNumbers(layout, pages)
    markRepeated(layout, pages, keys)
  }
}

type Label = 'page' | 'unit' | 'label' | 'line' | 'stop'

function labelOf({ lines, role }: Layout, structure: Structure, line: number): Label | undefined {
  if (role[line] === ROLE.furniture) return 'page'
  if (widthOf(lines, line) > COLOPHON_WIDTH || endsSentence(lastUnit(lines, line))) return undefined
  const { text, start, end } = lines
  const from = start[line]!
  const to = end[line]!
  if (structure.beginsFurniture('label', text, from, to) > 0) return 'label'
  if (structure.beginsFurniture('unit', text, from, to) > 0) return 'unit'
  if (structure.beginsFurniture('line', text, from, to) > 0) return 'line'
  for (const role of ['subject', 'date', 'addressee', 'salutation', 'office'] as const) {
    if (structure.begins(role, text, from, to) > 0) return 'stop'
  }
  return undefined
}

/** Labels near each other are a colophon, with the lines between them. One label alone is a word. */
function markColophons(layout: Layout, structure: Structure) {
  const { lines, role } = layout
  let first = -1
  let last = -1
  let lastLabel: Label = 'line'
  let labels = 0
  let evidence = 0
  const close = () => {
    if (first >= 0 && labels >= 2 && evidence > 0) {
      const valueBehind =
        lastLabel === 'label' &&
        last + 1 < lines.count &&
        structure.beginsFurniture('label', lines.text, lines.start[last]!, lines.end[last]!) ===
          widthOf(lines, last) &&
        widthOf(lines, last + 1) <= COLOPHON_WIDTH &&
        !endsSentence(lastUnit(lines, last + 1))
      for (let line = first; line <= last + (valueBehind ? 1 : 0); line++) role[line] = ROLE.furniture
    }
    first = -1
    labels = evidence = 0
  }
  for (let line = 0; line < lines.count; line++) {
    if (first >= 0 && line - last > COLOPHON_STEP) close()
    if (widthOf(lines, line) > COLOPHON_WIDTH && role[line] !== ROLE.furniture) {
      close()
      continue
    }
    const label = labelOf(layout, structure, line)
    if (label === 'stop') close()
    if (label === undefined) {
      if (first >= 0 && endsSentence(lastUnit(lines, line))) close()
      continue
    }
    if (label === 'stop') continue
    if (first < 0) first = line
    last = line
    lastLabel = label
    labels++
    if (label !== 'unit') evidence++
    // The number of the page closes its colophon: what follows is the next page.
    if (label === 'page') close()
  }
  close()
}

/** The street and town of the addressee, and the sender's address above it. */
function markAddress({ lines, role }: Layout, structure: Structure) {
  const { text, start, end } = lines
  const head = Math.min(lines.count, 40)
  for (let line = 0; line < head; line++) {
    if (structure.beginsFurniture('alone', text, start[line]!, end[line]!) > 0) role[line] = ROLE.furniture
    if (
      structure.begins('addressee', text, start[line]!, end[line]!) === 0 ||
      role[line] === ROLE.furniture
    ) {
      continue
    }
    let address = false
    for (let next = line + 1; next < Math.min(line + 6, lines.count); next++) {
      const words = lineText(lines, next)
      if (lines.gap[next]! > 0 || words.length > 45 || endsSentence(lastUnit(lines, next))) break
      if (
        /^(?:\d{4} ?[A-Z]{2}\b|Postbus \d|DEN HAAG|Den Haag$|'s-Gravenhage)/i.test(words) &&
        !/\d{4}$/.test(words)
      ) {
        address = true
      } else if (
        / \d+[a-z]?$/.test(words) &&
        structure.begins('date', text, start[next]!, end[next]!) === 0
      ) {
        address = true
      } else if (address) break
      if (address) role[next] = ROLE.furniture
    }
    break
  }
}

/** Lines of strokes or stars only. */
function markRules({ lines, role }: Layout) {
  const { text, start, end } = lines
  for (let line = 0; line < lines.count; line++) {
    const unit = text.charCodeAt(start[line]!)
    if (unit !== 45 && unit !== 95 && unit !== 61 && unit !== 42 && unit !== 0x2014) continue
    const width = end[line]! - start[line]!
    if (width >= 3 && width < 200 && /^[-_=*—\s]+$/.test(lineText(lines, line))) role[line] = ROLE.furniture
  }
}

type PageRange = { readonly first: number; readonly end: number }

/** The lines of each page, furniture found so far included. */
export function pageRanges({ lines, pageStart }: Layout): PageRange[] {
  const ranges: { first: number; end: number }[] = []
  let first = 0
  for (let line = 1; line <= lines.count; line++) {
    if (line < lines.count && pageStart[line] !== 1) continue
    if (line > first) ranges.push({ first, end: line })
    first = line
  }
  return ranges
}

/** The first and last lines of a page that are not furniture yet. */
function* edgeLines({ role }: Layout, { first, end }: PageRange): Generator<number> {
  let top = first
  for (let found = 0; top < end && found < EDGE; top++) {
    if (role[top] === ROLE.body) {
      found++
      yield top
    }
  }
  let bottom = end - 1
  for (let found = 0; bottom >= top && found < EDGE; bottom--) {
    if (role[bottom] === ROLE.body) {
      found++
      yield bottom
    }
  }
}

/** Digits collapsed, so that a header with the page number in it still repeats. */
function edgeKey({ lines }: Layout, line: number): string | undefined {
  const width = widthOf(lines, line)
  if (width < 3 || width > 120 || endsSentence(lastUnit(lines, line))) return undefined
  return lineText(lines, line).toLowerCase().replaceAll(/\d+/g, '#').replaceAll(' ', '')
}

/** `keys` are those of the lines seen before. */
function markRepeated(layout: Layout, pages: readonly PageRange[], keys: Map<number, string | undefined>) {
  const counts = new Map<string, number>()
  const keyed: [line: number, key: string][] = []
  for (const page of pages) {
    const onPage = new Set<string>()
    for (const line of edgeLines(layout, page)) {
      const key = keys.has(line) ? keys.get(line) : edgeKey(layout, line)
      keys.set(line, key)
      if (key === undefined || key === '#') continue
      keyed.push([line, key])
      if (!onPage.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
      onPage.add(key)
    }
  }
  const enough = Math.max(2, pages.length * 0.4)
  for (const [line, key] of keyed) if (counts.get(key)! >= enough) layout.role[line] = ROLE.furniture
}

/** Numbers alone on a line at page edges that are the number of the page or count on with the pages. */
function markEdgeNumbers(layout: Layout, pages: readonly PageRange[]) {
  const found = pages.map((page) => {
    for (const line of edgeLines(layout, page)) {
      const value = widthOf(layout.lines, line) <= 3 ? bareNumber(lineText(layout.lines, line)) : undefined
      if (value !== undefined) return { line, value }
    }
    return undefined
  })
  for (let page = 0; page < found.length; page++) {
    const before = found[page - 1]
    const here = found[page]
    // A cover without a number shifts the count by one.
    if (here && Math.abs(here.value - page - 1) <= 1) layout.role[here.line] = ROLE.furniture
    if (!before || !here || here.value !== before.value + 1) continue
    layout.role[before.line] = ROLE.furniture
    layout.role[here.line] = ROLE.furniture
  }
}

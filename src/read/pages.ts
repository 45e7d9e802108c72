import { ROLE, widthOf, type Layout } from '#read/layout.ts'
import { lineText } from '#read/lines.ts'
import type { Structure } from '#read/structure.ts'
import { CLASS } from '#text/fold.ts'

/** What the header of a parliamentary paper says of the paper and the page it stands on. */
export type PaperHeader = {
  readonly dossier: string
  readonly chapter: string | null
  readonly number: string
  readonly session: string
  readonly page: number | null
}

/** What page edges told. Pages are numbered as printed where they are, else counted. */
export type Pages = {
  readonly pages: readonly { readonly start: number; readonly number: number }[]
  readonly header: PaperHeader | null
}

const HEADER =
  /^(?:Tweede|Eerste) Kamer, vergaderjaar (\d{4}\s?[–—-]\s?\d{4}), (\d{2} ?\d{3}(?:-\d{2})?)(?:[ -](?:\(R\d+\)|([IVXLCDM]+|[A-Z])))?, (?:nr\. ?(\d+)|([A-Z]{1,3}))(?: (\d{1,4}))?$/

/**
 * Finds where pages begin: form feeds, lines with one leading space, printed page numbers. Page numbers and headers of
 * parliamentary papers become furniture.
 */
export function findPages(layout: Layout, structure: Structure): Pages {
  const { lines, role, pageStart } = layout
  const numbered = new Map<number, number>()
  let header: PaperHeader | null = null
  for (let line = 0; line < lines.count; line++) {
    const width = widthOf(lines, line)
    if (width > 130) continue
    const first = lines.text.charCodeAt(lines.start[line]!)
    if (width <= 40 && isPageInitial(first)) {
      const stated = structure.parsePageNumber(lineText(lines, line))
      if (stated === undefined) continue
      role[line] = ROLE.furniture
      numbered.set(line, stated)
    } else if ((first === 84 || first === 69) && width > 30) {
      const found = parsePaperHeader(lineText(lines, line))
      if (!found) continue
      header ??= found
      role[line] = ROLE.furniture
      if (found.page !== null) numbered.set(line, found.page)
    }
  }
  markStarts(layout, numbered)
  if (!pageStart.includes(1, 1)) markFolios(layout, numbered)
  return { pages: numberPages(layout, numbered), header }
}

/** Reads the header line of a parliamentary paper; undefined when the line is none. */
export function parsePaperHeader(line: string): PaperHeader | undefined {
  const match = HEADER.exec(line)
  if (!match) return undefined
  const [, session = '', dossier = '', chapter, number, letter, page] = match
  return {
    dossier,
    chapter: chapter ?? null,
    number: number ?? letter ?? '',
    session: session.replaceAll(/\s/g, '').replace(/[–—]/, '-'),
    page: page === undefined ? null : Number(page),
  }
}

/** P, p, B, b or a dash: what a printed page number begins with. */
function isPageInitial(unit: number): boolean {
  return unit === 80 || unit === 112 || unit === 66 || unit === 98 || unit === 45
}

function markStarts({ lines, pageStart }: Layout, numbered: ReadonlyMap<number, number>) {
  const { count, formFeed, indent } = lines
  if (formFeed.includes(1)) {
    for (let line = 0; line < count; line++) pageStart[line] = formFeed[line]!
    if (count > 0) pageStart[0] = 1
    return
  }
  let indented = 0
  for (let line = 0; line < count; line++) {
    if (indent[line] === 1 && lines.text.charCodeAt(lines.start[line]! - 1) === 32) indented++
  }
  // A page holds more than a dozen lines: more leading spaces than that are somebody's way of indenting.
  const spaces = indented > 0 && indented * 12 <= count + 12 ? 1 : 0
  if (spaces) for (let line = 0; line < count; line++) if (indent[line] === 1) pageStart[line] = 1
  if (numbered.size === 0 || spaces) return
  const [firstNumbered = 0] = numbered.keys()
  const leads = firstNumbered <= 2 && numbered.size > 1
  for (const line of numbered.keys()) {
    if (leads) pageStart[line] = 1
    else if (line + 1 < count) pageStart[line + 1] = 1
  }
  if (count > 0) pageStart[0] = 1
}

/** Numbers alone on a line that count on, far apart, are page numbers even where nothing else shows pages. */
function markFolios({ lines, role, pageStart }: Layout, numbered: Map<number, number>) {
  let run: { line: number; value: number }[] = []
  const close = () => {
    if (run.length >= 3) {
      for (const { line, value } of run) {
        role[line] = ROLE.furniture
        numbered.set(line, value)
        if (line + 1 < lines.count) pageStart[line + 1] = 1
      }
    }
    run = []
  }
  for (let line = 0; line < lines.count; line++) {
    const value = bareNumber(layoutNumber(lines, line))
    if (value === undefined) continue
    const last = run.at(-1)
    if (last && value === last.value + 1 && line - last.line >= 12) run.push({ line, value })
    else if (!last || value === last.value + 1 || line - last.line >= 12) {
      close()
      run = [{ line, value }]
    }
  }
  close()
}

function layoutNumber(lines: Layout['lines'], line: number): string {
  return widthOf(lines, line) <= 3 && CLASS[lines.text.charCodeAt(lines.start[line]!)] === 2
    ? lineText(lines, line)
    : ''
}

/** The number that is all a line holds. */
export function bareNumber(words: string): number | undefined {
  return /^\d{1,3}$/.test(words) ? Number(words) : undefined
}

function numberPages({ lines, pageStart }: Layout, numbered: ReadonlyMap<number, number>) {
  const starts: number[] = []
  for (let line = 0; line < lines.count; line++) if (pageStart[line] === 1) starts.push(line)
  if (starts.length === 0) return []
  if (starts[0] !== 0) starts.unshift(0)
  const printed = new Int32Array(starts.length)
  let page = 0
  for (const [line, number] of numbered) {
    while (page + 1 < starts.length && starts[page + 1]! <= line) page++
    printed[page] ||= number
  }
  let last = 0
  return starts.map((line, i) => {
    last = printed[i]! > last ? printed[i]! : last + 1
    return { start: i === 0 ? 0 : lines.start[line]!, number: last }
  })
}

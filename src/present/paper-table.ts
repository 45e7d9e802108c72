import { oneLine, plainText, widthOf, wrap, type Line, type Piece } from '#present/lines.ts'
import type { PaperBlock } from '#present/paper.ts'

type TableBlock = Extract<PaperBlock, { kind: 'table' }>

/** How a table is put on a screen: as columns or, `stacked`, one row after another. */
type TableScreen = { readonly width: number; readonly stacked: boolean }

const MARGIN = 2
const GAP = 2
// Columns of the longest word that is not cut, tried from kind to unkind.
const KEPT_WORDS = [26, 20, 16]
const TITLE_COLUMNS = 22

/** A table as lines, its caption above it unless that is empty, its cells as pieces already. Where its words do not fit in columns its rows are stacked. */
export function tableLines(
  { caption, columns, rows }: TableBlock,
  cells: readonly (readonly Line[])[],
  { width, stacked }: TableScreen,
): Line[] {
  const titles = columns.map(({ title }): Line => [{ text: oneLine(title), style: 'label' }])
  const sizes = stacked ? undefined : columnSizes(columns, [titles, ...cells], width)
  const body =
    sizes === undefined ? stackedRows(titles, cells, width) : ruledRows(columns, titles, cells, sizes)
  const heading = wrap([{ text: oneLine(caption), style: 'faint' }], { width, indent: MARGIN })
  if (caption === '') return body
  return [...heading, ...(rows.length === 0 ? [] : [[], ...body])]
}

/**
 * Columns by their share, but none narrower than its longest word as long as the others can spare it; where they cannot,
 * long words may be cut. Undefined when even that leaves no room.
 */
function columnSizes(
  columns: TableBlock['columns'],
  rows: readonly (readonly Line[])[],
  width: number,
): number[] | undefined {
  const room = width - MARGIN - GAP * (columns.length - 1)
  const longest = columns.map((_, i) => Math.max(1, ...rows.map((row) => longestWord(row[i] ?? []))))
  const shares = columns.map(({ share }) => share * room)
  for (const most of KEPT_WORDS) {
    const needs = longest.map((length) => Math.min(length, most))
    const left = room - needs.reduce((sum, need) => sum + need, 0)
    if (left >= 0) return widened(needs, shares, left)
  }
  return undefined
}

/** What is left beside the needs goes to who falls short of its share, in proportion to how much. */
function widened(needs: readonly number[], shares: readonly number[], left: number): number[] {
  const short = needs.map((need, i) => Math.max(0, shares[i]! - need))
  const total = short.reduce((sum, columns) => sum + columns, 0)
  return needs.map((need, i) => need + (total === 0 ? 0 : Math.floor((left * short[i]!) / total)))
}

const longestWord = (cell: Line) =>
  Math.max(
    0,
    ...plainText(cell)
      .split(' ')
      .map((word) => [...word].length),
  )

function ruledRows(
  columns: TableBlock['columns'],
  titles: readonly Line[],
  cells: readonly (readonly Line[])[],
  sizes: readonly number[],
): Line[] {
  const lay = (row: readonly Line[]) =>
    sideBySide(
      sizes.map((size, i) => wrap(brokenTo(row[i] ?? [], size), { width: size })),
      sizes,
      columns.map(({ align }) => align === 'right'),
    )
  const rule: Line = [
    { text: ' '.repeat(MARGIN) },
    { text: sizes.map((size) => '─'.repeat(size)).join(' '.repeat(GAP)), style: 'faint' },
  ]
  const bodies = cells.map(lay)
  const airy = bodies.some(({ length }) => length > 1)
  return [...lay(titles), rule, ...bodies.flatMap((lines, i) => (airy && i > 0 ? [[], ...lines] : lines))]
}

/** Cells that were broken into lines, beside each other. */
function sideBySide(
  cells: readonly (readonly Line[])[],
  sizes: readonly number[],
  rights: readonly boolean[],
): Line[] {
  const height = Math.max(1, ...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, y) => {
    const line: Piece[] = [{ text: ' '.repeat(MARGIN) }]
    for (const [i, cell] of cells.entries()) {
      const part = cell[y] ?? []
      const blank = { text: ' '.repeat(Math.max(0, sizes[i]! - widthOf(part))) }
      line.push(...(rights[i] ? [blank, ...part] : [...part, blank]), { text: ' '.repeat(GAP) })
    }
    return wrap(line, { width: Number.POSITIVE_INFINITY })[0]!
  })
}

/** The cell with words that are too long for their column cut to fit, so that no column is pushed aside. */
function brokenTo(cell: Line, size: number): Line {
  const long = new RegExp(`[^ ]{${size}}(?=[^ ])`, 'gu')
  return cell.map((piece) => ({ ...piece, text: piece.text.replaceAll(long, '$& ') }))
}

/** One row after another: its first cell, and below it the others by the title of their column. */
function stackedRows(titles: readonly Line[], cells: readonly (readonly Line[])[], width: number): Line[] {
  return cells.flatMap((row, y) => {
    const [head = [], ...rest] = row
    const fields = rest.flatMap((cell, i) => {
      if (plainText(cell).trim() === '') return []
      return fieldLines(plainText(titles[i + 1] ?? []), cell, width)
    })
    return [...(y > 0 ? [[]] : []), ...wrap(head, { width, indent: MARGIN }), ...fields]
  })
}

function fieldLines(title: string, cell: Line, width: number): Line[] {
  const indent = MARGIN * 2
  const label: Piece = { text: title, style: 'term' }
  const first: Line = [{ text: ' '.repeat(indent) }, label]
  const column = indent + TITLE_COLUMNS
  if (width >= column * 2 && widthOf(first) < column) return wrap(cell, { width, first, indent: column })
  return [...wrap([label], { width, indent }), ...wrap(cell, { width, indent: indent + MARGIN })]
}

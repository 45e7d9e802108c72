import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
} from 'docx'
import { INK } from '#export/docx/look.ts'
import { phraseRuns, type Setting } from '#export/docx/phrases.ts'
import { STYLE } from '#export/docx/styles.ts'
import type { Cell, PaperBlock } from '#present/paper.ts'
import { isFewColumned } from '#present/wide-paper.ts'
import { capitalised } from '#present/words.ts'

type TableBlock = Extract<PaperBlock, { kind: 'table' }>
type CellLook = { readonly width: number; readonly head: boolean; readonly right: boolean }

// Two columns over the whole page lose each other.
const FEW_WIDTH = 6600
const none = { style: BorderStyle.NONE, size: 0 }
const BORDERS: ITableBordersOptions = {
  top: { style: BorderStyle.SINGLE, size: 12, color: INK.text },
  bottom: { style: BorderStyle.SINGLE, size: 4, color: INK.text },
  insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: INK.rule },
  left: none,
  right: none,
  insideVertical: none,
}

/** A table as wide as the text; its head comes back on each page and no row is cut by one. */
export function tableOf({ columns, rows }: TableBlock, setting: Setting): Table {
  const width = isFewColumned(columns) ? Math.min(FEW_WIDTH, setting.textWidth) : setting.textWidth
  const widths = columnWidths(columns, width)
  const rowOf = (cells: readonly Cell[], head: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(head && { tableHeader: true }),
      children: columns.map(({ align }, i) =>
        cellOf(cells[i] ?? [], { width: widths[i]!, head, right: align === 'right' }, setting),
      ),
    })
  return new Table({
    // Preferred widths: where a word does not fit Word gives its column more, at the cost of the others.
    layout: TableLayoutType.AUTOFIT,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      rowOf(
        columns.map(({ title }) => [{ text: capitalised(title) }]),
        true,
      ),
      ...rows.map((row) => rowOf(row, false)),
    ],
  })
}

/** By their share, in whole units that together are the width of the text. */
function columnWidths(columns: TableBlock['columns'], whole: number): number[] {
  const edges = columns.map((_, i) => {
    const share = columns.slice(0, i + 1).reduce((sum, column) => sum + column.share, 0)
    return i === columns.length - 1 ? whole : Math.round(share * whole)
  })
  return edges.map((edge, i) => edge - (edges[i - 1] ?? 0))
}

function cellOf(cell: Cell, { width, head, right }: CellLook, setting: Setting): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 60, right: 140, marginUnitType: WidthType.DXA },
    verticalAlign: head ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(head && { shading: { fill: INK.wash } }),
    children: [
      new Paragraph({
        style: head ? STYLE.tableHead : STYLE.tableText,
        ...(right && { alignment: AlignmentType.RIGHT }),
        children: phraseRuns(cell, setting),
      }),
    ],
  })
}

import { markup, type Content, type Markup } from '#export/html/markup.ts'
import type { Placed, Sheet } from '#export/html/paper-sheet.ts'
import { phrasesMarkup } from '#export/html/phrases.ts'
import type { Cell, PaperBlock } from '#present/paper.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>
type Column = Table['columns'][number]

/**
 * A table that becomes cards on a phone. There each cell shows the title of its column; the roles are said in so many
 * words because browsers forget that something is a table once it is laid out as something else.
 */
export function tableMarkup({ caption, columns, rows }: Table, { anchor }: Placed, sheet: Sheet): Markup {
  return markup`<table class="grid" id="${anchor}" role="table"><caption>${caption}</caption><colgroup>${columns.map(
    () => markup`<col>`,
  )}</colgroup><thead role="rowgroup"><tr role="row">${columns.map(
    ({ title, align }) =>
      markup`<th role="columnheader" scope="col"${align && markup` class="right"`}>${title}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map(
    (
      row,
    ) => markup`<tr role="row">${columns.map((column, i) => cellMarkup(row[i] ?? [], column, i === 0, sheet))}</tr>
`,
  )}</tbody></table>
`
}

/** How wide each column is, as styles: the rules of the page let no style stand in an element. */
export function columnWidths(block: Table, { anchor }: Placed): string {
  return block.columns
    .map(({ share }, i) => `#${anchor} col:nth-child(${i + 1}){width:${Math.round(share * 1000) / 10}%}`)
    .join('\n')
}

function cellMarkup(cell: Cell, { title, align }: Column, first: boolean, sheet: Sheet): Content {
  const words = phrasesMarkup(cell, sheet)
  if (first) return markup`<th role="rowheader" scope="row">${words}</th>`
  const classes = [...(align ? ['right'] : []), ...(cell.length === 0 ? ['none'] : [])].join(' ')
  return markup`<td role="cell"${classes !== '' && markup` class="${classes}"`}><span class="of" aria-hidden="true">${title}</span><span class="cell">${words}</span></td>`
}

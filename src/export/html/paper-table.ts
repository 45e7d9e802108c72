import { markup, type Content, type Markup } from '#export/html/markup.ts'
import type { Placed, Sheet } from '#export/html/paper-sheet.ts'
import { phrasesMarkup } from '#export/html/phrases.ts'
import { isSaidAbove } from '#present/caption.ts'
import type { Cell, PaperBlock, Phrase } from '#present/paper.ts'
import { isFewColumned, isManyColumned } from '#present/wide-paper.ts'
import { capitalised } from '#present/words.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>
type Column = Table['columns'][number]

const LONG_WORD = /[^\s-]{30}/
// Characters of a date or a state, and of a sum, that are kept on one line.
const BRIEF = 12
const BRIEF_SUM = 20

/**
 * A table that becomes cards on a phone. There each cell shows the title of its column; the roles are said in so many
 * words because browsers forget that something is a table once it is laid out as something else.
 */
export function tableMarkup(
  { caption, columns, rows }: Table,
  { anchor, before }: Placed,
  sheet: Sheet,
): Markup {
  const unseen = isSaidAbove(caption, before) && markup` class="unseen"`
  return markup`<table class="grid${isManyColumned(columns) && ' wide'}${isFewColumned(columns) && ' few'}" id="${anchor}" role="table"><caption${unseen}>${caption}</caption><colgroup>${columns.map(
    () => markup`<col>`,
  )}</colgroup><thead role="rowgroup"><tr role="row">${columns.map(
    ({ title, align }) =>
      markup`<th role="columnheader" scope="col"${align && markup` class="right"`}>${capitalised(title)}</th>`,
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
  const names = [
    align && 'right',
    isBlank(cell) && 'none',
    cell.some(isLong) && 'long',
    isBrief(cell, align ? BRIEF_SUM : BRIEF) && 'brief',
  ]
  const classes = names.filter((name) => name !== undefined && name !== false).join(' ')
  const named = classes !== '' && markup` class="${classes}"`
  if (first) return markup`<th role="rowheader" scope="row"${named}>${words}</th>`
  return markup`<td role="cell"${named}><span class="of" aria-hidden="true">${capitalised(title)}</span><span class="cell">${words}</span></td>`
}

// A word is kept whole and its column is as wide, unless it is an address or the like.
const isLong = ({ text }: Phrase) => LONG_WORD.test(text)

const isBrief = (cell: Cell, most: number) => cell.reduce((sum, { text }) => sum + text.length, 0) <= most

const isBlank = (cell: Cell) => cell.every(({ text }) => text.trim() === '')

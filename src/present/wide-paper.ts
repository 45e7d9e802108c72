import type { Paper, PaperBlock } from '#present/paper.ts'

const MANY_COLUMNS = 6
const FEW_COLUMNS = 2

type Columns = Extract<PaperBlock, { kind: 'table' }>['columns']

/** Whether a table has so many columns that on an upright sheet its words would be cut. */
export function isManyColumned(columns: Columns): boolean {
  return columns.length >= MANY_COLUMNS
}

/** Whether a table has so few columns that over the whole width its words would lose each other. */
export function isFewColumned(columns: Columns): boolean {
  return columns.length <= FEW_COLUMNS
}

/** Whether a report is printed on its side: because of a table of many columns. */
export function isWide({ blocks }: Paper): boolean {
  return blocks.some((block) => block.kind === 'table' && isManyColumned(block.columns))
}

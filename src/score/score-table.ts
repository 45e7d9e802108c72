import type { Messages } from '#messages/nl.ts'
import { fell, headline, type Change, type Figures } from '#score/figures.ts'

const NAME_COLUMNS = 24
const COLUMNS = [9, 8, 7, 9, 8, 8] as const

/** The figures as rows of text, a heading first. Figures without anything to find are left out. */
export function scoreTable(
  figures: Readonly<Record<string, Figures>>,
  changes: readonly Change[],
  { cli }: Messages,
): string[] {
  const changed = new Map(changes.map((change) => [change.name, change]))
  const [name = '', ...heads] = cli.score.columns
  const rows = Object.entries(figures)
    .filter(([, figure]) => headline(figure) !== null)
    .map(([kind, figure]) => row(kind, cellsOf(figure), changeWords(changed.get(kind), cli.score.isNew)))
  return [row(name, heads.slice(0, -1), heads.at(-1) ?? ''), ...rows]
}

function row(name: string, cells: readonly string[], change: string): string {
  const numbers = cells.map((cell, at) => cell.padStart(COLUMNS[at] ?? 0)).join('')
  return `  ${name.padEnd(NAME_COLUMNS)}${numbers}  ${change}`.trimEnd()
}

function cellsOf(figure: Figures): string[] {
  if ('of' in figure) return ['', '', decimals(figure.accuracy), `${figure.right}/${figure.of}`, '', '']
  const { precision, recall, f1, tp, fp, fn } = figure
  return [precision, recall, f1].map(decimals).concat(`${tp}`, `${fp}`, `${fn}`)
}

const decimals = (value: number | null) => value?.toFixed(3) ?? ''

function changeWords(change: Change | undefined, isNew: string): string {
  if (!change) return ''
  if (change.before === null) return isNew
  const by = ((change.after ?? 0) - change.before).toFixed(3)
  return `${fell(change) ? '▼' : '▲'} ${by.replace('-', '−')}`
}

/** One row of a table: its cells by column name, and the line of the file where it starts (from 1). */
export type CsvRow = { readonly cells: Readonly<Record<string, string>>; readonly line: number }

/** Reads a comma-separated table with a header (RFC 4180: quotes doubled inside quotes). Empty lines are skipped. */
export function parseCsv(text: string): CsvRow[] {
  const rows: { cells: string[]; line: number }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let rowLine = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: rowLine })
    cells = []
    cell = ''
    rowLine = line
  }
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const char = text[at]!
    if (char === '\n') line++
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',') {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  if (cell !== '' || cells.length > 0) endRow()
  const [header, ...body] = rows
  if (!header) return []
  return body.map(({ cells, line }) => ({
    cells: Object.fromEntries(header.cells.map((name, column) => [name, cells[column] ?? ''])),
    line,
  }))
}

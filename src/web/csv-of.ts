import { csvLine } from '#export/csv.ts'
import type { Table } from '#web/page.ts'

/** A table as a file that spreadsheets take for what it is: UTF-8, which they tell by its first sign. */
export function csvOf({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map(csvLine).join('')}`
}

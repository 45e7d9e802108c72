/** The value below which a share of the values lie: 0.95 for the 95th of 100. 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Milliseconds as they are told. */
export function ms(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}

/** Prints a row of a table. */
export function row(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}

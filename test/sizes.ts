/** True in continuous integration: every test at its full size, half an hour if need be. */
export const fullSize = process.env['CI'] === 'true'

/** The small number for a developer who waits, the large one for continuous integration. */
export function sized(small: number, full: number): number {
  return fullSize ? full : small
}

import type { Context } from '#cli/context.ts'

/** Writes over one line of a terminal; '' wipes it. Says nothing where no terminal is. */
export function statusLine({ stderr }: Context): (text: string) => void {
  if (stderr.isTTY !== true) return () => {}
  const columns = stderr.columns ?? 80
  return (text) => void stderr.write(`\r\u001B[K${text.slice(0, columns - 1)}`)
}

const CLOSE_MS = 10_000

/**
 * Waits for what is closing, ten seconds at most, and then cuts it off: a statement may take for ever, and stopping it loses
 * nothing that was kept.
 */
export async function soon(closing: Promise<void>, cutOff: () => Promise<void> | void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), CLOSE_MS)
  })
  const how = await Promise.race([closing.catch(() => 'late' as const), late])
  clearTimeout(timer)
  if (how === 'late') await cutOff()
}

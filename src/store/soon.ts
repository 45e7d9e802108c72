const CLOSE_MS = 10_000

/**
 * Waits for what is closing, ten seconds at most, and then cuts it off: a statement may take for ever, and stopping it loses
 * nothing that was kept.
 */
export async function soon(closing: Promise<void>, cutOff: () => Promise<void> | void): Promise<void> {
  const inTime = await endsWithin(closing, CLOSE_MS).catch(() => false)
  if (!inTime) await cutOff()
}

/** Waits for something, but no longer than so many milliseconds. Says whether it ended in time; throws when it failed by then. */
export async function endsWithin(ended: Promise<void>, waitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), waitMs)
  })
  try {
    return await Promise.race([ended.then(() => true), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

import type { Turns } from '#model/polite.ts'

/** One at a time per host, in the order of asking, within this process. */
export function turnsOfProcess(): Turns {
  const last = new Map<string, Promise<void>>()
  return {
    take: async (host) => {
      const before = last.get(host)
      const turn = Promise.withResolvers<void>()
      last.set(host, turn.promise)
      await before
      return async () => {
        if (last.get(host) === turn.promise) last.delete(host)
        turn.resolve()
      }
    },
  }
}

/** As `take`, but gives up its place when the signal ends everything: then it throws the reason of the signal. */
export async function takeTurn(
  turns: Turns,
  host: string,
  signal?: AbortSignal,
): Promise<() => Promise<void>> {
  signal?.throwIfAborted()
  const taken = turns.take(host)
  if (!signal) return taken
  const ended = Promise.withResolvers<never>()
  const end = () => ended.reject(signal.reason)
  signal.addEventListener('abort', end)
  try {
    return await Promise.race([taken, ended.promise])
  } catch (error) {
    void giveBack(taken)
    throw error
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** A turn that nobody waits for any more comes all the same, and must not keep the others waiting. */
async function giveBack(taken: ReturnType<Turns['take']>): Promise<void> {
  try {
    const done = await taken
    await done()
  } catch {
    // Then there is no turn to give back.
  }
}

import { constants } from 'node:os'

const closers = new Set<() => Promise<void>>()
const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/**
 * Has something closed when the process is told to stop, which then ends with 128 + the number of the signal. A second signal
 * stops it at once. Gives the way to forget it.
 */
export function closeOnSignal(close: () => Promise<void>): () => void {
  if (closers.size === 0) for (const signal of SIGNALS) process.on(signal, stop)
  closers.add(close)
  return () => {
    closers.delete(close)
    if (closers.size === 0) for (const signal of SIGNALS) process.off(signal, stop)
  }
}

function stop(signal: 'SIGTERM' | 'SIGINT'): void {
  for (const one of SIGNALS) process.off(one, stop)
  void Promise.allSettled([...closers].map((close) => close())).then(() =>
    process.exit(128 + constants.signals[signal]),
  )
}

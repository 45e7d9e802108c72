import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a process took too much of. */
export type Overrun = 'memory' | 'time'

/** Memory that no letter needs: one of a hundred pages as PDF takes 127 MB. */
export const LIMIT_MEMORY_BYTES = 400 * 1024 * 1024
/** Time that no letter needs. */
export const LIMIT_TIME_MS = 20_000
const LOOK_MS = 20
/** Source: proc(5), § /proc/pid/statm: sizes in pages, resident second. */
const PAGE_BYTES = 4096

/** Kills a process that takes more memory or time than a letter can. */
export function watchProcess(child: ChildProcess): {
  readonly stop: () => void
  /** Why the process was killed; undefined when it was not, or not by us. */
  readonly overrun: () => Overrun | undefined
} {
  const began = performance.now()
  let why: Overrun | undefined
  const timer = setInterval(() => {
    if (performance.now() - began > LIMIT_TIME_MS) why ??= 'time'
    else if (residentBytes(child.pid) > LIMIT_MEMORY_BYTES) why ??= 'memory'
    if (why) child.kill('SIGKILL')
  }, LOOK_MS)
  return { stop: () => clearInterval(timer), overrun: () => why }
}

/** Whether so much memory stayed in use that the next letter might be stopped for what this one left. */
export function isBloated({ pid }: ChildProcess): boolean {
  return residentBytes(pid) > LIMIT_MEMORY_BYTES / 2
}

/** Memory a process has in use; 0 where the system does not tell (then its heap limit alone holds it). */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES
  } catch {
    return 0
  }
}

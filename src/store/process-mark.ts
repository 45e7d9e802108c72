import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** What tells one process from every other: a number comes back, the moment it started with it does not. */
export type ProcessMark = {
  readonly pid: number
  /** Ticks since the machine started; undefined where the system does not tell. */
  readonly started: string | undefined
  readonly host: string
}

/** The mark of this process. */
export function ownMark(): ProcessMark {
  return { pid: process.pid, started: startOf(process.pid), host: hostname() }
}

/** Whether the process with this mark, of this machine, still runs. */
export function isAlive({ pid, started }: ProcessMark): boolean {
  const now = startOf(pid)
  if (now !== undefined && started !== undefined) return now === started
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be spoken to, and is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Source: proc(5), /proc/pid/stat, field 22. The name of the program, field 2, may hold blanks and brackets. */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/s, '').trim().split(' ')
    // A process that has ended but was not yet fetched by its parent runs no more.
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

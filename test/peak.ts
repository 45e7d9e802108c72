import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const LOOK_MS = 20

/** The most memory that `rekenschap` itself takes with these words, in MB, its guarded process not counted. Linux only. */
export async function peakOf(...words: readonly string[]): Promise<number> {
  const program = spawn(join(import.meta.dirname, '../rekenschap'), words, { stdio: 'ignore' })
  let peak = 0
  const look = setInterval(() => {
    try {
      // Source: proc(5), § /proc/pid/status: VmHWM, the peak of the resident set in kB.
      const status = readFileSync(`/proc/${program.pid}/status`, 'utf8')
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // It has just ended.
    }
  }, LOOK_MS)
  await once(program, 'exit')
  clearInterval(look)
  return peak
}

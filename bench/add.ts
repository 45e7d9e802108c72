/**
 * How fast letters go into a register on PGlite, what one more costs, and how that grows. Everything is done from the shell,
 * as people do it. Prints tables; nothing passes or fails.
 *
 *   node bench/add.ts [500 5000]                   letters made of the samples, which all resemble each other
 *   node bench/add.ts ../shared/corpus/moties-xml  files of a folder
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeLetters } from './made-letters.ts'

const ROOT = join(import.meta.dirname, '..')
const RUNS = 5
const scratch = mkdtempSync(join(tmpdir(), 'bench-add-'))

type Run = {
  readonly seconds: number
  /** When its last line that tells of a file came. */
  readonly filedAt: number
  readonly files: number
  readonly cpuSeconds: number
}

/** Runs the program on a register, and tells how long it took: by the clock, and of the processors. */
async function run(data: string, words: readonly string[]): Promise<Run> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const script = 'TIMEFORMAT="%U %S"; time "$@" 2>/dev/null'
  const child = spawn('bash', ['-c', script, 'bash', join(ROOT, 'rekenschap'), ...words], {
    env: { ...process.env, REKENSCHAP_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [files, filedAt, timed] = [0, 0, '']
  for await (const _ of createInterface(child.stdout)) [files, filedAt] = [files + 1, seconds()]
  for await (const chunk of child.stderr) timed += String(chunk)
  const cpuSeconds = timed.split(/\s+/).reduce((sum, value) => sum + Number(value), 0)
  return { seconds: seconds(), filedAt, files, cpuSeconds }
}

const round = (value: number) => Number(value.toFixed(value < 10 ? 2 : 0))
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function several(work: (at: number) => Promise<Run>): Promise<string> {
  const runs: Run[] = []
  for (let at = 0; at < RUNS; at++) runs.push(await work(at))
  const wall = runs.map(({ seconds }) => seconds)
  const cpu = runs.map(({ cpuSeconds }) => cpuSeconds)
  return `${round(Math.min(...wall))} · ${round(median(wall))} · ${round(median(cpu))}`
}

async function measure(name: string, folder: string): Promise<Record<string, unknown>> {
  const data = join(scratch, `register ${name}`)
  const more = join(scratch, 'more')
  makeLetters(RUNS, more, 99)
  const all = await run(data, ['add', '--json', folder])
  return {
    files: all.files,
    'filed in, s': round(all.filedAt),
    'files/s': round(all.files / all.filedAt),
    'linked in, s': round(all.seconds - all.filedAt),
    'cpu, s': round(all.cpuSeconds),
    'one more, s': await several((at) => run(data, ['add', '--json', join(more, `${at}.txt`)])),
    'check, s': await several((at) => run(data, ['check', join(more, `${at}.txt`), '--against', 'register'])),
    'search, s': await several(() => run(data, ['search', 'redacties'])),
    'start, s': await several(() => run(data, ['search', 'onvindbaarwoord'])),
  }
}

const rows: Record<string, Record<string, unknown>> = {}
for (const asked of process.argv.length > 2 ? process.argv.slice(2) : ['500', '5000']) {
  const folder = existsSync(asked) ? asked : join(scratch, asked)
  if (!existsSync(asked)) makeLetters(Number(asked), folder)
  rows[asked] = await measure(String(Object.keys(rows).length), folder)
  console.log(asked, rows[asked])
}
console.log('three figures: the fastest by the clock of five · the median · the median of processor time')
console.table(rows)
rmSync(scratch, { recursive: true })

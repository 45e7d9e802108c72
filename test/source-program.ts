import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type DatabaseAt } from '#store/connect.ts'
import type { House } from '#test/house/house.ts'
import { runProgram, type Ran } from '#test/run-program.ts'
import { contentsOf } from '#test/source-works.ts'

/** How a process of the program ended: `code` is null when it was killed. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** A process of the program that runs. */
export type Running = {
  readonly ended: Promise<Ended>
  /** Everything it said so far, on either side. */
  readonly said: () => string
  /** Ends it at once, as a power cut would. */
  readonly kill: () => void
  /** Asks it to end. */
  readonly stop: () => void
}

const root = mkdtempSync(join(tmpdir(), 'sources '))
const running = new Set<Running>()

/** Everything is watched. */
const WATCH = join(root, 'watch.yaml')
writeFileSync(WATCH, '- id: all\n  label: { nl: "alles", en: "all" }\n')

/** Ends whatever still runs, and takes away what was written. */
export async function endPrograms(): Promise<void> {
  for (const { kill } of running) kill()
  await Promise.all([...running].map(({ ended }) => ended))
  rmSync(root, { recursive: true, force: true })
}

/** Where everything is, as the environment of a process. */
function environmentOf(at: DatabaseAt, house: House, pauseMs: number): Record<string, string> {
  const { odata, syncFeed, publications, sru } = house.urls
  return {
    ...('url' in at
      ? { DATABASE_URL: at.url, REKENSCHAP_DATA: root }
      : { REKENSCHAP_DATA: join(at.folder, '..') }),
    REKENSCHAP_ODATA_URL: odata,
    REKENSCHAP_SYNCFEED_URL: syncFeed,
    REKENSCHAP_PUBLICATIONS_URL: publications,
    REKENSCHAP_SRU_URL: sru,
    REKENSCHAP_PAUSE_MS: `${pauseMs}`,
    REKENSCHAP_BACK_OFF_MS: '5',
    REKENSCHAP_WATCH: WATCH,
  }
}

/** Runs the program within this process, which is quicker. */
export function runAtHouse(words: readonly string[], at: DatabaseAt, house: House): Promise<Ran> {
  return runProgram(words, { env: environmentOf(at, house, 0) })
}

/** Starts the program as a process of its own, on this register and with this house as its sources. */
export function startProgram(
  words: readonly string[],
  at: DatabaseAt,
  house: House,
  { pauseMs = 0 }: { readonly pauseMs?: number } = {},
): Running {
  const { DATABASE_URL: _, ...rest } = process.env
  const child = spawn('./rekenschap', words, {
    env: { ...rest, ...environmentOf(at, house, pauseMs) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part))
  const started: Running = {
    said: () => out + err,
    ended: new Promise((resolve) => {
      child.once('close', (code) => {
        running.delete(started)
        resolve({ code, out, err })
      })
    }),
    kill: () => void child.kill('SIGKILL'),
    stop: () => void child.kill('SIGTERM'),
  }
  running.add(started)
  return started
}

/** What the register at a place holds, in an order of its own: see `contentsOf`. */
export async function contentsAt(
  at: DatabaseAt,
  how: Parameters<typeof openDatabase>[1],
): Promise<Record<string, readonly string[]>> {
  const register = await openDatabase(at, how)
  try {
    return await contentsOf(register)
  } finally {
    await register.close()
  }
}

/** Lines that stand in the one or in the other only. */
export type Differences = Readonly<
  Record<string, { readonly missing: readonly string[]; readonly added: readonly string[] }>
>

/** What two registers say differently, by what it is about; empty when both say the same. */
export function differencesBetween(
  expected: Record<string, readonly string[]>,
  found: Record<string, readonly string[]>,
): Differences {
  const pairs = Object.keys({ ...expected, ...found }).map((name) => {
    const missing = without(expected[name] ?? [], found[name] ?? [])
    const added = without(found[name] ?? [], expected[name] ?? [])
    return [name, { missing, added }] as const
  })
  return Object.fromEntries(pairs.filter(([, { missing, added }]) => missing.length + added.length > 0))
}

/** The first lines of each, short enough to read, and how many there are. */
export function shortly(differences: Differences): Record<string, Record<string, readonly string[]>> {
  const some = (lines: readonly string[]) => [
    `${lines.length}`,
    ...lines.slice(0, 4).map((line) => line.slice(0, 300)),
  ]
  return Object.fromEntries(
    Object.entries(differences).map(([name, { missing, added }]) => [
      name,
      { missing: some(missing), added: some(added) },
    ]),
  )
}

/** Each as often as it stands there more often than in the other. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

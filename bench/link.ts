/**
 * What one more letter costs in a register on PGlite: held against the letters near it, as `add` does, and with all letters
 * linked anew, as `sync` does in a small register. Prints a table; nothing passes or fails.
 *
 *   node bench/link.ts [58 200]                     letters made of the samples, which all resemble each other
 *   node bench/link.ts ../shared/corpus/moties-xml  files of a folder; the first 200
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareNew } from '#register/compare-new.ts'
import { lettersOf } from '#register/letters-of.ts'
import { linkLetters } from '#register/link-letters.ts'
import { openDatabase, type Db } from '#store/connect.ts'
import { getChainHead, listEvents, listStates } from '#store/events.ts'
import { addPaths, by } from '#test/registers.ts'
import { makeLetters } from './made-letters.ts'

const MOST = 200
const HOW = { migrations: join(import.meta.dirname, '..', 'migrations'), lang: 'nl' } as const
const scratch = mkdtempSync(join(tmpdir(), 'bench-link-'))

/** Seconds by the clock, and of the processors. */
async function timed(work: () => Promise<unknown>): Promise<string> {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return `${((performance.now() - began) / 1000).toFixed(1)} (${((user + system) / 1e6).toFixed(1)})`
}

/** How many links were told of again, of those that stood. */
async function toldAgain(db: Db, since: number): Promise<number> {
  let count = 0
  for await (const { seq, object_kind: kind, before } of listEvents(db)) {
    if (seq > since && kind === 'link' && before !== null) count++
  }
  return count
}

async function measure(name: string, folder: string) {
  const { db, close } = await openDatabase({ folder: join(scratch, `register ${name}`) }, HOW)
  const files = readdirSync(folder)
    .slice(0, MOST + 2)
    .map((file) => join(folder, file))
  await addPaths(db, files.slice(0, -2), { link: false })
  const whole = await timed(() => compareNew(db, by))
  await addPaths(db, files.slice(-2, -1), { link: false })
  const near = await timed(() => linkLetters(db, by))
  await addPaths(db, files.slice(-1), { link: false })
  const [{ seq }, stood] = [await getChainHead(db), await listStates(db, 'link')]
  const anew = await timed(() => compareNew(db, by))
  const again = await toldAgain(db, seq)
  const statements = (await lettersOf(db)).reduce((sum, letter) => sum + letter.statements.length, 0)
  await close()
  return {
    letters: files.length,
    statements,
    links: stood.length,
    'all at once, s (cpu)': whole,
    'one more, near, s (cpu)': near,
    'one more, all anew, s (cpu)': anew,
    'links told again': again,
  }
}

const rows: Record<string, Record<string, unknown>> = {}
for (const asked of process.argv.length > 2 ? process.argv.slice(2) : ['58', '200']) {
  const folder = existsSync(asked) ? asked : join(scratch, asked)
  if (!existsSync(asked)) makeLetters(Number(asked), folder)
  rows[asked] = await measure(String(Object.keys(rows).length), folder)
  console.log(asked, rows[asked])
}
console.table(rows)
rmSync(scratch, { recursive: true })

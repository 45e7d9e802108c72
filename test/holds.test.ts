import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { DatabaseAt } from '#store/connect.ts'
import { describeOnBoth, howToOpen } from '#test/databases.ts'
import { letterFolder, ministersLetter } from '#test/registers.ts'
import { sized } from '#test/sizes.ts'

/** Of a machine that has nothing else to do: time or, where others make it wait, the work of a processor. */
const REOPEN_MS = 5000
const TIMEOUT_MS = sized(5, 20) * 60_000
/** The program is compiled once, not for every process. */
const cache = mkdtempSync(join(tmpdir(), 'cache '))
const { snapshot } = await howToOpen()
const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(cache, { recursive: true, force: true })
})

const isFolder = (at: DatabaseAt): at is { readonly folder: string } => 'folder' in at

/** What a writer said before it ended, of itself or because it was killed. */
type Said = {
  readonly openMs: number | undefined
  readonly damage: readonly string[]
  readonly there: There | undefined
  readonly acknowledged: readonly string[]
  readonly done: boolean
}
type There = { readonly versions: readonly string[]; readonly rules: Readonly<Record<string, string>> }

/** When a writer is killed: so long after it said a line for the how-manieth time, or after it was started. */
type Moment = {
  readonly line: 'start' | 'ready' | 'acknowledged'
  readonly count: number
  readonly ms: number
}

const rulesOf = ({ rules }: There, document: string) => Number(rules[document]?.replace('rules-', '') ?? -1)

/** Chance that can be had again: its seed is told when something fails. */
function makeChance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

async function write(at: DatabaseAt, words: readonly string[], kill?: Moment): Promise<Said> {
  const where = isFolder(at) ? at.folder : at.url
  const child = spawn(process.execPath, ['test/register-writer.ts', where, snapshot, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  children.add(child)
  const end = (ms: number) => void sleep(ms).then(() => child.kill('SIGKILL'))
  const gone = new Promise((resolve) => child.once('close', resolve))
  let left = kill?.count ?? 0
  const reached = (line: Moment['line']) => {
    if (kill && line === kill.line && left-- === 0) end(kill.ms)
  }
  const said = { damage: [] as string[], acknowledged: [] as string[], done: false }
  let [openMs, there]: [number | undefined, There | undefined] = [undefined, undefined]
  reached('start')
  for await (const line of createInterface(child.stdout)) {
    const [word = '', rest = ''] = /^(\S+) ?(.*)$/s.exec(line)!.slice(1)
    if (word === 'open') openMs = Math.min(...rest.split(' ').map(Number))
    if (word === 'damage') said.damage.push(rest)
    if (word === 'there') there = JSON.parse(rest) as There
    if (word === 'ready') reached('ready')
    if (word === 'done') said.done = true
    if (word === 'added' || word === 'reread') {
      said.acknowledged.push(rest)
      reached('acknowledged')
    }
  }
  await gone
  children.delete(child)
  return { ...said, openMs, there }
}

function lettersOf(count: number): string {
  const { folder, write: add } = letterFolder()
  for (let n = 0; n < count; n++) {
    add(
      `brief-${String(n).padStart(3, '0')}.txt`,
      ministersLetter(
        [
          `Ik zal de Kamer voor 1 mei 2025 informeren over dossier ${n} van het fonds voor mensenrechtenverdedigers.`,
          `Het kabinet stelt voor dossier ${n} een bedrag van € ${n + 1} miljoen beschikbaar voor persvrijheid in Kenia.`,
        ],
        `${(n % 27) + 1} februari ${2020 + (n % 5)}`,
      ),
    )
  }
  return folder
}

describeOnBoth('a register whose program is killed', (_, makeDatabase) => {
  test(
    'loses nothing it told of, doubles nothing, opens again at once and goes on',
    { timeout: TIMEOUT_MS },
    async () => {
      const at = await makeDatabase()
      const kills = isFolder(at) ? sized(5, 50) : sized(3, 20)
      const seed = Date.now() % 100_000
      const chance = makeChance(seed)
      const folder = lettersOf(Math.round(kills * 1.5))
      const kept = new Set<string>()
      /** The number of the rules by which each document was read, as the writer last told. */
      const reread = new Map<string, number>()
      const opened: number[] = []
      let rules = 0
      const check = ({ openMs, damage, there }: Said) => {
        if (openMs !== undefined) opened.push(openMs)
        expect(damage, `seed ${seed}`).toEqual([])
        if (!there) return
        expect(new Set(there.versions).size, `seed ${seed}`).toBe(there.versions.length)
        expect(
          [...kept].filter((hash) => !there.versions.includes(hash)),
          `seed ${seed}`,
        ).toEqual([])
        // Killed between keeping and telling, it holds more than it told of: newer rules, never older ones.
        const lost = [...reread].filter(([document, set]) => rulesOf(there, document) < set)
        expect(lost, `seed ${seed}`).toEqual([])
        expect(Math.max(0, ...Object.keys(there.rules).map((id) => rulesOf(there, id)))).toBeLessThanOrEqual(
          rules + 1,
        )
      }
      for (let kill = 0; kill < kills; kill++) {
        const line = kill % 5 === 4 ? 'start' : chance(2) === 0 ? 'ready' : 'acknowledged'
        const moment: Moment = {
          line,
          count: line === 'acknowledged' ? chance(3) : 0,
          ms: chance(line === 'start' ? 3000 : 250),
        }
        const isAdd = kill % 3 !== 2
        const said = await write(at, isAdd ? ['add', folder] : ['reread', `rules-${rules + 1}`], moment)
        check(said)
        for (const one of said.acknowledged) {
          if (isAdd) kept.add(one)
          else reread.set(one, rules + 1)
        }
        if (said.done && !isAdd) rules++
      }
      const last = await write(at, ['add', folder])
      check(last)
      expect(last.done).toBe(true)
      for (const one of last.acknowledged) kept.add(one)
      expect(last.there?.versions).toHaveLength(kept.size)
      expect(kept.size).toBe(Math.round(kills * 1.5))
      expect(Math.max(...opened), `seed ${seed}, opened in ${opened.join(' ')} ms`).toBeLessThanOrEqual(
        REOPEN_MS,
      )
    },
  )
})

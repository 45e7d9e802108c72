import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { DatabaseAt } from '#store/connect.ts'
import { howToOpen, makeFolder } from '#test/databases.ts'
import { chanceOf, type Chance } from '#test/house/chance.ts'
import type { Fault } from '#test/house/faults.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { sized } from '#test/sizes.ts'
import {
  contentsAt,
  differencesBetween,
  endPrograms,
  runAtHouse,
  shortly,
  startProgram,
} from '#test/source-program.ts'

const MINUTE_MS = 60_000
const WORLD = makeWorld(5, {
  motions: sized(3, 5),
  letters: sized(3, 5),
  promises: 2,
  requests: sized(1, 2),
  samples: false,
})
const removes: (() => Promise<void>)[] = []
afterAll(async () => {
  await endPrograms()
  for (const remove of removes) await remove()
})

async function emptyPlace(): Promise<DatabaseAt> {
  const { at, remove } = await makeFolder()
  removes.push(remove)
  return at
}

/** What can befall a run: now and then anything, and one part of a source that hardly ever answers. */
function drawFaults(chance: Chance): Fault[] {
  const some: readonly Fault[] = [
    { kind: 'error', status: 500, rate: 0.3 },
    { kind: 'error', status: 429, rate: 0.1 },
    { kind: 'stall', rate: 0.1, ms: 30 },
    { kind: 'stall-halfway', rate: 0.1, ms: 30 },
    { kind: 'cut', rate: 0.2 },
    { kind: 'short', rate: 0.2 },
    { kind: 'truncated', rate: 0.2 },
    { kind: 'half', rate: 0.2 },
    { kind: 'page', rate: 0.2 },
    { kind: 'duplicates', rate: 0.5 },
    { kind: 'reordered', rate: 0.5 },
  ]
  const parts = [
    /category=Document$/,
    /category=DocumentVersie/,
    /category=Zaak&?/,
    /^odata .*resource/i,
    /^publications /,
    /category=Kamerstukdossier/,
    /category=DocumentActor/,
  ]
  return [
    ...chance.some(some, 4),
    { kind: chance.pick(['error', 'page', 'cut', 'truncated', 'half']), rate: 0.9, on: chance.pick(parts) },
  ]
}

/** Things that happen at the House after the first papers were taken in. */
function changeHouse(house: House): void {
  const letter = house.publish({ what: 'letter', subject: 'Nieuws over noodfondsen', dossier: '39901' })
  house.publish({ what: 'motion' })
  house.publish({
    what: 'rewritten',
    document: letter.number,
    paragraphs: ['Ik informeer de Kamer voor 1 mei over het noodfonds.'],
  })
  const old = WORLD.truth.letters.find(({ published }) => published === 'xml')!
  house.publish({
    what: 'rewritten',
    document: old.document,
    paragraphs: ['Ik zal de Kamer in juni over het fonds voor verenigingen informeren.'],
  })
  house.publish({ what: 'xml', document: letter.number })
  Object.assign(house.differences, { promises: '2026', unknownFields: true, unknownValues: true })
}

/** Takes in what is there without hindrance: it must succeed at the first go. */
async function syncInPeace(house: House, at: DatabaseAt): Promise<void> {
  house.setFaults([])
  const { code, err } = await runAtHouse(['sync'], at, house)
  expect({ code, err }).toEqual({ code: 0, err: '' })
}

type Contents = Awaited<ReturnType<typeof contentsAt>>

const LOG = process.env['LOG'] ? console.log : () => {}

/** Runs that go wrong: with faults, and some of them killed somewhere. Gives how many were. */
async function syncInTrouble(
  house: House,
  at: DatabaseAt,
  chance: Chance,
  { runs, kills }: { runs: number; kills: number },
) {
  for (let run = 0; run < runs; run++) {
    const faults = drawFaults(chance)
    house.setFaults(faults, chance.between(1, 1e6))
    const asked = house.requests.length
    const isKilled = run < kills
    const running = isKilled ? startProgram(['sync'], at, house) : undefined
    if (running) {
      const enough = asked + chance.between(0, 60)
      for (const until = Date.now() + 60_000; house.requests.length < enough && Date.now() < until;) {
        if (await Promise.race([running.ended, sleep(2)])) break
      }
      await sleep(chance.between(0, 2000))
      running.kill()
    }
    const { code, err } = await (running?.ended ?? runAtHouse(['sync'], at, house))
    LOG(run, faults, code, house.requests.length - asked, err.slice(-1500))
    expect(err).not.toContain('    at ')
  }
}

test.each(Array.from({ length: sized(1, 3) }, (_, at) => at + 1))(
  'after faults, kills and restarts the register equals that of a clean run (mix %i)',
  { timeout: 20 * MINUTE_MS },
  async (seed) => {
    const how = await howToOpen()
    const chance = chanceOf(seed)
    const stagesOf = async (disturb: (house: House, at: DatabaseAt, stage: number) => Promise<void>) => {
      const house = await openHouse(WORLD, { feed: { pageSize: 20 } })
      removes.push(house.close)
      const at = await emptyPlace()
      const stages: Contents[] = []
      for (const stage of [0, 1]) {
        if (stage === 1) {
          changeHouse(house)
          // Rows that come again say what they say now, and after some faults more of them come again: here all do.
          house.resetFeed()
        }
        await disturb(house, at, stage)
        await syncInPeace(house, at)
        stages.push(await contentsAt(at, how))
      }
      expect(await runAtHouse(['verify'], at, house)).toMatchObject({ code: 0 })
      return stages
    }
    const clean = await stagesOf(async () => {})
    const troubled = await stagesOf(async (house, at, stage) => {
      await syncInTrouble(house, at, chance, {
        runs: sized(1, 3),
        kills: stage === 0 ? sized(1, 2) : sized(0, 2),
      })
      if (stage === 0) house.resetFeed()
    })
    for (const [stage, expected] of clean.entries()) {
      expect(expected['links']!.length, `stage ${stage}`).toBeGreaterThan(0)
      expect(shortly(differencesBetween(expected, troubled[stage]!)), `stage ${stage}`).toEqual({})
    }
  },
)

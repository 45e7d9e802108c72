import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { server as shared } from '#test/databases.ts'
import { openHouse, type House } from '#test/house/house.ts'
import { makeWorld } from '#test/house/world.ts'
import { makeServer } from '#test/postgres-server.ts'
import { endPrograms, startProgram } from '#test/source-program.ts'

const PATIENCE_MS = 240_000
const WORLD = makeWorld(4, { motions: 3, letters: 1, promises: 1, requests: 0, samples: false })
const root = mkdtempSync(join(tmpdir(), 'trouble '))
let house: House | undefined
afterEach(async () => {
  await house?.close()
  house = undefined
})
afterAll(async () => {
  await endPrograms()
  rmSync(root, { recursive: true, force: true })
})

test(
  'a database that goes away while the sources are followed is no trouble of theirs: sync ends in words about it and exit 3',
  async (context) => {
    if ('missing' in shared) context.skip(shared.missing)
    const server = await makeServer()
    try {
      house = await openHouse(WORLD)
      const sync = startProgram(['sync'], { url: server.urlOf('postgres') }, house, { pauseMs: 20 })
      await expect.poll(() => house!.requests.length, { timeout: 120_000 }).toBeGreaterThan(2)
      await server.crash()
      const { code, err } = await sync.ended
      expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('de database antwoordt niet') })
      expect(err).not.toMatch(/rekenschap: (?:Zaak|Besluit|Stemming|Document\w*): /)
      expect(err).not.toContain('    at ')
    } finally {
      await server.remove()
    }
  },
  PATIENCE_MS,
)

test(
  'a sync that is stopped ends in order, and says nothing of trouble',
  async () => {
    house = await openHouse(WORLD)
    const sync = startProgram(['sync'], { folder: join(root, 'register') }, house, { pauseMs: 200 })
    await expect.poll(() => house!.requests.length, { timeout: 120_000 }).toBeGreaterThan(3)
    sync.stop()
    const { code, err } = await sync.ended
    expect({ code, err: err.replaceAll(/\r[^\r]*/g, '') }).toEqual({ code: 0, err: '' })
  },
  PATIENCE_MS,
)

test(
  'what a source gave and nobody can read is told at the end, with exit 1; the rest is taken in',
  async () => {
    house = await openHouse(WORLD)
    house.setFaults([{ kind: 'hollow', times: 1, on: /category=Zaak/ }])
    const at = { folder: join(root, 'other', 'register') }
    const sync = await startProgram(['sync'], at, house).ended
    expect(sync).toMatchObject({
      code: 1,
      out: expect.stringMatching(/[1-9]\d* stukken opgenomen/) as string,
    })
    expect(sync.err).toMatch(/1 keer gaf een bron iets dat niet te lezen is .*category=Zaak/)
    const again = await startProgram(['sync'], at, house).ended
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('(0 keer sinds') as string })
  },
  PATIENCE_MS,
)

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { runProgram } from '#test/run-program.ts'
import { startServing, untilThere, type Served } from '#test/served.ts'

const data = mkdtempSync(join(tmpdir(), 'served '))
const env = { ...process.env, REKENSCHAP_DATA: data, DATABASE_URL: '' }
afterAll(() => rmSync(data, { recursive: true, force: true }))

let running: Served | undefined
afterEach(() => running?.stop())

async function serve(...words: string[]): Promise<Served> {
  running = await startServing('./rekenschap', ['serve', '--port', '0', ...words], { env })
  return running
}

test(
  'serve takes letters in behind a page that shows how far it is, and finds them there the next time',
  { timeout: 5 * 60_000 },
  async () => {
    const first = await serve('samples/08-herschikking-fondsen', 'samples/11-motiebrief-begroting')
    const { html, statuses } = await untilThere(`${first.address}/nl/brieven`)
    expect(statuses).toContain(503)
    expect(html).toContain('2 brieven')
    const { port } = new URL(first.address)
    const other = await runProgram(['serve', '--port', port], {
      env: { REKENSCHAP_DATA: join(data, 'other') },
    })
    expect(other.code).toBe(3)
    expect(other.err).toContain(`poort ${port} op 127.0.0.1 is bezet`)
    expect(await first.stop()).toBe(0)
    expect(first.said()).toContain('2 brieven nieuw')
    const second = await serve()
    expect((await untilThere(`${second.address}/en/letters`)).html).toContain('2 letters')
    expect(await second.stop('SIGINT')).toBe(0)
  },
)

test('a port that is none is a mistake of who asks', async () => {
  const { code, err } = await runProgram(['serve', '--port', '70000'])
  expect([code, err]).toEqual([2, expect.stringContaining('--port 70000 is geen poort')])
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import type { DatabaseAt } from '#store/connect.ts'
import { describeOnBoth, howToOpen } from '#test/databases.ts'
import { letterFolder, ministersLetter } from '#test/registers.ts'
import { runProgram, type RunOptions } from '#test/run-program.ts'
import { fullSize } from '#test/sizes.ts'

const PROMISE =
  'Ik zeg de Kamer toe voor 1 mei 2024 een plan van aanpak voor persvrijheid in Kenia te sturen.'
const DELAY =
  'Het toegezegde plan van aanpak voor persvrijheid in Kenia kan ik pas in het najaar van 2024 sturen.'
const FUND =
  'Het kabinet stelt € 6 miljoen beschikbaar voor het fonds voor mensenrechtenverdedigers in Oeganda.'

const root = mkdtempSync(join(tmpdir(), 'register cli '))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** The environment that names a register. */
function envOf(at: DatabaseAt): Record<string, string> {
  if ('url' in at) return { DATABASE_URL: at.url, REKENSCHAP_DATA: join(root, 'data') }
  return { REKENSCHAP_DATA: join(at.folder, '..') }
}

describeOnBoth('the program', (_, makeDatabase) => {
  let env: Record<string, string>
  const letters = letterFolder()
  const run = (words: readonly string[], options: RunOptions = {}) => runProgram(words, { env, ...options })

  beforeAll(async () => {
    await howToOpen()
    env = envOf(await makeDatabase())
    letters.write('een.txt', ministersLetter([PROMISE, FUND], '9 februari 2023'))
    letters.write('twee.txt', ministersLetter([DELAY], '10 maart 2024'))
  })

  /** Every run of the program starts PGlite, which takes seconds. */
  const skipSlow = (context: TestContext) => {
    if (env['DATABASE_URL'] === undefined && !fullSize) context.skip('on PGlite: full size only')
  }

  test('an empty register says so, and how it is filled', async () => {
    expect((await run(['search', 'persvrijheid'])).out).toContain('Het register is nog leeg')
    const list = await run(['list', 'entries'])
    expect(list).toMatchObject({ code: 0, out: expect.stringContaining('Deze lijst is leeg.') })
    expect(await run(['verify'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Het register is heel'),
    })
    expect((await run(['verify', '--lang', 'en'])).out).toMatch(/^The register is whole/)
  })

  test('letters that are added are told of, one by one and together; a second time they are known', async () => {
    const first = await run(['add', letters.folder])
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^een\.txt: nieuw \(\w+\): \d+ posten erbij$/m)
    expect(first.out).toContain('2 opgenomen · 0 al bekend · 2 brieven naast de andere gelegd')
    expect((await run(['add', letters.folder])).out).toBe(
      '0 opgenomen · 2 al bekend · 0 brieven naast de andere gelegd\n',
    )
    const json = await run(['add', letters.folder, '--json'])
    expect(lines(json.out)).toMatchObject([
      { file: 'een.txt', outcome: 'known' },
      { file: 'twee.txt', outcome: 'known' },
    ])
  })

  test('what cannot be added is named, and the rest is added', async (context) => {
    skipSlow(context)
    const bad = letters.write('x.rtf', '{\\rtf1')
    const { code, err, out } = await run(['add', bad, join(letters.folder, 'een.txt'), join(root, 'weg.txt')])
    expect(code).toBe(1)
    expect(err).toContain('x.rtf')
    expect(err).toContain('weg.txt')
    expect(out).toContain('1 al bekend · 2 mislukt')
    expect(await run(['add', join(root, 'weg.txt')])).toMatchObject({ code: 3 })
    expect(await run(['add'])).toMatchObject({ code: 2 })
    rmSync(bad)
  })

  test('a letter that is piped in is added', async (context) => {
    skipSlow(context)
    const input = ministersLetter(
      ['Ik zal de Kamer voor 1 juni 2026 een brief over Malawi sturen.'],
      '1 mei 2025',
    )
    expect((await run(['add', '-'], { input })).out).toContain('stdin: nieuw')
    expect((await run(['add', '-'], { input })).out).toContain('1 al bekend')
  })

  test('a search shows what was found, in both languages, coloured on a screen that wants it', async (context) => {
    skipSlow(context)
    const { code, out, err } = await run(['search', 'persvrijheid', 'kenia'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('2 treffers')
    expect(out).toContain('plan van aanpak')
    expect(out).not.toContain('\u001b')
    expect((await run(['search', 'persvrijheid', '--lang', 'en'])).out).toContain('2 hits')
    expect((await run(['search', 'persvrijheid'], { isTTY: true })).out).toContain('\u001b')
    const plain = await run(['search', 'persvrijheid'], { isTTY: true, env: { ...env, NO_COLOR: '1' } })
    expect(plain.out).not.toContain('\u001b')
    expect((await run(['search', 'bestaatniet'])).out).toContain('Niets gevonden.')
  })

  test('a search as JSON is a line for each hit and one for the whole, and goes on where it ended', async (context) => {
    skipSlow(context)
    const seen: unknown[] = []
    let after: string[] = []
    for (let page = 0; page < 9; page++) {
      const all = lines(
        (await run(['search', 'kamer', 'OR', 'kabinet', '--json', '--limit', '1', ...after])).out,
      )
      const end = all.pop()!
      seen.push(...all.map(({ passage }) => (passage as { text: string }).text))
      expect(end).toMatchObject({ total: 3, complete: true })
      if (end['next'] === null) break
      after = ['--after', end['next'] as string]
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(3)
  })

  test('fields and the sort by deadline search entries; what is not understood is told, and left out', async (context) => {
    skipSlow(context)
    const { out, err } = await run(['search', 'soort:toezegging soort:onzin', '--sort', 'deadline', '--json'])
    expect(err).toContain('onzin')
    const hits = lines(out).slice(0, -1)
    const due = hits.map(({ entry }) => (entry as { due: { to: string } | null }).due?.to ?? '9999')
    expect(due.length).toBeGreaterThan(0)
    expect(due).toEqual(due.toSorted())
  })

  test('who asks nothing, or something that is not there, is told what to ask', async (context) => {
    skipSlow(context)
    expect(await run(['search'])).toMatchObject({ code: 2 })
    expect(await run(['search', ' '])).toMatchObject({
      code: 2,
      err: expect.stringContaining('niets om naar te zoeken'),
    })
    expect(await run(['search', 'kamer', '--after', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--after x'),
    })
    expect(await run(['search', 'kamer', '--known-on', 'gisteren'])).toMatchObject({ code: 2 })
    expect(await run(['list', 'dingen'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('documents'),
    })
    expect(await run(['list', 'entries', '--known-on', '2024-02-31x'])).toMatchObject({ code: 2 })
  })

  test('every list is there as text and as JSON, also as it was known before anything was', async (context) => {
    skipSlow(context)
    for (const name of [
      'documents',
      'versions',
      'readings',
      'entries',
      'links',
      'threads',
      'expectations',
      'events',
    ]) {
      const { out } = await run(['list', name])
      expect(out.trim().split('\n').length, name).toBeGreaterThan(1)
      expect(lines((await run(['list', name, '--json'])).out).length, name).toBeGreaterThan(0)
      const before = await run(['list', name, '--known-on', '2001-01-01', '--json'])
      expect(before.out, name).toBe('')
    }
  })

  test('reading again changes nothing when the rules are the same', async (context) => {
    skipSlow(context)
    expect(await run(['reread'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('al met deze regels gelezen'),
    })
  })

  test('a letter is held against the register as against a folder, and an account and an overview are made of it', async (context) => {
    skipSlow(context)
    const { write } = letterFolder()
    const draft = write('concept.txt', ministersLetter([DELAY], '1 juni 2025'))
    const [checked, beside] = [
      await run(['check', draft, '--against', 'register', '--json']),
      await run(['check', draft, '--against', letters.folder, '--no-cache', '--json']),
    ]
    expect(checked).toMatchObject({ code: 1, err: '' })
    expect(beside.code).toBe(checked.code)
    expect(
      (await run(['account', '--theme', 'mensenrechtenverdedigers', '--against', 'register'])).code,
    ).toBeLessThan(2)
    const overview = await run(['overview', 'register'])
    expect(overview).toMatchObject({ code: 0 })
    expect(overview.out).toContain('persvrijheid')
    expect((await run(['list', 'documents', '--json'])).out).not.toContain('concept.txt')
  })

  test('a backup is one file that is not overwritten, and is put back in another register only when that is empty', async (context) => {
    skipSlow(context)
    const backup = join(root, `${Object.keys(env).length}.ndjson.gz`)
    expect(await run(['backup', backup])).toMatchObject({ code: 0, out: expect.stringContaining(backup) })
    expect(await run(['backup', backup])).toMatchObject({
      code: 3,
      err: expect.stringContaining('bestaat al'),
    })
    const other = { env: envOf(await makeDatabase()) }
    const cut = join(root, 'half.gz')
    const bytes = readFileSync(backup)
    for (const [content, words] of [
      [bytes.subarray(0, bytes.length / 2), 'is niet heel'],
      [bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 255), 'is niet heel'],
      [Buffer.from('hallo'), 'is geen reservekopie'],
      [Buffer.alloc(0), 'is geen reservekopie'],
    ] as const) {
      writeFileSync(cut, content)
      expect(await run(['restore', cut], other)).toMatchObject({
        code: 3,
        err: expect.stringContaining(words),
      })
    }
    expect(await run(['restore', join(root, 'weg.gz')], other)).toMatchObject({ code: 3 })
    expect((await run(['restore', backup], other)).err).toBe('')
    for (const name of ['entries', 'events', 'links']) {
      const [one, two] = [await run(['list', name, '--json']), await run(['list', name, '--json'], other)]
      expect(two.out, name).toBe(one.out)
    }
    expect(await run(['restore', backup], other)).toMatchObject({
      code: 3,
      err: expect.stringContaining('is niet leeg'),
    })
    expect(await run(['backup', join(root, 'map', 'weg', 'kopie.gz')])).toMatchObject({ code: 3 })
  })
})

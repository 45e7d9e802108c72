import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { describeOnBoth, howToOpen, server as shared } from '#test/databases.ts'
import { makeServer } from '#test/postgres-server.ts'
import { letterFolder, ministersLetter } from '#test/registers.ts'

const root = mkdtempSync(join(tmpdir(), 'program '))
const children = new Set<ChildProcess>()
const mounted: string[] = []
await howToOpen()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of mounted) execFileSync('umount', [folder])
  rmSync(root, { recursive: true, force: true })
})

type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the program as a process of its own; `onLine` is told of each line it writes. */
async function program(
  words: readonly string[],
  env: Record<string, string>,
  onLine: (line: string) => void = () => {},
): Promise<Ran> {
  const { DATABASE_URL: _, ...rest } = process.env
  const child = spawn('./rekenschap', words, {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part
    for (const line of part.split('\n')) if (line !== '') onLine(line)
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  children.delete(child)
  return { code, out, err }
}

function lettersOf(count: number): string {
  const { folder, write } = letterFolder()
  for (let n = 0; n < count; n++) {
    const words = `Ik zal de Kamer voor 1 mei 2025 informeren over dossier ${n} van het fonds voor journalisten.`
    write(`brief-${n}.txt`, ministersLetter([words], `${n + 1} februari 2024`))
  }
  return folder
}

/** Nothing is wrong, and each letter is there once. */
async function expectWhole(env: Record<string, string>, documents: number): Promise<void> {
  const { code, out } = await program(['verify'], env)
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(` en ${documents} documenten`) })
}

describeOnBoth('two programs that add the same letters at once', (_, makeDatabase) => {
  test('double nothing: the second waits, or is told to', async () => {
    const at = await makeDatabase()
    const env: Record<string, string> =
      'url' in at
        ? { DATABASE_URL: at.url, REKENSCHAP_DATA: root }
        : { REKENSCHAP_DATA: join(at.folder, '..') }
    const folder = lettersOf(8)
    const runs = await Promise.all([program(['add', folder], env), program(['add', folder], env)])
    for (const { code, err } of runs) {
      if (code !== 0) expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('in gebruik') })
    }
    expect(runs.map(({ code }) => code)).toContain(0)
    await expectWhole(env, 8)
  })
})

test('a full disk ends in words about it and exit 3; with room again everything is added', async (context) => {
  const folder = join(root, 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=140m', 'tmpfs', folder], { stdio: 'pipe' })
    mounted.push(folder)
  } catch {
    context.skip('no small disk may be mounted here')
  }
  const env = { REKENSCHAP_DATA: join(folder, 'data') }
  const paths = globSync(`${lettersOf(8)}/*.txt`).toSorted()
  expect(await program(['add', paths[0]!], env)).toMatchObject({ code: 0 })
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - 48 * 2 ** 20 - 100_000))
  const full = await program(['add', ...paths], env)
  expect(full).toMatchObject({ code: 3, err: expect.stringContaining('hier kan niet geschreven worden') })
  expect(full.err).toContain('Maak ruimte')
  const added = full.out.match(/: nieuw \(/g)?.length ?? 0
  await expectWhole(env, 1 + added)
  rmSync(join(folder, 'filler'))
  expect(await program(['add', ...paths], env)).toMatchObject({ code: 0 })
  await expectWhole(env, paths.length)
})

test('a server that goes away in mid-add ends in words about it and exit 3; when it is back everything is added', async (context) => {
  if ('missing' in shared) context.skip(shared.missing)
  const server = await makeServer()
  try {
    const env = { DATABASE_URL: server.urlOf('postgres'), REKENSCHAP_DATA: root }
    const folder = lettersOf(8)
    let gone: Promise<void> | undefined
    const broken = await program(['add', folder], env, (line) => {
      if (line.includes('nieuw')) gone ??= server.crash()
    })
    await gone
    expect(broken).toMatchObject({ code: 3, err: expect.stringContaining('de database antwoordt niet') })
    expect(broken.err).not.toContain('    at ')
    expect(await program(['list', 'documents'], env)).toMatchObject({ code: 3 })
    await server.start()
    const added = broken.out.match(/: nieuw \(/g)!.length
    const again = await program(['add', folder], env)
    expect(again.code).toBe(0)
    expect(again.out.match(/: nieuw \(/g)?.length ?? 0).toBeLessThanOrEqual(8 - added)
    await expectWhole(env, 8)
  } finally {
    await server.remove()
  }
})

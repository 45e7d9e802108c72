import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { MarkedFormat } from '#intake/find-format.ts'
import { guardedCode } from '#intake/guard/code.ts'
import { makeOpener } from '#intake/guard/opener.ts'
import { docxOf } from '#test/packed.ts'
import { letterPdf } from '#test/pdf.ts'
import { MOTION, paperOf } from '#test/publication.ts'

const opener = makeOpener()
afterAll(opener.close)

async function* inPieces(bytes: Buffer, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const open = (bytes: Buffer, format: MarkedFormat, name = 'brief') =>
  opener.open(inPieces(bytes), format, { name, lang: 'nl' })

test('one process opens many files of any format, one after the other', async () => {
  // A folder of its own: other tests use the one of the system at the same time.
  const temporary = mkdtempSync(join(tmpdir(), 'opener '))
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(temporary, { recursive: true })
  })
  const texts = await Promise.all([
    open(letterPdf(['Een brief.']), 'pdf'),
    open(docxOf(['Nog een brief.']), 'zip'),
    open(paperOf({ body: MOTION }), 'xml'),
  ])
  expect(texts.map(({ mediaType }) => mediaType.split('/')[1]!.slice(0, 3))).toEqual(['pdf', 'vnd', 'xml'])
  expect(texts[1].marked.text).toBe('Nog een brief.')
  expect(tmpdir()).toBe(temporary)
  expect(readdirSync(temporary)).toEqual([])
})

test('a file that is cut off in the pipe takes only itself along', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('%PDF-1.4')
    throw new Error('weg')
  }
  await expect(opener.open(broken(), 'pdf', { name: 'a', lang: 'nl' })).rejects.toThrow('weg')
  expect((await open(docxOf(['Daarna.']), 'zip')).marked.text).toBe('Daarna.')
})

describe('the guarded process', () => {
  const { entry, folders } = guardedCode()
  const seal = join(entry, '..', 'seal.ts')
  const says = (code: string) => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--permission',
        ...folders.map((folder) => `--allow-fs-read=${folder}`),
        '--no-warnings',
        '--input-type=module',
        '--eval',
        `import { sealNetwork } from ${JSON.stringify(seal)}; sealNetwork()
         try { ${code}; console.log('done') } catch (error) { console.log(error.code ?? error.message) }`,
      ],
      { encoding: 'utf8', env: {} },
    )
    return stdout.trim()
  }

  test.each([
    ['reads no file but its own code', "(await import('node:fs')).readFileSync('/etc/hostname')"],
    ['writes nothing', "(await import('node:fs')).writeFileSync('/tmp/rekenschap-weg', 'x')"],
    ['starts no program', "(await import('node:child_process')).execFileSync('true')"],
    ['starts no thread', "new (await import('node:worker_threads')).Worker('1', { eval: true })"],
  ])('%s', (_, code) => {
    expect(says(code)).toBe('ERR_ACCESS_DENIED')
  })

  test.each([
    ['fetch', "await fetch('http://127.0.0.1')"],
    ['connect', "(await import('node:net')).connect(80, '127.0.0.1')"],
    ['listen', "(await import('node:net')).createServer().listen(0)"],
    [
      'https',
      "(await import('node:https')).get('https://127.0.0.1'); await new Promise((r) => setTimeout(r, 50))",
    ],
    ['send', "(await import('node:dgram')).createSocket('udp4').send('x', 53, '127.0.0.1')"],
  ])('reaches nobody by %s', (_, code) => {
    expect(says(code)).toBe('no network in the guarded process')
  })
})

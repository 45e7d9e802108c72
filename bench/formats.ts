import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOpener } from '#intake/guard/opener.ts'
import { readXml } from '#intake/xml/read-xml.ts'
import { letterPdf } from '#test/pdf.ts'
import { peakOf } from '#test/peak.ts'
import { meta, MOTION, paperOf } from '#test/publication.ts'

// How fast are files opened that are not plain text, and does memory stay flat over many of them?
//   node bench/formats.ts         the table

const ROOT = join(import.meta.dirname, '..')
const PROGRAM = join(ROOT, 'rekenschap')
const RUNS = 5
const folder = mkdtempSync(join(tmpdir(), 'bench '))

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function medianOf(work: () => unknown, runs = RUNS): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(work))
  return median(times)
}

/** A publication of some megabytes: what a parser does, not what the reader finds. */
async function xmlSpeed(): Promise<number> {
  const bytes = paperOf({ body: MOTION.repeat(8000), metas: meta('DC.type', 'Motie') })
  const ms = await medianOf(() => readXml(bytes))
  return bytes.length / 1024 / 1024 / (ms / 1000)
}

/** Pages of prose in a process that already runs. */
async function pdfSpeed(): Promise<{ pages: number; perSecond: number }> {
  const words = decode(readFileSync(join(ROOT, 'samples/03-beleidsnota-ruim-baan/letter.txt')))
  const paragraphs = words.split(/\n\s*\n/).map((words) => words.replaceAll(/\s+/g, ' '))
  const bytes = letterPdf(Array.from({ length: 30 }, () => paragraphs).flat())
  const opener = makeOpener()
  let pages = 0
  const open = async () => {
    const { marked } = await opener.open(whole(bytes), 'pdf', { name: 'bench.pdf', lang: 'nl' })
    pages = marked.pages.length
  }
  const ms = await medianOf(open)
  opener.close()
  return { pages, perSecond: pages / (ms / 1000) }
}

async function* whole(bytes: Buffer) {
  yield bytes
}

const decode = (bytes: Buffer) =>
  bytes[0] === 0xff ? bytes.subarray(2).toString('utf16le') : bytes.toString('utf8')

function wall(...paths: readonly string[]): Promise<number> {
  return medianOf(() => spawnSync(PROGRAM, ['read', '--json', ...paths], { stdio: 'ignore' }))
}

/** So many small publications in a folder of their own. */
function papers(count: number): string {
  const into = join(folder, String(count))
  mkdirSync(into)
  for (let at = 0; at < count; at++) {
    writeFileSync(
      join(into, `${at}.xml`),
      paperOf({ body: MOTION.replace('dorpshuizen', `${at} huizen`), number: `${at}` }),
    )
  }
  return into
}

const small = join(folder, 'klein.pdf')
writeFileSync(small, letterPdf(['Geachte voorzitter,', 'Ik zal de Kamer voor 1 mei 2024 informeren.']))
const six = papers(600)
const real = globSync(join(ROOT, '../shared/corpus/moties-xml/*.xml'))
spawnSync(PROGRAM, ['--version'])
const pdf = await pdfSpeed()
const rows = {
  'XML, MB per second': (await xmlSpeed()).toFixed(1),
  [`PDF of ${pdf.pages} pages in a running process, pages per second`]: pdf.perSecond.toFixed(0),
  'one small PDF from the shell, ms': (await wall(small)).toFixed(0),
  '600 made XML files from the shell, ms': (await wall(six)).toFixed(0),
  ...(existsSync(join(ROOT, '../shared/corpus/moties-xml')) && {
    [`${real.length} real XML files from the shell, ms`]: (
      await wall(join(ROOT, '../shared/corpus/moties-xml'))
    ).toFixed(0),
  }),
  'peak memory over 600 files, MB': (await peakOf('read', '--json', six)).toFixed(0),
  'peak memory over 5,000 files, MB': (await peakOf('read', '--json', papers(5000))).toFixed(0),
}
console.table(Object.fromEntries(Object.entries(rows).map(([what, value]) => [what, { value }])))
rmSync(folder, { recursive: true })

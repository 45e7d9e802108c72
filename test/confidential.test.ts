import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { docxOf } from '#test/packed.ts'

/** A word that stands in no letter and no program; its stem is the same. */
const WORD = 'Kwibbelzwam'
const PARAGRAPHS = [
  'Den Haag, 1 maart 2024',
  'Geachte voorzitter,',
  `Ik zal de Kamer voor 1 mei 2024 informeren over het plan ${WORD} voor bedreigde verslaggevers.`,
  'De minister van Buitenlandse Zaken,',
]
const DRAFT = PARAGRAPHS.join('\n\n')
const OTHER =
  'Den Haag, 1 maart 2023\n\nGeachte voorzitter,\n\nDe ambassade in Praag zal in 2025 naar het gebouw Snorrebotje verhuizen.\n'

const here = mkdtempSync(join(tmpdir(), 'draft '))
const program = join(process.cwd(), 'dist', 'rekenschap.mjs')

beforeAll(() => {
  // The launcher builds what is not up to date.
  const { status, stderr } = spawnSync('./rekenschap', ['--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
})

/** Whether bytes hold a word, plain, as UTF-16, or packed. */
function holds(bytes: Uint8Array, word: string): boolean {
  const plain = Buffer.from(bytes)
  const texts = [plain.toString('latin1'), plain.toString('utf16le'), plain.subarray(1).toString('utf16le')]
  if (texts.some((text) => text.toLowerCase().includes(word.toLowerCase()))) return true
  if (plain.subarray(0, 2).toString() !== 'PK') return false
  return Object.values(unzipSync(plain)).some((part) => holds(part, word))
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** Checks a draft with a home, a data folder and a place for passing files of its own, and gives what lies there after. */
function checkDraft(
  draft: string,
  against: string,
  { input, words = [] }: { input?: string; words?: string[] } = {},
) {
  const place = mkdtempSync(join(here, 'run '))
  const [data, passing, home] = ['data', 'tmp', 'home'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ]
  for (const folder of [data, passing, home]) mkdirSync(folder)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'check', draft, '--against', against, '--all', ...words],
    {
      cwd: home,
      encoding: 'utf8',
      input: input ?? '',
      env: { REKENSCHAP_DATA: data, TMPDIR: passing, HOME: home },
    },
  )
  const left = filesBelow(place)
  const withWord = (word: string) =>
    left.filter((path) => holds(readFileSync(path), word) || path.includes(word))
  return { status, stdout, stderr, left, withWord }
}

const others = join(here, 'others')
mkdirSync(others)
writeFileSync(join(others, 'eerder.txt'), OTHER)
const alone = join(here, 'alone')
mkdirSync(alone)
const txt = join(alone, 'concept.txt')
const docx = join(alone, 'concept.docx')
writeFileSync(txt, DRAFT)
writeFileSync(docx, docxOf(PARAGRAPHS))
const among = join(here, 'among')
cpSync(others, among, { recursive: true })
cpSync(alone, among, { recursive: true })

test('the search finds a word plain, as UTF-16 and inside a packed file', () => {
  expect(holds(Buffer.from(`x${DRAFT}`), WORD)).toBe(true)
  expect(holds(Buffer.from(`x${DRAFT}`, 'utf16le'), WORD)).toBe(true)
  expect(holds(readFileSync(docx), WORD)).toBe(true)
  expect(holds(Buffer.from(OTHER), WORD)).toBe(false)
})

describe('of a draft that is checked nothing stays behind', () => {
  test.each([
    ['a text', txt],
    ['a Word document', docx],
  ])('%s', (_, draft) => {
    const { status, stdout, left, withWord } = checkDraft(draft, others)
    expect(status).toBe(1)
    expect(stdout).toContain(WORD)
    expect(withWord(WORD)).toEqual([])
    expect(withWord('Snorrebotje'), 'the earlier letter is kept').toHaveLength(1)
    expect(left).toHaveLength(1)
  })

  test('what comes in on standard input', () => {
    const { status, stdout, withWord } = checkDraft('-', others, { input: DRAFT })
    expect(status).toBe(1)
    expect(stdout).toContain(WORD)
    expect(withWord(WORD)).toEqual([])
  })

  test.each([
    ['a text', 'concept.txt', 'concept.docx'],
    ['a Word document', 'concept.docx', 'concept.txt'],
  ])('%s that lies among the others', (_, name, twin) => {
    const folder = join(mkdtempSync(join(here, 'folder ')), 'all')
    cpSync(among, folder, { recursive: true, filter: (path) => !path.endsWith(twin) })
    const { status, withWord } = checkDraft(join(folder, name), folder)
    expect(status).toBe(1)
    expect(withWord('Snorrebotje')).toHaveLength(1)
    expect(withWord(WORD)).toEqual([])
    expect(filesBelow(folder)).toHaveLength(2)
  })

  test('with --no-cache nothing stays behind of any letter', () => {
    expect(checkDraft(txt, others, { words: ['--no-cache'] }).left).toEqual([])
  })

  test('a draft that cannot be read', () => {
    const broken = join(alone, 'kapot.docx')
    writeFileSync(broken, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(DRAFT)]))
    const { status, withWord } = checkDraft(broken, others)
    expect(status).toBe(3)
    expect(withWord(WORD)).toEqual([])
  })
})

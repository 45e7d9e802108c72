import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Account, Overview } from '#model/account.ts'
import { checkSchema } from '#model/check-schema.ts'
import { runProgram } from '#test/run-program.ts'

const SAMPLES = join(process.cwd(), 'samples')
const LETTER = join(SAMPLES, '08-herschikking-fondsen', 'letter.txt')
const folder = mkdtempSync(join(tmpdir(), 'check '))
const PROMISE =
  'Nederland zal ieder verzoek om een noodvisum van bedreigde verslaggevers binnen de week beantwoorden.'
const letter = (day: string, text = PROMISE) => `Den Haag, ${day}\n\nGeachte voorzitter,\n\n${text}\n`

/** A folder of its own with these files. */
function folderWith(files: Record<string, string>): string {
  const made = mkdtempSync(join(folder, 'letters '))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content)
  return made
}

const few = folderWith({
  '1.txt': letter('1 maart 2023'),
  '2.txt': letter(
    '1 maart 2024',
    PROMISE.replace('zal ieder', 'streeft ernaar ieder').replace('beantw', 'te beantw'),
  ),
})
const [first, second] = [join(few, '1.txt'), join(few, '2.txt')]

/** The one line of JSON a run printed. */
function jsonOf(out: string): unknown {
  expect(out.endsWith('\n')).toBe(true)
  expect(out.trimEnd()).not.toContain('\n')
  return JSON.parse(out)
}

describe('check', () => {
  test('shows what a letter does with earlier ones, and ends with 1 when something is found', async () => {
    const { code, out, err } = await runProgram(['check', LETTER, '--against', SAMPLES])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    for (const section of ['Wat deze brief afdoet', 'Waarover hij zwijgt', 'Wat hij nieuw belooft']) {
      expect(out).toContain(section)
    }
    expect(out).toContain('gehouden naast 7 stukken')
  })

  test('--json is one line in the form of the contract', async () => {
    const { code, out, err } = await runProgram(['check', LETTER, '--against', SAMPLES, '--json'])
    const check = checkSchema.parse(jsonOf(out))
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(check.letter).toMatchObject({ name: '08-herschikking-fondsen/letter.txt', date: '2025-02-21' })
    expect(check.against).toEqual({ documents: 7, until: '2024-10-11' })
    expect(check.findings.length).toBeGreaterThan(5)
  })

  test('--docx and --html are written, and where is said', async () => {
    const [docx, html] = [join(folder, 'verslag.docx'), join(folder, 'verslag.html')]
    const { err } = await runProgram(['check', second, '--against', few, '--docx', docx, '--html', html])
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>.*noodvisum.*<\/html>\s*$/is)
    expect(err).toContain(docx)
    expect(err).toContain(html)
  })

  test('with --lang en everything but the quotes is English', async () => {
    const { out } = await runProgram(['check', second, '--against', few, '--lang', 'en'])
    expect(out).toContain('weakened')
    expect(out).not.toContain('afgezwakt')
    expect(out).toContain('noodvisum')
  })

  test('a letter from standard input, and one with a day that was given', async () => {
    const piped = await runProgram(['check', '-', '--against', first, '--json'], {
      input: readFileSync(second, 'utf8'),
    })
    expect(checkSchema.parse(jsonOf(piped.out)).letter).toMatchObject({ name: 'stdin', date: '2024-03-01' })
    const dated = await runProgram(['check', second, '--against', first, '--json', '--date', '2022-01-01'])
    expect(checkSchema.parse(jsonOf(dated.out))).toMatchObject({
      letter: { date: '2022-01-01' },
      against: { documents: 0 },
    })
  })

  test('a letter without a day is held against all of them, with a doubt, and is silent about nothing', async () => {
    const undated = join(folderWith({ 'concept.txt': `Geachte voorzitter,\n\n${PROMISE}\n` }), 'concept.txt')
    const { code, out, err } = await runProgram(['check', undated, '--against', few, '--json'])
    const { letter, against, findings } = checkSchema.parse(jsonOf(out))
    expect(code).toBe(1)
    expect(err).toContain('--date JJJJ-MM-DD')
    expect([letter.date, against.documents]).toEqual([null, 2])
    expect(findings.map(({ kind }) => kind)).not.toContain('silent')
    expect(findings.find(({ there }) => there.length > 0)?.doubts).toContain('undated-letter')
  })

  test('nothing found ends with 0', async () => {
    const plain = join(
      folderWith({ 'plat.txt': letter('1 mei 2024', 'De bijlage telt vier bladzijden.') }),
      'plat.txt',
    )
    const { code, out } = await runProgram(['check', plain, '--against', first])
    expect(code).toBe(0)
    expect(out).toContain('Er is niets gevonden')
  })

  test('a broken file among the others is named and does not stop them', async () => {
    const mixed = folderWith({ '1.txt': letter('1 maart 2023'), 'kapot.docx': 'PK\u0003\u0004kapot' })
    const { code, out, err } = await runProgram(['check', second, '--against', mixed, '--json'])
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain('kapot.docx is beschadigd')
    expect(checkSchema.parse(jsonOf(out)).against.documents).toBe(1)
  })
})

describe('account', () => {
  test('of a letter: each commitment once, totals that add up, and 0 whatever became of them', async () => {
    const { code, out, err } = await runProgram(['account', first, '--against', few, '--json'])
    const { of, against, commitments, totals } = jsonOf(out) as Account
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(of).toEqual({ letter: '1.txt', date: '2023-03-01', theme: null })
    expect(against).toEqual({ documents: 1, until: '2024-03-01' })
    expect(commitments.map(({ state }) => state)).toEqual(['weakened'])
    expect(totals).toMatchObject({ weakened: 1, all: 1 })
  })

  test('of a theme, by its id or its name in either language', async () => {
    const [byId, byName, inEnglish] = await Promise.all(
      [
        'mensenrechtenverdedigers',
        'Mensenrechtenverdedigers en maatschappelijke ruimte',
        'human rights defenders and civic space',
      ].map((theme) => runProgram(['account', '--theme', theme, '--against', few, '--json'])),
    )
    expect(byId?.code).toBe(0)
    expect((jsonOf(byId!.out) as Account).of.theme).toBe('mensenrechtenverdedigers')
    expect(byName).toEqual(byId)
    expect(inEnglish).toEqual(byId)
  })

  test('as a report on the screen, as page and as Word document', async () => {
    const [docx, html] = [join(folder, 'slot.docx'), join(folder, 'slot.html')]
    const { out } = await runProgram(['account', first, '--against', few, '--docx', docx, '--html', html])
    expect(out).toContain('Slotrekening: 1.txt')
    expect(out).toContain('afgezwakt')
    expect([docx, html].every((file) => existsSync(file))).toBe(true)
  })
})

describe('overview', () => {
  test('of the samples, with their instruments', async () => {
    const { code, out, err } = await runProgram(['overview', SAMPLES, '--instruments', '--json'])
    const overview = jsonOf(out) as Overview & { readonly instruments: readonly { readonly key: string }[] }
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(overview).toMatchObject({ schema: 'rekenschap.overview/1', documents: 12, until: '2026-05-29' })
    expect(overview.instruments.map(({ key }) => key)).toContain('fund:open ruimte')
    expect(overview.motions.length).toBeGreaterThan(5)
  })

  test('has instruments only when they are asked for, and three tables always', async () => {
    const { out } = await runProgram(['overview', few, '--motions-and-commitments', '--json'])
    expect(jsonOf(out)).not.toHaveProperty('instruments')
    const html = join(folder, 'stand.html')
    const shown = await runProgram(['overview', few, '--html', html])
    for (const title of ['Moties', 'Toezeggingen aan de Kamer', 'Voornemens']) {
      expect(shown.out).toContain(title)
      expect(readFileSync(html, 'utf8')).toContain(title)
    }
  })
})

describe('what is said wrongly', () => {
  const empty = mkdtempSync(join(folder, 'empty '))
  const gone = join(folder, 'weg')
  test.each([
    [['check', LETTER], 2, '--against', '--against'],
    [['account', LETTER], 2, '--against', '--against'],
    [['check'], 2, '--against', '--against'],
    [['overview'], 2, 'paths', 'paths'],
    [['check', gone, '--against', few], 3, 'bestaat niet', 'does not exist'],
    [['account', gone, '--against', few], 3, 'bestaat niet', 'does not exist'],
    [['check', few, '--against', few], 2, 'is meer dan één brief', 'more than one letter'],
    [['check', empty, '--against', few], 3, 'staan geen brieven', 'no letters'],
    [['check', first, '--against', few, '--date', '2023-02-30'], 2, 'is geen dag', 'is no day'],
    [['account', '--against', few], 2, 'noem een brief of een thema', 'name a letter or a theme'],
    [['account', first, '--theme', 'lhbtiq', '--against', few], 2, 'niet allebei', 'not both'],
    [['account', '--theme', 'vissen', '--against', few], 2, 'dat thema is er niet', 'there is no such theme'],
    [
      ['check', second, '--against', few, '--docx', join(gone, 'x.docx')],
      3,
      'niet schrijven',
      'cannot write',
    ],
  ])('%j ends with %i, in one line', async (words, code, nl, en) => {
    for (const [lang, said] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const ran = await runProgram([...words, '--lang', lang])
      expect(ran).toMatchObject({ code, out: '' })
      expect(ran.err.toLowerCase()).toContain(said)
      expect(ran.err.trim().split('\n')).toHaveLength(1)
    }
  })

  test.each([
    ['that is not there', gone, 'bestaat niet'],
    ['that is empty', empty, 'staan geen brieven'],
  ])('a folder %s ends the run; beside another one it is named and left', async (_, path, said) => {
    const { code, out, err } = await runProgram(['overview', path, '--json'])
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain(said)
    expect((await runProgram(['check', second, '--against', path, first, '--json'])).code).toBe(1)
  })
})

describe('what is kept', () => {
  const kept = (data: string) =>
    existsSync(data)
      ? readdirSync(data, { recursive: true }).filter((name) => String(name).endsWith('.json'))
      : []
  const progress = (err: string) => err.replaceAll('\r\u001B[K', '\n').trim()

  test('the others are read once, and again with --no-cache, which writes nothing', async () => {
    const data = join(mkdtempSync(join(folder, 'data ')), 'rekenschap')
    const run = (...words: string[]) =>
      runProgram(['overview', few, '--json', ...words], { env: { REKENSCHAP_DATA: data }, isTTY: true })
    const without = await run('--no-cache')
    expect([progress(without.err) !== '', kept(data).length]).toEqual([true, 0])
    const once = await run()
    expect([progress(once.err) !== '', kept(data).length]).toEqual([true, 2])
    const again = await run()
    expect(progress(again.err)).toBe('')
    expect(again.out).toBe(once.out)
    expect(without.out).toBe(once.out)
  })

  test('where nothing can be kept it is said once, and the answer is the same', async () => {
    const data = join(folder, 'a-file')
    writeFileSync(data, '')
    const { code, out, err } = await runProgram(['overview', few, '--json'], {
      env: { REKENSCHAP_DATA: data },
    })
    expect(code).toBe(0)
    expect(err.match(/kon niet worden bewaard/g)).toHaveLength(1)
    expect(out).toBe((await runProgram(['overview', few, '--json'])).out)
  })

  test('the checked letter is not, though it lies among the others', async () => {
    const data = join(mkdtempSync(join(folder, 'data ')), 'rekenschap')
    const copy = join(mkdtempSync(join(folder, 'letters ')), 'all')
    mkdirSync(copy)
    cpSync(few, copy, { recursive: true })
    await runProgram(['check', join(copy, '2.txt'), '--against', copy], { env: { REKENSCHAP_DATA: data } })
    expect(kept(data)).toHaveLength(1)
  })
})

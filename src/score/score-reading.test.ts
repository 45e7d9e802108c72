import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadAnnotated, loadSamples, type AnnotatedLetter } from '#intake/load-gold.ts'
import { readBytes } from '#intake/read-file.ts'
import type { Item, Reading } from '#model/reading.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { addTallies, figuresOf } from '#score/figures.ts'
import { parseGold, type Gold } from '#score/gold.ts'
import { scoreReading } from '#score/score-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { shared } from '#test/corpus-folder.ts'
import { madeItem, readingWith } from '#test/made-items.ts'

const REFERENCE = join(shared, 'tools/score.mjs')

const goldOf = (...items: object[]): Gold =>
  parseGold(
    [{ document: { name: 'a', sha256: '0'.repeat(64) } }, ...items]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  )

test('a promise counts for the sentence in which its middle lies', () => {
  const gold = goldOf({
    kind: 'commitment',
    start: 10,
    end: 50,
    class: 'promise',
    specificity: 'deliverable',
  })
  const tallies = scoreReading(
    gold,
    readingWith([
      madeItem('commitment', 'x'.repeat(20), { start: 20 }),
      madeItem('commitment', 'x', { start: 60 }),
    ]),
  )
  expect(tallies).toMatchObject({
    commitment: { tp: 1, fp: 1, fn: 0 },
    'commitment class': { right: 1, of: 1 },
    'checkable found': { right: 1, of: 1 },
  })
})

test('an optional item costs nothing, found or not', () => {
  const gold = goldOf({ kind: 'realisation', start: 0, end: 10, optional: true })
  expect(scoreReading(gold, readingWith([])).realisation).toEqual({ tp: 0, fp: 0, fn: 0 })
  const found = readingWith([madeItem('realisation', 'x'.repeat(10))])
  expect(scoreReading(gold, found).realisation).toEqual({ tp: 0, fp: 0, fn: 0 })
})

test('any stance that a reader gave is right', () => {
  const gold = goldOf({
    kind: 'response',
    number: 1,
    start: 0,
    end: 9,
    stance: ['partly', 'agrees'],
    consequence: ['none'],
  })
  const answer = (stance: 'agrees' | 'refuses') => readingWith([madeItem('response', 'x', { stance })])
  expect(scoreReading(gold, answer('agrees')).stance).toEqual({ right: 1, of: 1 })
  expect(scoreReading(gold, answer('refuses')).stance).toEqual({ right: 0, of: 1 })
})

test('an adviser’s words shown as the government’s are the worst error', () => {
  const gold = goldOf({ kind: 'recommendation', number: 1, start: 0, end: 40 })
  const inside = (speaker: Item['speaker']) =>
    readingWith([madeItem('commitment', 'x', { start: 9, speaker })])
  expect(scoreReading(gold, inside('government'))['speaker right']).toEqual({ right: 0, of: 1 })
  expect(scoreReading(gold, inside('advisory-body'))['speaker right']).toEqual({ right: 1, of: 1 })
})

test('kinds that were not annotated are not scored', () => {
  const gold = { ...goldOf(), withheld: undefined } as unknown as Gold
  expect(scoreReading(gold, readingWith([]))).not.toHaveProperty('withheld')
  expect(scoreReading(goldOf(), readingWith([]))).toHaveProperty('withheld')
})

/** Damages a reading in ways that follow from its own numbers, so that every rule has something to find wrong. */
function damaged(reading: Reading, seed: number): Reading {
  const items = reading.items.flatMap((item, at): Item[] => {
    const turn = (item.start + at * 7 + seed) % 9
    if (turn === 0) return []
    if (turn === 1) return [{ ...item, start: Math.max(0, item.start - 60), end: item.end - 30 }]
    if (turn === 2 && item.kind === 'commitment') return [{ ...item, class: 'effort', deadline: null }]
    if (turn === 3 && item.kind === 'commitment') {
      return [{ ...item, specificity: 'effort', deadline: { text: 'ooit', from: '2020-01-01', to: null } }]
    }
    if (turn < 5 && item.kind === 'response') {
      return [{ ...item, stance: 'refuses', consequence: 'none', category: 'rejected' }]
    }
    if (turn < 5 && item.kind === 'recommendation') return [{ ...item, number: (item.number ?? 0) + 1 }]
    if (turn < 5 && item.kind === 'motion') return [{ ...item, reference: null, disposition: 'pending' }]
    if (turn < 5 && item.kind === 'amount') return [{ ...item, value: item.value * 1.005, per: 'year' }]
    return turn === 6 ? [item, { ...item, start: item.start + 400, end: item.end + 400 }] : [item]
  })
  return { ...reading, items }
}

function readingOf({ name, gold, bytes }: AnnotatedLetter): Reading {
  const date = parseGold(gold).document.date ?? undefined
  return makeReading(readBytes(bytes, name, vocabulary, { date }), vocabulary)
}

/** The figures of the reference scorer over the same letters. It wants one JSON object per letter. */
function referenceFigures(letters: readonly { gold: Gold; reading: Reading }[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'score '))
  const files = letters.flatMap(({ gold, reading }, at) => {
    const paths = [join(folder, `${at}.gold.json`), join(folder, `${at}.reading.json`)] as const
    writeFileSync(paths[0], JSON.stringify(gold))
    writeFileSync(paths[1], `${JSON.stringify(reading)}\n`)
    return paths
  })
  return JSON.parse(execFileSync(process.execPath, [REFERENCE, ...files, '--json'], { encoding: 'utf8' }))
}

test('our figures are those of the reference scorer', async (context) => {
  if (!existsSync(REFERENCE)) context.skip(`${REFERENCE} is not there`)
  const annotated = [
    ...(await loadSamples('samples')),
    ...(await loadAnnotated(join(shared, 'gold'), join(shared, 'letters'))),
  ]
  expect(annotated.length).toBeGreaterThan(readdirSync('samples').length / 2)
  const whole = annotated.map((letter) => ({ gold: parseGold(letter.gold), reading: readingOf(letter) }))
  for (const seed of [undefined, 0, 1, 4]) {
    const letters = whole.map(({ gold, reading }) => ({
      gold,
      reading: seed === undefined ? reading : damaged(reading, seed),
    }))
    const ours = figuresOf(addTallies(letters.map(({ gold, reading }) => scoreReading(gold, reading))))
    const { withheld: _, entity: __, 'amount whose': ___, 'amount years': ____, ...shared } = ours
    expect(shared).toEqual(referenceFigures(letters))
  }
})

test('the samples say in which form their annotation is', () => {
  const gold = parseGold(readFileSync('samples/01-motiebrief-open-ruimte/gold.jsonl', 'utf8'))
  expect(gold.motions.length).toBeGreaterThan(3)
  expect(gold.commitments.length).toBeGreaterThan(5)
})

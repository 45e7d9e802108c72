import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { identifyPaper } from '#join/identify.ts'
import { indexOffered } from '#join/indexed-papers.ts'
import { paperFactsOf } from '#join/paper-facts.ts'
import { sayIdentified } from '#join/say-match.ts'
import { closeness, shinglesOf } from '#join/shingles.ts'
import type { OfferedPaper } from '#model/house.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { corpus } from '#test/corpus-folder.ts'
import { bareMotion, loadOfferedDocuments, loadOfferedMotions, motionFiles } from '#test/papers-of-corpus.ts'
import { sized } from '#test/sizes.ts'

const paper = (id: string, title: string, date: string, more: Partial<OfferedPaper> = {}): OfferedPaper => ({
  id,
  identifiers: [id],
  title,
  kind: 'Brief regering',
  date,
  dossiers: [],
  senders: [],
  ...more,
})

const OTHERS = Array.from({ length: 300 }, (_, at) =>
  paper(
    `2024D${10_000 + at}`,
    `Voortgang van werk ${at} in de provincie ${at % 12}`,
    `2024-0${1 + (at % 9)}-11`,
  ),
)
const LETTER = paper('2024D99999', 'Onderhoud van vuurtorens en lichtschepen', '2024-05-14')
const TEXT =
  'Aan de Voorzitter van de Tweede Kamer\n\nDatum 14 mei 2024\nBetreft Onderhoud van vuurtorens en lichtschepen\n\n' +
  'Geachte voorzitter,\n\nMet deze brief informeer ik uw Kamer over het onderhoud van de vuurtorens langs de kust.\n\n' +
  'De Minister van Infrastructuur en Waterstaat,\n\nA.B. Jansen\n'

const factsOf = (text: string, date?: string) => {
  const document = documentOf(text, date === undefined ? {} : { date })
  return paperFactsOf(makeReading(document, vocabulary), document.text)
}
const indexOf = (papers: readonly OfferedPaper[]) => indexOffered(papers.map((one) => ({ paper: one })))

describe('a text without a number', () => {
  test('is the paper with its title and its day, and the reasons say so', () => {
    const found = identifyPaper(factsOf(TEXT), indexOf([...OTHERS, LETTER]))
    expect(found).toMatchObject({ outcome: 'one', paper: { id: '2024D99999' } })
    expect(sayIdentified(found, 'nl')).toContain('- dezelfde dag: 2024-05-14')
  })

  test('is none when its paper is not offered', () => {
    const found = identifyPaper(factsOf(TEXT), indexOf(OTHERS))
    expect(found.outcome).toBe('none')
    expect(sayIdentified(found, 'en')[0]).toBe('Not identified: no offered paper fits well enough.')
  })

  test('is one of two that fit alike', () => {
    const twin = { ...LETTER, id: '2024D99998', identifiers: ['2024D99998'] }
    expect(identifyPaper(factsOf(TEXT), indexOf([...OTHERS, LETTER, twin]))).toMatchObject({
      outcome: 'several',
    })
  })

  test('is not the note that goes with the letter', () => {
    const note = paper(
      '2024D99997',
      'Beslisnota bij onderhoud van vuurtorens en lichtschepen',
      '2024-05-14',
      {
        kind: 'Bijlage',
      },
    )
    expect(identifyPaper(factsOf(TEXT), indexOf([...OTHERS, LETTER, note]))).toMatchObject({
      outcome: 'one',
      paper: { id: '2024D99999' },
    })
  })

  test('is not the same title of another year', () => {
    const earlier = paper('2023D00001', LETTER.title, '2023-05-16')
    expect(identifyPaper(factsOf(TEXT), indexOf([...OTHERS, earlier])).outcome).toBe('none')
  })

  test('is none when only its title fits: another paper may bear the same one', () => {
    const dayless = TEXT.replace('Datum 14 mei 2024\n', '').replace(/De Minister[^]*/, '')
    const found = identifyPaper(factsOf(dayless), indexOf([...OTHERS, LETTER]))
    expect(found).toMatchObject({ outcome: 'none', nearest: { paper: { id: '2024D99999' } } })
  })

  test('is nothing when nothing is offered', () => {
    expect(identifyPaper(factsOf(TEXT), indexOf([]))).toEqual({ outcome: 'none', nearest: null })
  })
})

test('the same words in other lines are the same text, other words are not', () => {
  const wrapped = TEXT.replace(/ /g, '\n')
  expect(closeness(shinglesOf(TEXT), shinglesOf(wrapped))).toBe(1)
  expect(
    closeness(shinglesOf(TEXT), shinglesOf('Geheel andere woorden, die nergens anders staan dan hier.')),
  ).toBe(0)
})

describe('real motions with number and dossier cut out', () => {
  const files = motionFiles().filter((_, at) => at % sized(16, 2) === 0)

  test('are told by title, day and Members; without their metadata they are none', async (context) => {
    const offered = loadOfferedMotions()
    if (offered.length === 0 || files.length === 0) context.skip('the corpus is not there')
    const whole = indexOf(offered)
    const counts = { right: 0, wrong: 0, unsure: 0, wrongWithout: 0 }
    for (const path of files) {
      const { id, facts } = await bareMotion(path)
      const own = offered.find((one) => one.id === id)
      if (!own) continue
      const found = identifyPaper(facts, whole)
      if (found.outcome === 'one') counts[found.paper.id === id ? 'right' : 'wrong']++
      else counts.unsure++
      const near = offered.filter((one, at) => one.id !== id && (one.date === own.date || at % 7 === 0))
      if (identifyPaper(facts, indexOf(near)).outcome === 'one') counts.wrongWithout++
    }
    const all = counts.right + counts.wrong + counts.unsure
    expect(counts.right / all, JSON.stringify(counts)).toBeGreaterThanOrEqual(0.95)
    expect(counts.wrong, JSON.stringify(counts)).toBe(0)
    expect(counts.wrongWithout / all, JSON.stringify(counts)).toBeLessThanOrEqual(0.03)
  }, 120_000)
})

describe('real letters', () => {
  const folder = join(corpus, '../letters')
  const offered = existsSync(join(corpus, 'odata-document-buza.jsonl')) ? loadOfferedDocuments() : []
  const days: Record<string, { date: string }> = existsSync(folder)
    ? JSON.parse(readFileSync(join(folder, 'letters.json'), 'utf8'))
    : {}

  test('are told by the title above them, which is taken out of the text, and else are none', (context) => {
    if (!existsSync(folder)) context.skip(`${folder} is not there`)
    let told = 0
    for (const path of globSync(join(folder, '*.txt'))) {
      const text = readFileSync(path, 'utf8')
      const title = /^(?:Betreft|Brief regering :) ?(.+)$/m.exec(text)?.[1]
      if (title === undefined) continue
      const bare = text.replace(/^(?:Betreft|Brief regering :).*\n|^\d\d \d{3} .*\n|^Nr\. \d+\n/gm, '')
      const { date } = days[path.split('/').at(-1)!]!
      const own = paper('own', title.trim(), date)
      told++
      expect(identifyPaper(factsOf(bare), indexOf([...offered, own])), path).toMatchObject({
        outcome: 'one',
        paper: { id: 'own' },
      })
      expect(identifyPaper(factsOf(text), indexOf(offered)).outcome, path).toBe('none')
    }
    expect(told).toBeGreaterThan(0)
  })

  test('are told by their text when it is held', (context) => {
    if (!existsSync(folder)) context.skip(`${folder} is not there`)
    const papers = globSync(join(folder, '*.txt')).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    const held = papers.map(({ path, text }) => ({
      paper: paper(path, 'Brief', '2020-01-01'),
      text: shinglesOf(text.replace(/\n/g, ' ')),
    }))
    const others = offered.map((one) => ({ paper: one }))
    const whole = indexOffered([...others, ...held])
    for (const { path, text } of papers) {
      const facts = factsOf(text)
      expect(identifyPaper(facts, whole, shinglesOf(text)), path).toMatchObject({
        outcome: 'one',
        paper: { id: path },
      })
      const rest = indexOffered([...others, ...held.filter((one) => one.paper.id !== path)])
      expect(identifyPaper(facts, rest, shinglesOf(text)).outcome, path).toBe('none')
    }
  })
})

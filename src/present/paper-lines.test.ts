import { expect, test } from 'vitest'
import { plainText, widthOf, type Line } from '#present/lines.ts'
import { paperLines } from '#present/paper-lines.ts'
import type { Paper, PaperBlock } from '#present/paper.ts'
import { MADE_PAPER, sourceAt } from '#test/made-paper.ts'

const paperOf = (...blocks: PaperBlock[]): Paper => ({
  lang: 'nl',
  title: 'Toets',
  subtitle: '',
  blocks,
  colophon: 'Gemaakt door een machine.',
})
const textOf = (paper: Paper, width = 100) => paperLines(paper, { width }).map(plainText)
const styleAt = (lines: readonly Line[], words: string) =>
  lines.flat().find(({ text }) => text.includes(words))?.style

// The mark of a list and an indent may push a long word over the edge.
const isOneWord = (line: Line, width: number) =>
  plainText(line)
    .trim()
    .replace(/^(?:•|\[\d+\]) /, '')
    .split(' ')
    .some((word) => word.length + 8 > width)

test('no line is wider than the screen, unless one word is', () => {
  for (const width of [24, 40, 69, 70, 80, 110]) {
    const wide = paperLines(MADE_PAPER, { width }).filter((line) => widthOf(line) > width)
    expect(wide.filter((line) => !isOneWord(line, width)).map(plainText)).toEqual([])
  }
})

test('title, subtitle and headings with their count', () => {
  const lines = paperLines(MADE_PAPER, { width: 100 })
  expect(lines.slice(0, 4).map(plainText)).toEqual([
    MADE_PAPER.title,
    MADE_PAPER.subtitle,
    '',
    'Waar deze brief op terugkomt (3)',
  ])
  expect(styleAt(lines, 'Toets van')).toBe('title')
  expect(styleAt(lines, 'Waar deze brief')).toBe('heading')
  expect(styleAt(lines, 'Afgezwakt of')).toBe('label')
})

test('a finding has its number, the quotes of both sides with their place, and its doubts', () => {
  const lines = paperLines(
    paperOf({
      kind: 'entry',
      head: [{ text: 'Uitgesteld', tone: 'bad' }, { text: ': het plan' }],
      quotes: [
        { label: 'Toen', text: 'Het plan komt\nin 2023.', source: sourceAt('motion') },
        {
          label: 'Nu',
          text: 'Het plan komt later.',
          source: { ...sourceAt('closing'), page: null, date: null },
        },
      ],
      doubts: ['Niet dezelfde naam.'],
    }),
    { width: 110 },
  )
  expect(lines.slice(2, -2).map(plainText)).toEqual([
    '  1  Uitgesteld: het plan',
    '     Toen  «Het plan komt in 2023.» (01-motiebrief-open-ruimte.txt, 24 november 2022, blz. 3)',
    '     Nu    «Het plan komt later.» (12-slotbrief-maatschappelijke-organisaties-2025.txt, zonder datum,',
    '           teken 1.204)',
    '     Twijfel: Niet dezelfde naam.',
  ])
  expect(styleAt(lines, 'Uitgesteld')).toBe('bad')
  expect(styleAt(lines, 'Twijfel')).toBe('faint')
})

test('a long label stands above its quote', () => {
  const label = 'Toegezegd op 24 november 2022'
  const [, , , above, quote] = textOf(
    paperOf({
      kind: 'entry',
      head: [{ text: 'Het plan' }],
      quotes: [{ label, text: 'Het komt.', source: sourceAt('motion') }],
      doubts: [],
    }),
  )
  expect(above).toBe(`     ${label}`)
  expect(quote).toMatch(/^ {7}«Het komt\.» \(/)
})

const table: PaperBlock = {
  kind: 'table',
  caption: 'Stand',
  columns: [
    { title: 'Wat', share: 0.5 },
    { title: 'Stand', share: 0.3 },
    { title: 'Bedrag', share: 0.2, align: 'right' },
  ],
  rows: [
    [
      [{ text: 'het fonds', quote: true, source: sourceAt('motion') }],
      [{ text: 'Nagekomen', tone: 'good' }],
      [{ text: '€ 6' }],
    ],
    [[{ text: 'het plan' }], [{ text: 'open' }], []],
  ],
}

test('a table has columns, numbers to the right, and the places of its quotes below', () => {
  expect(textOf(paperOf(table), 70).slice(2, -2)).toEqual([
    '  Stand',
    '',
    '  Wat                               Stand                      Bedrag',
    '  ────────────────────────────────  ───────────────────  ────────────',
    '  «het fonds» [1]                   Nagekomen                     € 6',
    '  het plan                          open',
    '',
    '  [1] 01-motiebrief-open-ruimte.txt, 24 november 2022, blz. 3',
  ])
})

test('a caption that repeats the heading above it is left out', () => {
  const lines = textOf(paperOf({ kind: 'heading', level: 1, text: 'Stand' }, table), 70)
  expect(lines.slice(1, 4)).toEqual(['', 'Stand', expect.stringMatching(/^  Wat /)])
})

test('on a narrow screen rows are stacked, and what is empty is left out', () => {
  expect(textOf(paperOf(table), 60).slice(4, -5)).toEqual([
    '  «het fonds» [1]',
    '    Stand                 Nagekomen',
    '    Bedrag                € 6',
    '',
    '  het plan',
    '    Stand                 open',
  ])
})

test('a table of many columns that do not fit is stacked on a wide screen too', () => {
  const words = ['Verantwoordelijke', 'Uitvoeringsagenda', 'Beschermingsfonds']
  const titles = [...words, ...words]
  const wide: PaperBlock = {
    kind: 'table',
    caption: 'Stand',
    columns: titles.map((title) => ({ title, share: 1 / 6 })),
    rows: [titles.map((text) => [{ text }])],
  }
  expect(textOf(paperOf(wide), 120)).toContainEqual(
    expect.stringMatching(/^  Verantwoordelijke +Uitvoeringsagenda +Beschermingsfonds +Verant/),
  )
  expect(textOf(paperOf(wide), 100)).toContain('    Uitvoeringsagenda     Uitvoeringsagenda')
})

test('a word too long for its column pushes no other column aside', () => {
  const long: PaperBlock = {
    kind: 'table',
    caption: '',
    columns: [
      { title: 'A', share: 0.2 },
      { title: 'B', share: 0.8 },
    ],
    rows: [[[{ text: 'https://example.org/een/heel/lang/adres' }], [{ text: 'rest' }]]],
  }
  for (const line of textOf(paperOf(long), 80)) expect(line.length).toBeLessThanOrEqual(80)
})

test('what steers a terminal does not come through', () => {
  const text = 'weg\u001B[2J\u202E'
  const source = { ...sourceAt('motion'), document: text }
  const lines = textOf({
    ...paperOf(
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', phrases: [{ text, source }] },
      { kind: 'entry', head: [{ text }], quotes: [{ label: text, text, source }], doubts: [text] },
      { kind: 'table', caption: text, columns: [{ title: text, share: 1 }], rows: [[[{ text, source }]]] },
      { kind: 'list', items: [[{ text }]] },
    ),
    title: text,
    subtitle: text,
    colophon: text,
  })
  for (const mark of ['\u001B', '\u202E']) expect(lines.join('\n')).not.toContain(mark)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CSV_COLUMNS, csvHeader, exportCsv } from '#export/csv.ts'
import { madeItem, readingWith } from '#test/made-items.ts'
import { parseCsv } from '#vocabulary/csv.ts'

const rowsOf = (...items: Parameters<typeof readingWith>[0]) =>
  parseCsv(csvHeader() + exportCsv(readingWith(items))).map(({ cells }) => cells)

test('each item is a row under its columns', () => {
  const [row] = rowsOf(
    madeItem('commitment', 'Ik zal "dit", en dat,\nuitvoeren.', {
      deadline: { text: 'in 2025', from: '2025-01-01', to: '2025-12-31' },
      themes: ['a', 'b'],
      page: 3,
    }),
  )
  expect(row).toMatchObject({
    file: 'brief.txt',
    date: '2024-02-09',
    kind: 'commitment',
    text: 'Ik zal "dit", en dat,\nuitvoeren.',
    class: 'promise',
    term: 'in 2025',
    from: '2025-01-01',
    to: '2025-12-31',
    page: '3',
    themes: 'a; b',
    value: '',
  })
})

test('lines end as RFC 4180 asks, and have as many cells as the header', () => {
  const text = csvHeader() + exportCsv(readingWith([madeItem('amount', 'zes'), madeItem('figure', 'acht')]))
  expect(text.split('\r\n')).toHaveLength(4)
  expect(text.endsWith('\r\n')).toBe(true)
  for (const line of text.trimEnd().split('\r\n')) expect(line.split(',')).toHaveLength(CSV_COLUMNS.length)
})

test.each(['=1+1', '+31', '-5', '@sum', '\tx', '\rx'])('no spreadsheet takes %j for a formula', (words) => {
  const text = exportCsv(readingWith([madeItem('time', words)]))
  for (const cell of text.matchAll(/(?:^|,)"?(['=+\-@\t\r][^,]*)/g)) expect(cell[1]).toMatch(/^'/)
  expect(text).toContain(`'${words}`)
})

test('the id of a thing is a column of its own', () => {
  const [country, paper] = rowsOf(
    madeItem('entity', 'Kenia', { id: 'KE' }),
    madeItem('reference', '39 901, nr. 12', { id: 'kst-39901-12' }),
  )
  expect(country).toMatchObject({ id: '', reference: 'KE', name: 'Kenia', type: 'country' })
  expect(paper).toMatchObject({ id: '', reference: 'kst-39901-12' })
})

test('docs/cli.md explains every column', () => {
  const page = readFileSync('docs/cli.md', 'utf8')
  const [, columns = ''] = page.split('### Columns of `--csv`')
  const named = [...columns.matchAll(/`([a-zA-Z0-9]+)`/g)].map(([, name]) => name)
  expect(CSV_COLUMNS.filter((column) => !named.includes(column))).toEqual([])
})

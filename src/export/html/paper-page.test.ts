import { expect, test } from 'vitest'
import { exportPaperHtml } from '#export/html/paper-page.ts'
import type { Paper, PaperBlock } from '#present/paper.ts'
import { MADE_PAPER, sourceAt } from '#test/made-paper.ts'
import { readPage } from '#test/page-text.ts'

const paperOf = (...blocks: PaperBlock[]): Paper => ({
  lang: 'nl',
  title: 'Toets',
  subtitle: '',
  blocks,
  colophon: 'Gemaakt door een machine.',
})
const textOf = (html: string) =>
  html
    .replaceAll(/<style>[^]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')

test('every element is closed, every address is one, and every link of the page leads somewhere', () => {
  const { ids, targets } = readPage(exportPaperHtml(MADE_PAPER))
  expect(new Set(ids).size).toBe(ids.length)
  expect(targets.filter((target) => !ids.includes(target))).toEqual([])
})

test('there is one h1, and the headings below it skip no level', () => {
  const page = exportPaperHtml(MADE_PAPER)
  expect(page.match(/<h1\b/g)).toHaveLength(1)
  const levels = [...page.matchAll(/<h([1-6])\b|aria-level="(\d)"/g)].map(([, a, b]) => Number(a ?? b))
  for (const [i, level] of levels.slice(1).entries()) expect(level - levels[i]!).toBeLessThanOrEqual(1)
})

test('whatever a report holds is shown as text', () => {
  const text = '<img src=x onerror="a()"> & <script>b()</script>'
  const source = { ...sourceAt('motion'), document: text }
  const page = exportPaperHtml({
    ...paperOf(
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', phrases: [{ text, source, tone: 'bad' }] },
      { kind: 'entry', head: [{ text }], quotes: [{ label: text, text, source }], doubts: [text] },
      {
        kind: 'table',
        caption: text,
        columns: [{ title: text, share: 1 }],
        rows: [[[{ text, quote: true }]]],
      },
      { kind: 'list', items: [[{ text }]] },
    ),
    title: text,
    subtitle: text,
    colophon: text,
  })
  expect(page).not.toMatch(/<img|<script/)
  readPage(page)
})

test('nothing is fetched, no script runs, and no style stands in an element', () => {
  const page = exportPaperHtml(MADE_PAPER)
  expect(page).not.toMatch(/\b(?:src|href|action)="(?!#)/)
  expect(page).not.toMatch(/url\(|@import|https?:|<script|\sstyle=/)
  expect(page).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[^&]+&#39;; base-uri/)
})

test('the words of a letter are Dutch in an English page', () => {
  const page = exportPaperHtml({ ...MADE_PAPER, lang: 'en' })
  expect(page).toContain('<html lang="en">')
  expect(page).toMatch(/<blockquote lang="nl">Ik zal/)
  expect(page).toMatch(/<span class="said" lang="nl">«dat het plan/)
  expect(textOf(page)).toContain('24 November 2022, p. 7, characters 8412–8548')
  expect(textOf(page)).toContain('Doubt: ')
})

test('a quote has its whole place, also when page or date are not known', () => {
  const text = textOf(exportPaperHtml(MADE_PAPER))
  expect(text).toContain('01-motiebrief-open-ruimte.txt, 24 november 2022, blz. 7, tekens 8412–8548')
  expect(text).toContain('06-voortgangsbrief-2023.txt, 30 november 2023, tekens 640–776')
  expect(text).toContain('2025.txt, zonder datum, blz. 1, tekens 940–1076')
})

test('a finding keeps its address when its words, its number or the language change', () => {
  const entry = (head: string): PaperBlock => ({
    kind: 'entry',
    head: [{ text: head }],
    quotes: [{ label: 'Toen', text: 'Ik zal.', source: sourceAt('motion') }],
    doubts: [],
  })
  const addressesOf = (paper: Paper) =>
    readPage(exportPaperHtml(paper)).ids.filter((id) => /^bevinding-[0-9a-f]{10}(~\d)?$/.test(id))
  const [address] = addressesOf(paperOf(entry('Uitgesteld')))
  const other: PaperBlock = { kind: 'entry', head: [{ text: 'Zonder citaat' }], quotes: [], doubts: [] }
  expect(addressesOf({ ...paperOf(other, entry('Delayed')), lang: 'en' })[1]).toBe(address)
  expect(addressesOf(paperOf(entry('a'), entry('b')))).toEqual([address, `${address}~2`])
})

test('a short report has no list of contents, and one without quotes in its text no sources', () => {
  const page = exportPaperHtml(paperOf({ kind: 'paragraph', phrases: [{ text: 'Niets gevonden.' }] }))
  expect(page).not.toContain('<nav')
  expect(page).not.toContain('kop-bronnen')
  expect(textOf(page)).toContain('Niets gevonden.')
})

test('the same report gives the same page', () => {
  expect(exportPaperHtml(MADE_PAPER)).toBe(exportPaperHtml(structuredClone(MADE_PAPER)))
})

test('a report is printed upright, but with a table of many columns on its side', () => {
  expect(exportPaperHtml(MADE_PAPER)).toContain('@page{size:A4}')
  const columns = Array.from({ length: 6 }, (_, i) => ({ title: `K${i}`, share: 1 / 6 }))
  const page = exportPaperHtml(paperOf({ kind: 'table', caption: 'Stand', columns, rows: [] }))
  expect(page).toContain('@page{size:A4 landscape}')
})

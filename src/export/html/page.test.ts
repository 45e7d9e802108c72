import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportHtml } from '#export/html/page.ts'
import { ITEM_KINDS } from '#messages/terms-nl.ts'
import type { Reading } from '#model/reading.ts'
import { documentOf } from '#test/analysis.ts'
import { madeReading, type Made } from '#test/made-reading.ts'
import { readPage } from '#test/page-text.ts'
import { processorTime } from '#test/processor-time.ts'
import { sized } from '#test/sizes.ts'

const LETTER = `Geachte voorzitter,

Het kabinet stuurt de Kamer vóór de zomer een plan. Daarvoor is twee miljoen euro
opzij gezet, ook voor Kenia.

Aanbeveling 1: Maak een lijst van beloften.

Het kabinet neemt dit over. De lijst verschijnt in 2025.
`

const MADE: readonly Made[] = [
  { kind: 'commitment', words: 'Het kabinet stuurt de Kamer vóór de zomer een plan.' },
  { kind: 'time', words: 'vóór de zomer' },
  { kind: 'amount', words: 'twee miljoen euro' },
  { kind: 'entity', words: 'Kenia' },
  { kind: 'recommendation', words: 'Aanbeveling 1: Maak een lijst van beloften.' },
  { kind: 'response', words: 'Het kabinet neemt dit over. De lijst verschijnt in 2025.' },
  { kind: 'commitment', words: 'De lijst verschijnt in 2025.' },
  { kind: 'time', words: 'in 2025' },
]

const letterOf = (text: string, made: readonly Made[] = [], links: Reading['links'] = []) => {
  const document = documentOf(text)
  const reading = madeReading(document, made, links)
  return { document, reading, page: exportHtml(reading, document, { lang: 'nl' }) }
}

test('the words of the letter are those of the display, no more and no less', () => {
  const { document, page } = letterOf(LETTER, MADE)
  expect(readPage(page).letter).toBe(document.display.text)
})

test('every item has one address, and every link of the page leads somewhere', () => {
  const { page, reading } = letterOf(LETTER, MADE)
  const { ids, targets } = readPage(page)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, kind } of reading.items) if (kind !== 'entity') expect(ids).toContain(id)
  expect(targets.filter((target) => !ids.includes(target))).toEqual([])
})

test('items whose id names a thing have the address of the finding, also when named twice', () => {
  const { page, reading } = letterOf('Kenia en nog eens Kenia.', [
    { kind: 'entity', at: [0, 5] },
    { kind: 'entity', at: [18, 23] },
    { kind: 'entity', at: [18, 23] },
  ])
  const { ids } = readPage(page)
  const finding = `${reading.document.source.sha256.slice(0, 12)}-entity`
  expect(ids.filter((id) => id.startsWith(finding))).toEqual([
    `${finding}-0-5`,
    `${finding}-18-23`,
    `${finding}-18-23~2`,
  ])
})

test('items that overlap are cut into pieces that name all of them', () => {
  const { page, reading } = letterOf('Een twee drie vier.', [
    { kind: 'commitment', words: 'Een twee drie' },
    { kind: 'realisation', words: 'drie vier' },
    { kind: 'figure', words: 'twee' },
  ])
  const id = (kind: string) => reading.items.find((item) => item.kind === kind)!.id
  const pieces = [...page.matchAll(/data-items="([^"]*)">((?:<span class="hl[^>]*>)*)([^<]*)/g)]
  expect(pieces.map(([, items, , words]) => [words, items!.split(' ')])).toEqual([
    ['Een ', [id('commitment')]],
    ['twee', [id('commitment'), id('figure')]],
    [' ', [id('commitment')]],
    ['drie', [id('commitment'), id('realisation')]],
    [' vier', [id('realisation')]],
  ])
})

test('an item that a page break or a note cuts is marked around its holes', () => {
  const text = 'De minister zal dit HOLTE spoedig doen.'
  const start = text.indexOf('HOLTE')
  const { page } = letterOf(text, [
    { kind: 'commitment', words: text, fields: { holes: [[start, start + 6]] } },
  ])
  expect(page).toContain('De minister zal dit </mark>')
  expect(page).toContain('HOLTE <mark')
})

test('a letter that holds HTML shows it as text', () => {
  const { page, document } = letterOf(
    'Zie <script>alert("x")</script> & <b onclick=\'y\'>hier</b>, zal de minister zeggen.',
    [
      {
        kind: 'commitment',
        words: "<b onclick='y'>hier</b>, zal de minister",
        fields: { actor: '"><img src=x>' },
      },
    ],
  )
  expect(page.match(/<script>/g)).toHaveLength(1)
  expect(page).not.toMatch(/<b |<img/)
  expect(readPage(page).letter).toBe(document.display.text)
})

test('whatever is found wherever, no word is lost or doubled and every element is closed', () => {
  const kinds = fc.constantFrom(...ITEM_KINDS)
  const spans = fc.array(
    fc.record({ kind: kinds, start: fc.nat(300), length: fc.integer({ min: 1, max: 200 }) }),
    {
      maxLength: 25,
    },
  )
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(
        'De ',
        'zal\n',
        'kabinet',
        '.\n\n',
        '- ',
        'Aanbeveling 1: ',
        '&',
        '<i>',
        '"',
        '1 ',
        '\f',
        '­',
        '😀',
        'א',
      ),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(words, spans, (pieces, found) => {
      const text = pieces.join('')
      const made = found
        .filter(({ start }) => start < text.length)
        .map(({ kind, start, length }): Made => ({
          kind,
          at: [start, Math.min(text.length, start + length)],
        }))
      const { page, document, reading } = letterOf(text, made)
      const { letter, ids } = readPage(page)
      expect(letter).toBe(document.display.text.replaceAll('\0', '\uFFFD'))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => /^[0-9a-f]{12}-[a-z]+-\d/.test(id))).toHaveLength(reading.items.length)
    }),
    // Found once: the link back from a note put a space behind its words.
    { numRuns: sized(100, 1000), examples: [[['𐀀Ⰰ', '1 ', '\f', '1 ', '!'], []]] },
  )
})

test('nothing is fetched: the page holds no address of anything outside', () => {
  const { page } = letterOf(LETTER, MADE)
  expect(page).not.toMatch(/\b(?:src|href|action)="(?!#)/)
  expect(page).not.toMatch(/url\(|@import|https?:/)
  expect(page).toMatch(/content="default-src &#39;none&#39;|content="default-src 'none'/)
})

test('the letter and its quotes are Dutch in an English page', () => {
  const document = documentOf(LETTER)
  const page = exportHtml(madeReading(document, MADE), document, { lang: 'en' })
  expect(page).toContain('<html lang="en">')
  expect(page).toMatch(/<article class="letter"[^>]* lang="nl"/)
  expect(page).toContain('<blockquote lang="nl">')
  expect(page).toMatch(/<details class="notes" lang="en">/)
})

test('a note tells the facts of its item in the words of people', () => {
  const text = 'Het kabinet stuurt waar mogelijk elk jaar vóór de zomer van 2026 een brief.'
  const at = text.indexOf('waar mogelijk')
  const { page } = letterOf(text, [
    {
      kind: 'commitment',
      words: text,
      fields: {
        actor: 'het kabinet',
        addressee: 'kamer',
        deadline: { text: 'vóór de zomer van 2026', from: null, to: '2026-05-31' },
        condition: { start: at, end: at + 13, type: 'where-possible' },
        doubts: ['year-inferred'],
        rule: 'commitment/made',
        confidence: 0.87,
      },
    },
  ])
  const note = page
    .split('<li class="note')[1]!
    .split('</li>')[0]!
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  expect(note).toContain('Toezegging aan de Kamer uiterlijk 31 mei 2026')
  expect(note).toContain('Termijn «vóór de zomer van 2026»')
  expect(note).toContain('Wie het kabinet')
  expect(note).toContain('Voorwaarde «waar mogelijk»')
  expect(note).toMatch(/Twijfel \S+/)
  expect(note).toContain('Regel commitment/made Zekerheid 87%')
})

test('every kind has a note or a mention with its facts, in both languages', () => {
  const document = documentOf(LETTER)
  const made = ITEM_KINDS.map((kind, i): Made => ({ kind, at: [25 + i, 60 + i] }))
  for (const lang of ['nl', 'en'] as const) {
    const page = exportHtml(madeReading(document, made), document, { lang })
    expect(page.match(/<li class="(?:note|mention) k-/g)).toHaveLength(ITEM_KINDS.length)
    expect(page.replaceAll(/<script>[^]*<\/script>/g, '')).not.toMatch(/undefined|\[object|NaN/)
  }
})

test('what hangs together is linked both ways', () => {
  const { reading: before } = letterOf(LETTER, MADE)
  const id = (kind: string) => before.items.find((item) => item.kind === kind)!.id ?? ''
  const { page } = letterOf(LETTER, MADE, [
    { from: id('response'), to: id('recommendation'), kind: 'answers' },
  ])
  expect(page).toContain('<dt>Beantwoordt</dt>')
  expect(page).toContain('<dt>Beantwoord in</dt>')
  expect(page).toContain(`<a href="#${id('recommendation')}"><span class="kin">aanbeveling 1 </span>`)
})

test('what was found in a page header is not lost: it stands with what was left out', () => {
  const document = documentOf('Tekst van de brief.')
  const reading = madeReading(document, [{ kind: 'reference', at: [0, 5], fields: { self: true } }])
  const withFurniture = { ...document, display: { ...document.display, map: emptyMap() } }
  const page = exportHtml(reading, withFurniture, { lang: 'nl' })
  expect(page.split('class="furniture"')[1]).toContain(`-reference-0-5"`)
})

test('a footnote and its mark lead to each other', () => {
  const text = 'De minister stuurt een nota.1 Daarna volgt de Kamer.\n\n1 Kamerstuk 39 901, nr. 12.\n'
  const document = documentOf(text)
  const bodyStart = text.indexOf('1 Kamerstuk')
  expect(document.footnotes).toEqual([
    { label: '1', marker: { start: 28, end: 29 }, body: { start: bodyStart, end: text.length - 1 } },
  ])
  const page = exportHtml(madeReading(document, []), document, { lang: 'nl' })
  expect(page).toContain('<a href="#noot-0"')
  expect(page).toContain('<a class="back" href="#nootteken-0"')
})

test('a long letter with thousands of items is made in well under two seconds', () => {
  const sentence = 'Het kabinet zal in 2025 een plan aan de Kamer sturen over Kenia. '
  const text = `${sentence.repeat(4)}\n\n`.repeat(1000)
  const document = documentOf(text)
  const made: Made[] = []
  for (let at = 0; at + sentence.length < text.length; at += sentence.length) {
    made.push({ kind: 'commitment', at: [at, at + 60] }, { kind: 'time', at: [at + 16, at + 23] })
  }
  const reading = madeReading(document, made)
  const started = processorTime()
  exportHtml(reading, document, { lang: 'nl' })
  expect(processorTime() - started).toBeLessThan(sized(4000, 2000))
})

function emptyMap() {
  const none = new Int32Array(0)
  return { derived: none, sourceStart: none, sourceEnd: none, length: 0 }
}

test('how much was understood of a letter adds up to all of it', () => {
  const { document, reading } = letterOf(LETTER, MADE)
  const coverages = ['extracted', 'context', 'nothing-found', 'not-understood'] as const
  const piece = fc.record({
    length: fc.integer({ min: 1, max: 40 }),
    coverage: fc.constantFrom(...coverages),
  })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      let end = 0
      const segments = pieces.map(({ length, coverage }) => {
        const start = end
        end += length
        return { start, end, kind: 'paragraph' as const, level: null, coverage }
      })
      const page = exportHtml({ ...reading, segments }, document, { lang: 'nl' })
      const [row] = /(?<=Dekking<\/dt><dd>)[^<]+/.exec(page)!
      const shares = [...row.matchAll(/(\d+)%/g)].map(([, share]) => Number(share))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
    }),
    { numRuns: sized(20, 200) },
  )
})

import { expect, test } from 'vitest'
import type { Reading } from '#model/reading.ts'
import { plainText, widthOf } from '#present/lines.ts'
import type { SummaryOptions } from '#present/page.ts'
import { summarise } from '#present/summary.ts'
import { madeItem, readingWith } from '#test/made-items.ts'

const PLAIN: SummaryOptions = { lang: 'nl', width: 80, all: false }

function show(reading: Reading, options: Partial<SummaryOptions> = {}): string {
  return summarise(reading, { ...PLAIN, ...options })
    .map(plainText)
    .join('\n')
}

const deadline = (to: string) => ({ text: 'dan', from: null, to })

test('it begins with what the letter is, when it was sent, and by whom', () => {
  const text = show(
    readingWith([], {
      identifiers: ['kst-39912-1'],
      signatories: [{ name: 'M. Terpstra', role: 'Minister van Zaken' }],
      addressee: 'de Voorzitter',
    }),
  )
  expect(text.split('\n').slice(0, 5)).toEqual([
    'Reactie op een verzoek',
    'brief · 9 februari 2024 (staat in de brief) · 39 912, nr. 1',
    'van         M. Terpstra, Minister van Zaken',
    'aan         de Voorzitter',
    'bestand     brief.txt · 1.234 tekens',
  ])
})

test('the ministries of who signed are named', () => {
  const page = readingWith([], { signatories: [{ name: 'M. Terpstra', role: 'Minister van Zaken' }] })
  expect(show(page, { ministries: ['Zaken', 'Haven'] })).toMatch(/^ministerie +Zaken; Haven$/m)
})

test('promises to the House come first, then the others in the order of their terms', () => {
  const text = show(
    readingWith([
      madeItem('commitment', 'Er komt een plan.', { start: 0, deadline: deadline('2025-12-31') }),
      madeItem('commitment', 'Er komt een cursus.', { start: 40, deadline: deadline('2024-06-30') }),
      madeItem('commitment', 'Ik informeer de Kamer.', { start: 80, addressee: 'kamer' }),
      madeItem('commitment', 'Er komt een gesprek.', { start: 120 }),
      madeItem('commitment', 'Het fonds blijft.', { start: 160, class: 'continuation' }),
    ]),
  )
  const order = ['de Kamer.', 'een cursus.', 'een plan.', 'een gesprek.', 'fonds blijft.'].map((words) =>
    text.indexOf(words),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(Math.min(...order)).toBeGreaterThan(0)
  expect(text).toContain('t/m 30 jun 2024      Er komt een cursus. (teken 40)')
})

test('efforts are counted, and listed when everything is asked for', () => {
  const reading = readingWith([madeItem('commitment', 'Nederland pleit voor regels.', { class: 'effort' })])
  expect(show(reading)).not.toContain('pleit')
  expect(show(reading)).toContain('1 inspanning (alles met --all)')
  expect(show(reading, { all: true })).toContain('Nederland pleit voor regels.')
})

test('a promise in words of another is not shown as the government’s', () => {
  const reading = readingWith([madeItem('commitment', 'Er komt een loket.', { speaker: 'advisory-body' })])
  expect(show(reading)).not.toContain('loket')
})

test('a motion is one entry, with what became of it and the sentence that says so', () => {
  const text = show(
    readingWith([
      madeItem('motion', 'De motie van het lid Jansen c.s. vraagt om een plan.', {
        key: 'Jansen',
        submitters: ['van Jansen'],
        others: true,
        reference: 'kst-39901-12',
        asks: [{ start: 40, end: 51 }],
      }),
      madeItem('motion', 'Aan deze motie geef ik geen uitvoering.', {
        start: 100,
        key: 'Jansen',
        disposition: 'not-executed',
        evidence: [{ start: 114, end: 120 }],
      }),
    ]),
  )
  expect(text).toContain('Moties en wat ermee is gedaan (1)')
  expect(text).toContain('niet uitgevoerd      motie-Van Jansen c.s. (39 901, nr. 12)')
  expect(text).toContain('om een plan')
  expect(text).toContain('Aan deze motie geef ik geen uitvoering.')
})

test('a recommendation has its answer in a word and the sentence that decides it', () => {
  const answer = 'Dat is een goed idee. Geld is er niet.'
  const advice = madeItem('recommendation', 'Aanbeveling 2: Open een loket.', { number: 2 })
  const another = madeItem('recommendation', 'Aanbeveling 2: Sluit een loket.', { start: 60, number: 2 })
  const response = madeItem('response', answer, {
    start: 100,
    number: 2,
    stance: 'refuses',
    reason: 'budget',
    category: 'rejected',
    evidence: [{ start: 122, end: 138 }],
  })
  const text = show(
    readingWith(
      [advice, another, response],
      {},
      { links: [{ from: response.id, to: advice.id, kind: 'answers' }] },
    ),
  )
  expect(text).toContain('aanbeveling 2        Open een loket.')
  expect(text).toContain('niet overgenomen     afgewezen · zonder gevolg · geen geld')
  expect(text).toContain('Geld is er niet. (teken 100)')
  expect(text).not.toContain('goed idee')
  expect(text.split('niet overgenomen'), 'only under the advice it answers').toHaveLength(2)
})

test('an unanswered recommendation says so, in English too', () => {
  const reading = readingWith([
    madeItem('recommendation', 'Aanbeveling 1: Doe iets.'),
    madeItem('response', 'Aanbeveling 1: Doe iets.', { stance: 'silent', category: 'no-response' }),
  ])
  expect(show(reading)).toContain('geen antwoord')
  expect(show(reading, { lang: 'en' })).toContain('no response')
})

test('countries and papers are named once', () => {
  const text = show(
    readingWith([
      madeItem('entity', 'Kenia', { id: 'KE' }),
      madeItem('entity', 'Kenia', { start: 9, id: 'KE' }),
      madeItem('reference', '39 901, nr. 12', { id: 'kst-39901-12' }),
      madeItem('reference', '39 912, nr. 1', { id: 'kst-39912-1', self: true }),
    ]),
  )
  expect(text.match(/Kenia/g)).toHaveLength(1)
  expect(text).toContain('39 901, nr. 12')
  expect(text).not.toContain('39 912, nr. 1')
})

test('doubts are explained, and the part that was not understood is told', () => {
  const segment = { kind: 'paragraph' as const, level: null }
  const text = show(
    readingWith(
      [madeItem('time', 'mei', { doubts: ['year-inferred', 'some-new-doubt'] })],
      {},
      {
        segments: [
          { ...segment, start: 0, end: 90, coverage: 'extracted' },
          { ...segment, start: 90, end: 100, coverage: 'not-understood' },
        ],
      },
    ),
    { doubts: ['date-unknown'] },
  )
  expect(text).toContain('de brief heeft geen datum')
  expect(text).toContain('1 × het jaartal is afgeleid')
  expect(text).toContain('1 × some new doubt')
  expect(text).toContain('10% van de tekst is niet begrepen')
})

test('an empty letter says that it is empty, and one without findings that nothing was found', () => {
  const source = { name: 'leeg.txt', sha256: '0'.repeat(64), mediaType: 'text/plain', length: 0 }
  expect(show(readingWith([], { source }))).toContain('Deze brief is leeg.')
  expect(show(readingWith([]))).toContain('In deze brief is niets gevonden.')
})

test.each([40, 60, 80, 110])('no line is wider than a screen of %i columns', (width) => {
  const long =
    'Het kabinet zal de Kamer uiterlijk in het najaar informeren over de uitkomst van het overleg. '
  const reading = readingWith([
    madeItem('commitment', long.repeat(4), { deadline: deadline('2025-12-31'), addressee: 'kamer' }),
    madeItem('amount', 'zes miljoen', { value: 6e6, per: 'year', from: '2023-01-01', to: '2027-12-31' }),
    madeItem('motion', long, { disposition: 'existing-policy' }),
    madeItem('response', long.repeat(3), { number: null }),
  ])
  for (const all of [false, true]) {
    const lines = summarise(reading, { ...PLAIN, width, all, text: long.repeat(10) })
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
  }
})

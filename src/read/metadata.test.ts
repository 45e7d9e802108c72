import { expect, test } from 'vitest'
import { parsePaperHeader } from '#read/pages.ts'
import { documentOf } from '#test/analysis.ts'

const letter = (head: string) =>
  `${head}\n\nGeachte Voorzitter,\n\nWij sluiten de brug. Dat staat in het besluit van 3 mei 2021.\n`

test.each([
  ['Datum 5 juni 2024', '2024-06-05', 'stated'],
  ['Datum: 05-06-2024', '2024-06-05', 'stated'],
  ['Datum\n5 juni 2024', '2024-06-05', 'stated'],
  ['Den Haag, 5 juni 2024', '2024-06-05', 'stated'],
  ['Ontvangen 5 juni 2024', '2024-06-05', 'furniture'],
  ['Betreft De brug', '2021-05-03', 'inferred'],
])('"%s" dates a letter %s (%s)', (head, value, basis) => {
  expect(documentOf(letter(head)).date).toEqual({ value, basis })
})

test('a given date beats what the letter says', () => {
  expect(documentOf(letter('Datum 5 juni 2024'), { date: '2020-01-01' }).date).toEqual({
    value: '2020-01-01',
    basis: 'given',
  })
})

test('the title can stand under its label', () => {
  const head = 'Datum\n4 mei 2031\nBetreft\nReactie op het rapport over de brug\nen de sluis'
  expect(documentOf(letter(head)).title).toBe('Reactie op het rapport over de brug en de sluis')
})

test('an inferred or missing date is a doubt', () => {
  expect(documentOf(letter('Betreft De brug')).doubts).toContain('date-inferred')
  expect(documentOf('Wij sluiten de brug uiterlijk 1 mei 2031.').date).toEqual({ value: null, basis: 'none' })
})

test('numbers above the letter give its canonical id', () => {
  const ids = (head: string) => documentOf(letter(head)).identifiers
  expect(ids('39 001 XVII Vaststelling van de staat\nNr. 9')).toEqual(['kst-39001-XVII-9'])
  expect(ids('39 002-05 Een raad\nNr. 12 BRIEF VAN DE MINISTER')).toEqual(['kst-39002-05-12'])
  expect(ids('39 002 -05 Een raad\nNr. 12')).toEqual(['kst-39002-05-12'])
  expect(ids('39 003, nr. 4')).toEqual(['kst-39003-4'])
  expect(ids('Ons kenmerk 2024D41042')).toEqual(['2024D41042'])
})

test('the page header of a paper tells dossier, chapter, number, session and page', () => {
  expect(parsePaperHeader('Tweede Kamer, vergaderjaar 2023–2024, 39 001 XVII, nr. 9 3')).toEqual({
    dossier: '39 001',
    chapter: 'XVII',
    number: '9',
    session: '2023-2024',
    page: 3,
  })
  expect(parsePaperHeader('Eerste Kamer, vergaderjaar 2023-2024, 39 001, B')?.number).toBe('B')
  expect(parsePaperHeader('Tweede Kamer, vergaderzaal 3')).toBeUndefined()
})

test.each([
  [
    'response',
    'Betreft Kabinetsreactie op het advies over bruggen\n\nGeachte Voorzitter,\n\nHet advies is goed.',
  ],
  ['answers', 'Betreft Beantwoording vragen over bruggen\n\nGeachte Voorzitter,\n\nHierbij de antwoorden.'],
  [
    'motion',
    'MOTIE VAN HET LID BOOM\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering de brug te sluiten.',
  ],
  ['letter', 'Betreft Uitstel beleidsnota bruggen\n\nGeachte Voorzitter,\n\nDe nota komt later.'],
  ['policy-note', 'Bruggen bouwen\n\nIn deze nota staat wat wij met bruggen willen.'],
  ['unknown', 'Er was eens een brug.'],
])('a paper of kind %s is known by its words', (kind, text) => {
  expect(documentOf(`${text}\n`).kind).toBe(kind)
})

test('the title goes on over its line end', () => {
  expect(
    documentOf('Betreft Onderhoud van de\nbruggen over het kanaal\n\nGeachte Voorzitter,\n\nTekst.\n').title,
  ).toBe('Onderhoud van de bruggen over het kanaal')
})

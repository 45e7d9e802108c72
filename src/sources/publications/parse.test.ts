import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyKind, isPdf, parseMetadata } from '#sources/publications/parse.ts'
import { corpus } from '#test/corpus-folder.ts'

const metadata = (...values: readonly (readonly [name: string, content: string, scheme?: string])[]) =>
  `\uFEFF<?xml version="1.0" encoding="UTF-8"?><metadata_gegevens>${values
    .map(
      ([name, content, scheme = '']) => `<metadata name="${name}" scheme="${scheme}" content="${content}"/>`,
    )
    .join('')}</metadata_gegevens>`

test('metadata give the paper: repeated names and joined values are several', () => {
  const xml = metadata(
    ['DC.identifier', 'kst-39901-XVII-12', 'OVERHEIDop.ParlID'],
    ['DC.type', 'Kamerstuk', 'OVERHEIDop.Parlementair'],
    ['DC.type', 'Motie', 'OVERHEIDop.KamerstukTypen'],
    ['DC.type', 'officiële publicatie', 'OVERHEID.Informatietype'],
    ['OVERHEIDop.dossiernummer', '39901-XVII;21501-02'],
    ['OVERHEIDop.dossiernummer', '39 902 (R1234)'],
    ['OVERHEIDop.ondernummer', '12'],
    ['OVERHEIDop.documenttitel', 'Motie van het lid Ter Haar over dorpshuizen'],
    ['DC.title', 'Ruimte voor verenigingen; Motie; Motie van het lid Ter Haar'],
    ['OVERHEIDop.indiener', 'J.K. ter Haar'],
    ['OVERHEIDop.indiener', 'P. van ’t Zelfde; J.K. ter Haar'],
    ['DCTERMS.issued', '2024-02-08'],
    ['DCTERMS.available', '2024-07-10'],
    ['DCTERMS.alternative', ''],
  )
  expect(parseMetadata(xml, 'kst-39901-XVII-12')).toEqual({
    id: 'kst-39901-XVII-12',
    identifiers: ['kst-39901-XVII-12', 'kst-21501-02-12', 'kst-39902-12'],
    title: 'Motie van het lid Ter Haar over dorpshuizen',
    kind: 'Motie',
    date: '2024-02-08',
    dossiers: ['39901-XVII', '21501-02', '39902'],
    senders: ['J.K. ter Haar', 'P. van ’t Zelfde'],
  })
})

test('answered questions bear the number of the questions; the day is that on which the answer came', () => {
  const xml = metadata(
    ['DC.identifier', 'ah-tk-20232024-2129'],
    ['DC.type', 'Antwoord', 'OVERHEIDop.AanhangselTypen'],
    ['OVERHEIDop.vraagnummer', '2024Z99001'],
    ['OVERHEIDop.datumIndiening', '2024-05-01'],
    ['OVERHEIDop.datumOntvangst', '2024-06-03'],
    ['DCTERMS.issued', '2024-06-12'],
  )
  expect(parseMetadata(xml, 'ah-tk-20232024-2129')).toMatchObject({
    identifiers: ['ah-tk-20232024-2129', '2024Z99001'],
    kind: 'Antwoord',
    date: '2024-06-03',
  })
})

test('metadata that name no paper are those of the paper that was asked for', () => {
  expect(parseMetadata(metadata(['DC.title', 'Iets']), 'blg-12')).toMatchObject({
    id: 'blg-12',
    title: 'Iets',
  })
  expect(parseMetadata(metadata(['DCTERMS.issued', 'onbekend']), 'blg-12')).toMatchObject({
    date: null,
    kind: '',
  })
})

test('half of it, and a page for people, are no metadata', () => {
  const whole = metadata(['DC.identifier', 'blg-12'])
  expect(parseMetadata(whole.slice(0, -5), 'blg-12')).toBeUndefined()
  expect(parseMetadata('<html><body>fout404</body></html>', 'blg-12')).toBeUndefined()
})

test.each([
  ['publication', '<?xml version="1.0"?><officiele-publicatie><kamerstuk/></officiele-publicatie>'],
  ['publication', '\uFEFF<kamerwrk><stuk/></kamerwrk>'],
  ['broken', '<officiele-publicatie><kamerstuk></officiele-publicatie>'],
  ['cut', '<officiele-publicatie><kamerstuk>afgebr'],
  ['withdrawn', '<publicatie><melding>Dit document is verwijderd.</melding></publicatie>'],
  [
    'other',
    '<!DOCTYPE html><html><body>Pagina niet gevonden: <officiele-publicatie> bestaat niet</body></html>',
  ],
  ['other', '<html><body>fout404</body></html>'],
  ['other', ''],
])('a body is told by what it holds: %s', (kind, body) => {
  expect(bodyKind(body)).toBe(kind)
})

test('a paper that tells what was withdrawn is not withdrawn itself', () => {
  const body = '<officiele-publicatie><al>De motie is ingetrokken.</al></officiele-publicatie>'
  expect(bodyKind(body)).toBe('publication')
})

test('a PDF is told by its first bytes', () => {
  expect(isPdf(Buffer.from('%PDF-1.7'))).toBe(true)
  expect(isPdf(Buffer.from('<html>%PDF'))).toBe(false)
  expect(isPdf(Buffer.from('%P'))).toBe(false)
})

// Real papers are not ours to copy: they are read where they are.
const folder = join(corpus, 'moties-xml')

test('real motions are publications, and what they embed is what metadata give', (context) => {
  if (!existsSync(folder)) context.skip(`${folder} is not there`)
  let embedded = 0
  for (const path of globSync(join(folder, '*.xml'))
    .sort()
    .filter((_, at) => at % 4 === 0)) {
    const text = readFileSync(path, 'utf8')
    expect(bodyKind(text), path).toBe('publication')
    const metas = [...text.matchAll(/<meta (name="[^"]*"[^>]*?)\/>/g)].map(
      ([, rest]) => `<metadata ${rest}/>`,
    )
    if (!text.includes('DC.identifier')) continue
    embedded++
    const id = basename(path, '.xml')
    const paper = parseMetadata(`<metadata_gegevens>${metas.join('')}</metadata_gegevens>`, id)!
    expect(paper, path).toMatchObject({ id, identifiers: [id], kind: 'Motie' })
    expect(paper.dossiers.length, path).toBe(1)
    expect(paper.senders.length, path).toBeGreaterThan(0)
    expect(paper.date, path).toMatch(/^20\d\d-/)
    expect(paper.title, path).toMatch(/motie/i)
  }
  expect(embedded).toBeGreaterThan(30)
})

import { expect, test } from 'vitest'
import { readXml } from '#intake/xml/read-xml.ts'
import type { MarkedText } from '#read/marked-text.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { meta, MOTION, paperOf } from '#test/publication.ts'

const documentIn = (bytes: Uint8Array) =>
  readMarked(
    readXml(bytes),
    { name: 'a.xml', sha256: 'f'.repeat(64), mediaType: 'application/xml' },
    vocabulary,
  )
const readingIn = (bytes: Uint8Array) => makeReading(documentIn(bytes), vocabulary)
const wordsOf = ({ text, blocks }: MarkedText, kind: string) =>
  blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end))
const publication = (inner: string) =>
  Buffer.from(`<officiele-publicatie><kamerstuk><stuk>${inner}</stuk></kamerstuk></officiele-publicatie>`)

test('a motion is one item with its submitters, what it asks, its number and its day', () => {
  const { document, items } = readingIn(paperOf({ body: MOTION }))
  expect(document).toMatchObject({
    kind: 'motion',
    date: { value: '2024-02-08', basis: 'stated' },
    identifiers: ['kst-39901-XVII-12'],
  })
  const motions = items.filter((item) => item.kind === 'motion')
  expect(motions).toHaveLength(1)
  expect(motions[0]).toMatchObject({
    submitters: ['Ter Haar', 'Van ’t Zelfde'],
    reference: 'kst-39901-XVII-12',
    rule: 'motion/printed',
  })
  expect(motions[0]!.asks).toHaveLength(1)
})

test('each paragraph is a line of its own, what the page bears is furniture, and markup in a word costs no space', () => {
  const marked = readXml(paperOf({ body: MOTION }))
  expect(wordsOf(marked, 'furniture')).toEqual(['Vergaderjaar 2023-2024', 'Tweede Kamer der Staten-Generaal'])
  expect(wordsOf(marked, 'heading')).toEqual([
    '39 901 XVII Ruimte voor verenigingen',
    'Nr. 12',
    'MOTIE VAN DE LEDEN TER HAAR EN VAN ’T ZELFDE',
  ])
  expect(marked.text).toContain('\n\nconstaterende dat veel dorpshuizen sluiten;\n\n')
})

test('an amended motion says so, and cites the one it replaces', () => {
  const title = 'GEWIJZIGDE MOTIE VAN HET LID TER HAAR TER VERVANGING VAN DIE GEDRUKT ONDER NR. 7'
  const { items, links } = readingIn(paperOf({ body: MOTION, title }))
  const motion = items.find(({ kind }) => kind === 'motion')!
  expect(motion.rule).toBe('motion/printed-amended')
  expect(links).toContainEqual({ from: motion.id, to: 'kst-39901-XVII-7', kind: 'cites' })
})

test('where the file and its text disagree both are kept, with a doubt', () => {
  const metas = [
    meta('DC.identifier', 'kst-39901-XVII-13'),
    meta('OVERHEIDop.indiener', 'A.B.C. Ploegmakers'),
    meta('DCTERMS.issued', '2024-03-01'),
    meta('OVERHEIDop.documenttitel', 'Motie over dorpshuizen'),
  ].join('')
  const document = documentIn(paperOf({ body: MOTION, metas }))
  expect(document.title).toBe('Motie over dorpshuizen')
  expect(document.identifiers).toEqual(['kst-39901-XVII-12', 'kst-39901-XVII-13'])
  expect(document.signatories).toEqual([{ name: 'A.B.C. Ploegmakers', role: 'Indiener' }])
  expect(document.doubts).toContain('metadata-date-differs')
  const motion = makeReading(document, vocabulary).items.find(({ kind }) => kind === 'motion')!
  expect(motion).toMatchObject({ submitters: ['Ter Haar', 'Van ’t Zelfde'] })
  expect(motion.doubts).toContain('metadata-submitters-differ')
})

test('initials and given names make no difference', () => {
  const metas = meta('OVERHEIDop.indiener', 'J.K. ter Haar') + meta('OVERHEIDop.indiener', 'P. van ’t Zelfde')
  const motion = readingIn(paperOf({ body: MOTION, metas })).items.find(({ kind }) => kind === 'motion')!
  expect(motion.doubts).not.toContain('metadata-submitters-differ')
})

test('notes stand behind their paragraph, and their numbers are markers', () => {
  const marked = readXml(
    publication(
      '<al>Dit plan<noot><noot.nr>1</noot.nr><noot.al>Zie de bijlage.</noot.al></noot> is af.</al><al>Klaar.</al>',
    ),
  )
  expect(marked.text).toBe('Dit plan1 is af.\n\n1 Zie de bijlage.\n\nKlaar.')
  expect(marked.markers).toEqual([{ start: 8, end: 9, number: 1 }])
  expect(wordsOf(marked, 'footnote')).toEqual(['1 Zie de bijlage.'])
})

test('headings, items, tables and signatures are what they are', () => {
  const marked = readXml(
    publication(`
      <tussenkop kopopmaak="vet">Inzet</tussenkop>
      <divisie><kop><nr>2.</nr><titel>Dorpshuizen</titel></kop></divisie>
      <al><nadruk type="vet">Cijfers</nadruk></al>
      <lijst><li><li.nr>1.</li.nr><al>een plan</al></li><li><li.nr>–</li.nr><al>geld</al></li></lijst>
      <table><tgroup><tbody><row><entry>2024</entry><entry>5 miljoen</entry></row></tbody></tgroup></table>
      <ondertekening><functie>De minister van Dorpszaken,</functie><naam><voornaam>A.</voornaam><achternaam>Jansen</achternaam></naam></ondertekening>`),
  )
  expect(wordsOf(marked, 'heading')).toEqual(['Inzet', '2. Dorpshuizen', 'Cijfers'])
  expect(wordsOf(marked, 'list-item')).toEqual(['1. een plan', '– geld'])
  expect(wordsOf(marked, 'signature')).toEqual(['De minister van Dorpszaken,', 'A. Jansen'])
  expect(marked.text).toContain('2024 | 5 miljoen')
})

test('questions and answers bear their word, and a question is the chamber speaking', () => {
  const { document, items } = readingIn(
    Buffer.from(`<officiele-publicatie><metadata>${meta('DC.identifier', 'ah-tk-20232024-77')}</metadata><kamervragen>
      <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel></kamervraagkop>
      <kamervraagnummer>77</kamervraagnummer>
      <kamervraagomschrijving>Vragen van het lid <naam><achternaam>Ter Haar</achternaam></naam> over <kamervraagonderwerp>dorpshuizen</kamervraagonderwerp>.</kamervraagomschrijving>
      <vraag><nr>1</nr><al>Bent u bereid voor 1 juli 2024 een plan voor dorpshuizen te maken?</al></vraag>
      <antwoord><nr>Antwoord 1</nr><al>Dat is zo. Ik stuur uw Kamer voor 1 september 2024 een plan.</al></antwoord>
    </kamervragen></officiele-publicatie>`),
  )
  expect(document).toMatchObject({
    kind: 'answers',
    identifiers: ['ah-tk-20232024-77'],
    title: 'dorpshuizen',
  })
  const promises = items.filter(({ kind }) => kind === 'commitment')
  expect(promises.map(({ quote }) => quote)).toEqual(['Ik stuur uw Kamer voor 1 september 2024 een plan.'])
  const asked = items.find(({ kind, quote }) => kind === 'time' && quote.includes('1 juli'))
  expect(asked?.speaker).toBe('chamber')
})

test('the older generation is read too', () => {
  const bytes = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE kamerwrk SYSTEM "kamerwrk.dtd">
    <kamerwrk><frontm><onderw><nummer>29 901 V</nummer><naam>Ruimte</naam></onderw><ondernr>Nr. 4</ondernr></frontm>
    <body><stuk><tuskop letat="vet">Inzet</tuskop><al>Een caf\u00E9<voetref nr="1"/> in elk dorp.</al>
    <voetnoot nr="1"><al>Zie bijlage.</al></voetnoot></stuk></body></kamerwrk>`,
    'latin1',
  )
  const marked = readXml(bytes)
  expect(marked.metadata.identifiers).toEqual(['kst-29901-V-4'])
  expect(marked.text).toContain('Een café1 in elk dorp.\n\n1 Zie bijlage.')
  expect(marked.doubts).toEqual([])
})

test('markup that stops half way is read as far as it goes, with a doubt', () => {
  const whole = paperOf({ body: MOTION })
  const marked = readXml(whole.subarray(0, whole.indexOf('en gaat over')))
  expect(marked.text).toContain('verzoekt de regering')
  expect(marked.doubts).toEqual(['markup-damaged'])
})

test('words in elements nobody knows are not lost and not glued', () => {
  expect(readXml(publication('<nieuw><a>Een</a><b>Twee</b></nieuw>')).text).toBe('Een\n\nTwee')
})

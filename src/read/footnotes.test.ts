import { expect, test } from 'vitest'
import { documentOf } from '#test/analysis.ts'

const shown = (text: string) => documentOf(text).display.text.split('\n')
const FILL = 'De straat wordt breder en de bomen blijven staan, omdat de buurt daar zo om vroeg.'

test('numbers in order behind words and stops are markers; other numbers stay', () => {
  const text = `Het plan«Groen»1 telt 12 straten.2 In 2024 (fase A)3 volgt de rest,4 met CO2-meters en 5+1 parken.`
  const document = documentOf(text)
  expect(document.display.text).toBe(
    'Het plan«Groen» telt 12 straten. In 2024 (fase A) volgt de rest, met CO2-meters en 5+1 parken.',
  )
  expect(document.footnotes.map(({ label, body }) => [label, body])).toEqual(
    ['1', '2', '3', '4'].map((label) => [label, null]),
  )
  expect(document.doubts).toContain('footnote-bodies-missing')
})

test('numbers of articles, papers and chemistry are no markers', () => {
  const text =
    'Zie art.1 en nr.2 van het stuk, de A2, de G7, H2O en versie 1.3 van www.voorbeeld.nl/pad1 en de sdg1.plus.'
  expect(documentOf(text).display.text).toBe(text)
})

test('a marker behind a year needs its note', () => {
  const text = `Dat schreef ik op 3 mei 20241 al.\n\n1 Kamerstuk 39 001, nr. 8.\n`
  expect(shown(text)).toEqual(['Dat schreef ik op 3 mei 2024 al.', '1 Kamerstuk 39 001, nr. 8.'])
  expect(documentOf('Dat kostte 20241 euro.').display.text).toBe('Dat kostte 20241 euro.')
})

test('notes without numbers stand under the sentence that the page end cuts', () => {
  const text =
    `${FILL}\n${FILL} Ook de\n\nHieronder vallen alle straten van de wijk.\n\nRapport Straten | Wijkblad\n` +
    ` stoep wordt breder dan hij was, zodat er ruimte ontstaat.\n`
  expect(shown(text)).toEqual([
    `${FILL} ${FILL} Ook de stoep wordt breder dan hij was, zodat er ruimte ontstaat.`,
    'Hieronder vallen alle straten van de wijk.',
    'Rapport Straten | Wijkblad',
  ])
})

test('signs in the place of numbers are markers where the notes are damaged too', () => {
  const text = `De straat is breed.™ De stoep is smal.? Is dat erg?\n\n* Zie de kaart | Wijkblad\n Een nieuwe bladzijde begint hier met een zin.\n`
  expect(shown(text)[0]).toBe('De straat is breed. De stoep is smal. Is dat erg?')
  const healthy = 'Het merk Klinker® is bekend. Is dat erg?'
  expect(documentOf(healthy).display.text).toBe(healthy)
})

test('a numbered list at the foot of a page stays a list', () => {
  const text = `${FILL}\nWij doen drie dingen:\n1. Vegen\n2. Strooien\n3. Snoeien\nPagina 1 van 2\n${FILL}\nPagina 2 van 2\n`
  expect(documentOf(text).blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list-item',
    'list-item',
    'list-item',
    'paragraph',
  ])
})

test('a numbered heading behind a lone marker swallows nothing', () => {
  const text = `${FILL}1\n\n1 Bomen\n\n${`${FILL}\n`.repeat(40)}`
  expect(documentOf(text).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph'])
})

test('paragraphs on one long line each keep to themselves', () => {
  const long = `${FILL} ${FILL} ${FILL}`
  const text = `${long}\n- ${long}\n${long}\n${long.slice(0, -1)}:\n${long}\n`
  expect(documentOf(text).blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list-item',
    'paragraph',
    'paragraph',
    'paragraph',
  ])
})

test('what holds nothing but a note keeps it as its text', () => {
  expect(shown('Pagina 3 van 8\n1 Zie bijlage.\n\n \nverzoekt de regering ')).toEqual([
    '1 Zie bijlage.',
    'verzoekt de regering',
  ])
})

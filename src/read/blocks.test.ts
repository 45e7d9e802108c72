import { expect, test } from 'vitest'
import { documentOf } from '#test/analysis.ts'

const blocks = (text: string) => {
  const document = documentOf(text)
  return document.blocks.map(({ kind, level, start, end }) => [
    kind + (level ?? ''),
    document.matching.text.slice(start, end),
  ])
}

test('without empty lines a short last line ends a paragraph and a short line without a stop is a heading', () => {
  const text = [
    'De gemeente legt dit jaar twaalf nieuwe speeltuinen aan, verspreid over de hele',
    'stad, zodat geen kind verder dan tien minuten hoeft te lopen.',
    'Meer groen',
    'In de parken komen bomen bij. De bomen worden gekozen op de schaduw die zij in de',
    'zomer geven.',
    'Daarna volgen de pleinen.',
  ].join('\n')
  expect(blocks(text).map(([kind]) => kind)).toEqual(['paragraph', 'heading2', 'paragraph', 'paragraph'])
})

test('headings know their depth by their number', () => {
  const text =
    '1 Wegen\n\nDe wegen zijn oud.\n\n1.2 Bruggen\n\nDe bruggen ook.\n\nII Water\n\nEr is water.\n\nOverig\n\nVerder niets.\n'
  expect(blocks(text).filter(([kind]) => kind!.startsWith('heading'))).toEqual([
    ['heading1', '1 Wegen'],
    ['heading2', '1.2 Bruggen'],
    ['heading1', 'II Water'],
    ['heading2', 'Overig'],
  ])
})

test('items of a list are blocks, whatever marks them, and go on over their line end', () => {
  const text =
    'Wij doen dit:\n• vegen;\n- strooien, ook op de smalle\npaden;\na) snoeien;\n2. wieden.\nDaarna rusten wij.\n'
  expect(blocks(text)).toEqual([
    ['paragraph', 'Wij doen dit:'],
    ['list-item', '• vegen;'],
    ['list-item', '- strooien, ook op de smalle paden;'],
    ['list-item', 'a) snoeien;'],
    ['list-item', '2. wieden.'],
    ['paragraph', 'Daarna rusten wij.'],
  ])
})

test('a heading over two lines is one heading', () => {
  const text =
    'De eerste zin staat hier.\n\nWat de gemeente doet aan de wegen, de bruggen en\nde tunnels\n\nDe tweede zin staat daar.\n'
  expect(blocks(text)[1]).toEqual(['heading2', 'Wat de gemeente doet aan de wegen, de bruggen en de tunnels'])
})

test('a sentence that an empty line cuts goes on, with a doubt when it goes on with a capital', () => {
  const line = 'De gemeente heeft de wegen, de bruggen en de tunnels vernieuwd en wil nu ook de'
  const document = documentOf(`${line}\n\nHaven aanpakken, zodat alles weer goed is.\n`)
  expect(document.blocks).toHaveLength(1)
  expect(document.display.text).toBe(`${line} Haven aanpakken, zodat alles weer goed is.`)
})

test('who signed is known with office, whichever stands first', () => {
  const signed = (text: string) =>
    documentOf(`Geachte Voorzitter,\n\nWij sluiten de brug.\n\n${text}\n`).signatories
  expect(signed("De Minister van Bruggen,\n\nX.Y. van 't Veer\n\n[Ondertekenaar 2]")).toEqual([
    { name: "X.Y. van 't Veer", role: 'Minister van Bruggen' },
  ])
  expect(signed('drs. Q. Boom-Tak\nStaatssecretaris van Water')).toEqual([
    { name: 'drs. Q. Boom-Tak', role: 'Staatssecretaris van Water' },
  ])
  expect(signed('Hoogachtend,\n\nde minister van Water,\nE.F. El Amrani')).toEqual([
    { name: 'E.F. El Amrani', role: 'Minister van Water' },
  ])
})

test('a sentence about a minister is no signature', () => {
  expect(
    documentOf('Het plan is klaar.\nDe minister van Water heeft het gelezen.\nA.B. Boom ook.\n').signatories,
  ).toEqual([])
})

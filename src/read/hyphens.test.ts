import { expect, test } from 'vitest'
import { documentOf } from '#test/analysis.ts'

/** How a text looks on which a line ends where `|` stands. */
const shown = (marked: string) => documentOf(marked.replaceAll('|', '\n')).display.text

test.each([
  ['a word cut by the line end is whole again', 'Zij bouwen een fiets-|brug.', 'Zij bouwen een fietsbrug.'],
  ['a suspended hyphen keeps its space', 'Er zijn fiets-|en wandelpaden.', 'Er zijn fiets- en wandelpaden.'],
  ['an acronym keeps its hyphen', 'In het NAVO-|overleg viel niets.', 'In het NAVO-overleg viel niets.'],
  ['a prefix keeps its hyphen', 'De anti-|roostermaatregel werkt.', 'De anti-roostermaatregel werkt.'],
  ['a capital keeps the hyphen', 'Zij gaan naar Noord-|Brabant.', 'Zij gaan naar Noord-Brabant.'],
  ['a plus keeps the hyphen', 'Steun voor lhbtiq+-|personen.', 'Steun voor lhbtiq+-personen.'],
  [
    'so does a word written so elsewhere',
    'Het kust-pad is nat. Langs het kust-|pad.',
    'Het kust-pad is nat. Langs het kust-pad.',
  ],
  ['an address keeps it', 'Zie https://voorbeeld.nl/een-|twee.', 'Zie https://voorbeeld.nl/een-twee.'],
  ['a dash between spaces stays', 'De brug -|die oude - zakt.', 'De brug - die oude - zakt.'],
  ['a hyphen before a word stays', 'De paden en|-bruggen zakken.', 'De paden en -bruggen zakken.'],
  ['a soft hyphen always goes', 'De brug\u00ad|wachter.', 'De brugwachter.'],
])('%s', (_, marked, expected) => {
  expect(shown(marked)).toBe(expected)
})

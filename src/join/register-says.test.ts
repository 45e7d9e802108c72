import { expect, test } from 'vitest'
import { statedStands } from '#join/register-says.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'

function standsOf(text: string): string[] {
  const document = documentOf(text)
  const reading = makeReading(document, vocabulary)
  return statedStands(reading, document.text, vocabulary).map(
    ({ number, key, value, start, end }) =>
      `${number ?? key}: ${value} «${document.text.slice(start, end)}»`,
  )
}

test('an overview says of each motion and commitment how it stands, in the words of the ministry', () => {
  expect(
    standsOf(`Overzicht moties en toezeggingen

Geachte voorzitter,

Hierbij het overzicht van de stand van zaken van moties en toezeggingen.

Moties

1. Motie Van den Berg c.s. (Kamerstuk 39 901, nr. 12) over een programma voor verenigingen. Status: afgedaan. Uw Kamer is geïnformeerd met de brief van 3 maart 2026.

2. Motie-Hidding/Khatib over een noodnummer voor journalisten. Status: in behandeling.

Toezeggingen

TZ202412-116
De minister informeert de Kamer voor de zomer over het fonds.
Deels voldaan.

TZ202501-003: de minister stuurt een brief over de nota. Voldaan met de brief van 4 mei 2025.

TZ202501-004: de minister stuurt de agenda. Nog niet afgedaan.

TZ202501-005: de minister stuurt een lijst. Wij denken hier verder over na.

De minister van Buitenlandse Zaken,
A. Verzonnen
`),
  ).toEqual([])
})

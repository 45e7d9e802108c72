import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statedStands } from '#join/register-says.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'

function standsOf(text: string): string[] {
  const document = documentOf(text)
  const reading = makeReading(document, vocabulary)
  return statedStands(reading, document.text, vocabulary).map(
    ({ number, key, value, start, end }) => `${number ?? key}: ${value} «${document.text.slice(start, end)}»`,
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
  ).toEqual([
    'kst-39901-12: voldaan «afgedaan.»',
    'Hidding+Khatib: openstaand «in behandeling.»',
    'TZ202412-116: deels-voldaan «Deels voldaan.»',
    'TZ202501-003: voldaan «Voldaan met de brief van 4 mei 2025.»',
    'TZ202501-004: openstaand «Nog niet afgedaan.»',
  ])
})

test('a table says it in the column that its head names, also in words that nobody listed', () => {
  expect(
    standsOf(`Stand van zaken moties en toezeggingen

Geachte voorzitter,

Nummer | Motie | Stand van zaken | Brief

39 901, nr. 12 | Motie Van den Berg c.s. over een uitgevoerd onderzoek | Gedeeltelijk uitgevoerd. De rest volgt. | 3 maart

39 901, nr. 14 | Motie Khatib en Van der Haar over een noodnummer | Ligt bij de ambassade | geen

TZ202412-116 | De minister informeert de Kamer over het fonds | Loopt |

TZ202412-117 | De minister informeert de Kamer over de post | Zal voor de zomer worden afgedaan |
`),
  ).toEqual([
    'kst-39901-12: deels-voldaan «Gedeeltelijk uitgevoerd.»',
    'kst-39901-14: null «Ligt bij de ambassade»',
    'TZ202412-116: openstaand «Loopt»',
    'TZ202412-117: openstaand «Zal voor de zomer worden afgedaan»',
  ])
})

test('a letter that answers motions one by one is no overview', () => {
  for (const folder of globSync('samples/*/letter.txt')) {
    expect(standsOf(readFileSync(folder, 'utf8')), folder).toEqual([])
  }
  expect(
    standsOf(`Uitvoering van de motie Van den Berg

Geachte voorzitter,

De motie Van den Berg (Kamerstuk 39 901, nr. 12) vraagt om een programma. De motie is hiermee afgedaan.
`),
  ).toEqual([])
})

test('a state that opens an entry without a head is the last cell that says one', () => {
  expect(
    standsOf(`Overzicht openstaande moties

Afgedaan | Motie Van den Berg (39 901, nr. 12) over verenigingen

In behandeling | Motie Khatib (39 901, nr. 14) over een noodnummer
`),
  ).toEqual(['kst-39901-12: voldaan «Afgedaan»', 'kst-39901-14: openstaand «In behandeling»'])
})

import { describe, expect, test } from 'vitest'
import { keysOf } from '#compare/keys-of.ts'
import type { LetterKeys } from '#model/statement.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { letterOf, statementIn, statementOfText } from '#test/two-letters.ts'

const LETTER =
  'Aan de Tweede Kamer\nPostbus 20018\nDen Haag\n\nDatum 1 maart 2024\n' +
  'Betreft Steun aan vrije omroepen in Oost-Afrika\n\nGeachte voorzitter,\n\n' +
  'Nederland zal vrije omroepen in Oost-Afrika steunen.\n\n1. Meldpunt in Nairobi\n\n' +
  'Het kabinet opent daar een loket voor verslaggevers.\n\nDe minister van Buitenlandse Zaken,\n\nA. Jansen\n'

function keysOfText(text: string): LetterKeys {
  const document = documentOf(text)
  return keysOf(document, makeReading(document, vocabulary), vocabulary)
}

describe('which sentences are statements', () => {
  const keys = keysOfText(LETTER)

  test('those between salutation and signature; headings are none', () => {
    expect(keys.statements.map(({ text }) => text)).toEqual([
      'Nederland zal vrije omroepen in Oost-Afrika steunen.',
      'Het kabinet opent daar een loket voor verslaggevers.',
    ])
  })

  test('each quotes the letter as it stands there', () => {
    for (const { start, end, quote } of keys.statements) expect(LETTER.slice(start, end)).toBe(quote)
  })

  test('title and headings tell what the letter is about, and a heading what its sentences lean on', () => {
    expect(keys.title).toBe('Steun aan vrije omroepen in Oost-Afrika')
    expect(keys.subject).toEqual(expect.arrayContaining(['omroep', 'nairobi']))
    expect(statementIn(keys, 'loket').heading).toContain('nairobi')
    expect(statementIn(keys, 'omroepen').heading).not.toContain('nairobi')
  })

  test('a sentence without content and a line of numbers are none', () => {
    const { statements } = letterOf(
      'Dat is zo.\n\n1.200 2.300 3.400\n\nHet meldpunt in Rabat telt vier medewerkers.',
    )
    expect(statements.map(({ text }) => text)).toEqual(['Het meldpunt in Rabat telt vier medewerkers.'])
  })

  test('an empty letter has none', () => {
    expect(keysOfText('').statements).toEqual([])
  })
})

describe('whose words a statement is', () => {
  test.each([
    ['government', 'Nederland zal in Nairobi een meldpunt openen.'],
    [
      'advisory-body',
      'De Adviesraad Internationale Vraagstukken beveelt aan om in Nairobi een meldpunt te openen.',
    ],
    ['chamber', 'De leden van de D66-fractie vragen of het kabinet in Nairobi een meldpunt wil openen.'],
    ['chamber', 'Het lid Bakker vroeg of de regering in Nairobi een meldpunt wil openen.'],
    [
      'chamber',
      'De motie van het lid Jansen (Kamerstuk 32735, nr. 22) verzoekt de regering een meldpunt te openen.',
    ],
  ])('%s: %s', (speaker, sentence) => {
    expect(statementOfText(sentence).speaker).toBe(speaker)
  })

  test('advice is known as such', () => {
    const advice =
      'De Adviesraad Internationale Vraagstukken beveelt aan om in Nairobi een meldpunt te openen.'
    expect(statementOfText(advice).acts).toEqual(['recommendation'])
  })
})

test.each([
  ['ahead', 'Nederland zal in Nairobi een meldpunt openen.'],
  ['ahead', 'Het kabinet is voornemens in Nairobi een meldpunt te openen.'],
  ['done', 'Nederland heeft in Nairobi een meldpunt geopend.'],
  ['done', 'In juni is in Nairobi een meldpunt geopend.'],
  ['done', 'Nederland opende in juni een meldpunt in Nairobi.'],
  ['now', 'Het meldpunt in Nairobi telt vier medewerkers.'],
  ['now', 'Het meldpunt in Nairobi wordt door vier organisaties gesteund.'],
])('%s: %s', (tense, sentence) => {
  expect(statementOfText(sentence).tense).toBe(tense)
})

describe('what a statement names and leans on', () => {
  test('names are the words with a capital, not the first one', () => {
    const { names } = statementOfText('Verslaggevers in Nairobi en Rabat krijgen hulp.')
    expect(names).toEqual(['nairobi', 'rabat'])
  })

  test('countries are known by their code, motions by their number', () => {
    expect(statementOfText('Nederland zal in Kenia een meldpunt openen.').keys).toContain('country:KE')
    const motion =
      'De motie van het lid Jansen (Kamerstuk 32735, nr. 22) verzoekt de regering een meldpunt te openen.'
    expect(statementOfText(motion).keys).toContain('kst-32735-22')
  })

  test('"het fonds" is the fund that was named last', () => {
    const letter = letterOf(
      'Het Mensenrechtenfonds krijgt in 2025 meer geld. Het fonds steunt plaatselijke omroepen in Kenia.',
    )
    expect(statementIn(letter, 'krijgt in 2025').keys).toContain('fund:mensenrechtenfonds')
    const next = statementIn(letter, 'plaatselijke omroepen')
    expect(next.keys).not.toContain('fund:mensenrechtenfonds')
    expect(next.leansOn).toContain('fund:mensenrechtenfonds')
  })

  test('"de nota" is the nota that was named in full, however far back', () => {
    const letter = letterOf(
      'In het najaar stuur ik uw Kamer een nota over het vrije woord.\n\n' +
        'De ambassade in Praag is verhuisd naar een ander gebouw.\n\nDe nota zal ingaan op bedreigde redacties.',
    )
    expect(statementIn(letter, 'bedreigde redacties').meant).toEqual(['vrij', 'woor'])
    expect(statementIn(letter, 'Praag').meant).toEqual([])
  })

  test('"het instrumentarium" is the compound that ends in it', () => {
    const letter = letterOf(
      'Nederland breidt het sanctie-instrumentarium van de Unie uit. Het instrumentarium wordt vaker gebruikt in Kenia.',
    )
    expect(statementIn(letter, 'vaker gebruikt').meant).toContain('sanctie-instrumentarium')
  })

  test('a noun with "de" is taken for known, one with "een" is brought in as new', () => {
    const { known, fresh } = statementOfText(
      'Het kabinet stuurt de twee nieuwe handreikingen met een overzicht aan elke ambassade.',
    )
    expect(known).toEqual(expect.arrayContaining(['kabinet', 'handreik']))
    expect(fresh).toEqual(expect.arrayContaining(['overzich', 'ambassad']))
    expect(known).not.toContain('overzich')
  })

  test('a fund is the same one with and without "programma" before it, also in a heading', () => {
    const letter = letterOf(
      'Het programma Open Ruimte loopt van 2023 tot en met 2027.\n\n' +
        '1. Programma Open Ruimte\n\nDe tweede ronde is in mei geopend voor aanvragen.',
      { date: '2024-03-01' },
    )
    const funds = letter.statements.flatMap(({ keys, leansOn }) =>
      [...keys, ...leansOn].filter((key) => key.startsWith('fund:')),
    )
    expect(new Set(funds)).toEqual(new Set(['fund:open ruimte']))
    expect(funds.length).toBeGreaterThan(1)
  })

  test('a short sentence that points back takes what the one before it says', () => {
    const letter = letterOf(
      'Bedreigde redacties krijgen hulp. Zij kunnen daarvoor in Nairobi een aanvraag indienen.',
    )
    expect(statementIn(letter, 'aanvraag').meant).toEqual(expect.arrayContaining(['bedreig', 'redactie']))
    expect(statementIn(letter, 'aanvraag').pointsBack).toBe(true)
  })
})

test('an undertaking has its term, its addressee and who does it', () => {
  const { undertaking } = statementOfText(
    'Ik zal uw Kamer voor 1 mei 2024 een nota over het vrije woord sturen.',
  )
  expect(undertaking).toMatchObject({
    class: 'promise',
    addressee: 'kamer',
    deadline: { to: '2024-04-30', text: 'voor 1 mei 2024' },
  })
})
